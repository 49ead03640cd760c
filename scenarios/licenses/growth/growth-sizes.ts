import type { BreakEven } from './growth-schema.ts';

/** How far growth is followed. */
export const MOST_GROWN = 10_000;

/** Numbers of customers a sheet shows: 1, 2, 5, 10, … */
export const SIZES_SHOWN = [1, 10, 100, 1_000]
  .flatMap((power) => [power, 2 * power, 5 * power])
  .concat(MOST_GROWN);

/** A decade in twenty even steps of a logarithmic axis, rounded, so that lines of a picture bend where the counts do. */
const STEPS_OF_DECADE = [10, 11, 13, 14, 16, 18, 20, 22, 25, 28, 32, 35, 40, 45, 50, 56, 63, 71, 79, 89];

/** Numbers of customers in even steps of a logarithmic axis, with those a sheet shows and both sides of every change of places. */
export function drawnSizes(breakEvens: readonly BreakEven[]): readonly number[] {
  const decades = [1, 10, 100, 1_000];
  const even = decades.flatMap((decade) => STEPS_OF_DECADE.map((step) => Math.round((step * decade) / 10)));
  const changes = breakEvens.flatMap(({ ranges }) => ranges.flatMap(({ from, to }) => [from, to]));
  return [...new Set([...even, ...SIZES_SHOWN, ...changes])].sort((one, other) => one - other);
}
