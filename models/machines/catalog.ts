import type { AnyStateMachine } from 'xstate';
import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS } from '../../engine/time.ts';
import { type AccountCompromiseEvent, accountCompromiseMachine } from './account-compromise.ts';
import {
  type ActiveAssignmentEvent,
  type ActiveAssignmentInput,
  activeAssignmentMachine,
} from './active-assignment.ts';
import { type ApproverEvent, type ApproverInput, approverMachine } from './approver.ts';
import { CROSS_TENANT_MACHINES } from './catalog-cross-tenant.ts';
import { LIGHTHOUSE_MACHINES } from './catalog-lighthouse.ts';
import { PIM_MACHINES } from './catalog-pim.ts';
import { type DapEvent, type DapInput, dapMachine } from './dap.ts';
import {
  type EligibleAssignmentEvent,
  type EligibleAssignmentInput,
  eligibleAssignmentMachine,
} from './eligible-assignment.ts';
import { type EngineerEvent, engineerMachine } from './engineer.ts';
import {
  type AccessAssignmentEvent,
  type AccessAssignmentInput,
  accessAssignmentMachine,
} from './gdap-access-assignment.ts';
import {
  gdapRelationshipMachine,
  type RelationshipEvent,
  type RelationshipInput,
} from './gdap-relationship.ts';
import {
  type LicenseSubscriptionEvent,
  type LicenseSubscriptionInput,
  licenseSubscriptionMachine,
} from './license-subscription.ts';
import { pimActivationMachine } from './pim-activation.ts';
import type { PimActivationEvent, PimActivationInput } from './pim-activation-vocabulary.ts';
import { type PimPlanEvent, type PimPlanInput, pimPlanMachine } from './pim-plan.ts';
import { type RenewalEvent, type RenewalInput, renewalMachine } from './relationship-renewal.ts';

/** A machine with enough inputs and events to walk through every state it has. */
export interface CatalogEntry<
  Input = unknown,
  Event extends { readonly type: string } = { readonly type: string },
> {
  readonly id: string;
  readonly machine: AnyStateMachine;
  readonly sampleInputs: readonly Input[];
  readonly events: readonly Event[];
  /** Spans between two events at which something may happen. */
  readonly waitsSeconds: readonly number[];
}

const RELATIONSHIP: RelationshipInput = {
  status: 'active',
  termSeconds: 365 * DAY_SECONDS,
  secondsToEnd: 30 * DAY_SECONDS,
  autoExtend: false,
  hasGlobalAdministrator: false,
  provisioningSeconds: 60,
  deprovisioningSeconds: 120,
};

const relationship: CatalogEntry<RelationshipInput, RelationshipEvent> = {
  id: 'gdapRelationship',
  machine: gdapRelationshipMachine,
  sampleInputs: [
    RELATIONSHIP,
    { ...RELATIONSHIP, autoExtend: true },
    { ...RELATIONSHIP, autoExtend: true, hasGlobalAdministrator: true },
    { ...RELATIONSHIP, autoExtend: true, termCap: 'no-extension' },
    { ...RELATIONSHIP, status: 'created', secondsToEnd: null },
    { ...RELATIONSHIP, status: 'approvalPending', secondsToEnd: null, partnerConsentPending: true },
    { ...RELATIONSHIP, status: 'approved', secondsToEnd: null, stuckApprovedSeconds: 3 * DAY_SECONDS },
    { ...RELATIONSHIP, status: 'activating', secondsToEnd: null },
    { ...RELATIONSHIP, status: 'expiring' },
    { ...RELATIONSHIP, status: 'expired', historySecondsLeft: 10 * DAY_SECONDS },
    { ...RELATIONSHIP, status: 'terminationRequested' },
    { ...RELATIONSHIP, status: 'terminating' },
    { ...RELATIONSHIP, status: 'terminated' },
  ],
  events: [
    { type: 'UPDATE', termSeconds: 90 * DAY_SECONDS },
    { type: 'UPDATE', termSeconds: 800 * DAY_SECONDS },
    { type: 'UPDATE', autoExtend: true },
    { type: 'DELETE' },
    { type: 'LOCK_FOR_APPROVAL' },
    { type: 'APPROVE', byGlobalAdministrator: true, linkUsed: false },
    { type: 'APPROVE', byGlobalAdministrator: false, linkUsed: false },
    { type: 'APPROVE', byGlobalAdministrator: true, linkUsed: true },
    { type: 'RESELLER_CONSENT' },
    { type: 'SET_AUTO_EXTEND', on: true },
    { type: 'SET_AUTO_EXTEND', on: false },
    { type: 'REMOVE_GLOBAL_ADMINISTRATOR' },
    { type: 'TERMINATE', by: 'partner' },
    { type: 'TERMINATE', by: 'customer' },
  ],
  waitsSeconds: [0, 60, 120, 30 * DAY_SECONDS, 90 * DAY_SECONDS, 180 * DAY_SECONDS, 365 * DAY_SECONDS],
};

const ASSIGNMENT: AccessAssignmentInput = {
  status: 'pending',
  provisioningSeconds: 60,
  deprovisioningSeconds: 120,
};

const accessAssignment: CatalogEntry<AccessAssignmentInput, AccessAssignmentEvent> = {
  id: 'accessAssignment',
  machine: accessAssignmentMachine,
  sampleInputs: (['pending', 'active', 'deleting', 'deleted', 'error'] as const).map((status) => ({
    ...ASSIGNMENT,
    status,
  })),
  events: [
    { type: 'FAIL' },
    { type: 'UPDATE_ROLES', rolesDiffer: true },
    { type: 'UPDATE_ROLES', rolesDiffer: false },
    { type: 'DELETE' },
    { type: 'RELATIONSHIP_ENDED' },
  ],
  waitsSeconds: [0, 30, 60, 120],
};

const dap: CatalogEntry<DapInput, DapEvent> = {
  id: 'dap',
  machine: dapMachine,
  sampleInputs: [{ status: 'none' }, { status: 'none', stillGranted: true }, { status: 'dap' }],
  events: [{ type: 'GRANT' }, { type: 'REMOVE', by: 'customer' }],
  waitsSeconds: [0],
};

const ACTIVATION: PimActivationInput = {
  status: 'idle',
  maxActivationSeconds: 8 * HOUR_SECONDS,
  requiresMfa: true,
  requiresJustification: true,
  requiresTicket: false,
  requiresAuthenticationContext: false,
  requiresApproval: false,
  provisioningSeconds: 5,
  activatedAtExpiry: 'permanent',
};

const REQUEST = {
  type: 'REQUEST',
  requestedSeconds: 4 * HOUR_SECONDS,
  mfaSatisfied: true,
  authenticationContextSatisfied: false,
  justification: true,
  ticket: false,
} as const;

const activation: CatalogEntry<PimActivationInput, PimActivationEvent> = {
  id: 'pimActivation',
  machine: pimActivationMachine,
  sampleInputs: [
    ACTIVATION,
    { ...ACTIVATION, requiresApproval: true },
    { ...ACTIVATION, requiresAuthenticationContext: true, requiresTicket: true },
    { ...ACTIVATION, activatedAtExpiry: 'revoked' },
    { ...ACTIVATION, activationAtEligibilityEnd: 'runs-out' },
    { ...ACTIVATION, status: 'ineligible', planAvailable: false },
    { ...ACTIVATION, status: 'pendingApproval', requestedSeconds: HOUR_SECONDS, requiresApproval: true },
    { ...ACTIVATION, status: 'active', requestedSeconds: HOUR_SECONDS },
    { ...ACTIVATION, status: 'permanent' },
    { ...ACTIVATION, provider: 'entra-role', requiresApproval: true, approversNamed: false },
    { ...ACTIVATION, provider: 'azure-role', requiresApproval: true, approversNamed: false },
    { ...ACTIVATION, status: 'scheduled', requestedSeconds: HOUR_SECONDS, startsInSeconds: HOUR_SECONDS },
    { ...ACTIVATION, recheckAtStart: 'unchecked' },
  ],
  events: [
    REQUEST,
    { ...REQUEST, requestedSeconds: 5 * MINUTE_SECONDS, provisioningSeconds: 9 },
    { ...REQUEST, requestedSeconds: 9 * HOUR_SECONDS },
    { ...REQUEST, requestedSeconds: MINUTE_SECONDS },
    { ...REQUEST, mfaSatisfied: false },
    { ...REQUEST, authenticationContextSatisfied: true, ticket: true },
    { ...REQUEST, justification: false },
    { ...REQUEST, startsInSeconds: HOUR_SECONDS },
    { ...REQUEST, validationOnly: true },
    { ...REQUEST, extensionAnswer: 'Denied' },
    { ...REQUEST, extensionAnswer: 'AutoApproved' },
    { type: 'APPROVE', byRequestor: false },
    { type: 'APPROVE', byRequestor: true },
    { type: 'APPROVE', byRequestor: false, startsInSeconds: HOUR_SECONDS },
    { type: 'DENY', byRequestor: false },
    { type: 'DENY', byRequestor: true },
    { type: 'CANCEL' },
    { type: 'DEACTIVATE' },
    { type: 'ELIGIBILITY_GRANTED' },
    { type: 'ELIGIBILITY_REMOVED' },
    { type: 'PLAN_LOST' },
    { type: 'PLAN_BACK' },
    { type: 'REMOVE_PERMANENT' },
  ],
  waitsSeconds: [0, 5, 30, 5 * MINUTE_SECONDS, HOUR_SECONDS, 4 * HOUR_SECONDS, 24 * HOUR_SECONDS],
};

const eligibleAssignment: CatalogEntry<EligibleAssignmentInput, EligibleAssignmentEvent> = {
  id: 'eligibleAssignment',
  machine: eligibleAssignmentMachine,
  sampleInputs: [
    { secondsToEnd: 365 * DAY_SECONDS },
    { secondsToEnd: 3 * DAY_SECONDS, ageSeconds: DAY_SECONDS },
    { secondsToEnd: null },
    { secondsToEnd: -10 * DAY_SECONDS },
    { secondsToEnd: -40 * DAY_SECONDS },
    { secondsToEnd: -DAY_SECONDS, lastGlobalAdministrator: true },
  ],
  events: [
    { type: 'EXTEND', seconds: 90 * DAY_SECONDS },
    { type: 'EXTEND', seconds: null },
    { type: 'EXTEND', seconds: 60 },
    { type: 'RENEW', seconds: 90 * DAY_SECONDS },
    { type: 'RENEW', seconds: 60 },
    { type: 'REMOVE' },
    { type: 'PLAN_LOST' },
    { type: 'LAST_GLOBAL_ADMINISTRATOR', isLast: true },
    { type: 'LAST_GLOBAL_ADMINISTRATOR', isLast: false },
  ],
  waitsSeconds: [
    0,
    5 * MINUTE_SECONDS,
    3 * DAY_SECONDS,
    14 * DAY_SECONDS,
    30 * DAY_SECONDS,
    351 * DAY_SECONDS,
  ],
};

const activeAssignment: CatalogEntry<ActiveAssignmentInput, ActiveAssignmentEvent> = {
  id: 'activeAssignment',
  machine: activeAssignmentMachine,
  sampleInputs: [
    { secondsToEnd: 180 * DAY_SECONDS },
    { secondsToEnd: 5 * MINUTE_SECONDS },
    { secondsToEnd: DAY_SECONDS, ageSeconds: DAY_SECONDS },
    { secondsToEnd: null },
    { secondsToEnd: -1 },
    { secondsToEnd: -1, lastGlobalAdministrator: true },
    { secondsToEnd: DAY_SECONDS, pimLossEffects: 'end-kept' },
  ],
  events: [
    { type: 'EXTEND', seconds: 30 * DAY_SECONDS },
    { type: 'EXTEND', seconds: null },
    { type: 'EXTEND', seconds: 60 },
    { type: 'REMOVE' },
    { type: 'PLAN_LOST' },
    { type: 'LAST_GLOBAL_ADMINISTRATOR', isLast: true },
    { type: 'LAST_GLOBAL_ADMINISTRATOR', isLast: false },
  ],
  waitsSeconds: [0, 5 * MINUTE_SECONDS, DAY_SECONDS, 30 * DAY_SECONDS],
};

const subscription: CatalogEntry<LicenseSubscriptionInput, LicenseSubscriptionEvent> = {
  id: 'licenseSubscription',
  machine: licenseSubscriptionMachine,
  sampleInputs: [
    { channel: 'direct-annual', pimLossAt: 'suspended' },
    { channel: 'direct-annual', pimLossAt: 'expired' },
    {
      channel: 'volume-enterprise',
      pimLossAt: 'suspended',
      status: 'expired',
      stageSecondsLeft: DAY_SECONDS,
    },
    { channel: 'direct-multi-year', pimLossAt: 'expired', status: 'disabled' },
    { channel: 'volume-open', pimLossAt: 'suspended', status: 'deleted' },
  ],
  events: [{ type: 'LAPSE' }, { type: 'BUY' }],
  waitsSeconds: [0, DAY_SECONDS, 30 * DAY_SECONDS, 60 * DAY_SECONDS, 90 * DAY_SECONDS],
};

const plan: CatalogEntry<PimPlanInput, PimPlanEvent> = {
  id: 'pimPlan',
  machine: pimPlanMachine,
  sampleInputs: [{}, { reviewsRunning: true }, { settingsCustomized: false }, { planAvailable: false }],
  events: [{ type: 'PLAN_LOST' }, { type: 'PLAN_BACK' }, { type: 'CUSTOMIZE' }, { type: 'START_REVIEWS' }],
  waitsSeconds: [0],
};

const approver: CatalogEntry<ApproverInput, ApproverEvent> = {
  id: 'approver',
  machine: approverMachine,
  sampleInputs: [{ onDuty: true }, { onDuty: false }],
  events: [
    { type: 'GO_ON_DUTY' },
    { type: 'GO_OFF_DUTY' },
    { type: 'ASK' },
    { type: 'ANSWERED' },
    { type: 'WITHDRAWN' },
  ],
  waitsSeconds: [0],
};

const compromise: CatalogEntry<unknown, AccountCompromiseEvent> = {
  id: 'accountCompromise',
  machine: accountCompromiseMachine,
  sampleInputs: [undefined],
  events: [
    {
      type: 'COMPROMISE',
      detectionSeconds: 4 * HOUR_SECONDS,
      responseSeconds: 600,
      residualSeconds: HOUR_SECONDS,
    },
    { type: 'COMPROMISE', detectionSeconds: 0, responseSeconds: 0, residualSeconds: 0 },
  ],
  waitsSeconds: [0, 600, HOUR_SECONDS, 4 * HOUR_SECONDS],
};

const engineer: CatalogEntry<unknown, EngineerEvent> = {
  id: 'engineer',
  machine: engineerMachine,
  sampleInputs: [undefined],
  events: [
    { type: 'NEED' },
    { type: 'NEED', patienceSeconds: HOUR_SECONDS },
    { type: 'ACCESS', workSeconds: 1800 },
    { type: 'GAVE_UP' },
    { type: 'FAIL' },
  ],
  waitsSeconds: [0, 1800, HOUR_SECONDS],
};

const renewal: CatalogEntry<RenewalInput, RenewalEvent> = {
  id: 'relationshipRenewal',
  machine: renewalMachine,
  sampleInputs: [
    { forgotten: false, secondsToAsk: 30 * DAY_SECONDS, consentSeconds: 7 * DAY_SECONDS },
    { forgotten: false, secondsToAsk: 0, consentSeconds: 200 * DAY_SECONDS },
    { forgotten: true, secondsToAsk: 0, consentSeconds: DAY_SECONDS },
  ],
  events: [
    { type: 'TRACK', forgotten: false, secondsToAsk: 60 * DAY_SECONDS, consentSeconds: DAY_SECONDS },
    { type: 'TRACK', forgotten: true, secondsToAsk: 0, consentSeconds: DAY_SECONDS },
    { type: 'LAPSED', noticeSeconds: 2 * DAY_SECONDS, consentSeconds: DAY_SECONDS },
    { type: 'SUCCESSOR_ACTIVE' },
  ],
  waitsSeconds: [0, DAY_SECONDS, 7 * DAY_SECONDS, 30 * DAY_SECONDS, 90 * DAY_SECONDS],
};

/** Every machine of the main job, for tests and for whoever explores them exhaustively. Long because it is a table. */
export const MACHINES: readonly CatalogEntry[] = [
  relationship,
  accessAssignment,
  dap,
  activation,
  eligibleAssignment,
  activeAssignment,
  subscription,
  plan,
  approver,
  compromise,
  engineer,
  renewal,
  ...LIGHTHOUSE_MACHINES,
  ...CROSS_TENANT_MACHINES,
  ...PIM_MACHINES,
];
