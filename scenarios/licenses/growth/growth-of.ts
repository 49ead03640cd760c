import { invariant } from '../../../engine/invariant.ts';
import type { Assumptions } from '../../../models/assumptions.ts';
import type { PriceBook } from '../../prices/price-book.ts';
import type { Scenario } from '../../scenario.ts';
import { chargedPerMonth } from '../prices/charged-per-month.ts';
import { breakEvensOf } from './break-evens.ts';
import { growthCurve } from './growth-curve.ts';
import type { Growth } from './growth-schema.ts';

/** How far growth is followed. */
const MOST_GROWN = 10_000;

/** Numbers of customers a sheet shows: 1, 2, 5, 10, … */
const SIZES_SHOWN = [1, 10, 100, 1_000].flatMap((power) => [power, 2 * power, 5 * power]).concat(MOST_GROWN);

/** Whether a scenario can grow: a sketch can, and an estate has the customers it has. */
export function canGrow({ source }: Scenario): boolean {
  return source.kind === 'sketch';
}

/**
 * Seats and cost of every design for 1 to 10,000 customers, with everything else as the sketch has it, and where two
 * designs change places. `ids` are the names of the designs in the sheet. With a book of prices the cost is what is
 * charged at them, and else the list price.
 */
export function growthOf(
  scenario: Scenario,
  assumptions: Assumptions,
  ids: readonly string[],
  prices?: PriceBook,
): Growth {
  const { source } = scenario;
  invariant(source.kind === 'sketch', 'only a sketch can grow');
  const costOf = prices === undefined ? undefined : chargedPerMonth(scenario, prices);
  const curves = scenario.designs.map((choice, position) => ({
    id: ids[position]!,
    at: growthCurve(scenario, source.sketch, choice, assumptions, costOf),
  }));
  return {
    mostCustomers: MOST_GROWN,
    ...(prices === undefined ? {} : { currency: prices.currency }),
    designs: curves.map(({ id, at }) => ({ id, points: SIZES_SHOWN.map(at) })),
    breakEvens: [
      ...breakEvensOf(
        curves.map(({ id, at }) => ({
          id,
          costsPerMonthMinor: Array.from(
            { length: MOST_GROWN },
            (_, index) => at(index + 1).costPerMonthMinor,
          ),
        })),
      ),
    ],
  };
}
