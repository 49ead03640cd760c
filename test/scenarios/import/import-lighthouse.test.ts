import { describe, expect, test } from 'vitest';
import type { ImportOptions } from '../../../scenarios/import/index.ts';
import { load } from '../load/helpers.ts';
import {
  APPROVER_ID,
  CONTRIBUTOR,
  DEFINITION_ID,
  DELEGATION_ID,
  definition,
  MANAGING_ID,
  OPERATORS_ID,
  OWNER_ID,
  READER,
  registration,
  SUBSCRIPTION_ID,
} from './lighthouse-samples.ts';
import { assignment, assignmentPage, GROUP_ID, importOf, RELATIONSHIP_ID, relationship } from './samples.ts';

const OPTIONS: ImportOptions = { asOf: '2026-01-05' };
const group = { '@odata.type': '#microsoft.graph.group', id: OPERATORS_ID, displayName: 'Night operators' };
const lead = { '@odata.type': '#microsoft.graph.user', id: APPROVER_ID, displayName: 'Ada Lead' };

/** Imports a definition and an assignment, with the directory that names everybody in them. */
function imported(
  { of = definition(), as = registration() }: { readonly of?: unknown; readonly as?: unknown } = {},
  more: Readonly<Record<string, unknown>> = {},
) {
  const files = { 'definitions.json': { value: [of] }, 'assignments.json': { value: [as] } };
  return importOf({ ...files, 'people.json': { value: [group, lead] }, ...more }, OPTIONS);
}

/** Codes without the note about agreements, which every import with delegations has. */
function codesOf({ codes }: ReturnType<typeof importOf>): readonly string[] {
  return codes.filter((code) => !code.endsWith('IMP-AGREEMENT'));
}

function delegationOf({ estate }: ReturnType<typeof importOf>) {
  return estate!.lighthouseDelegations![0]!;
}

describe('delegations of Azure Lighthouse', () => {
  test('become delegations of the estate, with everybody they name', async () => {
    const result = imported();
    expect(codesOf(result)).toEqual([]);
    expect(result.text).toMatch(/note IMP-AGREEMENT/);
    expect(result.reasons).toEqual([]);
    expect(result.report).toMatchObject({ relationships: 0, delegations: 1 });
    expect(result.estate).toMatchObject({
      tenants: [
        { id: MANAGING_ID, role: 'managing' },
        { id: OWNER_ID, name: 'Omega', role: 'customer' },
      ],
      people: [{ id: APPROVER_ID, name: 'Ada Lead' }],
      accounts: [{ id: APPROVER_ID, tenantId: MANAGING_ID }],
      groups: [{ id: OPERATORS_ID, name: 'Night operators', tenantId: MANAGING_ID, roleAssignable: false }],
      azureSubscriptions: [{ id: SUBSCRIPTION_ID, tenantId: OWNER_ID, ownerGroupId: null }],
    });
    const principal = { kind: 'group', id: OPERATORS_ID };
    expect(result.estate!.lighthouseDelegations).toEqual([
      {
        id: DELEGATION_ID,
        name: 'Night watch',
        customerId: OWNER_ID,
        managingTenantId: MANAGING_ID,
        subscriptionId: SUBSCRIPTION_ID,
        status: 'active',
        offer: 'template',
        authorizations: [{ principal, role: 'Reader' }],
        eligible: [
          {
            id: `${DELEGATION_ID}/eligible/1`,
            delegationId: DELEGATION_ID,
            principal,
            role: 'Contributor',
            maxActivationSeconds: 14_400,
            requiresMfa: true,
            approverAccountIds: [APPROVER_ID],
            assignment: 'eligible',
            endsAtSeconds: null,
          },
        ],
      },
    ]);
    const loaded = await load(result.value!.text);
    expect(loaded.diagnostics).toEqual([]);
    expect(loaded.value!.source).toEqual({ kind: 'estate', estate: result.estate });
  });

  test('may stand beside relationships, and share their groups', () => {
    const { estate } = imported(
      { of: definition({ authorizations: [{ principalId: GROUP_ID, roleDefinitionId: READER }] }) },
      { 'r.json': relationship(), 'a.json': assignmentPage(RELATIONSHIP_ID, [assignment()]) },
    );
    expect(estate!.tenants[0]!.id).toBe(MANAGING_ID);
    expect(estate!.groups.map(({ id }) => id)).toEqual([GROUP_ID, OPERATORS_ID]);
    expect(estate!.tenants).toHaveLength(3);
    expect(estate!.relationships).toHaveLength(1);
  });

  test('may hold their definition inside the assignment', () => {
    const as = registration({ registrationDefinition: definition() });
    const result = importOf({ 'a.json': { value: [as] } }, OPTIONS);
    expect(delegationOf(result).name).toBe('Night watch');
    expect(imported({ as }).report).toMatchObject({ delegations: 1, repeated: 1 });
    expect(codesOf(imported({ as }))).toEqual([]);
  });

  test('need a day, since Azure does not say when they changed', () => {
    const { value, codes } = importOf({ 'd.json': definition(), 'a.json': registration() });
    expect(value).toBeUndefined();
    expect(codes).toContain('(all files):1:1 IMP-AS-OF');
  });

  test.each<[string, string]>([
    ['Succeeded', 'active'],
    ['succeeded', 'active'],
    ['Creating', 'provisioning'],
    ['Updating', 'provisioning'],
    ['Deleting', 'deleting'],
    ['Deleted', 'removed'],
    ['Failed', 'failed'],
    ['Canceled', 'failed'],
  ])('in the state %s are %s', (provisioningState, status) => {
    const result = imported({ as: registration({ provisioningState }) });
    expect(delegationOf(result).status).toBe(status);
    expect(codesOf(result)).toEqual([]);
  });

  test.each<[unknown]>([['Dreaming'], ['NotSpecified'], [undefined], [7]])(
    'in the state %s are told, and give no access',
    (provisioningState) => {
      const result = imported({ as: registration({ provisioningState }) });
      expect(delegationOf(result).status).toBe('failed');
      expect(result.text).toMatch(/assignments\.json:\d+:\d+: warning IMP-STATUS/);
    },
  );

  test('bought in the marketplace are told from others by their plan', () => {
    const result = imported({ of: definition({}, { plan: { name: 'a', publisher: 'b' } }) });
    expect(delegationOf(result).offer).toBe('marketplace');
  });
});

describe('whoever a delegation names', () => {
  test('is taken as a group, and told, where nothing says what it is', () => {
    const result = importOf({ 'd.json': definition(), 'a.json': registration() }, OPTIONS);
    expect(result.estate!.groups).toMatchObject([
      { id: OPERATORS_ID, name: 'Operators', roleAssignable: true },
    ]);
    expect(result.estate!.people).toMatchObject([{ id: APPROVER_ID, name: 'Lead' }]);
    expect(result.text.match(/note IMP-PRINCIPAL/g)).toHaveLength(1);
    expect(result.text).toMatch(/note IMP-APPROVERS .*one account stands for/);
  });

  test('is a user or a service principal where the directory says so', () => {
    const robot = {
      '@odata.type': '#microsoft.graph.servicePrincipal',
      id: OPERATORS_ID,
      displayName: 'Robot',
    };
    const asRobot = importOf(
      { 'd.json': definition(), 'a.json': registration(), 'p.json': [robot, lead] },
      OPTIONS,
    );
    expect(delegationOf(asRobot)).toMatchObject({
      authorizations: [{ principal: { kind: 'service-principal', id: OPERATORS_ID } }],
      eligible: [],
    });
    expect(asRobot.text).toMatch(/warning IMP-PRINCIPAL .*LH-15/);
    const users = {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users',
      value: [{ id: OPERATORS_ID.toUpperCase(), displayName: 'Uma' }],
    };
    const asUser = importOf({ 'd.json': definition(), 'a.json': registration(), 'p.json': users }, OPTIONS);
    expect(delegationOf(asUser).authorizations[0]!.principal).toEqual({ kind: 'account', id: OPERATORS_ID });
    expect(asUser.estate!.people[0]).toEqual({ id: OPERATORS_ID, name: 'Uma' });
  });

  test('is told and left out where the id names nobody', () => {
    for (const principalId of ['<your group>', '00000000-0000-0000-0000-000000000000', 7, undefined]) {
      const result = imported({
        of: definition({ authorizations: [{ principalId, roleDefinitionId: READER }] }),
      });
      expect(delegationOf(result).authorizations).toEqual([]);
      expect(result.text).toMatch(/definitions\.json:\d+:\d+: warning IMP-PRINCIPAL/);
    }
  });
});

describe('odd values of a definition', () => {
  const grant = { principalId: OPERATORS_ID, roleDefinitionId: CONTRIBUTOR };
  const withPolicy = (justInTimeAccessPolicy: unknown) =>
    imported({ of: definition({ eligibleAuthorizations: [{ ...grant, justInTimeAccessPolicy }] }) });

  test('a role that is not built in is left out', () => {
    const result = imported({
      of: definition({ authorizations: [{ ...grant, roleDefinitionId: APPROVER_ID }, grant] }),
    });
    expect(delegationOf(result).authorizations.map(({ role }) => role)).toEqual(['Contributor']);
    expect(result.text).toMatch(/warning IMP-ROLES .*LH-37/);
  });

  test.each<[unknown, number, boolean]>([
    [undefined, 28_800, false],
    ['PT30M', 1_800, false],
    ['PT15M', 1_800, true],
    ['PT24H', 28_800, true],
    ['soon', 28_800, true],
    [8, 28_800, true],
  ])('a longest activation of %s is %i seconds', (maximumActivationDuration, seconds, told) => {
    const result = withPolicy({ maximumActivationDuration });
    expect(delegationOf(result).eligible[0]!.maxActivationSeconds).toBe(seconds);
    expect(codesOf(result)).toEqual(told ? [expect.stringMatching(/ IMP-TERM$/)] : []);
  });

  test('a missing policy asks for nothing, and an unknown provider of MFA is told', () => {
    expect(delegationOf(withPolicy(null)).eligible[0]).toMatchObject({
      requiresMfa: false,
      approverAccountIds: [],
    });
    const odd = withPolicy({ multiFactorAuthProvider: 'Okta' });
    expect(delegationOf(odd).eligible[0]!.requiresMfa).toBe(false);
    expect(codesOf(odd)).toEqual([expect.stringMatching(/ IMP-MFA$/)]);
  });

  test('more approvers than ten are told, and the first ten are taken', () => {
    const many = Array.from({ length: 11 }, (_, index) => ({
      principalId: `66666666-ffff-4fff-8fff-0000000001${10 + index}`,
    }));
    const result = withPolicy({ managedByTenantApprovers: [...many, many[0]] });
    expect(delegationOf(result).eligible[0]!.approverAccountIds).toHaveLength(10);
    expect(result.text).toMatch(/warning IMP-APPROVERS .*11 approvers/);
  });

  test('a list that is none is told', () => {
    const result = imported({ of: definition({ authorizations: { principalId: OPERATORS_ID } }) });
    expect(codesOf(result)).toEqual([expect.stringMatching(/^definitions\.json:.* IMP-TYPE$/)]);
  });
});

describe('what is left out', () => {
  const skipped = (result: ReturnType<typeof importOf>) => result.reasons.join('\n');
  const beside = { 'r.json': relationship() };

  test('a definition without an assignment, and an assignment without a definition', () => {
    expect(skipped(importOf({ ...beside, 'd.json': definition() }))).toMatch(
      /1 registration definition: no assignment/,
    );
    expect(skipped(importOf({ ...beside, 'd.json': registration() }))).toMatch(
      /1 registration assignment: its registration definition is not among those read/,
    );
  });

  test('a delegation of a resource group', () => {
    const id = DELEGATION_ID.replace('/providers', '/resourceGroups/web/providers');
    expect(skipped(imported({ as: registration({}, { id }) }, beside))).toMatch(
      /it delegates a resource group/,
    );
  });

  test('a delegation to another managing tenant, of which the one told is first', () => {
    const files = { ...beside, 'd.json': definition(), 'a.json': registration() };
    const { reasons, estate } = importOf(files, { ...OPTIONS, managingTenant: 'elsewhere' });
    expect(reasons.join()).toMatch(/it delegates to another managing tenant/);
    expect(estate!.tenants[0]!.id).toBe('elsewhere');
    expect(importOf(files, { ...OPTIONS, managingTenant: ' ' }).text).toMatch(/error IMP-TENANT/);
  });

  test('a subscription of the managing tenant itself', () => {
    const of = definition({ manageeTenantId: MANAGING_ID.toUpperCase() });
    expect(skipped(imported({ of }, beside))).toMatch(/the subscription’s own \(LH-05\)/);
  });

  test('ids that are no address, and definitions that say too little', () => {
    const broken = [
      definition({}, { id: 'x' }),
      definition({}, { properties: 1 }),
      definition({ managedByTenantId: '' }),
      registration({}, { id: DEFINITION_ID.replace(SUBSCRIPTION_ID, '') }),
      registration({ registrationDefinitionId: null }),
      registration({}, { id: undefined }),
    ];
    const { report } = importOf({ ...beside, 'b.json': broken });
    expect(report.skipped.reduce((sum, { count }) => sum + count, 0)).toBe(6);
  });
});

describe('the customer of a subscription', () => {
  const nameless = { manageeTenantId: undefined, manageeTenantName: undefined };

  test('is taken from the path where the definition does not say it', () => {
    const files = { [`${OWNER_ID}/d.json`]: definition(nameless), 'a.json': registration() };
    expect(delegationOf(importOf(files, OPTIONS)).customerId).toBe(OWNER_ID);
  });

  test('is a stand-in where nothing says it; the id of the subscription in a path is no tenant', () => {
    const files = { [`${SUBSCRIPTION_ID}/d.json`]: definition(nameless), 'a.json': registration() };
    const result = importOf(files, OPTIONS);
    expect(delegationOf(result).customerId).toBe(`customer-of-${SUBSCRIPTION_ID}`);
    expect(result.text).toMatch(/note IMP-CUSTOMER/);
  });
});
