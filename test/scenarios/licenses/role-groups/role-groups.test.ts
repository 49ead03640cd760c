import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { SHEET_FORMATS } from '../../../../scenarios/licenses/sheet-formats.ts';
import { sheetOf } from '../../../../scenarios/licenses/sheet-of.ts';
import { load } from '../../load/helpers.ts';

/** Two people stand in groups that take roles at home, two groups do so at Acme, and Bolt has a plain one. */
const ESTATE = `tenants: [{ id: msp, role: managing }, { id: acme, name: "=Acme" }, { id: bolt }]
  people: [{ id: ann }, { id: bob }, { id: eva }]
  accounts:
    - { id: ann, person: ann }
    - { id: bob, person: bob }
    - { id: eva, person: eva, tenant: acme }
  groups:
    - { id: g, roleAssignable: true }
    - { id: a1, tenant: acme, roleAssignable: true }
    - { id: a2, tenant: acme, roleAssignable: true }
    - { id: b, tenant: bolt }
  memberships:
    - { group: g, account: ann }
    - { group: g, account: bob }
    - { group: a1, account: eva, assignment: eligible }
  licenses: []`;

const scenario = (assumptions: string) =>
  `name: Groups\nstart: 2026-03-01\nestate:\n  ${ESTATE}\n${assumptions}\n`;

async function sheet(assumptions = '', pseudonyms = false) {
  const { value, diagnostics } = await load(scenario(assumptions));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return sheetOf(value!, { pseudonyms });
}

type Sheet = Awaited<ReturnType<typeof sheet>>;

const seatsOf = ({ designs }: Sheet) =>
  designs[0]!.tenants
    .filter(({ seatsNeeded }) => seatsNeeded > 0)
    .map(({ tenantId, sku, seatsNeeded, seatsShort }) => `${tenantId} ${sku} ${seatsNeeded} ${seatsShort}`);
const bought = ({ purchase }: Sheet) =>
  purchase!.designs[0]!.total.lines.map(({ product, seats }) => `${seats} ${product}`);

test('P1 is counted, short and bought once where nobody needs a plan anyway, and nowhere else', async () => {
  const counted = await sheet();
  expect(seatsOf(counted)).toEqual(['msp AAD_PREMIUM 1 1', 'acme AAD_PREMIUM_P2 1 1']);
  expect(bought(counted)).toEqual(['1 entra-id-p1', '1 entra-id-p2']);
  expect(counted.roleGroups).toEqual([
    {
      id: 'as-is',
      reading: 'plan-there',
      tenants: [
        {
          tenantId: 'msp',
          tenantName: 'msp',
          tenantRole: 'managing',
          groups: 1,
          seats: 1,
          readings: [
            { reading: 'plan-there', seats: 1 },
            { reading: 'each-member', seats: 2 },
          ],
        },
        {
          tenantId: 'acme',
          tenantName: '=Acme',
          tenantRole: 'customer',
          groups: 2,
          seats: 0,
          readings: [
            { reading: 'plan-there', seats: 0 },
            { reading: 'each-member', seats: 0 },
          ],
        },
      ],
    },
  ]);
  expect(counted.assumptions.map(({ id }) => id)).toContain('roleGroupSeats');
  expect(counted.facts.map(({ id }) => id)).toEqual(expect.arrayContaining(['PIM-52', 'PIM-81']));
});

test('by the other reading everybody in the groups takes one, in all that is counted and bought', async () => {
  const counted = await sheet('assumptions: { PIM-81: each-member }');
  expect(seatsOf(counted)).toEqual(['msp AAD_PREMIUM 2 2', 'acme AAD_PREMIUM_P2 1 1']);
  expect(bought(counted)).toEqual(['2 entra-id-p1', '1 entra-id-p2']);
  expect(counted.roleGroups![0]!.tenants.map(({ seats }) => seats)).toEqual([2, 0]);
});

test('nothing is said where no group is role-assignable', async () => {
  const { value } = await load(scenario('').replaceAll(', roleAssignable: true', ''));
  const counted = sheetOf(value!);
  expect(counted).not.toHaveProperty('roleGroups');
  expect(counted.assumptions.map(({ id }) => id)).not.toContain('roleGroupSeats');
});

test('every format has it, with names as texts and pseudonyms for them', async () => {
  const counted = await sheet();
  const written = (format: (typeof SHEET_FORMATS)[number]['name']) =>
    SHEET_FORMATS.find(({ name }) => name === format)!.write(counted, { full: true, who: true });
  for (const format of ['text', 'md', 'html'] as const) {
    const text = String(await written(format)).replaceAll('\\', '');
    expect(text).toContain('each-member: 2');
    expect(text).toMatch(/plan for a role-assignable group: g/);
  }
  expect(await written('csv')).toMatch(
    /^role-groups,as-is,msp,Entra ID P1,1,.*plan-there \(counted\),1 role-assignable,PIM-52 PIM-81/m,
  );
  const pages = await readExcelFile(Buffer.from((await written('xlsx')) as Uint8Array));
  expect(pages.find(({ sheet: name }) => name === 'Role-assignable groups')!.data.slice(1)).toEqual([
    ['as-is', 'msp', 1, 1, 'each-member: 2', 'PIM-52, PIM-81'],
    ['as-is', '=Acme', 2, 0, 'each-member: 0', 'PIM-52, PIM-81'],
  ]);
  expect(JSON.stringify((await sheet('', true)).roleGroups)).not.toContain('Acme');
});

test('invented names change nothing of what is bought, also where a plan is nobody’s', async () => {
  const guests = `name: Guests
start: 2026-03-01
estate:
  tenants: [{ id: msp, role: managing }]
  people: [{ id: ann }, { id: gus }]
  accounts: [{ id: ann, person: ann }, { id: gus, person: gus, kind: guest }]
  groups: [{ id: g }]
  memberships: [{ group: g, account: ann, assignment: eligible }]
  reviews: [{ id: r, kind: pim-group, group: g, scope: [gus], reviewers: [gus], fallbackReviewers: [gus], duration: P7D }]
  licenses: []
`;
  const { value } = await load(guests);
  const [named, invented] = [sheetOf(value!), sheetOf(value!, { pseudonyms: true })];
  expect(bought(named)).toEqual(['1 entra-id-p1', '1 entra-id-governance']);
  expect(bought(invented)).toEqual(bought(named));
});
