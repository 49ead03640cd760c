import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { seatsOf } from '../../../models/licensing/seats.ts';
import { build } from '../../../scenarios/build.ts';
import type { DesignKind, Sketch } from '../../../scenarios/scenario.ts';
import { smallScenario } from '../small-scenario.ts';
import { arbitrarySketch } from './arbitrary-sketch.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 2_000 : 120;
const KINDS: readonly DesignKind[] = [
  'dap',
  'gdap-standing',
  'gdap-pim',
  'lighthouse-standing',
  'lighthouse-eligible',
  'b2b-pim',
  'sync-pim',
  'own-pim',
];

/** Two that would make the same groups or accounts: there the first one's stand, an object that is there stays what it is (B2B-61). */
const ALIKE: readonly (readonly DesignKind[])[] = [
  ['gdap-standing', 'gdap-pim'],
  ['b2b-pim', 'sync-pim'],
];

const PAIRS = fc
  .subarray([...KINDS], { minLength: 2, maxLength: 2 })
  .filter((pair) => !ALIKE.some((alike) => alike.every((kind) => pair.includes(kind))));

function seatsPerTenant(sketch: Sketch, kinds: readonly DesignKind[]): ReadonlyMap<string, number> {
  const estate = build(smallScenario({}, sketch), { name: 'design', kinds, pim: {} });
  const seats = seatsOf(indexEstate(estate), resolveAssumptions());
  return new Map(seats.map(({ tenantId, heads }) => [tenantId, heads.length]));
}

describe.each(['gdap-pim', 'lighthouse-eligible'] as const)('%s', (kind) => {
  test('takes no seat more, anywhere, with one customer more (PIM-84, PIM-92)', () => {
    fc.assert(
      fc.property(arbitrarySketch(), (sketch) => {
        const { customers } = sketch;
        const grown = { ...sketch, customers: { ...customers, names: [...customers.names, 'Zulu'] } };
        expect(seatsPerTenant(grown, [kind])).toEqual(seatsPerTenant(sketch, [kind]));
      }),
      { numRuns },
    );
  });
});

test('two designs together need at least what the needier one does, and at most what both do', () => {
  fc.assert(
    fc.property(arbitrarySketch(), PAIRS, (sketch, kinds) => {
      const [a, b] = kinds.map((kind) => seatsPerTenant(onlyWhatIsShared(sketch), [kind]));
      const both = seatsPerTenant(onlyWhatIsShared(sketch), kinds);
      for (const tenantId of new Set([...a!.keys(), ...b!.keys(), ...both.keys()])) {
        const [one, other] = [a!.get(tenantId) ?? 0, b!.get(tenantId) ?? 0];
        expect(both.get(tenantId) ?? 0).toBeGreaterThanOrEqual(Math.max(one, other));
        expect(both.get(tenantId) ?? 0).toBeLessThanOrEqual(one + other);
      }
    }),
    { numRuns },
  );
});

/** Without the Azure control plane, which Lighthouse takes from the other part: there a sum may need less than a part alone. */
function onlyWhatIsShared(sketch: Sketch): Sketch {
  const needs = sketch.customers.needs.filter(({ need }) => !need.startsWith('azure-'));
  const kept =
    needs.length > 0 ? needs : [{ need: 'exchange-admin', tiers: [sketch.managing.engineers[0]!.tier] }];
  return { ...sketch, customers: { ...sketch.customers, needs: kept } };
}
