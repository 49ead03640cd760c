import type { Comparison, Result } from '../../result.ts';
import { limited, type Phrase, phrase, type Section } from './blocks.ts';
import { metricsInOrder } from './comparison.ts';

/** Paired differences in words, real ones first; the short form keeps to the first metric. */
export function verdictsSection(result: Result, full: boolean): Section | null {
  if (result.comparisons.length === 0) return null;
  const metrics = metricsInOrder(result);
  const main = metrics[0]?.id;
  const ordered = full ? result.comparisons : [...result.comparisons].sort((a, b) => rank(a) - rank(b));
  const kept = ordered.filter(({ metric }) => metric === main).length;
  const { shown, more } = limited(ordered, kept, full, 'verdict');
  const label = (id: string) => metrics.find((metric) => metric.id === id)?.label ?? id;
  return {
    title: 'Verdicts: each pair on the same random numbers',
    blocks: [{ kind: 'list', items: shown.map((comparison) => inWords(comparison, label)) }, ...more],
  };

  function rank({ metric }: Comparison): number {
    return metric === main ? 0 : 1;
  }
}

function inWords({ metric, verdict, words }: Comparison, label: (id: string) => string): Phrase {
  return phrase(`${label(metric)}: ${words}`, verdict === 'no-real-difference' ? 'quiet' : undefined);
}
