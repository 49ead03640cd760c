import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentsOf } from '../../engine/statistics/index.ts';
import { streamsOf } from '../../engine/streams.ts';
import { type Tilt, tiltedStreamsOf } from '../../engine/tilt.ts';

const LONG = process.env.ENTWIN_LONG === '1';
const NAMES = ['a', 'b', 'c'];

/** Ranges at some of the first three draws of three streams. */
const tilt: fc.Arbitrary<Tilt> = fc.record({
  draws: fc
    .uniqueArray(
      fc.record({
        entityName: fc.constantFrom(...NAMES),
        purpose: fc.constant('x'),
        position: fc.nat(2),
        low: fc.double({ min: 0, max: 0.9, noNaN: true }),
        width: fc.double({ min: 0.01, max: 0.1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 6, selector: ({ entityName, position }) => `${entityName} ${position}` },
    )
    .map((draws) => draws.map(({ width, ...draw }) => ({ ...draw, high: Math.min(1, draw.low + width) }))),
  plainShare: fc.double({ min: 0.05, max: 1, noNaN: true }),
});

/** Makes some draws, how many depends on what they say, and answers them. */
function drawn(streams: ReturnType<typeof streamsOf>): number[] {
  const numbers: number[] = [];
  for (const name of NAMES) {
    for (let times = 0; times < 4; times++) {
      const number = streams.stream(name, 'x').uniform();
      numbers.push(number);
      if (number > 0.8) break;
    }
  }
  return numbers;
}

test('weights have mean 1 and an upper end, and numbers are uniform numbers', () => {
  fc.assert(
    fc.property(tilt, fc.maxSafeInteger(), (tilt, seed) => {
      const weights = Array.from({ length: 300 }, (_, replication) => {
        const streams = tiltedStreamsOf(seed, replication, tilt);
        expect(drawn(streams).every((number) => number >= 0 && number < 1)).toBe(true);
        return streams.weight();
      });
      expect(Math.max(...weights)).toBeLessThanOrEqual(1 / tilt.plainShare + 1e-9);
      const { mean, variance, count } = momentsOf(weights);
      // Further off than 5 standard errors about once in a million, were the weights normal; a twentieth for those that are not.
      expect(Math.abs(mean - 1)).toBeLessThan(5 * Math.sqrt(variance / count) + 0.05);
    }),
    { numRuns: LONG ? 1000 : 20 },
  );
});

test('one draw is pushed at most, into its range; all others are those of plain streams', () => {
  fc.assert(
    fc.property(tilt, fc.maxSafeInteger(), fc.nat(1000), (tilt, seed, replication) => {
      const tilted = tiltedStreamsOf(seed, replication, tilt);
      const plain = streamsOf(seed, replication);
      const others = NAMES.flatMap((entityName) =>
        [0, 1, 2, 3].filter((position) => {
          const number = tilted.stream(entityName, 'x').uniform();
          if (number === plain.stream(entityName, 'x').uniform()) return false;
          const range = tilt.draws.find(
            (draw) => draw.entityName === entityName && draw.position === position,
          );
          expect(range !== undefined && number >= range.low && number < range.high).toBe(true);
          return true;
        }),
      );
      expect(others.length).toBeLessThanOrEqual(tilt.plainShare === 1 ? 0 : 1);
    }),
    { numRuns: LONG ? 5000 : 200 },
  );
});

test('without a tilt every number is the plain one', () => {
  fc.assert(
    fc.property(tilt, fc.maxSafeInteger(), fc.nat(1000), ({ draws }, seed, replication) => {
      const tilted = tiltedStreamsOf(seed, replication, { draws, plainShare: 1 });
      expect(drawn(tilted)).toEqual(drawn(streamsOf(seed, replication)));
      expect(tilted.weight()).toBe(1);
    }),
    { numRuns: LONG ? 2000 : 100 },
  );
});
