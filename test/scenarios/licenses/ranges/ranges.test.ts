import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { LicenseSheet } from '../../../../scenarios/licenses/license-sheet.ts';
import type { RangeTotal } from '../../../../scenarios/licenses/ranges/ranges-schema.ts';
import { SHEET_FORMATS } from '../../../../scenarios/licenses/sheet-formats.ts';
import { sheetOf } from '../../../../scenarios/licenses/sheet-of.ts';
import { loadPrices } from '../../../../scenarios/prices/load-prices.ts';
import { pricesContextOf } from '../../../../scenarios/prices/prices-context.ts';
import type { DesignChoice, Scenario, Sketch } from '../../../../scenarios/scenario.ts';
import { load } from '../../load/helpers.ts';
import { smallScenario, smallSketch } from '../../small-scenario.ts';

const DESIGNS = (['gdap-pim', 'own-pim'] as const).map(
  (kind): DesignChoice => ({ name: kind, kinds: [kind], pim: {} }),
);

/** Two engineers of tier 1, one of tier 2 and an approver, for three customers that each have three people of their own. */
function office(more: Partial<Sketch['managing']> = {}, designs = DESIGNS): Scenario {
  const sketch = smallSketch({
    names: ['Adatum', 'Fabrikam', 'Wingtip'],
    needs: [{ need: 'exchange-admin', tiers: ['tier1', 'tier2'] }],
    approvalTiers: ['tier1'],
  });
  const engineers = [
    { tier: 'tier1', count: 2 },
    { tier: 'tier2', count: 1 },
  ];
  const managing = { ...sketch.managing, approvers: 1, pods: 1, podsPerEngineer: {}, engineers, ...more };
  return smallScenario({ designs, start: '2026-10-01T00:00:00Z' }, { ...sketch, managing });
}

const PRICES = `entwin: prices/1
currency: EUR
exchange: { USD: 0.92 EUR/USD }
discount: 5%
margin: 10%
prices: [{ product: entra-id-p2, price: 8.10 EUR/seat/month }]
`;

const RANGES = `ranges:
  customers: 2 to 5
  engineers: { tier1: 1 to 4 }
  approvers: 0 to 2
  discount: 0% to 15%
  prices: { entra-id-p2: { low: 8 EUR/seat/month, high: 10 EUR/seat/month } }
`;

async function ranged(text = PRICES + RANGES, scenario = office(), pseudonyms = false) {
  const { value, diagnostics } = await loadPrices('prices.yaml', text, pricesContextOf(scenario));
  expect(diagnostics).toEqual([]);
  return LicenseSheet.parse(sheetOf(scenario, { prices: value!, pseudonyms }));
}

const write = async (name: string, sheet: LicenseSheet, full = true) =>
  SHEET_FORMATS.find((format) => format.name === name)!.write(sheet, { full });

const told = ({ seats, chargedPerMonthMinor, chargedForTermMinor }: RangeTotal) => [
  seats,
  chargedPerMonthMinor,
  chargedForTermMinor,
];

describe('the ends, to the cent, by hand', () => {
  test('of people: seats of one tenant', async () => {
    const [gdap] = (await ranged()).ranges!.designs;
    // Two people; 8 less 15 % is 6.80, and 7.555… with the margin.
    expect(told(gdap!.atLowEnds)).toEqual([2, 1_511, 18_133]);
    // Four people; 8.10 less 5 % is 7.695, and 8.55 with the margin.
    expect(told(gdap!.asSaid)).toEqual([4, 3_420, 41_040]);
    // Seven people; 10 without a discount is 11.111… with the margin.
    expect(told(gdap!.atHighEnds)).toEqual([7, 7_778, 93_333]);
    expect(gdap!.atLowEnds).toMatchObject({ listPerMonthMinor: 1_840, paidPerMonthMinor: 1_360 });
  });

  test('of customers: each tenant is rounded by itself', async () => {
    const [, own] = (await ranged()).ranges!.designs;
    // Three times 7.555… is 22.67, twice; a year of it is 272.
    expect(told(own!.atLowEnds)).toEqual([6, 4_534, 54_400]);
    expect(told(own!.asSaid)).toEqual([9, 7_695, 92_340]);
    // Three times 11.111… is 33.33, five times; a year of it is 400.
    expect(told(own!.atHighEnds)).toEqual([15, 16_665, 200_000]);
  });

  test('as said is what the sheet has besides', async () => {
    const { ranges, prices } = await ranged();
    ranges!.designs.forEach(({ asSaid: { seats, ...amounts } }, index) => {
      expect(amounts).toEqual(prices!.designs[index]!.total);
      expect(seats).toBe(prices!.designs[index]!.totals.reduce((sum, total) => sum + total.seats, 0));
    });
  });
});

describe('what moves the total, to the cent, by hand', () => {
  const swings = async (position: number) =>
    (await ranged()).ranges!.designs[position]!.swings.map(({ input, atLow, atHigh, swingForTermMinor }) => [
      input,
      atLow.chargedForTermMinor,
      atHigh.chargedForTermMinor,
      swingForTermMinor,
    ]);

  test('people first, where all seats are theirs', async () => {
    expect(await swings(0)).toEqual([
      // Three and six seats at 8.55 for twelve months.
      ['engineers.tier1', 30_780, 61_560, 30_780],
      ['approvers', 30_780, 51_300, 20_520],
      // 8 and 10 less 5 %, with the margin, for 48 months of a seat.
      ['prices.entra-id-p2', 40_533, 50_667, 10_134],
      // 9 and 7.65 for 48 months of a seat: a discount that rises lets the total fall.
      ['discount', 43_200, 36_720, 6_480],
      ['customers', 41_040, 41_040, 0],
    ]);
  });

  test('customers first, where each has seats of its own; equal ones by their names', async () => {
    expect(await swings(1)).toEqual([
      ['customers', 61_560, 153_900, 92_340],
      ['prices.entra-id-p2', 91_200, 114_000, 22_800],
      ['discount', 97_200, 82_620, 14_580],
      ['approvers', 92_340, 92_340, 0],
      ['engineers.tier1', 92_340, 92_340, 0],
    ]);
  });
});

test('a rate moves what is priced in its currency, and a discount no price that has one of its own', async () => {
  const text = `entwin: prices/1
currency: EUR
exchange: { USD: 0.90 EUR/USD }
prices: [{ product: entra-id-p2, price: list * 0.9, discount: 50%, start: 2027-01-01 }]
ranges:
  discount: 0% to 15%
  exchange: { USD: 0.80 EUR/USD to 0.95 EUR/USD }
`;
  const { inputs, designs } = (await ranged(text)).ranges!;
  expect(inputs.map(({ id, low, said, high }) => [id, low, said, high])).toEqual([
    ['discount', '0%', '0%', '15%'],
    ['exchange.USD', '0.80 EUR/USD', '0.9 EUR/USD', '0.95 EUR/USD'],
  ]);
  // Four seats at 9 USD, half of which is paid: 4.50 USD, for nine months.
  expect(told(designs[0]!.atLowEnds)).toEqual([4, 1_440, 12_960]);
  expect(told(designs[0]!.atHighEnds)).toEqual([4, 1_710, 15_390]);
  expect(designs[0]!.swings.map(({ input, swingForTermMinor }) => [input, swingForTermMinor])).toEqual([
    ['exchange.USD', 2_430],
    ['discount', 0],
  ]);
});

test('a price range stands for the list price where there is no other, less the discount of the file', async () => {
  const text = 'entwin: prices/1\ndiscount: 10%\nranges: { prices: { entra-id-p2: list * 0.5 to list } }\n';
  const { inputs, designs } = (await ranged(text)).ranges!;
  expect(inputs[0]).toMatchObject({ low: 'list * 0.5', said: 'list price', high: 'list' });
  expect([designs[0]!.atLowEnds, designs[0]!.asSaid].map(told)).toEqual([
    [4, 1_800, 21_600],
    [4, 3_600, 43_200],
  ]);
});

describe('what is not claimed', () => {
  const SHORT = `${PRICES}seats: short\n${RANGES}`;
  const licenses = [{ product: 'entra-suite', seats: 2, channel: 'direct-annual' }] as const;

  test('of seats that are short, where several products are owned and people are not known', async () => {
    const sheet = await ranged(SHORT, office({ licenses }));
    expect(sheet.ranges!.designs.map(({ loophole }) => loophole)).toEqual(['owned', 'owned']);
    const text = String(await write('md', sheet));
    expect(text).toContain('That nothing lies beyond the two is not said of gdap-pim, own-pim');
    expect(text).not.toContain('no mix of values within the ranges');
  });

  test('where P1 costs more than P2, which takes its place on those who come to be eligible', async () => {
    const sketch = smallSketch({
      names: ['Adatum'],
      needs: [
        { need: 'azure-management-group', tiers: ['tier1'] },
        { need: 'exchange-admin', tiers: ['tier2'] },
      ],
      approvalTiers: ['tier1', 'tier2'],
    });
    const engineers = [
      { tier: 'tier1', count: 1 },
      { tier: 'tier2', count: 1 },
    ];
    const managing = { ...sketch.managing, approvers: 3, pods: 1, podsPerEngineer: {}, engineers };
    const kinds = ['gdap-pim', 'sync-pim'] as const;
    const both = smallScenario({ designs: [{ name: 'both', kinds, pim: {} }] }, { ...sketch, managing });
    const text = (p1: number) => `entwin: prices/1
prices:
  - { product: entra-id-p1, price: ${p1} USD/seat/month }
  - { product: entra-id-p2, price: 6 USD/seat/month }
ranges: { engineers: { tier2: 0 to 1 } }
`;
    const sheet = await ranged(text(20), both);
    const [design] = sheet.ranges!.designs;
    expect(design!.loophole).toBe('p1-dearer');
    // Without tier 2: P1 for an engineer and three approvers, and P2 for them at the customer; with it: P1 for the engineer
    // alone, and P2 for an engineer and three approvers at home, and for all five at the customer.
    expect(design!.atLowEnds.chargedPerMonthMinor).toBe(4 * 2_000 + 4 * 600);
    expect(design!.atHighEnds.chargedPerMonthMinor).toBe(2_000 + 9 * 600);
    expect(String(await write('md', sheet))).toContain('P1 may cost more than P2');
    expect((await ranged(text(6), both)).ranges!.designs[0]!.loophole).toBeNull();
  });

  test('but all the same of needed ones, of one product, and of prices alone', async () => {
    const sheets = await Promise.all([
      ranged(PRICES + RANGES, office({ licenses })),
      ranged(SHORT),
      ranged(`${PRICES}seats: short\nranges: { discount: 0% to 15% }\n`, office({ licenses })),
    ]);
    for (const { ranges } of sheets)
      expect(ranges!.designs.every(({ loophole }) => loophole === null)).toBe(true);
    expect(String(await write('md', sheets[1]!))).toContain('no mix of values within the ranges');
  });
});

test('an estate beside a sketch keeps its people, and moves with prices only', async () => {
  const { value } = await load(`entwin: estate/1
asOf: 2026-03-01
tenants: [{ id: msp, role: managing }, { id: acme }]
people: [{ id: ann }, { id: bob }]
accounts: [{ id: ann, person: ann }, { id: bob, person: bob }]
groups: [{ id: g, name: Team }]
memberships: [{ group: g, account: ann, assignment: eligible }, { group: g, account: bob, assignment: eligible }]
`);
  const { source } = value!;
  if (source.kind !== 'estate') throw new Error('no estate');
  const asIs: DesignChoice = { name: 'today', kinds: ['as-is'], pim: {}, estate: source.estate };
  const sheet = await ranged(PRICES + RANGES, office({}, [...DESIGNS, asIs]));
  const today = sheet.ranges!.designs[2]!;
  expect([today.atLowEnds, today.asSaid, today.atHighEnds].map(({ seats }) => seats)).toEqual([2, 2, 2]);
  expect(
    today.swings.filter(({ swingForTermMinor }) => swingForTermMinor > 0).map(({ input }) => input),
  ).toEqual(['prices.entra-id-p2', 'discount']);
  expect([today.loophole, today.hasFixedCounts]).toEqual([null, true]);
  expect(String(await write('md', sheet))).toContain('today moves with prices only');

  const alone = await ranged(`${PRICES}ranges: { discount: 0% to 15% }\n`, value!);
  expect(alone.ranges!.designs[0]!.swings[0]!.swingForTermMinor).toBeGreaterThan(0);
});

describe('the formats', () => {
  test.each(['text', 'md', 'html'])('%s has both sections', async (name) => {
    const text = String(await write(name, await ranged()));
    for (const words of [
      /What the total may be/,
      /What moves the total/,
      /engineers of tier1/,
      /181\.33 EUR/,
      /933\.33 EUR/,
      /307\.80 EUR/,
      /As\s+charged/,
      /no mix of\s+values\s+within\s+the\s+ranges/,
    ]) {
      expect(text).toMatch(words);
    }
  });

  test('the short text leaves out what moves nothing', async () => {
    const sheet = await ranged();
    const inputsOf = async (full: boolean) => {
      const [, text] = String(await write('md', sheet, full)).split('### What moves the total');
      return text!
        .split('### ')[0]!
        .match(/^\| own-pim \| [a-zA-Z0-9 ]+ \|/gm)!
        .map((row) => row.slice(12, -2));
    };
    expect(await inputsOf(false)).toEqual(['customers', 'price of Entra ID P2', 'discount']);
    expect(await inputsOf(true)).toHaveLength(5);
    const still = await ranged(`${PRICES}ranges: { customers: 2 to 5 }\n`, office({}, DESIGNS.slice(0, 1)));
    expect(String(await write('md', still, false))).toContain('No input moves any total by itself.');
  });

  test('csv and xlsx have its numbers as numbers', async () => {
    const sheet = await ranged();
    const [head, ...lines] = String(await write('csv', sheet)).split('\r\n');
    const cells = (line: string | undefined, ...names: readonly string[]) =>
      names.map((name) => line!.split(',')[head!.split(',').indexOf(name)]);
    const ends = lines.filter((line) => line.startsWith('range,gdap-pim'));
    expect(ends.map((line) => cells(line, 'end', 'seats_priced', 'charged_for_term', 'currency'))).toEqual([
      ['low ends', '2', '181.33', 'EUR'],
      ['as said', '4', '410.4', 'EUR'],
      ['high ends', '7', '933.33', 'EUR'],
    ]);
    const swings = lines.filter((line) => line.startsWith('swing,gdap-pim'));
    expect(swings).toHaveLength(10);
    expect(cells(swings[0], 'input', 'end', 'value', 'swing_for_term')).toEqual([
      'engineers.tier1',
      'low',
      '1',
      '307.8',
    ]);
    const pages = await readExcelFile(Buffer.from(await write('xlsx', sheet)));
    const { data } = pages.find((page) => page.sheet === 'Ranges')!;
    const row = data.find((cell) => cell[0] === 'gdap-pim' && cell[1] === 'high ends')!;
    expect(row.slice(4)).toEqual([7, 64.4, 70, 77.78, 772.8, 840, 933.33, null]);
    const swing = data.find((cell) => cell[1] === 'engineers.tier1' && cell[2] === 'high')!;
    expect([swing[4], swing[10], swing[11]]).toEqual([6, 615.6, 307.8]);
  });

  test('and without ranges nothing is said of them', async () => {
    const sheet = await ranged(PRICES);
    expect(sheet).not.toHaveProperty('ranges');
    expect(String(await write('text', sheet))).not.toMatch(/may be|moves the total/);
    expect(String(await write('csv', sheet))).not.toMatch(/swing/);
  });

  test('and invented names are those of the sheet', async () => {
    const sheet = await ranged(PRICES + RANGES, office({}, [{ ...DESIGNS[0]!, name: 'for Adatum' }]), true);
    expect(sheet.ranges!.designs.map(({ id }) => id)).toEqual(['Design 1']);
    expect(JSON.stringify(sheet.ranges)).not.toContain('Adatum');
  });
});

test('amounts that no number holds to the cent are refused', async () => {
  const huge = RANGES.replace('high: 10 EUR', 'high: 90000000000 EUR');
  await expect(ranged(PRICES + huge)).resolves.toBeDefined();
  await expect(ranged(PRICES + huge.replace('90000000000', '900000000000'))).rejects.toThrow(RangeError);
});
