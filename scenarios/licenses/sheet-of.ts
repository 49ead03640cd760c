import { formatDate, parseInstant } from '../../engine/calendar.ts';
import { assumedEstate } from '../../models/assumed-estate.ts';
import { SEAT_ASSUMPTIONS } from '../../models/assumptions/seats.ts';
import { type Assumptions, resolveAssumptions } from '../../models/assumptions.ts';
import { indexEstate } from '../../models/estate-index.ts';
import { FACTS_AS_OF } from '../../models/facts/index.ts';
import { planPriceMinor } from '../../models/licensing/cost.ts';
import type { NeededPlan } from '../../models/licensing/plan-cover.ts';
import { standaloneProduct } from '../../models/licensing/products.ts';
import { build } from '../build.ts';
import type { PriceBook } from '../prices/price-book.ts';
import type { TenantLicenses } from '../result.ts';
import type { DesignChoice, Scenario } from '../scenario.ts';
import { assumptionsUsed } from '../summarize/assumptions-used.ts';
import { citedFactsOf } from '../summarize/cited-facts-of.ts';
import { designLabel } from '../summarize/design-label.ts';
import { licensesOf } from '../summarize/licenses.ts';
import { VERSION } from '../version.ts';
import { growthOf } from './growth/growth-of.ts';
import {
  LICENSE_SHEET_VERSION,
  type LicenseSheet,
  type SheetDesign,
  type SheetRow,
  type SheetTotal,
} from './license-sheet.ts';
import { notCounted } from './not-counted.ts';
import { pricedSheet } from './prices/priced-sheet.ts';
import { pseudonymousEstate, withoutIds } from './pseudonyms.ts';
import { rampOf } from './ramp/ramp-of.ts';

export interface SheetOptions {
  /** Invents the names of people, tenants and groups. */
  readonly pseudonyms?: boolean;
  /** Adds what other numbers of customers need; only for a scenario with a sketch. */
  readonly growth?: boolean;
  /** Adds what the seats cost at these prices, and with their ramp; growth then costs what is charged at them. */
  readonly prices?: PriceBook | undefined;
}

/**
 * Counts the licenses of every design of a scenario. Nothing is simulated, since seats depend on who is eligible and
 * not on what people do (PIM-76); equal scenarios give equal sheets. Throws a RangeError for prices whose amounts no
 * number holds to the cent.
 */
export function sheetOf(
  scenario: Scenario,
  { pseudonyms = false, growth = false, prices }: SheetOptions = {},
): LicenseSheet {
  const assumptions = resolveAssumptions(scenario.assumptions);
  const asked = new Set<string>(SEAT_ASSUMPTIONS.map(({ id }) => id));
  const designs = scenario.designs.map((choice, position) =>
    designOf(scenario, choice, assumptions, pseudonyms ? position + 1 : null),
  );
  const used = assumptionsUsed(scenario).filter(({ id }) => asked.has(id));
  const sheet: LicenseSheet = {
    schema: LICENSE_SHEET_VERSION,
    version: VERSION,
    scenario: {
      name: pseudonyms ? `Scenario ${scenario.hash.slice(0, 8)}` : scenario.name,
      description: pseudonyms ? '' : scenario.description,
      hash: scenario.hash,
      startDate: formatDate(parseInstant(scenario.start)!)!,
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
    notCounted: notCounted({ hasPrices: false }),
    facts: citedFactsOf([
      ...designs.flatMap(({ tenants }) =>
        tenants.flatMap(({ heads }) => heads.flatMap(({ reasons }) => reasons.map(({ factId }) => factId))),
      ),
      ...used.map(({ factId }) => factId),
      ...PRICE_FACTS,
      ...designs.flatMap(({ totals }) =>
        totals.flatMap(({ sku }) => standaloneProduct(sku)?.listPrice?.factId ?? []),
      ),
    ]),
  };
  if (prices === undefined) return sheet;
  const priced = pricedSheet(sheet, prices);
  if (prices.ramp.length === 0) return priced;
  const ids = designs.map(({ id }) => id);
  return { ...priced, ramp: rampOf(scenario, assumptions, ids, prices) };
}

/** Where prices come from that every sheet shows. */
const PRICE_FACTS: readonly string[] = ['PIM-103', 'PIM-104'];

function designOf(
  scenario: Scenario,
  choice: DesignChoice,
  assumptions: Assumptions,
  pseudonym: number | null,
): SheetDesign {
  const built = assumedEstate(build(scenario, choice), assumptions);
  const estate = pseudonym === null ? built : pseudonymousEstate(built);
  const rows = licensesOf(indexEstate(estate), assumptions, { reasonsPerKind: Number.POSITIVE_INFINITY });
  const counted = rows.map((row) => sheetRow(row, assumptions));
  const tenants = pseudonym === null ? counted : withoutIds(counted);
  const label = designLabel(choice);
  return {
    // A name that somebody gave a design may hold the name of a customer.
    id: pseudonym === null || choice.name === choice.kinds.join(' + ') ? choice.name : `Design ${pseudonym}`,
    label,
    totals: totalsOf(tenants),
    tenants,
  };
}

function sheetRow(row: TenantLicenses, assumptions: Assumptions): SheetRow {
  const { sku, seatsNeeded, seatsOwned, seatsByHabit } = row;
  return {
    ...row,
    seatsShort: Math.max(0, seatsNeeded - (seatsOwned ?? 0)),
    seatsSpare: Math.max(0, (seatsOwned ?? 0) - seatsNeeded),
    seatsWastedByHabit: Math.max(0, seatsByHabit - seatsNeeded),
    habitCostPerMonthMinor: seatsByHabit * planPriceMinor(sku as NeededPlan, assumptions),
  };
}

const SUMMED = [
  'seatsNeeded',
  'seatsShort',
  'seatsSpare',
  'seatsByHabit',
  'seatsWastedByHabit',
  'costPerMonthMinor',
  'habitCostPerMonthMinor',
] as const;

function totalsOf(rows: readonly SheetRow[]): SheetTotal[] {
  const skus = [...new Set(rows.map(({ sku }) => sku))];
  return skus.map((sku) => {
    const own = rows.filter((row) => row.sku === sku);
    const sums = SUMMED.map((key) => [key, own.reduce((sum, row) => sum + row[key], 0)] as const);
    const guestsMetered = own.reduce((sum, row) => sum + (row.guestsMetered ?? 0), 0);
    return {
      sku,
      ...(Object.fromEntries(sums) as Record<(typeof SUMMED)[number], number>),
      seatsOwned: own.some(({ seatsOwned }) => seatsOwned === null)
        ? null
        : own.reduce((sum, { seatsOwned }) => sum + (seatsOwned ?? 0), 0),
      guestsMetered,
    };
  });
}
