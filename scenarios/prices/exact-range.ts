import { z } from 'zod';
import { type Reading, readAs, reading, wrong } from '../schema/problem.ts';

/** The least and the most that something may be. */
export interface Range<T> {
  readonly low: T;
  readonly high: T;
}

/** How the ends of a range are read and which one is lower: below zero where the first is. */
export interface Ends<T> {
  readonly expected: string;
  readonly example: string;
  readonly read: (written: number | string) => Reading<T>;
  readonly compare: (one: T, other: T) => number;
}

/** A range in words, `30 to 50`, or by its ends, { low: 30, high: 50 }. Its ends are as exact as they are written. */
export function exactRange<T>(description: string, ends: Ends<T>) {
  const { expected, example } = ends;
  const orBoth = `a range such as ${example}`;
  const end = (words: string) =>
    z.union([z.number(), z.string()], { error: () => expected }).describe(`${words} it may be.`);
  const words = z.union([z.number(), z.string()], { error: () => orBoth }).transform(
    reading((written): Reading<Range<T>> => {
      const parts = partsOf(String(written));
      return parts === undefined
        ? wrong({ code: 'SCN-QUANTITY', message: 'A range has two ends.', expected: orBoth })
        : rangeOf(parts.low.text, parts.high.text, ends);
    }),
  );
  const both = z
    .strictObject({ low: end('The least'), high: end('The most') })
    .transform(reading(({ low, high }) => rangeOf(low, high, ends)));
  return z
    .union([both, words], { error: () => orBoth })
    .describe(`${description} A range such as ${example}, or { low: …, high: … }.`);
}

/** One end of a range in words, and where in them it begins. */
interface Part {
  readonly text: string;
  readonly at: number;
}

const LONGEST_RANGE = 1_100;

/** The ends of `30 to 50`; undefined where there are not two. */
export function partsOf(written: string): Range<Part> | undefined {
  if (written.length > LONGEST_RANGE) return undefined;
  const [before = '', between, after = '', ...more] = written.split(/(\s+to\s+)/);
  if (between === undefined || more.length > 0) return undefined;
  const at = before.length - before.trimStart().length;
  return {
    low: { text: before.trim(), at },
    high: { text: after.trim(), at: before.length + between.length },
  };
}

/** What to say of a range whose ends are the wrong way around. */
export const ENDS_SWAPPED = {
  code: 'SCN-QUANTITY',
  message: 'The range begins above its end.',
  expected: 'the lower end first',
  hint: 'Swap the two ends.',
} as const;

function rangeOf<T>(
  low: number | string,
  high: number | string,
  { read, compare }: Ends<T>,
): Reading<Range<T>> {
  const [from, to] = [read(low), read(high)];
  if (!from.ok) return from;
  if (!to.ok) return to;
  if (compare(from.value, to.value) > 0) return wrong(ENDS_SWAPPED);
  return readAs({ low: from.value, high: to.value });
}
