import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveAssumptions } from '../../../../models/assumptions.ts';
import { breakEvensOf } from '../../../../scenarios/licenses/growth/break-evens.ts';
import { growthCurve } from '../../../../scenarios/licenses/growth/growth-curve.ts';
import { chargedPerMonth } from '../../../../scenarios/licenses/prices/charged-per-month.ts';
import { sheetOf } from '../../../../scenarios/licenses/sheet-of.ts';
import type { DesignChoice, DesignKind, Scenario, Sketch } from '../../../../scenarios/scenario.ts';
import { smallScenario } from '../../small-scenario.ts';
import { booksOf } from '../uneven-prices.ts';
import { sketchWithPods } from './sketch-with-pods.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 1_000 : 60;

const KINDS: readonly (readonly DesignKind[])[] = [
  ['dap'],
  ['gdap-standing'],
  ['gdap-pim'],
  ['lighthouse-eligible'],
  ['b2b-pim'],
  ['sync-pim'],
  ['own-pim'],
  ['gdap-pim', 'lighthouse-eligible'],
  ['gdap-pim', 'sync-pim'],
  ['b2b-pim', 'lighthouse-standing'],
];

const DESIGNS = KINDS.map((kinds): DesignChoice => ({ name: kinds.join(' + '), kinds, pim: {} }));

const scenarioOf = (sketch: Sketch, choice: DesignChoice, assumptions: Scenario['assumptions'] = {}) =>
  smallScenario({ designs: [choice], assumptions }, sketch);

const withCustomers = (sketch: Sketch, customers: number): Sketch => {
  const names = Array.from({ length: customers }, (_, index) => `${(index * 7) % 13} Company ${index}`);
  return { ...sketch, customers: { ...sketch.customers, names } };
};

/** The sheet of an estate that is really built for so many customers, by names in no order. */
function builtTotals(
  sketch: Sketch,
  choice: DesignChoice,
  customers: number,
  assumptions: Scenario['assumptions'],
) {
  const { totals } = sheetOf(scenarioOf(withCustomers(sketch, customers), choice, assumptions)).designs[0]!;
  return totals
    .filter(({ seatsNeeded }) => seatsNeeded > 0)
    .map(({ sku, seatsNeeded, costPerMonthMinor }) => ({ sku, seatsNeeded, costPerMonthMinor }));
}

describe('a curve', () => {
  test('costs at every size what the built estate is charged at the prices of a file, to the cent', async () => {
    const books = await booksOf();
    const sizes = fc.integer({ min: 1, max: 16 });
    fc.assert(
      fc.property(
        sketchWithPods,
        fc.constantFrom(...DESIGNS),
        sizes,
        fc.constantFrom(...books),
        fc.constantFrom(0, 1, 3),
        (drawn, choice, customers, book, seats) => {
          const sketch = { ...drawn, managing: { ...drawn.managing, p2: { ...drawn.managing.p2, seats } } };
          const scenario = scenarioOf(sketch, choice);
          const costOf = chargedPerMonth(scenario, book);
          const at = growthCurve(scenario, sketch, choice, resolveAssumptions({}), costOf);
          const built = sheetOf(scenarioOf(withCustomers(sketch, customers), choice), { prices: book });
          const { totals, total } = built.prices!.designs[0]!;
          const point = at(customers);
          expect(point.costPerMonthMinor).toBe(total.chargedPerMonthMinor);
          for (const { sku, chargedPerMonthMinor } of totals) {
            const row = point.bySku.find((one) => one.sku === sku);
            expect(row?.costPerMonthMinor ?? 0).toBe(chargedPerMonthMinor);
          }
        },
      ),
      { numRuns: 2 * numRuns },
    );
  });

  test('is at every size what the built estate needs, product by product', () => {
    fc.assert(
      fc.property(
        sketchWithPods,
        fc.constantFrom(...DESIGNS),
        fc.integer({ min: 1, max: 16 }),
        fc.boolean(),
        (sketch, choice, customers, isPerCustomer) => {
          const assumptions: Scenario['assumptions'] = isPerCustomer
            ? { seatsPerPerson: 'per-customer' }
            : {};
          const scenario = scenarioOf(sketch, choice, assumptions);
          const at = growthCurve(scenario, sketch, choice, resolveAssumptions(assumptions));
          const { bySku, seatsNeeded, costPerMonthMinor } = at(customers);
          const built = builtTotals(sketch, choice, customers, assumptions);
          const byName = (one: { sku: string }, other: { sku: string }) => (one.sku < other.sku ? -1 : 1);
          expect(bySku.filter((row) => row.seatsNeeded > 0).toSorted(byName)).toEqual(built.toSorted(byName));
          expect(seatsNeeded).toBe(built.reduce((sum, row) => sum + row.seatsNeeded, 0));
          expect(costPerMonthMinor).toBe(built.reduce((sum, row) => sum + row.costPerMonthMinor, 0));
        },
      ),
      { numRuns: 3 * numRuns },
    );
  });

  test('never falls', () => {
    fc.assert(
      fc.property(sketchWithPods, fc.constantFrom(...DESIGNS), (sketch, choice) => {
        const at = growthCurve(scenarioOf(sketch, choice), sketch, choice, resolveAssumptions({}));
        const seats = Array.from({ length: 20 }, (_, index) => at(index + 1).seatsNeeded);
        expect(seats).toEqual(seats.toSorted((one, other) => one - other));
      }),
      { numRuns },
    );
  });

  test('a customer more under GDAP or Lighthouse takes no seat in any tenant', () => {
    fc.assert(
      fc.property(
        sketchWithPods,
        fc.constantFrom(
          ...DESIGNS.filter(({ name }) =>
            /^(gdap-pim|lighthouse-eligible|gdap-pim \+ lighthouse-eligible)$/.test(name),
          ),
        ),
        fc.integer({ min: 0, max: 9_000 }),
        (sketch, choice, more) => {
          const at = growthCurve(scenarioOf(sketch, choice), sketch, choice, resolveAssumptions({}));
          const { pods } = sketch.managing;
          expect(at(pods + more)).toEqual({ ...at(pods), customers: pods + more });
        },
      ),
      { numRuns },
    );
  });
});

test('ranges of a pair follow each other from one end to the other, and say what the costs say', () => {
  const costs = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(costs, costs, (one, other) => {
      const [{ ranges }] = breakEvensOf([
        { id: 'one', costsPerMonthMinor: one },
        { id: 'other', costsPerMonthMinor: other },
      ]) as [ReturnType<typeof breakEvensOf>[number]];
      const spelled = ranges.flatMap(({ from, to, cheaper }) =>
        Array<string | null>(to - from + 1).fill(cheaper),
      );
      expect(spelled).toEqual(
        one.map((cost, index) => (cost === other[index]! ? null : cost < other[index]! ? 'one' : 'other')),
      );
      expect(ranges.every(({ from }, index) => from === (ranges[index - 1]?.to ?? 0) + 1)).toBe(true);
      expect(ranges.some(({ cheaper }, index) => index > 0 && ranges[index - 1]!.cheaper === cheaper)).toBe(
        false,
      );
    }),
    { numRuns },
  );
});
