import type { Seconds } from '../../engine/time.ts';
import type { Group } from '../estate.ts';
import {
  PIM_GROUP_KINDS,
  PIM_MAX_ROLE_ASSIGNABLE_GROUPS,
  PIM_ONBOARDING_IS_FINAL,
  ROLE_ASSIGNABLE_AT_CREATION,
} from '../facts/index.ts';
import { type PolicyFinding, refusal } from './policy-finding.ts';

/** A group as PIM looks at it. */
export interface PimGroupCandidate extends Pick<Group, 'kind' | 'membership' | 'roleAssignable'> {
  /** It lies in a restricted-management administrative unit. */
  readonly inRestrictedUnit: boolean;
}

export type OnboardingRule = 'kind-outside-pim' | 'membership-outside-pim' | 'restricted-unit';

/**
 * Why PIM would not manage this group; empty where it would. Whether the group is role-assignable makes no difference
 * (GDAP-112), and the number of groups in PIM has no limit (PIM-50, PIM-51, PIM-57).
 */
export function groupOnboardingFindings(group: PimGroupCandidate): readonly PolicyFinding<OnboardingRule>[] {
  const findings: PolicyFinding<OnboardingRule>[] = [];
  if (!PIM_GROUP_KINDS.value.kinds.includes(group.kind)) {
    findings.push(refusal('kind-outside-pim', ['PIM-50'], 'PIM does not manage groups of this kind.'));
  }
  if (!isAssigned(group)) {
    const message = `PIM does not manage groups whose membership is ${group.membership}.`;
    findings.push(refusal('membership-outside-pim', ['PIM-50'], message));
  }
  if (group.inRestrictedUnit) {
    const message = 'PIM does not manage groups in a restricted-management administrative unit.';
    findings.push(refusal('restricted-unit', ['PIM-57'], message));
  }
  return findings;
}

/** What stands around a group that should be able to hold Entra roles. */
export interface RoleAssignableDraft {
  readonly membership: Group['membership'];
  /** The group is there already, and was created without the property. */
  readonly exists: boolean;
  /** How many role-assignable groups the tenant has, this one not counted. */
  readonly roleAssignableGroupsInTenant: number;
  /** The tenant has P1, or a plan that includes it. */
  readonly hasP1: boolean;
  /** Groups would be active members of it. */
  readonly hasActiveNestedGroups: boolean;
}

export type RoleAssignableRule =
  | 'only-at-creation'
  | 'membership-not-assigned'
  | 'limit-reached'
  | 'no-p1'
  | 'active-nesting';

/**
 * Why a group cannot become role-assignable; empty where it can. A tenant holds 500 of them, so the 501st is refused
 * (PIM-51, and B2B-77 from the page of limits); the rest is PIM-52, and PIM-53 for groups inside it.
 */
export function roleAssignableFindings(
  draft: RoleAssignableDraft,
): readonly PolicyFinding<RoleAssignableRule>[] {
  const findings: PolicyFinding<RoleAssignableRule>[] = [];
  if (draft.exists) {
    const message = 'A group becomes role-assignable when it is created, and not later.';
    findings.push(refusal('only-at-creation', ['PIM-52'], message));
  }
  if (draft.membership !== ROLE_ASSIGNABLE_AT_CREATION.value.membership) {
    const message = `A role-assignable group has assigned membership; this one is ${draft.membership}.`;
    findings.push(refusal('membership-not-assigned', ['PIM-52'], message));
  }
  const limit = PIM_MAX_ROLE_ASSIGNABLE_GROUPS.value;
  if (draft.roleAssignableGroupsInTenant >= limit) {
    const message = `The tenant has ${draft.roleAssignableGroupsInTenant} role-assignable groups and may have ${limit}.`;
    findings.push(refusal('limit-reached', ['PIM-51', 'B2B-77'], message));
  }
  if (!draft.hasP1) {
    findings.push(refusal('no-p1', ['PIM-52', 'PIM-81'], 'Role-assignable groups need P1 in the tenant.'));
  }
  if (draft.hasActiveNestedGroups) {
    const message = 'A group cannot be an active member of a role-assignable group.';
    findings.push(refusal('active-nesting', ['PIM-53'], message));
  }
  return findings;
}

/**
 * How long a group stays in PIM: for good once it came in, and up to a day after it was deleted (PIM-58).
 * `deletedAtSeconds` is null while the group exists; `null` as answer means without end.
 */
export function staysInPimUntilSeconds(deletedAtSeconds: Seconds | null): Seconds | null {
  if (deletedAtSeconds === null) return null;
  return deletedAtSeconds + PIM_ONBOARDING_IS_FINAL.value.deletedLingersSeconds;
}

/** Until when a deleted role-assignable group can be restored (PIM-52). */
export function restorableUntilSeconds(deletedAtSeconds: Seconds): Seconds {
  return deletedAtSeconds + ROLE_ASSIGNABLE_AT_CREATION.value.restorableSeconds;
}

function isAssigned({ membership }: PimGroupCandidate): boolean {
  return PIM_GROUP_KINDS.value.memberships.some((allowed) => allowed === membership);
}
