import { pairedDifference } from '../../engine/statistics/index.ts';
import { EXACT_METRICS, METRICS, type MetricDefinition, type MetricId } from '../../models/metrics.ts';
import type { Recording } from '../../models/recorder.ts';
import type { CountedRun } from '../costs/priced-counts.ts';
import type { Comparison, Summary } from '../result.ts';
import { valuesOf } from './metrics.ts';
import { summaryOf } from './summary.ts';

/** A design's name and its runs. */
export interface DesignRuns {
  readonly name: string;
  readonly recordings: readonly Pick<Recording, 'metrics'>[];
  /** A run in which as much happens as can. */
  readonly most: Pick<CountedRun, 'metrics'>;
}

/** Paired differences of every metric for every pair of designs, over the replications that have the metric in both. */
export function comparisonsOf(designs: readonly DesignRuns[]): Comparison[] {
  return METRICS.flatMap((metric) =>
    designs.flatMap((a, position) => designs.slice(position + 1).flatMap((b) => compare(metric, a, b))),
  );
}

function compare(
  metric: MetricDefinition & { readonly id: MetricId },
  a: DesignRuns,
  b: DesignRuns,
): Comparison[] {
  const ofA = valuesOf(metric, a.recordings);
  const ofB = valuesOf(metric, b.recordings);
  const pairs = ofA.flatMap((value, replication): [number, number][] => {
    const other = ofB[replication];
    return value === undefined || other === undefined ? [] : [[value, other]];
  });
  if (pairs.length === 0) return [];
  const [base, other] = [pairs.map((pair) => pair[0]), pairs.map((pair) => pair[1])];
  const direction = metric.better === 'higher' ? 'higher' : 'lower';
  const paired = pairedDifference(base, other, direction);
  const [mostOfA = Infinity, mostOfB = Infinity] = [a, b].map(({ most }) => most.metrics[metric.id]);
  const most = Math.max(mostOfA, mostOfB);
  const difference = summaryOf(
    pairs.map(([x, y]) => y - x),
    most,
    -most,
  );
  const verdict = verdictOf(metric, paired.verdict, difference);
  return [
    {
      metric: metric.id,
      a: a.name,
      b: b.name,
      difference,
      verdict,
      words: inWords(metric, a.name, b.name, difference, verdict),
    },
  ];
}

/** One run tells something only of a metric that nothing random touches. */
function verdictOf(
  metric: MetricDefinition,
  paired: 'better' | 'worse' | 'no-real-difference',
  difference: Summary,
): Comparison['verdict'] {
  const exact = EXACT_METRICS.has(metric.id) && difference.mean !== 0;
  if (paired === 'no-real-difference' && !exact) return 'no-real-difference';
  if (metric.better === 'neither') return 'differs';
  const bIsBetter = difference.mean < 0 === (metric.better === 'lower');
  return bIsBetter ? 'b-better' : 'a-better';
}

function inWords(
  metric: MetricDefinition,
  a: string,
  b: string,
  difference: Summary,
  verdict: Comparison['verdict'],
): string {
  if (verdict === 'no-real-difference') {
    return difference.replications === 1 && !EXACT_METRICS.has(metric.id)
      ? `one replication is no verdict on ${a} and ${b}`
      : `no real difference between ${a} and ${b}`;
  }
  const low = Math.min(Math.abs(difference.low), Math.abs(difference.high));
  const high = Math.max(Math.abs(difference.low), Math.abs(difference.high));
  const range = short(low) === short(high) ? short(high) : `${short(low)} to ${short(high)}`;
  const [winner, loser] = verdict === 'a-better' ? [a, b] : [b, a];
  const word = verdict === 'differs' ? 'differs from' : 'better than';
  return `${winner} ${word} ${loser} by ${range} ${range === '1' ? one(metric.unit) : metric.unit}`;
}

/** `1 seat`: the unit of a single one. */
function one(unit: string): string {
  return unit.replace(/s$/, '');
}

/** Three digits are as much as a sentence can carry; thousands are set off by commas in every locale. */
function short(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  const [whole, fraction] = String(Number(value.toFixed(digits))).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
