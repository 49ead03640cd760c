import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparisonsOf } from '../../../scenarios/summarize/comparisons.ts';
import { LIMITLESS, recordingOf } from './recording.ts';

const runs = (name: string, values: readonly number[], metric: string) => ({
  name,
  most: LIMITLESS,
  recordings: values.map((value, replication) => recordingOf({ replication, metrics: { [metric]: value } })),
});

test('one replication is no verdict on anything random', () => {
  const [comparison] = comparisonsOf([runs('a', [40], 'blast.tenants'), runs('b', [3], 'blast.tenants')]);
  expect(comparison).toMatchObject({
    verdict: 'no-real-difference',
    words: 'one replication is no verdict on a and b',
  });
});

test('one replication settles what nothing random touches', () => {
  const [comparison] = comparisonsOf([
    runs('a', [0], 'license.p2.seats'),
    runs('b', [23], 'license.p2.seats'),
  ]);
  expect(comparison).toMatchObject({ verdict: 'a-better', words: 'a better than b by 23 seats' });
});

test('a difference of one is one seat', () => {
  const [comparison] = comparisonsOf([
    runs('a', [2], 'license.p2.seats'),
    runs('b', [3], 'license.p2.seats'),
  ]);
  expect(comparison?.words).toBe('a better than b by 1 seat');
});

test('a difference whose interval excludes zero is real, with thousands set off', () => {
  const [comparison] = comparisonsOf([
    runs('a', [4000, 4100, 4200], 'access.standingHours'),
    runs('b', [0, 0, 0], 'access.standingHours'),
  ]);
  expect(comparison?.verdict).toBe('b-better');
  expect(comparison?.words).toMatch(/^b better than a by 3,\d{3} to 4,\d{3} engineer-tenant-hours$/);
});

test('a difference that may be zero is none, and only replications with both values are paired', () => {
  const a = runs('a', [5, 1, 3], 'access.minutesToAccess');
  const b = runs('b', [4, 2, 3], 'access.minutesToAccess');
  const [comparison] = comparisonsOf([
    a,
    { ...b, recordings: [...b.recordings.slice(0, 2), recordingOf({ replication: 2 })] },
  ]);
  expect(comparison).toMatchObject({
    verdict: 'no-real-difference',
    words: 'no real difference between a and b',
  });
  expect(comparison?.difference.replications).toBe(2);
});

test('a difference is the same whichever design stands first, but for its sign', () => {
  const values = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(values, values, (some, others) => {
      const count = Math.min(some.length, others.length);
      const [a, b] = [some, others].map((each, at) => ({
        ...runs('ab'[at]!, each.slice(0, count), 'blast.tenants'),
        most: { metrics: { 'blast.tenants': 3 } },
      }));
      const [{ difference: there }, { difference: back }] = [
        comparisonsOf([a!, b!])[0]!,
        comparisonsOf([b!, a!])[0]!,
      ];
      expect([back.mean + there.mean, back.low + there.high, back.high + there.low]).toEqual([0, 0, 0]);
    }),
  );
});

test('a difference ends where it cannot be larger, whoever has more, and is judged by all of its interval', () => {
  const most = { metrics: { 'blast.tenants': 5 } };
  const many = [5, 5, 5, 5, 4];
  const none = [0, 0, 0, 0, 0];
  const compare = (a: readonly number[], b: readonly number[], limit: typeof most | typeof LIMITLESS) =>
    comparisonsOf([
      { ...runs('a', a, 'blast.tenants'), most: limit },
      { ...runs('b', b, 'blast.tenants'), most: limit },
    ])[0]!;
  const [more, less] = [compare(none, many, most), compare(many, none, most)];
  expect([more.difference.high, less.difference.low]).toEqual([5, -5]);
  expect(less.words).toBe('b better than a by 3.69 to 5 tenants');
  const free = compare(many, none, LIMITLESS);
  expect(free.difference.low).toBeLessThan(-5);
  expect(less.verdict).toBe(free.verdict);
  expect(less.difference.high).toBe(free.difference.high);
});
