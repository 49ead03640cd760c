import {
  type Executor,
  precisionReached,
  type Replicated,
  type ReplicateOptions,
  replicate,
} from '../../engine/replications.ts';
import type { Recording } from '../../models/recorder.ts';
import type { Result } from '../result.ts';
import type { Scenario } from '../scenario.ts';
import { BATCH_SIZE, bounds } from './bounds.ts';

export type RepeatOptions = Pick<ReplicateOptions<unknown>, 'parallel' | 'onProgress' | 'signal'>;

/** The replications of a scenario, and why there are no more. */
export interface Repeated<R> extends Omit<Replicated<R>, 'stoppedBy'> {
  readonly stoppedBy: Result['replications']['stoppedBy'];
}

/** Runs a scenario until its precision is reached, its limit, or the signal aborts. Only metrics decide when to stop. */
export async function repeat<R extends readonly Pick<Recording, 'metrics'>[]>(
  scenario: Scenario,
  executor: Executor<R>,
  options: RepeatOptions = {},
): Promise<Repeated<R>> {
  const { metric, halfWidth } = scenario.precision;
  const { minimum, maximum, deterministic } = bounds(scenario);
  const { results, stoppedBy } = await replicate<R>({
    executor,
    batchSize: BATCH_SIZE,
    minimum,
    maximum,
    stop: precisionReached<R>({
      metrics: (designs) => designs.map(({ metrics }) => (metrics as Record<string, number>)[metric] ?? 0),
      absolute: halfWidth,
      confirmedAfter: BATCH_SIZE,
      maximum,
    }),
    ...options,
  });
  return { results, stoppedBy: deterministic && stoppedBy !== 'user' ? 'deterministic' : stoppedBy };
}
