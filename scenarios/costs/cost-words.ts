import { pricedCounts } from './priced-counts.ts';
import type { Rates } from './rates.ts';

/** Before the id of a line of costs, where a formula names it. */
export const COST = 'cost.';

/** The line of seats, which are counted and not drawn. */
export const SEATS_COST = `${COST}seats`;

/** The lines that rates put a price on, as formulas name them: `cost.toil`. */
export function costWords(rates: Rates | undefined): readonly string[] {
  if (rates === undefined) return [];
  const counts = pricedCounts(rates);
  const hasToil = counts.filter(({ group }) => group === 'toil').length > 1;
  return [
    ...[...counts.map(({ id }) => id), ...(hasToil ? ['toil'] : [])].map((id) => COST + id),
    SEATS_COST,
  ];
}
