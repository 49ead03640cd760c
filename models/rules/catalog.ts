import { activeWithoutAssignment } from './active-without-assignment.ts';
import { approvalWithoutApprover } from './approval-without-approver.ts';
import { endsSoonWithoutExtension } from './ends-soon-without-extension.ts';
import { gdapOverridesStrongerDap } from './gdap-overrides-stronger-dap.ts';
import { globalAdministratorBlocksExtension } from './global-administrator-blocks-extension.ts';
import { groupCannotCarryRoles } from './group-cannot-carry-roles.ts';
import { groupKindOutsidePim } from './group-kind-outside-pim.ts';
import { groupOpenToLesserAdministrators } from './group-open-to-lesser-administrators.ts';
import { guestObjectShadowsDelegation } from './guest-object-shadows-delegation.ts';
import { legacyDapStillThere } from './legacy-dap-still-there.ts';
import { mfaRuleSatisfiedBySession } from './mfa-rule-satisfied-by-session.ts';
import { nobodyElseCanApprove } from './nobody-else-can-approve.ts';
import { p2SeatsShort } from './p2-seats-short.ts';
import { pendingRequestOutlived } from './pending-request-outlived.ts';
import type { Rule, RuleInfo } from './rule.ts';
import { singleApprover } from './single-approver.ts';
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
];

/** Everything that can be reported: the rules, and what is said about waivers. */
export const RULE_INFOS: readonly RuleInfo[] = [...RULES, WAIVER_EXPIRED, WAIVER_UNUSED];
