import type { Account, Estate, Group, Membership, Person, PimPolicy } from '../../../models/estate.ts';
import type { Principal, RoleAssignment } from '../../../models/estate-roles.ts';
import { EXCHANGE_ADMINISTRATOR } from '../../../models/facts/index.ts';

/** An estate with nothing in it but one managing tenant; tests put in what they are about. */
export function estateOf(parts: Partial<Estate> = {}): Estate {
  return {
    tenants: [{ id: 'home', name: 'Managing', role: 'managing' }],
    people: [],
    accounts: [],
    groups: [],
    memberships: [],
    policies: [],
    dapLinks: [],
    relationships: [],
    accessAssignments: [],
    azureSubscriptions: [],
    licenses: [],
    ...(parts.licenses === undefined ? { licensesUnknown: true } : {}),
    needs: [],
    unserved: [],
    ...parts,
  };
}

/** People with one account each at home; the account has the person's id. */
export function staff(
  ids: readonly string[],
  kind: Account['kind'] = 'member',
): { readonly people: Person[]; readonly accounts: Account[] } {
  return {
    people: ids.map((id) => ({ id, name: id })),
    accounts: ids.map((id) => ({ id, personId: id, tenantId: 'home', kind })),
  };
}

export function group(id: string, parts: Partial<Group> = {}): Group {
  return {
    id,
    tenantId: 'home',
    name: id,
    kind: 'security',
    membership: 'assigned',
    roleAssignable: true,
    ...parts,
  };
}

export function place(
  memberId: string,
  groupId: string,
  assignment: Membership['assignment'],
  parts: Partial<Membership> = {},
): Membership {
  return {
    id: `${groupId}/${memberId}/${assignment}`,
    groupId,
    member: { kind: 'account', id: memberId },
    access: 'member',
    assignment,
    endsAtSeconds: null,
    ...parts,
  };
}

/** An eligible role of the directory at home. */
export function role(id: string, principal: Principal, parts: Partial<RoleAssignment> = {}): RoleAssignment {
  return {
    id,
    tenantId: 'home',
    system: 'entra-role',
    role: EXCHANGE_ADMINISTRATOR,
    scope: '/',
    principal,
    assignment: 'eligible',
    endsAtSeconds: null,
    ...parts,
  };
}

export function policyOf(groupId: string, parts: Partial<PimPolicy> = {}): PimPolicy {
  return {
    groupId,
    access: 'member',
    maxActivationSeconds: 8 * 3600,
    requires: { mfa: true, justification: true, ticket: false, authenticationContext: true },
    approverAccountIds: null,
    ...parts,
  };
}

export function ids(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, rank) => `${prefix}-${String(rank + 1).padStart(3, '0')}`);
}
