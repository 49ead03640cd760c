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

/** The machines as the build has made them. */
const BUILT: Readonly<Record<string, CompiledMachine>> = { ...COMPILED };

/**
 * Makes all worlds of this process run their machines another way. The models offer no such choice, since no user
 * needs one; so the list they take their machines from is changed in place, before the first world is made.
 */
export function letMachinesRunOn(stepper: Stepper): void {
  const machines = COMPILED as Record<string, CompiledMachine>;
  for (const [name, machine] of Object.entries(BUILT)) machines[name] = ON[stepper](machine);
}
