import fc from 'fast-check';
import { expect, it } from 'vitest';
import { constructsOf, emptyTally, randomMachinesEqualXstate, runArbitrary } from './random-machines.ts';

const isLong = process.env.ENTWIN_LONG === '1';

it('runs random machines as xstate does, and most of what happens to them matters', async () => {
  const tally = emptyTally();
  await fc.assert(randomMachinesEqualXstate(tally), { numRuns: isLong ? 3000 : 300 });
  const refused = Object.values(tally.refused).reduce((sum, count) => sum + count, 0);
  expect(refused).toBeLessThan(tally.machines * 0.25);
  expect(tally.broke).toBeLessThan(tally.machines * 0.4);
  expect(tally.comparisons).toBeGreaterThan(tally.machines * 6);
  expect(tally.changes).toBeGreaterThan(tally.comparisons * 0.5);
  expect(tally.timersFired).toBeGreaterThan(tally.machines);
  expect(tally.done).toBeGreaterThan(tally.machines * 0.02);
});

it('writes every construct it claims to test into random machines', () => {
  const counts = new Map<string, number>();
  for (const { plan } of fc.sample(runArbitrary, { numRuns: 300, seed: 1 })) {
    for (const construct of constructsOf(plan)) counts.set(construct, (counts.get(construct) ?? 0) + 1);
  }
  const rare = [...counts].filter(([, machines]) => machines < 6).map(([construct]) => construct);
  expect(rare).toEqual([]);
  expect([...counts.keys()].sort()).toMatchInlineSnapshot(`
    [
      "action assign",
      "action cancel",
      "action delayedRaise",
      "action effect",
      "action namedAssign",
      "action namedRaise",
      "action raise",
      "after byContext",
      "after byEvent",
      "after constant",
      "after maybe",
      "after negative",
      "after one target",
      "after reenter",
      "after short",
      "after targetless",
      "after two targets",
      "always one target",
      "always reenter",
      "always targetless",
      "always two targets",
      "assign function",
      "assign keys",
      "cancel computed id",
      "cancel constant id",
      "effect params computed",
      "effect params constant",
      "effect params none",
      "entry",
      "exit",
      "forbidden",
      "guard alias",
      "guard and",
      "guard below",
      "guard composed",
      "guard event",
      "guard hasFuel",
      "guard isAEven",
      "guard isBBig",
      "guard named",
      "guard not",
      "guard or",
      "guard params",
      "guard params computed",
      "guard params constant",
      "guard stateIn by id",
      "guard stateIn by path",
      "initialActions",
      "numeric key",
      "on *",
      "on foo.*",
      "on foo.x.*",
      "on name",
      "on one target",
      "on reenter",
      "on targetless",
      "on two targets",
      "on xstate.*",
      "on xstate.after.*",
      "on xstate.done.*",
      "onDone compound one target",
      "onDone compound reenter",
      "onDone compound targetless",
      "onDone compound two targets",
      "onDone parallel one target",
      "onDone parallel reenter",
      "onDone parallel targetless",
      "onDone parallel two targets",
      "output computed",
      "output constant",
      "output none",
      "own id",
      "raise computed event",
      "raise constant event",
      "raise delay computed",
      "raise delay constant",
      "raise delay named",
      "state atomic",
      "state compound",
      "state final",
      "state parallel",
      "tags",
    ]
  `);
});
