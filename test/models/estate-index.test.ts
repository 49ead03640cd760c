import { describe, expect, test } from 'vitest';
import type { Account, Estate, Membership, Need } from '../../models/estate.ts';
import { defaultCrossTenantAccess, defaultSignInPolicy } from '../../models/estate-cross-tenant.ts';
import { indexEstate } from '../../models/estate-index.ts';
import type { LighthouseDelegation, LighthouseEligibility } from '../../models/estate-lighthouse.ts';
import type { Principal } from '../../models/estate-roles.ts';
import {
  EXCHANGE_ADMINISTRATOR,
  GLOBAL_ADMINISTRATOR,
  HELPDESK_ADMINISTRATOR,
} from '../../models/facts/index.ts';
import { startingSettings } from '../../models/place-settings.ts';
import { estateOf, group, place, policyOf, role, staff } from './licensing/estate-of.ts';
import { assigned, relationship } from './wiring/tiny-estate.ts';

const inside = (inner: string, outer: string, parts: Partial<Membership> = {}): Membership =>
  place(inner, outer, 'active', { member: { kind: 'group', id: inner }, ...parts });
const account = (
  id: string,
  personId: string,
  tenantId: string,
  kind: Account['kind'] = 'member',
): Account => ({
  id,
  personId,
  tenantId,
  kind,
});
const ANN: Principal = { kind: 'account', id: 'ann' };
const GROUP: Principal = { kind: 'group', id: 'a' };

describe('ways into groups', () => {
  const index = indexEstate(
    estateOf({
      ...staff(['ann', 'bob']),
      groups: ['a', 'b', 'c'].map((id) => group(id)),
      memberships: [
        place('ann', 'a', 'active'),
        place('ann', 'c', 'eligible'),
        inside('a', 'b'),
        inside('b', 'c'),
        // A circle is walked once.
        inside('c', 'a'),
        place('bob', 'a', 'active', { access: 'owner' }),
      ],
    }),
  );
  const waysOf = (id: string) =>
    index
      .chainsOf(id)
      .map(({ groupId, memberships }) => [groupId, ...memberships.map((each) => each.groupId)]);

  test('are followed through groups inside groups, each group once (GDAP-46)', () => {
    expect(waysOf('ann')).toEqual([
      ['a', 'a'],
      ['b', 'a', 'b'],
      ['c', 'a', 'b', 'c'],
      ['c', 'c'],
      ['a', 'c', 'a'],
      ['b', 'c', 'a', 'b'],
    ]);
    expect(index.chainsInto('ann', 'c').map(({ memberships }) => memberships.length)).toEqual([3, 1]);
  });

  test('are none for owners, for strangers and into groups nobody is in', () => {
    expect(waysOf('bob')).toEqual([]);
    expect(waysOf('stranger')).toEqual([]);
    expect(index.chainsInto('ann', 'd')).toEqual([]);
    expect(index.chainsInto('stranger', 'a')).toEqual([]);
  });

  test('are worked out once', () => {
    expect(index.chainsOf('ann')).toBe(index.chainsOf('ann'));
    expect(index.chainsInto('ann', 'a')).toBe(index.chainsInto('ann', 'a'));
  });
});

describe('accounts of a person', () => {
  const index = indexEstate(
    estateOf({
      people: ['ann', 'guy', 'one'].map((id) => ({ id, name: id })),
      accounts: [
        account('ann@x', 'ann', 'x', 'guest'),
        account('ann@home', 'ann', 'home'),
        account('ann-admin@home', 'ann', 'home'),
        account('ann@y', 'ann', 'y', 'external-member'),
        account('guy@x', 'guy', 'x', 'guest'),
        account('guy@y', 'guy', 'y', 'guest'),
        account('one@home', 'one', 'home'),
      ],
    }),
  );

  test('are at home where the first is that is a member, or the first of all', () => {
    expect(
      ['ann@x', 'ann@home', 'ann-admin@home', 'guy@y', 'one@home', 'stranger'].map(index.homeAccountOf),
    ).toEqual(['ann@home', 'ann@home', 'ann@home', 'guy@x', 'one@home', 'stranger']);
    expect(index.actors.map(({ id }) => id)).toEqual(['ann@home', 'guy@x', 'one@home']);
  });

  test('know one another by tenant', () => {
    const twins = (id: string, tenantId: string) => index.twinsOf(id, tenantId).map((twin) => twin.id);
    expect(twins('ann@home', 'x')).toEqual(['ann@x']);
    expect(twins('ann@home', 'home')).toEqual(['ann-admin@home']);
    expect(twins('one@home', 'x')).toEqual([]);
    expect(twins('stranger', 'x')).toEqual([]);
    expect(['ann@x', 'guy@x', 'one@home', 'stranger'].map(index.hasTwins)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('what is looked up by tenant', () => {
  const eligibility: LighthouseEligibility = {
    id: 'entry',
    delegationId: 'lh',
    principal: GROUP,
    role: 'Contributor',
    maxActivationSeconds: 60,
    requiresMfa: true,
    approverAccountIds: [],
    assignment: 'eligible',
    endsAtSeconds: null,
  };
  const delegation: LighthouseDelegation = {
    id: 'lh',
    name: 'Operations',
    customerId: 'alpha',
    managingTenantId: 'managing',
    subscriptionId: 'sub',
    status: 'active',
    offer: 'template',
    authorizations: [],
    eligible: [eligibility],
  };
  const agreement = { ...defaultCrossTenantAccess('alpha', 'home'), mfaTrusted: true };
  const asked = { ...defaultSignInPolicy('alpha'), blocksGuests: true };
  const whole = estateOf({
    ...staff(['ann']),
    groups: [group('a'), group('b', { wellKnown: 'AdminAgents' })],
    memberships: [place('ann', 'a', 'active')],
    relationships: [relationship('alpha'), relationship('beta')],
    accessAssignments: [assigned('alpha', 'a'), assigned('beta', 'a')],
    azureSubscriptions: [{ id: 'sub', tenantId: 'alpha', agreement: 'csp-azure-plan', ownerGroupId: null }],
    lighthouseDelegations: [delegation],
    crossTenantAccess: [agreement],
    signInPolicies: [asked],
  });
  const index = indexEstate(whole);

  test('is there where the estate says so, and empty or the default elsewhere (B2B-01)', () => {
    expect(index.relationshipsOf('alpha').map(({ id }) => id)).toEqual(['gdap-alpha']);
    expect(index.relationshipsOf('gamma')).toEqual([]);
    expect(index.assignmentsOf('gdap-beta').map(({ id }) => id)).toEqual(['gdap-beta/a']);
    expect(index.assignmentsOf('another')).toEqual([]);
    expect(index.azureSubscriptionsOf('alpha')).toHaveLength(1);
    expect(index.azureSubscriptionsOf('beta')).toEqual([]);
    expect(index.delegationsOf('alpha')).toEqual([delegation]);
    expect(index.delegationsOf('beta')).toEqual([]);
    expect(index.crossTenantAccess('alpha', 'home')).toBe(agreement);
    expect(index.crossTenantAccess('home', 'alpha')).toEqual(defaultCrossTenantAccess('home', 'alpha'));
    expect(index.signInPolicyOf('alpha')).toBe(asked);
    expect(index.signInPolicyOf('beta')).toEqual(defaultSignInPolicy('beta'));
    expect(index.wellKnownGroups.map(({ id }) => id)).toEqual(['b']);
  });

  test('is whose PIM keeps a place: that of the group, of the role, of who manages (PIM-84, LH-70)', () => {
    expect(index.pimTenantOf(whole.memberships[0]!)).toBe('home');
    expect(index.pimTenantOf(place('ann', 'gone', 'active'))).toBeUndefined();
    expect(index.pimTenantOf(role('r', ANN, { tenantId: 'alpha' }))).toBe('alpha');
    expect(index.pimTenantOf(eligibility)).toBe('managing');
    expect(index.pimTenantOf({ ...eligibility, delegationId: 'another' })).toBeUndefined();
  });

  test.each<[string, Partial<Estate>, boolean]>([
    ['manages through GDAP', { relationships: [relationship('alpha')] }, true],
    ['has legacy DAP', { dapLinks: [{ customerId: 'alpha', status: 'dap' }] }, true],
    ['had legacy DAP', { dapLinks: [{ customerId: 'alpha', status: 'none' }] }, false],
    ['sells Azure', { azureSubscriptions: whole.azureSubscriptions }, true],
    [
      'knows of Azure that others sold',
      {
        azureSubscriptions: whole.azureSubscriptions.map((each) => ({
          ...each,
          agreement: 'enterprise-agreement',
        })),
      },
      false,
    ],
    ['has Lighthouse alone', { lighthouseDelegations: [delegation] }, false],
  ])('is who is a partner, which %s (GDAP-72)', (_, parts, expected) => {
    expect(indexEstate(estateOf(parts)).isPartner).toBe(expected);
  });

  test('is what somebody may activate and holds, alone or through groups, in order (PIM-53)', () => {
    const held = indexEstate({
      ...whole,
      memberships: [place('ann', 'b', 'eligible'), ...whole.memberships],
      roleAssignments: [
        role('of the group', GROUP),
        role('own', ANN),
        role('standing', ANN, { assignment: 'active' }),
        role('of another', { kind: 'account', id: 'bob' }),
        role('of a program', { kind: 'service-principal', id: 'ann' }),
      ],
    });
    expect(held.eligiblePlacesOf('ann').map(({ id }) => id)).toEqual([
      'b/ann/eligible',
      'own',
      'of the group',
      'entry',
    ]);
    expect(held.eligiblePlacesOf('stranger')).toEqual([]);
    expect(held.rolesOf('ann').map(({ role: each, chain }) => [each.id, chain?.groupId])).toEqual([
      ['own', undefined],
      ['standing', undefined],
      ['of the group', 'a'],
    ]);
    expect([...held.places.keys()]).toContain('entry');
  });
});

describe('settings of PIM', () => {
  const own = { maxActivationSeconds: 60, approverAccountIds: ['bob'] };
  const member = policyOf('a', own);
  const owner = policyOf('a', { access: 'owner', maxActivationSeconds: 120 });
  const administrators = [
    role('admin', { kind: 'account', id: 'bob' }, { role: GLOBAL_ADMINISTRATOR, assignment: 'active' }),
    role('late', { kind: 'account', id: 'cat' }, { role: GLOBAL_ADMINISTRATOR }),
    role(
      'over',
      { kind: 'account', id: 'dan' },
      {
        role: GLOBAL_ADMINISTRATOR,
        assignment: 'active',
        endsAtSeconds: 0,
      },
    ),
    role(
      'lasts',
      { kind: 'account', id: 'eve' },
      {
        role: GLOBAL_ADMINISTRATOR,
        assignment: 'active',
        endsAtSeconds: 1,
      },
    ),
    role(
      'elsewhere',
      { kind: 'account', id: 'fay' },
      {
        role: GLOBAL_ADMINISTRATOR,
        assignment: 'active',
        tenantId: 'other',
      },
    ),
    role('lesser', { kind: 'account', id: 'gus' }, { assignment: 'active', role: HELPDESK_ADMINISTRATOR }),
  ];
  const approved = (
    approverAccountIds: readonly string[] | null,
    system: 'entra-role' | 'azure-role' = 'entra-role',
  ) => {
    const asked = role('asked', ANN, { system });
    const index = indexEstate(
      estateOf({
        ...staff(['ann', 'bob', 'cat', 'dan', 'eve', 'fay', 'gus']),
        roleAssignments: [...administrators, asked],
        rolePolicies: [
          {
            tenantId: 'home',
            system,
            role: EXCHANGE_ADMINISTRATOR,
            ...startingSettings('role'),
            approverAccountIds,
          },
        ],
      }),
    );
    const byDefault = index.defaultApproversOf(asked)?.map(({ accountId }) => accountId);
    return [index.settingsOf(asked).approverAccountIds, byDefault];
  };

  test('are of a group and of one kind of access, and those of the start where nobody changed them (PIM-16)', () => {
    const index = indexEstate(estateOf({ policies: [member, owner] }));
    expect(index.policyOf('a', 'member')).toBe(member);
    expect(index.policyOf('a', 'owner')).toBe(owner);
    expect(index.policyOf('b', 'member')).toEqual({
      groupId: 'b',
      access: 'member',
      ...startingSettings('group'),
    });
    expect(index.settingsOf(place('ann', 'a', 'eligible'))).toBe(member);
    expect(index.settingsOf(place('ann', 'a', 'eligible', { access: 'owner' }))).toBe(owner);
    expect(index.defaultApproversOf(place('ann', 'b', 'eligible'))).toBeUndefined();
  });

  test('ask the named approvers, or nobody where none is needed', () => {
    expect(approved(['ann'])).toEqual([['ann'], undefined]);
    expect(approved(null)).toEqual([null, undefined]);
  });

  test('ask the administrators of the tenant who are active, where nobody is named for an Entra role (PIM-35)', () => {
    expect(approved([])).toEqual([
      ['bob', 'eve'],
      ['bob', 'cat', 'dan', 'eve'],
    ]);
    expect(approved([], 'azure-role')).toEqual([[], undefined]);
  });

  test('of Lighthouse ask nobody where the list is empty (LH-13)', () => {
    const entry: LighthouseEligibility = {
      id: 'entry',
      delegationId: 'lh',
      principal: ANN,
      role: 'Contributor',
      maxActivationSeconds: 60,
      requiresMfa: true,
      approverAccountIds: [],
      assignment: 'eligible',
      endsAtSeconds: null,
    };
    const { settingsOf } = indexEstate(estateOf());
    const requires = { mfa: true, justification: false, ticket: false, authenticationContext: false };
    expect(settingsOf(entry)).toEqual({ maxActivationSeconds: 60, requires, approverAccountIds: null });
    const other = { ...entry, id: 'other', requiresMfa: false, approverAccountIds: ['bob'] };
    expect(settingsOf(other)).toEqual({
      maxActivationSeconds: 60,
      requires: { ...requires, mfa: false },
      approverAccountIds: ['bob'],
    });
  });

  test('begin with a justification for groups, and MFA for roles besides (PIM-26)', () => {
    expect(startingSettings('group').requires).toEqual({
      mfa: false,
      justification: true,
      ticket: false,
      authenticationContext: false,
    });
    expect(startingSettings('role').requires).toMatchObject({
      mfa: true,
      justification: true,
      ticket: false,
    });
    expect(startingSettings('role').approverAccountIds).toBeNull();
  });
});

describe('needs', () => {
  const need = (id: string, customerId: string, tiers: readonly string[]): Need => ({
    id,
    customerId,
    workload: 'entra',
    role: HELPDESK_ADMINISTRATOR,
    tiers,
  });
  const index = indexEstate(
    estateOf({
      tenants: [
        { id: 'home', name: 'Home', role: 'managing' },
        { id: 'alpha', name: 'Alpha', role: 'customer', pod: 'east' },
        { id: 'bravo', name: 'Bravo', role: 'customer', pod: 'west' },
        { id: 'lone', name: 'Lone', role: 'customer' },
      ],
      people: [
        { id: 'ann', name: 'Ann', tier: 'tier1', pods: ['west', 'east'] },
        { id: 'bob', name: 'Bob', tier: 'tier2', pods: ['east'] },
        { id: 'cat', name: 'Cat', tier: 'tier1' },
        { id: 'dan', name: 'Dan', pods: ['east'] },
        { id: 'eve', name: 'Eve', ownTenant: true },
        { id: 'fay', name: 'Fay', ownTenant: true, tier: 'tier2' },
      ],
      accounts: [
        ...['ann', 'bob', 'cat', 'dan'].map((id) => account(id, id, 'home')),
        account('ann@alpha', 'ann', 'alpha', 'guest'),
        account('eve', 'eve', 'alpha'),
        account('fay', 'fay', 'alpha'),
      ],
      needs: [
        need('c', 'lone', ['tier1']),
        need('b', 'alpha', ['tier1', 'tier2']),
        need('a', 'bravo', ['tier1']),
        need('d', 'alpha', ['tier1']),
      ],
    }),
  );
  const servedBy = (id: string) => index.needsServedBy(id).map((each) => each.id);

  test('are served by whoever has their tier and pod, in the order of their ids', () => {
    expect(servedBy('ann')).toEqual(['a', 'b', 'd']);
    expect(servedBy('bob')).toEqual(['b']);
  });

  test('are served once, from the account at home, and by nobody without a tier or pods', () => {
    expect(['ann@alpha', 'cat', 'dan', 'stranger'].map(servedBy)).toEqual([[], [], [], []]);
  });

  test('of a customer are those of its own administrators, by tier where they have one', () => {
    expect(servedBy('eve')).toEqual(['b', 'd']);
    expect(servedBy('fay')).toEqual(['b']);
  });

  test('are worked out once for a job', () => {
    expect(index.needsOfJob('tier1', ['east']).map(({ id }) => id)).toEqual(['b', 'd']);
    expect(index.needsOfJob('tier1', ['east'])).toBe(index.needsOfJob('tier1', ['east']));
    expect(index.needsOfJob('tier1', [])).toEqual([]);
  });
});
