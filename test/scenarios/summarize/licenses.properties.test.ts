import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { build } from '../../../scenarios/build.ts';
import type { Sketch } from '../../../scenarios/scenario.ts';
import { licensesOf } from '../../../scenarios/summarize/licenses.ts';
import { arbitraryEstate } from '../../models/arbitrary-estate.ts';
import { smallScenario, smallSketch } from '../small-scenario.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 5_000 : 200;

const PODS = 2;

const sketches = fc
  .record({
    names: fc.array(fc.constantFrom('Acme', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'acme'), {
      minLength: PODS,
      maxLength: 9,
    }),
    groupsPer: fc.constantFrom('tier' as const, 'pod' as const, 'customer' as const),
    approvalTiers: fc.subarray(['tier1', 'tier2']),
    globalAdministrator: fc.constantFrom(0, 0.5, 1),
  })
  .map((change): Sketch => smallSketch(change));

function seats(sketch: Sketch): ReadonlyMap<string, number> {
  const estate = build(smallScenario({}, sketch), { name: 'gdap-pim', kinds: ['gdap-pim'], pim: {} });
  const licenses = licensesOf(indexEstate(estate), resolveAssumptions());
  return new Map(licenses.map((tenant) => [tenant.tenantId, tenant.seatsNeeded]));
}

const withCustomer = (sketch: Sketch, name: string): Sketch => ({
  ...sketch,
  customers: { ...sketch.customers, names: [...sketch.customers.names, name] },
});

/*
 * Premise: every pod has a customer already. An engineer whose pod is empty is eligible for nothing,
 * and becomes eligible with the pod's first customer.
 */
test('a new customer under GDAP with PIM changes the P2 seats of no tenant (PIM-92, GDAP-111)', () => {
  fc.assert(
    fc.property(sketches, fc.constantFrom('Zeta', 'Aardvark', 'Acme'), (sketch, name) => {
      const before = seats(sketch);
      const after = seats(withCustomer(sketch, name));
      expect(after.size).toBe(before.size + 1);
      for (const [tenantId, count] of after) expect(count).toBe(before.get(tenantId) ?? 0);
    }),
    { numRuns },
  );
});

test('without that premise it can: the first customer of an empty pod makes its engineers eligible', () => {
  const sketch = smallSketch({ names: ['Acme'], groupsPer: 'pod' });
  expect(seats(withCustomer(sketch, 'Beta')).get('managing')).toBeGreaterThan(seats(sketch).get('managing')!);
});

test('whatever the estate: no tenant needs or would by habit buy more seats than there are people', () => {
  fc.assert(
    fc.property(arbitraryEstate(), (estate) => {
      for (const tenant of licensesOf(indexEstate(estate), resolveAssumptions())) {
        expect(tenant.seatsNeeded).toBe(tenant.heads.length);
        expect(tenant.seatsNeeded).toBeLessThanOrEqual(tenant.seatsByHabit);
        expect(tenant.seatsByHabit).toBeLessThanOrEqual(estate.people.length);
      }
    }),
    { numRuns: numRuns * 3 },
  );
});
