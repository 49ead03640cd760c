import { expect, test } from 'vitest';
import { explain } from '../../../scenarios/explain/index.ts';
import { sheetOf } from '../../../scenarios/licenses/sheet-of.ts';
import type { DesignKind } from '../../../scenarios/scenario.ts';
import { smallScenario } from '../small-scenario.ts';

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
