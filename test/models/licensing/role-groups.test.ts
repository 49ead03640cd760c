import { describe, expect, test } from 'vitest';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { headsByPlan } from '../../../models/licensing/heads-by-plan.ts';
import { seatsOf } from '../../../models/licensing/seats.ts';
import { estateOf, group, place, staff } from './estate-of.ts';

/** Heads of P1 in one tenant, as `person: reason what`, and how many need P2 there. */
function p1(estate: Estate, choices: Record<string, string> = {}, tenantId = 'home') {
  const [index, reading] = [indexEstate(estate), resolveAssumptions(choices)];
  const pim = seatsOf(index, reading).find((tenant) => tenant.tenantId === tenantId);
  const rows = headsByPlan(index, reading)(tenantId, pim?.heads ?? [], pim);
  const said = rows.AAD_PREMIUM.map(
    ({ personId, reasons }) =>
      `${personId}: ${reasons.map(({ kind, what, factId }) => `${kind} ${what} ${factId}`).join(', ')}`,
  );
  return [...said, `P2 ${rows.AAD_PREMIUM_P2.length}`];
}

const EACH = { roleGroupSeats: 'each-member' };

describe('role-assignable groups take P1 in their tenant (PIM-52, PIM-81)', () => {
  const standing = estateOf({
    ...staff(['ann', 'bob']),
    groups: [group('g'), group('h'), group('plain', { roleAssignable: false })],
    memberships: [place('ann', 'g', 'active'), place('ann', 'h', 'active'), place('bob', 'plain', 'active')],
  });

  test('once, and nobody’s, where nobody needs a plan anyway', () => {
    expect(p1(standing)).toEqual([': plan-for-role-groups g PIM-81, plan-for-role-groups h PIM-81', 'P2 0']);
  });

  test('for everybody in them, once, by the other reading', () => {
    expect(p1(standing, EACH)).toEqual([
      'ann: role-group-member g PIM-81, role-group-member h PIM-81',
      'P2 0',
    ]);
  });

  test('for nobody where no group is role-assignable', () => {
    const plain = {
      ...standing,
      groups: standing.groups.map((each) => ({ ...each, roleAssignable: false })),
    };
    expect([...p1(plain), ...p1(plain, EACH)]).toEqual(['P2 0', 'P2 0']);
  });
});

test('somebody’s P2 does what P1 does, and is not bought twice (PIM-82)', () => {
  const estate = estateOf({
    ...staff(['ann', 'bob']),
    groups: [group('g')],
    memberships: [place('ann', 'g', 'eligible'), place('bob', 'g', 'active')],
  });
  expect(p1(estate)).toEqual(['P2 1']);
  expect(p1(estate, EACH)).toEqual(['bob: role-group-member g PIM-81', 'P2 1']);
});

test('guests take no seat of it; where only they are in the group, the plan is nobody’s', () => {
  const estate = estateOf({
    ...staff(['gus'], 'guest'),
    groups: [group('g')],
    memberships: [place('gus', 'g', 'active')],
  });
  expect(p1(estate, EACH)).toEqual([': plan-for-role-groups g PIM-81', 'P2 0']);
});

test('a seat at home covers an external member where that is assumed, and the group still asks for the plan', () => {
  const estate = estateOf({
    tenants: [
      { id: 'home', name: 'Managing', role: 'managing' },
      { id: 'alpha', name: 'Alpha', role: 'customer' },
    ],
    people: [{ id: 'ann', name: 'Ann' }],
    accounts: [
      { id: 'ann', personId: 'ann', tenantId: 'home', kind: 'member' },
      { id: 'ann@alpha', personId: 'ann', tenantId: 'alpha', kind: 'external-member', origin: 'invited' },
    ],
    groups: [group('g', { tenantId: 'alpha' })],
    memberships: [place('ann@alpha', 'g', 'active')],
  });
  expect(p1(estate, EACH, 'alpha')).toEqual(['ann: role-group-member g PIM-81', 'P2 0']);
  const atHome = { ...EACH, externalMemberSeats: 'covered-at-home' };
  expect(p1(estate, atHome, 'alpha')).toEqual([': plan-for-role-groups g PIM-81', 'P2 0']);
  expect(p1(estate, atHome)).toEqual(['ann: seat-at-home Alpha PIM-89', 'P2 0']);
});
