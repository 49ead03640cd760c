import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { LicenseSheet } from '../../../../scenarios/licenses/license-sheet.ts';
import { pricedSheet } from '../../../../scenarios/licenses/prices/priced-sheet.ts';
import { SHEET_FORMATS } from '../../../../scenarios/licenses/sheet-formats.ts';
import { sheetOf } from '../../../../scenarios/licenses/sheet-of.ts';
import { loadPrices } from '../../../../scenarios/prices/load-prices.ts';
import { pricesContextOf } from '../../../../scenarios/prices/prices-context.ts';
import type { Scenario } from '../../../../scenarios/scenario.ts';
import { arbitrarySketch } from '../../designs/arbitrary-sketch.ts';
import { smallScenario, smallSketch } from '../../small-scenario.ts';

const SAMPLE = readFileSync(join(import.meta.dirname, '../../../../docs/sample-prices.yaml'), 'utf8');
const KINDS = ['gdap-pim', 'sync-pim'] as const;

const scenario = (sketch = smallSketch({ names: ['=1+1', 'Fabrikam'] })): Scenario =>
  smallScenario({ designs: KINDS.map((kind) => ({ name: kind, kinds: [kind], pim: {} })) }, sketch);

async function bookOf(text: string) {
  const { value, diagnostics } = await loadPrices('prices.yaml', text);
  expect(diagnostics).toEqual([]);
  return value!;
}

const priced = async (text = SAMPLE, pseudonyms = false) =>
  LicenseSheet.parse(pricedSheet(sheetOf(scenario(), { pseudonyms }), await bookOf(text)));

const write = async (name: string, sheet: LicenseSheet, full = true) =>
  SHEET_FORMATS.find((format) => format.name === name)!.write(sheet, { full, who: false });

describe('the sample file', () => {
  test('costs what a calculation by hand says', async () => {
    const { prices } = await priced();
    const [gdap, sync] = prices!.designs;
    const [p2] = gdap!.totals;
    // 8.10 less 5 % is 7.695; with a margin of an eighth 7.695 / 0.875 = 8.794285...
    const per = (seats: number, price: number) => Math.round(seats * price * 100 + 1e-7);
    expect(p2!.seats).toBeGreaterThan(0);
    expect(p2).toMatchObject({
      product: 'entra-id-p2',
      listPerMonthMinor: per(p2!.seats, 9.2),
      paidPerMonthMinor: per(p2!.seats, 7.695),
      chargedPerMonthMinor: per(p2!.seats, 8.794285714),
      paidForTermMinor: per(12 * p2!.seats, 7.695),
    });
    const p1 = sync!.totals.find(({ sku }) => sku === 'AAD_PREMIUM')!;
    // 7 × 0.9 × 0.92 = 5.796, for eleven months and 16 of 30 days.
    expect(p1.paidPerMonthMinor).toBe(per(p1.seats, 5.796));
    expect(p1.paidForTermMinor).toBe(per(p1.seats, (5.796 * (11 * 30 + 16)) / 30));
    expect(prices).toMatchObject({ currency: 'EUR', start: '2026-10-01', lastDay: '2027-09-30' });
    expect(prices!.basis.map(({ product, paid, months }) => [product, paid, months])).toEqual([
      ['entra-id-p2', '7.695 EUR', '12'],
      ['entra-id-p1', '5.796 EUR', '11.533333'],
    ]);
  });
});

test('without prices of one’s own it is the list price, as the sheet has it anyway', async () => {
  const { designs, prices } = await priced('entwin: prices/1\n');
  prices!.designs.forEach(({ rows }, index) => {
    expect(rows.map((row) => row.paidPerMonthMinor)).toEqual(
      designs[index]!.tenants.map((row) => row.costPerMonthMinor),
    );
    for (const row of rows) expect(row.paidForTermMinor).toBe(12 * row.listPerMonthMinor);
  });
});

test('seats that are owned are not priced where only the short ones are', async () => {
  const sheet = sheetOf(scenario());
  const [needed, short] = await Promise.all(
    ['needed', 'short'].map((seats) => bookOf(`entwin: prices/1\nseats: ${seats}\n`)),
  );
  const total = (book: typeof needed) => pricedSheet(sheet, book!).prices!.designs[0]!.totals[0]!.seats;
  const [{ seatsNeeded, seatsShort }] = sheet.designs[0]!.totals as [
    LicenseSheet['designs'][number]['totals'][number],
  ];
  expect([total(needed), total(short)]).toEqual([seatsNeeded, seatsShort]);
  expect(seatsShort).toBeLessThan(seatsNeeded);
});

test('list prices are those the scenario assumes, also in a formula', async () => {
  const before: Scenario = { ...scenario(), assumptions: { p2Price: 'before-2026' } };
  const text = 'entwin: prices/1\nprices:\n  - { product: entra-id-p2, price: list / 2 }\n';
  const { value } = await loadPrices('prices.yaml', text, pricesContextOf(before));
  const sheet = pricedSheet(sheetOf(before), value!);
  const { seats, listPerMonthMinor, paidPerMonthMinor } = sheet.prices!.designs[0]!.totals[0]!;
  expect([listPerMonthMinor, paidPerMonthMinor]).toEqual([900 * seats, 450 * seats]);
  expect(listPerMonthMinor).toBe(sheet.designs[0]!.totals[0]!.costPerMonthMinor);
});

test('sums are sums of rounded rows, and nothing is lost or invented', async () => {
  const book = await bookOf(
    'entwin: prices/1\ndiscount: 3.3%\nmargin: 7%\nprices:\n  - { product: entra-id-p2, price: 100 USD/seat/year }\n',
  );
  fc.assert(
    fc.property(arbitrarySketch(), (sketch) => {
      const { designs } = pricedSheet(sheetOf(scenario(sketch)), book).prices!;
      for (const { rows, totals, total } of designs) {
        const keys = [
          'listPerMonthMinor',
          'paidPerMonthMinor',
          'chargedPerMonthMinor',
          'paidForTermMinor',
        ] as const;
        for (const key of keys) {
          const sum = rows.reduce((all, row) => all + row[key], 0);
          expect(totals.reduce((all, row) => all + row[key], 0)).toBe(sum);
          expect(total[key]).toBe(sum);
          expect(Number.isSafeInteger(sum)).toBe(true);
        }
        for (const row of rows) {
          expect(row.chargedPerMonthMinor).toBeGreaterThanOrEqual(row.paidPerMonthMinor);
          // Rounded once: at most half a cent from twelve months of it, before those were rounded.
          expect(Math.abs(row.paidForTermMinor - 12 * row.paidPerMonthMinor)).toBeLessThanOrEqual(6);
        }
      }
    }),
    { numRuns: 40 },
  );
});

describe('the formats', () => {
  test.each(['text', 'md', 'html'])(
    '%s shows list price and price paid beside each other, and the rule',
    async (name) => {
      const text = String(await write(name, await priced()));
      for (const words of [
        /List per\s+month/,
        /Paid per\s+month/,
        /Charged for\s+the term/,
        /half\s+away\s+from\s+zero/,
      ]) {
        expect(text).toMatch(words);
      }
      expect(text).toMatch(/list\s+price\s+10\s+USD\s+\\?\[PIM-104\\?\]/);
    },
  );

  test('charge nothing where there is no margin', async () => {
    const text = String(await write('md', await priced('entwin: prices/1\n')));
    expect(text).toContain('Paid for the term');
    expect(text).not.toContain('Charged');
    expect(text).not.toContain('no discount, margin, tax');
  });

  test('csv has columns for prices only where there are some', async () => {
    const sheet = await priced();
    const [head, ...lines] = String(await write('csv', sheet)).split('\n');
    expect(head).toContain('charged_for_term');
    const rows = lines.filter((line) => line.startsWith('price,'));
    expect(rows).toHaveLength(sheet.prices!.designs.flatMap((design) => design.rows).length);
    expect(String(await write('csv', sheetOf(scenario())))).not.toContain('charged_for_term');
  });

  test('xlsx has a page of prices, with numbers as numbers and names as text', async () => {
    const bytes = await write('xlsx', await priced());
    const pages = await readExcelFile(Buffer.from(bytes));
    const { data } = pages.find(({ sheet }) => sheet === 'Prices')!;
    const head = data.findIndex((row) => row[0] === 'Design');
    const amounts = data[head + 1]!.slice(4, 11);
    expect(amounts).toHaveLength(7);
    expect(amounts.every((value) => typeof value === 'number')).toBe(true);
    expect(data.some((row) => row[1] === '=1+1')).toBe(true);
    const xml = Object.entries(unzipSync(new Uint8Array(Buffer.from(bytes)))).filter(([name]) =>
      name.includes('worksheets'),
    );
    expect(xml.filter(([, part]) => /<f[ >]/.test(Buffer.from(part).toString('utf8')))).toEqual([]);
  });

  test('and invented names hide the offer too', async () => {
    const hidden = await priced(SAMPLE, true);
    for (const name of ['text', 'json', 'md', 'csv', 'html']) {
      expect(String(await write(name, hidden))).not.toMatch(/Offer|Fabrikam/);
    }
  });
});

test('a price with a discount and a margin of its own has those and not the ones of the file', async () => {
  const { prices } = await priced(
    'entwin: prices/1\ndiscount: 50%\nmargin: 50%\nprices:\n  - { product: entra-id-p2, price: 10 USD/seat/month, discount: 10%, margin: 25% }\n',
  );
  // 10 less a tenth is 9, which is three quarters of 12; half of the list price of P1 is 3.50, which is half of 7.
  expect(prices!.basis.map(({ product, paid, charged }) => `${product} ${paid} ${charged}`)).toEqual([
    'entra-id-p2 9 USD 12 USD',
    'entra-id-p1 3.5 USD 7 USD',
  ]);
});
