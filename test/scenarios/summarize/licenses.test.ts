import { describe, expect, test } from 'vitest';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Account, Estate, LicenseSubscription } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { P1_LIST_PRICE, P2_LIST_PRICE } from '../../../models/facts/index.ts';
import { planPriceMinor } from '../../../models/licensing/cost.ts';
import { build } from '../../../scenarios/build.ts';
import { TenantLicenses } from '../../../scenarios/result.ts';
import type { DesignKind, Sketch } from '../../../scenarios/scenario.ts';
import { licensesOf } from '../../../scenarios/summarize/licenses.ts';
import { estateOf, group, ids, place, policyOf, staff } from '../../models/licensing/estate-of.ts';
import { smallScenario, smallSketch } from '../small-scenario.ts';
import { delegation, relationship } from './delegation.ts';

const licenses = (estate: Estate) => licensesOf(indexEstate(estate), resolveAssumptions());

const ofDesign = (kind: DesignKind, sketch: Sketch = smallSketch()) =>
  licenses(build(smallScenario({}, sketch), { name: kind, kinds: [kind], pim: {} }));

describe('the designs of one sketch: five engineers, two approvers, eight customers', () => {
  test('GDAP with PIM needs every engineer and approver once, in the managing tenant only (GDAP-111)', () => {
    const [managing, ...customers] = ofDesign('gdap-pim');
    expect(managing).toMatchObject({ tenantId: 'managing', seatsNeeded: 7, seatsOwned: 7 });
    expect(managing?.costPerMonthMinor).toBe(7 * P2_LIST_PRICE.value);
    expect(customers.map((tenant) => tenant.seatsNeeded)).toEqual(Array(8).fill(0));
    expect(customers.map((tenant) => tenant.costPerMonthMinor)).toEqual(Array(8).fill(0));
  });

  test('the habit counts whoever can get into the customer, and their approvers', () => {
    // Two pods: of three engineers of the first tier one or two serve a customer, of two of the second tier one.
    const byTenant = new Map(
      ofDesign('gdap-pim', smallSketch({ endsAfter: { kind: 'constant', value: 1e6 } })).map((tenant) => [
        tenant.tenantId,
        tenant.seatsByHabit,
      ]),
    );
    expect(byTenant.get('alpha')).toBe(2 + 1 + 2);
    expect(byTenant.get('bravo')).toBe(1 + 1 + 2);
    expect(byTenant.get('managing')).toBe(7);
  });

  test.each<DesignKind>(['dap', 'gdap-standing'])('%s needs none, and by habit none', (kind) => {
    for (const tenant of ofDesign(kind)) {
      expect(tenant).toMatchObject({ seatsNeeded: 0, seatsByHabit: 0, heads: [] });
    }
  });

  test('approvers whom no tier needs are not counted', () => {
    expect(ofDesign('gdap-pim', smallSketch({ approvalTiers: [] }))[0]?.seatsNeeded).toBe(5);
  });
});

describe('a tenant', () => {
  test('that an ended relationship leads to is not counted by habit: the judge says nobody gets there', () => {
    const estate = (status: 'active' | 'expired') =>
      delegation([relationship('r', 'c', { status })], {
        ...staff(['ann']),
        memberships: [place('ann', 'team', 'eligible')],
      });
    expect(licenses(estate('active')).map((tenant) => tenant.seatsByHabit)).toEqual([1, 1]);
    expect(licenses(estate('expired')).map((tenant) => tenant.seatsByHabit)).toEqual([1, 0]);
  });

  test('tells the reasons of each head, in the words of the Result', () => {
    const estate = estateOf({
      ...staff(['ann']),
      people: [{ id: 'ann', name: 'Ann', tier: 'tier1' }],
      groups: [group('team')],
      memberships: [place('ann', 'team', 'eligible')],
      policies: [policyOf('team', { approverAccountIds: ['ann'] })],
    });
    const rows = licenses(estate);
    expect(rows[0]?.heads).toEqual([
      {
        personId: 'ann',
        name: 'Ann',
        tier: 'tier1',
        reasons: [
          { kind: 'approver', what: 'team', factId: 'PIM-76' },
          { kind: 'eligible-member', what: 'team', factId: 'PIM-76' },
        ],
      },
    ]);
    expect(TenantLicenses.array().parse(rows)).toEqual(rows);
  });

  test('spells out eight reasons of a kind and counts the rest', () => {
    const groups = ids('group', 100);
    const estate = estateOf({
      ...staff(['ann']),
      groups: groups.map((id) => group(id)),
      memberships: groups.map((id) => place('ann', id, 'eligible')),
    });
    const reasons = licenses(estate)[0]!.heads[0]!.reasons.map((reason) => reason.what);
    expect(reasons).toEqual([...groups.slice(0, 8), 'and 92 more']);
  });

  test('owns the sum of its subscriptions', () => {
    const subscription = { tenantId: 'home', product: 'entra-id-p2', channel: 'direct-annual' } as const;
    const estate = estateOf({
      licenses: [
        { id: 'a', seats: 3, ...subscription },
        { id: 'b', seats: 4, ...subscription },
        { id: 'c', seats: 5, ...subscription, tenantId: 'elsewhere' },
      ],
    });
    expect(licenses(estate)[0]?.seatsOwned).toBe(7);
  });
});

test('a price of one’s own takes the place of the list price', () => {
  expect(planPriceMinor('AAD_PREMIUM_P2', resolveAssumptions())).toBe(P2_LIST_PRICE.value);
  expect(planPriceMinor('AAD_PREMIUM_P2', { p2Price: 650 })).toBe(650);
  expect(planPriceMinor('AAD_PREMIUM', { p2Price: 650 })).toBe(P1_LIST_PRICE.value);
});

describe('a plan that only has to be there, for a guest who is eligible', () => {
  /** Ann and Bob are synchronized to another tenant with groups, which takes ID Governance at home (B2B-51). */
  const owning = (
    ...owned: readonly (readonly [product: LicenseSubscription['product'], seats: number])[]
  ) => {
    const [guest, synced] = [staff(['gus'], 'guest'), staff(['ann', 'bob'])];
    const rows = licenses(
      estateOf({
        tenants: [
          { id: 'home', name: 'Managing', role: 'managing' },
          { id: 'alpha', name: 'Alpha', role: 'customer' },
        ],
        people: [...guest.people, ...synced.people],
        accounts: [
          ...guest.accounts,
          ...synced.accounts,
          ...synced.accounts.map(
            ({ id, personId }): Account => ({
              id: `${id}-alpha`,
              personId,
              tenantId: 'alpha',
              kind: 'external-member',
              origin: 'synchronized',
            }),
          ),
        ],
        groups: [group('g')],
        memberships: [place('gus', 'g', 'eligible')],
        crossTenantAccess: [
          {
            resourceTenantId: 'alpha',
            homeTenantId: 'home',
            mfaTrusted: false,
            deviceTrusted: false,
            redeemsAutomatically: true,
            inboundAllowed: true,
            outboundAllowed: true,
            syncsGroups: true,
          },
        ],
        licenses: owned.map(([product, seats]) => ({
          id: product,
          tenantId: 'home',
          product,
          seats,
          channel: 'direct-annual',
        })),
      }),
    );
    return rows
      .filter(({ tenantId }) => tenantId === 'home')
      .map(({ sku, seatsNeeded, seatsOwned }) => `${sku}: ${seatsNeeded} needed, ${seatsOwned} owned`);
  };

  test('comes with ID Governance that others need, and is not counted beside it (PIM-75)', () => {
    expect(owning(['entra-id-p1', 2])).toEqual([
      'AAD_PREMIUM_P2: 0 needed, 0 owned',
      'AAD_PREMIUM: 2 needed, 2 owned',
      'ENTRA_ID_GOVERNANCE: 2 needed, 0 owned',
    ]);
    expect(owning(['entra-id-p1', 2], ['entra-id-governance', 2])).toEqual([
      'AAD_PREMIUM_P2: 0 needed, 0 owned',
      'AAD_PREMIUM: 2 needed, 2 owned',
      'ENTRA_ID_GOVERNANCE: 2 needed, 2 owned',
    ]);
  });
});
