import { expect, test } from 'vitest';
import { resolveAssumptions } from '../../../../models/assumptions.ts';
import { growthCurve } from '../../../../scenarios/licenses/growth/growth-curve.ts';
import type { Sketch } from '../../../../scenarios/scenario.ts';
import { smallScenario, smallSketch } from '../../small-scenario.ts';

/** Two pods, each with an engineer of tier 2 of its own, and one group for the whole tier. */
function twoPods(): Sketch {
  const sketch = smallSketch({
    needs: [{ need: 'azure-key-vault-secrets', tiers: ['tier2'] }],
    approvalTiers: [],
    groupsPer: 'tier',
  });
  const engineers = [
    { tier: 'tier1', count: 1 },
    { tier: 'tier2', count: 2 },
  ];
  return { ...sketch, managing: { ...sketch.managing, approvers: 0, engineers } };
}

test('who serves only an empty pod is eligible for nothing, and takes no seat at a customer of another', () => {
  const assumptions = { seatsPerPerson: 'per-customer' };
  const choice = { name: 'gdap-pim', kinds: ['gdap-pim'], pim: {} } as const;
  const sketch = twoPods();
  const scenario = smallScenario({ designs: [choice], assumptions }, sketch);
  const at = growthCurve(scenario, sketch, choice, resolveAssumptions(assumptions));
  // With one customer: one engineer at home, and once more for the customer (PIM-76, PIM-92).
  expect(at(1)).toMatchObject({ seatsNeeded: 2, costPerMonthMinor: 2_000 });
  // With both pods in use the group holds both engineers, and each customer lets in both.
  expect([2, 3, 10].map((customers) => at(customers).seatsNeeded)).toEqual([6, 8, 22]);
});
