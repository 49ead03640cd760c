import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import {
  groupOnboardingFindings,
  type PimGroupCandidate,
  type RoleAssignableDraft,
  restorableUntilSeconds,
  roleAssignableFindings,
  staysInPimUntilSeconds,
} from '../../../models/policies/group-onboarding.ts';

const GROUP: PimGroupCandidate = {
  kind: 'security',
  membership: 'assigned',
  roleAssignable: false,
  inRestrictedUnit: false,
};

const rulesOf = (parts: Partial<PimGroupCandidate>) =>
  groupOnboardingFindings({ ...GROUP, ...parts }).map(({ rule }) => rule);

describe('a group on its way into PIM', () => {
  test.each<[string, Partial<PimGroupCandidate>, string[]]>([
    ['security', {}, []],
    ['Microsoft 365', { kind: 'microsoft365' }, []],
    ['role-assignable', { roleAssignable: true }, []],
    ['dynamic', { membership: 'dynamic' }, ['membership-outside-pim']],
    ['synchronized', { membership: 'synced' }, ['membership-outside-pim']],
    ['in a restricted unit', { inRestrictedUnit: true }, ['restricted-unit']],
    [
      'dynamic in a restricted unit',
      { membership: 'dynamic', inRestrictedUnit: true },
      ['membership-outside-pim', 'restricted-unit'],
    ],
  ])('%s', (_, parts, rules) => {
    expect(rulesOf(parts)).toEqual(rules);
  });

  test('role-assignable or not is nobody’s question', () => {
    const candidates = fc.record<PimGroupCandidate>({
      kind: fc.constantFrom('security', 'microsoft365'),
      membership: fc.constantFrom('assigned', 'dynamic', 'synced'),
      roleAssignable: fc.boolean(),
      inRestrictedUnit: fc.boolean(),
    });
    fc.assert(
      fc.property(candidates, (group) => {
        const other = { ...group, roleAssignable: !group.roleAssignable };
        expect(groupOnboardingFindings(other)).toEqual(groupOnboardingFindings(group));
      }),
    );
  });

  test('never leaves, but for a day after its deletion', () => {
    expect(staysInPimUntilSeconds(null)).toBeNull();
    expect(staysInPimUntilSeconds(1000)).toBe(1000 + 24 * HOUR_SECONDS);
    expect(restorableUntilSeconds(1000)).toBe(1000 + 30 * DAY_SECONDS);
  });
});

const DRAFT: RoleAssignableDraft = {
  membership: 'assigned',
  exists: false,
  roleAssignableGroupsInTenant: 0,
  hasP1: true,
  hasActiveNestedGroups: false,
};

describe('a group that should hold Entra roles', () => {
  test.each<[Partial<RoleAssignableDraft>, string[], string[]]>([
    [{}, [], []],
    [{ roleAssignableGroupsInTenant: 499 }, [], []],
    [{ roleAssignableGroupsInTenant: 500 }, ['limit-reached'], ['PIM-51', 'B2B-77']],
    [{ exists: true }, ['only-at-creation'], ['PIM-52']],
    [{ membership: 'dynamic' }, ['membership-not-assigned'], ['PIM-52']],
    [{ hasP1: false }, ['no-p1'], ['PIM-52', 'PIM-81']],
    [{ hasActiveNestedGroups: true }, ['active-nesting'], ['PIM-53']],
  ])('%j: %j', (parts, rules, factIds) => {
    const findings = roleAssignableFindings({ ...DRAFT, ...parts });
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
    expect(findings.flatMap((finding) => finding.factIds)).toEqual(factIds);
  });

  test('the number of groups decides at one place only', () => {
    fc.assert(
      fc.property(fc.nat(2000), (roleAssignableGroupsInTenant) => {
        const findings = roleAssignableFindings({ ...DRAFT, roleAssignableGroupsInTenant });
        expect(findings.length > 0).toBe(roleAssignableGroupsInTenant > 499);
      }),
    );
  });
});
