import { expect, test } from 'vitest';
import { blueprintsOf } from '../../../scenarios/run/blueprints.ts';
import type { DesignKind } from '../../../scenarios/scenario.ts';
import { smallScenario } from '../small-scenario.ts';

const seatsOf = (...kinds: DesignKind[]) =>
  blueprintsOf(smallScenario({ designs: kinds.map((kind) => ({ name: kind, kinds: [kind], pim: {} })) })).map(
    ({ constants }) => constants['license.p1.seats'],
  );

test('beside a design that synchronizes people, one that does not needs no seat of P1', () => {
  const [none, some] = seatsOf('gdap-pim', 'sync-pim');
  expect(none).toBe(0);
  expect(some).toBeGreaterThan(0);
});

test('where nobody is synchronized, nothing is said of P1', () => {
  expect(seatsOf('gdap-pim', 'b2b-pim')).toEqual([undefined, undefined]);
});
