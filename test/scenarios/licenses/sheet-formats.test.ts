import { unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SHEET_FORMATS } from '../../../scenarios/licenses/sheet-formats.ts';
import { sheetOf } from '../../../scenarios/licenses/sheet-of.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import { smallScenario, smallSketch } from '../small-scenario.ts';

const HOSTILE = [
  '=HYPERLINK("http://example.com","Click")',
  '@cmd|calc',
  '+1+1',
  '-2+3',
  `Long ${'x'.repeat(300)}`,
  'שלום עולם',
  '<img src=x onerror=alert(1)>',
  'Söhne & "Co", | plain',
];

const scenario = (names: readonly string[] = HOSTILE): Scenario => {
  const designs = (['gdap-pim', 'b2b-pim', 'own-pim'] as const).map((kind) => ({
    name: kind,
    kinds: [kind],
    pim: {},
  }));
  return smallScenario({ designs }, smallSketch({ names }));
};

const write = async (name: string, source = scenario(), pseudonyms = false) =>
  SHEET_FORMATS.find((format) => format.name === name)!.write(sheetOf(source, { pseudonyms }), {
    full: true,
    who: true,
  });

async function workbook(source = scenario()) {
  const pages = await readExcelFile(Buffer.from(await write('xlsx', source)));
  return new Map(pages.map(({ sheet, data }) => [sheet, data]));
}

describe('the workbook', () => {
  test('has the sheets people expect', async () => {
    expect([...(await workbook()).keys()]).toEqual([
      'Summary',
      'Licenses by tenant',
      'Availability',
      'What to buy',
      'Role-assignable groups',
      'Guests',
      'Who and why',
      'Assumptions',
      'Sources',
    ]);
  });

  test('holds the numbers of the sheet as numbers', async () => {
    const rows = (await workbook()).get('Licenses by tenant')!;
    const [head, ...body] = rows;
    const sheet = sheetOf(scenario());
    const expected = sheet.designs.flatMap(({ id, tenants }) =>
      tenants.map((row) => [id, row.seatsNeeded, row.seatsOwned ?? 'not given', row.costPerMonthMinor / 100]),
    );
    const column = (title: string) => head!.indexOf(title);
    expect(
      body.map((row) => ['Design', 'Needed', 'Owned', 'Cost per month'].map((title) => row[column(title)])),
    ).toEqual(expected);
  });

  test('holds a name as text, whatever it begins with, and has no formula', async () => {
    const tenants = (await workbook()).get('Licenses by tenant')!.map((row) => row[1]);
    for (const name of HOSTILE) expect(tenants).toContain(name);
    const parts = unzipSync(new Uint8Array(Buffer.from(await write('xlsx'))));
    const xml = Object.entries(parts)
      .filter(([name]) => name.startsWith('xl/worksheets/'))
      .map(([, bytes]) => Buffer.from(bytes).toString('utf8'));
    expect(xml.length).toBeGreaterThanOrEqual(5);
    expect(xml.filter((text) => /<f[ >]/.test(text))).toEqual([]);
  });

  test('says every cause of every head', async () => {
    const causes = sheetOf(scenario()).designs.flatMap(({ tenants }) =>
      tenants.flatMap(({ heads }) => heads.flatMap(({ reasons }) => reasons)),
    );
    expect((await workbook()).get('Who and why')).toHaveLength(causes.length + 1);
    expect(causes.length).toBeGreaterThan(10);
  });
});

describe('growth', () => {
  const grown = sheetOf(scenario(['Alpha', 'Bravo']), { growth: true });
  const written = async (name: string) =>
    await SHEET_FORMATS.find((format) => format.name === name)!.write(grown, { full: true });

  test('is in every format, and nowhere unless somebody asks for it', async () => {
    for (const name of ['text', 'md', 'html']) {
      expect(await written(name)).toMatch(/With other numbers of customers/);
      expect(await write(name)).not.toMatch(/With other numbers of customers/);
    }
    expect(JSON.parse((await written('json')) as string).growth).toEqual(grown.growth);
    expect(JSON.parse((await write('json')) as string)).not.toHaveProperty('growth');
    expect(await write('csv')).not.toMatch(/customers\r?\n/);
  });

  test('is a page of numbers in the workbook, and lines with customers in CSV', async () => {
    const pages = await readExcelFile(Buffer.from(await written('xlsx')));
    const [head, ...body] = pages.find(({ sheet }) => sheet === 'Growth')!.data;
    expect(head!.slice(0, 5)).toEqual(['Design', 'Customers', 'Product', 'Needed', 'Cost per month']);
    const expected = grown.growth!.designs.flatMap(({ id, points }) =>
      points.flatMap(({ customers, bySku }) =>
        bySku.map(({ seatsNeeded, costPerMonthMinor }) => [
          id,
          customers,
          seatsNeeded,
          costPerMonthMinor / 100,
        ]),
      ),
    );
    expect(body.slice(0, expected.length).map((row) => [0, 1, 3, 4].map((column) => row[column]))).toEqual(
      expected,
    );
    const lines = ((await written('csv')) as string).split(/\r?\n/);
    expect(lines[0]).toMatch(/,facts,.*,customers$/);
    expect(lines.filter((line) => line.startsWith('growth,'))).toHaveLength(expected.length);
    expect(lines.filter((line) => line.startsWith('break-even,'))).toHaveLength(3);
  });

  test('says in one sentence of text, Markdown and HTML from how many customers on a design costs less', async () => {
    const sentence =
      /gdap-pim costs less than own-pim from \d+ customers on; own-pim costs less (with 1|up to \d+)\./;
    for (const full of [false, true]) {
      for (const name of ['text', 'md', 'html']) {
        const format = SHEET_FORMATS.find((each) => each.name === name)!;
        expect(String(await format.write(grown, { full, width: 200 }))).toMatch(sentence);
      }
    }
  });

  test('calls designs what the sheet calls them', () => {
    const hidden = sheetOf(scenario(['Alpha']), { growth: true, pseudonyms: true });
    expect(hidden.growth!.designs.map(({ id }) => id)).toEqual(hidden.designs.map(({ id }) => id));
  });
});

describe('equal scenarios', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each(SHEET_FORMATS.map(({ name }) => name))('give equal bytes on another day: %s', async (name) => {
    vi.setSystemTime(Date.UTC(2026, 0, 5));
    const one = await write(name);
    vi.setSystemTime(Date.UTC(2031, 6, 30));
    expect(Buffer.from(await write(name))).toEqual(Buffer.from(one));
  });
});

describe('invented names', () => {
  test.each(SHEET_FORMATS.map(({ name }) => name))('leave none of the true ones in %s', async (name) => {
    const names = ['Adatum', 'Fabrikam', 'Wingtip'];
    const written = await write(name, scenario(names), true);
    const texts =
      name === 'xlsx'
        ? Object.values(unzipSync(new Uint8Array(Buffer.from(written)))).map((part) =>
            Buffer.from(part).toString('utf8'),
          )
        : [Buffer.from(written).toString('utf8')];
    for (const text of texts) expect(text).not.toMatch(/adatum|fabrikam|wingtip|contoso/i);
    expect(texts.join('')).toContain('Customer 003');
  });

  test('stay when customers are added at the end', () => {
    const tenants = (names: readonly string[]) =>
      sheetOf(scenario(names), { pseudonyms: true }).designs[0]!.tenants.map(({ tenantName }) => tenantName);
    const before = tenants(['Adatum', 'Fabrikam']);
    expect(tenants(['Adatum', 'Fabrikam', 'Wingtip']).slice(0, before.length)).toEqual(before);
  });
});

test('no name becomes markup of the HTML page', async () => {
  const html = String(await write('html'));
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(html).not.toMatch(/<img|<script|onload=/i);
  expect(html).toContain("default-src 'none'");
});

test('a guest takes no seat, and the tenant is said to need a plan all the same', async () => {
  const text = String(await write('md'));
  expect(text).toMatch(/b2b-pim: \d+ guests billed by monthly activity/);
  const [total] = sheetOf(scenario()).designs.find(({ id }) => id === 'b2b-pim')!.totals;
  expect(total).toMatchObject({ seatsNeeded: 8, costPerMonthMinor: 8_000 });
  // The seat of the plan is nobody's, so that no habit multiplies it.
  expect(total!.seatsByHabit).toBe(total!.guestsMetered);
  expect(text).toMatch(/a plan, for guests/);
});

describe('what a design cannot do', () => {
  const designs = (['lighthouse-standing', 'gdap-pim'] as const).map((kind) => ({
    name: kind,
    kinds: [kind],
    pim: {},
  }));
  const exchange = { need: 'exchange-admin', tiers: ['tier2'] } as const;
  const azure = { need: 'azure-contributor', tiers: ['tier2'] } as const;
  const source = (needs: readonly (typeof exchange | typeof azure)[]) =>
    smallScenario({ designs }, smallSketch({ needs: [...needs] }));

  test('stands above the seats, in every format, with the fact that forbids it', async () => {
    const [lighthouse] = sheetOf(source([exchange, azure])).designs;
    expect(lighthouse!.unserved).toEqual([
      {
        need: 'Exchange Administrator on exchange',
        tenants: 8,
        factId: 'LH-46',
        why: 'Lighthouse delegates requests to Azure Resource Manager and no others',
      },
    ]);
    for (const name of ['text', 'md', 'html'])
      expect(await write(name, source([exchange, azure]))).toMatch(
        /lighthouse-standing: Exchange Administrator on exchange in 8 tenants: /,
      );
    expect(await write('csv', source([exchange, azure]))).toMatch(
      /^unserved-need,lighthouse-standing,.*Exchange Administrator on exchange in 8 tenants/m,
    );
    const summary = (await workbook(source([exchange, azure]))).get('Summary')!;
    const head = summary.findIndex((row) => row[1] === 'Need not served');
    expect(summary[head + 1]!.slice(0, 3)).toEqual([
      'lighthouse-standing',
      'Exchange Administrator on exchange',
      8,
    ]);
  });

  test('is not spoken of where every need is served', async () => {
    expect(sheetOf(source([azure])).designs.some((design) => 'unserved' in design)).toBe(false);
    for (const name of ['text', 'csv'])
      expect(await write(name, source([azure]))).not.toMatch(/unserved|cannot/i);
  });
});

test('each section of CSV holds parts or sums, and parts add up to their sum', async () => {
  const sketch = smallSketch({ names: ['Alpha', 'Bravo'] });
  const short = {
    ...sketch,
    customers: { ...sketch.customers, p2: { seats: 1, channel: 'direct-annual' } },
  } as const;
  const source = smallScenario({ designs: [{ name: 'own-pim', kinds: ['own-pim'], pim: {} }] }, short);
  const [head, ...lines] = String(await write('csv', source))
    .trimEnd()
    .split(/\r?\n/);
  const columns = head!.replace(/^\ufeff/, '').split(',');
  const at = (line: string, column: string) => line.split(',')[columns.indexOf(column)];
  const costs = (section: string) =>
    lines.filter((line) => at(line, 'section') === section).map((line) => Number(at(line, 'cost_per_month')));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const [total] = costs('buy-total');
  expect(costs('buy-total')).toHaveLength(1);
  expect(total).toBeGreaterThan(0);
  for (const section of ['buy', 'buy-tenant', 'buy-product']) expect(sum(costs(section))).toBe(total);
});

test('people who are counted once more are people where they are several', async () => {
  const source = smallScenario({
    designs: [{ name: 'gdap-pim', kinds: ['gdap-pim'], pim: {} }],
    assumptions: { seatsPerPerson: 'per-customer' },
  });
  const text = String(await write('md', source));
  expect(text).toMatch(/\d people counted once more/);
  expect(text).not.toMatch(/(?:[2-9]|\d\d) person/);
});
