import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../engine/time.ts';
import { simulate } from '../../models/simulate.ts';
import { traceRun } from '../../models/trace-run.ts';
import { blueprintsOf } from '../../scenarios/run/blueprints.ts';
import { planOf } from '../../scenarios/run/plan-of.ts';
import { smallScenario, THEFT } from '../scenarios/small-scenario.ts';

const scenario = smallScenario({
  events: [THEFT, { kind: 'lapse', atSeconds: 9 * DAY_SECONDS, license: 'p2', tenantId: 'managing' }],
});

describe.each(blueprintsOf(scenario).map((blueprint) => [blueprint.choice.name, blueprint] as const))(
  'a traced run of %s',
  (_, blueprint) => {
    const plan = planOf(scenario, blueprint);
    const { world, steps } = traceRun(plan, scenario.seed, 1);

    test('leaves the recording of the plain run', () => {
      const { violations, ...plain } = simulate(plan, scenario.seed, 1);
      expect(violations).toEqual([]);
      const traced = world.record.finish(1, plan.horizonSeconds, plan.constants, {
        violations: [],
        events: world.sim.eventCount,
      });
      expect(traced).toEqual({ ...plain, violations: [] });
    });

    test('has every event once, each after its cause, and each entity goes on where it was', () => {
      const stands = new Map<number, number>();
      const { calls } = world.sim.counts;
      expect(steps).toHaveLength(world.sim.eventCount - calls + world.sim.entityCount);
      steps.forEach(({ entity, before, after, trigger, cause, atSeconds }, number) => {
        expect(stands.get(entity) ?? -1).toBe(before);
        stands.set(entity, after);
        expect(cause).toBeLessThan(number);
        if (cause >= 0) expect(steps[cause]!.atSeconds).toBeLessThanOrEqual(atSeconds);
        if (trigger === 'effect') expect(steps[cause]!.atSeconds).toBe(atSeconds);
        // Whoever armed a timer is the entity itself.
        if (trigger === 'timer' && steps[cause] !== undefined) expect(steps[cause]!.entity).toBe(entity);
      });
    });
  },
);
