import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LicenseSheet } from '../../scenarios/licenses/license-sheet.ts';
import { folderWith, runCli } from './spawn-cli.ts';

let folder: string;
beforeAll(() => {
  folder = folderWith({
    'taken/scenario.yaml/file': '',
    'prices.yaml': 'entwin: prices/1\nprices:\n  - { product: entra-id-p2, price: 9 USD/seat/month }\n',
    'wrong.yaml': 'entwin: prices/1\nprices:\n  - { product: entra-id-p2, price: 9 USD/month }\n',
    'long.yaml': 'entwin: prices/1\nterm: three-years\n',
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const ANSWERS = [
  ['--engineers', 'tier1=12,tier2=6'],
  ['--approvers', '3'],
  ['--customers', '40'],
  ['--workloads', 'exchange,azure,entra'],
  ['--owned-p2', '20'],
  ['--term', 'annual'],
].flat();

const quote = (...args: string[]) => runCli(['quote', ...args], { cwd: folder });

describe('entwin quote', () => {
  it('writes a scenario that counts as the sheet beside it does, and shows the sheet', async () => {
    const { code, stdout, stderr } = await quote(...ANSWERS);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Licenses: Quote for 40 customers\n/);
    expect(stderr).toMatch(
      /^Wrote out\/quote\/scenario\.yaml\nWrote out\/quote\/licenses\.xlsx\nWrote .*\.html\nWrote .*\.md\nWho needs a seat/,
    );
    expect(readFileSync(join(folder, 'out/quote/licenses.xlsx')).subarray(0, 2).toString()).toBe('PK');
    const counted = await runCli(['licenses', 'out/quote/scenario.yaml', '--json'], { cwd: folder });
    expect([counted.code, counted.stderr]).toEqual([0, '']);
    const { designs } = LicenseSheet.parse(JSON.parse(counted.stdout));
    expect(designs.map(({ id }) => id)).toEqual(['gdap-pim', 'gdap-pim + lighthouse-eligible']);
    for (const { totals } of designs) {
      expect(totals).toMatchObject([{ seatsNeeded: 21, seatsOwned: 20, seatsShort: 1 }]);
    }
    const again = await runCli(['licenses', 'out/quote/scenario.yaml', '--format', 'md'], { cwd: folder });
    expect(again.stdout).toBe(readFileSync(join(folder, 'out/quote/licenses.md'), 'utf8'));
  });

  it('compares the designs that are named, in the folder that is named', async () => {
    const { code, stdout } = await quote(
      ...ANSWERS,
      '--design',
      'sync-pim',
      '--design',
      'dap',
      '--out',
      'mine',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/sync-pim .*Entra ID P1/);
    expect(readFileSync(join(folder, 'mine/scenario.yaml'), 'utf8')).toMatch(
      /\n {2}- sync-pim\n {2}- dap\n$/,
    );
  });

  it('takes prices of one’s own, other numbers of customers and the products that may be bought', async () => {
    const wishes = ['--prices', 'prices.yaml', '--growth', '--allow', 'entra-id-p2', '--out', 'priced'];
    const { code, stdout } = await quote(...ANSWERS, ...wishes);
    expect(code).toBe(0);
    const same = ['licenses', 'priced/scenario.yaml', ...wishes.slice(0, 5)];
    const counted = await runCli(same, { cwd: folder });
    expect(stdout).toBe(counted.stdout);
    const json = await runCli([...same, '--json'], { cwd: folder });
    const { designs, purchase, growth } = LicenseSheet.parse(JSON.parse(json.stdout));
    expect(designs[0]!.totals[0]!.seatsShort).toBe(1);
    expect(purchase!.designs[0]!.total.costPerMonthMinor).toBe(900);
    expect(growth!.designs.length).toBe(2);
  });

  it.each<[string, string[], RegExp]>([
    [
      'where a price is wrong',
      [...ANSWERS, '--prices', 'wrong.yaml', '--out', 'none'],
      /^wrong\.yaml:3:\d+: error SCN-/,
    ],
    [
      'that prices are for another term',
      [...ANSWERS, '--prices', 'long.yaml', '--out', 'none'],
      /term three-years, and the quote for annual\.[\s\S]*--term three-years/,
    ],
    [
      'that there is no such product',
      [...ANSWERS, '--allow', 'entra-id-p3', '--out', 'none'],
      /no product "entra-id-p3"/,
    ],
    [
      'what is missing, with an example',
      ANSWERS.slice(0, 6),
      /^error QUO-MISSING --workloads, --owned-p2, --term are missing.*\n.*\n {2}hint: entwin quote --engineers "/,
    ],
    [
      'what cannot be',
      [...ANSWERS.slice(0, -1), 'yearly'],
      /^error QUO-TERM --term: "yearly" is not a term\.\n {2}expected: one of annual, /,
    ],
    [
      'what the designs leave out',
      [...ANSWERS, '--design', 'gdap-pim[m365]', '--out', 'none'],
      /none\/scenario\.yaml:\d+:\d+: error SCN-DESIGN/,
    ],
    ['a place that does not take it', [...ANSWERS, '--out', 'taken'], /Cannot write "taken\/scenario\.yaml"/],
    ['a flag that is not there', [...ANSWERS, '--custmers', '3'], /Did you mean --customers/],
  ])('says %s, and writes nothing', async (_, args, message) => {
    const { code, stdout, stderr } = await quote(...args);
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, '']);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});
