import type { Account, Estate, Group } from './estate.ts';
import type { RoleAssignment } from './estate-roles.ts';
import { GLOBAL_ADMINISTRATOR, PRIVILEGED_ROLE_ADMINISTRATOR } from './facts/roles.ts';
import type { PlaceIndex } from './place-index.ts';
import type { Place } from './places.ts';

/** Somebody who is asked where no approver is named, while every one of the places is in effect (PIM-35). */
export interface DefaultApprover {
  readonly accountId: string;
  /** The role, and the places in groups on the way to it. */
  readonly places: readonly Place[];
}

/**
 * Whoever could be asked about Entra roles of a tenant where no approver is named: its Privileged Role and Global
 * Administrators, also through groups that may hold roles (PIM-52), also the eligible ones, who count while they are
 * active (PIM-35). Worked out once per tenant, when first asked for.
 */
export function defaultApproversOf(
  estate: Pick<Estate, 'accounts'>,
  groups: ReadonlyMap<string, Group>,
  { rolesOf }: Pick<PlaceIndex, 'rolesOf'>,
): (tenantId: string) => readonly DefaultApprover[] {
  const found = new Map<string, readonly DefaultApprover[]>();
  const ofAccount = ({ id }: Account, tenantId: string): readonly DefaultApprover[] =>
    rolesOf(id)
      .filter(
        ({ role, chain }) =>
          approves(role, tenantId) && (chain === null || carriesRoles(groups.get(chain.groupId))),
      )
      .map(({ role, chain }) => ({ accountId: id, places: [...(chain?.memberships ?? []), role] }));
  return (tenantId) => {
    let approvers = found.get(tenantId);
    if (!approvers) {
      approvers = estate.accounts.flatMap((account) => ofAccount(account, tenantId));
      found.set(tenantId, approvers);
    }
    return approvers;
  };
}

function approves({ tenantId, system, role }: RoleAssignment, where: string): boolean {
  return (
    tenantId === where &&
    system === 'entra-role' &&
    (role === GLOBAL_ADMINISTRATOR || role === PRIVILEGED_ROLE_ADMINISTRATOR)
  );
}

/** Only a role-assignable group whose members are assigned can hold a directory role (PIM-52). */
export function carriesRoles(group: Group | undefined): boolean {
  return group?.roleAssignable === true && group.membership === 'assigned';
}

/** In effect as the estate declares it, before anything has moved. */
export function isDeclaredActive({ assignment, endsAtSeconds }: Place): boolean {
  return assignment === 'active' && (endsAtSeconds === null || endsAtSeconds > 0);
}
