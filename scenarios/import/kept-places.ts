import type { EpochSeconds } from '../../engine/calendar.ts';
import type { Directory } from './directory.ts';
import type { PlaceDraft } from './pim-draft.ts';

interface Surroundings {
  readonly asOf: EpochSeconds;
  readonly directory: Directory;
}

/** The places that hold on the day of the estate, and which an estate has a word for. What is left out is told. */
export function keptPlaces(places: readonly PlaceDraft[], surroundings: Surroundings): readonly PlaceDraft[] {
  return places.filter((place) => {
    const reason = whyNot(place, surroundings);
    const { file, path, id, assignment, target } = place;
    if (reason !== undefined)
      file.skip(`${assignment} ${target.kind === 'role' ? 'role' : 'place'}`, path, reason, id);
    return reason === undefined;
  });
}

function whyNot(
  { assignment, target, principal, startsAt, endsAt }: PlaceDraft,
  { asOf, directory }: Surroundings,
): string | undefined {
  if (startsAt !== undefined && startsAt > asOf) return 'it begins after the day of the estate';
  if (endsAt !== undefined && endsAt <= asOf) return 'it has ended by the day of the estate';
  if (target.kind === 'group' && target.groupId === principal.id) return 'it is the group’s own';
  if (directory.get(principal.id)?.kind !== 'service principal') return undefined;
  if (target.kind === 'group') return 'it is a program’s, and an estate has none in groups';
  return assignment === 'eligible' ? 'a service principal cannot be eligible (PIM-47)' : undefined;
}
