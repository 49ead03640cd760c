import { expectedValue } from '../../engine/distributions.ts';
import { wilsonInterval } from '../../engine/statistics/index.ts';
import { commonNumbers } from './common-numbers.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import type { Table } from './document.ts';
import { drawOf, type Experiment, LONG_TAIL, meanExperiments, quantileExperiments } from './experiments.ts';
import { rareExperiments, rareInterval } from './rare-experiments.ts';
import { promised, ruleOf, studentsRule, untilPrecise } from './stopping.ts';
import { studentInterval } from './student.ts';

/** Makes all experiments so many times each. */
export function* tablesOf(experiments: number): Generator<Table> {
  yield {
    name: 'means',
    head: ['model', 'estimator', 'values', 'true value', 'holds it', 'mean width', 'Student’s t alone'],
    rows: meanExperiments().map((experiment) => {
      // The same values for both, which are what takes the time.
      const seen = new Map<number, readonly number[]>();
      const valuesOf = (seed: number): readonly number[] => {
        if (!seen.has(seed)) seen.set(seed, experiment.valuesOf(seed));
        return seen.get(seed)!;
      };
      const ours = coverageOf(experiment.truth, experiments, valuesOf);
      const students = coverageOf(experiment.truth, experiments, valuesOf, studentInterval);
      return [...cellsOf(experiment, ours), shareOf(students)];
    }),
  };
  yield {
    name: 'quantiles',
    head: ['model', 'estimator', 'values', 'true value', 'holds it', 'mean width'],
    rows: quantileExperiments().map((experiment) =>
      cellsOf(
        experiment,
        coverageOf(experiment.truth, experiments, experiment.valuesOf, experiment.intervalOf),
      ),
    ),
  };
  yield {
    name: 'rare',
    head: ['model', 'replications', 'true value', 'holds it', 'mean width', 'mean number'],
    rows: rareExperiments().map(({ model, replications, truth, valuesOf }) => {
      const coverage = coverageOf(truth, experiments, valuesOf, rareInterval);
      const { width, count } = coverage;
      return [model, replications, short(truth), shareOf(coverage), short(width), count.toFixed(0)];
    }),
  };
  yield { name: 'stopping', head: STOPPING_HEAD, rows: stoppingRows(experiments) };
  yield {
    name: 'common-numbers',
    head: ['model', 'difference', 'variance, independent', 'variance, common', 'ratio'],
    rows: commonNumbers(experiments).map(({ model, difference, independent, common }) => [
      model,
      difference,
      short(independent),
      short(common),
      short(independent / common),
    ]),
  };
}

const STOPPING_HEAD = [
  'values',
  'half-width asked for',
  'rule',
  'mean within it',
  'interval holds',
  'mean number',
];

/** Runs until precise of values that are even and of values with a long tail. */
function stoppingRows(experiments: number): string[][] {
  const kinds = [
    ['exponential', { kind: 'exponential', mean: 1 }, 1],
    ['lognormal', LONG_TAIL, 2.16],
  ] as const;
  return kinds.flatMap(([name, distribution, deviation]) =>
    [60, 200].flatMap((needed) => {
      const halfWidth = (1.96 * deviation) / Math.sqrt(needed);
      const truth = expectedValue(distribution);
      const rules = [
        ['Student’s t, first narrow interval', studentsRule(halfWidth), studentInterval],
        ['ours, first narrow interval', ruleOf(halfWidth, 0), undefined],
        ['ours, one more batch', ruleOf(halfWidth), undefined],
      ] as const;
      return rules.map(([rule, stop, intervalOf]) => {
        const valuesOf = untilPrecise(stop, drawOf(distribution));
        const within = coverageOf(truth, experiments, valuesOf, promised(halfWidth));
        const holds = coverageOf(truth, experiments, valuesOf, intervalOf);
        return [name, short(halfWidth), rule, shareOf(within), shareOf(holds), within.count.toFixed(0)];
      });
    }),
  );
}

function cellsOf({ model, estimator, count, truth }: Experiment, coverage: Coverage): string[] {
  return [model, estimator, String(count), short(truth), shareOf(coverage), short(coverage.width)];
}

/** `94.7 % (93.1–95.9)`: the share of intervals that hold the value, and how sure that share is. */
function shareOf({ covered, experiments }: Coverage): string {
  const percent = (share: number) => (100 * share).toFixed(1);
  const [low, high] = wilsonInterval(covered, experiments);
  return `${percent(covered / experiments)} % (${percent(low)}–${percent(high)})`;
}

function short(value: number): string {
  return value >= 1000
    ? value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ',')
    : String(Number(value.toPrecision(4)));
}
