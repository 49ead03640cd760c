import { type Actor, createActor } from 'xstate';
import { HeapClock } from './heap-clock.ts';
import { engineerMachine, type Hooks, relationshipMachine } from './machines.ts';
import { LifecycleRandom } from './random.ts';
import { DAY_MINUTES, type LifecycleSize, type PreparedRun } from './rules.ts';
import { Tally } from './tally.ts';

const REL_EXPIRED = { type: 'REL_EXPIRED' } as const;

/** XState's own interpreter, one actor per machine, all on one virtual clock. */
export function prepareOnActors(size: LifecycleSize, seed: number): PreparedRun {
  const random = new LifecycleRandom(seed);
  const clock = new HeapClock();
  const { tenants, engineersPerTenant } = size;
  const tally = new Tally(tenants * engineersPerTenant);
  const activeTenants = new Uint8Array(tenants).fill(1);
  const engineers: Actor<ReturnType<typeof engineerMachine>>[] = [];
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
  // The pause is armed before the engineers hear of it, so the message goes out when the actor is done.
  const expired: number[] = [];
  const engineer = engineerMachine(random, hooks, activeTenants);
  const relationship = relationshipMachine(random, hooks);
  for (let tenant = 0; tenant < tenants; tenant++) {
    const input = { tenant, firstTermMinutes: random.firstTermMinutes() };
    createActor(relationship, { clock, input }).start();
    for (let index = 0; index < engineersPerTenant; index++) {
      const actor = createActor(engineer, {
        clock,
        input: { engineer: engineers.length, tenant },
      });
      engineers.push(actor);
      actor.start();
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
