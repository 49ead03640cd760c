import type { AnyStateMachine } from 'xstate';
import { type CompiledMachine, compile } from '../engine/compile/index.ts';
import { GENERATED } from './generated-code.ts';
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

/** With its generated code, where the build has put some. */
const compiled = (machine: AnyStateMachine): CompiledMachine => compile(machine, GENERATED[machine.id]);

/** Every machine of the main job as tables, compiled once for all runs of a thread. */
export const COMPILED = {
  relationship: compiled(gdapRelationshipMachine),
  accessAssignment: compiled(accessAssignmentMachine),
  dap: compiled(dapMachine),
  activation: compiled(pimActivationMachine),
  ownership: compiled(groupOwnershipMachine),
  eligibleAssignment: compiled(eligibleAssignmentMachine),
  activeAssignment: compiled(activeAssignmentMachine),
  programAssignment: compiled(servicePrincipalAssignmentMachine),
  subscription: compiled(licenseSubscriptionMachine),
  plan: compiled(pimPlanMachine),
  approver: compiled(approverMachine),
  engineer: compiled(engineerMachine),
  compromise: compiled(accountCompromiseMachine),
  renewal: compiled(renewalMachine),
  lighthouseDelegation: compiled(lighthouseDelegationMachine),
  lighthouseActivation: compiled(lighthouseActivationMachine),
  redemption: compiled(redemptionMachine),
  syncJob: compiled(syncJobMachine),
  registration: compiled(mfaRegistrationMachine),
  accessToken: compiled(accessTokenMachine),
  automation: compiled(pimAutomationMachine),
  review: compiled(accessReviewMachine),
} as const;
