import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LicenseSheet } from '../../scenarios/licenses/license-sheet.ts';
import { folderWith, runCli } from './spawn-cli.ts';

const SCENARIO = `name: Office
sketch:
  managing: { engineers: { tier1: 2, tier2: 1 }, approvers: 1 }
  customers: { count: 3, needs: [exchange-admin] }
  pim: { approval: [tier1] }
designs: [gdap-standing, gdap-pim]
`;

const ESTATE = `entwin: estate/1
asOf: 2026-01-05
tenants: [{ id: msp, role: managing }, { id: acme }]
`;

const PRICES = `entwin: prices/1
currency: EUR
exchange: { USD: 0.92 EUR/USD }
prices:
  - product: entra-id-p2
    price: 8.10 EUR/seat/month
    discount: 15%
`;

let folder: string;
beforeAll(() => {
  folder = folderWith({
    'office.yaml': SCENARIO,
    'three.yaml': SCENARIO.replace('gdap-standing', 'own-pim'),
    'estate.yaml': ESTATE,
    'broken.yaml': SCENARIO.replace('gdap-pim', 'gdap-pmi'),
    'prices.yaml': PRICES,
    'wrong.yaml': PRICES.replace('/seat/month', '/month'),
    'ramp.yaml': `${PRICES}ramp: [{ from: 2026-06-01, customers: 30, engineers: { tier1: 4 } }]\n`,
    'huge.yaml': PRICES.replace('8.10', '999999999999999'),
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const licenses = (...args: string[]) => runCli(['licenses', ...args], { cwd: folder });

describe('entwin licenses', () => {
  it('buys only what is allowed, and says which product was probably meant', async () => {
    const allowed = await licenses(
      'office.yaml',
      '--json',
      '--allow',
      'microsoft-365-e5',
      '--allow',
      'ems-e5,entra-suite',
    );
    expect(allowed.code).toBe(0);
    const { purchase } = LicenseSheet.parse(JSON.parse(allowed.stdout));
    expect(purchase!.allowed).toEqual(['microsoft-365-e5', 'ems-e5', 'entra-suite']);
    expect(purchase!.designs[1]!.total.lines.map(({ product, seats }) => [product, seats])).toEqual([
      ['microsoft-365-e5', 4],
    ]);
    expect(purchase!.unpriced.map(({ product }) => product)).toEqual(['ems-e5']);
    const wrong = await licenses('office.yaml', '--allow', 'microsoft-365-e6');
    expect([wrong.code, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toMatch(/There is no product "microsoft-365-e6"/);
    expect(wrong.stderr).toMatch(/microsoft-365-e[357]/);
  });

  it('counts who needs a seat, and who does not', async () => {
    const { code, stdout, stderr } = await licenses('office.yaml', '--json');
    expect([code, stderr]).toEqual([0, '']);
    const [standing, pim] = LicenseSheet.parse(JSON.parse(stdout)).designs;
    expect(standing!.totals).toMatchObject([{ seatsNeeded: 0, costPerMonthMinor: 0 }]);
    // Three engineers and the one who approves, in one tenant only.
    expect(pim!.totals).toMatchObject([{ seatsNeeded: 4, seatsByHabit: 16, costPerMonthMinor: 4_000 }]);
    expect(pim!.tenants.map(({ seatsNeeded }) => seatsNeeded)).toEqual([4, 0, 0, 0]);
  });

  it('lists every head with --who, and nobody without', async () => {
    const [{ stdout: who }, { stdout: short }] = [
      await licenses('office.yaml', '--who'),
      await licenses('office.yaml'),
    ];
    expect(who).toMatch(/Who needs a seat, and why/);
    expect(who).toMatch(/approver 01 .* approver: .*\[PIM-76\]/);
    expect(short).not.toMatch(/approver 01/);
  });

  it('says with --growth from how many customers on which design costs less', async () => {
    const { code, stdout } = await licenses('three.yaml', '--growth', '--full');
    expect(code).toBe(0);
    // Four people in one tenant, or three people of each customer's own.
    expect(stdout).toMatch(
      /gdap-pim costs less than own-pim from 2 customers on; own-pim costs less with 1\./,
    );
    expect(stdout).toMatch(/own-pim +10,000 +30,000 +300,000\.00 USD/);
    expect(stdout).toMatch(/gdap-pim +10,000 +4 +40\.00 USD/);
    const estate = await licenses('estate.yaml', '--growth');
    expect([estate.code, estate.stdout]).toEqual([2, '']);
    expect(estate.stderr).toMatch(/An estate has the customers it has\.\nhint: --growth needs/);
  });

  it('writes what its endings ask for, and says so', async () => {
    const { code, stderr } = await licenses(
      'office.yaml',
      '--out',
      'a.xlsx',
      '--out',
      'a.html',
      '--out',
      'b/',
    );
    expect(code).toBe(0);
    expect(stderr).toBe('Wrote a.xlsx\nWrote a.html\nWrote b/office.xlsx\n');
    expect(readFileSync(join(folder, 'a.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(existsSync(join(folder, 'b', 'office.xlsx'))).toBe(true);
  });

  it('tells what the seats cost at the prices of a file', async () => {
    const { code, stdout, stderr } = await licenses('office.yaml', '--prices', 'prices.yaml', '--json');
    expect([code, stderr]).toEqual([0, '']);
    const { prices } = LicenseSheet.parse(JSON.parse(stdout));
    // Four seats of 10 dollars at 0.92, and of 8.10 less 15 %, which is 6.885.
    expect(prices!.designs[1]!.total).toMatchObject({
      listPerMonthMinor: 3_680,
      paidPerMonthMinor: 2_754,
      paidForTermMinor: 33_048,
    });
  });

  it('grows at these prices, with break-evens of what is charged', async () => {
    const { code, stdout } = await licenses('three.yaml', '--growth', '--full', '--prices', 'prices.yaml');
    expect(code).toBe(0);
    // Three seats of 6.885 are 20.655 in each of the tenants of one's own, which is 20.66; four are 27.54.
    expect(stdout).toMatch(/own-pim +10,000 +30,000 +206,600\.00 EUR/);
    expect(stdout).toMatch(/gdap-pim +10,000 +4 +27\.54 EUR/);
    expect(stdout).toMatch(/Cost is what is charged at prices of "Your prices" for all seats/);
    expect(stdout).toMatch(/gdap-pim costs less than own-pim from 2 customers on/);
  });

  it('follows a ramp of customers and engineers, and has none for an estate', async () => {
    const scenario = 'ramped.yaml';
    writeFileSync(join(folder, scenario), SCENARIO.replace('sketch:', 'start: 2026-01-01\nsketch:'));
    const { code, stdout, stderr } = await licenses(scenario, '--prices', 'ramp.yaml');
    expect([code, stderr]).toEqual([0, '']);
    // Two engineers more, at 6.885 for seven of the twelve months: 96.39, after 4 × 6.885 × 12 = 330.48.
    expect(stdout).toMatch(/gdap-pim +2026-06-01 +Entra ID P2 +6 +2 +6 .* 96\.39 EUR/);
    expect(stdout).toMatch(/gdap-pim +Term +Total +426\.87 EUR/);
    const estate = await licenses('estate.yaml', '--prices', 'ramp.yaml');
    expect([estate.code, estate.stdout]).toEqual([2, '']);
    expect(estate.stderr).toMatch(/ramp\.yaml:8:1: error SCN-NO-EFFECT An estate has the customers/);
  });

  it('takes prices from stdin, and names the line of a wrong unit', async () => {
    const stdin = await runCli(['licenses', 'office.yaml', '--prices', '-'], { cwd: folder, stdin: PRICES });
    expect(stdin.stdout).toMatch(/27\.54 EUR/);
    const { code, stdout, stderr } = await licenses('office.yaml', '--prices', 'wrong.yaml');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/wrong\.yaml:6:12: error SCN-PRICE The unit is EUR\/month/);
    expect(stderr).toMatch(/expected: .*10 USD\/seat\/month/);
  });

  it.each([
    [['broken.yaml'], /broken\.yaml:6:\d+: error SCN-\w+/],
    [['office.yaml', '--format', 'xls'], /no format "xls".\nhint: Did you mean "xlsx"/],
    [['office.yaml', '--out', 'office.yaml', '--format', 'md'], /is the file that is read/],
    [['office.yaml', '--prices', 'none.yaml'], /none\.yaml/],
    [['office.yaml', '--prices', 'huge.yaml'], /too large/],
    [['-', '--prices', '-'], /Only one of the two/],
    [
      ['office.yaml', '--prices', 'prices.yaml', '--out', 'prices.yaml', '--format', 'md'],
      /is the file that is read/,
    ],
    [['nobody.yaml'], /nobody\.yaml/],
  ])('says what is wrong: %j', async (args, message) => {
    const { code, stdout, stderr } = await licenses(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});
