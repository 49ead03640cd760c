import { createWorkers } from '../../cli/workers.ts';
import { invariant } from '../../engine/invariant.ts';
import type { Figures } from '../sampling/sample.ts';
import { type FlagshipSize, flagship } from './flagship.ts';
import { millisecondsUntil } from './stopwatch.ts';

const MOST_WORKERS = 2;

export interface WorkersParameters extends FlagshipSize {
  /** Batches handed out at once; an even number, so that two workers have as many each. */
  readonly batches: number;
  readonly replicationsPerBatch: number;
}

/**
 * Times the same batches on one worker of the command line and on two, which have compiled their models and made their
 * blueprints before: each has run as many batches as it is to run.
 */
export async function measureWorkers(parameters: WorkersParameters): Promise<Figures> {
  const { batches, replicationsPerBatch, ...size } = parameters;
  const scenario = await flagship(size);
  const pools = Array.from({ length: MOST_WORKERS }, (_, k) => createWorkers(scenario, k + 1));
  const runOn = async (pool: (typeof pools)[number]): Promise<number> => {
    const ran = await Promise.all(
      Array.from({ length: batches }, (_, k) =>
        pool.executor(k * replicationsPerBatch, (k + 1) * replicationsPerBatch),
      ),
    );
    return ran.flat(2).reduce((sum, { events }) => sum + events, 0);
  };
  const events: number[] = [];
  for (const pool of pools) events.push(await runOn(pool));
  invariant(events[0] === events[1], 'two workers ran something else than one');
  const [oneMilliseconds, twoMilliseconds] = [
    await millisecondsUntil(() => runOn(pools[0]!)),
    await millisecondsUntil(() => runOn(pools[1]!)),
  ];
  await Promise.all(pools.map((pool) => pool.close()));
  return { oneMilliseconds, twoMilliseconds, events: events[0]! };
}
