import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetOf } from '../../../../scenarios/licenses/sheet-of.ts';
import { numberedCustomers } from '../../../../scenarios/load/numbered-customers.ts';
import { loadPrices } from '../../../../scenarios/prices/load-prices.ts';
import { pricesContextOf } from '../../../../scenarios/prices/prices-context.ts';
import type { DesignChoice, DesignKind, Scenario, Sketch } from '../../../../scenarios/scenario.ts';
import { smallScenario } from '../../small-scenario.ts';
import { sketchWithPods } from '../growth/sketch-with-pods.ts';

const isLong = process.env.ENTWIN_LONG === '1';
const numRuns = isLong ? 600 : 30;

const KINDS: readonly (readonly DesignKind[])[] = [
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

const READINGS: readonly Scenario['assumptions'][] = [
  {},
  { seatsPerPerson: 'per-customer' },
  { seatsPerAccount: 'by-account' },
  { externalMemberSeats: 'none', configuringNeedsSeat: 'seat' } as Scenario['assumptions'],
];

/** A count between two ends, all three of them drawn. */
const between = (least: number, most: number) =>
  fc
    .tuple(
      fc.integer({ min: least, max: most }),
      fc.integer({ min: least, max: most }),
      fc.integer({ min: least, max: most }),
    )
    .map((drawn) => drawn.toSorted((one, other) => one - other) as [number, number, number]);

const cents = (minor: number) => (minor / 100).toFixed(2);

const values = fc.record({
  customers: between(1, 14),
  heads: fc.array(between(0, 4), { minLength: 3, maxLength: 3 }),
  approvers: between(0, 3),
  /** In tenths of a percent. */
  discount: between(0, 900),
  p2: between(400, 2_000),
  p1: between(0, 1_500),
  /** In hundredths. */
  rate: between(50, 150),
});

type Values = typeof values extends fc.Arbitrary<infer T> ? T : never;

/** A price file with one value for everything, or with ranges beside it. */
function fileOf(drawn: Values, tiers: readonly string[], seats: string, hasRanges: boolean, mid = 1): string {
  const { customers, heads, approvers, discount, p2, p1, rate } = drawn;
  const counts = ([low, , high]: readonly number[]) => `${low} to ${high}`;
  const percent = (tenths: number) => `${tenths / 10}%`;
  const ranges = `ranges:
  customers: ${counts(customers)}
  engineers: { ${tiers.map((tier, rank) => `${tier}: ${counts(heads[rank]!)}`).join(', ')} }
  approvers: { low: ${approvers[0]}, high: ${approvers[2]} }
  discount: ${percent(discount[0])} to ${percent(discount[2])}
  prices:
    entra-id-p2: { low: ${cents(p2[0])} EUR/seat/month, high: ${cents(p2[2])} EUR/seat/month }
    entra-id-p1: ${cents(p1[0])} USD/seat/month to ${cents(p1[2])} USD/seat/month
  exchange: { USD: ${cents(rate[0])} EUR/USD to ${cents(rate[2])} EUR/USD }
`;
  return `entwin: prices/1
currency: EUR
exchange: { USD: ${cents(rate[mid]!)} EUR/USD }
seats: ${seats}
discount: ${percent(discount[mid]!)}
margin: 7%
prices:
  - { product: entra-id-p2, price: ${cents(p2[mid]!)} EUR/seat/month }
  - { product: entra-id-p1, price: ${cents(p1[mid]!)} USD/seat/month }
${hasRanges ? ranges : ''}`;
}

/** The sketch with one of the three values for customers and people; the first tier never is empty. */
function sketchOf(sketch: Sketch, { customers, heads, approvers }: Values, which: 0 | 1 | 2): Sketch {
  return {
    ...sketch,
    managing: {
      ...sketch.managing,
      engineers: sketch.managing.engineers.map(({ tier }, rank) => ({ tier, count: heads[rank]![which] })),
      approvers: approvers[which],
    },
    customers: { ...sketch.customers, names: numberedCustomers(customers[which]) },
  };
}

async function sheetFor(scenario: Scenario, text: string) {
  const { value, diagnostics } = await loadPrices('prices.yaml', text, pricesContextOf(scenario));
  expect(diagnostics).toEqual([]);
  return sheetOf(scenario, { prices: value! });
}

test('estates that are built within the ranges cost what lies between the ends, which estates built there cost', async () => {
  await fc.assert(
    fc.asyncProperty(
      sketchWithPods,
      fc.constantFrom(...DESIGNS),
      fc.constantFrom('needed', 'short'),
      fc.constantFrom(0, 2, 20),
      fc.constantFrom(...READINGS),
      values,
      async (plain, choice, seats, ownedSeats, assumptions, drawn) => {
        const owning: Sketch = {
          ...plain,
          managing: { ...plain.managing, p2: { seats: ownedSeats, channel: 'direct-annual' } },
        };
        const tiers = owning.managing.engineers.map(({ tier }) => tier);
        const [first, ...others] = drawn.heads;
        const somebody = first!.map((count) => count + 1) as [number, number, number];
        const staffed: Values = { ...drawn, heads: [somebody, ...others] };
        const scenarioAt = (which: 0 | 1 | 2) =>
          smallScenario({ designs: [choice], assumptions }, sketchOf(owning, staffed, which));
        const sheet = await sheetFor(scenarioAt(1), fileOf(staffed, tiers, seats, true));
        const [design] = sheet.ranges!.designs;

        const dearer = { ...staffed, discount: staffed.discount.toReversed() as [number, number, number] };
        const built = await Promise.all(
          ([0, 1, 2] as const).map(async (which) => {
            const alone = await sheetFor(scenarioAt(which), fileOf(dearer, tiers, seats, false, which));
            const priced = alone.prices!.designs[0]!;
            return { seats: priced.totals.reduce((sum, total) => sum + total.seats, 0), ...priced.total };
          }),
        );
        expect([design!.atLowEnds, design!.asSaid, design!.atHighEnds]).toEqual(built);
        const { atLowEnds: least, asSaid, atHighEnds: most, swings } = design!;
        // In whole cents times hundredths: what P1 costs at its dearest, less than P2 at its cheapest.
        if (drawn.p1[2] * drawn.rate[2] <= 100 * drawn.p2[0]) expect(design!.loophole).toBeNull();
        if (design!.loophole !== null) return;
        for (const total of [asSaid, ...swings.flatMap(({ atLow, atHigh }) => [atLow, atHigh])]) {
          for (const key of Object.keys(least) as (keyof typeof least)[]) {
            expect(total[key]).toBeGreaterThanOrEqual(least[key]);
            expect(total[key]).toBeLessThanOrEqual(most[key]);
          }
        }
      },
    ),
    { numRuns },
  );
});
