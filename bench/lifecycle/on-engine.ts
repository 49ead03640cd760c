import type { AnyStateMachine } from 'xstate';
import { type CompiledMachine, compile } from '../../engine/compile/index.ts';
import { invariant } from '../../engine/invariant.ts';
import { type EntityId, Simulation, type SimulationOptions } from '../../engine/simulation.ts';
import { GENERATED } from './generated-code.ts';
import { engineerMachine, NO_HOOKS, relationshipMachine } from './machines.ts';
import { LifecycleRandom } from './random.ts';
import { DAY_MINUTES, type LifecycleSize, type PreparedRun } from './rules.ts';
import { Tally } from './tally.ts';

/** Who looks on while the workload runs; nobody by default. */
export interface Onlookers {
  /** Makes the loop, where it is not the plain one. */
  readonly loopOf?: (options: SimulationOptions) => Simulation;
  /** Hooks of the loop, for a run with these counts. */
  readonly hooksOf?: (
    size: LifecycleSize,
    tally: Tally,
    simulation: () => Simulation,
  ) => Pick<SimulationOptions, 'onEffect' | 'onTransition' | 'onSecondOver'>;
}

const REL_EXPIRED = { type: 'REL_EXPIRED' };

/** The engine with its interpreted tables. */
export function prepareOnTables(size: LifecycleSize, seed: number): PreparedRun {
  return prepare(size, seed, false);
}

/** The engine with generated code. */
export function prepareOnCode(size: LifecycleSize, seed: number): PreparedRun {
  return prepare(size, seed, true);
}

/** The engine as the models use it: machines compiled from XState, effects by name, messages by `send`. */
export function prepare(
  size: LifecycleSize,
  seed: number,
  withCode: boolean,
  { loopOf = (options) => new Simulation(options), hooksOf }: Onlookers = {},
): PreparedRun & { runUntil(minutes: number): void } {
  const random = new LifecycleRandom(seed);
  const compiled = (machine: AnyStateMachine): CompiledMachine => {
    const result = compile(machine, withCode ? GENERATED[machine.id] : undefined);
    // Without this, a benchmark that was built without the code would measure tables twice.
    invariant(result.runsAs === (withCode ? 'code' : 'tables'), `${machine.id} runs as ${result.runsAs}`);
    return result;
  };
  const activeTenants = new Uint8Array(size.tenants).fill(1);
  const engineer = compiled(engineerMachine(random, NO_HOOKS, activeTenants));
  const relationship = compiled(relationshipMachine(random, NO_HOOKS));
  const tally = new Tally(size.tenants * (size.engineersPerTenant + 1));
  const perTenant = size.engineersPerTenant + 1;

  const { onEffect: alsoOnEffect, ...hooks } = hooksOf?.(size, tally, () => simulation) ?? {};
  const onEffect: SimulationOptions['onEffect'] = (effect, entity) => {
    switch (effect) {
      case 'begin':
        tally.begins(entity, simulation.now);
        break;
      case 'end':
        tally.ends(entity, simulation.now);
        break;
      case 'refuse':
        tally.refused++;
        break;
      case 'deny':
        tally.denied++;
        break;
      case 'force':
        tally.forced++;
        break;
      case 'renew':
        activeTenants[entity / perTenant] = 1;
        break;
      case 'expire':
        activeTenants[entity / perTenant] = 0;
        for (let index = 1; index < perTenant; index++) simulation.send(entity + index, REL_EXPIRED);
        break;
    }
  };
  const simulation: Simulation = loopOf({
    horizonSeconds: size.days * DAY_MINUTES,
    onEffect:
      alsoOnEffect === undefined
        ? onEffect
        : (effect, entity, params) => {
            onEffect(effect, entity, params);
            alsoOnEffect(effect, entity, params);
          },
    ...hooks,
  });
  for (let tenant = 0; tenant < size.tenants; tenant++) {
    const owner: EntityId = simulation.addEntity(relationship, {
      tenant,
      firstTermMinutes: random.firstTermMinutes(),
    });
    for (let index = 1; index < perTenant; index++) {
      simulation.addEntity(engineer, { engineer: owner + index, tenant });
    }
  }
  return {
    run: () => simulation.run(),
    runUntil: (minutes) => simulation.run(minutes),
    outcome: () => tally.outcome(simulation.eventCount),
  };
}
