import { compile } from '../engine/compile/index.ts';
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

/** Every machine of the main job as tables, compiled once for all runs of a thread. */
export const COMPILED = {
  relationship: compile(gdapRelationshipMachine),
  accessAssignment: compile(accessAssignmentMachine),
  dap: compile(dapMachine),
  activation: compile(pimActivationMachine),
  ownership: compile(groupOwnershipMachine),
  eligibleAssignment: compile(eligibleAssignmentMachine),
  activeAssignment: compile(activeAssignmentMachine),
  programAssignment: compile(servicePrincipalAssignmentMachine),
  subscription: compile(licenseSubscriptionMachine),
  plan: compile(pimPlanMachine),
  approver: compile(approverMachine),
  engineer: compile(engineerMachine),
  compromise: compile(accountCompromiseMachine),
  renewal: compile(renewalMachine),
  lighthouseDelegation: compile(lighthouseDelegationMachine),
  lighthouseActivation: compile(lighthouseActivationMachine),
  redemption: compile(redemptionMachine),
  syncJob: compile(syncJobMachine),
  registration: compile(mfaRegistrationMachine),
  accessToken: compile(accessTokenMachine),
  automation: compile(pimAutomationMachine),
  review: compile(accessReviewMachine),
} as const;
