/** A cell of a page before it has a format: a title, a text, a count, or cents. */
export type PageCell =
  | { readonly title: string }
  | { readonly text: string }
  | { readonly count: number }
  | { readonly minor: number };

export function titles(...names: readonly string[]): PageCell[] {
  return names.map((title) => ({ title }));
}

/** Nothing known is an empty text. */
export function texts(...all: readonly (string | null)[]): PageCell[] {
  return all.map((text) => ({ text: text ?? '' }));
}
