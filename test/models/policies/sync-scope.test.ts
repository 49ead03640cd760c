import { describe, expect, test } from 'vitest';
import {
  accountsInScope,
  type CycleOutcome,
  matchInTarget,
  quarantineReason,
  syncedGroup,
  syncUserProblem,
} from '../../../models/policies/sync-scope.ts';

describe('B2B-56: synchronization takes', () => {
  const MEMBER = { kind: 'member', internal: true, signsInBySms: false } as const;

  test('internal members, and says why not the others', () => {
    expect(syncUserProblem(MEMBER)).toBeUndefined();
    expect(syncUserProblem({ ...MEMBER, kind: 'guest' })?.rule).toBe('internal-guest');
    expect(syncUserProblem({ ...MEMBER, internal: false, kind: 'external-member' })?.rule).toBe(
      'external-user',
    );
    expect(syncUserProblem({ ...MEMBER, signsInBySms: true })).toEqual({
      rule: 'sms-sign-in',
      factId: 'B2B-56',
    });
  });

  test('no user it has made itself, so two jobs cannot chase each other', () => {
    for (const kind of ['external-member', 'guest'] as const) {
      expect(syncUserProblem({ kind, internal: false, signsInBySms: false })).toBeDefined();
    }
  });
});

test('B2B-58: a synchronized group carries no role', () => {
  expect(syncedGroup({ id: 'g', name: 'Tier 2' }, 'target')).toEqual({
    id: 'g@target',
    tenantId: 'target',
    name: 'Tier 2',
    kind: 'security',
    membership: 'assigned',
    roleAssignable: false,
  });
});

describe('quarantine', () => {
  const CYCLE: CycleOutcome = { operations: 100_000, failures: 0, referenceFailures: 0, deletions: 0 };
  const reason = (changes: Partial<CycleOutcome>, threshold?: number) =>
    quarantineReason({ ...CYCLE, ...changes }, threshold)?.rule;

  test.each<[Partial<CycleOutcome>, string | undefined]>([
    [{}, undefined],
    [{ deletions: 500 }, undefined],
    [{ deletions: 501 }, 'too-many-deletions'],
    [{ operations: 12_500, failures: 5000 }, undefined],
    [{ operations: 12_499, failures: 5000 }, 'too-many-failures'],
    [{ operations: 4999, failures: 4999 }, undefined],
    [{ operations: 1_000_000, failures: 40_000 }, undefined],
    [{ operations: 1_000_000, failures: 40_001 }, 'too-many-failures'],
    [{ operations: 1_000_000, failures: 40_000, referenceFailures: 20_000 }, undefined],
    [{ operations: 1_000_000, failures: 40_000, referenceFailures: 20_001 }, 'too-many-failures'],
  ])('%j: %s', (changes, rule) => {
    expect(reason(changes)).toBe(rule);
  });

  test('B2B-68: the number of deletions can be set', () => {
    expect(reason({ deletions: 11 }, 10)).toBe('too-many-deletions');
    expect(reason({ deletions: 501 }, 1000)).toBeUndefined();
  });
});

test('B2B-57: a group brings its direct members only', () => {
  const place = (
    groupId: string,
    kind: 'account' | 'group',
    id: string,
    access: 'member' | 'owner' = 'member',
  ) =>
    ({
      id: `${groupId}/${id}`,
      groupId,
      member: { kind, id },
      access,
      assignment: 'active',
      endsAtSeconds: null,
    }) as const;
  const memberships = [
    place('outer', 'account', 'ada'),
    place('outer', 'account', 'olga', 'owner'),
    place('outer', 'group', 'inner'),
    place('inner', 'account', 'ben'),
  ];
  expect(accountsInScope('outer', memberships)).toEqual(['ada']);
  expect(accountsInScope('inner', memberships)).toEqual(['ben']);
});

test.each([
  [{ internal: false, redemptionPending: false }, true],
  [{ internal: true, redemptionPending: false }, false],
  [{ internal: false, redemptionPending: true }, false],
])('B2B-59: %j is matched: %s', (object, matches) => {
  expect(matchInTarget(object)).toEqual({ matches, by: 'alternativeSecurityIdentifier' });
});
