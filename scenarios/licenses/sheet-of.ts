import { formatDate, parseInstant } from '../../engine/calendar.ts';
import { SEAT_ASSUMPTIONS } from '../../models/assumptions/seats.ts';
import { resolveAssumptions } from '../../models/assumptions.ts';
import { FACTS_AS_OF, FREE_MONTHLY_GUESTS } from '../../models/facts/index.ts';
import { type ProductId, productOf, standaloneProduct } from '../../models/licensing/products.ts';
import type { PriceBook } from '../prices/price-book.ts';
import type { Scenario } from '../scenario.ts';
import { assumptionsUsed } from '../summarize/assumptions-used.ts';
import { citedFactsOf } from '../summarize/cited-facts-of.ts';
import { VERSION } from '../version.ts';
import { availabilityOf } from './availability/availability-of.ts';
import { countedDesign } from './counted-design.ts';
import { growthOf } from './growth/growth-of.ts';
import { guestsOf, hasGoverned } from './guests/guests-of.ts';
import { LICENSE_SHEET_VERSION, type LicenseSheet } from './license-sheet.ts';
import { notCounted } from './not-counted.ts';
import { pricedSheet } from './prices/priced-sheet.ts';
import { purchaseOf, purchasesUnder } from './purchase/purchase-of.ts';
import { purchaseTerms } from './purchase/purchase-terms.ts';
import { rampOf } from './ramp/ramp-of.ts';
import { rangesOf } from './ranges/ranges-of.ts';
import { roleGroupsOf } from './role-groups/role-groups-of.ts';
import { trustOf } from './trust/trust-of.ts';

export interface SheetOptions {
  /** Invents the names of people, tenants and groups. */
  readonly pseudonyms?: boolean;
  /** Adds what other numbers of customers need; only for a scenario with a sketch. */
  readonly growth?: boolean;
  /** Adds what the seats cost at these prices, with their ramp and their ranges; growth then costs what is charged at them. */
  readonly prices?: PriceBook | undefined;
  /** The products that may be bought; all without a list. */
  readonly allowed?: readonly ProductId[] | undefined;
  /** Told before each design is counted, which takes a while where there are many thousands of customers. */
  readonly onDesign?: (name: string, rank: number) => void;
}

/**
 * Counts the licenses of every design of a scenario. Nothing is simulated, since seats depend on who is eligible and
 * not on what people do (PIM-76); equal scenarios give equal sheets. Throws a RangeError for prices whose amounts no
 * number holds to the cent.
 */
export function sheetOf(
  scenario: Scenario,
  { pseudonyms = false, growth = false, prices, allowed, onDesign }: SheetOptions = {},
): LicenseSheet {
  const assumptions = resolveAssumptions(scenario.assumptions);
  const asked = new Set<string>(SEAT_ASSUMPTIONS.map(({ id }) => id));
  const start = parseInstant(scenario.start)!;
  const terms = purchaseTerms({ assumptions, prices, start, allowed });
  const purchaseIn = purchasesUnder(terms);
  // An estate is let go of before the next one is built: of many thousands of customers no two fit beside each other.
  const counted = scenario.designs.map((choice, position) => {
    onDesign?.(choice.name, position);
    const one = countedDesign(scenario, choice, assumptions, pseudonyms ? position + 1 : null);
    return {
      design: one.design,
      availability: availabilityOf(one),
      purchase: purchaseIn(one),
      trust: trustOf(one),
      roleGroups: roleGroupsOf(one, assumptions),
      guests: guestsOf(one, assumptions),
    };
  });
  const designs = counted.map(({ design }) => design);
  const trust = counted.map((one) => one.trust);
  const roleGroups = counted.map((one) => one.roleGroups);
  const guests = counted.map((one) => one.guests);
  const purchase = purchaseOf(
    counted.map((one) => one.purchase),
    terms,
  );
  const used = assumptionsUsed(scenario).filter(({ id }) => asked.has(id));
  const sheet: LicenseSheet = {
    schema: LICENSE_SHEET_VERSION,
    version: VERSION,
    scenario: {
      name: pseudonyms ? `Scenario ${scenario.hash.slice(0, 8)}` : scenario.name,
      description: pseudonyms ? '' : scenario.description,
      hash: scenario.hash,
      startDate: formatDate(start)!,
    },
    pseudonyms,
    factsAsOf: FACTS_AS_OF,
    currency: 'USD',
    designs,
    assumptions: used,
    ...(growth
      ? {
          growth: growthOf(
            scenario,
            assumptions,
            designs.map(({ id }) => id),
            prices,
          ),
        }
      : {}),
    availability: counted.map(({ availability }) => availability),
    purchase,
    ...(isAnywhere(trust) ? { trust } : {}),
    ...(isAnywhere(roleGroups) ? { roleGroups } : {}),
    ...(isAnywhere(guests)
      ? { guests: { currency: 'USD', freePerMonth: FREE_MONTHLY_GUESTS.value, designs: guests } }
      : {}),
    notCounted: notCounted({ hasPrices: false, hasGoverned: hasGoverned(guests) }),
    facts: citedFactsOf([
      ...designs.flatMap(({ tenants }) =>
        tenants.flatMap(({ heads }) => heads.flatMap(({ reasons }) => reasons.map(({ factId }) => factId))),
      ),
      ...designs.flatMap(({ unserved = [] }) => unserved.map(({ factId }) => factId)),
      ...used.map(({ factId }) => factId),
      ...PRICE_FACTS,
      ...designs.flatMap(({ totals }) =>
        totals.flatMap(({ sku }) => standaloneProduct(sku)?.listPrice?.factId ?? []),
      ),
      ...(isAnywhere(guests) ? GUEST_FACTS : []),
      ...(isAnywhere(trust) ? ['B2B-53'] : []),
      ...(isAnywhere(roleGroups) ? ['PIM-52', 'PIM-81'] : []),
      ...PLAN_FACTS,
      ...purchase.designs.flatMap(({ total }) =>
        total.lines.flatMap(({ product }) => productOf(product as ProductId).listPrice?.factId ?? []),
      ),
    ]),
  };
  if (prices === undefined) return sheet;
  const ids = designs.map(({ id }) => id);
  return {
    ...pricedSheet(sheet, prices),
    ...(prices.ramp.length === 0 ? {} : { ramp: rampOf(scenario, assumptions, ids, prices) }),
    ...(prices.ranges === undefined ? {} : { ranges: rangesOf(scenario, assumptions, designs, prices) }),
  };
}

/** Whether a part of the sheet has anything to say, in any design. */
function isAnywhere(designs: readonly { readonly tenants: readonly unknown[] }[]): boolean {
  return designs.some(({ tenants }) => tenants.length > 0);
}

/** What a plan makes possible, and what products hold and stand on. */
const PLAN_FACTS: readonly string[] = ['PIM-75', 'PIM-78', 'PIM-79', 'PIM-82', 'PIM-105'];

/** What guests are billed by. */
const GUEST_FACTS: readonly string[] = ['PIM-87', 'PIM-88', 'PIM-90', 'PIM-111'];

/** Where prices come from that every sheet shows. */
const PRICE_FACTS: readonly string[] = ['PIM-103', 'PIM-104'];
