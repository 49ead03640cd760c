import fc from 'fast-check';
import { expect, test } from 'vitest';
import { streamsOf } from '../../engine/streams.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 5000 : 200;
const name = fc.string({ unit: 'binary', maxLength: 12 });
const key = fc.tuple(name, name);

test('the order in which streams are opened and used changes no number', () => {
  fc.assert(
    fc.property(
      fc.maxSafeInteger(),
      fc.nat(1000),
      fc.uniqueArray(key, { minLength: 2, maxLength: 8, selector: ([a, b]) => JSON.stringify([a, b]) }),
      fc.infiniteStream(fc.nat(7)),
      (seed, replication, keys, choices) => {
        const alone = keys.map(([entity, purpose]) => {
          const stream = streamsOf(seed, replication).stream(entity, purpose);
          return Array.from({ length: 3 }, () => stream.uniform());
        });
        // Together and interleaved at will, each stream still gives its own numbers.
        const together = streamsOf(seed, replication);
        const drawn = keys.map((): number[] => []);
        while (drawn.some((numbers) => numbers.length < 3)) {
          const first = choices.next().value! % keys.length;
          const index = drawn[first]!.length < 3 ? first : drawn.findIndex((numbers) => numbers.length < 3);
          drawn[index]!.push(together.stream(...keys[index]!).uniform());
        }
        expect(drawn).toEqual(alone);
      },
    ),
    { numRuns },
  );
});

test('two names never share a state', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), key, key, (seed, one, other) => {
      fc.pre(one[0] !== other[0] || one[1] !== other[1]);
      const streams = streamsOf(seed, 0);
      expect(streams.stream(...one).uniform()).not.toBe(streams.stream(...other).uniform());
    }),
    { numRuns },
  );
});

test('numbers lie in [0, 1), whole ones below their bound', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 1_000_000 }), (seed, n) => {
      const stream = streamsOf(seed, 0).stream('a', 'b');
      for (let draw = 0; draw < 20; draw++) {
        const uniform = stream.uniform();
        expect(uniform >= 0 && uniform < 1).toBe(true);
        const below = stream.below(n);
        expect(Number.isInteger(below) && below >= 0 && below < n).toBe(true);
      }
    }),
    { numRuns },
  );
});
