import type { DesignResult, FailureCount, Metric, Result } from '../../scenarios/result.ts';
import { formatInterval } from '../../scenarios/writers/numbers.ts';
import { mainFirst } from '../../scenarios/writers/outline/main-first.ts';
import type { ComparisonData, ComparisonRow, WordsRow } from '../charts/comparison-parts.ts';
import { designColorClass } from '../charts/design-color.ts';
import { metricOf, standingOn } from './best-designs.ts';
import { unitText } from './format-metric.ts';
import { shortListText } from './words.ts';

/** Every metric of the Result, each once: the one the scenario is about first, then in the order of the designs. */
export function metricsOf(result: Result): readonly Metric[] {
  const seen = new Map<string, Metric>();
  for (const design of result.designs) {
    for (const metric of design.metrics) if (!seen.has(metric.id)) seen.set(metric.id, metric);
  }
  return mainFirst([...seen.values()], result.mainMetric);
}

/** True when no run of any design ever counted anything on this metric. */
export function isZeroEverywhere(result: Result, metricId: string): boolean {
  return result.designs.every((design) => {
    const metric = metricOf(result, design.id, metricId);
    return (
      metric === undefined || (metric.mean === 0 && metric.low === 0 && metric.high === 0 && metric.p95 === 0)
    );
  });
}

/** What the Result says about the designs on a metric, in its own words. */
export function verdictText(result: Result, metric: Metric): string {
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
  const drawn = metricsOf(result).filter((metric) => !isZeroEverywhere(result, metric.id));
  const rows = drawn.map((metric): ComparisonRow => {
    const { best } = standingOn(result, metric.id);
    return {
      question: metric.question,
      unit: unitText(metric.unit),
      note: verdictText(result, metric),
      cells: result.designs.map((design) => {
        const own = metricOf(result, design.id, metric.id);
        if (own === undefined) return null;
        return { summary: own, text: formatInterval(own), best: best.includes(design.id) };
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
  return {
    title,
    noteTitle: result.designs.length > 1 ? 'Verdict' : '',
    missing: 'not applicable',
    designs: designsOf(result),
    rows,
    wordsRows,
  };
}

/** The designs with their colors. */
export function designsOf(result: Result): ComparisonData['designs'] {
  return result.designs.map((design) => ({
    name: design.id,
    colorClass: designColorClass(result, design.id),
  }));
}

/** Each way in which access failed under any design, once. */
export function failureModes(result: Result): readonly FailureCount[] {
  const modes = new Map<string, FailureCount>();
  for (const design of result.designs) {
    for (const failure of design.accessFailed)
      if (!modes.has(failure.failureModeId)) modes.set(failure.failureModeId, failure);
  }
  return [...modes.values()];
}

/** The ways in which access failed, as rows of the same chart. The Result holds no verdict about them. */
export function failureData(result: Result, title: string): ComparisonData {
  const rows = failureModes(result).map(
    (mode): ComparisonRow => ({
      question: mode.label,
      unit: 'attempts',
      note: '',
      cells: result.designs.map((design) => {
        const own = design.accessFailed.find((failure) => failure.failureModeId === mode.failureModeId);
        return own === undefined ? null : { summary: own, text: formatInterval(own), best: false };
      }),
    }),
  );
  return { title, noteTitle: '', missing: 'never', designs: designsOf(result), rows, wordsRows: [] };
}
