import type { SeatProgram } from '../../../scenarios/licenses/seat-program.ts';

/**
 * The least costs of a program by trying every way to divide every class: a second solver that shares nothing with the first.
 * Undefined where the stock serves nobody in any way.
 */
export function leastCosts({ stock, classes }: SeatProgram): readonly number[] | undefined {
  let best: readonly number[] | undefined;
  const place = (rank: number, left: readonly number[], costs: readonly number[]): void => {
    const next = classes[rank];
    if (next === undefined) {
      if (best === undefined || isLess(costs, best)) best = costs;
      return;
    }
    for (const counts of divisions(next.heads, next.ways.length)) {
      const rest = left.map(
        (seats, kind) =>
          seats - next.ways.reduce((sum, { takes }, way) => sum + takes[kind]! * counts[way]!, 0),
      );
      if (rest.some((seats) => seats < 0)) continue;
      const total = costs.map(
        (cost, each) =>
          cost + next.ways.reduce((sum, way, rank) => sum + way.costs[each]! * counts[rank]!, 0),
      );
      place(rank + 1, rest, total);
    }
  };
  const objectives = classes[0]?.ways[0]?.costs.length ?? 0;
  place(0, stock, Array<number>(objectives).fill(0));
  return best;
}

/** Every way to write a number as an ordered sum of so many numbers. */
function divisions(heads: number, parts: number): readonly (readonly number[])[] {
  if (parts === 1) return [[heads]];
  return Array.from({ length: heads + 1 }, (_, first) => first).flatMap((first) =>
    divisions(heads - first, parts - 1).map((rest) => [first, ...rest]),
  );
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const first = one.findIndex((cost, rank) => cost !== other[rank]);
  return first >= 0 && one[first]! < other[first]!;
}
