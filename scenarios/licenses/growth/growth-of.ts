import { invariant } from '../../../engine/invariant.ts';
import type { Assumptions } from '../../../models/assumptions.ts';
import type { PriceBook } from '../../prices/price-book.ts';
import type { Scenario } from '../../scenario.ts';
import { chargedPerMonth } from '../prices/charged-per-month.ts';
import { breakEvensOf } from './break-evens.ts';
import { type GrowthCurve, growthCurve } from './growth-curve.ts';
import type { Growth } from './growth-schema.ts';
import { drawnSizes, MOST_GROWN, SIZES_SHOWN } from './growth-sizes.ts';

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
  return grown(curvesOf(scenario, assumptions, ids, prices), () => SIZES_SHOWN, prices);
}

/** The same at as many numbers of customers as a picture needs, where designs change places among them. */
export function drawnGrowthOf(...asked: Parameters<typeof growthOf>): Growth {
  return grown(curvesOf(...asked), (breakEvens) => drawnSizes(breakEvens), asked[3]);
}

interface NamedCurve {
  readonly id: string;
  readonly at: GrowthCurve;
}

function curvesOf(
  scenario: Scenario,
  assumptions: Assumptions,
  ids: readonly string[],
  prices?: PriceBook,
): readonly NamedCurve[] {
  const { source } = scenario;
  invariant(source.kind === 'sketch', 'only a sketch can grow');
  const costOf = prices === undefined ? undefined : chargedPerMonth(scenario, prices);
  return scenario.designs.map((choice, position) => ({
    id: ids[position]!,
    at: growthCurve(scenario, source.sketch, choice, assumptions, costOf),
  }));
}

function grown(
  curves: readonly NamedCurve[],
  sizesFor: (breakEvens: Growth['breakEvens']) => readonly number[],
  prices?: PriceBook,
): Growth {
  const breakEvens = [
    ...breakEvensOf(
      curves.map(({ id, at }) => ({
        id,
        costsPerMonthMinor: Array.from({ length: MOST_GROWN }, (_, index) => at(index + 1).costPerMonthMinor),
      })),
    ),
  ];
  const sizes = sizesFor(breakEvens);
  return {
    mostCustomers: MOST_GROWN,
    ...(prices === undefined ? {} : { currency: prices.currency }),
    designs: curves.map(({ id, at }) => ({ id, points: sizes.map(at) })),
    breakEvens,
  };
}
