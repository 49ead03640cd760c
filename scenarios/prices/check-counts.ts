import { unknownTier } from '../load/check-sketch.ts';
import type { Sketch } from '../scenario.ts';
import { MOST_ENGINEERS } from '../schema/limits.ts';
import type { Range } from './exact-range.ts';
import type { PriceRanges } from './price-ranges.ts';
import type { Complain } from './ranges-reader.ts';

type Counts = Pick<PriceRanges, 'customers' | 'engineers' | 'approvers'>;

/**
 * Says where ranges of customers and people do not fit the sketch: the tiers are its own, what it says lies within each,
 * and somebody is left. An estate (null) has no such ranges; nobody asks where the file is read for itself.
 */
export function checkCounts(counts: Counts, sketch: Sketch | null | undefined, complain: Complain): void {
  if (sketch === null) refuseForEstate(counts, complain);
  if (sketch === null || sketch === undefined) return;
  const { managing, customers } = sketch;
  const within = (
    key: string,
    range: Range<number> | undefined,
    count: number,
    what: string,
    tier?: string,
  ) => {
    if (range === undefined || (range.low <= count && count <= range.high)) return;
    complain('SCN-RANGE', ['ranges', key, ...(tier === undefined ? [] : [tier])], {
      message: `The scenario has ${count} ${what}, and that is not within ${range.low} to ${range.high}.`,
      expected: `a range that holds ${count}`,
      hint: 'What the scenario says is what one reckons with.',
    });
  };
  within('customers', counts.customers, customers.names.length, 'customers');
  within('approvers', counts.approvers, managing.approvers, 'approvers');
  const heads = new Map(managing.engineers.map(({ tier, count }) => [tier, count]));
  for (const { tier, range } of counts.engineers) {
    const count = heads.get(tier);
    if (count === undefined)
      complain('SCN-TIER', ['ranges', 'engineers', tier], unknownTier(tier, [...heads.keys()]), 'key');
    else within('engineers', range, count, `engineers of ${tier}`, tier);
  }
  for (const end of ['low', 'high'] as const) {
    const total = managing.engineers.reduce(
      (sum, { tier, count }) =>
        sum + (counts.engineers.find((one) => one.tier === tier)?.range[end] ?? count),
      0,
    );
    if (total > 0 && total <= MOST_ENGINEERS) continue;
    complain('SCN-RANGE', ['ranges', 'engineers'], {
      message: `At the ${end === 'low' ? 'lower' : 'upper'} ends there are ${total} engineers.`,
      expected: `1 to ${MOST_ENGINEERS} engineers`,
    });
  }
}

function refuseForEstate(counts: Counts, complain: Complain): void {
  const given = [
    ...(counts.customers === undefined ? [] : ['customers']),
    ...(counts.engineers.length === 0 ? [] : ['engineers']),
    ...(counts.approvers === undefined ? [] : ['approvers']),
  ];
  for (const key of given) {
    const message = 'An estate has the customers and people it has.';
    complain('SCN-NO-EFFECT', ['ranges', key], { message, expected: 'a scenario with a sketch' }, 'key');
  }
}
