import { describe, expect, test } from 'vitest';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Account, Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import type { LighthouseDelegation } from '../../../models/estate-lighthouse.ts';
import type { Principal, RoleAssignment } from '../../../models/estate-roles.ts';
import { EXCHANGE_ADMINISTRATOR } from '../../../models/facts/roles.ts';
import { seatsOf } from '../../../models/licensing/seats.ts';
import { syncSeatsOf } from '../../../models/licensing/sync-seats.ts';
import { estateOf, group, place, role, staff } from './estate-of.ts';

const SETTINGS = {
  maxActivationSeconds: 8 * 3600,
  requires: { mfa: true, justification: true, ticket: false, authenticationContext: false },
};

const seatsIn = (estate: Estate, tenantId: string) => {
  const found = seatsOf(indexEstate(estate), resolveAssumptions()).find((each) => each.tenantId === tenantId);
  return found?.heads.map(({ personId, reasons }) => [personId, ...reasons]) ?? [];
};

const roleOf = (principal: Principal, parts: Partial<RoleAssignment> = {}): RoleAssignment =>
  role(`role of ${principal.id}`, principal, parts);

describe('roles', () => {
  test('whoever is eligible for one, or has one with an end, needs a seat where the role is', () => {
    const estate = estateOf({
      ...staff(['ann', 'bob', 'eve']),
      roleAssignments: [
        roleOf({ kind: 'account', id: 'ann' }),
        roleOf(
          { kind: 'account', id: 'bob' },
          { system: 'azure-role', role: 'Contributor', scope: 's', assignment: 'active', endsAtSeconds: 9 },
        ),
        roleOf({ kind: 'account', id: 'eve' }, { assignment: 'active' }),
      ],
    });
    expect(seatsIn(estate, 'home')).toEqual([
      ['ann', { kind: 'eligible-role', what: 'Exchange Administrator', factId: 'PIM-76' }],
      ['bob', { kind: 'time-bound-role', what: 'Contributor', factId: 'PIM-76' }],
    ]);
  });

  test('an eligible group brings all its people; a program needs no seat', () => {
    const estate = estateOf({
      ...staff(['ann', 'bob']),
      groups: [group('team')],
      memberships: [place('ann', 'team', 'active'), place('bob', 'team', 'active')],
      roleAssignments: [
        roleOf({ kind: 'group', id: 'team' }),
        roleOf({ kind: 'service-principal', id: 'robot' }, { assignment: 'active', endsAtSeconds: 9 }),
      ],
    });
    expect(seatsIn(estate, 'home').map(([personId]) => personId)).toEqual(['ann', 'bob']);
  });

  test('a program needs no seat, even if it is called as a group', () => {
    const estate = estateOf({
      ...staff(['ann']),
      groups: [group('team')],
      memberships: [place('ann', 'team', 'active')],
      roleAssignments: [
        roleOf({ kind: 'service-principal', id: 'team' }, { assignment: 'active', endsAtSeconds: 9 }),
      ],
    });
    expect(seatsIn(estate, 'home')).toEqual([]);
  });

  test('a group the estate does not know is called by its id', () => {
    const estate = estateOf({
      ...staff(['ann']),
      memberships: [place('ann', 'gone', 'active')],
      roleAssignments: [roleOf({ kind: 'group', id: 'gone' })],
    });
    expect(seatsIn(estate, 'home')).toEqual([
      ['ann', { kind: 'eligible-role', what: 'Exchange Administrator through gone', factId: 'PIM-76' }],
    ]);
  });

  test('a role that has ended costs nobody a seat, nor its approvers', () => {
    const ended = roleOf({ kind: 'account', id: 'ann' }, { endsAtSeconds: 0 });
    const estate = estateOf({
      ...staff(['ann', 'bob']),
      roleAssignments: [ended],
      rolePolicies: [
        {
          tenantId: 'home',
          system: 'entra-role',
          role: EXCHANGE_ADMINISTRATOR,
          ...SETTINGS,
          approverAccountIds: ['bob'],
        },
      ],
    });
    expect(seatsIn(estate, 'home')).toEqual([]);
  });

  test('approvers of a role count while somebody is eligible for it', () => {
    const parts = {
      ...staff(['ann', 'bob']),
      rolePolicies: [
        {
          tenantId: 'home',
          system: 'entra-role' as const,
          role: EXCHANGE_ADMINISTRATOR,
          ...SETTINGS,
          approverAccountIds: ['bob'],
        },
      ],
    };
    expect(seatsIn(estateOf(parts), 'home')).toEqual([]);
    const used = estateOf({ ...parts, roleAssignments: [roleOf({ kind: 'account', id: 'ann' })] });
    expect(seatsIn(used, 'home')).toContainEqual([
      'bob',
      { kind: 'approver', what: 'Exchange Administrator', factId: 'PIM-76' },
    ]);
  });
});

test('Lighthouse: seats of people and approvers are in the managing tenant, not where the role works (LH-70)', () => {
  const delegation: LighthouseDelegation = {
    id: 'd',
    name: 'offer',
    customerId: 'customer',
    managingTenantId: 'home',
    subscriptionId: 's',
    status: 'active',
    offer: 'template',
    authorizations: [{ principal: { kind: 'group', id: 'team' }, role: 'Reader' }],
    eligible: [
      {
        id: 'e',
        delegationId: 'd',
        principal: { kind: 'group', id: 'team' },
        role: 'Contributor',
        maxActivationSeconds: 3600,
        requiresMfa: true,
        approverAccountIds: ['bob'],
        assignment: 'eligible',
        endsAtSeconds: null,
      },
    ],
  };
  const estate = estateOf({
    ...staff(['ann', 'bob']),
    groups: [group('team')],
    memberships: [place('ann', 'team', 'active')],
    lighthouseDelegations: [delegation],
  });
  expect(seatsIn(estate, 'customer')).toEqual([]);
  expect(seatsIn(estate, 'home')).toEqual([
    ['ann', { kind: 'eligible-role', what: 'Contributor by Lighthouse through team', factId: 'LH-70' }],
    ['bob', { kind: 'approver', what: 'Contributor by Lighthouse', factId: 'LH-70' }],
  ]);
});

test('synchronization: sources and people are listed by id, and targets nobody knows by theirs', () => {
  const account = (personId: string, tenantId: string, parts: Partial<Account> = {}): Account => ({
    id: `${personId}@${tenantId}`,
    personId,
    tenantId,
    kind: 'member',
    ...parts,
  });
  const carried = { kind: 'external-member', origin: 'synchronized' } as const;
  const estate = estateOf({
    accounts: [
      account('zoe', 'west'),
      account('bob', 'east'),
      account('ann', 'east'),
      account('zoe', 'x', carried),
      account('bob', 'x', carried),
      account('ann', 'x', carried),
      // Of whom nothing is known at home, nothing is carried from there.
      account('guy', 'x', carried),
    ],
  });
  const found = syncSeatsOf(indexEstate(estate), { seatsPerAccount: false }).map(({ tenantId, heads }) => [
    tenantId,
    ...heads.map(({ personId, reasons }) => [personId, ...reasons.map(({ what }) => what)]),
  ]);
  expect(found).toEqual([
    ['east', ['ann', 'x'], ['bob', 'x']],
    ['west', ['zoe', 'x']],
  ]);
});

test('synchronization: each person carried needs P1 at home, once for all tenants (B2B-50)', () => {
  const { people, accounts } = staff(['ann', 'bob']);
  const abroad = (personId: string, tenantId: string, origin: Account['origin']): Account => ({
    id: `${personId}@${tenantId}`,
    personId,
    tenantId,
    kind: 'external-member',
    origin,
  });
  const estate = estateOf({
    tenants: [
      { id: 'home', name: 'Managing', role: 'managing' },
      { id: 'x', name: 'Xylo', role: 'customer' },
      { id: 'a', name: 'Acme', role: 'customer' },
    ],
    people,
    accounts: [
      ...accounts,
      abroad('ann', 'x', 'synchronized'),
      abroad('ann', 'a', 'synchronized'),
      abroad('bob', 'a', 'invited'),
    ],
  });
  expect(syncSeatsOf(indexEstate(estate), { seatsPerAccount: false })).toEqual([
    {
      tenantId: 'home',
      plan: 'AAD_PREMIUM',
      heads: [
        {
          personId: 'ann',
          reasons: [
            { kind: 'synchronized', what: 'Acme', factId: 'B2B-50' },
            { kind: 'synchronized', what: 'Xylo', factId: 'B2B-50' },
          ],
        },
      ],
    },
  ]);
});
