import { expect, test } from 'vitest';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { sheetOf } from '../../../scenarios/licenses/sheet-of.ts';
import { licensesOf } from '../../../scenarios/summarize/licenses.ts';
import { load } from '../load/helpers.ts';

const ESTATE = `entwin: estate/1
asOf: 2026-03-01
tenants: [{ id: msp, role: managing }, { id: acme }]
people: [{ id: ann, name: Ann Example }, { id: bob }, { id: lea }]
accounts:
  - { id: ann, person: ann }
  - { id: ann-admin, person: ann }
  - { id: bob, person: bob }
  - { id: lea, person: lea }
groups: [{ id: exchange, name: Exchange team }]
servicePrincipals: [{ id: robot, name: Secret robot }]
memberships:
  - { group: exchange, account: ann, assignment: eligible }
  - { group: exchange, account: ann-admin, assignment: eligible }
reviews:
  - { id: r, kind: pim-group, group: exchange, scope: [ann], reviewers: [lea], servicePrincipals: [robot], fallbackReviewers: [lea], duration: P7D }
licenses:
  - { product: microsoft-365-e5, seats: 1 }
  - { product: entra-suite, seats: 3 }
`;

const rowsOf = async (extra = '') => {
  const { value, diagnostics } = await load(`${ESTATE}${extra}`);
  expect(diagnostics).toEqual([]);
  return sheetOf(value!).designs[0]!.tenants.filter(({ tenantId }) => tenantId === 'msp');
};

test('every plan that is needed or owned has a row, with its heads and the list price of the plan by itself', async () => {
  const rows = await rowsOf();
  expect(
    rows.map(({ sku, seatsNeeded, seatsOwned, seatsShort, seatsSpare, costPerMonthMinor, heads }) => [
      `${sku} ${seatsNeeded}: ${seatsOwned} -${seatsShort} +${seatsSpare}, ${costPerMonthMinor}`,
      heads.map(({ name }) => name).join(', '),
    ]),
  ).toEqual([
    ['AAD_PREMIUM_P2 2: 1 -1 +0, 2000', 'Ann Example, lea'],
    ['ENTRA_ID_GOVERNANCE 2: 3 -0 +1, 1400', 'Ann Example, lea'],
    ['workload-id 1: 0 -1 +0, 300', 'Secret robot'],
  ]);
});

test('accounts are told apart by number where they are counted, and never by a name that somebody hides', async () => {
  const { value } = await load(
    `name: S\nstart: 2026-03-01\nestate: ./estate.yaml\nassumptions: { seatsPerAccount: by-account }\n`,
    { './estate.yaml': ESTATE },
  );
  const names = (pseudonyms: boolean) =>
    sheetOf(value!, { pseudonyms }).designs[0]!.tenants.flatMap(({ heads }) => heads.map(({ name }) => name));
  expect(names(false)).toEqual([
    'Ann Example, account 1 of 2',
    'Ann Example, account 2 of 2',
    'lea',
    'Ann Example, account 1 of 2',
    'lea',
    'Secret robot',
  ]);
  expect(names(true).slice(0, 2)).toEqual(['Person 001, account 1 of 2', 'Person 001, account 2 of 2']);
  const hidden = JSON.stringify(sheetOf(value!, { pseudonyms: true }));
  expect(hidden).not.toMatch(/Ann|ann-admin|robot|lea"/);
});

test('the habit multiplies people also where accounts are counted', async () => {
  const { value } = await load(ESTATE);
  const { source } = value!;
  const index = indexEstate(source.kind === 'estate' ? source.estate : (undefined as never));
  const [one, other] = ['by-human', 'by-account'].map(
    (seatsPerAccount) => licensesOf(index, resolveAssumptions({ seatsPerAccount }))[0]!,
  );
  expect([one!.seatsNeeded, one!.seatsByHabit]).toEqual([2, 2]);
  expect([other!.seatsNeeded, other!.seatsByHabit]).toEqual([3, 3]);
});

test('a custom role of Azure has an invented name where names are hidden, and still asks its approvers', async () => {
  const { value } = await load(`${ESTATE}roleAssignments:
  - { azureRole: Contoso secrets, managementGroup: true, account: bob, assignment: eligible }
  - { azureRole: Reader, managementGroup: true, account: bob, assignment: eligible }
rolePolicies: [{ azureRole: Contoso secrets, managementGroup: true, approvers: [lea] }]
`);
  const { designs } = sheetOf(value!, { pseudonyms: true });
  const causes = designs[0]!.tenants.flatMap(({ heads }) =>
    heads.flatMap(({ name, reasons }) => reasons.map(({ kind, what }) => `${name} ${kind} ${what}`)),
  );
  expect(causes).toContain('Person 002 eligible-role Custom role 001');
  expect(causes).toContain('Person 002 eligible-role Reader');
  expect(causes).toContain('Person 003 approver Custom role 001');
  expect(JSON.stringify(designs)).not.toContain('Contoso');
});
