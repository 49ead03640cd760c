import { canonicalJson } from '../load/hash.ts';
import { shorten, visibleText } from '../load/visible-text.ts';
import type { SweepParameter } from './sweep.ts';

const LONGEST_VALUE = 40;

/** A swept value in a cell or a sentence: words and numbers as they are, blocks as short JSON. */
export function valueWords(value: unknown): string {
  return shorten(visibleText(typeof value === 'string' ? value : canonicalJson(value)), LONGEST_VALUE);
}

/** `sketch.customers.count: 40, horizon: 90 days`. */
export function pointWords(parameters: readonly SweepParameter[], choices: readonly number[]): string {
  return parameters.map(({ path, values }, at) => `${path}: ${valueWords(values[choices[at]!])}`).join(', ');
}
