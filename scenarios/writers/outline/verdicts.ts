import type { Comparison, Result } from '../../result.ts';
import { limited, type Phrase, paragraph, phrase, type Section } from './blocks.ts';
import { metricsInOrder } from './comparison.ts';

/** Lines the short form allows itself beyond those of the main metric. */
const SHORT = 8;

/** So many designs can still be read pair by pair; of more, the pairs with the first one are enough. */
const MOST_IN_PAIRS = 4;

/**
 * Paired differences in words. The short form has every pair of a few designs for the main metric, and then
 * the real differences from the first design, which is the one the others are measured against. The full form has
 * every pair, those of a metric that do not really differ together in one line.
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
  const items = full ? gathered(shown) : shown;
  const label = (id: string) => metrics.find((metric) => metric.id === id)?.label ?? id;
  return {
    title: 'Verdicts: each pair on the same random numbers',
    blocks: [
      { kind: 'list', items: items.map((comparison) => inWords(comparison, label)) },
      ...more,
      ...(result.caveats ?? []).map((caveat) => paragraph(`Mind: ${caveat}`, 'warning')),
    ],
  };
}

/** The comparisons with one in the place of all pairs of a metric of which the same is said: that nothing is known. */
function gathered(comparisons: readonly Comparison[]): readonly Comparison[] {
  const ties = new Map<string, Comparison[]>();
  for (const comparison of comparisons) {
    if (comparison.verdict !== 'no-real-difference') continue;
    const key = keyOf(comparison);
    const known = ties.get(key);
    if (known) known.push(comparison);
    else ties.set(key, [comparison]);
  }
  return comparisons.flatMap((comparison) => {
    const pairs = ties.get(keyOf(comparison));
    if (comparison.verdict !== 'no-real-difference' || pairs === undefined || pairs.length === 1) {
      return [comparison];
    }
    return pairs[0] === comparison ? [{ ...comparison, words: together(pairs) }] : [];
  });
}

const ONE_REPLICATION = 'one replication is no verdict on';

const keyOf = ({ metric, words }: Comparison): string => `${metric} ${words.startsWith(ONE_REPLICATION)}`;

/** `no real difference in 3 pairs: a and b, c; b and c`. */
function together(pairs: readonly Comparison[]): string {
  const others = new Map<string, string[]>();
  for (const { a, b } of pairs) others.set(a, [...(others.get(a) ?? []), b]);
  const lead = pairs[0]!.words.startsWith(ONE_REPLICATION) ? ONE_REPLICATION : 'no real difference in';
  const listed = [...others].map(([a, rest]) => `${a} and ${rest.join(', ')}`).join('; ');
  return `${lead} ${pairs.length} pairs: ${listed}`;
}

function inWords({ metric, verdict, words }: Comparison, label: (id: string) => string): Phrase {
  return phrase(`${label(metric)}: ${words}`, verdict === 'no-real-difference' ? 'quiet' : undefined);
}
