import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { LicenseSheet } from '../../../../scenarios/licenses/license-sheet.ts';
import { SHEET_FORMATS } from '../../../../scenarios/licenses/sheet-formats.ts';
import { sheetOf } from '../../../../scenarios/licenses/sheet-of.ts';
import { loadPrices } from '../../../../scenarios/prices/load-prices.ts';
import { pricesContextOf } from '../../../../scenarios/prices/prices-context.ts';
import type { Scenario } from '../../../../scenarios/scenario.ts';
import { smallScenario, smallSketch } from '../../small-scenario.ts';

/** Two engineers of tier 1, one of tier 2 and an approver, for three customers that each have three people of their own. */
function office(): Scenario {
  const sketch = smallSketch({
    names: ['Adatum', 'Fabrikam', 'Wingtip'],
    needs: [{ need: 'exchange-admin', tiers: ['tier1', 'tier2'] }],
    approvalTiers: ['tier1'],
  });
  const engineers = [
    { tier: 'tier1', count: 2 },
    { tier: 'tier2', count: 1 },
  ];
  const managing = { ...sketch.managing, approvers: 1, pods: 1, podsPerEngineer: {}, engineers };
  const designs = (['gdap-pim', 'own-pim'] as const).map((kind) => ({ name: kind, kinds: [kind], pim: {} }));
  return smallScenario({ designs, start: '2026-10-01T00:00:00Z' }, { ...sketch, managing });
}

const PRICES = `entwin: prices/1
currency: EUR
exchange: { USD: 0.92 EUR/USD }
margin: 10%
prices:
  - { product: entra-id-p2, price: 8.10 EUR/seat/month, discount: 15% }
  - { product: entra-id-p2, price: 8.50 EUR/seat/month, validFrom: 2027-01-15 }
`;

const RAMP = `ramp:
  - { from: 2027-01-01, customers: 10, engineers: { tier1: 5 } }
  - { from: 2027-04-15, customers: 7 }
  - { from: 2027-07-16, customers: 25, approvers: 3 }
`;

async function ramped(text = PRICES + RAMP, pseudonyms = false, scenario = office()) {
  const { value, diagnostics } = await loadPrices('prices.yaml', text, pricesContextOf(scenario));
  expect(diagnostics).toEqual([]);
  return LicenseSheet.parse(sheetOf(scenario, { prices: value!, pseudonyms }));
}

const write = async (name: string, sheet: LicenseSheet) =>
  SHEET_FORMATS.find((format) => format.name === name)!.write(sheet, { full: true });

describe('a ramp, to the cent, by hand', () => {
  test('of people: who comes takes a seat in one tenant from that day on', async () => {
    const { steps, total } = (await ramped()).ramp!.designs[0]!;
    const lines = steps.map(({ lines: [line] }) => line!);
    expect(
      lines.map(({ seatsNeeded, seatsAdded, seatsPaid }) => [seatsNeeded, seatsAdded, seatsPaid]),
    ).toEqual([
      [4, 4, 4],
      [7, 3, 7],
      [7, 0, 7],
      [9, 2, 9],
    ]);
    // 8.10 less 15 % is 6.885, and 7.65 with the margin; 8.50 is 9.444… with it.
    expect(lines.map(({ chargedPerSeat }) => chargedPerSeat)).toEqual([
      '7.65 EUR',
      '7.65 EUR',
      '9.444444 EUR',
      '9.444444 EUR',
    ]);
    // 4 × 7.65; 3 more; none; 2 × 9.444… more.
    expect(steps.map(({ perMonth }) => perMonth.chargedMinor)).toEqual([3_060, 5_355, 5_355, 7_244]);
    // 4 × 7.65 × 12; 3 × 7.65 × 9; nothing; 2 × 9.444… for two months and 15 of the 30 days from 16 September on.
    expect(lines[3]!.months).toBe('2.5');
    expect(steps.map(({ addedForTerm }) => addedForTerm.chargedMinor)).toEqual([36_720, 20_655, 0, 4_722]);
    // 4 × 6.885 × 12 + 3 × 6.885 × 9, which is 185.895, + 2 × 8.50 × 2.5.
    expect(steps.map(({ addedForTerm }) => addedForTerm.paidMinor)).toEqual([33_048, 18_590, 0, 4_250]);
    expect(total).toEqual({ listMinor: 44_160 + 24_840 + 4_600, paidMinor: 55_888, chargedMinor: 62_097 });
  });

  test('of customers: each tenant is rounded by itself, and keeps what it has bought', async () => {
    const { steps } = (await ramped()).ramp!.designs[1]!;
    const lines = steps.map(({ lines: [line] }) => line!);
    expect(
      lines.map(({ seatsNeeded, seatsAdded, seatsPaid }) => [seatsNeeded, seatsAdded, seatsPaid]),
    ).toEqual([
      [9, 9, 9],
      [30, 21, 30],
      [21, 0, 30],
      // Three of those who come were there before, and have their seats still.
      [75, 45, 75],
    ]);
    // Fifteen times 3 × 9.444… × 2.5 = 70.8333…
    expect(steps[3]!.addedForTerm.chargedMinor).toBe(15 * 7_083);
  });
});

describe('a product with a start of its own', () => {
  const LATER = PRICES.replace('discount: 15%', 'start: 2027-06-01, discount: 15%').replace(
    '2027-01-15',
    '2027-01-15, start: 2027-06-01',
  );

  test('is not bought before it, and its day is a step', async () => {
    const { steps, designs } = (await ramped(LATER + RAMP)).ramp!;
    expect(steps.map(({ from, customers }) => [from, customers])).toEqual([
      ['2026-10-01', 3],
      ['2027-01-01', 10],
      ['2027-04-15', 7],
      ['2027-06-01', 7],
      ['2027-07-16', 25],
    ]);
    const lines = designs[0]!.steps.map(({ lines: [line] }) => line!);
    expect(
      lines.map(({ seatsNeeded, seatsAdded, seatsPaid }) => [seatsNeeded, seatsAdded, seatsPaid]),
    ).toEqual([
      [4, 0, 0],
      [7, 0, 0],
      [7, 0, 0],
      [7, 7, 7],
      [9, 2, 9],
    ]);
    expect(lines.map(({ perMonth }) => perMonth.paidMinor)).toEqual([0, 0, 0, 7 * 850, 9 * 850]);
    // 7 × 8.50 × 4, then 2 × 8.50 × 2.5.
    expect(lines.map(({ addedForTerm }) => addedForTerm.paidMinor)).toEqual([0, 0, 0, 23_800, 4_250]);
    expect(designs[0]!.total.paidMinor).toBe(28_050);
  });

  test('costs what the prices of the sheet say as long as nobody comes', async () => {
    const ramp = 'ramp: [{ from: 2027-07-16, customers: 3 }]\n';
    const { prices, ramp: told } = await ramped(LATER + ramp);
    expect(told!.designs.map(({ total }) => total.chargedMinor)).toEqual(
      prices!.designs.map(({ total }) => total.chargedForTermMinor),
    );
  });

  test('that nobody needs is no step', async () => {
    const other = `${PRICES}  - { product: entra-suite, price: list, start: 2027-06-01 }\n`;
    expect((await ramped(other + RAMP)).ramp!.steps).toHaveLength(4);
  });
});

describe('the formats', () => {
  test.each(['text', 'md', 'html'])('%s has a section of it', async (name) => {
    const text = String(await write(name, await ramped()));
    expect(text).toMatch(/While customers and people change/);
    expect(text).toMatch(/tier1 5, tier2 1; 3 approvers/);
    expect(text).toMatch(/nothing\s+is\s+given\s+back/);
    expect(text).toMatch(/620\.97 EUR/);
  });

  test('csv and xlsx have its numbers as numbers', async () => {
    const sheet = await ramped();
    const [head, ...lines] = String(await write('csv', sheet)).split('\r\n');
    const at = (name: string) => head!.split(',').indexOf(name);
    const last = lines.filter((line) => line.startsWith('ramp-total,gdap-pim'))[0]!.split(',');
    expect([last[at('paid_for_term')], last[at('charged_for_term')]]).toEqual(['558.88', '620.97']);
    expect(lines.filter((line) => line.startsWith('ramp,'))).toHaveLength(8);
    const pages = await readExcelFile(Buffer.from(await write('xlsx', sheet)));
    const { data } = pages.find((page) => page.sheet === 'Ramp')!;
    const titles = data.findIndex((row) => row[0] === 'Design');
    expect(data[titles + 4]!.slice(6, 9)).toEqual([9, 2, 9]);
    expect(data[titles + 4]!.slice(11)).toEqual([82.8, 65.2, 72.44, 46, 42.5, 47.22]);
    expect(data[titles + 5]!.slice(14)).toEqual([736, 558.88, 620.97]);
  });

  test('and without one nothing is said of it', async () => {
    const sheet = await ramped(PRICES);
    expect(sheet).not.toHaveProperty('ramp');
    expect(String(await write('text', sheet))).not.toMatch(/customers and people change/);
    expect(String(await write('csv', sheet))).not.toMatch(/seats_added/);
  });

  test('and invented names are those of the sheet', async () => {
    const sheet = await ramped(PRICES + RAMP, true);
    expect(sheet.ramp!.designs.map(({ id }) => id)).toEqual(sheet.designs.map(({ id }) => id));
  });
});

test('amounts that no number holds to the cent are refused', async () => {
  const huge = PRICES.replace('8.50', '9000000000000');
  await expect(ramped(huge + RAMP)).rejects.toThrow(RangeError);
});
