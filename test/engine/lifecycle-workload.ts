import { setup } from 'xstate';
import { compile } from '../../engine/compile/index.ts';
import { ln } from '../../engine/portable-math.ts';
import { type EntityId, Simulation } from '../../engine/simulation.ts';

/*
 * A workload that other implementations of the same rules have run, number for number: engineers who
 * activate a role, are approved or not, work, and stop; relationships that end under them. One random
 * stream for everybody, so that a single event out of order changes every number after it. Here a
 * second of the clock stands for one of the workload's minutes.
 */

const DAY = 1440;

export interface LifecycleOptions {
  readonly tenants: number;
  readonly engineersPerTenant: number;
  readonly days: number;
  readonly seed: number;
}

export interface LifecycleOutcome {
  readonly events: number;
  readonly activations: number;
  readonly refused: number;
  readonly denied: number;
  readonly activeMinutes: number;
  readonly forced: number;
  readonly peak: number;
}

/** The generator sfc32 as the workload prescribes it: 12 outputs discarded. */
function sfc32(seed: number) {
  let a = 0;
  let b = seed | 0;
  let c = 0;
  let d = 1;
  const next = () => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return t >>> 0;
  };
  for (let index = 0; index < 12; index++) next();
  const uniform = () => (next() + 0.5) / 2 ** 32;
  return {
    uniform,
    below: (n: number) => Math.floor((next() * n) / 2 ** 32),
    exponential: (mean: number) => Math.ceil(-mean * ln(uniform())),
  };
}

type Random = ReturnType<typeof sfc32>;
interface Relationship {
  active: boolean;
}

const machinesOf = (random: Random) => ({
  engineer: compile(
    setup({
      types: {
        context: {} as { relationship: Relationship },
        input: {} as { relationship: Relationship },
        events: {} as { type: 'REL_EXPIRED' },
      },
      delays: {
        gap: () => random.exponential(480),
        answer: () => random.exponential(30),
        timeout: () => DAY,
        provisioning: () => 1,
        work: () => 30 + random.below(451),
      },
      guards: {
        relationshipInactive: ({ context }) => !context.relationship.active,
        needsApproval: () => random.uniform() < 0.3,
        denied: () => random.uniform() < 0.05,
      },
      actions: { refuse: () => {}, deny: () => {}, begin: () => {}, end: () => {}, force: () => {} },
    }).createMachine({
      id: 'engineer',
      context: ({ input }) => input,
      initial: 'idle',
      states: {
        idle: {
          after: {
            gap: [
              { guard: 'relationshipInactive', target: 'idle', reenter: true, actions: 'refuse' },
              { guard: 'needsApproval', target: 'pendingApproval' },
              { target: 'provisioning' },
            ],
          },
        },
        pendingApproval: {
          after: {
            answer: [{ guard: 'denied', target: 'idle', actions: 'deny' }, { target: 'provisioning' }],
            timeout: 'idle',
          },
        },
        provisioning: { after: { provisioning: { target: 'active', actions: 'begin' } } },
        active: {
          after: { work: { target: 'idle', actions: 'end' } },
          on: { REL_EXPIRED: { target: 'idle', actions: ['force', 'end'] } },
        },
      },
    }),
  ),
  relationship: compile(
    setup({
      types: { context: {} as { firstTerm: number }, input: {} as { firstTerm: number } },
      delays: {
        firstTerm: ({ context }) => context.firstTerm,
        extension: () => 180 * DAY,
        fullTerm: () => 730 * DAY,
        pause: () => random.exponential(7200),
      },
      guards: { extended: () => random.uniform() < 0.8 },
      actions: { expire: () => {}, renew: () => {} },
    }).createMachine({
      id: 'relationship',
      context: ({ input }) => input,
      initial: 'first',
      states: {
        first: { after: { firstTerm: [{ guard: 'extended', target: 'extension' }, { target: 'inactive' }] } },
        extension: {
          after: {
            extension: [{ guard: 'extended', target: 'extension', reenter: true }, { target: 'inactive' }],
          },
        },
        full: { after: { fullTerm: [{ guard: 'extended', target: 'extension' }, { target: 'inactive' }] } },
        inactive: { entry: 'expire', after: { pause: { target: 'full', actions: 'renew' } } },
      },
    }),
  ),
});

const REL_EXPIRED = { type: 'REL_EXPIRED' };

/** Runs the workload to its horizon. */
export function runLifecycle(options: LifecycleOptions): LifecycleOutcome {
  const random = sfc32(options.seed);
  const machines = machinesOf(random);
  const outcome = { activations: 0, refused: 0, denied: 0, activeMinutes: 0, forced: 0, peak: 0 };
  let current = 0;
  const since: number[] = [];
  const engineersOf = new Map<
    EntityId,
    { readonly relationship: Relationship; readonly engineers: EntityId[] }
  >();

  const simulation = new Simulation({
    horizonSeconds: options.days * DAY,
    onEffect: (effect, entity) => {
      switch (effect) {
        case 'refuse':
          outcome.refused++;
          break;
        case 'deny':
          outcome.denied++;
          break;
        case 'begin':
          outcome.activations++;
          since[entity] = simulation.now;
          outcome.peak = Math.max(outcome.peak, ++current);
          break;
        case 'force':
          outcome.forced++;
          break;
        case 'end':
          outcome.activeMinutes += simulation.now - since[entity]!;
          current--;
          break;
        case 'renew':
          engineersOf.get(entity)!.relationship.active = true;
          break;
        case 'expire': {
          const { relationship, engineers } = engineersOf.get(entity)!;
          relationship.active = false;
          for (const engineer of engineers) simulation.send(engineer, REL_EXPIRED);
          break;
        }
      }
    },
  });
  for (let tenant = 0; tenant < options.tenants; tenant++) {
    const relationship = { active: true };
    const firstTerm = 730 * DAY - random.below(730 * DAY);
    const engineers: EntityId[] = [];
    engineersOf.set(simulation.addEntity(machines.relationship, { firstTerm }), { relationship, engineers });
    for (let index = 0; index < options.engineersPerTenant; index++) {
      engineers.push(simulation.addEntity(machines.engineer, { relationship }));
    }
  }
  simulation.run();
  return { events: simulation.eventCount, ...outcome };
}
