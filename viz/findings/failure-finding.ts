import type { Result } from '../../scenarios/result.ts';
import { formatInterval } from '../../scenarios/writers/numbers.ts';
import { listText, lowerFirst } from '../view/words.ts';

/**
 * The most frequent way in which access failed, and where; null when no design holds any. Ways and designs whose
 * interval reaches into that of the highest share the title: what may be chance is no superlative.
 */
export function failureFinding(result: Result): string | null {
  const failures = result.designs.flatMap((design) =>
    design.accessFailed.map((failure) => ({ design, failure })),
  );
  if (failures.length === 0) return null;
  const most = failures.reduce((a, b) => (b.failure.mean > a.failure.mean ? b : a));
  if (most.failure.mean === 0) return 'No attempt to get access failed in any design';
  const alike = failures.filter(({ failure }) => failure.high >= most.failure.low);
  const designIds = [...new Set(alike.map(({ design }) => design.id))];
  const labels = [...new Set(alike.map(({ failure }) => lowerFirst(failure.label)))];
  const upTo = alike.some(({ failure }) => failure.mean < most.failure.mean) ? 'up to ' : '';
  const often = formatInterval(most.failure);
  const amount = `${often} ${often === '1' ? 'time' : 'times'} per run`;
  const where =
    designIds.length > 1 && designIds.length === result.designs.length
      ? 'about as often under every design'
      : `most often under ${listText(designIds)}`;
  return `Access fails ${where}: ${listText(labels, 'or')}, ${upTo}${amount}`;
}
