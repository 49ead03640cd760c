import { expect, test } from 'vitest';
import { type Checker, CheckerRun } from '../../engine/checkers.ts';
import { PRIORITY, Simulation } from '../../engine/simulation.ts';

interface View {
  level: number;
}
const notNegative: Checker<View> = {
  id: 'level-not-negative',
  check: ({ level }) => (level < 0 ? `the level is ${level}` : undefined),
};
const belowTen: Checker<View> = {
  id: 'level-below-ten',
  check: ({ level }) => (level < 10 ? undefined : `the level is ${level}`),
};

function runWith(everySeconds: number, keepPerChecker: number) {
  const view = { level: 0 };
  const run = new CheckerRun({
    checkers: [notNegative, belowTen],
    view,
    seed: 7,
    replication: 2,
    everySeconds,
    keepPerChecker,
  });
  const simulation = new Simulation({ horizonSeconds: 100, onSecondOver: (at) => run.check(at) });
  const add = (by: number) => {
    view.level += by;
  };
  // Broken only within second 20, from 30 to 31 on one side, and from 50 on the other.
  for (const [at, by] of [
    [10, 5],
    [20, -6],
    [20, 6],
    [30, -6],
    [31, 6],
    [50, 5],
    [60, 1],
    [70, 1],
  ] as const) {
    simulation.scheduleCall(at, PRIORITY.scenario, add, by);
  }
  simulation.run();
  return run;
}

test('a violation says what, when, and in which run; what mends itself within a second is none', () => {
  const { violations, counts } = runWith(0, 2).report();
  const where = { seed: 7, replication: 2 };
  expect(violations).toEqual([
    { id: 'level-not-negative', message: 'the level is -1', atSeconds: 30, ...where },
    { id: 'level-below-ten', message: 'the level is 10', atSeconds: 50, ...where },
    { id: 'level-below-ten', message: 'the level is 11', atSeconds: 60, ...where },
  ]);
  expect(counts).toEqual({ 'level-not-negative': 1, 'level-below-ten': 3 });
});

test('looking less often sees less, and a last look is always possible', () => {
  const run = runWith(1000, 10);
  expect(run.report()).toEqual({ violations: [], counts: {} });
  run.checkNow(100);
  expect(run.report().counts).toEqual({ 'level-below-ten': 1 });
});

test('a checker that throws crashes the run', () => {
  const broken: Checker<View> = {
    id: 'broken',
    check: () => {
      throw new Error('oops');
    },
  };
  const run = new CheckerRun({ checkers: [broken], view: { level: 0 }, seed: 1, replication: 0 });
  expect(() => run.check(0)).toThrow('oops');
});
