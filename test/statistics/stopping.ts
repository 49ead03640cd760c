import { precisionReached } from '../../engine/replications.ts';
import { momentsOf, tQuantile } from '../../engine/statistics/index.ts';
import { BATCH_SIZE } from '../../scenarios/run/bounds.ts';

/** Content with so many values? */
export type StopRule = (values: readonly number[]) => boolean;

/** The rule of a scenario; with `confirmedAfter` 0 it stops at the first interval that is narrow enough. */
export const ruleOf = (halfWidth: number, confirmedAfter: number = BATCH_SIZE): StopRule =>
  precisionReached<number>({ metrics: (value) => [value], absolute: halfWidth, confirmedAfter });

/** What it would be with Student's t alone, at the first interval that is narrow enough. */
export const studentsRule =
  (halfWidth: number): StopRule =>
  (values) => {
    const { count, variance } = momentsOf(values);
    return tQuantile(0.975, count - 1) * Math.sqrt(variance / count) <= halfWidth;
  };

/** The values a scenario would end with: batches, the first look after the first of them. */
export function untilPrecise(
  stop: StopRule,
  run: (seed: number, replication: number) => number,
): (seed: number) => readonly number[] {
  const most = 5000;
  return (seed) => {
    const values: number[] = [];
    do {
      for (let more = 0; more < BATCH_SIZE; more++) values.push(run(seed, values.length));
    } while (values.length < most && !stop(values));
    return values;
  };
}

/** The interval that a run until precise promises: the mean, and the half-width asked for. */
export function promised(halfWidth: number): (values: readonly number[]) => { low: number; high: number } {
  return (values) => {
    const { mean } = momentsOf(values);
    return { low: mean - halfWidth, high: mean + halfWidth };
  };
}
