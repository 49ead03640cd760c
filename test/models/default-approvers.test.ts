import { describe, expect, test } from 'vitest';
import { carriesRoles, defaultApproversOf, isDeclaredActive } from '../../models/default-approvers.ts';
import type { Estate, Group } from '../../models/estate.ts';
import { indexEstate } from '../../models/estate-index.ts';
import type { Principal, RoleAssignment } from '../../models/estate-roles.ts';
import {
  EXCHANGE_ADMINISTRATOR,
  GLOBAL_ADMINISTRATOR,
  PRIVILEGED_ROLE_ADMINISTRATOR,
} from '../../models/facts/roles.ts';
import { estateOf, group, place, staff } from './licensing/estate-of.ts';

const held = (role: string, principal: Principal, parts: Partial<RoleAssignment> = {}): RoleAssignment => ({
  id: `${principal.id}/${role}`,
  tenantId: 'home',
  system: 'entra-role',
  role,
  scope: '/',
  principal,
  assignment: 'active',
  endsAtSeconds: null,
  ...parts,
});
const ann: Principal = { kind: 'account', id: 'ann' };
const admins: Principal = { kind: 'group', id: 'admins' };

/** Who is asked at home, each with the ids of the places that have to be in effect. */
function askedIn(parts: Partial<Estate>, groups: readonly Group[] = [group('admins')]) {
  const estate = estateOf({ ...staff(['ann', 'bob']), groups, ...parts });
  const approversOf = defaultApproversOf(
    estate,
    new Map(groups.map((each) => [each.id, each])),
    indexEstate(estate),
  );
  expect(approversOf('home')).toBe(approversOf('home'));
  return approversOf('home').map(({ accountId, places }) => [accountId, ...places.map(({ id }) => id)]);
}

describe('where no approver is named (PIM-35)', () => {
  test.each([GLOBAL_ADMINISTRATOR, PRIVILEGED_ROLE_ADMINISTRATOR])('whoever holds %s is asked', (role) => {
    expect(askedIn({ roleAssignments: [held(role, ann)] })).toEqual([['ann', `ann/${role}`]]);
  });

  test.each<[string, RoleAssignment]>([
    ['another role', held(EXCHANGE_ADMINISTRATOR, ann)],
    ['a role of Azure by that name', held(GLOBAL_ADMINISTRATOR, ann, { system: 'azure-role' })],
    ['the role in another tenant', held(GLOBAL_ADMINISTRATOR, ann, { tenantId: 'fabrikam' })],
  ])('nobody is asked for %s', (_, role) => {
    const tenants = ['home', 'fabrikam'].map((id) => ({ id, name: id, role: 'managing' as const }));
    expect(askedIn({ tenants, roleAssignments: [role] })).toEqual([]);
  });

  const throughGroup: Partial<Estate> = {
    memberships: [place('bob', 'admins', 'eligible')],
    roleAssignments: [held(GLOBAL_ADMINISTRATOR, admins)],
  };

  test('whoever gets there through a group that may hold roles is asked, with the place in it', () => {
    expect(askedIn(throughGroup)).toEqual([['bob', 'admins/bob/eligible', `admins/${GLOBAL_ADMINISTRATOR}`]]);
  });

  test.each<[string, Partial<Group>]>([
    ['is not role-assignable', { roleAssignable: false }],
    ['fills itself', { membership: 'dynamic' }],
  ])('nobody through a group that %s (PIM-52)', (_, parts) => {
    expect(askedIn(throughGroup, [group('admins', parts)])).toEqual([]);
  });
});

test('only a role-assignable group of assigned members carries roles (PIM-52)', () => {
  expect(carriesRoles(group('a'))).toBe(true);
  expect(carriesRoles(group('a', { roleAssignable: false }))).toBe(false);
  expect(carriesRoles(group('a', { membership: 'dynamic' }))).toBe(false);
  expect(carriesRoles(undefined)).toBe(false);
});

test('a place is in effect from the start if it is active and its end is ahead', () => {
  const active = (endsAtSeconds: number | null) => place('ann', 'a', 'active', { endsAtSeconds });
  expect([null, 1, 0, -1].map((end) => isDeclaredActive(active(end)))).toEqual([true, true, false, false]);
  expect(isDeclaredActive(place('ann', 'a', 'eligible'))).toBe(false);
});
