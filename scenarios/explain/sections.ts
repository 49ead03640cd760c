import type { Phrase } from '../writers/outline/blocks.ts';

/** A line of an explanation, and what belongs below it. */
export interface OutlineItem extends Phrase {
  readonly below?: readonly Phrase[];
}

export interface OutlineSection {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

/** A section that is left out where it has nothing to say. */
export function section(title: string, items: readonly OutlineItem[]): readonly OutlineSection[] {
  return items.length === 0 ? [] : [{ title, items }];
}

/** A reason behind a colon and the fact in brackets, each where there is one. */
export function because(why: string | undefined, factId: string | undefined): string {
  return `${why === undefined ? '' : `: ${why}`}${factId === undefined ? '' : ` [${factId}]`}`;
}
