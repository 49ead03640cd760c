import type { FoundPage } from './find-objects.ts';
import type { PlaceDraft } from './pim-draft.ts';

interface Answers {
  /** All places that were read, also those an estate does not hold. */
  readonly saved: readonly PlaceDraft[];
  readonly kept: readonly PlaceDraft[];
  readonly pages: readonly FoundPage[];
}

/** Kinds of places: in groups, and roles of the directory. */
export type MissingActive = 'place' | 'role';

/**
 * What kinds of places the estate has eligible ones of while no answer about active ones was saved:
 * such an answer, were it empty, would say who is there for good.
 */
export function missingActive({ saved, kept, pages }: Answers): readonly MissingActive[] {
  const answered = new Set<string>([...saved.map(kindOf), ...pages.map(({ kind }) => kind)]);
  const held = new Set(kept.map(kindOf));
  return (['place', 'role'] as const).filter(
    (what) => held.has(`eligible ${what}`) && !answered.has(`active ${what}`),
  );
}

function kindOf({ assignment, target }: PlaceDraft): string {
  return `${assignment} ${target.kind === 'role' ? 'role' : 'place'}`;
}
