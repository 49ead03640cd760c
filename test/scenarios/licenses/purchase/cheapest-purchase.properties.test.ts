import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Estate } from '../../../../models/estate.ts';
import { productsIn } from '../../../../models/licensing/owned-products.ts';
import type { NeededPlan } from '../../../../models/licensing/plan-cover.ts';
import { PRODUCT_IDS, PRODUCTS, type ProductId } from '../../../../models/licensing/products.ts';
import { fraction } from '../../../../models/money/fraction.ts';
import { alikeHeads } from '../../../../scenarios/licenses/head-classes.ts';
import { cheapestPurchase } from '../../../../scenarios/licenses/purchase/cheapest-purchase.ts';
import { offersAmong } from '../../../../scenarios/licenses/purchase/offers.ts';
import { seatsToBuy } from '../../../../scenarios/licenses/seats-short.ts';
import { sheetOf } from '../../../../scenarios/licenses/sheet-of.ts';
import { arbitraryEstate } from '../../../models/arbitrary-estate.ts';
import { scenarioOf } from '../../explain/cases.ts';
import { leastBill, type Wish } from './by-trying.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 5_000 : 150;

const WISHES: Readonly<Record<string, Wish>> = {
  AAD_PREMIUM_P2: 'pim',
  AAD_PREMIUM: 'p1',
  ENTRA_ID_GOVERNANCE: 'governance',
  'workload-id': 'workload',
};

/** What heads can need: ID Governance never without what it stands on. */
const NEEDS: readonly (readonly NeededPlan[])[] = [
  ['AAD_PREMIUM_P2'],
  ['AAD_PREMIUM'],
  ['AAD_PREMIUM_P2', 'ENTRA_ID_GOVERNANCE'],
  ['AAD_PREMIUM', 'ENTRA_ID_GOVERNANCE'],
  ['workload-id'],
];

const owned = fc.uniqueArray(fc.tuple(fc.constantFrom(...PRODUCT_IDS), fc.integer({ min: 1, max: 2 })), {
  maxLength: 3,
  selector: ([id]) => id,
});
const priced = fc.uniqueArray(fc.tuple(fc.constantFrom(...PRODUCT_IDS), fc.integer({ min: 1, max: 30 })), {
  maxLength: 5,
  selector: ([id]) => id,
});

test('nothing cheaper covers as much: at any prices, with anything owned, as a second solver finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...NEEDS), { maxLength: 4 }),
      owned,
      priced,
      (heads, seats, prices) => {
        const rows = Object.keys(WISHES).map((plan) => ({
          plan: plan as NeededPlan,
          headKeys: heads.flatMap((needs, rank) =>
            needs.includes(plan as NeededPlan) ? [`head ${rank}`] : [],
          ),
        }));
        const priceOf = new Map<string, number>(prices);
        const { offers } = offersAmong(undefined, ({ id }) => {
          const price = priceOf.get(id);
          return price === undefined ? undefined : { perSeatAndMonth: fraction(price, 100), currency: 'USD' };
        });
        const { bought, uncovered } = cheapestPurchase(
          alikeHeads(rows),
          seats.map(([productId, count]) => ({ productId, seats: count })),
          offers,
        );
        const open = [...uncovered.values()].reduce((sum, count) => sum + count, 0);
        const cost = bought.reduce((sum, line) => sum + line.seats * priceOf.get(line.offer.productId)!, 0);
        const wishes = heads.map((needs) => needs.map((plan) => WISHES[plan]!));
        expect([open, cost]).toEqual(leastBill(wishes, { owned: new Map(seats), prices: priceOf }));
      },
    ),
    { numRuns },
  );
});

/** Estates whose reviews look at PIM groups, and whose managing tenant owns products. */
const estates = fc
  .tuple(arbitraryEstate(), owned, fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }))
  .map(
    ([estate, seats, ofGroups]): Estate => ({
      ...estate,
      reviews: (estate.reviews ?? []).map((review, rank) =>
        ofGroups[rank] ? { ...review, kind: 'pim-group' as const, groupId: estate.groups[0]!.id } : review,
      ),
      licenses: seats.map(([product, count], rank) => ({
        id: `license-${rank}`,
        tenantId: 'home',
        product,
        seats: count,
        channel: 'direct-annual' as const,
      })),
    }),
  );

const allowed = fc.option(fc.subarray([...PRODUCT_IDS], { minLength: 1, maxLength: 5 }), { nil: undefined });

describe('on random estates', () => {
  test('every tenant buys what a second solver finds cheapest among the products allowed', () => {
    fc.assert(
      fc.property(estates, allowed, (estate, products) => {
        const sheet = sheetOf(scenarioOf(estate), { allowed: products });
        const [{ tenants }] = sheet.designs as [(typeof sheet.designs)[number]];
        for (const tenantId of new Set(tenants.map((row) => row.tenantId))) {
          const rows = tenants.filter((row) => row.tenantId === tenantId);
          const found = sheet.purchase!.designs[0]!.tenants.find((one) => one.tenantId === tenantId);
          const open = (found?.uncovered ?? []).reduce((sum, { seats }) => sum + seats, 0);
          expect([open, found?.costPerMonthMinor ?? 0]).toEqual(secondOpinion(rows, estate, products));
        }
      }),
      { numRuns },
    );
  });

  test('one product per plan never costs less, and nothing is short that need not be bought', () => {
    fc.assert(
      fc.property(estates, (estate) => {
        const sheet = sheetOf(scenarioOf(estate));
        const { tenants, total } = sheet.purchase!.designs[0]!;
        for (const { savedPerMonthMinor, uncovered } of tenants) {
          expect(uncovered).toEqual([]);
          expect(savedPerMonthMinor).toBeGreaterThanOrEqual(0);
        }
        expect(total.costPerMonthMinor).toBe(tenants.reduce((sum, one) => sum + one.costPerMonthMinor, 0));
        const short = sheet.designs[0]!.tenants.filter((row) => seatsToBuy(row) > 0);
        expect(new Set(tenants.map(({ tenantId }) => tenantId))).toEqual(
          new Set(short.map(({ tenantId }) => tenantId)),
        );
      }),
      { numRuns },
    );
  });
});

/** Needs of the heads that a sheet shows, and what they cost by trying. A seat for guests only is bought with another's. */
function secondOpinion(
  rows: ReturnType<typeof sheetOf>['designs'][number]['tenants'],
  estate: Estate,
  products: readonly ProductId[] | undefined,
) {
  const wishes = new Map<string, Wish[]>();
  const anybody = rows.find(({ sku }) => sku === 'AAD_PREMIUM_P2')?.heads[0]?.personId;
  for (const { sku, heads } of rows) {
    for (const { personId } of heads) {
      const key = personId === '' ? (anybody ?? '') : personId;
      wishes.set(key, [...(wishes.get(key) ?? []), WISHES[sku]!]);
    }
  }
  const there = estate.licenses.filter(({ tenantId }) => tenantId === rows[0]!.tenantId);
  const seats = productsIn(there).map((one): [string, number] => [one.productId, one.seats]);
  // The dear ones that do what a cheaper one does are left out, so that there are few sets to try.
  const prices = PRODUCTS.flatMap((product): [string, number][] => {
    const { id } = product;
    const listed = 'listPrice' in product ? product.listPrice.minor : undefined;
    if (listed === undefined || (products !== undefined && !products.includes(id))) return [];
    return products === undefined && listed > 2_000 ? [] : [[id, listed]];
  });
  return leastBill([...wishes.values()], { owned: new Map(seats), prices: new Map(prices) });
}
