import { HeapClock } from './heap-clock.ts';
import { engineerMachine, type Hooks, relationshipMachine } from './machines.ts';
import { LifecycleRandom } from './random.ts';
import { DAY_MINUTES, type LifecycleSize, type PreparedRun } from './rules.ts';
import { Tally } from './tally.ts';

const REL_EXPIRED = { type: 'REL_EXPIRED' } as const;

/** What takes events of a machine that has been started. */
export interface Started {
  send(event: { readonly type: string }): void;
}

/** Starts a machine with its input; its timers wait on the clock. */
export type Start = (
  machine: ReturnType<typeof engineerMachine> | ReturnType<typeof relationshipMachine>,
  clock: HeapClock,
  input: unknown,
) => Started;

/** `lifecycle` on XState's machines, all on one virtual clock; `start` says which of XState's ways runs them. */
export function prepareOnClock(size: LifecycleSize, seed: number, start: Start): PreparedRun {
  const random = new LifecycleRandom(seed);
  const clock = new HeapClock();
  const { tenants, engineersPerTenant } = size;
  const tally = new Tally(tenants * engineersPerTenant);
  const activeTenants = new Uint8Array(tenants).fill(1);
  const engineers: Started[] = [];
  let messages = 0;
  let timers = 0;
  // The pause is armed before the engineers hear of it, so the message goes out when the relationship is done.
  const expired: number[] = [];
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
    start(relationship, clock, { tenant, firstTermMinutes: random.firstTermMinutes() });
    for (let index = 0; index < engineersPerTenant; index++) {
      engineers.push(start(engineer, clock, { engineer: engineers.length, tenant }));
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
