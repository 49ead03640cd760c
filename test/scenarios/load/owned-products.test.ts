import { describe, expect, test } from 'vitest';
import type { Estate } from '../../../models/estate.ts';
import { build } from '../../../scenarios/build.ts';
import { sheetOf } from '../../../scenarios/licenses/sheet-of.ts';
import { load, places } from './helpers.ts';

const estate = (licenses: string) => `entwin: estate/1
asOf: 2026-03-01
tenants: [{ id: msp, role: managing }, { id: alpha }]
people: [{ id: ann }, { id: bob }]
groups: [{ id: g1 }]
memberships: [{ group: g1, account: ann, assignment: eligible }, { group: g1, account: bob, assignment: eligible }]
licenses: ${licenses}
`;

const rows = async (text: string) => {
  const { value, diagnostics } = await load(text);
  expect(diagnostics).toEqual([]);
  return sheetOf(value!).designs[0]!.tenants.map(
    ({ tenantId, sku, seatsNeeded, seatsOwned, seatsShort, seatsSpare }) =>
      `${tenantId} ${sku} ${seatsNeeded}: ${seatsOwned} -${seatsShort} +${seatsSpare}`,
  );
};

describe('licenses of an estate', () => {
  test('count as the plans inside', async () => {
    expect(await rows(estate('[{ product: microsoft-365-e5, seats: 3 }]'))).toEqual([
      'msp AAD_PREMIUM_P2 2: 3 -0 +1',
      'alpha AAD_PREMIUM_P2 0: 0 -0 +0',
    ]);
    expect(await rows(estate('[{ product: ems-e3, seats: 3 }, { seats: 1 }]'))).toEqual([
      'msp AAD_PREMIUM_P2 2: 1 -1 +0',
      'msp AAD_PREMIUM 0: 3 -0 +3',
      'alpha AAD_PREMIUM_P2 0: 0 -0 +0',
    ]);
  });

  test('of a product nobody knows are refused with a suggestion', async () => {
    const { diagnostics } = await load(estate('[{ product: microsoft-365-e6, seats: 3 }]'));
    expect(places(diagnostics)).toEqual(['7:23 SCN-CHOICE']);
    expect(diagnostics[0]!.hint).toMatch(/microsoft-365-e[357]/);
  });

  test('have a product or a sku, and not both', async () => {
    const { diagnostics } = await load(estate('[{ product: ems-e5, sku: AAD_PREMIUM_P2, seats: 3 }]'));
    expect(places(diagnostics)).toEqual(['7:31 SCN-EITHER']);
  });

  test('without PIM inside have nothing that could lapse', async () => {
    const scenario = (product: string) => `name: Lapse
start: 2026-03-01
estate: { tenants: [{ id: msp, role: managing }], licenses: [{ product: ${product}, seats: 1 }] }
events: [{ at: P1D, lapse: { license: p2 } }]
`;
    expect((await load(scenario('ems-e5'))).diagnostics).toEqual([]);
    expect((await load(scenario('ems-e3'))).value).toBeUndefined();
  });
});

describe('licenses of a sketch', () => {
  const sketch = (managing: string, customers: string) => `name: Owned
sketch:
  managing: { engineers: { tier1: 4 }, approvers: 0${managing} }
  customers: { names: [Alpha, Bravo], needs: [exchange-admin]${customers} }
designs: [gdap-pim, own-pim]
`;
  const estates = async (text: string): Promise<readonly Estate[]> => {
    const { value } = await load(text);
    return value!.designs.map((choice) => build(value!, choice));
  };
  const owned = ({ licenses }: Estate) =>
    licenses.map(
      ({ tenantId, product, seats, assumed }) =>
        `${tenantId} ${product} ${seats}${assumed ? ' assumed' : ''}`,
    );

  test('with PIM inside take the place of the P2 that designs take to be there', async () => {
    const [gdap, own] = await estates(
      sketch(
        ', licenses: [{ product: ems-e5, seats: 3 }]',
        ', licenses: [{ product: microsoft-365-e5, seats: 9 }]',
      ),
    );
    expect(owned(gdap!)).toEqual([
      'managing ems-e5 3',
      'alpha microsoft-365-e5 9',
      'bravo microsoft-365-e5 9',
    ]);
    expect(owned(own!)).toEqual(owned(gdap!));
  });

  test('without it stand beside that P2, and say that no P2 is known to be owned', async () => {
    const text = sketch(', licenses: [{ product: microsoft-365-e3, seats: 9 }]', '');
    const [gdap] = await estates(text);
    expect(owned(gdap!)).toEqual(['managing entra-id-p2 4 assumed', 'managing microsoft-365-e3 9']);
    expect((await rows(text)).slice(0, 2)).toEqual([
      'managing AAD_PREMIUM_P2 4: 0 -4 +0',
      'managing AAD_PREMIUM 0: 9 -0 +9',
    ]);
  });

  test('stand beside the P2 that is said to be owned', async () => {
    const [gdap] = await estates(sketch(', p2: { seats: 2 }, licenses: [{ product: ems-e5, seats: 3 }]', ''));
    expect(owned(gdap!)).toEqual(['managing entra-id-p2 2', 'managing ems-e5 3']);
  });
});
