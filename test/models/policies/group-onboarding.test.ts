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
import { said } from './said.ts';

const GROUP: PimGroupCandidate = {
  kind: 'security',
  membership: 'assigned',
  roleAssignable: false,
  inRestrictedUnit: false,
};

const saidOf = (parts: Partial<PimGroupCandidate>) => said(groupOnboardingFindings({ ...GROUP, ...parts }));

describe('a group on its way into PIM', () => {
  test.each<[string, Partial<PimGroupCandidate>, string[]]>([
    ['security', {}, []],
    ['Microsoft 365', { kind: 'microsoft365' }, []],
    ['role-assignable', { roleAssignable: true }, []],
    ['dynamic', { membership: 'dynamic' }, ['refuse membership-outside-pim PIM-50']],
    ['synchronized', { membership: 'synced' }, ['refuse membership-outside-pim PIM-50']],
    ['in a restricted unit', { inRestrictedUnit: true }, ['refuse restricted-unit PIM-57']],
    [
      'dynamic in a restricted unit',
      { membership: 'dynamic', inRestrictedUnit: true },
      ['refuse membership-outside-pim PIM-50', 'refuse restricted-unit PIM-57'],
    ],
  ])('%s', (_, parts, rules) => {
    expect(saidOf(parts)).toEqual(rules);
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
  test.each<[Partial<RoleAssignableDraft>, string[]]>([
    [{}, []],
    [{ roleAssignableGroupsInTenant: 499 }, []],
    [{ roleAssignableGroupsInTenant: 500 }, ['refuse limit-reached PIM-51 B2B-77']],
    [{ exists: true }, ['refuse only-at-creation PIM-52']],
    [{ membership: 'dynamic' }, ['refuse membership-not-assigned PIM-52']],
    [{ hasP1: false }, ['refuse no-p1 PIM-52 PIM-81']],
    [{ hasActiveNestedGroups: true }, ['refuse active-nesting PIM-53']],
  ])('%j: %j', (parts, findings) => {
    expect(said(roleAssignableFindings({ ...DRAFT, ...parts }))).toEqual(findings);
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
