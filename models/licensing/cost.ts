import { P2_LIST_PRICE } from '../facts/index.ts';

/** What so many P2 seats cost per month, in minor units, at the list price or at the price given (PIM-104). */
export function p2CostPerMonthMinor(
  seats: number,
  pricePerSeatPerMonthMinor: number = P2_LIST_PRICE.value,
): number {
  return Math.round(seats * pricePerSeatPerMonthMinor);
}
