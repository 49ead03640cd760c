import type { OwnedProduct } from '../../../models/licensing/owned-products.ts';
import { NEEDED_PLANS, type NeededPlan } from '../../../models/licensing/plan-cover.ts';
import {
  type Product,
  type ProductId,
  productOf,
  standaloneProduct,
} from '../../../models/licensing/products.ts';
import type { Currency } from '../../../models/money/currencies.ts';
import { ONE } from '../../../models/money/fraction.ts';
import { lineAmount, type UnitPrice } from '../../../models/money/priced-line.ts';
import { productsOwned } from '../../summarize/licenses.ts';
import type { CountedDesign } from '../counted-design.ts';
import { alikeHeads, planHeads } from '../head-classes.ts';
import type { SheetRow } from '../license-sheet.ts';
import { seatsToBuy } from '../seats-short.ts';
import { type CheapestPurchase, cheapestPurchase } from './cheapest-purchase.ts';
import { type Offer, offersAmong, priceText } from './offers.ts';
import type {
  DesignPurchase,
  Purchase,
  PurchaseLine,
  PurchaseSum,
  TenantPurchase,
} from './purchase-schema.ts';

export interface PurchaseTerms {
  /** What may be bought; everything without a list. */
  readonly allowed?: readonly ProductId[] | undefined;
  readonly currency: Currency;
  readonly prices: Purchase['prices'];
  readonly priceOf: (product: Product) => UnitPrice | undefined;
}

/** What every tenant of a design buys to be compliant at the least cost, and what that saves. */
export function purchasesUnder(terms: PurchaseTerms): (counted: CountedDesign) => DesignPurchase {
  const { offers } = offersAmong(terms.allowed, terms.priceOf);
  const known = new Map<string, CheapestPurchase>();
  const cheapest = (rows: readonly SheetRow[], owned: readonly OwnedProduct[]): CheapestPurchase => {
    const classes = alikeHeads(planHeads(rows.map(({ sku, heads }) => ({ plan: sku as NeededPlan, heads }))));
    // Many customers are alike, in all designs.
    const key = JSON.stringify([classes, owned]);
    const found = known.get(key) ?? cheapestPurchase(classes, owned, offers);
    known.set(key, found);
    return found;
  };
  return ({ design, index, tenantIdOf }) => {
    const tenants = rowsByTenant(design.tenants).flatMap((rows): TenantPurchase[] => {
      const { tenantId, tenantName } = rows[0]!;
      const { bought, uncovered } = cheapest(rows, productsOwned(index, tenantIdOf(tenantId)) ?? []);
      if (bought.length === 0 && uncovered.size === 0) return [];
      const lines = bought.map(({ offer, seats }) => lineOf(offer, seats));
      const alone = onePerPlan(rows, terms);
      return [{ tenantId, tenantName, ...summed(lines, uncovered, alone) }];
    });
    return { id: design.id, tenants, total: totalOf(tenants, offers) };
  };
}

/** The purchases of all designs, and the terms under which they are made. */
export function purchaseOf(designs: readonly DesignPurchase[], terms: PurchaseTerms): Purchase {
  const { unpriced } = offersAmong(terms.allowed, terms.priceOf);
  // Where nothing is bought nothing was left out.
  const isBuying = designs.some(({ tenants }) => tenants.length > 0);
  return {
    currency: terms.currency,
    prices: terms.prices,
    allowed: terms.allowed === undefined ? null : [...terms.allowed],
    unpriced: isBuying ? unpriced.map((id) => ({ product: id, name: productOf(id).name })) : [],
    designs: [...designs],
  };
}

function rowsByTenant(rows: readonly SheetRow[]): readonly (readonly SheetRow[])[] {
  const tenants = new Map<string, SheetRow[]>();
  for (const row of rows) {
    const known = tenants.get(row.tenantId);
    if (known) known.push(row);
    else tenants.set(row.tenantId, [row]);
  }
  return [...tenants.values()];
}

function lineOf({ productId, name, price }: Offer, seats: number): PurchaseLine {
  return {
    product: productId,
    name,
    seats,
    price: priceText(price),
    costPerMonthMinor: lineAmount(seats, ONE, price).minor,
  };
}

/** What the seats that are short, or may be, cost with one product per plan; null where one of them has no price. */
function onePerPlan(rows: readonly SheetRow[], { priceOf }: PurchaseTerms): number | null {
  return rows.reduce<number | null>((sum, row) => {
    const { sku } = row;
    const seats = seatsToBuy(row);
    if (sum === null || seats === 0) return sum;
    const product = standaloneProduct(sku);
    const price = product === undefined ? undefined : priceOf(product);
    return price === undefined ? null : sum + lineAmount(seats, ONE, price).minor;
  }, 0);
}

function summed(
  lines: PurchaseLine[],
  uncovered: ReadonlyMap<string, number>,
  onePerPlanPerMonthMinor: number | null,
): PurchaseSum {
  const costPerMonthMinor = lines.reduce((sum, line) => sum + line.costPerMonthMinor, 0);
  const isComparable = onePerPlanPerMonthMinor !== null && uncovered.size === 0;
  return {
    lines,
    costPerMonthMinor,
    onePerPlanPerMonthMinor,
    savedPerMonthMinor: isComparable ? onePerPlanPerMonthMinor - costPerMonthMinor : null,
    uncovered: NEEDED_PLANS.flatMap((sku) => {
      const seats = uncovered.get(sku) ?? 0;
      return seats === 0 ? [] : [{ sku, seats }];
    }),
  };
}

/** The sums of the rounded lines of all tenants, product by product. */
function totalOf(tenants: readonly TenantPurchase[], offers: readonly Offer[]): PurchaseSum {
  const lines = offers.flatMap(({ productId }): PurchaseLine[] => {
    const own = tenants.flatMap((tenant) => tenant.lines.filter(({ product }) => product === productId));
    const [first] = own;
    if (first === undefined) return [];
    return [
      {
        ...first,
        seats: own.reduce((sum, { seats }) => sum + seats, 0),
        costPerMonthMinor: own.reduce((sum, line) => sum + line.costPerMonthMinor, 0),
      },
    ];
  });
  const uncovered = new Map<string, number>();
  for (const { sku, seats } of tenants.flatMap((tenant) => tenant.uncovered)) {
    uncovered.set(sku, (uncovered.get(sku) ?? 0) + seats);
  }
  const alone = tenants.reduce<number | null>(
    (sum, { onePerPlanPerMonthMinor: minor }) => (sum === null || minor === null ? null : sum + minor),
    0,
  );
  return summed(lines, uncovered, alone);
}
