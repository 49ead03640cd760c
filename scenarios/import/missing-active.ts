import type { FoundPage } from './find-objects.ts';
import type { PlaceDraft } from './pim-draft.ts';

/**
 * What kinds of places were saved as eligible ones only, `role` and `place`: an answer about active ones, were it empty,
 * would say who is there for good.
 */
export function missingActive(
  places: readonly PlaceDraft[],
  pages: readonly FoundPage[],
): readonly ('place' | 'role')[] {
  const saved = new Set<string>(pages.map(({ kind }) => kind));
  for (const { assignment, target } of places)
    saved.add(`${assignment} ${target.kind === 'role' ? 'role' : 'place'}`);
  return (['place', 'role'] as const).filter(
    (what) => saved.has(`eligible ${what}`) && !saved.has(`active ${what}`),
  );
}
