import { InvariantError } from '../invariant.ts';
import type { MachineContext, MachineEvent } from './machine.ts';

/**
 * What guards, assigners, delays and parameters are called with. One object per machine is used for every call,
 * so that a step allocates nothing; a function that keeps it would see it change.
 */
export class CallArguments {
  context: MachineContext = {};
  event: MachineEvent = { type: '' };

  get self(): never {
    throw new InvariantError('a compiled machine has no `self`; name an effect instead.');
  }

  get system(): never {
    throw new InvariantError('a compiled machine has no `system`; name an effect instead.');
  }

  get spawn(): never {
    throw new InvariantError('a compiled machine cannot `spawn`; name an effect instead.');
  }
}
