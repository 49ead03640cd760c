import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costOf, type SeatProgram, solveSeatProgram } from '../../../scenarios/licenses/seat-program.ts';
import { leastCosts } from './every-way.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 20_000 : 500;

/** Programs that can always be served: in each class there is a way that takes nothing. */
const programs = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }))
  .chain(([kinds, classes, costs]) => {
    const way = fc.record({
      takes: fc.tuple(...Array.from({ length: kinds }, () => fc.integer({ min: 0, max: 1 }))),
      costs: fc.tuple(...Array.from({ length: costs }, () => fc.nat(1_200))),
    });
    const free = way.map((one) => ({ ...one, takes: Array<number>(kinds).fill(0) }));
    return fc.record({
      stock: fc.tuple(...Array.from({ length: kinds }, () => fc.nat(5))),
      classes: fc.tuple(
        ...Array.from({ length: classes }, () =>
          fc.record({
            heads: fc.nat(4),
            ways: fc.tuple(free, fc.array(way, { maxLength: 3 })).map(([first, rest]) => [first, ...rest]),
          }),
        ),
      ),
    });
  }) as fc.Arbitrary<SeatProgram>;

test('what the library finds is the least there is, by every cost in turn', () => {
  fc.assert(
    fc.property(programs, (program) => {
      const served = solveSeatProgram(program);
      const costs = program.classes[0]!.ways[0]!.costs.map((_, objective) =>
        costOf(program, served, objective),
      );
      expect(costs).toEqual(leastCosts(program));
    }),
    { numRuns },
  );
});

test('equal programs have equal solutions', () => {
  fc.assert(
    fc.property(programs, (program) => {
      expect(solveSeatProgram(structuredClone(program))).toEqual(solveSeatProgram(program));
    }),
    { numRuns: numRuns / 5 },
  );
});

test('numbers as large as a file may ask for stay exact', () => {
  const heads = 9_999_999;
  const program: SeatProgram = {
    stock: [heads - 1, 3],
    classes: [
      {
        heads,
        ways: [
          { takes: [0, 0], costs: [999_999] },
          { takes: [1, 0], costs: [7] },
          { takes: [1, 1], costs: [1] },
        ],
      },
    ],
  };
  const served = solveSeatProgram(program);
  expect(served).toEqual([[1, heads - 4, 3]]);
  expect(costOf(program, served, 0)).toBe(999_999 + 7 * (heads - 4) + 3);
});

test('a cost that is the same whatever is chosen leaves the later ones to decide', () => {
  const program: SeatProgram = {
    stock: [],
    classes: [
      {
        heads: 2,
        ways: [
          { takes: [], costs: [0, 0, 2] },
          { takes: [], costs: [0, 0, 1] },
          { takes: [], costs: [1, 0, 0] },
        ],
      },
    ],
  };
  expect(solveSeatProgram(program)).toEqual([[0, 2, 0]]);
});

test('nobody to serve is served by nothing', () => {
  expect(solveSeatProgram({ stock: [4], classes: [] })).toEqual([]);
});
