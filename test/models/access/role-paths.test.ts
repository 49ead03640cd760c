import { expect, test } from 'vitest';
import { accessOf } from '../../../models/access/access-of.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import type { Group } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import type { RoleSystem } from '../../../models/estate-roles.ts';
import { GLOBAL_READER } from '../../../models/facts/index.ts';
import { estateOf, group, place, staff } from '../licensing/estate-of.ts';

function judged(parts: Partial<Group>, system: RoleSystem = 'entra-role') {
  const estate = estateOf({
    ...staff(['ann']),
    groups: [group('admins', parts)],
    memberships: [place('ann', 'admins', 'active')],
    roleAssignments: [
      {
        id: 'role',
        tenantId: 'home',
        system,
        role: system === 'entra-role' ? GLOBAL_READER : 'Reader',
        scope: '/',
        principal: { kind: 'group', id: 'admins' },
        assignment: 'active',
        endsAtSeconds: null,
      },
    ],
  });
  const [path] = accessOf(indexEstate(estate), declaredState(estate), 'ann', 'home');
  return [path?.state, path?.links.find(({ state }) => state === 'lost')?.factId];
}

test('a directory role goes through groups made for roles, with assigned members (PIM-52)', () => {
  expect(judged({})).toEqual(['standing', undefined]);
  expect(judged({ kind: 'microsoft365' })).toEqual(['standing', undefined]);
  expect(judged({ roleAssignable: false })).toEqual(['lost', 'PIM-52']);
  expect(judged({ membership: 'dynamic' })).toEqual(['lost', 'PIM-52']);
  expect(judged({ membership: 'synced' })).toEqual(['lost', 'PIM-52']);
});

test('a role of Azure goes through any', () => {
  expect(judged({ roleAssignable: false, membership: 'dynamic' }, 'azure-role')).toEqual([
    'standing',
    undefined,
  ]);
});
