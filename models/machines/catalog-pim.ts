import { DAY_SECONDS, MINUTE_SECONDS } from '../../engine/time.ts';
import { type AccessReviewEvent, type AccessReviewInput, accessReviewMachine } from './access-review.ts';
import { type AccessTokenEvent, type AccessTokenInput, accessTokenMachine } from './access-token.ts';
import type { CatalogEntry } from './catalog.ts';
import {
  type GroupOwnershipEvent,
  type GroupOwnershipInput,
  groupOwnershipMachine,
} from './group-ownership.ts';
import { type PimAutomationEvent, type PimAutomationInput, pimAutomationMachine } from './pim-automation.ts';
import {
  type ServicePrincipalAssignmentEvent,
  type ServicePrincipalAssignmentInput,
  servicePrincipalAssignmentMachine,
} from './service-principal-assignment.ts';

const REVIEW: AccessReviewInput = {
  kind: 'entra-role',
  plan: 'p2',
  secondsToStart: DAY_SECONDS,
  durationSeconds: 20 * DAY_SECONDS,
  periodSeconds: 30 * DAY_SECONDS,
  removalSeconds: 5 * MINUTE_SECONDS,
};

const review: CatalogEntry<AccessReviewInput, AccessReviewEvent> = {
  id: 'accessReview',
  machine: accessReviewMachine,
  sampleInputs: [
    REVIEW,
    { ...REVIEW, periodSeconds: null, silence: 'remove' },
    { ...REVIEW, autoApply: true, silence: 'remove', ends: { afterOccurrences: 2 } },
    { ...REVIEW, autoApply: true, silence: 'recommendation', ends: { afterSeconds: 70 * DAY_SECONDS } },
    { ...REVIEW, kind: 'pim-group' },
    { ...REVIEW, kind: 'pim-group', plan: 'governance', silence: 'approve' },
    { ...REVIEW, kind: 'guests', autoApply: true, silence: 'remove', guestAction: 'block-then-delete' },
    { ...REVIEW, kind: 'group', durationSeconds: 40 * DAY_SECONDS },
    { ...REVIEW, ends: { afterOccurrences: 0 } },
  ],
  events: [
    {
      type: 'SNAPSHOT',
      subjects: [
        { id: 'ann', recommendation: 'approve' },
        { id: 'bob', recommendation: 'deny' },
      ],
    },
    {
      type: 'SNAPSHOT',
      subjects: [{ id: 'ann', recommendation: 'deny', notApplied: 'nested-group-access' }],
    },
    { type: 'DECIDE', subject: 'ann', decision: 'approve' },
    { type: 'DECIDE', subject: 'ann', decision: 'deny' },
    { type: 'DECIDE', subject: 'eve', decision: 'approve' },
    { type: 'APPLY' },
    { type: 'STOP' },
    { type: 'RESTART' },
    { type: 'END_SERIES' },
    { type: 'PLAN_LOST' },
    { type: 'PLAN_BACK', plan: 'governance' },
  ],
  waitsSeconds: [0, 5 * MINUTE_SECONDS, DAY_SECONDS, 10 * DAY_SECONDS, 30 * DAY_SECONDS],
};

const ownership: CatalogEntry<GroupOwnershipInput, GroupOwnershipEvent> = {
  id: 'groupOwnership',
  machine: groupOwnershipMachine,
  sampleInputs: [
    { status: 'none', otherActiveOwners: 0 },
    { status: 'activated', otherActiveOwners: 1 },
    { status: 'activated', otherActiveOwners: 0 },
    { status: 'retrying', otherActiveOwners: 0 },
    { status: 'retrying', otherActiveOwners: 0, triesLeft: 2 },
    { status: 'standing', otherActiveOwners: 0 },
  ],
  events: [
    { type: 'ACTIVATION_STARTED' },
    { type: 'ACTIVATION_ENDED' },
    { type: 'MADE_PERMANENT' },
    { type: 'PLAN_LOST' },
    { type: 'OTHER_OWNERS', count: 0 },
    { type: 'OTHER_OWNERS', count: 1 },
    { type: 'REMOVE' },
  ],
  waitsSeconds: [0, DAY_SECONDS / 2, DAY_SECONDS, 5 * DAY_SECONDS, 30 * DAY_SECONDS],
};

const automation: CatalogEntry<PimAutomationInput, PimAutomationEvent> = {
  id: 'pimAutomation',
  machine: pimAutomationMachine,
  sampleInputs: [
    { iteration: 1, target: 'role', secondsToRetirement: -400 * DAY_SECONDS },
    { iteration: 1, target: 'group', secondsToRetirement: 10 * DAY_SECONDS },
    { iteration: 2, target: 'azure', secondsToRetirement: 10 * DAY_SECONDS },
    {
      iteration: 2,
      target: 'role',
      secondsToRetirement: 10 * DAY_SECONDS,
      afterRetirement: 'returns-nothing',
    },
    { iteration: 2, target: 'group', secondsToRetirement: null },
    { iteration: 3, target: 'group', secondsToRetirement: null },
  ],
  events: [
    { type: 'RUN' },
    { type: 'MIGRATE', to: 'graph', migrationSeconds: 5 * DAY_SECONDS },
    { type: 'MIGRATE', to: 'arm', migrationSeconds: 20 * DAY_SECONDS },
    { type: 'ABANDON' },
  ],
  waitsSeconds: [0, DAY_SECONDS, 5 * DAY_SECONDS, 10 * DAY_SECONDS, 20 * DAY_SECONDS],
};

const servicePrincipal: CatalogEntry<ServicePrincipalAssignmentInput, ServicePrincipalAssignmentEvent> = {
  id: 'servicePrincipalAssignment',
  machine: servicePrincipalAssignmentMachine,
  sampleInputs: [
    { secondsToEnd: null },
    { secondsToEnd: 10 * DAY_SECONDS },
    { secondsToEnd: DAY_SECONDS, ageSeconds: DAY_SECONDS },
    { secondsToEnd: DAY_SECONDS, planAvailable: false },
    { secondsToEnd: -1, planAvailable: false },
  ],
  events: [
    { type: 'ASSIGN', kind: 'active', seconds: DAY_SECONDS },
    { type: 'ASSIGN', kind: 'active', seconds: null },
    { type: 'ASSIGN', kind: 'active', seconds: MINUTE_SECONDS },
    { type: 'ASSIGN', kind: 'eligible', seconds: DAY_SECONDS },
    { type: 'EXTEND', seconds: 10 * DAY_SECONDS },
    { type: 'EXTEND', seconds: null },
    { type: 'EXTEND', seconds: MINUTE_SECONDS },
    { type: 'ACTIVATE' },
    { type: 'REMOVE' },
    { type: 'PLAN_LOST' },
    { type: 'PLAN_BACK' },
  ],
  waitsSeconds: [0, 5 * MINUTE_SECONDS, DAY_SECONDS, 10 * DAY_SECONDS],
};

const SESSION: AccessTokenInput = { identity: 'home', cae: false, holdsRole: false };
const TOKEN_SECONDS = 75 * MINUTE_SECONDS;

const token: CatalogEntry<AccessTokenInput, AccessTokenEvent> = {
  id: 'accessToken',
  machine: accessTokenMachine,
  sampleInputs: [
    SESSION,
    { ...SESSION, cae: true, holdsRole: true },
    { ...SESSION, identity: 'guest', cae: true },
    { ...SESSION, identity: 'guest', resourceEnabled: false, holdsRole: true },
    { ...SESSION, identity: 'gdap', holdsRole: true },
    { ...SESSION, identity: 'gdap', cae: true },
    { ...SESSION, homeEnabled: false },
    { ...SESSION, refreshSeconds: DAY_SECONDS },
  ],
  events: [
    { type: 'SIGN_IN', tokenSeconds: TOKEN_SECONDS },
    { type: 'REFRESH', tokenSeconds: TOKEN_SECONDS },
    { type: 'USE', tokenSeconds: TOKEN_SECONDS },
    { type: 'ROLE_GRANTED' },
    { type: 'ROLE_REMOVED' },
    { type: 'REVOKE', at: 'home', latencySeconds: 5 * MINUTE_SECONDS },
    { type: 'REVOKE', at: 'resource', latencySeconds: DAY_SECONDS },
    { type: 'DISABLE', at: 'home', latencySeconds: 5 * MINUTE_SECONDS },
    { type: 'DISABLE', at: 'resource', latencySeconds: 0 },
    { type: 'ENABLE', at: 'home' },
    { type: 'ENABLE', at: 'resource' },
  ],
  waitsSeconds: [0, 5 * MINUTE_SECONDS, 15 * MINUTE_SECONDS, TOKEN_SECONDS, DAY_SECONDS, 90 * DAY_SECONDS],
};

/** The machines around PIM that no design is built on yet. */
export const PIM_MACHINES: readonly CatalogEntry[] = [review, ownership, automation, servicePrincipal, token];
