import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TwoBits } from '../../../models/wiring/two-bits.ts';

test('holds what an array of numbers holds', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(3)), { maxLength: 100 }), (writes) => {
      const bits = new TwoBits(31);
      const plain = new Array<number>(31).fill(0);
      for (const [position, value] of writes) {
        bits.set(position, value);
        plain[position] = value;
      }
      expect(plain.map((_, position) => bits.get(position))).toEqual(plain);
    }),
  );
});
