import type { DesignResult, ReachPoint, Result } from '../../scenarios/result.ts';
import { count, formatInterval } from '../../scenarios/writers/numbers.ts';
import { comparisonOf, standingOn } from '../view/best-designs.ts';
import { outOfText } from '../view/format-metric.ts';
import { listText } from '../view/words.ts';

const CONTAINED = 'before containment';

interface Reached {
  readonly design: DesignResult;
  readonly start: ReachPoint;
  readonly end: ReachPoint;
  readonly all: number;
}

function reached(result: Result): readonly Reached[] {
  return result.designs.flatMap((design) => {
    const start = design.reach?.series[0];
    const end = design.reach?.series.at(-1);
    if (start === undefined || end === undefined) return [];
    return [{ design, start, end, all: design.reach!.tenants.length }];
  });
}

/** The designs that let the thief furthest and least far by containment; null when no design was attacked. */
function extremes(
  result: Result,
): { worst: Reached; best: Reached; bestIds: readonly string[]; real: boolean } | null {
  const all = [...reached(result)].sort((a, b) => a.end.mean - b.end.mean);
  const best = all[0];
  // Of several that reach equally far the first one speaks: it is what the others are measured against.
  const worst = all.find(({ end }) => end.mean === all.at(-1)?.end.mean);
  if (best === undefined || worst === undefined) return null;
  const verdict = comparisonOf(result, 'blast.tenants', best.design.id, worst.design.id)?.verdict;
  const leading = standingOn(result, 'blast.tenants').best;
  // Who is not really better than another does not get the sentence alone.
  const bestIds = leading.includes(best.design.id) ? leading : [best.design.id];
  return { best, bestIds, worst, real: verdict !== undefined && verdict !== 'no-real-difference' };
}

/** `1.3 of 40 (0.0–8.9) customers`; the noun follows the whole. */
const outOfCustomers = (end: ReachPoint, all: number) =>
  `${outOfText(end, all)} ${all === 1 ? 'customer' : 'customers'}`;

/** How far designs reach that chance may have put apart: one amount where it is the same, else both ends with their designs. */
function alikeOrNot(best: Reached, worst: Reached): readonly [amount: string, where: string] {
  const [least, most] = [outOfText(best.end, best.all), outOfText(worst.end, worst.all)];
  const about = best.end.low === best.end.high ? '' : 'about ';
  return least === most
    ? [`${about}${outOfCustomers(best.end, best.all)}`, 'under every design']
    : [outOfCustomers(best.end, best.all), `under ${best.design.id}, and ${most} under ${worst.design.id}`];
}

/** The main finding of an attacked estate, in one sentence; null when no design was attacked. */
export function reachLead(result: Result): string | null {
  const found = extremes(result);
  if (found === null) return null;
  const { best, bestIds, worst, real } = found;
  if (result.designs.length === 1) {
    return `One stolen account reaches ${outOfCustomers(best.end, best.all)} under ${best.design.id}`;
  }
  if (!real) {
    const [amount, where] = alikeOrNot(best, worst);
    return `No real difference: one stolen account reaches ${amount} ${where}`;
  }
  const customers = count(worst.all, 'customer');
  const from =
    worst.end.low >= worst.all
      ? `${worst.all === 1 ? '' : 'all '}${customers}`
      : `${formatInterval(worst.end)} customers`;
  const cut = bestIds.length === 1 ? 'cuts' : 'cut';
  return `${listText(bestIds)} ${cut} what one stolen account reaches from ${from} under ${worst.design.id} to ${formatInterval(best.end)}`;
}

/** What the picture over time shows: how fast it goes at its worst, and where it stops at its best. */
export function reachFinding(result: Result): string {
  const found = extremes(result);
  if (found === null) return 'No account was stolen in this scenario';
  const { best, bestIds, worst, real } = found;
  const fall = (all: number) => (all === 1 ? 'falls' : 'fall');
  const speed = (one: Reached) =>
    one.end.mean > 0 && one.start.mean >= one.end.mean * 0.95
      ? `${outOfCustomers(one.start, one.all)} ${one.all === 1 ? 'is' : 'are'} open in the minute of the theft`
      : `${outOfCustomers(one.end, one.all)} ${fall(one.all)} ${CONTAINED}`;
  if (result.designs.length === 1) return `${best.design.id}: ${speed(best)}`;
  if (!real) {
    const [amount, where] = alikeOrNot(best, worst);
    return `No real difference between the designs: ${amount} ${fall(best.all)} before containment ${where}`;
  }
  const words = speed(worst);
  const again = words.endsWith(CONTAINED) ? '' : ` ${fall(best.all)} ${CONTAINED}`;
  return `Under ${worst.design.id} ${words}; under ${listText(bestIds)} ${outOfText(best.end, best.all)}${again}`;
}
