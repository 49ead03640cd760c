import { precisionReached } from '../../engine/replications.ts';

const BATCH_SIZE = 16;

/**
 * The values a scenario would end with: batches of 16 until the half-width is small enough, looked at from `minimum`
 * on. `confirmedAfter` is that of the rule: 0 stops at the first interval that is narrow enough.
 */
export function untilPrecise(
  halfWidth: number,
  confirmedAfter: number,
  run: (seed: number, replication: number) => number,
): (seed: number) => readonly number[] {
  const stop = precisionReached<number>({ metrics: (value) => [value], absolute: halfWidth, confirmedAfter });
  const [minimum, maximum] = [20, 5000];
  return (seed) => {
    const values: number[] = [];
    while (values.length < maximum) {
      for (let more = 0; more < BATCH_SIZE; more++) values.push(run(seed, values.length));
      if (values.length >= minimum && stop(values)) break;
    }
    return values;
  };
}

/** The interval that a run until precise promises: the mean, and the half-width asked for. */
export function promised(halfWidth: number): (values: readonly number[]) => { low: number; high: number } {
  return (values) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return { low: mean - halfWidth, high: mean + halfWidth };
  };
}
