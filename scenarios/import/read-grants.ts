import type { Seconds } from '../../engine/time.ts';
import { LIGHTHOUSE_MAX_ACTIVATION, LIGHTHOUSE_MAX_APPROVERS } from '../../models/facts/lighthouse.ts';
import {
  LIGHTHOUSE_DEFAULT_ACTIVATION,
  LIGHTHOUSE_MIN_ACTIVATION,
} from '../../models/facts/lighthouse-activation-limits.ts';
import { isGuid, isPlaceholder } from '../../models/policies/lighthouse-definition.ts';
import { visibleValue } from '../load/visible-text.ts';
import { isBuiltInAzureRole, readAzureRole } from '../schema/azure-roles.ts';
import { readDuration } from '../schema/durations.ts';
import type { JsonPath } from './find-objects.ts';
import type { GraphFile } from './graph-file.ts';
import { field, type GraphObject, isObject, knownValue, textField } from './graph-values.ts';
import type { EligibleDraft, GrantDraft } from './lighthouse-draft.ts';
import type { NamedPrincipal } from './principals.ts';
import { readName } from './read-fields.ts';

/** Roles that hold for good. An entry the estate cannot hold is told and left out. */
export function readAuthorizations(
  properties: GraphObject,
  path: JsonPath,
  file: GraphFile,
): readonly GrantDraft[] {
  const grants = new Map<string, GrantDraft>();
  for (const [entry, at] of entriesOf(properties, 'authorizations', path, file)) {
    const grant = readGrant(entry, at, file);
    if (grant !== undefined) grants.set(`${grant.principal.id.toLowerCase()}|${grant.role}`, grant);
  }
  return [...grants.values()];
}

/** Roles that must be activated, with what an activation asks. */
export function readEligible(
  properties: GraphObject,
  path: JsonPath,
  file: GraphFile,
): readonly EligibleDraft[] {
  return entriesOf(properties, 'eligibleAuthorizations', path, file).flatMap(([entry, at]) => {
    const grant = readGrant(entry, at, file);
    if (grant === undefined) return [];
    const written = field(entry, 'justInTimeAccessPolicy');
    // Without a policy, what Azure Resource Manager fills in holds (LH-11).
    const policy = isObject(written) ? written : {};
    const policyPath = [...at, 'justInTimeAccessPolicy'];
    return {
      ...grant,
      maxActivationSeconds: readMaxActivation(policy, policyPath, file),
      requiresMfa: readMfa(policy, policyPath, file),
      approvers: readApprovers(policy, policyPath, file),
    };
  });
}

function entriesOf(
  properties: GraphObject,
  key: string,
  path: JsonPath,
  file: GraphFile,
): readonly (readonly [entry: GraphObject, path: JsonPath])[] {
  const list = field(properties, key);
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) {
    file.tell('warning', 'IMP-TYPE', [...path, key], {
      message: `${key} is ${visibleValue(list, 60)}; nothing of it is taken.`,
      expected: 'a list',
    });
    return [];
  }
  return list.map((entry: unknown, index) => [isObject(entry) ? entry : {}, [...path, key, index]] as const);
}

function readGrant(entry: GraphObject, path: JsonPath, file: GraphFile): GrantDraft | undefined {
  const principal = readPrincipal(entry, path, file);
  const written = textField(entry, 'roleDefinitionId');
  const role = written === undefined ? undefined : readAzureRole(written);
  if (role === undefined || !isBuiltInAzureRole(role)) {
    file.tell('warning', 'IMP-ROLES', [...path, 'roleDefinitionId'], {
      message: `${visibleValue(written, 60)} is no built-in role of Azure that the twin knows, and Lighthouse takes no other (LH-37); it is left out.`,
      expected: 'the id of a built-in role of Azure',
    });
    return undefined;
  }
  return principal === undefined ? undefined : { principal, role };
}

/** Somebody by object id. The zero GUID of samples names nobody. */
function readPrincipal(entry: GraphObject, path: JsonPath, file: GraphFile): NamedPrincipal | undefined {
  const id = textField(entry, 'principalId');
  if (id === undefined || !isGuid(id) || isPlaceholder(id)) {
    file.tell('warning', 'IMP-PRINCIPAL', [...path, 'principalId'], {
      message: `${visibleValue(id, 60)} names nobody; the entry is left out.`,
      expected: 'the object id of a user, a group or a service principal (LH-06)',
    });
    return undefined;
  }
  return { id, name: readName(entry, 'principalIdDisplayName'), path: [...path, 'principalId'] };
}

function readMaxActivation(policy: GraphObject, path: JsonPath, file: GraphFile): Seconds {
  const written = field(policy, 'maximumActivationDuration');
  if (written === undefined || written === null) return LIGHTHOUSE_DEFAULT_ACTIVATION.value;
  const reading = typeof written === 'string' ? readDuration(written) : undefined;
  const seconds = reading?.ok ? reading.value : LIGHTHOUSE_DEFAULT_ACTIVATION.value;
  const bounded = Math.min(
    Math.max(seconds, LIGHTHOUSE_MIN_ACTIVATION.value),
    LIGHTHOUSE_MAX_ACTIVATION.value,
  );
  if (!reading?.ok || bounded !== seconds) {
    file.tell('warning', 'IMP-TERM', [...path, 'maximumActivationDuration'], {
      message: `The longest activation is ${visibleValue(written, 60)}; ${bounded / 60} minutes are taken.`,
      expected: 'PT30M to PT8H (LH-12)',
    });
  }
  return bounded;
}

function readMfa(policy: GraphObject, path: JsonPath, file: GraphFile): boolean {
  const written = field(policy, 'multiFactorAuthProvider');
  if (written === undefined || written === null) return false;
  const known = knownValue(typeof written === 'string' ? written : undefined, ['Azure', 'None'] as const);
  if (known === undefined) {
    file.tell('warning', 'IMP-MFA', [...path, 'multiFactorAuthProvider'], {
      message: `The provider of MFA is ${visibleValue(written, 60)}; it is taken as none.`,
      expected: 'Azure, or None (LH-11)',
    });
  }
  return known === 'Azure';
}

function readApprovers(policy: GraphObject, path: JsonPath, file: GraphFile): readonly NamedPrincipal[] {
  const approvers = new Map<string, NamedPrincipal>();
  for (const [entry, at] of entriesOf(policy, 'managedByTenantApprovers', path, file)) {
    const approver = readPrincipal(entry, at, file);
    if (approver !== undefined) approvers.set(approver.id.toLowerCase(), approver);
  }
  const most = LIGHTHOUSE_MAX_APPROVERS.value;
  if (approvers.size > most) {
    file.tell('warning', 'IMP-APPROVERS', [...path, 'managedByTenantApprovers'], {
      message: `There are ${approvers.size} approvers; the first ${most} are taken.`,
      expected: `at most ${most} (LH-13)`,
    });
  }
  return [...approvers.values()].slice(0, most);
}
