import { activationLengthOutOfRange } from './activation-length-out-of-range.ts';
import { activeNestingInRoleAssignable } from './active-nesting-in-role-assignable.ts';
import { activeWithoutAssignment } from './active-without-assignment.ts';
import { alertsOfPim } from './alerts-of-pim.ts';
import { approvalWithoutApprover } from './approval-without-approver.ts';
import { assignmentMicrosoftRefuses } from './assignment-microsoft-refuses.ts';
import { authenticationContextChecksNothing } from './authentication-context-checks-nothing.ts';
import { automaticRedemptionUnknown } from './automatic-redemption-unknown.ts';
import { azureOutOfReach } from './azure-out-of-reach.ts';
import { azureOwnerOutlivedDelegation } from './azure-owner-outlived-delegation.ts';
import { customControlUnderTrust } from './custom-control-under-trust.ts';
import { dailyWorkAsStandingGlobalAdministrator } from './daily-work-as-standing-global-administrator.ts';
import { draftMicrosoftRefuses } from './draft-microsoft-refuses.ts';
import { eligibleServicePrincipalInLighthouse } from './eligible-service-principal-in-lighthouse.ts';
import { eligibleWithoutReader } from './eligible-without-reader.ts';
import { endsSoonWithoutExtension } from './ends-soon-without-extension.ts';
import { gdapOverridesStrongerDap } from './gdap-overrides-stronger-dap.ts';
import { globalAdministratorBlocksExtension } from './global-administrator-blocks-extension.ts';
import { governanceWithoutPrerequisite } from './governance-without-prerequisite.ts';
import { grantsInTwoDelegations } from './grants-in-two-delegations.ts';
import { groupCannotCarryRoles } from './group-cannot-carry-roles.ts';
import { groupKindOutsidePim } from './group-kind-outside-pim.ts';
import { groupOpenToLesserAdministrators } from './group-open-to-lesser-administrators.ts';
import { groupReviewWithoutGovernance } from './group-review-without-governance.ts';
import { guestObjectShadowsDelegation } from './guest-object-shadows-delegation.ts';
import { guestReviewMissesMembers } from './guest-review-misses-members.ts';
import { invitationNeverRedeemed } from './invitation-never-redeemed.ts';
import { lastOwnerByActivation } from './last-owner-by-activation.ts';
import { legacyDapStillThere } from './legacy-dap-still-there.ts';
import { lighthousePolicyOutOfRange } from './lighthouse-policy-out-of-range.ts';
import { lockAgainstProviders } from './lock-against-providers.ts';
import { mfaRuleSatisfiedBySession } from './mfa-rule-satisfied-by-session.ts';
import { microsoft365GroupInLighthouse } from './microsoft365-group-in-lighthouse.ts';
import { needNotServed } from './need-not-served.ts';
import { noMfaAtHomeUnderTrust } from './no-mfa-at-home-under-trust.ts';
import { nobodyCanLeaveDelegation } from './nobody-can-leave-delegation.ts';
import { nobodyElseCanApprove } from './nobody-else-can-approve.ts';
import { offersSharePrincipal } from './offers-share-principal.ts';
import { onlyApproverInLighthouseIsEligible } from './only-approver-in-lighthouse-is-eligible.ts';
import { p2SeatsShort } from './p2-seats-short.ts';
import { pendingRequestOutlived } from './pending-request-outlived.ts';
import { planTakenForGranted } from './plan-taken-for-granted.ts';
import { programAsksWhatPimRefuses } from './program-asks-what-pim-refuses.ts';
import { programOnOldIteration } from './program-on-old-iteration.ts';
import { readerMeetsCustomersPim } from './reader-meets-customers-pim.ts';
import { registrationPolicyAgainstTrust } from './registration-policy-against-trust.ts';
import { registrationPrevented } from './registration-prevented.ts';
import { registrationsWithoutTrust } from './registrations-without-trust.ts';
import { reviewDecisionNotApplied } from './review-decision-not-applied.ts';
import { reviewEntraRefuses } from './review-entra-refuses.ts';
import { reviewWithoutReviewer } from './review-without-reviewer.ts';
import { reviewersReviewThemselves } from './reviewers-review-themselves.ts';
import { riskPolicyAndUnregisteredGuests } from './risk-policy-and-unregistered-guests.ts';
import { roleAssignableGroupsRunOut } from './role-assignable-groups-run-out.ts';
import { roleGroupsWithoutP1 } from './role-groups-without-p1.ts';
import { roleLighthouseRefuses } from './role-lighthouse-refuses.ts';
import type { Rule, RuleInfo } from './rule.ts';
import { servicePrincipalBeyondPim } from './service-principal-beyond-pim.ts';
import { serviceProvidersBlocked } from './service-providers-blocked.ts';
import { silenceRemovesEveryone } from './silence-removes-everyone.ts';
import { singleApprover } from './single-approver.ts';
import { strengthNobodyOutsideCanMeet } from './strength-nobody-outside-can-meet.ts';
import { syncWithoutAutomaticRedemption } from './sync-without-automatic-redemption.ts';
import { syncedFromOutside } from './synced-from-outside.ts';
import { syncedPeopleWithoutP1 } from './synced-people-without-p1.ts';
import { termOutOfRange } from './term-out-of-range.ts';
import { timeBoundWithoutPlan } from './time-bound-without-plan.ts';
import { tooFewEmergencyAccounts } from './too-few-emergency-accounts.ts';
import { unlikePoliciesForOneRole } from './unlike-policies-for-one-role.ts';
import { visitorsKeptOut } from './visitors-kept-out.ts';
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
  serviceProvidersBlocked,
  termOutOfRange,
  azureOutOfReach,
  readerMeetsCustomersPim,
  azureOwnerOutlivedDelegation,
  draftMicrosoftRefuses,
  assignmentMicrosoftRefuses,
  wideGroupWithoutApproval,
  mfaRuleSatisfiedBySession,
  approvalWithoutApprover,
  singleApprover,
  nobodyElseCanApprove,
  groupKindOutsidePim,
  activationLengthOutOfRange,
  authenticationContextChecksNothing,
  activeNestingInRoleAssignable,
  roleAssignableGroupsRunOut,
  lastOwnerByActivation,
  servicePrincipalBeyondPim,
  dailyWorkAsStandingGlobalAdministrator,
  tooFewEmergencyAccounts,
  timeBoundWithoutPlan,
  alertsOfPim,
  p2SeatsShort,
  planTakenForGranted,
  governanceWithoutPrerequisite,
  roleGroupsWithoutP1,
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
  lockAgainstProviders,
  registrationPolicyAgainstTrust,
  customControlUnderTrust,
  strengthNobodyOutsideCanMeet,
  noMfaAtHomeUnderTrust,
  riskPolicyAndUnregisteredGuests,
  registrationsWithoutTrust,
  invitationNeverRedeemed,
  visitorsKeptOut,
  registrationPrevented,
  syncWithoutAutomaticRedemption,
  syncedPeopleWithoutP1,
  automaticRedemptionUnknown,
  syncedFromOutside,
  silenceRemovesEveryone,
  reviewWithoutReviewer,
  reviewersReviewThemselves,
  guestReviewMissesMembers,
  groupReviewWithoutGovernance,
  reviewEntraRefuses,
  reviewDecisionNotApplied,
  programOnOldIteration,
  programAsksWhatPimRefuses,
  needNotServed,
];

/** Everything that can be reported: the rules, and what is said about waivers. */
export const RULE_INFOS: readonly RuleInfo[] = [...RULES, WAIVER_EXPIRED, WAIVER_UNUSED];
