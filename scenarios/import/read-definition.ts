import { canonicalJson } from '../load/hash.ts';
import { LONGEST_ID } from '../schema/estate-fields.ts';
import type { FoundObject } from './find-objects.ts';
import type { GraphFile } from './graph-file.ts';
import { field, isObject, textField } from './graph-values.ts';
import type { DefinitionDraft } from './lighthouse-draft.ts';
import { readId, readName } from './read-fields.ts';
import { readAuthorizations, readEligible } from './read-grants.ts';
import { readResourceAddress } from './resource-address.ts';

/** What a definition says, as far as the estate has a place for it. */
const KEYS = [
  'registrationDefinitionName',
  'managedByTenantId',
  'manageeTenantId',
  'authorizations',
  'eligibleAuthorizations',
];

/** Reads one registration definition of Lighthouse (LH-02). Undefined after saying why it was left out. */
export function readDefinition(found: FoundObject, file: GraphFile): DefinitionDraft | undefined {
  const id = readId(found, file);
  if (id === undefined) return undefined;
  const properties = field(found.object, 'properties');
  if (readResourceAddress(id) === undefined || !isObject(properties)) {
    file.skip(found.kind, found.path, 'it is no definition on a subscription (LH-01)', id);
    return undefined;
  }
  const managingTenantId = textField(properties, 'managedByTenantId');
  if (managingTenantId === undefined || managingTenantId.length > LONGEST_ID) {
    file.skip(found.kind, found.path, 'it names no managing tenant (LH-02)', id);
    return undefined;
  }
  const path = [...found.path, 'properties'];
  const customerId = textField(properties, 'manageeTenantId');
  return {
    id,
    file,
    path: found.path,
    content: canonicalJson([
      KEYS.map((key) => field(properties, key) ?? null),
      isObject(field(found.object, 'plan')),
    ]),
    changedAt: undefined,
    graphStatus: undefined,
    name: readName(properties, 'registrationDefinitionName') ?? id.slice(id.lastIndexOf('/') + 1),
    managingTenantId,
    customerId: customerId === undefined || customerId.length > LONGEST_ID ? undefined : customerId,
    customerName: readName(properties, 'manageeTenantName'),
    // What was bought in the marketplace says which plan it was (LH-02).
    offer: isObject(field(found.object, 'plan')) ? 'marketplace' : 'template',
    authorizations: readAuthorizations(properties, path, file),
    eligible: readEligible(properties, path, file),
  };
}
