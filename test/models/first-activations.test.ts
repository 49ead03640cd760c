import { describe, expect, test } from 'vitest';
import { beginRun } from '../../models/begin-run.ts';
import { firstActivations } from '../../models/first-activations.ts';
import { blueprintsOf } from '../../scenarios/run/blueprints.ts';
import { planOf } from '../../scenarios/run/plan-of.ts';
import { smallScenario, smallSketch } from '../scenarios/small-scenario.ts';

const scenario = smallScenario({}, smallSketch({ groupsPer: 'customer' }));
const plan = planOf(scenario, blueprintsOf(scenario)[2]!);

describe('the activations of a plan', () => {
  const { subjects, inputs } = firstActivations(plan);

  test('are found once, and each run begins with them in their order', () => {
    expect(subjects.length).toBeGreaterThan(10);
    expect(firstActivations(plan).subjects).toBe(subjects);
    for (const replication of [0, 1]) {
      const world = beginRun(plan, scenario.seed, replication);
      expect(world.entities.allActivations.map((entity) => world.subjects[entity])).toEqual(subjects);
    }
  });

  test('begin with one input where they are alike, and nobody can change it', () => {
    const kinds = new Set(inputs);
    expect(kinds.size).toBeGreaterThan(1);
    expect(kinds.size).toBeLessThan(inputs.length / 2);
    expect([...kinds].every((input) => Object.isFrozen(input))).toBe(true);
    expect(new Set([...kinds].map((input) => JSON.stringify(input))).size).toBe(kinds.size);
  });

  test('share a context where they are alike, as nobody has taken a step yet', () => {
    const { entities, sim } = beginRun(plan, scenario.seed, 0);
    const contexts = new Set(entities.allActivations.map((entity) => sim.contextOf(entity)));
    expect(contexts.size).toBe(new Set(inputs).size);
  });
});
