import { type AnyStateMachine, createActor } from 'xstate';
import { prepareOnClock, type Start } from './on-clock.ts';
import type { LifecycleSize, PreparedRun } from './rules.ts';

const startActor: Start = (machine, clock, input) =>
  createActor(machine as AnyStateMachine, { clock, input }).start();

/** XState's own interpreter, one actor per machine. */
export function prepareOnActors(size: LifecycleSize, seed: number): PreparedRun {
  return prepareOnClock(size, seed, startActor);
}
