import type { DesignResult, FailureCount, Metric, Result } from '../../scenarios/result.ts';
import { formatInterval } from '../../scenarios/writers/numbers.ts';
import type { ComparisonData, ComparisonRow, WordsRow } from '../charts/comparison-parts.ts';
import { designColorClass } from '../charts/design-color.ts';
import { metricOf, standingOn } from './best-designs.ts';
import { metricText, unitText } from './format-metric.ts';
import { shortListText } from './words.ts';

/** Every metric of the Result, each once, in the order in which designs hold them. */
export function metricsOf(result: Result): readonly Metric[] {
  const seen = new Map<string, Metric>();
  for (const design of result.designs) {
    for (const metric of design.metrics) if (!seen.has(metric.id)) seen.set(metric.id, metric);
  }
  return [...seen.values()];
}

function verdictText(result: Result, metric: Metric): string {
  const { telling } = standingOn(result, metric.id);
  if (result.designs.length < 2) return '';
  if (telling === undefined) return 'not compared';
  const all = result.comparisons.filter((comparison) => comparison.metric === metric.id);
  if (all.every((comparison) => comparison.verdict === 'no-real-difference')) return 'no real difference';
  return telling.words;
}

function unservedText(design: DesignResult): { text: string; bad: boolean } {
  if (design.unserved.length === 0) return { text: 'none', bad: false };
  return {
    text: `× ${shortListText(design.unserved.map((each) => `${each.need} in ${each.tenants}`))}`,
    bad: true,
  };
}

/** What the comparison draws, from the metrics, verdicts and unserved needs of a Result. */
export function comparisonData(result: Result, title: string): ComparisonData {
  const rows = metricsOf(result).map((metric): ComparisonRow => {
    const { best } = standingOn(result, metric.id);
    return {
      question: metric.question,
      unit: unitText(metric.unit, result.currency),
      note: verdictText(result, metric),
      cells: result.designs.map((design) => {
        const own = metricOf(result, design.id, metric.id);
        if (own === undefined) return null;
        return { summary: own, text: metricText(own, result.currency), best: best.includes(design.id) };
      }),
    };
  });
  const wordsRows: WordsRow[] = result.designs.some((design) => design.unserved.length > 0)
    ? [
        {
          question: 'Which needs are not served, and in how many customers?',
          cells: result.designs.map(unservedText),
        },
      ]
    : [];
  return { title, noteTitle: 'Verdict', designs: designsOf(result), rows, wordsRows };
}

function designsOf(result: Result): ComparisonData['designs'] {
  return result.designs.map((design) => ({
    name: design.id,
    colorClass: designColorClass(result, design.id),
  }));
}

/** The ways in which access failed, as rows of the same chart. The Result holds no verdict about them. */
export function failureData(result: Result, title: string): ComparisonData {
  const modes = new Map<string, FailureCount>();
  for (const design of result.designs) {
    for (const failure of design.accessFailed)
      if (!modes.has(failure.failureModeId)) modes.set(failure.failureModeId, failure);
  }
  const rows = [...modes.values()].map(
    (mode): ComparisonRow => ({
      question: mode.label,
      unit: 'attempts',
      note: mode.factIds.join(', '),
      cells: result.designs.map((design) => {
        const own = design.accessFailed.find((failure) => failure.failureModeId === mode.failureModeId);
        return own === undefined ? null : { summary: own, text: formatInterval(own), best: false };
      }),
    }),
  );
  return { title, noteTitle: 'Facts', designs: designsOf(result), rows, wordsRows: [] };
}
