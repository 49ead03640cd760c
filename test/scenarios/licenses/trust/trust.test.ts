import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { SHEET_FORMATS } from '../../../../scenarios/licenses/sheet-formats.ts';
import { sheetOf } from '../../../../scenarios/licenses/sheet-of.ts';
import { load } from '../../load/helpers.ts';

/** Acme trusts MFA and devices of the managing tenant, Bolt redeems what it invites; Cora trusts nobody. */
const estate = (licenses: string, extra = '') => `entwin: estate/1
asOf: 2026-03-01
tenants: [{ id: msp, role: managing }, { id: acme, name: "=Acme" }, { id: bolt }, { id: cora }]
people: [{ id: ann }]
accounts: [{ id: ann, person: ann }, { id: ann2, person: ann, tenant: acme, kind: external-member }]
crossTenantAccess:
  - { resource: acme, mfaTrust: true, deviceTrust: true }
  - { resource: bolt, automaticRedemption: true }
  - { resource: cora }
${licenses}
${extra}`;

async function sheet(licenses: string, extra = '', pseudonyms = false) {
  const { value, diagnostics } = await load(estate(licenses, extra));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return sheetOf(value!, { pseudonyms });
}

const said = async (licenses: string, extra?: string) =>
  (await sheet(licenses, extra)).trust![0]!.tenants.map(
    ({ tenantId, settings, plan }) => `${tenantId}: ${settings.join(' ')}, ${plan}`,
  );

const ELIGIBLE = `groups: [{ id: g, tenant: acme }]
memberships: [{ group: g, account: ann2, assignment: eligible }]`;

test('who trusts others or redeems needs P1 or P2 there, on both sides of redemption (B2B-53, B2B-19)', async () => {
  expect(await said('licenses: []')).toEqual([
    'msp: redemption, missing',
    'acme: mfa device, missing',
    'bolt: redemption, missing',
  ]);
});

test('P1, and whatever holds it, gives the plan; Workload ID does not', async () => {
  const licenses = `licenses:
  - { tenant: msp, product: entra-id-p1, seats: 1 }
  - { tenant: acme, product: microsoft-365-e5, seats: 1 }
  - { tenant: bolt, product: workload-id, seats: 9 }`;
  expect(await said(licenses)).toEqual([
    'msp: redemption, owned',
    'acme: mfa device, owned',
    'bolt: redemption, missing',
  ]);
});

test('seats that are needed for PIM bring it, and where nobody said what is owned it is not known', async () => {
  expect(await said('', ELIGIBLE)).toEqual([
    'msp: redemption, unknown',
    'acme: mfa device, needed-anyway',
    'bolt: redemption, unknown',
  ]);
});

test('no seat is counted for it, and none bought', async () => {
  const { designs, purchase, notCounted, facts } = await sheet('licenses: []');
  expect(designs[0]!.tenants.map(({ seatsNeeded }) => seatsNeeded)).toEqual([0, 0, 0, 0]);
  expect(purchase!.designs[0]!.total.lines).toEqual([]);
  expect(facts.map(({ id }) => id)).toContain('B2B-53');
  expect(notCounted.join(' ')).not.toContain(
    'does not say, such as custom extensions of PIM, access packages and',
  );
});

test('nothing is said where nobody trusts anybody', async () => {
  const { value } = await load(estate('licenses: []').replaceAll('true', 'false'));
  expect(sheetOf(value!)).not.toHaveProperty('trust');
});

test('every format has it, with names as texts and pseudonyms for them', async () => {
  const counted = await sheet('licenses: []');
  const written = (format: (typeof SHEET_FORMATS)[number]['name'], from = counted) =>
    SHEET_FORMATS.find(({ name }) => name === format)!.write(from, { full: true });
  for (const format of ['text', 'md', 'html'] as const) {
    expect(await written(format)).toContain('trusts MFA of others, trusts devices of others');
  }
  expect(await written('csv')).toMatch(
    /^trust,.*'=Acme.*"trusts MFA of others, trusts devices of others",P1 or P2: missing,B2B-53/m,
  );
  const pages = await readExcelFile(Buffer.from((await written('xlsx')) as Uint8Array));
  expect(pages.find(({ sheet: name }) => name === 'Trust')!.data[2]).toEqual([
    expect.any(String),
    '=Acme',
    'trusts MFA of others, trusts devices of others',
    'missing',
    'B2B-53',
  ]);
  expect(JSON.stringify((await sheet('licenses: []', '', true)).trust)).not.toContain('Acme');
});
