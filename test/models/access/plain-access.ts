import type { TwinState } from '../../../models/access/twin-state.ts';
import type { Estate } from '../../../models/estate.ts';
import { GLOBAL_ADMINISTRATOR, HELPDESK_ADMINISTRATOR } from '../../../models/facts/index.ts';

/** What an account holds in a tenant at one instant. */
export interface PlainAccess {
  /** Directory roles in effect; with Azure, `Owner`. */
  readonly roles: ReadonlySet<string>;
  readonly residualToken: boolean;
}

/**
 * The judge's plain twin: decides from the raw estate and state, without links, chains or look-ups, what an account
 * holds. Groups are a fixed point instead of a walk, and precedence is a sentence instead of a link.
 */
export function plainAccess(
  estate: Estate,
  state: TwinState,
  accountId: string,
  tenantId: string,
  mfa = true,
): PlainAccess {
  const roles = mfa ? rolesHeld(estate, state, accountId, tenantId) : new Set<string>();
  const endsAt = state.tokenEndsAt(accountId, tenantId);
  return {
    roles,
    residualToken: roles.size === 0 && endsAt !== undefined && endsAt > state.nowSeconds,
  };
}

function rolesHeld(estate: Estate, state: TwinState, accountId: string, tenantId: string): Set<string> {
  const account = estate.accounts.find((each) => each.id === accountId);
  const inTheWay = estate.accounts.some(
    (each) =>
      each.kind !== 'member' &&
      each.personId === account?.personId &&
      each.tenantId === tenantId &&
      each.id !== accountId,
  );
  if (!state.accountEnabled(accountId) || inTheWay) return new Set();

  const groups = groupsHeld(estate, state, accountId);
  const roles = new Set<string>();
  for (const relationship of estate.relationships) {
    if (relationship.customerId !== tenantId || state.relationship(relationship.id) !== 'active') continue;
    for (const assignment of estate.accessAssignments) {
      const group = estate.groups.find((each) => each.id === assignment.groupId);
      if (
        assignment.relationshipId === relationship.id &&
        state.accessAssignment(assignment.id) === 'active' &&
        group?.kind === 'security' &&
        groups.has(group.id)
      ) {
        for (const role of assignment.roles) if (relationship.roles.includes(role)) roles.add(role);
      }
    }
  }
  if (roles.size === 0 && state.dap(tenantId) === 'dap') {
    const known = estate.groups.filter((each) => groups.has(each.id)).map((each) => each.wellKnown);
    if (known.includes('AdminAgents')) roles.add(GLOBAL_ADMINISTRATOR);
    if (known.includes('HelpdeskAgents')) roles.add(HELPDESK_ADMINISTRATOR);
  }
  const ownsAzure = estate.azureSubscriptions.some(
    (each) =>
      each.tenantId === tenantId &&
      each.agreement === 'csp-azure-plan' &&
      each.ownerGroupId !== null &&
      groups.has(each.ownerGroupId),
  );
  if (roles.size > 0 && ownsAzure) roles.add('Owner');
  return roles;
}

/** Everything the account is in at this instant, directly or through groups. */
function groupsHeld(estate: Estate, state: TwinState, accountId: string): Set<string> {
  const held = new Set<string>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const place of estate.memberships) {
      const { member } = place;
      const applies = member.kind === 'account' ? member.id === accountId : held.has(member.id);
      if (!applies || place.access !== 'member' || held.has(place.groupId)) continue;
      if (!['standing', 'active', 'permanent'].includes(state.place(accountId, place))) continue;
      held.add(place.groupId);
      grown = true;
    }
  }
  return held;
}
