import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EntityColumn } from '../../models/entity-column.ts';
import { RowNumbers } from '../../models/row-numbers.ts';

const ids = fc.array(fc.stringMatching(/^[a-f]$/), { maxLength: 6 });

test('numbers are those of the order in which ids came, those of the shared estate first', () => {
  fc.assert(
    fc.property(ids, ids, (shared, added) => {
      const below = new RowNumbers(shared);
      const above = new RowNumbers(added, below);
      const inOrder = [...new Set([...shared, ...added])];
      expect([...above.ids()]).toEqual(inOrder);
      expect(inOrder.map((id) => above.of(id))).toEqual(inOrder.map((_, position) => position));
      expect([above.size, below.size]).toEqual([inOrder.length, new Set(shared).size]);
      expect(above.of('unknown')).toBeUndefined();
    }),
  );
});

test('something new is called as wanted, or as nothing else is', () => {
  fc.assert(
    fc.property(ids, ids, (shared, wanted) => {
      const below = new RowNumbers(shared);
      const above = new RowNumbers([], below);
      const coined = wanted.map((id) => above.addUnused(id));
      expect(new Set([...below.ids(), ...coined]).size).toBe(below.size + coined.length);
      expect([...above.ids()]).toEqual([...below.ids(), ...coined]);
      for (const [position, id] of coined.entries()) {
        const times = [...below.ids(), ...wanted.slice(0, position)].filter(
          (each) => each === wanted[position],
        );
        expect(id).toBe(times.length === 0 ? wanted[position] : `${wanted[position]}#${times.length + 1}`);
      }
    }),
  );
});

test('a column holds what a map holds, in the order of the numbers, also of ids that came later', () => {
  fc.assert(
    fc.property(
      ids,
      ids,
      fc.array(fc.tuple(fc.stringMatching(/^[a-h]$/), fc.nat(9))),
      (first, later, sets) => {
        const numbers = new RowNumbers(first);
        const column = new EntityColumn(numbers);
        const plain = new Map<string, number>();
        for (const id of later) numbers.add(id);
        for (const [id, entity] of sets) {
          column.set(id, entity);
          plain.set(id, entity);
        }
        const inOrder = [...numbers.ids()].filter((id) => plain.has(id));
        expect([...column]).toEqual(inOrder.map((id) => [id, plain.get(id)]));
        for (const id of [...numbers.ids(), 'unknown']) {
          const row = numbers.of(id) ?? numbers.size + 5;
          expect([column.get(id), Math.max(-1, column.at(row))]).toEqual([
            plain.get(id),
            plain.get(id) ?? -1,
          ]);
        }
      },
    ),
  );
});
