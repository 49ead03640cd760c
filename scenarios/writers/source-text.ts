import type { CitedFact } from '../result.ts';

/** Where a fact comes from and of which date that text is; the date once, also where the source has it already. */
export function sourceText({ source, date }: Pick<CitedFact, 'source' | 'date'>): string {
  return source.includes(date) ? source : `${source} (${date})`;
}
