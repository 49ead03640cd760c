import type { Comparison, Result } from '../../result.ts';
import { limited, type Phrase, phrase, type Section } from './blocks.ts';
import { metricsInOrder } from './comparison.ts';

/** Lines the short form allows itself beyond those of the main metric. */
const SHORT = 8;

/** So many designs can still be read pair by pair; of more, the pairs with the first one are enough. */
const MOST_IN_PAIRS = 4;

/**
 * Paired differences in words. The short form has every pair of a few designs for the main metric, and then
 * the real differences from the first design, which is the one the others are measured against.
 */
export function verdictsSection(result: Result, full: boolean): Section | null {
  if (result.comparisons.length === 0) return null;
  const metrics = metricsInOrder(result);
  const main = metrics.some(({ id }) => id === result.mainMetric) ? result.mainMetric : metrics[0]?.id;
  const baseline = result.designs[0]?.id;
  const rank = ({ metric, a, verdict }: Comparison): number => {
    if (metric === main && (a === baseline || result.designs.length <= MOST_IN_PAIRS)) return 0;
    return a === baseline && verdict !== 'no-real-difference' ? 1 : 2;
  };
  // The full form hides nothing, so that after the main metric the order of the table is the best.
  const order = (comparison: Comparison): number => (full ? Math.min(1, rank(comparison)) : rank(comparison));
  const ordered = [...result.comparisons].sort((a, b) => order(a) - order(b));
  const telling = ordered.filter((comparison) => rank(comparison) < 2).length;
  const forMain = ordered.filter((comparison) => rank(comparison) === 0).length;
  const { shown, more } = limited(ordered, Math.max(forMain, Math.min(telling, SHORT)), full, 'verdict');
  const label = (id: string) => metrics.find((metric) => metric.id === id)?.label ?? id;
  return {
    title: 'Verdicts: each pair on the same random numbers',
    blocks: [{ kind: 'list', items: shown.map((comparison) => inWords(comparison, label)) }, ...more],
  };
}

function inWords({ metric, verdict, words }: Comparison, label: (id: string) => string): Phrase {
  return phrase(`${label(metric)}: ${words}`, verdict === 'no-real-difference' ? 'quiet' : undefined);
}
