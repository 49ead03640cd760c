import { assumedEstate } from '../../models/assumed-estate.ts';
import type { Assumptions } from '../../models/assumptions.ts';
import { type EstateIndex, indexEstate } from '../../models/estate-index.ts';
import { planPriceMinor } from '../../models/licensing/cost.ts';
import type { NeededPlan } from '../../models/licensing/plan-cover.ts';
import { build } from '../build.ts';
import type { TenantLicenses } from '../result.ts';
import type { DesignChoice, Scenario } from '../scenario.ts';
import { designLabel } from '../summarize/design-label.ts';
import { licensesOf } from '../summarize/licenses.ts';
import { unservedOf } from '../summarize/unserved.ts';
import type { SheetDesign, SheetRow, SheetTotal } from './license-sheet.ts';
import { idOf, pseudonymousEstate, withoutIds } from './pseudonyms.ts';
import { seatsShort } from './seats-short.ts';

/** A design as the sheet shows it, and the estate behind it, with the names that the sheet shows. */
export interface CountedDesign {
  readonly design: SheetDesign;
  readonly index: EstateIndex;
  /** Id of a tenant in the estate, by the id that the sheet shows. */
  readonly tenantIdOf: (shownId: string) => string;
}

/** Builds one design and counts its seats; `pseudonym` is its number where names are invented. */
export function countedDesign(
  scenario: Scenario,
  choice: DesignChoice,
  assumptions: Assumptions,
  pseudonym: number | null,
): CountedDesign {
  const built = assumedEstate(build(scenario, choice), assumptions);
  const estate = pseudonym === null ? built : pseudonymousEstate(built);
  const index = indexEstate(estate);
  const rows = licensesOf(index, assumptions, { reasonsPerKind: Number.POSITIVE_INFINITY });
  const counted = rows.map((row) => sheetRow(row, assumptions));
  const tenants = pseudonym === null ? counted : withoutIds(counted);
  const idOfShown = new Map(estate.tenants.map(({ id, name }) => [pseudonym === null ? id : idOf(name), id]));
  return {
    design: {
      // A name that somebody gave a design may hold the name of a customer.
      id:
        pseudonym === null || choice.name === choice.kinds.join(' + ') ? choice.name : `Design ${pseudonym}`,
      label: designLabel(choice),
      totals: totalsOf(tenants),
      tenants,
      ...(estate.unserved.length === 0 ? {} : { unserved: unservedOf(estate) }),
    },
    index,
    tenantIdOf: (shownId) => idOfShown.get(shownId)!,
  };
}

function sheetRow(row: TenantLicenses, assumptions: Assumptions): SheetRow {
  const { sku, seatsNeeded, seatsOwned, seatsByHabit } = row;
  return {
    ...row,
    seatsShort: seatsShort(seatsNeeded, seatsOwned),
    seatsSpare: Math.max(0, (seatsOwned ?? 0) - seatsNeeded),
    seatsWastedByHabit: Math.max(0, seatsByHabit - seatsNeeded),
    habitCostPerMonthMinor: seatsByHabit * planPriceMinor(sku as NeededPlan, assumptions),
  };
}

const SUMMED = [
  'seatsNeeded',
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
      // Of tenants where nobody needs a seat it is of no weight what nobody said of them.
      seatsOwned: own.some(({ seatsOwned, seatsNeeded }) => seatsOwned === null && seatsNeeded > 0)
        ? null
        : own.reduce((sum, { seatsOwned }) => sum + (seatsOwned ?? 0), 0),
      seatsShort: own.reduce<number | null>(
        (sum, { seatsShort: short }) => (sum === null || short === null ? null : sum + short),
        0,
      ),
      guestsMetered,
    };
  });
}
