import { describe, expect, test } from 'vitest';
import type { Account, Estate, Membership } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import type { LighthouseAuthorization } from '../../../models/estate-lighthouse.ts';
import { HELPDESK_ADMINISTRATOR } from '../../../models/facts/index.ts';
import { delegatedPeople } from '../../../models/licensing/delegated-people.ts';
import { judgeByClass } from '../../../models/licensing/judge-by-class.ts';
import { habitPeople } from '../../../models/licensing/seats-by-habit.ts';
import { estateOf, group, place, policyOf, staff } from './estate-of.ts';

/** A team of the managing tenant has a role at Acme through GDAP. */
function estate(memberships: readonly Membership[], parts: Partial<Estate> = {}): Estate {
  return estateOf({
    tenants: [
      { id: 'home', name: 'Managing', role: 'managing' },
      { id: 'acme', name: 'Acme', role: 'customer' },
      { id: 'other', name: 'Other', role: 'customer' },
    ],
    ...staff(['dan', 'cat', 'bob', 'ann']),
    groups: [group('team'), group('aside'), group('agents', { wellKnown: 'AdminAgents' })],
    memberships,
    relationships: [
      {
        id: 'r',
        name: 'GDAP',
        customerId: 'acme',
        status: 'active',
        termSeconds: 1000,
        autoExtend: false,
        roles: [HELPDESK_ADMINISTRATOR],
        activatedAtSeconds: -10,
        endsAtSeconds: 990,
      },
    ],
    accessAssignments: [
      { id: 'a', relationshipId: 'r', groupId: 'team', roles: [HELPDESK_ADMINISTRATOR], status: 'active' },
    ],
    ...parts,
  });
}

const classesAt = (whole: Estate, tenantId = 'acme') =>
  judgeByClass(indexEstate(whole))(tenantId).map(({ accountIds }) => accountIds);

const abroad = (personId: string, tenantId: string): Account => ({
  id: `${personId}@${tenantId}`,
  personId,
  tenantId,
  kind: 'guest',
});

const delegation = (...authorizations: readonly LighthouseAuthorization[]): Partial<Estate> => ({
  lighthouseDelegations: [
    {
      id: 'lh',
      name: 'Operations',
      customerId: 'acme',
      managingTenantId: 'home',
      subscriptionId: 'sub',
      status: 'active',
      offer: 'template',
      authorizations,
      eligible: [],
    },
  ],
});

describe('accounts are asked about together', () => {
  test('that hold the same places, in the order of their ids, whatever the order of the estate', () => {
    const places = [
      place('dan', 'aside', 'active'),
      place('dan', 'team', 'active'),
      place('ann', 'team', 'active'),
      place('bob', 'team', 'active'),
      place('ann', 'aside', 'active'),
    ];
    expect(classesAt(estate(places))).toEqual([['ann', 'dan'], ['bob']]);
    expect(classesAt(estate(places.toReversed()))).toEqual([['ann', 'dan'], ['bob']]);
  });

  test.each<[string, Partial<Membership>]>([
    ['that one has to activate', { assignment: 'eligible' }],
    ['whose end has passed for one', { endsAtSeconds: 0 }],
  ])('but not over a place %s', (_, parts) => {
    const places = [place('ann', 'team', 'active'), { ...place('bob', 'team', 'active'), ...parts }];
    expect(classesAt(estate(places))).toEqual([['ann'], ['bob']]);
  });

  test('whatever groups they own: owning is no membership', () => {
    const owner = place('bob', 'aside', 'active', { access: 'owner' });
    const places = [place('ann', 'team', 'active'), place('bob', 'team', 'active'), owner];
    expect(classesAt(estate(places))).toEqual([['ann', 'bob']]);
    expect(classesAt(estate([{ ...owner, groupId: 'team' }]))).toEqual([]);
  });

  test('and not with a group that is called as they are', () => {
    const nested = place('ann', 'aside', 'active', { member: { kind: 'group', id: 'ann' } });
    const places = [place('ann', 'team', 'active'), place('bob', 'team', 'active'), nested];
    expect(classesAt(estate(places))).toEqual([['ann', 'bob']]);
  });

  test('but for who has an account in the tenant, which may stand in the way (GDAP-50)', () => {
    const places = ['ann', 'bob', 'cat'].map((id) => place(id, 'team', 'active'));
    const { accounts } = staff(['ann', 'bob', 'cat']);
    const visiting = (...more: Account[]) => estate(places, { accounts: [...accounts, ...more] });
    expect(classesAt(visiting(abroad('bob', 'acme')))).toEqual([['ann', 'cat'], ['bob']]);
    expect(classesAt(visiting(abroad('bob', 'other')))).toEqual([['ann', 'bob', 'cat']]);
    const everybody = visiting(...['ann', 'bob', 'cat'].map((id) => abroad(id, 'acme')));
    expect(classesAt(everybody)).toEqual([['ann'], ['bob'], ['cat']]);
  });
});

describe('accounts are left out', () => {
  const places = [
    place('ann', 'team', 'active'),
    place('bob', 'aside', 'active'),
    place('cat', 'agents', 'active'),
  ];

  test('that no delegation of the tenant names', () => {
    expect(classesAt(estate(places))).toEqual([['ann']]);
    expect(classesAt(estate(places), 'other')).toEqual([]);
  });

  test('but not agents, where the customer still has legacy DAP', () => {
    const dapLinks = [{ customerId: 'acme', status: 'dap' as const }];
    expect(classesAt(estate(places, { dapLinks }))).toEqual([['ann'], ['cat']]);
    expect(classesAt(estate(places, { dapLinks }), 'other')).toEqual([]);
  });

  test('but not those whose group Lighthouse authorizes, nor those it authorizes themselves (LH-07)', () => {
    const byGroup = delegation({ principal: { kind: 'group', id: 'aside' }, role: 'Reader' });
    expect(classesAt(estate(places, byGroup))).toEqual([['ann'], ['bob']]);
    const named = delegation(
      { principal: { kind: 'account', id: 'dan' }, role: 'Reader' },
      { principal: { kind: 'account', id: 'ann' }, role: 'Reader' },
      { principal: { kind: 'account', id: 'stranger' }, role: 'Reader' },
      { principal: { kind: 'service-principal', id: 'bob' }, role: 'Reader' },
    );
    expect(classesAt(estate(places, named))).toEqual([['ann'], ['dan']]);
  });

  test('and who is named is asked about alone, not with those who are alike', () => {
    const named = delegation({ principal: { kind: 'account', id: 'bob' }, role: 'Reader' });
    const alike = ['ann', 'bob', 'cat'].map((id) => place(id, 'team', 'active'));
    expect(classesAt(estate(alike, named))).toEqual([['ann', 'cat'], ['bob']]);
  });
});

describe('people with power by delegation', () => {
  const count = (whole: Estate) => {
    const index = indexEstate(whole);
    return delegatedPeople(index, judgeByClass(index), 'acme');
  };

  test('are those who have it now or after an activation, each once', () => {
    const places = [
      place('ann', 'team', 'active'),
      place('bob', 'team', 'eligible'),
      place('cat', 'team', 'eligible', { endsAtSeconds: 0 }),
    ];
    expect(count(estate(places))).toBe(2);
    const { people, accounts } = staff(['ann']);
    const twice = {
      people,
      accounts: [
        ...accounts,
        { id: 'ann-admin', personId: 'ann', tenantId: 'home', kind: 'member' as const },
      ],
    };
    expect(
      count(estate([place('ann', 'team', 'active'), place('ann-admin', 'team', 'eligible')], twice)),
    ).toBe(1);
  });

  test('are those with one way that holds beside one that does not', () => {
    const places = [place('ann', 'team', 'active'), place('ann', 'team', 'eligible', { endsAtSeconds: 0 })];
    expect(count(estate(places))).toBe(1);
  });
});

describe('people for whom the habit buys a seat in the customer’s tenant', () => {
  const habit = (whole: Estate) => {
    const index = indexEstate(whole);
    return [...habitPeople(index, judgeByClass(index), 'acme')];
  };

  test('are those one activation or one approval away, and who approves', () => {
    const places = [place('ann', 'team', 'eligible'), place('bob', 'team', 'active')];
    expect(habit(estate(places))).toEqual(['ann']);
    const policies = [policyOf('team', { approverAccountIds: ['cat', 'stranger'] })];
    expect(habit(estate(places, { policies }))).toEqual(['ann', 'cat']);
  });

  test('are nobody where all stand, or nobody gets in', () => {
    const policies = [policyOf('team', { approverAccountIds: ['cat'] })];
    expect(habit(estate([place('bob', 'team', 'active')], { policies }))).toEqual([]);
    expect(habit(estate([place('bob', 'team', 'eligible', { endsAtSeconds: 0 })], { policies }))).toEqual([]);
  });

  test('are not those who approve what nobody has to ask for', () => {
    const policies = [policyOf('aside', { approverAccountIds: ['cat'] })];
    const inner = place('aside', 'team', 'active', { member: { kind: 'group', id: 'aside' } });
    expect(habit(estate([place('ann', 'team', 'eligible')], { policies }))).toEqual(['ann']);
    expect(habit(estate([place('ann', 'aside', 'active'), inner], { policies }))).toEqual([]);
    expect(habit(estate([place('ann', 'aside', 'eligible'), inner], { policies }))).toEqual(['ann', 'cat']);
  });
});
