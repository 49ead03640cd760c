import { z } from 'zod';
import {
  divide,
  type Fraction,
  fraction,
  fractionOf,
  ONE,
  signOf,
  subtract,
} from '../../models/money/fraction.ts';
import { type Reading, readAs, reading, wrong } from '../schema/problem.ts';

/** A share of money, exact as written: 12.5% is an eighth. */
export function exactShare(description: string, { below }: { readonly below: '100%' | 'none' }) {
  const expected = below === 'none' ? 'a share from 0 to 100%' : 'a share from 0% to less than 100%';
  return z
    .union([z.number(), z.string()], { error: () => expected })
    .transform(reading((written) => readExactShare(written, expected, below === '100%')))
    .describe(`${description} A share such as 15% or 0.15.`);
}

function readExactShare(written: number | string, expected: string, isOpen: boolean): Reading<Fraction> {
  const share = shareOf(written);
  const room = share === undefined ? -1 : signOf(subtract(ONE, share));
  if (share !== undefined && signOf(share) >= 0 && room >= (isOpen ? 1 : 0)) return readAs(share);
  const shown = typeof written === 'string' ? `"${written.slice(0, 40)}"` : String(written);
  return wrong({
    code: 'SCN-SHARE',
    message: `${shown} does not fit here.`,
    expected,
    hint:
      typeof written === 'number' && written > 1 && written <= 100
        ? `Write ${written}% for ${written} percent.`
        : undefined,
  });
}

function shareOf(written: number | string): Fraction | undefined {
  if (typeof written === 'number') return fractionOf(String(written));
  const percent = /^(\d{1,12}(?:\.\d{1,12})?)\s*%$/.exec(written.trim())?.[1];
  return percent === undefined ? undefined : divide(fractionOf(percent)!, fraction(100));
}
