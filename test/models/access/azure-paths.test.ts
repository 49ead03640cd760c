import { describe, expect, test } from 'vitest';
import { accessOf } from '../../../models/access/access-of.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import type { TwinState } from '../../../models/access/twin-state.ts';
import type { Estate, Membership } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_READER } from '../../../models/facts/index.ts';
import { estateOf, group, place, staff } from '../licensing/estate-of.ts';

const inside = (
  inner: string,
  outer: string,
  assignment: Membership['assignment'],
  parts: Partial<Membership> = {},
): Membership => place(inner, outer, assignment, { member: { kind: 'group', id: inner }, ...parts });

/** Ann’s way to the directory of Acme is the group `team`; the group `owners` owns the subscription. */
function estate(memberships: readonly Membership[], parts: Partial<Estate> = {}): Estate {
  return estateOf({
    tenants: [
      { id: 'home', name: 'Managing', role: 'managing' },
      { id: 'acme', name: 'Acme', role: 'customer' },
    ],
    ...staff(['ann']),
    groups: ['team', 'second', 'owners', 'early', 'late'].map((id) => group(id)),
    memberships,
    relationships: [
      {
        id: 'r',
        name: 'GDAP',
        customerId: 'acme',
        status: 'active',
        termSeconds: 1000,
        autoExtend: false,
        roles: [EXCHANGE_ADMINISTRATOR, GLOBAL_READER],
        activatedAtSeconds: -10,
        endsAtSeconds: 990,
      },
    ],
    accessAssignments: [
      { id: 'a', relationshipId: 'r', groupId: 'team', roles: [EXCHANGE_ADMINISTRATOR], status: 'active' },
    ],
    azureSubscriptions: [
      { id: 'sub', tenantId: 'acme', agreement: 'csp-azure-plan', ownerGroupId: 'owners' },
    ],
    ...parts,
  });
}

function azure(whole: Estate, change: Partial<TwinState> = {}) {
  const state = { ...declaredState(whole), ...change };
  return accessOf(indexEstate(whole), state, 'ann', 'acme').filter(
    ({ model }) => model === 'azure-admin-on-behalf-of',
  );
}

/** The links of the one path, each by kind and by what it is about. */
const shown = (whole: Estate, change: Partial<TwinState> = {}) => {
  const paths = azure(whole, change);
  expect(paths).toHaveLength(1);
  return paths[0]!.links.map(({ kind, subject }) => `${kind} ${subject}`);
};

const TEAM = place('ann', 'team', 'active');
const OWNERS = place('ann', 'owners', 'active');

describe('the chain to a subscription the partner owns', () => {
  test('is the account, the way into the owner group, what lets it sign in, and the owner assignment (GDAP-101)', () => {
    const [path] = azure(estate([TEAM, OWNERS]));
    expect(path).toMatchObject({
      accountId: 'ann',
      holderId: 'ann',
      tenantId: 'acme',
      workload: 'azure',
      roles: ['Owner'],
      state: 'standing',
    });
    expect(path!.links.at(-1)).toMatchObject({ name: 'Owner', factId: 'GDAP-103' });
    expect(shown(estate([TEAM, OWNERS]))).toEqual([
      'account ann',
      'membership owners/ann/active',
      'membership team/ann/active',
      'access-assignment a',
      'relationship r',
      'role a',
      'owner-assignment sub',
    ]);
  });

  test('shows a place only once that both the way and the sign-in go through', () => {
    expect(shown(estate([TEAM, inside('team', 'owners', 'active')]))).toEqual([
      'account ann',
      'membership team/ann/active',
      'membership owners/team/active',
      'access-assignment a',
      'relationship r',
      'role a',
      'owner-assignment sub',
    ]);
  });

  test('is one for each subscription that a group of the partner owns', () => {
    const bought = (id: string, ownerGroupId: string | null) =>
      ({ id, tenantId: 'acme', agreement: 'csp-azure-plan', ownerGroupId }) as const;
    const azureSubscriptions = [
      bought('sub', 'owners'),
      bought('nobody', null),
      bought('foreign', 'early'),
      { ...bought('elsewhere', 'owners'), tenantId: 'other' },
    ];
    const subjects = azure(estate([TEAM, OWNERS], { azureSubscriptions })).map(
      ({ links }) => links.at(-1)?.subject,
    );
    expect(subjects).toEqual(['sub']);
  });
});

describe('of several ways into the owner group', () => {
  const waysOf = (links: readonly string[]) => links.filter((link) => link.includes(' owners/'));

  test.each([['early'], ['late']])('the nearest to power is shown, wherever it stands (%s)', (standing) => {
    const memberships = ['early', 'late'].flatMap((id) => [
      place('ann', id, 'active'),
      inside(id, 'owners', id === standing ? 'active' : 'eligible'),
    ]);
    const whole = estate([TEAM, ...memberships]);
    expect(azure(whole)[0]?.state).toBe('standing');
    expect(waysOf(shown(whole))).toEqual([`membership owners/${standing}/active`]);
  });

  test('the one the sign-in uses too is shown, where both are as near', () => {
    const apart = [place('ann', 'early', 'active'), inside('early', 'owners', 'active')];
    const shared = [TEAM, inside('team', 'owners', 'active')];
    for (const memberships of [
      [...apart, ...shared],
      [...shared, ...apart],
    ]) {
      expect(waysOf(shown(estate(memberships)))).toEqual(['membership owners/team/active']);
    }
  });

  test('the nearer one goes before the one the sign-in uses', () => {
    const memberships = [
      TEAM,
      inside('team', 'owners', 'eligible'),
      place('ann', 'early', 'active'),
      inside('early', 'owners', 'active'),
    ];
    expect(waysOf(shown(estate(memberships)))).toEqual(['membership owners/early/active']);
    expect(waysOf(shown(estate([...memberships].reverse())))).toEqual(['membership owners/early/active']);
  });

  test('the nearer one stays out where the sign-in has to be activated all the same', () => {
    const memberships = [
      place('ann', 'early', 'active'),
      inside('early', 'owners', 'active'),
      place('ann', 'team', 'eligible'),
      inside('team', 'owners', 'active'),
    ];
    expect(azure(estate(memberships))[0]?.state).toBe('eligible');
    expect(waysOf(shown(estate(memberships)))).toEqual(['membership owners/team/active']);
  });

  test('the first is shown of two that both serve', () => {
    const memberships = ['early', 'late'].flatMap((id) => [
      place('ann', id, 'active'),
      inside(id, 'owners', 'active'),
    ]);
    expect(waysOf(shown(estate([TEAM, ...memberships])))).toEqual(['membership owners/early/active']);
  });
});

describe('the sign-in to the customer', () => {
  const second = {
    id: 'b',
    relationshipId: 'r',
    groupId: 'second',
    roles: [GLOBAL_READER],
    status: 'active',
  };

  test.each([
    ['active', 'eligible', 'access-assignment a'],
    ['eligible', 'active', 'access-assignment b'],
    ['active', 'active', 'access-assignment a'],
  ] as const)('is by the directory role nearest to power (%s and %s)', (first, other, expected) => {
    const memberships = [OWNERS, place('ann', 'team', first), place('ann', 'second', other)];
    const [assignment] = estate([]).accessAssignments;
    const accessAssignments = [assignment!, second as Estate['accessAssignments'][number]];
    const links = shown(estate(memberships, { accessAssignments }));
    expect(links.filter((link) => link.startsWith('access-assignment'))).toEqual([expected]);
  });

  const lostBy = (parts: Partial<Estate>, change: Partial<TwinState> = {}) => {
    const [path] = azure(estate([OWNERS], { relationships: [], accessAssignments: [], ...parts }), change);
    expect(path?.state).toBe('lost');
    return path?.links.find(({ state }) => state === 'lost')?.factId;
  };
  const dap = (customerId: string, status: 'dap' | 'none') => ({ dapLinks: [{ customerId, status }] });
  const GONE: Partial<TwinState> = { dap: () => 'none' };

  test('takes a directory role, without which the owner reaches nothing (GDAP-101)', () => {
    expect(lostBy({})).toBe('GDAP-101');
    expect(lostBy(dap('acme', 'none'))).toBe('GDAP-101');
  });

  test('went with DAP, where DAP was what let the account in (GDAP-97)', () => {
    expect(lostBy(dap('acme', 'dap'), GONE)).toBe('GDAP-97');
    expect(lostBy(dap('other', 'dap'), GONE)).toBe('GDAP-101');
    // It is still there, and never let this account in.
    expect(lostBy(dap('acme', 'dap'))).toBe('GDAP-101');
  });
});
