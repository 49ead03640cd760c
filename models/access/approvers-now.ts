import type { EstateIndex } from '../estate-index.ts';
import type { Place } from '../places.ts';
import type { PlaceState, TwinState } from './twin-state.ts';

const IN_EFFECT: ReadonlySet<PlaceState> = new Set(['standing', 'active', 'permanent']);

/**
 * The accounts PIM asks about a place at this instant: those its policy names, or for an Entra role without any, the
 * administrators who are active right now (PIM-35). Empty also where nobody is to be asked.
 */
export function approversNow(index: EstateIndex, state: TwinState, place: Place): readonly string[] {
  const byDefault = index.defaultApproversOf(place);
  if (byDefault === undefined) return index.settingsOf(place).approverAccountIds ?? [];
  const active = byDefault.filter(({ accountId, places }) =>
    places.every((each) => IN_EFFECT.has(state.place(accountId, each))),
  );
  return [...new Set(active.map(({ accountId }) => accountId))];
}
