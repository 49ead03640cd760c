import { createWorkers } from '../../cli/workers.ts';
import { invariant } from '../../engine/invariant.ts';
import type { Figures } from '../sampling/sample.ts';
import { type FlagshipSize, flagship } from './flagship.ts';
import { millisecondsUntil } from './stopwatch.ts';

export interface WorkersParameters extends FlagshipSize {
  /** Batches handed out at once; an even number, so that two workers have as many each. */
  readonly batches: number;
  readonly replicationsPerBatch: number;
  /** How many times as many batches as it is to run alone a thread has run before it counts as warm. */
  readonly runsBefore: number;
}

/**
 * Times the same batches on one worker of the command line and on two, twice: on threads that have run them once, by
 * which their models are compiled and their blueprints made, and on threads that have run so often that they are warm.
 * A thread of two has then run as much as the one alone.
 */
export async function measureWorkers(parameters: WorkersParameters): Promise<Figures> {
  const { batches, replicationsPerBatch, runsBefore, ...size } = parameters;
  const scenario = await flagship(size);
  const [one, two] = [createWorkers(scenario, 1), createWorkers(scenario, 2)];
  const runOn = async (pool: typeof one): Promise<number> => {
    const ran = await Promise.all(
      Array.from({ length: batches }, (_, k) =>
        pool.executor(k * replicationsPerBatch, (k + 1) * replicationsPerBatch),
      ),
    );
    return ran.flat(2).reduce((sum, { events }) => sum + events, 0);
  };
  const events = await runOn(one);
  invariant((await runOn(two)) === events, 'two workers ran something else than one');
  const firstOneMilliseconds = await millisecondsUntil(() => runOn(one));
  const firstTwoMilliseconds = await millisecondsUntil(() => runOn(two));
  for (let run = 0; run < runsBefore; run++) {
    await runOn(one);
    for (let share = 0; share < 2; share++) await runOn(two);
  }
  const oneMilliseconds = await millisecondsUntil(() => runOn(one));
  const twoMilliseconds = await millisecondsUntil(() => runOn(two));
  await Promise.all([one, two].map((pool) => pool.close()));
  return { firstOneMilliseconds, firstTwoMilliseconds, oneMilliseconds, twoMilliseconds, events };
}
