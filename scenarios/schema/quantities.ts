import { z } from 'zod';
import { type Distribution, problemOf } from '../../engine/distributions.ts';
import { DURATION_EXPECTED, durationTypeError, readDuration } from './durations.ts';
import { addProblem, type Reading, readAs, reading, wrong } from './problem.ts';

/*
 * Numbers and durations that may be uncertain: a value, a range ("2 to 5"), or a distribution.
 */

const SHARE_EXPECTED = 'a share from 0 to 1, or from 0% to 100%';
const DISTRIBUTIONS =
  'Or a range ("2 to 5", every value alike), or one distribution: uniform, triangular, lognormal, exponential.';

/** A share: 0.4 or 40%. */
export function share(description: string) {
  return z
    .union([z.number(), z.string()], { error: () => SHARE_EXPECTED })
    .transform(reading(readShare))
    .describe(`${description} A share from 0 to 1, or in percent (40%).`);
}

export function readShare(written: number | string): Reading<number> {
  const percent = typeof written === 'string' ? /^(\d{1,12}(?:\.\d{1,12})?)\s*%$/.exec(written.trim()) : null;
  const value = percent === null ? Number(written) : Number(percent[1]) / 100;
  if (value >= 0 && value <= 1 && (percent !== null || typeof written === 'number')) return readAs(value);
  return wrong({
    code: 'SCN-SHARE',
    message: `${typeof written === 'string' ? `"${written.slice(0, 40)}"` : written} is not a share.`,
    expected: SHARE_EXPECTED,
    hint: value > 1 && value <= 100 && percent === null ? `Write ${value}% for ${value} percent.` : undefined,
  });
}

/** A number, certain or not, from 0 to `most`. */
export function numberQuantity(description: string, most: number) {
  const value = z.number({ error: () => 'a number' });
  const text = z.string().transform(reading(readNumberRange));
  const number = value.transform((written): Distribution => ({ kind: 'constant', value: written }));
  return z
    .union([number, text, distributionOf(value)], {
      error: () => 'a number, a range such as "2 to 5", or a distribution',
    })
    .superRefine((distribution, context) => {
      const { low, high } = boundsOf(distribution);
      if (low >= 0 && high <= most) return;
      addProblem(context, {
        code: 'SCN-RANGE',
        message: 'The value is out of bounds.',
        expected: `0 to ${most}`,
      });
    })
    .describe(`${description} A number. ${DISTRIBUTIONS}`);
}

function readNumberRange(text: string): Reading<Distribution> {
  const ends = text.trim().split(/\s+to\s+/);
  const numbers = ends.map((end) => (/^\d{1,15}(\.\d{1,15})?$/.test(end) ? Number(end) : Number.NaN));
  const [low, high] = numbers;
  if (ends.length > 2 || numbers.some(Number.isNaN)) {
    return wrong({
      code: 'SCN-QUANTITY',
      message: `"${text.slice(0, 40)}" is not a number or a range.`,
      expected: 'a number, or a range such as "2 to 5"',
      hint: /^\d+\s*[-–]\s*\d+$/.test(text.trim()) ? 'Write "to" between the ends of a range.' : undefined,
    });
  }
  return high === undefined ? readAs({ kind: 'constant', value: low! }) : rangeOf(low!, high);
}

/** A duration in seconds, certain or not. */
export function durationQuantity(description: string) {
  const seconds = z.string({ error: durationTypeError }).transform(reading(readDuration));
  const text = z.string().transform(reading(readDurationRange));
  return z
    .union([text, distributionOf(seconds)], {
      error: (issue) =>
        typeof issue.input === 'number'
          ? durationTypeError(issue)
          : `${DURATION_EXPECTED}, a range, or a distribution`,
    })
    .describe(`${description} A duration (PT12M, "12 min"). ${DISTRIBUTIONS}`);
}

/** "30 to 60 days" takes the unit of its second end for both. */
function readDurationRange(text: string): Reading<Distribution> {
  const ends = text
    .trim()
    .slice(0, 200)
    .split(/\s+to\s+/i);
  if (ends.length === 1) {
    const only = readDuration(text);
    return only.ok ? readAs({ kind: 'constant', value: only.value }) : only;
  }
  if (ends.length > 2) {
    return wrong({ code: 'SCN-DURATION', message: 'A range has two ends.', expected: '"30 to 60 days"' });
  }
  const [from, to] = ends as [string, string];
  const high = readDuration(to);
  if (!high.ok) return high;
  const unit = /^\d[\d.]*$/.test(from) ? /[a-z]+$/i.exec(to)?.[0] : undefined;
  const low = readDuration(unit === undefined || /^P/i.test(to) ? from : `${from} ${unit}`);
  return low.ok ? rangeOf(low.value, high.value) : low;
}

function rangeOf(low: number, high: number): Reading<Distribution> {
  if (low <= high) return readAs({ kind: 'uniform', low, high });
  return wrong({
    code: 'SCN-QUANTITY',
    message: 'The range begins above its end.',
    expected: 'the lower end first',
    hint: 'Swap the two ends.',
  });
}

/** Distributions with parameters of one kind, numbers or durations. Exactly one is named. */
function distributionOf<V extends z.ZodType<number, unknown>>(value: V) {
  const parts = {
    constant: value.optional().describe('Always this value.'),
    uniform: z
      .strictObject({ low: value, high: value })
      .optional()
      .describe('Every value between low and high alike.'),
    triangular: z
      .strictObject({ low: value, mode: value, high: value })
      .optional()
      .describe('Between low and high, most often near mode.'),
    lognormal: z
      .strictObject({ median: value, p95: value })
      .optional()
      .describe(
        'Half of the values lie below the median, 95 % below p95; a long tail above, as answer times have.',
      ),
    exponential: z.strictObject({ mean: value }).optional().describe('Waiting times without memory.'),
  };
  return z
    .strictObject(parts)
    .meta({ minProperties: 1, maxProperties: 1 })
    .transform((written, context): Distribution => {
      // An unknown key has been told already; that its block then names no distribution is no news.
      if (context.issues.length > 0) return undefined as never;
      const named = Object.entries(written).filter(([, parameters]) => parameters !== undefined);
      const [kind, parameters] = named[0] ?? ['', undefined];
      if (named.length !== 1) {
        addProblem(context, {
          code: 'SCN-QUANTITY',
          message: named.length === 0 ? 'No distribution is named.' : 'Two distributions are named.',
          expected: `exactly one of ${Object.keys(parts).join(', ')}`,
          path: named.length > 1 ? [named[1]![0]] : [],
        });
        return undefined as never;
      }
      const distribution = (
        typeof parameters === 'number' ? { kind, value: parameters } : { kind, ...(parameters as object) }
      ) as Distribution;
      const problem = problemOf(distribution);
      if (problem === undefined) return distribution;
      addProblem(context, {
        code: 'SCN-QUANTITY',
        message: `These parameters do not fit together: ${problem}.`,
        path: [kind, ...guiltyParameter(distribution)],
      });
      return undefined as never;
    });
}

function guiltyParameter(distribution: Distribution): string[] {
  if (distribution.kind === 'lognormal') return [distribution.median > 0 ? 'p95' : 'median'];
  if (distribution.kind === 'uniform') return ['high'];
  if (distribution.kind === 'triangular') return [distribution.mode < distribution.low ? 'mode' : 'high'];
  return [];
}

/** Smallest and largest parameter: enough to keep every sample of a sane file within reason. */
export function boundsOf(distribution: Distribution): { readonly low: number; readonly high: number } {
  const { kind: _kind, ...parameters } = distribution;
  const numbers = Object.values(parameters).flat() as number[];
  return { low: Math.min(...numbers), high: Math.max(...numbers) };
}
