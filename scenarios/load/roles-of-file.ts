import type { EpochSeconds } from '../../engine/calendar.ts';
import type { Seconds } from '../../engine/time.ts';
import { MANAGEMENT_GROUP } from '../../models/access/role-paths.ts';
import type { PimPolicy } from '../../models/estate.ts';
import type {
  ActivationSettings,
  Principal,
  RoleAssignment,
  RolePolicy,
  RoleSystem,
} from '../../models/estate-roles.ts';
import { startingSettings } from '../../models/place-settings.ts';
import { contextPoliciesOf } from '../schema/context-policies-schema.ts';
import type { PrincipalEntry } from '../schema/estate-fields.ts';
import type { EstateEntry, EstateFile } from '../schema/estate-schema.ts';

/** Scope of a role that works in the whole directory. */
const DIRECTORY = '/';

/** What an estate file says about one role, once it is checked: one of the two keys is there. */
interface RoleEntry {
  readonly role?: string | undefined;
  readonly azureRole?: string | undefined;
}

/** The tenant of an assignment: the one written, that of its subscription, or the managing one. */
export function roleTenants(
  file: EstateFile,
  managing: string,
): (entry: EstateEntry<'roleAssignments'>) => string {
  const subscriptions = new Map((file.azureSubscriptions ?? []).map(({ id, tenant }) => [id, tenant]));
  return ({ tenant, subscription }) => tenant ?? subscriptions.get(subscription ?? '') ?? managing;
}

/** Id of a role assignment that has none in the file. */
export function roleAssignmentId(entry: EstateEntry<'roleAssignments'>, tenantId: string): string {
  const { role } = systemAndRole(entry);
  const scope = scopeOf(entry);
  const steps = [tenantId, role, ...(scope === DIRECTORY ? [] : [scope]), principalOf(entry).id];
  return entry.id ?? [...steps, entry.assignment ?? 'active'].join('/');
}

export function roleAssignmentOf(
  entry: EstateEntry<'roleAssignments'>,
  tenantId: string,
  since: (at: EpochSeconds | undefined) => Seconds | null,
): RoleAssignment {
  return {
    id: roleAssignmentId(entry, tenantId),
    tenantId,
    ...systemAndRole(entry),
    scope: scopeOf(entry),
    principal: principalOf(entry),
    assignment: entry.assignment ?? 'active',
    endsAtSeconds: since(entry.ends),
  };
}

export function rolePolicyOf(entry: EstateEntry<'rolePolicies'>, managing: string): RolePolicy {
  return {
    tenantId: entry.tenant ?? managing,
    ...systemAndRole(entry),
    ...(entry.subscription === undefined && entry.managementGroup === undefined
      ? {}
      : { scope: scopeOf(entry) }),
    ...settingsOf(entry, 'role'),
  };
}

export function policyOf(entry: EstateEntry<'policies'>): PimPolicy {
  return { groupId: entry.group, access: entry.access ?? 'member', ...settingsOf(entry, 'group') };
}

export function principalOf({ account, group, servicePrincipal }: PrincipalEntry): Principal {
  if (account !== undefined) return { kind: 'account', id: account };
  if (group !== undefined) return { kind: 'group', id: group };
  return { kind: 'service-principal', id: servicePrincipal ?? '' };
}

function systemAndRole({ role, azureRole }: RoleEntry): {
  readonly system: RoleSystem;
  readonly role: string;
} {
  return role === undefined
    ? { system: 'azure-role', role: azureRole ?? '' }
    : { system: 'entra-role', role };
}

function scopeOf({
  azureRole,
  subscription,
}: EstateEntry<'roleAssignments'> | EstateEntry<'rolePolicies'>): string {
  return azureRole === undefined ? DIRECTORY : (subscription ?? MANAGEMENT_GROUP);
}

/** Settings as written; what is not said is as PIM has it where nobody has changed anything. */
function settingsOf(
  entry: EstateEntry<'policies'> | EstateEntry<'rolePolicies'>,
  kind: 'group' | 'role',
): ActivationSettings {
  const { maxActivationSeconds, requires } = startingSettings(kind);
  return {
    maxActivationSeconds: entry.maxActivation ?? maxActivationSeconds,
    requires: {
      mfa: entry.mfa ?? requires.mfa,
      justification: entry.justification ?? requires.justification,
      ticket: entry.ticket ?? requires.ticket,
      authenticationContext: entry.authenticationContext ?? requires.authenticationContext,
    },
    ...(entry.contextPolicies === undefined
      ? {}
      : { contextPolicies: contextPoliciesOf(entry.contextPolicies) }),
    approverAccountIds: entry.approvers === undefined || entry.approvers === 'none' ? null : entry.approvers,
  };
}
