import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberColumn } from '../../models/number-column.ts';

const number = fc.oneof(fc.nat(3), fc.nat(2 ** 31 - 2));

test('a column holds what a map holds, however much room it had at first', () => {
  fc.assert(
    fc.property(fc.nat(5), fc.array(fc.tuple(fc.nat(200), number)), (room, sets) => {
      const column = new NumberColumn(room);
      const plain = new Map<number, number>();
      for (const [position, value] of sets) {
        column.set(position, value);
        plain.set(position, value);
      }
      const positions = Array.from({ length: 300 }, (_, position) => position);
      expect(positions.map((position) => column.get(position))).toEqual(
        positions.map((position) => plain.get(position) ?? -1),
      );
      const inOrder = [...plain].sort(([a], [b]) => a - b).map(([, value]) => value);
      const visited: number[] = [];
      column.forEach((value) => {
        visited.push(value);
      });
      expect(visited).toEqual(inOrder);
    }),
  );
});
