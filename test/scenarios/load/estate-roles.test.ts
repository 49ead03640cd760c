import { describe, expect, test } from 'vitest';
import type { Estate } from '../../../models/estate.ts';
import { complaintsAbout, load, places } from './helpers.ts';

const HOUR = 3_600;

const ESTATE = `entwin: estate/1
asOf: 2026-03-01
tenants: [{ id: msp, role: managing }, { id: alpha }, { id: beta }]
people: [{ id: ann }, { id: lea }, { id: carla, ownTenant: true }, { id: bob, mfaAtHome: false, riskySignIns: true }]
accounts:
  - { id: ann, person: ann }
  - { id: lea, person: lea }
  - { id: carla, person: carla, tenant: alpha }
  - { id: bob, person: bob }
  - { id: bob-alpha, person: bob, tenant: alpha, kind: guest, origin: synchronized, redemption: pending, mfaRegistered: true }
groups: [{ id: ops }]
servicePrincipals: [{ id: backup, tenant: alpha }]
azureSubscriptions: [{ id: prod, tenant: alpha, agreement: enterprise-agreement }]
roleAssignments:
  - { tenant: alpha, role: exchange administrator, account: carla, assignment: eligible }
  - { azureRole: contributor, subscription: prod, servicePrincipal: backup, ends: 2026-04-01 }
  - { tenant: alpha, azureRole: acdd72a7-3385-48ef-bd42-f606fba81ae7, managementGroup: true, account: bob-alpha }
rolePolicies:
  - { tenant: alpha, role: Exchange Administrator, maxActivation: PT4H, approvers: [carla] }
  - { tenant: alpha, azureRole: Contributor, mfa: false, approvers: [] }
  - { tenant: alpha, azureRole: Contributor, subscription: prod }
  - { tenant: alpha, azureRole: Contributor, managementGroup: true }
lighthouseDelegations:
  - id: d1
    customer: alpha
    subscription: prod
    authorizations: [{ group: ops, role: Reader }]
    eligible:
      - { group: ops, role: Contributor, maxActivation: PT4H, mfa: true, approvers: [lea] }
      - { account: ann, role: Contributor }
crossTenantAccess:
  - { resource: alpha, mfaTrust: true, automaticRedemption: true }
  - { resource: beta, home: alpha, outbound: block, deviceTrust: true }
signInPolicies:
  - { tenant: alpha, guests: mfa, registrationPolicy: true }
  - { tenant: beta, guests: { strength: phishing-resistant, block: true }, serviceProviders: block, device: compliant }
needs:
  - { customer: alpha, workload: azure-data, role: storage blob data reader }
  - { customer: alpha, workload: azure-management-group, role: Reader }
`;

async function estateOf(text: string): Promise<Estate> {
  const { value, diagnostics } = await load(text);
  expect(diagnostics).toEqual([]);
  if (value?.source.kind !== 'estate') throw new Error('no estate');
  return value.source.estate;
}

describe('what an estate file leaves out', () => {
  test('about people and accounts stays unsaid, and what it says is kept', async () => {
    const { people, accounts } = await estateOf(ESTATE);
    expect(people[0]).toEqual({ id: 'ann', name: 'ann' });
    expect(people.slice(2)).toMatchObject([{ ownTenant: true }, { mfaAtHome: false, riskySignIns: true }]);
    expect(accounts[0]).toEqual({ id: 'ann', personId: 'ann', tenantId: 'msp', kind: 'member' });
    expect(accounts[4]).toMatchObject({ origin: 'synchronized', redemption: 'pending', mfaRegistered: true });
  });

  test('about roles follows from the rest', async () => {
    const { roleAssignments, rolePolicies, servicePrincipals } = await estateOf(ESTATE);
    const shared = { tenantId: 'alpha', endsAtSeconds: null };
    const exchange = '29232cdf-9323-42fd-ade2-1d097af3e4de';
    expect(roleAssignments).toEqual([
      {
        ...shared,
        id: `alpha/${exchange}/carla/eligible`,
        system: 'entra-role',
        role: exchange,
        scope: '/',
        principal: { kind: 'account', id: 'carla' },
        assignment: 'eligible',
      },
      {
        ...shared,
        id: 'alpha/Contributor/prod/backup/active',
        system: 'azure-role',
        role: 'Contributor',
        scope: 'prod',
        principal: { kind: 'service-principal', id: 'backup' },
        assignment: 'active',
        endsAtSeconds: 31 * 24 * HOUR,
      },
      {
        ...shared,
        id: 'alpha/Reader/management-group/bob-alpha/active',
        system: 'azure-role',
        role: 'Reader',
        scope: 'management-group',
        principal: { kind: 'account', id: 'bob-alpha' },
        assignment: 'active',
      },
    ]);
    const requires = { mfa: true, justification: true, ticket: false, authenticationContext: false };
    expect(rolePolicies).toEqual([
      {
        tenantId: 'alpha',
        system: 'entra-role',
        role: exchange,
        maxActivationSeconds: 4 * HOUR,
        requires,
        approverAccountIds: ['carla'],
      },
      {
        tenantId: 'alpha',
        system: 'azure-role',
        role: 'Contributor',
        maxActivationSeconds: 8 * HOUR,
        requires: { ...requires, mfa: false },
        approverAccountIds: [],
      },
      ...['prod', 'management-group'].map((scope) => ({
        tenantId: 'alpha',
        system: 'azure-role',
        role: 'Contributor',
        scope,
        maxActivationSeconds: 8 * HOUR,
        requires,
        approverAccountIds: null,
      })),
    ]);
    expect(servicePrincipals).toEqual([{ id: 'backup', tenantId: 'alpha', name: 'backup' }]);
  });

  test('about a delegation is what Azure fills in', async () => {
    const [delegation] = (await estateOf(ESTATE)).lighthouseDelegations!;
    expect(delegation).toMatchObject({
      name: 'd1',
      managingTenantId: 'msp',
      status: 'active',
      offer: 'template',
      authorizations: [{ principal: { kind: 'group', id: 'ops' }, role: 'Reader' }],
    });
    expect(delegation!.eligible).toMatchObject([
      {
        id: 'd1/Contributor/ops',
        maxActivationSeconds: 4 * HOUR,
        requiresMfa: true,
        approverAccountIds: ['lea'],
      },
      {
        id: 'd1/Contributor/ann',
        maxActivationSeconds: 8 * HOUR,
        requiresMfa: false,
        approverAccountIds: [],
      },
    ]);
  });

  test('about visitors is what holds without a word', async () => {
    const { crossTenantAccess, signInPolicies } = await estateOf(ESTATE);
    expect(crossTenantAccess).toMatchObject([
      {
        resourceTenantId: 'alpha',
        homeTenantId: 'msp',
        mfaTrusted: true,
        deviceTrusted: false,
        inboundAllowed: true,
      },
      { homeTenantId: 'alpha', mfaTrusted: false, deviceTrusted: true, outboundAllowed: false },
    ]);
    expect(signInPolicies).toMatchObject([
      {
        demands: 'mfa',
        blocksGuests: false,
        blocksServiceProviders: false,
        registrationPolicy: true,
        device: 'none',
      },
      { demands: 'strPhish', blocksGuests: true, blocksServiceProviders: true, device: 'compliant' },
    ]);
  });

  test('needs of Azure take the names of its roles', async () => {
    expect((await estateOf(ESTATE)).needs).toMatchObject([
      { workload: 'azure-data', role: 'Storage Blob Data Reader' },
      { workload: 'azure-management-group', role: 'Reader' },
    ]);
  });
});

describe('mistakes about roles and delegations', () => {
  /** What is replaced, by what, and where the complaint points: at the first line that holds the marked text. */
  const broken: readonly (readonly [name: string, from: string, to: string, code: string, words: RegExp])[] = [
    ['unknown subscription', 'subscription: prod\n', 'subscription: «prd»\n', 'SCN-REFERENCE', /"prod"\?/],
    ['unknown group', '[{ group: ops, role: Reader }]', '[{ group: «opps», role: Reader }]', 'SCN-REFERENCE', /"ops"\?/],
    ['unknown approver', '[lea]', '[«leo»]', 'SCN-REFERENCE', /no account "leo" in accounts/],
    ['unknown tenant of a policy', '{ tenant: beta, guests', '{ tenant: «bet», guests', 'SCN-REFERENCE', /"beta"\?/],
    ['unknown service principal', 'servicePrincipal: backup', 'servicePrincipal: «bakup»', 'SCN-REFERENCE', /"backup"\?/],
    ['unknown Entra role', 'role: exchange administrator', 'role: «exchange admin»', 'SCN-ROLE', /"Exchange Administrator"\?/],
    ['custom role in Lighthouse', 'role: Contributor, max', 'role: «Contributer», max', 'SCN-ROLE', /LH-37[\s\S]*"Contributor"\?/],
    ['too long in Lighthouse', 'maxActivation: PT4H, mfa', 'maxActivation: «PT9H», mfa', 'SCN-RANGE', /30 minutes to 8 hours.*LH-12/],
    ['too short in Lighthouse', 'maxActivation: PT4H, mfa', 'maxActivation: «PT29M», mfa', 'SCN-RANGE', /LH-12/],
    ['too short in PIM', 'maxActivation: PT4H, app', 'maxActivation: «PT59M», app', 'SCN-RANGE', /1 hour to 24 hours.*PIM-14/],
    ['holder of another tenant', 'account: carla, assign', 'account: «ann», assign', 'SCN-OTHER-TENANT', /lives in "msp"/],
    ['holder of the customer in Lighthouse', '{ account: ann, role', '{ account: «carla», role', 'SCN-OTHER-TENANT', /lives in "alpha"/],
    ['subscription of another customer', 'customer: alpha\n    subscription: prod', 'customer: beta\n    subscription: «prod»', 'SCN-OTHER-TENANT', /subscription of "alpha"/],
    ['nobody holds it', '{ account: ann, role: Contributor }', '«{ role: Contributor }»', 'SCN-EITHER', /Nobody is named/],
    ['two hold it', '{ account: ann, role: Contributor }', '«{ account: ann, group: ops, role: Contributor }»', 'SCN-EITHER', /Two are named/],
    ['Azure role without scope', '{ azureRole: contributor, subscription: prod', '«{ tenant: alpha, azureRole: contributor', 'SCN-EITHER', /one subscription/],
    ['Entra role on a subscription', '{ azureRole: contributor', '«{ role: User Administrator', 'SCN-EITHER', /whole directory[\s\S]*azureRole/],
    ['policy of no role', '{ tenant: alpha, azureRole: Contributor, mfa', '«{ tenant: alpha, mfa', 'SCN-EITHER', /No role is named/],
    ['agreement with itself', 'resource: beta, home: alpha', 'resource: «alpha», home: alpha', 'SCN-VALUE', /Nobody visits/],
    ['agreement twice', '{ resource: beta, home: alpha', '«{ resource: alpha, home: msp', 'SCN-DUPLICATE', /"alpha and msp"/],
    ['odd strength', 'phishing-resistant', '«phishing-resistent»', 'SCN-CHOICE', /"phishing-resistant"\?/],
    ['odd demand on guests', 'guests: mfa', 'guests: «mfaa»', 'SCN-CHOICE', /"mfa"\?/],
  ]; // biome-ignore format: a table of small things reads better as one block

  test.each(broken)('%s', async (_name, from, to, code, words) => {
    const { text, place } = marked(ESTATE.replace(from, to));
    const { value, diagnostics } = await load(text);
    expect(value).toBeUndefined();
    expect(places(diagnostics)).toContain(`${place} ${code}`);
    expect(await complaintsAbout(text)).toMatch(words);
  });

  test('a service principal is never eligible', async () => {
    const text = ESTATE.replace(
      'servicePrincipal: backup,',
      'servicePrincipal: backup, assignment: eligible,',
    );
    expect(await complaintsAbout(text)).toMatch(/error SCN-PRINCIPAL.*\(PIM-47, LH-15\)/);
  });

  test('a delegation takes ten approvers', async () => {
    const names = Array.from({ length: 11 }, () => 'lea').join(', ');
    expect(await complaintsAbout(ESTATE.replace('[lea]', `[${names}]`))).toMatch(
      /SCN-RANGE[\s\S]*at most 10 \(LH-13\)/,
    );
    const ten = names.slice('lea, '.length);
    expect(await complaintsAbout(ESTATE.replace('[lea]', `[${ten}]`))).toBe('');
  });

  test('a role of Azure that is not built in is taken for a custom one, with a warning', async () => {
    const { text, place } = marked(
      ESTATE.replace('azureRole: Contributor, mfa', 'azureRole: «Contributer», mfa'),
    );
    const { value, diagnostics } = await load(text);
    expect(places(diagnostics)).toEqual([`${place} SCN-ROLE`]);
    expect(diagnostics[0]).toMatchObject({ severity: 'warning', hint: 'Did you mean "Contributor"?' });
    expect(value!.source).toMatchObject({ estate: { rolePolicies: [{}, { role: 'Contributer' }, {}, {}] } });
  });

  test('what is activated has an id of its own in the whole file', async () => {
    const twice = ESTATE.replace(
      '{ group: ops, role: Contributor',
      '{ id: alpha/Contributor/prod/backup/active, group: ops, role: Contributor',
    );
    expect(await complaintsAbout(twice)).toMatch(/SCN-DUPLICATE.*taken in roleAssignments/);
    const both = ESTATE.replace('{ account: ann, role: Contributor }', '{ group: ops, role: Contributor }');
    expect(await complaintsAbout(both)).toMatch(/SCN-DUPLICATE.*taken in lighthouseDelegations/);
  });
});

describe('an estate with roles inside a scenario', () => {
  const block = ESTATE.split('\n')
    .slice(1)
    .map((line) => (line === '' ? line : `  ${line}`))
    .join('\n');

  test('is the same as in a file of its own', async () => {
    const { value, diagnostics } = await load(`name: A\nestate:\n${block}`);
    expect(diagnostics).toEqual([]);
    expect(value!.source).toEqual({ kind: 'estate', estate: await estateOf(ESTATE) });
  });

  test('complains in the place where it stands', async () => {
    const { text, place } = marked(`name: A\nestate:\n${block}`.replace('[lea]', '[«leo»]'));
    expect(places((await load(text)).diagnostics)).toEqual([`${place} SCN-REFERENCE`]);
  });
});

test('an eligible role with an id of its own is found in the file', async () => {
  const { text, place } = marked(ESTATE.replace('{ account: ann, role', '«{ id: e1, account: ann, role'));
  const found = (await load(text)).places!.entry('e1')!;
  expect(`${found.line}:${found.column}`).toBe(place);
});

/** The text without its mark, and the place of the mark. */
function marked(text: string): { readonly text: string; readonly place: string } {
  const lines = text.slice(0, text.indexOf('«')).split('\n');
  return { text: text.replace(/[«»]/g, ''), place: `${lines.length}:${lines.at(-1)!.length + 1}` };
}
