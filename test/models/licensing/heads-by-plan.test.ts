import { describe, expect, test } from 'vitest';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Account, Estate } from '../../../models/estate.ts';
import type { CrossTenantAccess } from '../../../models/estate-cross-tenant.ts';
import { defaultCrossTenantAccess } from '../../../models/estate-cross-tenant.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import type { AccessReview } from '../../../models/estate-reviews.ts';
import { headsByPlan } from '../../../models/licensing/heads-by-plan.ts';
import { seatsOf } from '../../../models/licensing/seats.ts';
import { estateOf, group, place, staff } from './estate-of.ts';

const review = (parts: Partial<AccessReview>): AccessReview => ({
  id: 'review',
  tenantId: 'home',
  name: 'Quarterly',
  scopeAccountIds: [],
  reviewerAccountIds: [],
  ...parts,
});

/** What every head of the managing tenant needs, as `head: reason fact, …`. */
function needed(estate: Estate, choices: Record<string, string> = {}) {
  const [index, reading] = [indexEstate(estate), resolveAssumptions(choices)];
  const pim = seatsOf(index, reading).find(({ tenantId }) => tenantId === 'home');
  const rows = headsByPlan(index, reading)('home', pim?.heads ?? [], pim);
  return Object.fromEntries(
    Object.entries(rows)
      .filter(([, heads]) => heads.length > 0)
      .map(([plan, heads]) => [
        plan,
        heads.map(
          ({ personId, accountId, reasons }) =>
            `${accountId ?? personId}: ${reasons.map(({ kind, factId }) => `${kind} ${factId}`).join(', ')}`,
        ),
      ]),
  );
}

describe('reviews', () => {
  const parts = { scopeAccountIds: ['ann'], reviewerAccountIds: ['lea'] };

  test('of a role need P2 and nothing else', () => {
    const estate = estateOf({
      ...staff(['ann', 'lea']),
      reviews: [review({ ...parts, kind: 'entra-role' })],
    });
    expect(needed(estate)).toEqual({ AAD_PREMIUM_P2: ['ann: reviewed PIM-76', 'lea: reviewer PIM-76'] });
  });

  test('of a PIM group need ID Governance as well, for the same people (PIM-80)', () => {
    const estate = estateOf({ ...staff(['ann', 'lea']), reviews: [review({ ...parts, kind: 'pim-group' })] });
    expect(needed(estate)).toEqual({
      AAD_PREMIUM_P2: ['ann: reviewed PIM-76', 'lea: reviewer PIM-76'],
      ENTRA_ID_GOVERNANCE: ['ann: reviewed PIM-80', 'lea: reviewer PIM-80'],
    });
    expect(needed(estate, { seatReasons: 'article' })).toEqual({});
  });

  test('of external members need it, wherever their P2 is, and of guests they take no seat but the plan (PIM-128, PIM-90)', () => {
    const people = (kind: Account['kind']) =>
      estateOf({
        ...staff(['ann'], kind),
        reviews: [review({ kind: 'pim-group', scopeAccountIds: ['ann'] })],
      });
    expect(needed(people('external-member'))).toEqual({
      AAD_PREMIUM_P2: ['ann: reviewed PIM-76'],
      ENTRA_ID_GOVERNANCE: ['ann: reviewed PIM-80'],
    });
    expect(needed(people('external-member'), { externalMemberSeats: 'covered-at-home' })).toEqual({
      AAD_PREMIUM: ['ann: prerequisite PIM-105'],
      ENTRA_ID_GOVERNANCE: ['ann: reviewed PIM-80'],
    });
    expect(needed(people('guest'))).toEqual({
      AAD_PREMIUM: [': prerequisite PIM-79'],
      ENTRA_ID_GOVERNANCE: [': plan-for-guests PIM-90'],
    });
  });

  test('of members and guests alike need no plan for the guests besides (PIM-90)', () => {
    const [members, guests] = [staff(['ann']), staff(['gus'], 'guest')];
    const estate = estateOf({
      people: [...members.people, ...guests.people],
      accounts: [...members.accounts, ...guests.accounts],
      reviews: [review({ kind: 'pim-group', scopeAccountIds: ['ann', 'gus'] })],
    });
    expect(needed(estate)).toEqual({
      AAD_PREMIUM_P2: ['ann: reviewed PIM-76'],
      ENTRA_ID_GOVERNANCE: ['ann: reviewed PIM-80'],
    });
  });

  test('of service principals need Workload ID, once for each (PIM-81)', () => {
    const estate = estateOf({
      servicePrincipals: [{ id: 'robot', tenantId: 'home', name: 'Robot' }],
      reviews: [
        review({ id: 'a', scopeServicePrincipalIds: ['robot', 'robot'] }),
        review({ id: 'b', scopeServicePrincipalIds: ['robot'] }),
      ],
    });
    expect(needed(estate)).toEqual({
      'workload-id': ['robot: reviewed-program PIM-81, reviewed-program PIM-81'],
    });
  });
});

describe('synchronization', () => {
  const carried = (
    agreements: Record<string, Partial<CrossTenantAccess>>,
    parts: Partial<Estate> = {},
  ): Estate => {
    const { people, accounts } = staff(['ann', 'bob']);
    return estateOf({
      tenants: [
        { id: 'home', name: 'Managing', role: 'managing' },
        ...Object.keys(agreements).map((id) => ({ id, name: id, role: 'customer' as const })),
      ],
      people,
      accounts: [
        ...accounts,
        ...Object.keys(agreements).map(
          (tenantId): Account => ({
            id: `ann@${tenantId}`,
            personId: 'ann',
            tenantId,
            kind: 'external-member',
            origin: 'synchronized',
          }),
        ),
      ],
      crossTenantAccess: Object.entries(agreements).map(([id, agreement]) => ({
        ...defaultCrossTenantAccess(id, 'home'),
        ...agreement,
      })),
      ...parts,
    });
  };

  test('of people alone needs P1', () => {
    expect(needed(carried({ acme: {} }))).toEqual({ AAD_PREMIUM: ['ann: synchronized B2B-50'] });
  });

  test.each([{ syncsGroups: true }, { crossesClouds: true }])(
    'with %j needs ID Governance, and P1 under it (B2B-51, PIM-79)',
    (agreement) => {
      expect(needed(carried({ acme: agreement }))).toEqual({
        AAD_PREMIUM: ['ann: prerequisite PIM-105'],
        ENTRA_ID_GOVERNANCE: ['ann: synchronized B2B-51'],
      });
    },
  );

  test('to two tenants in two ways needs both, each once', () => {
    expect(needed(carried({ acme: {}, beta: { syncsGroups: true } }))).toEqual({
      AAD_PREMIUM: ['ann: synchronized B2B-50, prerequisite PIM-105'],
      ENTRA_ID_GOVERNANCE: ['ann: synchronized B2B-51'],
    });
  });

  test('needs no P1 of who has P2 for PIM (PIM-82)', () => {
    const groups = { groups: [group('g')], memberships: [place('ann', 'g', 'eligible')] };
    expect(needed(carried({ acme: {}, beta: { syncsGroups: true } }, groups))).toEqual({
      AAD_PREMIUM_P2: ['ann: eligible-member PIM-76'],
      ENTRA_ID_GOVERNANCE: ['ann: synchronized B2B-51'],
    });
  });
});

describe('a person with two accounts in one tenant', () => {
  const { people, accounts } = staff(['ann']);
  const estate = estateOf({
    people,
    accounts: [...accounts, { id: 'ann-admin', personId: 'ann', tenantId: 'home', kind: 'member' }],
    groups: [group('g'), group('h')],
    memberships: [place('ann', 'g', 'eligible'), place('ann-admin', 'h', 'eligible')],
  });

  test('takes one seat, with the causes of both', () => {
    expect(needed(estate)).toEqual({
      AAD_PREMIUM_P2: ['ann: eligible-member PIM-76, eligible-member PIM-76'],
    });
  });

  test('takes two where accounts are counted', () => {
    expect(needed(estate, { seatsPerAccount: 'by-account' })).toEqual({
      AAD_PREMIUM_P2: ['ann: eligible-member PIM-76', 'ann-admin: eligible-member PIM-76'],
    });
  });

  test('who is at home in the tenant and an external member there needs the seat there, wherever others have theirs', () => {
    const both = {
      ...estate,
      accounts: estate.accounts.map((a) =>
        a.id === 'ann-admin' ? { ...a, kind: 'external-member' as const } : a,
      ),
      memberships: [place('ann-admin', 'h', 'eligible')],
    };
    expect(needed(both, { externalMemberSeats: 'covered-at-home' })).toEqual({
      AAD_PREMIUM_P2: ['ann: eligible-member PIM-76'],
    });
  });

  test('is a guest with one of them, and metered only where no other takes a seat', () => {
    const mixed = {
      ...estate,
      accounts: estate.accounts.map((a) => (a.id === 'ann' ? { ...a, kind: 'guest' as const } : a)),
    };
    const counted = (choices: Record<string, string>) =>
      seatsOf(indexEstate(mixed), resolveAssumptions(choices)).map(({ heads, meteredPersonIds }) => [
        heads.length,
        meteredPersonIds.length,
      ]);
    expect(counted({})).toEqual([[1, 0]]);
    expect(counted({ seatsPerAccount: 'by-account' })).toEqual([[1, 0]]);
  });
});
