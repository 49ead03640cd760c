import { expect, test } from 'vitest';
import { explain } from '../../../scenarios/explain/index.ts';
import { sheetOf } from '../../../scenarios/licenses/sheet-of.ts';
import type { DesignKind } from '../../../scenarios/scenario.ts';
import { smallScenario, smallSketch } from '../small-scenario.ts';

const scenario = (kind: DesignKind, externalMemberSeats = 'covered-at-home') =>
  smallScenario({ designs: [{ name: kind, kinds: [kind], pim: {} }], assumptions: { externalMemberSeats } });

test('the seats of external members are at home, and a plan stands where PIM runs (PIM-89)', () => {
  const sheet = sheetOf(scenario('sync-pim'), { growth: true });
  const { tenants } = sheet.designs[0]!;
  // Five engineers and two approvers, whom P2 spares the P1 of synchronization (PIM-82), and a plan at each of eight customers.
  expect(
    tenants.map(({ tenantId, sku, seatsNeeded }) => `${tenantId} ${sku} ${seatsNeeded}`).slice(0, 2),
  ).toEqual(['managing AAD_PREMIUM_P2 7', 'alpha AAD_PREMIUM_P2 1']);
  expect(tenants.map(({ seatsNeeded }) => seatsNeeded)).toEqual([7, 1, 1, 1, 1, 1, 1, 1, 1]);
  expect(new Set(tenants[1]!.heads.flatMap(({ reasons }) => reasons.map(({ kind }) => kind)))).toEqual(
    new Set(['plan-for-members']),
  );
  // Who multiplies people by customers counts as before.
  expect(tenants[1]!.seatsByHabit).toBe(5);
  expect(sheet.purchase!.designs[0]!.total.lines.map(({ seats, product }) => `${seats} ${product}`)).toEqual([
    '8 entra-id-p2',
  ]);
  expect(sheet.growth!.designs[0]!.points[0]).toMatchObject({ customers: 1, seatsNeeded: 5 + 1 });
  // The seats at home are for the PIM of others.
  expect(sheet.availability![0]!.tenants[0]).toMatchObject({ tenantId: 'managing', pim: 'not-used' });
});

test('guests are billed by activity whatever is assumed of members', () => {
  const [covered, needed] = ['covered-at-home', 'needed'].map(
    (reading) => sheetOf(scenario('b2b-pim', reading)).designs,
  );
  expect(covered).toEqual(needed);
});

test('whose seat is at home is told both there and where PIM runs', () => {
  const { value } = explain(scenario('sync-pim'), { who: 'tier2-01', license: true });
  if (value?.kind !== 'license') throw new Error('not about a seat');
  const seatIn = (id: string) => value.tenants.find(({ tenantId }) => tenantId === id)!;
  expect(value.verdict.words).toBe('Yes, a seat in Contoso MSP.');
  expect(seatIn('managing').reasons[0]).toEqual({ kind: 'seat-at-home', what: 'Alpha', factId: 'PIM-89' });
  expect(seatIn('alpha')).toMatchObject({
    seat: 'none',
    why: 'an external member here, covered by a seat at home by the reading this scenario chooses',
    factId: 'PIM-89',
  });
});

test('where designs change places is what the sheets of so many customers say', () => {
  const at = (count: number, growth: boolean) => {
    const sketch = smallSketch();
    const names = sketch.customers.names.slice(0, count);
    const designs = (['sync-pim', 'own-pim'] as const).map((kind) => ({
      name: kind,
      kinds: [kind],
      pim: {},
    }));
    const source = { ...sketch, customers: { ...sketch.customers, names } };
    return sheetOf(
      smallScenario({ designs, assumptions: { externalMemberSeats: 'covered-at-home' } }, source),
      { growth },
    );
  };
  const [pair] = at(8, true).growth!.breakEvens;
  const cheaper = [1, 2, 3, 4, 5, 6, 7, 8].map((count) => {
    const [sync, own] = at(count, false).designs.map(({ totals }) =>
      totals.reduce((sum, { costPerMonthMinor }) => sum + costPerMonthMinor, 0),
    );
    return sync! < own! ? 'sync-pim' : sync! > own! ? 'own-pim' : null;
  });
  expect(new Set(cheaper).size).toBeGreaterThan(1);
  expect(cheaper).toEqual(cheaper.map((_, index) => pair!.ranges.find(({ to }) => index + 1 <= to)!.cheaper));
});

test('who has a seat at the customer anyway is not counted there once more (PIM-92)', () => {
  const both: DesignKind[] = ['gdap-pim', 'sync-pim'];
  const { designs } = sheetOf(
    smallScenario({
      designs: [{ name: 'both', kinds: both, pim: {} }],
      assumptions: { seatsPerPerson: 'per-customer' },
    }),
  );
  for (const { heads } of designs[0]!.tenants) {
    expect(new Set(heads.map(({ personId }) => personId)).size).toBe(heads.length);
  }
});
