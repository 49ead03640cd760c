import { expect, test } from 'vitest';
import { CheckerRun } from '../../engine/checkers.ts';
import { DAY_SECONDS, HOUR_SECONDS } from '../../engine/time.ts';
import { type AccessPath, plainPath } from '../../models/access/access-path.ts';
import { beginRun, type Plan } from '../../models/begin-run.ts';
import { stateAt } from '../../models/state-at.ts';
import type { World } from '../../models/world.ts';
import { blueprintsOf } from '../../scenarios/run/blueprints.ts';
import { planOf } from '../../scenarios/run/plan-of.ts';
import { smallScenario, THEFT } from '../scenarios/small-scenario.ts';

/** What the judge says at every second at which checkers look at a whole run. */
function answersOfWholeRun(plan: Plan): ReadonlyMap<number, ReadonlyMap<string, readonly AccessPath[]>> {
  const seen = new Map<number, ReadonlyMap<string, readonly AccessPath[]>>();
  const world: World = beginRun(plan, scenario.seed, 1, (at) => lookingOn.check(at));
  const remember = {
    id: 'remember-what-the-judge-says',
    check: (view: World) => {
      seen.set(view.sim.now, answersOf(view));
      return undefined;
    },
  };
  const lookingOn = new CheckerRun({
    checkers: [remember],
    view: world,
    seed: scenario.seed,
    replication: 1,
    everySeconds: 6 * HOUR_SECONDS,
  });
  world.sim.run();
  return seen;
}

type Judge = Pick<World, 'index' | 'judge'>;

function answersOf({ index, judge }: Judge): ReadonlyMap<string, readonly AccessPath[]> {
  const { accounts, tenants } = index.estate;
  return new Map(
    accounts.flatMap(({ id: accountId }) =>
      tenants.map(({ id }) => [`${accountId} in ${id}`, judge(accountId, id).map(plainPath)] as const),
    ),
  );
}

// A theft, activations on every working day, relationships that end and are renewed, and a lapse of P2.
const scenario = smallScenario({
  events: [
    { ...THEFT, atSeconds: 2 * DAY_SECONDS + 36_000 },
    { kind: 'lapse', atSeconds: 9 * DAY_SECONDS, license: 'p2', tenantId: 'managing' },
  ],
});

test.each(blueprintsOf(scenario).map((blueprint) => [blueprint.choice.name, blueprint] as const))(
  'what a moment of %s says is what the whole run said at that moment',
  (_, blueprint) => {
    const plan = planOf(scenario, blueprint);
    const seen = answersOfWholeRun(plan);
    expect(seen.size).toBeGreaterThan(20);
    const differing = [...seen].filter(([, answers]) => JSON.stringify([...answers]) !== firstOf(seen));
    if (blueprint.choice.name !== 'dap') expect(differing.length).toBeGreaterThan(0);
    for (const [atSeconds, answers] of seen) {
      expect(answersOf(stateAt(plan, scenario.seed, 1, atSeconds)), `second ${atSeconds}`).toEqual(answers);
    }
  },
);

function firstOf(answers: ReadonlyMap<number, ReadonlyMap<string, readonly unknown[]>>): string {
  return JSON.stringify([...[...answers.values()][0]!]);
}

test('the moment of another replication is another moment', () => {
  const plan = planOf(scenario, blueprintsOf(scenario)[2]!);
  const activeOf = (replication: number) =>
    [...answersOf(stateAt(plan, scenario.seed, replication, DAY_SECONDS + 50_000)).values()]
      .flat()
      .map(({ state }) => state);
  expect(activeOf(0)).toContain('active');
  expect(activeOf(1)).not.toEqual(activeOf(0));
});

test('there is no moment outside of the run', () => {
  const plan = planOf(scenario, blueprintsOf(scenario)[0]!);
  expect(() => stateAt(plan, 1, 0, -1)).toThrow(/outside/);
  expect(() => stateAt(plan, 1, 0, plan.horizonSeconds + 1)).toThrow(/outside/);
});
