import { expect, test } from 'vitest';
import { accessOf } from '../../../models/access/access-of.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { GLOBAL_READER, P1_LIST_PRICE, P2_LIST_PRICE } from '../../../models/facts/index.ts';
import { activatedGroups } from '../../../models/licensing/activated-groups.ts';
import { p1CostPerMonthMinor, p2CostPerMonthMinor } from '../../../models/licensing/cost.ts';
import { estateOf, group, place, staff } from './estate-of.ts';

test('the groups activated along a path are those whose membership is eligible, and no roles', () => {
  const estate = estateOf({
    ...staff(['ann']),
    groups: [group('inner'), group('middle'), group('outer')],
    memberships: [
      place('ann', 'inner', 'eligible'),
      place('inner', 'middle', 'active', { member: { kind: 'group', id: 'inner' } }),
      place('middle', 'outer', 'eligible', { member: { kind: 'group', id: 'middle' } }),
    ],
    roleAssignments: [
      {
        id: 'role',
        tenantId: 'home',
        system: 'entra-role',
        role: GLOBAL_READER,
        scope: '/',
        principal: { kind: 'group', id: 'outer' },
        assignment: 'eligible',
        endsAtSeconds: null,
      },
    ],
  });
  const index = indexEstate(estate);
  const [path] = accessOf(index, declaredState(estate), 'ann', 'home');
  expect(path?.links.filter(({ kind }) => kind === 'eligibility')).toHaveLength(3);
  expect(activatedGroups(index, path!)).toEqual(['inner', 'outer']);
});

test('seats cost the list price each, or the price that is given, in whole cents (PIM-103, PIM-104)', () => {
  expect(p2CostPerMonthMinor(7)).toBe(7 * P2_LIST_PRICE.value);
  expect(p1CostPerMonthMinor(7)).toBe(7 * P1_LIST_PRICE.value);
  expect(p2CostPerMonthMinor(3, 650.5)).toBe(1952);
  expect([p1CostPerMonthMinor(0), p2CostPerMonthMinor(0)]).toEqual([0, 0]);
});
