import { describe, expect, test } from 'vitest';
import { accessOf } from '../../../models/access/access-of.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import type { Account, Group } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import type { RoleAssignment, RoleSystem } from '../../../models/estate-roles.ts';
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

test('nor through a group that is deleted', () => {
  const role: RoleAssignment = {
    id: 'role',
    tenantId: 'home',
    system: 'entra-role',
    role: GLOBAL_READER,
    scope: '/',
    principal: { kind: 'group', id: 'gone' },
    assignment: 'active',
    endsAtSeconds: null,
  };
  const estate = estateOf({
    ...staff(['ann']),
    memberships: [place('ann', 'gone', 'active')],
    roleAssignments: [role],
  });
  const [path] = accessOf(indexEstate(estate), declaredState(estate), 'ann', 'home');
  expect(path?.links.find(({ state }) => state === 'lost')).toMatchObject({
    kind: 'group',
    subject: 'gone',
    name: 'deleted group',
    factId: 'PIM-52',
  });
});

test('a role of Azure goes through any', () => {
  expect(judged({ roleAssignable: false, membership: 'dynamic' }, 'azure-role')).toEqual([
    'standing',
    undefined,
  ]);
});

describe('the path of a role', () => {
  function pathOf(
    parts: Partial<RoleAssignment>,
    kind: Account['kind'] = 'member',
    from = 'ann@acme',
    roleAssignable = false,
  ) {
    const accounts: Account[] = [
      { id: 'ann@home', personId: 'ann', tenantId: 'home', kind: 'member' },
      { id: 'ann@acme', personId: 'ann', tenantId: 'acme', kind },
    ];
    const estate = estateOf({
      people: [{ id: 'ann', name: 'Ann' }],
      accounts,
      groups: [group('admins', { tenantId: 'acme', name: 'The admins', roleAssignable })],
      memberships: [place('ann@acme', 'admins', 'active')],
      roleAssignments: [
        {
          id: 'role',
          tenantId: 'acme',
          system: 'entra-role',
          role: GLOBAL_READER,
          scope: '/',
          principal: { kind: 'account', id: 'ann@acme' },
          assignment: 'active',
          endsAtSeconds: null,
          ...parts,
        },
      ],
    });
    const [path, ...others] = accessOf(indexEstate(estate), declaredState(estate), from, 'acme');
    expect(others).toEqual([]);
    expect(path).toMatchObject({ accountId: from, holderId: 'ann@acme', tenantId: 'acme' });
    return path!;
  }

  test.each<[Partial<RoleAssignment>, string, string]>([
    [{}, 'any', 'Global Reader'],
    [{ system: 'azure-role', role: 'Reader', scope: 'sub' }, 'azure', 'Reader'],
    [{ system: 'azure-role', role: 'Reader', scope: 'management-group' }, 'azure-management-group', 'Reader'],
  ])('%j serves %s', (parts, workload, name) => {
    const path = pathOf(parts);
    expect([path.workload, path.roles]).toEqual([workload, [parts.role ?? GLOBAL_READER]]);
    expect(path.links.map((link) => [link.kind, link.name])).toEqual([
      ['account', 'ann@acme'],
      ['role', name],
    ]);
  });

  test.each<[Account['kind'], string, string]>([
    ['member', 'ann@acme', 'own'],
    ['member', 'ann@home', 'own'],
    ['guest', 'ann@home', 'guest'],
    ['external-member', 'ann@home', 'guest'],
    // Asked about an account, it is that account’s own.
    ['guest', 'ann@acme', 'own'],
  ])('of a %s, asked about %s, is of the model %s', (kind, from, model) => {
    expect(pathOf({}, kind, from).model).toBe(model);
  });

  test('through a group names the group before the role', () => {
    const principal = { kind: 'group', id: 'admins' } as const;
    const { state, links } = pathOf({ principal });
    expect(state).toBe('lost');
    expect(links.map(({ kind, name }) => [kind, name])).toEqual([
      ['account', 'ann@acme'],
      ['membership', 'The admins'],
      ['group', 'The admins'],
      ['role', 'Global Reader'],
    ]);
    const assignable = pathOf({ principal }, 'member', 'ann@acme', true);
    expect([assignable.state, ...assignable.links.map(({ kind }) => kind)]).toEqual([
      'standing',
      'account',
      'membership',
      'role',
    ]);
    const azure = pathOf({ principal, system: 'azure-role', role: 'Reader' });
    expect(azure.links.map(({ kind }) => kind)).toEqual(['account', 'membership', 'role']);
  });
});
