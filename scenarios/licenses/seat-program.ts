import { solve } from 'yalps';
import { invariant } from '../../engine/invariant.ts';

/** One way to serve a head: seats it takes from the stock, by kind, and what it costs in whole numbers, the weightiest first. */
export interface Way {
  readonly takes: readonly number[];
  readonly costs: readonly number[];
}

/** So many heads that are alike, each of which is served in one of these ways. */
export interface HeadClass {
  readonly heads: number;
  readonly ways: readonly Way[];
}

export interface SeatProgram {
  /** Seats there are, by kind. */
  readonly stock: readonly number[];
  readonly classes: readonly HeadClass[];
}

/** For each class how many heads are served in which way. */
export type Served = readonly (readonly number[])[];

/**
 * The cheapest way to serve all heads with the stock there is: an integer program, with a variable for each class and
 * way. Costs are compared one after the other: among the solutions that cost least in the first, those that cost least in the
 * second. What the solver answers in floating point is rounded, and held against the program in whole numbers.
 */
export function solveSeatProgram(program: SeatProgram): Served {
  const objectives = program.classes[0]?.ways[0]?.costs.length ?? 0;
  let best: Served = program.classes.map(({ ways }) => ways.map(() => 0));
  const limits: number[] = [];
  for (let objective = 0; objective < objectives; objective += 1) {
    if (objective === 0 || !isFlat(program, objective)) best = solved(program, objective, limits);
    limits.push(costOf(program, best, objective));
  }
  return best;
}

/** What a solution costs by one of the costs. */
export function costOf({ classes }: SeatProgram, served: Served, objective: number): number {
  return sumOf(classes, ({ ways }, rank) =>
    sumOf(ways, ({ costs }, way) => costs[objective]! * served[rank]![way]!),
  );
}

function solved({ stock, classes }: SeatProgram, objective: number, limits: readonly number[]): Served {
  const constraints = new Map<string, { equal?: number; max?: number }>([
    ...classes.map(({ heads }, rank) => [`heads ${rank}`, { equal: heads }] as const),
    ...stock.map((seats, kind) => [`stock ${kind}`, { max: seats }] as const),
    // Costs are whole numbers, so half of one more is still none more; the solver's own arithmetic is not as exact.
    ...limits.map((most, cost) => [`cost ${cost}`, { max: most + 0.5 }] as const),
  ]);
  const variables = classes.flatMap(({ ways }, rank) =>
    ways.map(({ takes, costs }, way): [string, [string, number][]] => [
      `${rank} ${way}`,
      [
        [`heads ${rank}`, 1],
        ...takes.map((seats, kind): [string, number] => [`stock ${kind}`, seats]),
        ...limits.map((_, cost): [string, number] => [`cost ${cost}`, costs[cost]!]),
        ['objective', costs[objective]!],
      ],
    ]),
  );
  const solution = solve(
    { direction: 'minimize', objective: 'objective', constraints, variables, integers: true },
    { tolerance: 0, maxIterations: MOST_BRANCHES },
  );
  invariant(solution.status === 'optimal', `a program of seats has no best solution: ${solution.status}`);
  const found = new Map(solution.variables);
  const served = classes.map(({ ways }, rank) =>
    ways.map((_, way) => Math.round(found.get(`${rank} ${way}`) ?? 0)),
  );
  classes.forEach(({ heads }, rank) => {
    invariant(sumOf(served[rank]!, (count) => count) === heads, 'a program of seats serves every head once');
  });
  stock.forEach((seats, kind) => {
    const taken = sumOf(classes, ({ ways }, rank) =>
      sumOf(ways, ({ takes }, way) => takes[kind]! * served[rank]![way]!),
    );
    invariant(taken <= seats, 'a program of seats takes no seat twice');
  });
  limits.forEach((most, cost) => {
    invariant(costOf({ stock, classes }, served, cost) <= most, 'a later cost makes no earlier one dearer');
  });
  return served;
}

/** Far more than programs of this size ever need; beyond it the solver says so instead of guessing. */
const MOST_BRANCHES = 1_000_000;

/** Whether a cost is the same whatever is chosen. */
function isFlat({ classes }: SeatProgram, objective: number): boolean {
  return classes.every(({ ways }) =>
    ways.every(({ costs }) => costs[objective] === ways[0]!.costs[objective]),
  );
}

function sumOf<T>(items: readonly T[], amount: (item: T, rank: number) => number): number {
  return items.reduce((sum, item, rank) => sum + amount(item, rank), 0);
}
