import { z } from 'zod';
import {
  divide,
  type Fraction,
  fraction,
  fractionOf,
  fractionOfNumber,
  ONE,
  signOf,
  subtract,
} from '../../models/money/fraction.ts';
import { type Reading, readAs, reading, wrong } from '../schema/problem.ts';

/** A share of money, exact as written: 12.5% is an eighth. */
export function exactShare(description: string, { below }: { readonly below: '100%' | 'none' }) {
  return z
    .union([z.number(), z.string()], { error: () => SHARE_EXPECTED[below] })
    .transform(reading((written) => readExactShare(written, below)))
    .describe(`${description} A share such as 15% or 0.15.`);
}

export const SHARE_EXPECTED = {
  none: 'a share from 0 to 100%',
  '100%': 'a share from 0% to less than 100%',
} as const;

/** A share as it is written, below 100 % or up to it. */
export function readExactShare(written: number | string, below: '100%' | 'none'): Reading<Fraction> {
  const share = shareOf(written);
  const room = share === undefined ? -1 : signOf(subtract(ONE, share));
  if (share !== undefined && signOf(share) >= 0 && room >= (below === '100%' ? 1 : 0)) return readAs(share);
  const shown = typeof written === 'string' ? `"${written.slice(0, 40)}"` : String(written);
  return wrong({
    code: 'SCN-SHARE',
    message: `${shown} does not fit here.`,
    expected: SHARE_EXPECTED[below],
    hint:
      typeof written === 'number' && written > 1 && written <= 100
        ? `Write ${written}% for ${written} percent.`
        : undefined,
  });
}

function shareOf(written: number | string): Fraction | undefined {
  if (typeof written === 'number') return fractionOfNumber(written);
  const percent = /^(\d{1,12}(?:\.\d{1,12})?)\s*%$/.exec(written.trim())?.[1];
  return percent === undefined ? undefined : divide(fractionOf(percent)!, fraction(100));
}
