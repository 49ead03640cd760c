import type { Wording } from '../load/diagnostic.ts';
import type { YamlPath } from '../load/parse-yaml.ts';
import type { PriceBook } from './price-book.ts';
import type { PriceParser, PriceReading } from './price-formula.ts';
import type { PricesContext } from './prices-context.ts';

export type Complain = (code: string, path: YamlPath, wording: Wording, at?: 'key') => void;

/** What it takes to read ranges: the book without them, and how to read a formula at a place and to complain. */
export interface RangesReader {
  readonly book: PriceBook;
  /** False where something of the book was wrong, so that nobody can tell what one reckons with. */
  readonly isBookWhole: boolean;
  readonly context: PricesContext;
  readonly parser: PriceParser;
  /** The value, or undefined after a complaint; `at` is where the formula begins in the text at the path. */
  readonly valueAt: <T>(
    reading: PriceReading<T>,
    place: { readonly text: string; readonly at: number; readonly path: YamlPath },
  ) => T | undefined;
  readonly complain: Complain;
}

/** Why a range has to hold what is said besides. */
export const SAID_IS_WITHIN = 'What is said outside of ranges is what one reckons with.';
