import { COMPILED } from '../../compiled-machines.ts';
import { add } from '../../populate.ts';
import type { EventHandler } from '../scenario-events.ts';
import { prepareTheft } from '../theft.ts';

/** Somebody's account is stolen. */
export const compromiseEvent: EventHandler<'compromise'> = (
  { world, activations, tokens, thefts, staff },
  event,
  position,
) => {
  const machine = add(world, COMPILED.compromise, {}, { kind: 'compromise', index: position });
  const theft = prepareTheft(world, activations, tokens, event, `theft ${position}`, machine, staff);
  if (theft) thefts.set(machine, theft);
};
