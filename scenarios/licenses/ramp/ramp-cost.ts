import type { Fraction } from '../../../models/money/fraction.ts';
import { lineAmount } from '../../../models/money/priced-line.ts';
import type { ProductPrice } from '../prices/product-price.ts';
import type { RampCost } from './ramp-schema.ts';

export const NO_COST: RampCost = { listMinor: 0, paidMinor: 0, chargedMinor: 0 };

/** What the seats of one tenant and plan cost that are bought on one day, each amount rounded once. */
export function costOfSeats(
  seats: number,
  months: Fraction,
  { list, paid, charged }: ProductPrice,
): RampCost {
  return {
    listMinor: lineAmount(seats, months, list).minor,
    paidMinor: lineAmount(seats, months, paid).minor,
    chargedMinor: lineAmount(seats, months, charged).minor,
  };
}

/** The sum with a cost that occurs so many times. Throws a RangeError beyond what a number holds to the cent. */
export function plusCost(sum: RampCost, cost: RampCost, times = 1): RampCost {
  const add = (key: keyof RampCost) => {
    const minor = sum[key] + times * cost[key];
    if (!Number.isSafeInteger(minor)) {
      throw new RangeError('The cost of the ramp is too large to be exact to the cent.');
    }
    return minor;
  };
  return { listMinor: add('listMinor'), paidMinor: add('paidMinor'), chargedMinor: add('chargedMinor') };
}

export function sumOfCosts(costs: readonly RampCost[]): RampCost {
  return costs.reduce((sum, cost) => plusCost(sum, cost), NO_COST);
}
