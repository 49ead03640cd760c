import { P1_LIST_PRICE, P2_LIST_PRICE } from '../facts/index.ts';

/** What so many P2 seats cost per month, in minor units, at the list price or at the price given (PIM-104). */
export function p2CostPerMonthMinor(
  seats: number,
  pricePerSeatPerMonthMinor: number = P2_LIST_PRICE.value,
): number {
  return Math.round(seats * pricePerSeatPerMonthMinor);
}

/** What so many P1 seats cost per month, in minor units, at the list price (PIM-103). */
export function p1CostPerMonthMinor(seats: number): number {
  return Math.round(seats * P1_LIST_PRICE.value);
}
