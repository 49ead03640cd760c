import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { SHEET_FORMATS } from '../../../scenarios/licenses/sheet-formats.ts';
import { sheetOf } from '../../../scenarios/licenses/sheet-of.ts';
import { load } from '../load/helpers.ts';

const HEAD = `entwin: estate/1
asOf: 2026-03-01
tenants: [{ id: msp, role: managing }]
people: [{ id: ann }, { id: gus }]
accounts: [{ id: ann, person: ann }, { id: gus, person: gus, kind: guest }]
groups: [{ id: exchange }]
licenses: []
`;

const REVIEWED = `${HEAD}memberships: [{ group: exchange, account: ann, assignment: eligible }]
reviews:
  - { id: r, kind: pim-group, group: exchange, scope: [ann, gus], reviewers: [ann], fallbackReviewers: [ann], duration: P7D }
`;

async function written(file: string, name = 'text'): Promise<string> {
  const { value } = await load(file);
  const format = SHEET_FORMATS.find((one) => one.name === name)!;
  return String(await format.write(sheetOf(value!), { who: true, full: true }));
}

test('who needs a seat is said with the plan, since one person may need several', async () => {
  const text = await written(REVIEWED, 'md');
  const [, who = ''] = text.split('Who needs a seat, and why');
  expect(who).toMatch(/msp, Entra ID P2 \| ann \| eligible member/);
  expect(who).toMatch(/msp, Entra ID Governance \| ann \| reviewed person/);
});

test('where nobody needs a seat it says so, and names no product that nobody wants to buy', async () => {
  const text = await written(HEAD);
  expect(text).toContain('Who needs a seat, and why\nNobody needs a seat.');
  expect(text).not.toContain('Left out');
  expect(await written(REVIEWED)).toContain('Left out');
});

test('and neither does a workbook', async () => {
  const pagesOf = async (file: string) => {
    const workbook = SHEET_FORMATS.find(({ name }) => name === 'xlsx')!;
    const { value } = await load(file);
    const pages = await readExcelFile(Buffer.from((await workbook.write(sheetOf(value!), {})) as Uint8Array));
    return (name: string) => JSON.stringify(pages.find(({ sheet }) => sheet === name)!.data);
  };
  const [nobody, somebody] = [await pagesOf(HEAD), await pagesOf(REVIEWED)];
  expect(nobody('Who and why')).toContain('Nobody needs a seat.');
  expect(somebody('Who and why')).not.toContain('Nobody needs a seat.');
  expect(nobody('What to buy')).not.toContain('Left out');
  expect(somebody('What to buy')).toContain('Left out');
});

test('what governing guests costs is said to be in no other sum, where there are such guests', async () => {
  const { value } = await load(REVIEWED);
  const sheet = sheetOf(value!);
  expect(sheet.guests!.designs[0]!.total.governedCostPerMonthMinor).toBe(75);
  // P2 and ID Governance for one person: 10 and 7 dollars apart, or P1 and ID Governance for 14.
  expect(sheet.purchase!.designs[0]!.total.costPerMonthMinor).toBe(1_400);
  expect(sheet.notCounted.join()).toContain('what governing guests costs');
  const others = await load(HEAD);
  expect(sheetOf(others.value!).notCounted.join()).not.toContain('governing');
});
