import { atMostUnseen } from '../../engine/statistics/index.ts';
import { EXACT_METRICS } from '../../models/metrics.ts';
import type { Result } from '../result.ts';

/**
 * What a number without an interval leaves open; null where there is none that chance could have changed. A sample that
 * never varies has no spread to make an interval of, and is no proof that nothing else happens.
 */
export function unseenWords({ designs, replications: { count } }: Result): string | null {
  const alike = designs.flatMap(({ metrics }) =>
    metrics.filter(
      ({ id, low, high, replications }) => replications > 1 && low === high && !EXACT_METRICS.has(id),
    ),
  );
  if (alike.length === 0) return null;
  // Some metrics are not in every replication, and the one in the fewest leaves the most open.
  const fewest = Math.min(...alike.map(({ replications }) => replications));
  const runs = Math.round(1 / atMostUnseen(fewest));
  return fewest === count
    ? `The same in all ${count} replications, a number stands without an interval. What happens in fewer than one of ${runs} runs may not have been among them.`
    : `The same in all replications that have it, a number stands without an interval. One of them is in only ${fewest} of ${count}: what happens in fewer than one of ${runs} such runs may not have been among them.`;
}
