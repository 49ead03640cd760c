import { formatDuration } from '../../engine/calendar.ts';
import { MANAGEMENT_GROUP } from '../../models/access/role-paths.ts';
import type { Estate } from '../../models/estate.ts';
import type {
  ActivationSettings,
  Principal,
  RoleAssignment,
  RolePolicy,
  RoleSystem,
} from '../../models/estate-roles.ts';
import { startingSettings } from '../../models/place-settings.ts';
import { writtenContextPolicies } from '../schema/context-policies-schema.ts';
import { type Entry, filled, other, pruned, type WriteContext } from './write-entry.ts';

/** The lists about roles that were given in the tenant where they work. */
export function roleLists(estate: Estate, context: WriteContext): Entry {
  return {
    servicePrincipals: filled(
      (estate.servicePrincipals ?? []).map(({ id, name, tenantId }) =>
        pruned({ id, name: other(name, id), tenant: other(tenantId, context.managing) }),
      ),
    ),
    roleAssignments: filled((estate.roleAssignments ?? []).map((each) => assignmentEntry(each, context))),
    rolePolicies: filled((estate.rolePolicies ?? []).map((each) => policyEntry(each, context))),
  };
}

export function principalEntry({ kind, id }: Principal): Entry {
  return { [kind === 'service-principal' ? 'servicePrincipal' : kind]: id };
}

/** Settings of PIM without those that a place of this kind starts with. */
export function settingsEntry(settings: ActivationSettings, kind: 'group' | 'role'): Entry {
  const { requires: usual } = startingSettings(kind);
  const { maxActivationSeconds, requires, contextPolicies, approverAccountIds } = settings;
  return {
    maxActivation: formatDuration(maxActivationSeconds),
    mfa: other(requires.mfa, usual.mfa),
    justification: other(requires.justification, usual.justification),
    ticket: other(requires.ticket, usual.ticket),
    authenticationContext: other(requires.authenticationContext, usual.authenticationContext),
    contextPolicies: contextPolicies && writtenContextPolicies(contextPolicies),
    approvers: approverAccountIds ?? undefined,
  };
}

/** The tenant is always said: without it that of the subscription would hold. */
function assignmentEntry(role: RoleAssignment, { date }: WriteContext): Entry {
  const onManagementGroup = role.scope === MANAGEMENT_GROUP;
  return pruned({
    id: role.id,
    tenant: role.tenantId,
    ...roleEntry(role),
    ...(role.system === 'entra-role'
      ? {}
      : onManagementGroup
        ? { managementGroup: true }
        : { subscription: role.scope }),
    ...principalEntry(role.principal),
    assignment: other(role.assignment, 'active'),
    ends: date(role.endsAtSeconds),
  });
}

function policyEntry(policy: RolePolicy, { managing }: WriteContext): Entry {
  return pruned({
    tenant: other(policy.tenantId, managing),
    ...roleEntry(policy),
    ...(policy.scope === MANAGEMENT_GROUP ? { managementGroup: true } : { subscription: policy.scope }),
    ...settingsEntry(policy, 'role'),
  });
}

function roleEntry({ system, role }: { readonly system: RoleSystem; readonly role: string }): Entry {
  return { [system === 'entra-role' ? 'role' : 'azureRole']: role };
}
