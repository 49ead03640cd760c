import { breakEvenSentence } from '../../scenarios/licenses/growth/break-evens.ts';
import type { Growth } from '../../scenarios/licenses/growth/growth-schema.ts';
import { count, formatNumber } from '../../scenarios/writers/numbers.ts';

/** Pairs of designs that change places, the widest apart at the most customers first. */
export function changingPairs({ breakEvens, designs }: Growth): readonly Growth['breakEvens'][number][] {
  const lastCost = new Map(designs.map(({ id, points }) => [id, points.at(-1)!.costPerMonthMinor]));
  const apart = ({ one, other }: Growth['breakEvens'][number]) =>
    Math.abs(lastCost.get(one)! - lastCost.get(other)!);
  return breakEvens.filter(({ ranges }) => ranges.length > 1).sort((a, b) => apart(b) - apart(a));
}

/** Which design becomes cheaper than which, and where; else how seats grow. */
export function growthFinding(growth: Growth): string {
  const [pair, ...others] = changingPairs(growth);
  if (pair !== undefined) {
    const [first = ''] = breakEvenSentence(pair).split(';');
    const more = others.length === 0 ? '' : `; ${count(others.length, 'other pair')} change places too`;
    return `${first.replace(/\.$/, '')}${more}`;
  }
  const most = formatNumber(growth.mostCustomers);
  const grown = growth.designs
    .map(({ id, points }) => ({ id, first: points[0]!.seatsNeeded, last: points.at(-1)!.seatsNeeded }))
    // What grows most comes first, and of those that grow alike what needs most.
    .sort((one, other) => other.last - other.first - (one.last - one.first) || other.last - one.last);
  const [top] = grown;
  if (top === undefined || grown.every(({ last }) => last === 0)) {
    return `No design needs a seat, up to ${most} customers`;
  }
  if (top.last === top.first) {
    return `Seats do not grow with customers: ${top.id} needs ${formatNumber(top.last)} for one as for ${most}`;
  }
  return `${top.id} grows from ${count(top.first, 'seat')} with one customer to ${formatNumber(top.last)} with ${most}`;
}
