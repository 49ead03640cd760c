import type { Seconds } from '../../engine/time.ts';
import type { Group } from '../estate.ts';
import {
  PIM_AZURE_DEFAULT_POLICY,
  PIM_GROUP_DEFAULT_POLICY,
  PIM_MIN_ASSIGNMENT,
  PIM_ROLE_DEFAULT_POLICY,
  type PIM_UNMANAGED_ROLES,
} from '../facts/index.ts';
import { groupOnboardingFindings, type OnboardingRule, type PimGroupCandidate } from './group-onboarding.ts';
import { type PolicyFinding, refusal } from './policy-finding.ts';

/** The three places where PIM assigns something. */
export type PimProvider = 'entra-role' | 'azure-role' | 'group';

/** What the policy says of new assignments (PIM-21). A length counts where permanent ones are not allowed. */
export interface AssignmentPolicy {
  readonly permanentEligible: boolean;
  readonly eligibleSeconds: Seconds;
  readonly permanentActive: boolean;
  readonly activeSeconds: Seconds;
}

/** What nobody has changed: of an Entra role, a group, an Azure role (PIM-22, PIM-23, PIM-24). */
export const DEFAULT_ASSIGNMENT_POLICIES: Readonly<Record<PimProvider, AssignmentPolicy>> = {
  'entra-role': PIM_ROLE_DEFAULT_POLICY.value,
  group: PIM_GROUP_DEFAULT_POLICY.value,
  'azure-role': PIM_AZURE_DEFAULT_POLICY.value,
};

/** Who gets the assignment. */
export type AssignmentPrincipal =
  | { readonly kind: 'user'; readonly isGuest?: boolean }
  | { readonly kind: 'service-principal' }
  | ({ readonly kind: 'group' } & { readonly group: Pick<Group, 'kind' | 'roleAssignable'> });

/** What is assigned; `managed` roles are those PIM knows, the others stand outside it (PIM-48). */
export type AssignmentTarget =
  | {
      readonly provider: 'entra-role' | 'azure-role';
      readonly roleKind: 'managed' | (typeof PIM_UNMANAGED_ROLES.value)[number];
    }
  | { readonly provider: 'group'; readonly group: PimGroupCandidate };

export interface AssignmentRequest {
  readonly target: AssignmentTarget;
  readonly principal: AssignmentPrincipal;
  readonly kind: 'eligible' | 'active';
  /** Null for an assignment without end. */
  readonly lengthSeconds: Seconds | null;
}

export type AssignmentRule =
  | OnboardingRule
  | 'too-short'
  | 'permanent-not-allowed'
  | 'too-long'
  | 'eligible-service-principal'
  | 'permanent-service-principal'
  | 'role-outside-pim'
  | 'group-not-role-assignable'
  | 'group-not-security'
  | 'active-nesting'
  | 'nesting-not-recommended'
  | 'second-step'
  | 'guest-reads-as-member';

/**
 * Everything that keeps PIM from making this assignment, and what it makes but does not recommend, in a fixed order;
 * empty where all is well. Length by PIM-17 and PIM-21, principals by PIM-47, PIM-49, PIM-52, PIM-53 and PIM-64, targets by PIM-48,
 * PIM-50 and PIM-57.
 *
 * @example isTaken(assignmentFindings(request, DEFAULT_ASSIGNMENT_POLICIES.group))
 */
export function assignmentFindings(
  request: AssignmentRequest,
  policy: AssignmentPolicy,
): readonly PolicyFinding<AssignmentRule>[] {
  return [
    ...targetFindings(request.target),
    ...principalFindings(request),
    ...lengthFindings(request, policy),
  ];
}

function targetFindings(target: AssignmentTarget): readonly PolicyFinding<AssignmentRule>[] {
  if (target.provider === 'group') return groupOnboardingFindings(target.group);
  if (target.roleKind === 'managed') return [];
  return [refusal('role-outside-pim', ['PIM-48'], 'PIM does not manage this kind of role.')];
}

function principalFindings({
  target,
  principal,
  kind,
  lengthSeconds,
}: AssignmentRequest): readonly PolicyFinding<AssignmentRule>[] {
  if (principal.kind === 'user') {
    if (target.provider !== 'entra-role' || !principal.isGuest) return [];
    const message = 'A guest in an Entra role reads the directory as a member does while the role lasts.';
    return [{ level: 'note', rule: 'guest-reads-as-member', factIds: ['PIM-49', 'B2B-71'], message }];
  }
  if (principal.kind === 'service-principal') {
    if (kind === 'eligible') {
      return [refusal('eligible-service-principal', ['PIM-47'], 'A service principal cannot be eligible.')];
    }
    if (lengthSeconds !== null) return [];
    const message = 'A service principal is active with an end, never for good.';
    return [refusal('permanent-service-principal', ['PIM-47'], message)];
  }
  if (target.provider === 'group') return nestingFindings(target.group, kind);
  if (target.provider === 'entra-role' && !principal.group.roleAssignable) {
    const message = 'Only a role-assignable group can hold an Entra role.';
    return [refusal('group-not-role-assignable', ['PIM-47', 'PIM-52'], message)];
  }
  if (target.provider === 'azure-role' && principal.group.kind !== 'security') {
    return [refusal('group-not-security', ['PIM-47'], 'Only a security group can hold an Azure role.')];
  }
  if (kind !== 'eligible') return [];
  const message = 'Who activates membership of the group has to activate its role in a second step.';
  return [{ level: 'note', rule: 'second-step', factIds: ['PIM-64'], message }];
}

/** A group in a group: eligible always, active unless the outer one is role-assignable, recommended never (PIM-53). */
function nestingFindings(
  outer: PimGroupCandidate,
  kind: AssignmentRequest['kind'],
): readonly PolicyFinding<AssignmentRule>[] {
  if (kind === 'active' && outer.roleAssignable) {
    const message = 'A group cannot be an active member of a role-assignable group.';
    return [refusal('active-nesting', ['PIM-53'], message)];
  }
  const message = 'Microsoft does not recommend groups inside groups that PIM manages.';
  return [{ level: 'note', rule: 'nesting-not-recommended', factIds: ['PIM-53'], message }];
}

function lengthFindings(
  { kind, lengthSeconds }: AssignmentRequest,
  policy: AssignmentPolicy,
): readonly PolicyFinding<AssignmentRule>[] {
  const permanentAllowed = kind === 'eligible' ? policy.permanentEligible : policy.permanentActive;
  const maxSeconds = kind === 'eligible' ? policy.eligibleSeconds : policy.activeSeconds;
  if (lengthSeconds === null) {
    if (permanentAllowed) return [];
    const message = `The policy demands an end of ${kind} assignments.`;
    return [refusal('permanent-not-allowed', ['PIM-21'], message)];
  }
  if (lengthSeconds < PIM_MIN_ASSIGNMENT.value) {
    const message = `An assignment lasts ${PIM_MIN_ASSIGNMENT.value} seconds at least.`;
    return [refusal('too-short', ['PIM-17'], message)];
  }
  if (permanentAllowed || lengthSeconds <= maxSeconds) return [];
  const message = `The policy allows ${maxSeconds} seconds for ${kind} assignments.`;
  return [refusal('too-long', ['PIM-21'], message)];
}
