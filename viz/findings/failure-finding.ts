import type { Result } from '../../scenarios/result.ts';
import { formatInterval } from '../../scenarios/writers/numbers.ts';
import { listText, lowerFirst } from '../view/words.ts';

/**
 * The most frequent way in which access failed, and where; null when no design holds any. Designs whose interval
 * reaches into that of the highest share the title: what may be chance is no superlative.
 */
export function failureFinding(result: Result): string | null {
  const failures = result.designs.flatMap((design) =>
    design.accessFailed.map((failure) => ({ design, failure })),
  );
  if (failures.length === 0) return null;
  const most = failures.reduce((a, b) => (b.failure.mean > a.failure.mean ? b : a));
  if (most.failure.mean === 0) return 'No attempt to get access failed in any design';
  const alike = failures.filter(
    ({ failure }) => failure.failureModeId === most.failure.failureModeId && failure.high >= most.failure.low,
  );
  const upTo = alike.some(({ failure }) => failure.mean < most.failure.mean) ? 'up to ' : '';
  const label = lowerFirst(most.failure.label);
  const often = formatInterval(most.failure);
  const amount = `${often} ${often === '1' ? 'time' : 'times'} per run`;
  return alike.length > 1 && alike.length === result.designs.length
    ? `No real difference in how access fails most often: ${label}, about ${amount} under every design`
    : `Access fails most often under ${listText(alike.map(({ design }) => design.id))}: ${label}, ${upTo}${amount}`;
}
