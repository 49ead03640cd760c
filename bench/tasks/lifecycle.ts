import { isDeepStrictEqual } from 'node:util';
import { IMPLEMENTATIONS, type ImplementationName } from '../lifecycle/implementations.ts';
import { prepare } from '../lifecycle/on-engine.ts';
import { ONLOOKERS, type OnlookerName } from '../lifecycle/onlookers.ts';
import type { LifecycleOutcome } from '../lifecycle/rules.ts';
import { SIZES, type SizeName } from '../lifecycle/sizes.ts';
import type { Figures } from '../sampling/sample.ts';
import { millisecondsOf } from './stopwatch.ts';

const SEED = 1;
const NANOSECONDS = 1e6;

export interface LifecycleParameters {
  readonly implementation: ImplementationName;
  readonly size: SizeName;
  /** Who looks on at the generated code; nobody where absent. */
  readonly onlooker?: OnlookerName;
}

/** @throws where one of the seven numbers is not what all implementations must find: what ran was something else. */
export function mustBe(expected: LifecycleOutcome, outcome: LifecycleOutcome, what: string): void {
  if (isDeepStrictEqual(outcome, expected)) return;
  throw new Error(`${what}: found ${JSON.stringify(outcome)}, expected ${JSON.stringify(expected)}`);
}

/**
 * Runs the workload once and counts its time per event, setting up aside.
 * @throws where the seven numbers are others.
 */
export function measureLifecycle({ implementation, size, onlooker }: LifecycleParameters): Figures {
  const { expected } = SIZES[size];
  const run =
    onlooker === undefined
      ? IMPLEMENTATIONS[implementation](SIZES[size], SEED)
      : prepare(SIZES[size], SEED, true, ONLOOKERS[onlooker]);
  const milliseconds = millisecondsOf(() => run.run());
  const outcome = run.outcome();
  mustBe(expected, outcome, `${implementation}, ${size}`);
  return {
    events: outcome.events,
    nanosecondsPerEvent: (milliseconds * NANOSECONDS) / outcome.events,
  };
}
