import { expect, test } from 'vitest';
import { accessOf } from '../../../models/access/access-of.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { GLOBAL_READER, P1_LIST_PRICE } from '../../../models/facts/index.ts';
import { activatedGroups } from '../../../models/licensing/activated-groups.ts';
import { planPriceMinor } from '../../../models/licensing/cost.ts';
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

test('a plan costs the list price of what is sold for it alone, and P2 what the reading has (PIM-103, PIM-104)', () => {
  expect(planPriceMinor('AAD_PREMIUM', { p2Price: 650 })).toBe(P1_LIST_PRICE.value);
  expect(planPriceMinor('AAD_PREMIUM_P2', { p2Price: 650 })).toBe(650);
});
