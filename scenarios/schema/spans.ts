import { z } from 'zod';
import type { Span } from '../costs/rates.ts';
import { type Reading, readAs, reading, wrong } from './problem.ts';
import { readShare } from './quantities.ts';

/*
 * Numbers that a user gives once, or by the ends of a range. Nothing is drawn from them.
 */

const CENTS_PER_UNIT = 100;

/** A number from 0 to `most`, or a range of them. */
export function numberSpan(description: string, most: number) {
  return spanOf(`${description} A number`, `a number from 0 to ${most}`, (written) =>
    readNumber(written, most),
  );
}

/** An amount of money from 0 to `most`, with at most two decimals, or a range of them; read as cents. */
export function moneySpan(description: string, most: number) {
  const expected = `an amount from 0 to ${most}, with at most two decimals`;
  return spanOf(`${description} An amount in the currency of the rates`, expected, (written) => {
    const amount = readNumber(written, most);
    const minor = Math.round((amount ?? Number.NaN) * CENTS_PER_UNIT);
    return minor / CENTS_PER_UNIT === amount ? minor : undefined;
  });
}

/** A share, or a range of them. */
export function shareSpan(description: string) {
  return spanOf(
    `${description} A share from 0 to 1, or in percent (5%)`,
    'a share from 0 to 1, or from 0% to 100%',
    (written) => {
      const share = readShare(PLAIN.test(String(written)) ? Number(written) : written);
      return share.ok ? share.value : undefined;
    },
  );
}

const PLAIN = /^\d{1,15}(\.\d{1,15})?$/;

function readNumber(written: number | string, most: number): number | undefined {
  if (typeof written === 'string' && !PLAIN.test(written)) return undefined;
  const value = Number(written);
  return value >= 0 && value <= most ? value : undefined;
}

function spanOf(
  description: string,
  expected: string,
  read: (written: number | string) => number | undefined,
) {
  const one = (wanted: string) => z.union([z.number(), z.string()], { error: () => wanted });
  const orRange = `${expected}, or a range`;
  const readEnds = (low: number | string, high: number | string): Reading<Span> => {
    const ends = [low, high].map((end) => read(typeof end === 'string' ? end.trim() : end));
    const [from, to] = ends;
    if (from === undefined || to === undefined) {
      const found = String(from === undefined ? low : high).slice(0, 40);
      return wrong({ code: 'SCN-QUANTITY', message: `"${found}" does not fit here.`, expected });
    }
    if (from <= to) return readAs({ low: from, high: to });
    return wrong({
      code: 'SCN-QUANTITY',
      message: 'The range begins above its end.',
      expected: 'the lower end first',
      hint: 'Swap the two ends.',
    });
  };
  const text = (written: number | string): Reading<Span> => {
    const [low, high = low, ...more] = String(written)
      .trim()
      .slice(0, 100)
      .split(/\s+to\s+/);
    if (more.length === 0) return readEnds(low!, high!);
    return wrong({ code: 'SCN-QUANTITY', message: 'A range has two ends.', expected: '"2 to 5"' });
  };
  const ends = z
    .strictObject({
      low: one(expected).describe('The least it may be.'),
      high: one(expected).describe('The most it may be.'),
    })
    .transform(reading(({ low, high }) => readEnds(low, high)));
  return z
    .union([one(orRange).transform(reading(text)), ends], { error: () => orRange })
    .describe(`${description}, or a range ("2 to 5", { low: 2, high: 5 }).`);
}
