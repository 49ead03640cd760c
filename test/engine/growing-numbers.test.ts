import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GrowingNumbers } from '../../engine/growing-numbers.ts';

/** Twice as many as a chunk holds, so that numbers and pairs meet its end in every way. */
const COUNT = 2 ** 18;

test('numbers and pairs stand in the order they came, also across the end of a chunk', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }), (isPair) => {
      const numbers = new GrowingNumbers();
      let count = 0;
      for (let turn = 0; count < COUNT; turn++) {
        if (isPair[turn % isPair.length]!) numbers.pushPair(count++, count++);
        else numbers.push(count++);
      }
      let wrong = 0;
      for (let index = 0; index < count; index++) if (numbers.read(index) !== index) wrong++;
      expect(wrong).toBe(0);
    }),
    { numRuns: 40 },
  );
});
