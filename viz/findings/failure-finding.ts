import type { Result } from '../../scenarios/result.ts';
import { formatInterval } from '../../scenarios/writers/numbers.ts';
import { lowerFirst } from '../view/words.ts';

/** The most frequent way in which access failed, and where; null when no design holds any. */
export function failureFinding(result: Result): string | null {
  const failures = result.designs.flatMap((design) =>
    design.accessFailed.map((failure) => ({ design, failure })),
  );
  if (failures.length === 0) return null;
  const most = failures.reduce((a, b) => (b.failure.mean > a.failure.mean ? b : a));
  if (most.failure.mean === 0) return 'No attempt to get access failed in any design';
  return `Access fails most often under ${most.design.id}: ${lowerFirst(most.failure.label)}, ${formatInterval(most.failure)} times per run`;
}
