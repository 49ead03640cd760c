import { type Reading, readAs, wrong } from '../schema/problem.ts';

export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Reads a whole number of something, such as `3`; thousands may have commas. */
export function readCount(text: string, what: string, { least, most }: Bounds): Reading<number> {
  const written = text.trim();
  const isNumber = /^\d{1,3}(,\d{3})+$|^\d{1,15}$/.test(written);
  const value = isNumber ? Number(written.replaceAll(',', '')) : Number.NaN;
  if (value >= least && value <= most) return readAs(value);
  return wrong({
    code: 'QUO-COUNT',
    message: isNumber
      ? `${written} ${what} are ${value < least ? 'too few' : 'too many'}.`
      : `"${written.slice(0, 60)}" is not a number of ${what}.`,
    expected: `a whole number from ${least} to ${most}`,
  });
}
