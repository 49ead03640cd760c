import { atMostUnseen } from '../../engine/statistics/index.ts';
import { EXACT_METRICS } from '../../models/metrics.ts';
import { SEATS_COST } from '../costs/cost-words.ts';
import type { Result } from '../result.ts';
import type { Summary } from '../summary-schema.ts';

/** Behind a number of a table that came out alike in every replication; `alikeWords` stands below. */
export const ALIKE_MARK = '*';

/**
 * Whether a metric came out alike in every replication, and chance could have changed it. A sample that never varies has no
 * spread to make an interval of, and is no proof that nothing else happens.
 */
export function isAlike(id: string, { low, high, replications }: Summary): boolean {
  return replications > 1 && low === high && !EXACT_METRICS.has(id) && id !== SEATS_COST;
}

/** What the numbers of a result without an interval leave open; null where there is none that chance could have changed. */
export function unseenWords({ designs, replications: { count } }: Result): string | null {
  const alike = designs.flatMap(({ metrics }) => metrics.filter((metric) => isAlike(metric.id, metric)));
  return alike.length === 0 ? null : alikeWords(alike, count);
}

/** The same of some numbers; where all are in `count` replications, it says so. */
export function alikeWords(alike: readonly Summary[], count: number): string {
  // Some numbers are not in every replication, and the one in the fewest leaves the most open.
  const fewest = Math.min(...alike.map(({ replications }) => replications));
  const [all, which] =
    fewest === count
      ? [`in all ${count} replications`, 'What happens in']
      : ['in all replications that have it', `One of them is in only ${fewest}: what happens in`];
  return `The same ${all}, a number stands without an interval. ${which} fewer than ${seldomWords(fewest)} runs may not have been among them.`;
}

/** What the answers tried leave open, each out of as many replications as the result; null where nothing is left to chance. */
export function unseenTrialsWords({ assumptionSweep, replications: { count } }: Result): string | null {
  if (count === 1 || assumptionSweep === undefined || assumptionSweep.tried.length === 0) return null;
  return `Every answer was tried on the same ${count} replications: what happens in fewer than ${seldomWords(count)} runs may not have been among them.`;
}

/** How seldom something is that so many replications miss one time in twenty: `one of 27`, or, out of few, `63 of 100`. */
function seldomWords(replications: number): string {
  const share = atMostUnseen(replications);
  return share < 0.2 ? `one of ${Math.round(1 / share)}` : `${Math.round(100 * share)} of 100`;
}
