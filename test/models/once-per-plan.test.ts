import { expect, test } from 'vitest';
import { oncePerPlan } from '../../models/once-per-plan.ts';
import { blueprintsOf } from '../../scenarios/run/blueprints.ts';
import { planOf } from '../../scenarios/run/plan-of.ts';
import { smallScenario } from '../scenarios/small-scenario.ts';

test('finds a thing with the first run of a plan, and another one for another plan', () => {
  const scenario = smallScenario();
  const [one, other] = blueprintsOf(scenario).map((blueprint) => planOf(scenario, blueprint));
  const find = oncePerPlan((plan, run: number) => ({ plan, run }));
  const first = find(one!, 1);
  expect(first).toEqual({ plan: one, run: 1 });
  expect(find(one!, 2)).toBe(first);
  expect(find(other!, 3)).toEqual({ plan: other, run: 3 });
});

test('a scenario has one plan for each blueprint', () => {
  const [scenario, same] = [smallScenario(), smallScenario()];
  const [one, other] = blueprintsOf(scenario);
  expect(planOf(scenario, one!)).toBe(planOf(scenario, one!));
  expect(planOf(scenario, other!)).not.toBe(planOf(scenario, one!));
  expect(planOf(same, one!)).not.toBe(planOf(scenario, one!));
});
