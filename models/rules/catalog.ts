import { activeWithoutAssignment } from './active-without-assignment.ts';
import { approvalWithoutApprover } from './approval-without-approver.ts';
import { eligibleServicePrincipalInLighthouse } from './eligible-service-principal-in-lighthouse.ts';
import { eligibleWithoutReader } from './eligible-without-reader.ts';
import { endsSoonWithoutExtension } from './ends-soon-without-extension.ts';
import { gdapOverridesStrongerDap } from './gdap-overrides-stronger-dap.ts';
import { globalAdministratorBlocksExtension } from './global-administrator-blocks-extension.ts';
import { grantsInTwoDelegations } from './grants-in-two-delegations.ts';
import { groupCannotCarryRoles } from './group-cannot-carry-roles.ts';
import { groupKindOutsidePim } from './group-kind-outside-pim.ts';
import { groupOpenToLesserAdministrators } from './group-open-to-lesser-administrators.ts';
import { guestObjectShadowsDelegation } from './guest-object-shadows-delegation.ts';
import { legacyDapStillThere } from './legacy-dap-still-there.ts';
import { lighthousePolicyOutOfRange } from './lighthouse-policy-out-of-range.ts';
import { mfaRuleSatisfiedBySession } from './mfa-rule-satisfied-by-session.ts';
import { microsoft365GroupInLighthouse } from './microsoft365-group-in-lighthouse.ts';
import { nobodyCanLeaveDelegation } from './nobody-can-leave-delegation.ts';
import { nobodyElseCanApprove } from './nobody-else-can-approve.ts';
import { offersSharePrincipal } from './offers-share-principal.ts';
import { onlyApproverInLighthouseIsEligible } from './only-approver-in-lighthouse-is-eligible.ts';
import { p2SeatsShort } from './p2-seats-short.ts';
import { pendingRequestOutlived } from './pending-request-outlived.ts';
import { roleLighthouseRefuses } from './role-lighthouse-refuses.ts';
import type { Rule, RuleInfo } from './rule.ts';
import { singleApprover } from './single-approver.ts';
import { unlikePoliciesForOneRole } from './unlike-policies-for-one-role.ts';
import { WAIVER_EXPIRED, WAIVER_UNUSED } from './waiver-rules.ts';
import { wideGroupWithoutApproval } from './wide-group-without-approval.ts';

/** Every rule, in the order of findings. */
export const RULES: readonly Rule[] = [
  globalAdministratorBlocksExtension,
  activeWithoutAssignment,
  endsSoonWithoutExtension,
  legacyDapStillThere,
  gdapOverridesStrongerDap,
  groupCannotCarryRoles,
  groupOpenToLesserAdministrators,
  guestObjectShadowsDelegation,
  pendingRequestOutlived,
  wideGroupWithoutApproval,
  mfaRuleSatisfiedBySession,
  approvalWithoutApprover,
  singleApprover,
  nobodyElseCanApprove,
  groupKindOutsidePim,
  p2SeatsShort,
  eligibleWithoutReader,
  roleLighthouseRefuses,
  unlikePoliciesForOneRole,
  eligibleServicePrincipalInLighthouse,
  microsoft365GroupInLighthouse,
  lighthousePolicyOutOfRange,
  onlyApproverInLighthouseIsEligible,
  nobodyCanLeaveDelegation,
  grantsInTwoDelegations,
  offersSharePrincipal,
];

/** Everything that can be reported: the rules, and what is said about waivers. */
export const RULE_INFOS: readonly RuleInfo[] = [...RULES, WAIVER_EXPIRED, WAIVER_UNUSED];
