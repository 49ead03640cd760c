import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { ProductId } from '../../../../models/licensing/products.ts';
import { fraction } from '../../../../models/money/fraction.ts';
import { cheapestPurchase } from '../../../../scenarios/licenses/purchase/cheapest-purchase.ts';
import { offersAmong } from '../../../../scenarios/licenses/purchase/offers.ts';
import { savingSentence } from '../../../../scenarios/licenses/purchase/purchase-section.ts';
import { SHEET_FORMATS } from '../../../../scenarios/licenses/sheet-formats.ts';
import { sheetOf } from '../../../../scenarios/licenses/sheet-of.ts';
import { loadPrices } from '../../../../scenarios/prices/load-prices.ts';
import { load } from '../../load/helpers.ts';

/** Ann and Bob are eligible; a review of their group looks at Ann, and Lea reviews. */
const estate = (licenses: string, extra = '') => `entwin: estate/1
asOf: 2026-03-01
tenants: [{ id: msp, role: managing, name: "=Contoso" }, { id: acme }]
people: [{ id: ann }, { id: bob }, { id: lea }, { id: gus }]
accounts:
  - { id: ann, person: ann }
  - { id: bob, person: bob }
  - { id: lea, person: lea }
  - { id: gus, person: gus, kind: guest }
groups: [{ id: g, name: Exchange team }]
memberships: [{ group: g, account: ann, assignment: eligible }, { group: g, account: bob, assignment: eligible }]
reviews:
  - { id: r, kind: pim-group, group: g, scope: [ann, gus], reviewers: [lea], fallbackReviewers: [lea], duration: P7D }
${licenses}
${extra}`;

async function sheet(licenses: string, options: { allowed?: readonly ProductId[]; prices?: string } = {}) {
  const { value, diagnostics } = await load(estate(licenses));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { allowed, prices } = options;
  const book = prices === undefined ? undefined : (await loadPrices('prices.yaml', prices)).value!;
  return sheetOf(value!, { allowed, prices: book });
}

async function bought(licenses: string, options: Parameters<typeof sheet>[1] = {}) {
  const { purchase } = await sheet(licenses, options);
  const { total } = purchase!.designs[0]!;
  return {
    lines: total.lines.map(
      ({ product, seats, costPerMonthMinor }) => `${seats} ${product} ${costPerMonthMinor}`,
    ),
    cost: total.costPerMonthMinor,
    saved: total.savedPerMonthMinor,
    open: total.uncovered.map(({ sku, seats }) => `${seats} ${sku}`),
  };
}

describe('what to buy, at list prices by hand', () => {
  test('P1 under ID Governance, instead of P2 beside it', async () => {
    // Two heads of 7 + 7 and one of 10; with one product per plan 3 × 10 + 2 × 7.
    expect(await bought('licenses: []')).toEqual({
      lines: ['2 entra-id-p1 1400', '1 entra-id-p2 1000', '2 entra-id-governance 1400'],
      cost: 3_800,
      saved: 600,
      open: [],
    });
  });

  test('beside what is owned: bundles are subtracted', async () => {
    expect(await bought('licenses: [{ product: microsoft-365-e3, seats: 1 }]')).toMatchObject({
      lines: ['1 entra-id-p1 700', '1 entra-id-p2 1000', '2 entra-id-governance 1400'],
      saved: 1_300,
    });
    expect(await bought('licenses: [{ product: microsoft-365-e5, seats: 3 }]')).toEqual({
      lines: ['2 entra-id-governance 1400'],
      cost: 1_400,
      saved: 0,
      open: [],
    });
    expect(
      await bought('licenses: [{ product: microsoft-365-e5, seats: 3 }, { product: entra-suite, seats: 2 }]'),
    ).toMatchObject({ lines: [], cost: 0, saved: 0 });
  });

  test('among the products allowed, also where these cost more', async () => {
    expect(await bought('licenses: []', { allowed: ['microsoft-365-e3', 'entra-suite'] })).toEqual({
      lines: ['3 entra-suite 3600', '3 microsoft-365-e3 11700'],
      cost: 15_300,
      saved: -10_900,
      open: [],
    });
  });

  test('and what no allowed product can give is said, and compared with nothing', async () => {
    expect(await bought('licenses: []', { allowed: ['entra-id-p2'] })).toEqual({
      lines: ['3 entra-id-p2 3000'],
      cost: 3_000,
      saved: null,
      open: ['2 ENTRA_ID_GOVERNANCE'],
    });
  });

  test('a product without a price is never chosen, and named', async () => {
    const { purchase } = await sheet('licenses: []', { allowed: ['ems-e5', 'entra-id-governance'] });
    expect(purchase!.unpriced).toEqual([{ product: 'ems-e5', name: 'EMS E5' }]);
    expect(purchase!.designs[0]!.total.uncovered).toEqual([{ sku: 'AAD_PREMIUM_P2', seats: 3 }]);
  });

  test('where nobody said what is owned, everything is bought', async () => {
    expect((await bought('')).cost).toBe(3_800);
  });
});

test('prices of one’s own decide, after the discount and in their currency', async () => {
  const prices = `entwin: prices/1
currency: EUR
exchange: { USD: 0.9 EUR/USD }
discount: 10%
prices:
  - { product: microsoft-365-e5, price: 6.55 EUR/seat/month }
`;
  // E5 at 5.895 is cheaper than P1 at 7 × 0.9 × 0.9 = 5.67 only for who needs PIM and nothing else.
  const { purchase } = await sheet('licenses: []', { prices });
  expect(purchase).toMatchObject({ currency: 'EUR', prices: 'paid' });
  expect(purchase!.designs[0]!.total.lines).toEqual([
    { product: 'entra-id-p1', name: 'Entra ID P1', seats: 2, price: '5.67 EUR', costPerMonthMinor: 1_134 },
    {
      product: 'entra-id-governance',
      name: 'Entra ID Governance',
      seats: 2,
      price: '5.67 EUR',
      costPerMonthMinor: 1_134,
    },
    // A half of a cent goes up: 5.895.
    {
      product: 'microsoft-365-e5',
      name: 'Microsoft 365 E5',
      seats: 1,
      price: '5.895 EUR',
      costPerMonthMinor: 590,
    },
  ]);
});

describe('two statements about a tenant (PIM-75, PIM-78)', () => {
  const said = async (licenses: string) => (await sheet(licenses)).availability![0]!.tenants;

  test('no plan, and seats short', async () => {
    expect(await said('licenses: []')).toEqual([
      {
        tenantId: 'msp',
        tenantName: '=Contoso',
        tenantRole: 'managing',
        pim: 'not-available',
        short: [
          { sku: 'AAD_PREMIUM_P2', seats: 3 },
          { sku: 'ENTRA_ID_GOVERNANCE', seats: 2 },
        ],
      },
    ]);
  });

  test('a third where ID Governance stands on nothing that is known (PIM-79), which is no lack of a plan', async () => {
    for (const product of ['entra-suite', 'entra-id-governance', 'microsoft-365-e7']) {
      const bare = await sheet(`licenses: [{ product: ${product}, seats: 50 }]`);
      expect(bare.availability![0]!.tenants[0]).toMatchObject({ pim: 'available', lacksPrerequisite: true });
      for (const { name, write } of SHEET_FORMATS) {
        if (name === 'json' || name === 'xlsx') continue;
        const text = String(await write(bare, { width: 1_000 })).replace(/\s+/g, ' ');
        expect(text).toMatch(/without P1 or P2, and might not function as expected/);
        expect(text).not.toMatch(/no plan with it/);
      }
    }
    const base = 'licenses: [{ product: entra-suite, seats: 9 }, { product: ems-e3, seats: 1 }]';
    expect((await said(base))[0]).not.toHaveProperty('lacksPrerequisite');
    expect((await said(''))[0]).not.toHaveProperty('lacksPrerequisite');
  });

  test('which a sketch makes as an estate does', async () => {
    const { value } = await load(`name: Bare governance
sketch:
  managing: { engineers: { tier1: 2 }, licenses: [{ product: entra-id-governance, seats: 10 }] }
  customers: { count: 2, needs: [exchange-admin], licenses: [{ product: microsoft-365-e7, seats: 10 }] }
  pim: { approval: none }
designs: [gdap-pim, own-pim]`);
    const { availability, designs } = sheetOf(value!);
    expect(availability!.flatMap(({ tenants }) => tenants)).toEqual([
      expect.objectContaining({ tenantRole: 'managing', pim: 'available', lacksPrerequisite: true }),
      expect.objectContaining({ tenantRole: 'customer', pim: 'available', lacksPrerequisite: true }),
      expect.objectContaining({ tenantRole: 'customer', pim: 'available', lacksPrerequisite: true }),
    ]);
    // Nobody said that P2 is there, and what is there holds PIM: none is taken for granted.
    expect(designs[0]!.tenants[0]).toMatchObject({ sku: 'AAD_PREMIUM_P2', seatsOwned: 0 });
  });

  test.each([
    ['licenses: [{ product: ems-e5, seats: 1 }]', 'available', 2],
    ['licenses: [{ product: ems-e3, seats: 9 }]', 'not-available', 3],
    ['licenses: [{ product: entra-suite, seats: 9 }]', 'available', 3],
    ['licenses: [{ product: entra-id-governance, seats: 9 }]', 'available', 3],
    ['licenses: [{ product: microsoft-365-e7, seats: 50 }]', 'available', 3],
    ['licenses: [{ product: entra-suite, seats: 9 }, { product: ems-e3, seats: 1 }]', 'available', 2],
  ])('%s: PIM is %s, and of P2 %i are short', async (licenses, pim, seats) => {
    const [tenant] = await said(licenses);
    expect(tenant).toMatchObject({
      pim,
      short: [{ sku: 'AAD_PREMIUM_P2', seats }].concat(tenant!.short.slice(1)),
    });
    expect(tenant).not.toHaveProperty('ownedNotGiven');
  });

  test('where nobody said what is owned, what is needed is told and nothing is called short', async () => {
    const silent = await sheet('');
    expect(silent.availability![0]!.tenants).toEqual([
      expect.objectContaining({
        pim: 'unknown',
        short: [],
        ownedNotGiven: [
          { sku: 'AAD_PREMIUM_P2', seats: 3 },
          { sku: 'ENTRA_ID_GOVERNANCE', seats: 2 },
        ],
      }),
    ]);
    expect(silent.designs[0]!.totals.map(({ seatsOwned, seatsShort }) => [seatsOwned, seatsShort])).toEqual([
      [null, null],
      [null, null],
    ]);
    for (const { name, write } of SHEET_FORMATS) {
      if (name === 'json' || name === 'xlsx') continue;
      const text = String(await write(silent, { width: 1_000 })).replace(/\s+/g, ' ');
      expect(text).toMatch(/3 seats of Entra ID P2, 2 seats of Entra ID Governance needed, owned not given/);
      expect(text).not.toMatch(/seats? of [^|<]* short/);
    }
  });

  test('tenants where nobody needs a seat make no sum unknown', async () => {
    const { value } = await load(`name: S
start: 2026-10-01
sketch:
  managing: { engineers: { tier1: 2 }, approvers: 0, p2: { seats: 1 } }
  customers: { count: 2, needs: [exchange-admin] }
  pim: { approval: none }
designs: [gdap-pim]`);
    const [design] = sheetOf(value!).designs;
    expect(design!.tenants.map(({ seatsOwned, seatsShort }) => [seatsOwned, seatsShort])).toEqual([
      [1, 1],
      [null, 0],
      [null, 0],
    ]);
    expect(design!.totals).toMatchObject([{ seatsOwned: 1, seatsShort: 1 }]);
  });

  test('a price of short seats takes off what is owned, and nothing where nobody said it', async () => {
    const prices = 'entwin: prices/1\nseats: short\n';
    const seats = async (licenses: string) => {
      const { prices: priced, designs } = await sheet(licenses, { prices });
      expect(designs).toHaveLength(1);
      return priced!.designs[0]!.totals.map((row) => row.seats);
    };
    expect(await seats('licenses: [{ product: entra-id-p2, seats: 2 }]')).toEqual([1, 2]);
    expect(await seats('')).toEqual([3, 2]);
  });
});

test('guests are metered by the month, and governed ones from the first (PIM-88, PIM-90)', async () => {
  const { guests } = await sheet('licenses: []');
  expect(guests).toEqual({
    currency: 'USD',
    freePerMonth: 50_000,
    designs: [
      {
        id: 'as-is',
        tenants: [
          {
            tenantId: 'msp',
            tenantName: '=Contoso',
            guests: 1,
            beyondFree: 0,
            governed: 1,
            governedCostPerMonthMinor: 75,
          },
        ],
        total: { guests: 1, beyondFree: 0, governed: 1, governedCostPerMonthMinor: 75 },
      },
    ],
  });
});

describe('every format', () => {
  const written = async (name: string) =>
    SHEET_FORMATS.find((format) => format.name === name)!.write(await sheet('licenses: []'), { full: true });

  test.each(['text', 'md', 'html'])(
    '%s says what to buy, what it saves, and what else there is to say',
    async (name) => {
      const text = String(await written(name)).replaceAll(/\s+/g, ' ');
      expect(text).toContain(
        'as-is: 38.00 USD a month in 1 tenant, 6.00 USD less than with one product per plan.',
      );
      expect(text).toMatch(/What to buy/);
      expect(text).toMatch(/Left out, since no price is known: EMS E3/);
      expect(text).toMatch(/not available: no plan with it/);
      expect(text).toMatch(/3 seats of Entra ID P2, 2 seats of Entra ID Governance short/);
      expect(text).toMatch(/Guests, billed by monthly activity/);
    },
  );

  test('the workbook has a page for each, with numbers, and a name stays text', async () => {
    const pages = new Map(
      (await readExcelFile(Buffer.from(await written('xlsx')))).map(({ sheet: name, data }) => [name, data]),
    );
    expect(pages.get('What to buy')!.slice(0, 5)).toEqual([
      [
        'Design',
        'Tenant',
        'Product',
        'Seats',
        'Price',
        'Cost per month',
        'With one product per plan',
        'Saved',
      ],
      ['as-is', '=Contoso', 'Entra ID P1', 2, '7 USD', 14, null, null],
      ['as-is', '=Contoso', 'Entra ID P2', 1, '10 USD', 10, null, null],
      ['as-is', '=Contoso', 'Entra ID Governance', 2, '7 USD', 14, null, null],
      ['as-is', '=Contoso', 'Sum', 5, null, 38, 44, 6],
    ]);
    expect(pages.get('Availability')![1]).toEqual([
      'as-is',
      '=Contoso',
      'not available: no plan with it',
      '3 seats of Entra ID P2, 2 seats of Entra ID Governance short',
    ]);
    expect(pages.get('Guests')![1]).toEqual(['as-is', '=Contoso', 1, 0, 1, 0.75]);
  });

  test('CSV has a line for each product, with the sums per tenant', async () => {
    const [head, ...lines] = String(await written('csv')).split(/\r?\n/);
    const cells = (line: string) =>
      Object.fromEntries(line.split(',').map((cell, rank) => [head!.split(',')[rank]!, cell]));
    const of = (section: string) => lines.filter((line) => line.startsWith(`${section},`)).map(cells);
    expect(of('buy').map((row) => [row.buy, row.seats_to_buy, row.price, row.cost_per_month])).toEqual([
      ['Entra ID P1', '2', '7 USD', '14'],
      ['Entra ID P2', '1', '10 USD', '10'],
      ['Entra ID Governance', '2', '7 USD', '14'],
    ]);
    expect(of('buy-tenant')[0]).toMatchObject({
      cost_per_month: '38',
      one_per_plan_per_month: '44',
      saved_per_month: '6',
    });
    expect(lines.filter((line) => line.startsWith('availability,')).join()).toContain(
      'not available: no plan with it',
    );
    expect(of('guests-total')[0]).toMatchObject({
      guests: '1',
      guests_governed: '1',
      cost_per_month: '0.75',
    });
  });
});

test('what costs nothing is still counted, as few seats of it as possible', async () => {
  const free = await bought('licenses: []', { prices: 'entwin: prices/1\ndiscount: 100%\n' });
  // Two heads with ID Governance on P1 or P2, and one with P2.
  expect(free.lines.reduce((sum, line) => sum + Number.parseInt(line, 10), 0)).toBe(5);
  expect(free).toMatchObject({ cost: 0, open: [] });
});

test('invented names are those of the sheet, and no other', async () => {
  const { value } = await load(estate('licenses: [{ product: ems-e3, seats: 1 }]'));
  const plain = sheetOf(value!);
  const hidden = sheetOf(value!, { pseudonyms: true });
  expect(JSON.stringify([hidden.purchase, hidden.availability, hidden.guests])).not.toMatch(/Contoso|msp/);
  expect(hidden.purchase!.designs[0]!.total).toEqual(plain.purchase!.designs[0]!.total);
  expect(hidden.purchase!.designs[0]!.tenants[0]).toMatchObject({
    tenantId: 'managing-tenant-001',
    tenantName: 'Managing tenant 001',
  });
});

describe('the sentence below', () => {
  const sum = {
    lines: [],
    uncovered: [{ sku: 'AAD_PREMIUM_P2', seats: 2 }],
    costPerMonthMinor: 0,
    onePerPlanPerMonthMinor: null,
    savedPerMonthMinor: null,
  };
  const open = { id: 'd', tenants: [{ ...sum, tenantId: 't', tenantName: 'T' }], total: sum };

  test('speaks of no cost where nothing is bought, and names the restriction where there is one', () => {
    const said = (allowed: ProductId[] | null) => savingSentence(open, { currency: 'USD', allowed });
    expect(said(['workload-id'])).toMatch(/^d: no allowed product with a known price for 2 seats of /);
    expect(said(null)).toMatch(/^d: no product with a known price for 2 seats of /);
  });
});

describe('of what costs the same', () => {
  const priced = (...prices: readonly string[]) => ({
    prices: `entwin: prices/1\nprices:\n${prices.map((price) => `  - ${price}\n`).join('')}`,
  });

  test('the product that is known first is bought, not a bundle behind it', async () => {
    const { lines } = await bought(
      'licenses: []',
      priced('{ product: microsoft-365-e5, price: 10 USD/seat/month }'),
    );
    expect(lines).toContain('1 entra-id-p2 1000');
  });

  test('one seat is bought rather than two, in whatever order products are offered', () => {
    const prices: Record<string, number> = {
      'entra-id-p1': 700,
      'entra-id-governance': 700,
      'entra-id-p2': 1_400,
    };
    const { offers } = offersAmong(Object.keys(prices) as ProductId[], ({ id }) => ({
      perSeatAndMonth: fraction(prices[id]!, 100),
      currency: 'USD',
    }));
    const needs = [{ needs: ['AAD_PREMIUM_P2' as const], heads: 5 }];
    for (const order of [offers, offers.toReversed(), [offers[0]!, offers[2]!, offers[1]!]]) {
      const { bought: seats } = cheapestPurchase(needs, [], order);
      expect(seats.map(({ offer, seats: count }) => `${count} ${offer.productId}`)).toEqual([
        '5 entra-id-p2',
      ]);
    }
  });
});
