import { type Confidence, defineFact, type Fact } from './fact.ts';

/** How far the article agrees with Microsoft: `silent` where one of them does not speak of the matter. */
export type Agreement = 'agree' | 'partly' | 'differs' | 'silent';

/** Two readings of one matter, side by side, with the facts that decide between them. */
export interface Readings {
  readonly article: string;
  readonly microsoft: string;
  readonly agreement: Agreement;
  readonly settledBy: readonly string[];
}

/** What a row of a table of differences says. */
export interface Difference extends Readings {
  readonly id: string;
  /** What both speak of, as the beginning of a sentence. */
  readonly about: string;
  readonly confidence: Confidence;
}

/**
 * Declares where the article and Microsoft differ, as a fact among the others. Its sources are those of the facts that
 * decide; its date is the day both texts were last held against each other.
 */
export function defineDifference({ id, about, confidence, ...readings }: Difference): Fact<Readings> {
  const { article, microsoft, settledBy } = readings;
  return defineFact<Readings>({
    id,
    statement: `${about}: the article has ${article}; Microsoft has ${microsoft}.`,
    value: readings,
    unit: 'readings',
    source: settledBy.length === 0 ? 'article' : `article; sources of ${settledBy.join(', ')}`,
    date: '2026-09-22',
    confidence,
  });
}
