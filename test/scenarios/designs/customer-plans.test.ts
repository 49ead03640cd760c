import { describe, expect, test } from 'vitest';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { build } from '../../../scenarios/build.ts';
import { withCustomerPlans } from '../../../scenarios/designs/customer-plans.ts';
import { sheetOf } from '../../../scenarios/licenses/sheet-of.ts';
import type { DesignKind, Sketch } from '../../../scenarios/scenario.ts';
import { productsOwned } from '../../../scenarios/summarize/licenses.ts';
import { estateOf, group, place } from '../../models/licensing/estate-of.ts';
import { load } from '../load/helpers.ts';
import { smallScenario, smallSketch } from '../small-scenario.ts';

test('a customer whose PIM keeps something has a plan, also while there is nobody to need a seat (PIM-75)', () => {
  const sketch = smallSketch();
  const estate = estateOf({
    tenants: ['acme', 'bolt'].map((id) => ({ id, name: id, role: 'customer' as const })),
    groups: [group('admins', { tenantId: 'acme' }), group('empty', { tenantId: 'acme' })],
    memberships: [place('empty', 'admins', 'eligible', { member: { kind: 'group', id: 'empty' } })],
  });
  const { licenses } = withCustomerPlans(estate, sketch, ['own-pim'], resolveAssumptions());
  expect(licenses.map(({ tenantId, seats }) => [tenantId, seats])).toEqual([
    ['acme', sketch.customers.p2.seats ?? 1],
  ]);
});

describe('what customers own', () => {
  const KINDS: readonly DesignKind[] = ['dap', 'gdap-pim', 'sync-pim', 'b2b-pim', 'own-pim'];
  const ownedIn = (kind: DesignKind, customers: Partial<Sketch['customers']>) => {
    const sketch = smallSketch();
    const told = { ...sketch, customers: { ...sketch.customers, ...customers } };
    return productsOwned(
      indexEstate(build(smallScenario({}, told), { name: kind, kinds: [kind], pim: {} })),
      'alpha',
    );
  };
  const p2 = (seats: number) => ({ p2: { seats, channel: 'direct-annual' as const } });

  test.each(KINDS)('is in %s what the sketch says, and not given where it says nothing', (kind) => {
    expect(ownedIn(kind, p2(50))).toEqual([{ productId: 'entra-id-p2', seats: 50 }]);
    expect(ownedIn(kind, {})).toBeNull();
    const p1 = [{ product: 'entra-id-p1', seats: 9, channel: 'direct-annual' }] as const;
    expect(ownedIn(kind, { licenses: p1 })).toEqual([{ productId: 'entra-id-p1', seats: 9 }]);
    expect(ownedIn(kind, p2(0))?.filter(({ seats }) => seats > 0)).toEqual([]);
  });

  test('is not bought again for those who take a seat per customer', () => {
    const sketch = smallSketch();
    const bought = (seats: number | null) =>
      sheetOf(
        smallScenario(
          {
            designs: [{ name: 'gdap-pim', kinds: ['gdap-pim'], pim: {} }],
            assumptions: { seatsPerPerson: 'per-customer' },
          },
          {
            ...sketch,
            customers: { ...sketch.customers, p2: { seats, channel: 'direct-annual' } },
          },
        ),
      ).purchase!.designs[0]!.total.lines;
    expect(bought(50)).toEqual([]);
    expect(bought(null)).not.toEqual([]);
  });

  test('can lapse in every design, if it is said to be there', async () => {
    const lapse = (said: string) => `name: Lapse
sketch:
  managing: { engineers: { tier1: 1 } }
  customers: { names: [Acme], needs: [exchange-admin]${said} }
designs: [gdap-pim]
events: [{ at: 10 days, lapse: { license: p2, tenant: Acme } }]
`;
    const problems = async (said: string) => (await load(lapse(said))).diagnostics.map(({ code }) => code);
    expect(await problems(', p2: { seats: 5 }')).toEqual([]);
    expect(await problems('')).not.toEqual([]);
  });
});
