import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SmallMap } from '../../models/small-map.ts';

test('holds what a map holds, in the same order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat()), { minLength: 1, maxLength: 10 }), (entries) => {
      const [[key, value]] = entries as [[number, number]];
      const small = new SmallMap(key, value);
      for (const [each, other] of entries) small.set(each, other);
      const plain = new Map(entries);
      expect([...small]).toEqual([...plain]);
      for (let each = 0; each <= 5; each++) {
        expect(small.get(each)).toBe(plain.get(each));
      }
    }),
  );
});
