import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from 'xstate';
import { HeapClock } from './heap-clock.ts';
import { engineerMachine, type Hooks, relationshipMachine } from './machines.ts';
import { LifecycleRandom } from './random.ts';
import { DAY_MINUTES, type LifecycleSize, type PreparedRun } from './rules.ts';
import { Tally } from './tally.ts';

const REL_EXPIRED = { type: 'REL_EXPIRED' } as const;

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

/** XState's pure `transition()`, with timers kept by hand on the virtual clock. */
export function prepareOnTransition(size: LifecycleSize, seed: number): PreparedRun {
  const random = new LifecycleRandom(seed);
  const clock = new HeapClock();
  const { tenants, engineersPerTenant } = size;
  const tally = new Tally(tenants * engineersPerTenant);
  const activeTenants = new Uint8Array(tenants).fill(1);
  const engineers: Transitioner[] = [];
  const expired: number[] = [];
  let messages = 0;
  let timers = 0;
  const hooks: Hooks = {
    refused: () => void tally.refused++,
    denied: () => void tally.denied++,
    begins: (engineer) => tally.begins(engineer, clock.now()),
    ends: (engineer) => tally.ends(engineer, clock.now()),
    forced: () => void tally.forced++,
    renews: (tenant) => {
      activeTenants[tenant] = 1;
    },
    expires: (tenant) => {
      activeTenants[tenant] = 0;
      expired.push(tenant);
    },
  };
  const engineer = engineerMachine(random, hooks, activeTenants);
  const relationship = relationshipMachine(random, hooks);
  for (let tenant = 0; tenant < tenants; tenant++) {
    new Transitioner(relationship, clock, { tenant, firstTermMinutes: random.firstTermMinutes() });
    for (let index = 0; index < engineersPerTenant; index++) {
      const input = { engineer: engineers.length, tenant };
      engineers.push(new Transitioner(engineer, clock, input));
    }
  }
  return {
    run() {
      const horizon = size.days * DAY_MINUTES;
      while (clock.fireNext(horizon)) {
        timers++;
        for (let tenant = expired.pop(); tenant !== undefined; tenant = expired.pop()) {
          for (let index = 0; index < engineersPerTenant; index++) {
            messages++;
            engineers[tenant * engineersPerTenant + index]!.send(REL_EXPIRED);
          }
        }
      }
    },
    outcome: () => tally.outcome(timers + messages),
  };
}
