import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Neighbors } from '../../../models/wiring/neighbors.ts';

const names = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 3 })
  .map((list) => new Set(list));
const side = fc.array(names, { minLength: 1, maxLength: 6 });
const later = fc.array(fc.record({ isLeft: fc.boolean(), member: fc.nat(), names }), { maxLength: 5 });

test('neighbors are those who share a name, however late it was given, in ascending order', () => {
  fc.assert(
    fc.property(side, side, later, (left, right, additions) => {
      const near = new Neighbors();
      left.forEach((each, at) => {
        near.setLeft(at, each);
      });
      right.forEach((each, at) => {
        near.setRight(at, each);
      });
      const before = near.copy();
      const plain = { left: left.map((each) => new Set(each)), right: right.map((each) => new Set(each)) };
      const sharing = (mine: ReadonlySet<string>, others: readonly ReadonlySet<string>[]) =>
        others.flatMap((other, at) => ([...mine].some((name) => other.has(name)) ? [at] : []));
      const expectPlain = (of: Neighbors): void => {
        plain.left.forEach((mine, at) => {
          expect([...of.rightOf(at)]).toEqual(sharing(mine, plain.right));
        });
        plain.right.forEach((mine, at) => {
          expect([...of.leftOf(at)]).toEqual(sharing(mine, plain.left));
        });
      };
      expectPlain(near);
      for (const { isLeft, member, names: more } of additions) {
        const at = member % (isLeft ? left : right).length;
        if (isLeft) near.setLeft(at, more);
        else near.setRight(at, more);
        for (const name of more) (isLeft ? plain.left : plain.right)[at]!.add(name);
      }
      expectPlain(near);
      // The copy has learned nothing of it, and learns the same by itself.
      for (const { isLeft, member, names: more } of additions) {
        const at = member % (isLeft ? left : right).length;
        if (isLeft) before.setLeft(at, more);
        else before.setRight(at, more);
      }
      expectPlain(before);
    }),
  );
});
