/** Seats needed beyond those owned; null where some are needed and nobody said what is owned. */
export function seatsShort(needed: number, owned: number | null): number | null {
  return owned === null && needed > 0 ? null : Math.max(0, needed - (owned ?? 0));
}

/** Seats that are short, as far as anybody said: where nobody said what is owned, all that are needed. */
export function seatsToBuy(amount: {
  readonly seatsNeeded: number;
  readonly seatsShort: number | null;
}): number {
  return amount.seatsShort ?? amount.seatsNeeded;
}
