import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Alike } from '../../models/alike.ts';

const shared = { nested: true };
const value = fc.constantFrom<unknown>(0, -1, '0', true, false, null, undefined, shared);

test('things with the same values are one, which nobody can change, and no others are', () => {
  fc.assert(
    fc.property(fc.array(fc.array(value, { maxLength: 3 })), (rows) => {
      const alike = new Alike<Record<string, unknown>>();
      const first = rows.map((row) => alike.firstLike({ ...row }));
      rows.forEach((row, at) => {
        expect(Object.isFrozen(first[at])).toBe(true);
        expect(Object.values(first[at]!)).toEqual(row);
        const same = rows.findIndex(
          (other) => other.length === row.length && other.every((each, k) => each === row[k]),
        );
        expect(first.indexOf(first[at]!)).toBe(same);
      });
    }),
  );
});
