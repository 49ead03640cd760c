import { type CompiledMachine, compile } from '../../engine/compile/index.ts';
import { COMPILED } from '../../models/compiled-machines.ts';
import { onActors } from './on-actors.ts';

/** What steps the machines of the models. */
export type Stepper = 'code' | 'tables' | 'actors';

const ON: Readonly<Record<Stepper, (machine: CompiledMachine) => CompiledMachine>> = {
  code: (machine) => machine,
  tables: ({ source }) => compile(source),
  actors: onActors,
};

/**
 * Does some work while all worlds of this process run their machines another way. The models offer no such choice, since
 * no user needs one; so the list they take their machines from is changed in place meanwhile.
 */
export function runningOn<Value>(stepper: Stepper, work: () => Value): Value {
  const machines = COMPILED as Record<string, CompiledMachine>;
  const built = { ...machines };
  try {
    for (const [name, machine] of Object.entries(built)) machines[name] = ON[stepper](machine);
    return work();
  } finally {
    Object.assign(machines, built);
  }
}
