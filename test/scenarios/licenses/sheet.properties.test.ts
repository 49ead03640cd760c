import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LicenseSheet } from '../../../scenarios/licenses/license-sheet.ts';
import { seatsToBuy } from '../../../scenarios/licenses/seats-short.ts';
import { sheetOf } from '../../../scenarios/licenses/sheet-of.ts';
import type { DesignKind, Scenario, Sketch } from '../../../scenarios/scenario.ts';
import { arbitrarySketch } from '../designs/arbitrary-sketch.ts';
import { smallScenario } from '../small-scenario.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 1_000 : 60;
const KINDS: readonly DesignKind[] = ['gdap-pim', 'lighthouse-eligible', 'b2b-pim', 'sync-pim', 'own-pim'];

const scenarioOf = (sketch: Sketch): Scenario =>
  smallScenario({ designs: KINDS.map((kind) => ({ name: kind, kinds: [kind], pim: {} })) }, sketch);

test('every seat has a head with a cause, and totals are the sums of their rows', () => {
  fc.assert(
    fc.property(arbitrarySketch(), (sketch) => {
      for (const { totals, tenants } of LicenseSheet.parse(sheetOf(scenarioOf(sketch))).designs) {
        for (const row of tenants) {
          expect(row.heads).toHaveLength(row.seatsNeeded);
          expect(row.heads.every(({ reasons }) => reasons.length > 0)).toBe(true);
          expect((row.seatsOwned ?? 0) + seatsToBuy(row) - row.seatsSpare).toBe(row.seatsNeeded);
          expect(row.seatsByHabit - row.seatsWastedByHabit).toBeLessThanOrEqual(row.seatsNeeded);
        }
        for (const total of totals) {
          const rows = tenants.filter(({ sku }) => sku === total.sku);
          expect(rows.reduce((sum, row) => sum + row.seatsNeeded, 0)).toBe(total.seatsNeeded);
          const short = rows.map(({ seatsShort }) => seatsShort);
          const known = short.filter((seats) => seats !== null);
          expect(total.seatsShort).toBe(
            known.length < short.length ? null : known.reduce((sum, seats) => sum + seats, 0),
          );
          expect(rows.reduce((sum, row) => sum + row.costPerMonthMinor, 0)).toBe(total.costPerMonthMinor);
        }
      }
    }),
    { numRuns },
  );
});

test('no seat of P2 is counted for two people, or for two products', () => {
  fc.assert(
    fc.property(arbitrarySketch(), (sketch) => {
      const both: Scenario = smallScenario(
        { designs: [{ name: 'both', kinds: ['gdap-pim', 'sync-pim'], pim: {} }] },
        sketch,
      );
      const ours = sheetOf(both).designs[0]!.tenants.filter(({ tenantRole }) => tenantRole === 'managing');
      const people = ours.flatMap(({ heads }) => heads.map(({ personId }) => personId));
      expect(new Set(people).size).toBe(people.length);
      const owned = ours.reduce((sum, { seatsOwned }) => sum + (seatsOwned ?? 0), 0);
      expect(owned).toBe(sketch.managing.p2.seats);
    }),
    { numRuns },
  );
});

test('where nobody said what is owned, nobody knows what is short, unless nothing is needed', () => {
  fc.assert(
    fc.property(arbitrarySketch(), (sketch) => {
      const { managing, customers } = sketch;
      const silent: Sketch = { ...sketch, managing: { ...managing, p2: { ...managing.p2, assumed: true } } };
      const rows = sheetOf(scenarioOf(silent)).designs.flatMap(({ tenants }) => tenants);
      expect(customers.p2.seats).toBeNull();
      for (const { seatsNeeded, seatsOwned, seatsShort, seatsSpare } of rows) {
        expect([seatsOwned, seatsShort, seatsSpare]).toEqual([null, seatsNeeded === 0 ? 0 : null, 0]);
      }
    }),
    { numRuns },
  );
});

test('invented names change no number', () => {
  fc.assert(
    fc.property(arbitrarySketch(), (sketch) => {
      const [plain, hidden] = [false, true].map((pseudonyms) => sheetOf(scenarioOf(sketch), { pseudonyms }));
      expect(hidden!.designs.map(({ totals }) => totals)).toEqual(plain!.designs.map(({ totals }) => totals));
    }),
    { numRuns },
  );
});

test('a person less never needs a seat more', () => {
  fc.assert(
    fc.property(arbitrarySketch(), (sketch) => {
      const { managing } = sketch;
      const fewer: Sketch = {
        ...sketch,
        managing: {
          ...managing,
          engineers: managing.engineers.map((tier, rank) =>
            rank === 0 ? { ...tier, count: Math.max(1, tier.count - 1) } : tier,
          ),
          approvers: Math.max(0, managing.approvers - 1),
        },
      };
      const seats = (one: Sketch) =>
        sheetOf(scenarioOf(one)).designs.map(({ totals }) =>
          totals.reduce((sum, { seatsNeeded }) => sum + seatsNeeded, 0),
        );
      const [before, after] = [seats(sketch), seats(fewer)];
      after.forEach((count, position) => {
        expect(count).toBeLessThanOrEqual(before[position]!);
      });
    }),
    { numRuns },
  );
});
