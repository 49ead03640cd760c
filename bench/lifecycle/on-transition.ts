import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from 'xstate';
import type { HeapClock } from './heap-clock.ts';
import { prepareOnClock } from './on-clock.ts';
import type { LifecycleSize, PreparedRun } from './rules.ts';

/** What XState hands back to be done. */
interface ToDo {
  readonly type: string;
  readonly info: unknown;
  readonly params: unknown;
  readonly exec: ((info: unknown, params: unknown) => void) | undefined;
}

interface Raise {
  readonly event: { readonly type: string };
  readonly id: string;
  readonly delay: number;
}

/** One machine run by pure transitions: its snapshot, and the timers that transitions asked for. */
class Transitioner {
  private readonly machine: AnyStateMachine;
  private readonly clock: HeapClock;
  private readonly timers = new Map<string, unknown>();
  private snapshot: AnyMachineSnapshot;

  constructor(machine: AnyStateMachine, clock: HeapClock, input: unknown) {
    this.machine = machine;
    this.clock = clock;
    const [snapshot, actions] = initialTransition(machine, input as never);
    this.snapshot = snapshot as AnyMachineSnapshot;
    this.perform(actions as unknown as readonly ToDo[]);
  }

  send(event: { readonly type: string }): void {
    const [snapshot, actions] = transition(this.machine, this.snapshot, event);
    this.snapshot = snapshot as AnyMachineSnapshot;
    this.perform(actions as unknown as readonly ToDo[]);
  }

  private perform(actions: readonly ToDo[]): void {
    for (const { type, info, params, exec } of actions) {
      if (type === 'xstate.raise') {
        const { id, event, delay } = params as Raise;
        const fire = () => {
          this.timers.delete(id);
          this.send(event);
        };
        this.timers.set(id, this.clock.setTimeout(fire, delay));
      } else if (type === 'xstate.cancel') {
        const { sendId } = params as { readonly sendId: string };
        const timer = this.timers.get(sendId);
        if (timer !== undefined) this.clock.clearTimeout(timer);
        this.timers.delete(sendId);
      } else {
        exec?.(info, params);
      }
    }
  }
}

/** XState's pure `transition()`, with timers kept by hand. */
export function prepareOnTransition(size: LifecycleSize, seed: number): PreparedRun {
  return prepareOnClock(size, seed, (machine, clock, input) => new Transitioner(machine, clock, input));
}
