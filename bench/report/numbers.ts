import type { Spread } from '../sampling/spread.ts';

const SIGNIFICANT_DIGITS = 3;
const GROUP = /\B(?=(\d{3})+(?!\d))/g;

/** A whole number with commas between its thousands. */
export function whole(value: number): string {
  return String(Math.round(value)).replace(GROUP, ',');
}

/** Three digits that count, and no more than two after the point: more would be noise. */
export function figure(value: number): string {
  if (Math.abs(value) >= 10 ** (SIGNIFICANT_DIGITS - 1)) return whole(value);
  const decimals = Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(decimals);
}

/** `34.5 (33.9 to 36.0)`: the median and the quartiles. */
export function withQuartiles({ median, lowerQuartile, upperQuartile, rounds }: Spread): string {
  return rounds === 1 ? figure(median) : `${figure(median)} (${quartiles({ lowerQuartile, upperQuartile })})`;
}

/** `33.9 to 36.0`. */
export function quartiles({
  lowerQuartile,
  upperQuartile,
}: Pick<Spread, 'lowerQuartile' | 'upperQuartile'>): string {
  return `${figure(lowerQuartile)} to ${figure(upperQuartile)}`;
}
