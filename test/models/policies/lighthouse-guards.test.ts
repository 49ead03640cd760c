import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  AZURE_CONTRIBUTOR,
  AZURE_DELEGATION_DELETE_ROLE,
  AZURE_OWNER,
  AZURE_READER,
  AZURE_RESOURCE_POLICY_CONTRIBUTOR,
  AZURE_USER_ACCESS_ADMINISTRATOR,
  azureRoleIdOfName,
  azureRoles,
  LIGHTHOUSE_RESTRICTED_ACTIONS,
} from '../../../models/facts/index.ts';
import { type DelegationDraft, judgeDelegation } from '../../../models/policies/lighthouse-guards.ts';
import { countsAsReader, roleObstacles } from '../../../models/policies/lighthouse-roles.ts';
import { inCollection } from '../../collection.ts';
import { FIVE_WAYS_OF_ONE_POLICY, guardCases, TEAM, USER } from './lighthouse-guard-cases.ts';

const idOf = (name: string): string => azureRoleIdOfName(name)!;

describe('a registration definition', () => {
  test.each(guardCases.map((one) => [one.name, one] as const))(
    '%s',
    (_, { draft, verdict, facts, reading }) => {
      const judged = judgeDelegation(draft, reading);
      expect(judged.verdict).toBe(verdict);
      const level = verdict === 'accept' ? 'note' : verdict;
      const deciding = judged.findings.filter((finding) => finding.level === level).map(({ fact }) => fact);
      expect([...new Set(deciding)].sort()).toEqual([...facts].sort());
    },
  );

  test('has more than thirty cases, each under its own name', () => {
    expect(guardCases.length).toBeGreaterThan(30);
    expect(new Set(guardCases.map(({ name }) => name)).size).toBe(guardCases.length);
  });

  test('every finding says where it is, in a place that the definition has or lacks', () => {
    for (const { draft } of guardCases) {
      for (const { path, message } of judgeDelegation(draft).findings) {
        expect(path).toMatch(/^(apiVersion|properties)/);
        expect(message).toMatch(/[.)]$/);
      }
    }
  });

  test('two entries for one role may write the same policy in any way', () => {
    const policies = FIVE_WAYS_OF_ONE_POLICY;
    for (const one of policies) {
      for (const other of policies) {
        const draft = twoEntries(one, other);
        expect(judgeDelegation(draft).findings.map(({ fact }) => fact)).not.toContain('LH-16');
      }
    }
    const shorter = { multiFactorAuthProvider: 'Azure', maximumActivationDuration: 'PT7H' };
    expect(judgeDelegation(twoEntries(policies[0], shorter)).findings.map(({ fact }) => fact)).toContain(
      'LH-16',
    );
  });

  test('tells once per principal that nothing permanent reads', () => {
    const { draft } = guardCases.find(({ name }) => name === 'told once per principal')!;
    const paths = judgeDelegation(draft).findings.flatMap(({ fact, path }) =>
      fact === 'LH-20' ? [path] : [],
    );
    expect(paths).toEqual(['properties.eligibleAuthorizations[0].principalId']);
  });

  test('says nothing about principals whose type nobody gave', () => {
    const known = guardCases.find(({ name }) => name === 'service principal as eligible principal')!.draft;
    expect(judgeDelegation({ ...known, principalTypes: {} }).verdict).toBe('accept');
  });

  test.each([null, undefined, 7, 'text', [], {}, { authorizations: {} }])(
    'of no such shape is refused: %j',
    (properties) => {
      const judged = judgeDelegation({
        apiVersion: '2022-10-01',
        customerTenantId: USER,
        principalTypes: {},
        properties,
      });
      expect(judged.verdict).toBe('refuse');
      expect(judged.findings[0]!.fact).toMatch(/^LH-0[2A]$/);
    },
  );
});

function twoEntries(one: unknown, other: unknown): DelegationDraft {
  const entry = (principalId: string, policy: unknown) => ({
    principalId,
    roleDefinitionId: AZURE_CONTRIBUTOR,
    justInTimeAccessPolicy: policy,
  });
  return {
    apiVersion: '2022-10-01',
    customerTenantId: '3d0e9a52-6a5e-4d1c-8f1f-0a7c7c9b1a01',
    principalTypes: {},
    properties: {
      managedByTenantId: '3d0e9a52-6a5e-4d1c-8f1f-0a7c7c9b1a02',
      authorizations: [],
      eligibleAuthorizations: [entry(TEAM, one), entry(USER, other)],
    },
  };
}

describe('a role', () => {
  test.each<[string, string[]]>([
    ['Reader', []],
    ['Contributor', []],
    ['Resource Policy Contributor', []],
    ['Managed Services Registration assignment Delete Role', []],
    ['Owner', ['LH-30']],
    ['Key Vault Administrator', ['LH-33']],
    ['Log Analytics Contributor', ['LH-33']],
    ['Inference Account Operator', ['LH-34']],
    ['Storage Account Backup Contributor', ['LH-35']],
    ['Role Based Access Control Administrator', ['LH-35']],
    ['Locks Contributor', ['LH-35']],
  ])('%s: %j', (name, facts) => {
    expect(roleObstacles(idOf(name), 'permanent').map(({ fact }) => fact)).toEqual(facts);
  });

  test('is found by a bare id, by a full one, and in upper case', () => {
    const full = `/subscriptions/x/providers/Microsoft.Authorization/roleDefinitions/${AZURE_OWNER.toUpperCase()}`;
    for (const written of [AZURE_OWNER, AZURE_OWNER.toUpperCase(), full]) {
      expect(roleObstacles(written, 'permanent').map(({ fact }) => fact)).toEqual(['LH-30']);
    }
  });

  test('of no built-in id is taken for a custom one', () => {
    const custom = '0b5b0f5e-4b1c-4a3e-9d2a-6f0d7f8a9b10';
    for (const use of ['permanent', 'eligible', 'for-managed-identities'] as const) {
      expect(roleObstacles(custom, use).map(({ fact }) => fact)).toEqual(['LH-37']);
    }
  });

  test('User Access Administrator passes for good only', () => {
    const facts = (use: Parameters<typeof roleObstacles>[1]) =>
      roleObstacles(AZURE_USER_ACCESS_ADMINISTRATOR, use).map(({ fact }) => fact);
    expect([facts('permanent'), facts('eligible'), facts('for-managed-identities')]).toEqual([
      [],
      ['LH-31'],
      ['LH-32'],
    ]);
  });

  test('twelve delegable roles read everything, and no other counts as reader', () => {
    const readers = [...azureRoles().values()].filter(({ id }) => countsAsReader(id)).map(({ name }) => name);
    expect(readers).toHaveLength(12);
    expect(readers).toEqual(expect.arrayContaining(['Reader', 'Contributor', 'Monitoring Reader']));
    for (const id of [AZURE_OWNER, AZURE_USER_ACCESS_ADMINISTRATOR, AZURE_DELEGATION_DELETE_ROLE]) {
      expect(countsAsReader(id)).toBe(false);
    }
    expect(countsAsReader(AZURE_READER)).toBe(true);
    expect(countsAsReader(AZURE_RESOURCE_POLICY_CONTRIBUTOR)).toBe(true);
    expect(countsAsReader(idOf('Log Analytics Reader'))).toBe(false);
  });

  test('the table knows no action that is not restricted, and no id twice', () => {
    const roles = [...azureRoles().values()];
    const restricted = new Set(roles.flatMap((role) => role.restrictedActions));
    expect(LIGHTHOUSE_RESTRICTED_ACTIONS.value).toEqual(expect.arrayContaining([...restricted]));
    expect(roles).toHaveLength(928);
    expect(roles.every(({ id }) => /^[0-9a-f-]{36}$/.test(id))).toBe(true);
    expect(roles.every(({ id, name }) => azureRoleIdOfName(name) === id)).toBe(true);
  });
});

const GOLDEN = inCollection('golden/lighthouse-guards.json');

interface GoldenCase extends DelegationDraft {
  readonly id: string;
  readonly expect: string;
  readonly expectFinding?: { readonly level: string; readonly fact: string };
}

describe.skipIf(!existsSync(GOLDEN))('the shared cases', () => {
  const { cases } = existsSync(GOLDEN)
    ? (JSON.parse(readFileSync(GOLDEN, 'utf8')) as { cases: readonly GoldenCase[] })
    : { cases: [] };

  test.each(cases.map((one) => [one.id, one] as const))(
    '%s',
    (_, { expect: verdict, expectFinding, ...draft }) => {
      const judged = judgeDelegation(draft);
      expect(judged.verdict).toBe(verdict);
      if (expectFinding) expect(judged.findings).toContainEqual(expect.objectContaining(expectFinding));
    },
  );
});

const ROLES = inCollection('fixtures/azure-builtin-roles.json');

describe.skipIf(!existsSync(ROLES))('all roles of the shared list', () => {
  test('get the verdict that follows from their actions', () => {
    const { roles } = JSON.parse(readFileSync(ROLES, 'utf8')) as {
      roles: readonly { readonly id: string; readonly name: string; readonly lighthouse: string }[];
    };
    const verdictOf = (id: string) => {
      if (roleObstacles(id, 'permanent').length > 0) return 'refused';
      return roleObstacles(id, 'eligible').length > 0 ? 'conditional' : 'allowed';
    };
    expect(roles.map(({ id, name }) => [name, verdictOf(id)])).toEqual(
      roles.map(({ name, lighthouse }) => [name, lighthouse]),
    );
  });
});
