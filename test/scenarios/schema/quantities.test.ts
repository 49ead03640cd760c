import { describe, expect, test } from 'vitest';
import { durationQuantity, numberQuantity, share } from '../../../scenarios/schema/quantities.ts';

const number = numberQuantity('A number.', 1_000);
const duration = durationQuantity('A duration.');

function messages(schema: typeof number | typeof duration, written: unknown): string {
  const result = schema.safeParse(written);
  return result.success ? '' : JSON.stringify(result.error.issues);
}

describe('numbers', () => {
  test.each<[unknown, unknown]>([
    [3, { kind: 'constant', value: 3 }],
    ['3', { kind: 'constant', value: 3 }],
    ['2 to 5', { kind: 'uniform', low: 2, high: 5 }],
    ['0.5 to 0.5', { kind: 'uniform', low: 0.5, high: 0.5 }],
    [{ constant: 2 }, { kind: 'constant', value: 2 }],
    [{ uniform: { low: 1, high: 2 } }, { kind: 'uniform', low: 1, high: 2 }],
    [{ triangular: { low: 1, mode: 2, high: 3 } }, { kind: 'triangular', low: 1, mode: 2, high: 3 }],
    [{ lognormal: { median: 1, p95: 2 } }, { kind: 'lognormal', median: 1, p95: 2 }],
    [{ exponential: { mean: 4 } }, { kind: 'exponential', mean: 4 }],
  ])('%j', (written, distribution) => {
    expect(number.parse(written)).toEqual(distribution);
  });

  test.each<[unknown, RegExp]>([
    [-1, /out of bounds/],
    [1_001, /out of bounds/],
    ['2 to 1001', /out of bounds/],
    ['5 to 2', /begins above its end/],
    ['2-5', /Write \\"to\\"/],
    ['2 to 3 to 4', /not a number or a range/],
    ['many', /not a number or a range/],
    [{}, /No distribution is named/],
    [{ uniform: { low: 2, high: 1 } }, /low must not be above high/],
    [{ triangular: { low: 1, mode: 5, high: 3 } }, /in this order/],
    [{ lognormal: { median: 0, p95: 2 } }, /above 0/],
    [true, /a number, a range/],
  ])('%j is refused', (written, words) => {
    expect(messages(number, written)).toMatch(words);
  });
});

describe('durations', () => {
  test.each<[unknown, unknown]>([
    ['PT12M', { kind: 'constant', value: 720 }],
    ['30 to 60 days', { kind: 'uniform', low: 2_592_000, high: 5_184_000 }],
    ['30 min to 1 h', { kind: 'uniform', low: 1_800, high: 3_600 }],
    ['PT1H to P1D', { kind: 'uniform', low: 3_600, high: 86_400 }],
    [{ lognormal: { median: 'PT12M', p95: '2 h' } }, { kind: 'lognormal', median: 720, p95: 7_200 }],
  ])('%j', (written, distribution) => {
    expect(duration.parse(written)).toEqual(distribution);
  });

  test.each<[unknown, RegExp]>([
    [5, /needs a unit/],
    ['5 to 10', /no unit/],
    ['2 h to 1 h', /begins above its end/],
    ['5 to P1D', /no unit/],
    [{ exponential: { mean: 5 } }, /needs a unit/],
  ])('%j is refused', (written, words) => {
    expect(messages(duration, written)).toMatch(words);
  });
});

describe('shares', () => {
  test.each<[unknown, number]>([
    [0, 0],
    [0.4, 0.4],
    [1, 1],
    ['40%', 0.4],
    ['0.5 %', 0.005],
    ['100%', 1],
  ])('%j', (written, value) => {
    expect(share('A share.').parse(written)).toBe(value);
  });

  test.each([-0.1, 1.1, 40, '101%', '-1%', '0.4', 'half', '', '%', null])('%j is refused', (written) => {
    expect(share('A share.').safeParse(written).success).toBe(false);
  });
});
