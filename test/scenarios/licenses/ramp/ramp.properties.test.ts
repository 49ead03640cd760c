import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInstant } from '../../../../engine/calendar.ts';
import { DAY_SECONDS } from '../../../../engine/time.ts';
import { divide, type Fraction, fraction, fractionOf, multiply } from '../../../../models/money/fraction.ts';
import { lineAmount } from '../../../../models/money/priced-line.ts';
import { monthsBetween } from '../../../../models/money/terms.ts';
import { sheetOf } from '../../../../scenarios/licenses/sheet-of.ts';
import { numberedCustomers } from '../../../../scenarios/load/numbered-customers.ts';
import type { DesignChoice, DesignKind, Sketch } from '../../../../scenarios/scenario.ts';
import { smallScenario } from '../../small-scenario.ts';
import { sketchWithPods } from '../growth/sketch-with-pods.ts';
import { booksOf } from '../uneven-prices.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 1_000 : 60;

const KINDS: readonly (readonly DesignKind[])[] = [
  ['gdap-pim'],
  ['lighthouse-eligible'],
  ['b2b-pim'],
  ['sync-pim'],
  ['own-pim'],
  ['gdap-pim', 'sync-pim'],
];
const DESIGNS = KINDS.map((kinds): DesignChoice => ({ name: kinds.join(' + '), kinds, pim: {} }));

const TERM_START = parseInstant('2026-01-05')!;
const TERM_END = parseInstant('2027-01-05')!;

/** A day of the term and what it changes; nobody of the first tier is ever left out, so that somebody is there. */
const changes = fc.uniqueArray(
  fc.record({
    day: fc.integer({ min: 1, max: 364 }),
    customers: fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined }),
    heads: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }),
    approvers: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 4, selector: ({ day }) => day },
);

/** What a seat is charged at per month by the prices of the test: P2 at its own, P1 at the list price. */
function chargedAt(sku: string): Fraction {
  const exact = (text: string) => fractionOf(text)!;
  const own = divide(exact('97.31'), fraction(12));
  const gross = sku === 'AAD_PREMIUM_P2' ? own : multiply(exact('7'), exact('0.92'));
  return divide(multiply(gross, exact('0.967')), exact('0.93'));
}

test('a ramp costs what estates that are really built for each step come to, tenant by tenant', async () => {
  const books = await booksOf();
  fc.assert(
    fc.property(
      sketchWithPods,
      fc.constantFrom(...DESIGNS),
      fc.constantFrom(...books),
      fc.constantFrom(0, 2, 20),
      changes,
      (drawn, choice, book, ownedSeats, drawnChanges) => {
        const sketch: Sketch = {
          ...drawn,
          managing: { ...drawn.managing, p2: { seats: ownedSeats, channel: 'direct-annual' } },
        };
        const tiers = sketch.managing.engineers.map(({ tier }) => tier);
        const ramp = drawnChanges
          .toSorted((one, other) => one.day - other.day)
          .map(({ day, customers, heads, approvers }) => ({
            from: TERM_START + day * DAY_SECONDS,
            customers,
            approvers,
            engineers: Object.fromEntries(
              tiers.flatMap((tier, rank) =>
                heads[rank] === undefined ? [] : [[tier, Math.max(heads[rank], rank === 0 ? 1 : 0)]],
              ),
            ),
          }));
        const scenario = smallScenario({ designs: [choice] }, sketch);
        const [design] = sheetOf(scenario, { prices: { ...book, ramp } }).ramp!.designs;

        const held = new Map<string, number>();
        let [engineers, approvers] = [sketch.managing.engineers, sketch.managing.approvers];
        let customers = sketch.customers.names.length;
        let [term, perMonth, steps] = [0, 0, 0];
        for (const step of [{ from: TERM_START }, ...ramp] as readonly Partial<(typeof ramp)[number]>[]) {
          customers = step.customers ?? customers;
          approvers = step.approvers ?? approvers;
          engineers = engineers.map(({ tier, count }) => ({ tier, count: step.engineers?.[tier] ?? count }));
          const names = numberedCustomers(customers);
          const built: Sketch = {
            ...sketch,
            managing: { ...sketch.managing, engineers, approvers },
            customers: { ...sketch.customers, names },
          };
          const months = monthsBetween(step.from!, TERM_END);
          let needed = 0;
          for (const row of sheetOf(smallScenario({ designs: [choice] }, built)).designs[0]!.tenants) {
            needed += row.seatsNeeded;
            const key = `${row.tenantId} ${row.sku}`;
            const added =
              (book.seats === 'needed' ? row.seatsNeeded : (row.seatsShort ?? row.seatsNeeded)) -
              (held.get(key) ?? 0);
            if (added <= 0) continue;
            held.set(key, (held.get(key) ?? 0) + added);
            const price = { perSeatAndMonth: chargedAt(row.sku), currency: 'EUR' } as const;
            term += lineAmount(added, months, price).minor;
            perMonth += lineAmount(added, fraction(1), price).minor;
          }
          const told = design!.steps[steps]!;
          expect(told.perMonth.chargedMinor).toBe(perMonth);
          expect(told.lines.reduce((sum, line) => sum + line.seatsNeeded, 0)).toBe(needed);
          expect(told.lines.reduce((sum, line) => sum + line.seatsPaid, 0)).toBe(
            [...held.values()].reduce((sum, seats) => sum + seats, 0),
          );
          steps += 1;
        }
        expect(design!.steps).toHaveLength(steps);
        expect(design!.total.chargedMinor).toBe(term);
      },
    ),
    { numRuns },
  );
});
