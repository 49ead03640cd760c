import { compile } from '../engine/compile/index.ts';
import { accessAssignmentCode } from './generated/access-assignment.ts';
import { accessReviewCode } from './generated/access-review.ts';
import { accessTokenCode } from './generated/access-token.ts';
import { accountCompromiseCode } from './generated/account-compromise.ts';
import { activeAssignmentCode } from './generated/active-assignment.ts';
import { approverCode } from './generated/approver.ts';
import { b2bRedemptionCode } from './generated/b2b-redemption.ts';
import { dapCode } from './generated/dap.ts';
import { eligibleAssignmentCode } from './generated/eligible-assignment.ts';
import { engineerCode } from './generated/engineer.ts';
import { gdapRelationshipCode } from './generated/gdap-relationship.ts';
import { groupOwnershipCode } from './generated/group-ownership.ts';
import { licenseSubscriptionCode } from './generated/license-subscription.ts';
import { lighthouseActivationCode } from './generated/lighthouse-activation.ts';
import { lighthouseDelegationCode } from './generated/lighthouse-delegation.ts';
import { mfaRegistrationCode } from './generated/mfa-registration.ts';
import { pimActivationCode } from './generated/pim-activation.ts';
import { pimAutomationCode } from './generated/pim-automation.ts';
import { pimPlanCode } from './generated/pim-plan.ts';
import { relationshipRenewalCode } from './generated/relationship-renewal.ts';
import { servicePrincipalAssignmentCode } from './generated/service-principal-assignment.ts';
import { syncJobCode } from './generated/sync-job.ts';
import { accessReviewMachine } from './machines/access-review.ts';
import { accessTokenMachine } from './machines/access-token.ts';
import { accountCompromiseMachine } from './machines/account-compromise.ts';
import { activeAssignmentMachine } from './machines/active-assignment.ts';
import { approverMachine } from './machines/approver.ts';
import { redemptionMachine } from './machines/b2b-redemption.ts';
import { dapMachine } from './machines/dap.ts';
import { eligibleAssignmentMachine } from './machines/eligible-assignment.ts';
import { engineerMachine } from './machines/engineer.ts';
import { accessAssignmentMachine } from './machines/gdap-access-assignment.ts';
import { gdapRelationshipMachine } from './machines/gdap-relationship.ts';
import { groupOwnershipMachine } from './machines/group-ownership.ts';
import { licenseSubscriptionMachine } from './machines/license-subscription.ts';
import { lighthouseActivationMachine } from './machines/lighthouse-activation.ts';
import { lighthouseDelegationMachine } from './machines/lighthouse-delegation.ts';
import { mfaRegistrationMachine } from './machines/mfa-registration.ts';
import { pimActivationMachine } from './machines/pim-activation.ts';
import { pimAutomationMachine } from './machines/pim-automation.ts';
import { pimPlanMachine } from './machines/pim-plan.ts';
import { renewalMachine } from './machines/relationship-renewal.ts';
import { servicePrincipalAssignmentMachine } from './machines/service-principal-assignment.ts';
import { syncJobMachine } from './machines/sync-job.ts';

/** Every machine of the main job as tables and generated code, compiled once for all runs of a thread. */
export const COMPILED = {
  relationship: compile(gdapRelationshipMachine, gdapRelationshipCode),
  accessAssignment: compile(accessAssignmentMachine, accessAssignmentCode),
  dap: compile(dapMachine, dapCode),
  activation: compile(pimActivationMachine, pimActivationCode),
  ownership: compile(groupOwnershipMachine, groupOwnershipCode),
  eligibleAssignment: compile(eligibleAssignmentMachine, eligibleAssignmentCode),
  activeAssignment: compile(activeAssignmentMachine, activeAssignmentCode),
  programAssignment: compile(servicePrincipalAssignmentMachine, servicePrincipalAssignmentCode),
  subscription: compile(licenseSubscriptionMachine, licenseSubscriptionCode),
  plan: compile(pimPlanMachine, pimPlanCode),
  approver: compile(approverMachine, approverCode),
  engineer: compile(engineerMachine, engineerCode),
  compromise: compile(accountCompromiseMachine, accountCompromiseCode),
  renewal: compile(renewalMachine, relationshipRenewalCode),
  lighthouseDelegation: compile(lighthouseDelegationMachine, lighthouseDelegationCode),
  lighthouseActivation: compile(lighthouseActivationMachine, lighthouseActivationCode),
  redemption: compile(redemptionMachine, b2bRedemptionCode),
  syncJob: compile(syncJobMachine, syncJobCode),
  registration: compile(mfaRegistrationMachine, mfaRegistrationCode),
  accessToken: compile(accessTokenMachine, accessTokenCode),
  automation: compile(pimAutomationMachine, pimAutomationCode),
  review: compile(accessReviewMachine, accessReviewCode),
} as const;
