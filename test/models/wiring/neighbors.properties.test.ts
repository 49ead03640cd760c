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
      const first = new Neighbors(near);
      const second = new Neighbors(near);
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
      const learn = (of: Neighbors): void => {
        for (const { isLeft, member, names: more } of additions) {
          const at = member % (isLeft ? left : right).length;
          if (isLeft) of.setLeft(at, more);
          else of.setRight(at, more);
        }
      };
      expectPlain(near);
      learn(first);
      // Others who go on from the same know nothing of it, and learn the same by themselves.
      expectPlain(near);
      expectPlain(second);
      for (const { isLeft, member, names: more } of additions) {
        const mine = isLeft ? plain.left : plain.right;
        for (const name of more) mine[member % mine.length]!.add(name);
      }
      expectPlain(first);
      learn(second);
      expectPlain(second);
      // The same from the start, without anything below.
      learn(near);
      expectPlain(near);
    }),
  );
});
