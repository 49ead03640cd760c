import { InvariantError } from '../invariant.ts';
import type { StateDefinition, TransitionDefinition } from './read-definition.ts';

/**
 * Event types as small integers. First the types that some state names, then one code per partial wildcard
 * (`mail.*`) for the types that only it catches, and `*` last for all the rest.
 */
export interface EventTypes {
  readonly types: readonly string[];
  codeOf(type: string): number;
}

const ANY = '*';

/** True where a descriptor stands for more than one type. */
export const isWildcard = (descriptor: string): boolean => descriptor === ANY || descriptor.endsWith('.*');

/** xstate's rule: `mail.*` matches `mail`, `mail.in` and `mail.in.late`. */
function matches(type: string, descriptor: string): boolean {
  if (descriptor === type || descriptor === ANY) return true;
  if (!descriptor.endsWith('.*')) return false;
  const wanted = descriptor.split('.');
  const tokens = type.split('.');
  for (let index = 0; index < wanted.length; index++) {
    if (wanted[index] === ANY) return index === wanted.length - 1;
    if (wanted[index] !== tokens[index]) return false;
  }
  return true;
}

/** Collects every descriptor of the machine and numbers it. */
export function eventTypesOf(states: readonly StateDefinition[]): EventTypes {
  const descriptors = new Set(states.flatMap((state) => [...state.transitions.keys()]));
  const named = [...descriptors].filter((descriptor) => !isWildcard(descriptor));
  // The longest wildcard wins in xstate, so an unnamed type belongs to the first of these that matches it.
  const partial = [...descriptors]
    .filter((descriptor) => isWildcard(descriptor) && descriptor !== ANY)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const types = [...named, ...partial, ANY];
  const codes = new Map(types.map((type, code) => [type, code]));
  const other = types.length - 1;

  function unnamed(type: string): number {
    if (type === ANY || type === 'xstate.stop' || type.startsWith('xstate.error.actor')) {
      throw new InvariantError(`an event of type "${type}" cannot be sent to a compiled machine.`);
    }
    const wildcard = partial.find((descriptor) => matches(type, descriptor));
    return wildcard === undefined ? other : codes.get(wildcard)!;
  }

  return {
    types,
    codeOf(type) {
      const code = codes.get(type);
      return code === undefined || code === other ? unnamed(type) : code;
    },
  };
}

/** The transitions one state tries for an event type, in xstate's order: the exact name, then longer wildcards first. */
export function candidatesFor(state: StateDefinition, type: string): readonly TransitionDefinition[] {
  const wildcards = [...state.transitions.keys()]
    .filter((descriptor) => descriptor !== type && matches(type, descriptor))
    .sort((a, b) => b.length - a.length);
  return [type, ...wildcards].flatMap((descriptor) => state.transitions.get(descriptor) ?? []);
}
