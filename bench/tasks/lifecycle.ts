import { isDeepStrictEqual } from 'node:util';
import { IMPLEMENTATIONS, type ImplementationName } from '../lifecycle/implementations.ts';
import { SIZES, type SizeName } from '../lifecycle/sizes.ts';
import type { Figures } from '../sampling/sample.ts';
import { millisecondsOf } from './stopwatch.ts';

const SEED = 1;
const NANOSECONDS = 1e6;

export interface LifecycleParameters {
  readonly implementation: ImplementationName;
  readonly size: SizeName;
}

/**
 * Runs the workload once and counts its time per event, setting up aside.
 * @throws where one of the seven numbers is not what all implementations must find: what ran was something else.
 */
export function measureLifecycle({ implementation, size }: LifecycleParameters): Figures {
  const { expected } = SIZES[size];
  const run = IMPLEMENTATIONS[implementation](SIZES[size], SEED);
  const milliseconds = millisecondsOf(() => run.run());
  const outcome = run.outcome();
  if (!isDeepStrictEqual(outcome, expected)) {
    throw new Error(
      `${implementation}, ${size}: found ${JSON.stringify(outcome)}, expected ${JSON.stringify(expected)}`,
    );
  }
  return {
    events: outcome.events,
    nanosecondsPerEvent: (milliseconds * NANOSECONDS) / outcome.events,
  };
}
