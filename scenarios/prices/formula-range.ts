import { type Fraction, signOf, subtract } from '../../models/money/fraction.ts';
import type { YamlPath } from '../load/parse-yaml.ts';
import { partsOf, type Range } from './exact-range.ts';
import type { PriceReading } from './price-formula.ts';
import type { Written } from './price-ranges.ts';
import type { RangesReader } from './ranges-reader.ts';
import type { FormulaRangeInFile } from './ranges-schema.ts';

/** Both ends of a range of formulas; undefined after a complaint about either. */
export function endsOf<T>(
  written: FormulaRangeInFile,
  path: YamlPath,
  { valueAt, complain }: RangesReader,
  read: (text: string) => PriceReading<T>,
): Range<Written<T>> | undefined {
  if (typeof written !== 'string') {
    const end = (key: 'low' | 'high') =>
      valueAt(read(written[key]), { text: written[key], at: 0, path: [...path, key] });
    const [low, high] = [end('low'), end('high')];
    if (low === undefined || high === undefined) return undefined;
    return { low: { text: written.low, value: low }, high: { text: written.high, value: high } };
  }
  const parts = partsOf(written);
  if (parts === undefined) {
    const expected = 'two ends with "to" between them, or { low: …, high: … }';
    complain('SCN-PRICE', path, { message: 'A range has two ends.', expected });
    return undefined;
  }
  const end = ({ text, at }: (typeof parts)['low']) => valueAt(read(text), { text: written, at, path });
  const [low, high] = [end(parts.low), end(parts.high)];
  if (low === undefined || high === undefined) return undefined;
  return {
    low: { text: parts.low.text, value: low },
    high: { text: parts.high.text, value: high },
  };
}

/** Whether a value is within a range, its ends included. */
export function lies(value: Fraction, { low, high }: Range<Fraction>): boolean {
  return signOf(subtract(value, low)) >= 0 && signOf(subtract(high, value)) >= 0;
}
