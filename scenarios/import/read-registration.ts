import type { LighthouseDelegation } from '../../models/estate-lighthouse.ts';
import { LIGHTHOUSE_PROVISIONING_STATES } from '../../models/facts/index.ts';
import { meaningOfProvisioning } from '../../models/policies/lighthouse-provisioning.ts';
import { canonicalJson } from '../load/hash.ts';
import { visibleValue } from '../load/visible-text.ts';
import { LONGEST_ID } from '../schema/estate-fields.ts';
import type { FoundObject } from './find-objects.ts';
import type { GraphFile } from './graph-file.ts';
import { field, type GraphObject, isObject, knownValue, textField } from './graph-values.ts';
import type { RegistrationDraft } from './lighthouse-draft.ts';
import { readId } from './read-fields.ts';
import { readResourceAddress } from './resource-address.ts';

/** Ids of eligible roles are made of the delegation's, and need room behind it. */
const LONGEST_DELEGATION_ID = LONGEST_ID - 20;

/** Reads one registration assignment of Lighthouse (LH-04). Undefined after saying why it was left out. */
export function readRegistration(found: FoundObject, file: GraphFile): RegistrationDraft | undefined {
  const id = readId(found, file);
  if (id === undefined) return undefined;
  const skip = (reason: string): undefined => {
    file.skip(found.kind, found.path, reason, id);
    return undefined;
  };
  const address = readResourceAddress(id);
  const properties = field(found.object, 'properties');
  if (address === undefined || !isObject(properties))
    return skip('it is no assignment on a subscription (LH-01)');
  if (id.length > LONGEST_DELEGATION_ID)
    return skip(`its id is longer than ${LONGEST_DELEGATION_ID} characters`);
  if (address.resourceGroup !== undefined)
    return skip('it delegates a resource group, and an estate holds delegations of whole subscriptions');
  const definitionId = textField(properties, 'registrationDefinitionId');
  if (definitionId === undefined) return skip('it names no registration definition (LH-04)');
  const status = readState(properties, [...found.path, 'properties', 'provisioningState'], file);
  return {
    id,
    file,
    path: found.path,
    content: canonicalJson([definitionId.toLowerCase(), status]),
    changedAt: undefined,
    graphStatus: undefined,
    subscriptionId: address.subscriptionId,
    definitionId,
    status,
  };
}

/** What a provisioning state means for access (LH-0B). One that is not documented is told, and gives none. */
function readState(
  properties: GraphObject,
  path: FoundObject['path'],
  file: GraphFile,
): LighthouseDelegation['status'] {
  const written = textField(properties, 'provisioningState');
  const state = knownValue(written, LIGHTHOUSE_PROVISIONING_STATES.value);
  switch (state === undefined ? 'unknown' : meaningOfProvisioning(state)) {
    case 'stands':
      return 'active';
    case 'in-progress':
      return state === 'Deleting' ? 'deleting' : 'provisioning';
    case 'gone':
      return 'removed';
    case 'failed':
      return 'failed';
    default: {
      const shown = written === undefined ? 'missing' : visibleValue(written, 60);
      file.tell('warning', 'IMP-STATUS', path, {
        message: `The provisioning state of this assignment is ${shown}; it is taken to give no access.`,
        expected: 'Succeeded, or another state of those that are documented (LH-0B)',
      });
      return 'failed';
    }
  }
}
