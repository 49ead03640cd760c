import { expect, test } from 'vitest';
import { blueprintsOf } from '../../../scenarios/run/blueprints.ts';
import type { DesignKind } from '../../../scenarios/scenario.ts';
import { comparisonCaveats } from '../../../scenarios/summarize/comparison-caveats.ts';
import { unservedOf } from '../../../scenarios/summarize/unserved.ts';
import { smallScenario, THEFT } from '../small-scenario.ts';

function caveatsOf(kinds: readonly DesignKind[], events = [THEFT]): readonly string[] {
  const scenario = smallScenario({
    designs: kinds.map((kind) => ({ name: kind, kinds: [kind], pim: {} })),
    events,
  });
  const blueprints = blueprintsOf(scenario);
  return comparisonCaveats(
    scenario,
    blueprints,
    blueprints.map(({ index }) => ({ unserved: unservedOf(index.estate) })),
  );
}

test('designs that leave needs unserved are named, with how many and which', () => {
  expect(caveatsOf(['gdap-pim', 'lighthouse-eligible'])).toEqual([
    'lighthouse-eligible leaves 16 of 24 needs unserved (Exchange Administrator on exchange, Helpdesk Administrator on entra): what nobody can do there can neither stand open nor be stolen.',
  ]);
});

test('customers who do it themselves are other people, and nobody steals their accounts', () => {
  const people =
    'In own-pim 16 administrators of the customers do the work, each as much as one of our 5 engineers elsewhere: waits, failures and seats are counted over other people.';
  const [first, second, ...rest] = caveatsOf(['gdap-pim', 'own-pim']);
  expect([first, rest]).toEqual([people, []]);
  expect(second).toMatch(/^The accounts that are stolen are ours, and never .* in own-pim:/);
  expect(caveatsOf(['gdap-pim', 'own-pim'], [])).toEqual([people]);
});

test('where it is customers’ own administrators who are stolen, designs without them show no theft', () => {
  const own = { ...THEFT, who: 'own-admin' };
  const [, second, ...rest] = caveatsOf(['gdap-pim', 'dap', 'own-pim'], [own]);
  expect(rest).toEqual([]);
  expect(second).toBe(
    'Only customers’ own administrators are compromised, and gdap-pim, dap have none: nothing is stolen there.',
  );
  expect(caveatsOf(['gdap-pim', 'own-pim'], [THEFT, own])).toHaveLength(1);
});

test('nothing is said of designs that do the same work with the same people, nor of one alone', () => {
  expect(caveatsOf(['gdap-standing', 'gdap-pim'])).toEqual([]);
  expect(caveatsOf(['lighthouse-eligible'])).toEqual([]);
});
