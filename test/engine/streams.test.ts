import { describe, expect, test } from 'vitest';
import { streamsOf } from '../../engine/streams.ts';

const draw = (seed: number, replication: number, entity: string, purpose: string, count = 4): number[] => {
  const stream = streamsOf(seed, replication).stream(entity, purpose);
  return Array.from({ length: count }, () => stream.uniform());
};

const correlation = (xs: readonly number[], ys: readonly number[]): number => {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const cross = (as: readonly number[], ma: number, bs: readonly number[], mb: number) =>
    mean(as.map((a, index) => (a - ma) * (bs[index]! - mb)));
  return cross(xs, mx, ys, my) / Math.sqrt(cross(xs, mx, xs, mx) * cross(ys, my, ys, my));
};

describe('a stream', () => {
  test('never changes: golden results depend on these very numbers', () => {
    expect(draw(1, 0, 'engineer 1', 'gaps')).toMatchInlineSnapshot(`
      [
        0.680207023887394,
        0.9790977537640624,
        0.3674000783463447,
        0.3015562554880119,
      ]
    `);
    expect(draw(-7, 3, '', '')).toMatchInlineSnapshot(`
      [
        0.6129975011286696,
        0.47988844635867767,
        0.5053239921250005,
        0.8445083303625008,
      ]
    `);
  });

  test.each([
    ['seed', draw(2, 0, 'a', 'b')],
    ['replication', draw(1, 1, 'a', 'b')],
    ['entity', draw(1, 0, 'A', 'b')],
    ['purpose', draw(1, 0, 'a', 'B')],
    ['the border between the names', draw(1, 0, 'ab', '')],
    ['seed and replication swapped', draw(0, 1, 'a', 'b')],
  ])('differs by %s', (_what, other) => {
    const numbers = new Set([...draw(1, 0, 'a', 'b'), ...other]);
    expect(numbers.size).toBe(8);
  });

  test('asked for again goes on, and does not start over', () => {
    const streams = streamsOf(1, 0);
    const first = streams.stream('a', 'b').uniform();
    expect([first, streams.stream('a', 'b').uniform()]).toEqual(draw(1, 0, 'a', 'b', 2));
  });

  test('is uniform: moments and a chi-square of 64 cells', () => {
    const values = draw(5, 0, 'a', 'moments', 100_000);
    const moment = (power: number) => values.reduce((sum, value) => sum + value ** power, 0) / values.length;
    // Five standard errors each.
    expect(Math.abs(moment(1) - 1 / 2)).toBeLessThan(5 * Math.sqrt(1 / 12 / values.length));
    expect(Math.abs(moment(2) - 1 / 3)).toBeLessThan(5 * Math.sqrt(4 / 45 / values.length));
    const cells = new Array<number>(64).fill(0);
    for (const value of values) cells[Math.floor(value * 64)]!++;
    const expected = values.length / 64;
    const chiSquare = cells.reduce((sum, cell) => sum + (cell - expected) ** 2 / expected, 0);
    // 63 degrees of freedom: 0.1 % lies above 103.4, and below 32.
    expect(chiSquare).toBeGreaterThan(32);
    expect(chiSquare).toBeLessThan(103.4);
  });

  test('below(n) gives every number below n, equally often', () => {
    const stream = streamsOf(5, 0).stream('a', 'dice');
    const counts = new Array<number>(6).fill(0);
    for (let roll = 0; roll < 60_000; roll++) counts[stream.below(6)]!++;
    // Standard deviation 91: the band is five of them.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(460);
    expect(stream.below(1)).toBe(0);
  });

  test('uses all 53 bits', () => {
    const values = draw(9, 0, 'a', 'bits', 2000).map((value) => BigInt(value * 2 ** 53));
    for (let bit = 0n; bit < 53n; bit++) {
      const ones = values.filter((value) => (value >> bit) & 1n).length;
      // Standard deviation 22.4.
      expect(Math.abs(ones - 1000)).toBeLessThan(115);
    }
  });
});

describe('independence', () => {
  const length = 5000;
  // The correlation of independent samples has a standard deviation of 1 / sqrt(length).
  const bound = 5 / Math.sqrt(length);

  test('neighbors in every name are uncorrelated', () => {
    const base = draw(1, 0, 'engineer 1', 'gaps', length);
    for (const other of [
      draw(2, 0, 'engineer 1', 'gaps', length),
      draw(1, 1, 'engineer 1', 'gaps', length),
      draw(1, 0, 'engineer 2', 'gaps', length),
      draw(1, 0, 'engineer 1', 'answers', length),
    ]) {
      expect(Math.abs(correlation(base, other))).toBeLessThan(bound);
    }
  });

  test('the first numbers of many entities are uniform and uncorrelated with their successors', () => {
    const streams = streamsOf(1, 0);
    const first: number[] = [];
    const second: number[] = [];
    for (let index = 0; index < length; index++) {
      const stream = streams.stream(`engineer ${index}`, 'gaps');
      first.push(stream.uniform());
      second.push(stream.uniform());
    }
    expect(Math.abs(first.reduce((sum, value) => sum + value, 0) / length - 0.5)).toBeLessThan(
      5 * Math.sqrt(1 / 12 / length),
    );
    expect(Math.abs(correlation(first, second))).toBeLessThan(bound);
    expect(Math.abs(correlation(first.slice(1), first.slice(0, -1)))).toBeLessThan(bound);
  });

  test('a stream is uncorrelated with itself, shifted', () => {
    const values = draw(1, 0, 'engineer 1', 'gaps', length + 3);
    for (const lag of [1, 2, 3]) {
      expect(Math.abs(correlation(values.slice(0, length), values.slice(lag, length + lag)))).toBeLessThan(
        bound,
      );
    }
  });
});

test.each([0.5, Number.NaN, 2 ** 53])('a seed of %s is our own mistake', (seed) => {
  expect(() => streamsOf(seed, 0)).toThrow('safe integer');
});
