import { HOUR_SECONDS, MINUTE_SECONDS } from '../../engine/time.ts';
import { AZURE_CONTRIBUTOR, AZURE_DELEGATION_DELETE_ROLE, AZURE_READER } from '../facts/index.ts';
import type { CatalogEntry } from './catalog.ts';
import {
  type LighthouseActivationEvent,
  type LighthouseActivationInput,
  lighthouseActivationMachine,
} from './lighthouse-activation.ts';
import {
  type DelegationEvent,
  type DelegationInput,
  lighthouseDelegationMachine,
} from './lighthouse-delegation.ts';

const READS = `team|${AZURE_READER}`;
const REMOVES = `team|${AZURE_DELEGATION_DELETE_ROLE}`;
const CHANGES = `others|${AZURE_CONTRIBUTOR}`;

const DELEGATION: DelegationInput = {
  status: 'active',
  offer: 'template',
  grants: [READS, REMOVES, CHANGES],
  provisioningSeconds: 60,
  deletionSeconds: 120,
};

const delegation: CatalogEntry<DelegationInput, DelegationEvent> = {
  id: 'lighthouseDelegation',
  machine: lighthouseDelegationMachine,
  sampleInputs: [
    DELEGATION,
    { ...DELEGATION, offer: 'marketplace' },
    { ...DELEGATION, offer: 'marketplace', status: 'updateAvailable', lostGrants: [CHANGES] },
    { ...DELEGATION, newOfferConflict: 'keep', grants: [READS] },
    { ...DELEGATION, status: 'none' },
    { ...DELEGATION, status: 'none', offer: 'marketplace' },
    { ...DELEGATION, status: 'none', definitionLeft: true, leftoverDefinition: 'blocks' },
    { ...DELEGATION, status: 'offered', offer: 'marketplace' },
    { ...DELEGATION, status: 'provisioning' },
    { ...DELEGATION, status: 'deleting' },
    { ...DELEGATION, status: 'removed', definitionLeft: true },
    { ...DELEGATION, status: 'failed', definitionLeft: true, leftoverDefinition: 'blocks' },
  ],
  events: [
    { type: 'DEPLOY', permitted: true, definitionAccepted: true, grants: [READS, CHANGES] },
    { type: 'DEPLOY', permitted: true, definitionAccepted: true, grants: [REMOVES] },
    { type: 'DEPLOY', permitted: false, definitionAccepted: true, grants: [READS] },
    { type: 'DEPLOY', permitted: true, definitionAccepted: false, grants: [READS] },
    { type: 'DEPLOY', permitted: true, definitionAccepted: true, sameManagingTenant: false, grants: [READS] },
    { type: 'ACCEPT_OFFER', permitted: true, grants: [READS] },
    { type: 'ACCEPT_OFFER', permitted: false, grants: [READS] },
    { type: 'DELEGATE_RESOURCES', permitted: true, providerRegistered: true },
    { type: 'DELEGATE_RESOURCES', permitted: false, providerRegistered: true },
    { type: 'DELEGATE_RESOURCES', permitted: true, providerRegistered: false },
    { type: 'FAIL' },
    { type: 'PUBLISH_UPDATE' },
    { type: 'ACCEPT_UPDATE', permitted: true, grants: [CHANGES] },
    { type: 'ACCEPT_UPDATE', permitted: false, grants: [CHANGES] },
    { type: 'REMOVE', by: 'customer', permitted: true },
    { type: 'REMOVE', by: 'customer', permitted: false },
    { type: 'REMOVE', by: 'provider', permitted: true },
    { type: 'REMOVE', by: 'provider', permitted: false },
    { type: 'DELETE_DEFINITION', permitted: true },
    { type: 'DELETE_DEFINITION', permitted: false },
    { type: 'SIBLING_DEPLOYED', grants: [`team|${AZURE_CONTRIBUTOR}`] },
    { type: 'SIBLING_REMOVED', grants: [READS, `team|${AZURE_CONTRIBUTOR}`] },
    { type: 'ROLE_DEPRECATED', roleId: AZURE_CONTRIBUTOR },
    { type: 'ROLE_GAINED_DATA_ACTIONS', roleId: AZURE_READER },
    { type: 'SUBSCRIPTION_MOVED', toManagingTenant: false },
    { type: 'SUBSCRIPTION_MOVED', toManagingTenant: true },
  ],
  waitsSeconds: [0, 60, 120],
};

const ELIGIBLE_ENTRY: LighthouseActivationInput = {
  status: 'eligible',
  maxActivationSeconds: 8 * HOUR_SECONDS,
  requiresMfa: true,
  requiresApproval: false,
  permanentReader: true,
  provisioningSeconds: 5,
  effectSeconds: 5 * MINUTE_SECONDS,
  lingerSeconds: 10 * MINUTE_SECONDS,
};

const ACTIVATE = { type: 'ACTIVATE', route: 'portal', mfaSatisfied: true, isUser: true } as const;

const activation: CatalogEntry<LighthouseActivationInput, LighthouseActivationEvent> = {
  id: 'lighthouseActivation',
  machine: lighthouseActivationMachine,
  sampleInputs: [
    ELIGIBLE_ENTRY,
    { ...ELIGIBLE_ENTRY, requiresApproval: true },
    { ...ELIGIBLE_ENTRY, permanentReader: false, requiresMfa: false },
    { ...ELIGIBLE_ENTRY, permanentReader: false, readerNeededBy: 'every-route' },
    { ...ELIGIBLE_ENTRY, timeBoundAtExpiry: 'ends', activationAfterGroup: 'ends' },
    { ...ELIGIBLE_ENTRY, chosenDuration: 'always-full', maxActivationSeconds: HOUR_SECONDS },
    { ...ELIGIBLE_ENTRY, status: 'ineligible', planAvailable: false },
    { ...ELIGIBLE_ENTRY, status: 'pendingApproval', requestedSeconds: HOUR_SECONDS, requiresApproval: true },
    { ...ELIGIBLE_ENTRY, status: 'active', requestedSeconds: HOUR_SECONDS },
    { ...ELIGIBLE_ENTRY, status: 'permanent' },
  ],
  events: [
    ACTIVATE,
    { ...ACTIVATE, requestedSeconds: 2 * MINUTE_SECONDS, provisioningSeconds: 9 },
    { ...ACTIVATE, requestedSeconds: 2 * HOUR_SECONDS, effectSeconds: HOUR_SECONDS },
    { ...ACTIVATE, requestedSeconds: 9 * HOUR_SECONDS },
    { ...ACTIVATE, requestedSeconds: 0 },
    { ...ACTIVATE, route: 'api' },
    { ...ACTIVATE, mfaSatisfied: false },
    { ...ACTIVATE, isUser: false },
    { type: 'APPROVE', byRequester: false, isApprover: true },
    { type: 'APPROVE', byRequester: true, isApprover: true },
    { type: 'APPROVE', byRequester: false, isApprover: false },
    { type: 'DENY', byRequester: false, isApprover: true },
    { type: 'DENY', byRequester: true, isApprover: true },
    { type: 'CANCEL' },
    { type: 'DEACTIVATE' },
    { type: 'TOKEN_REFRESHED' },
    { type: 'ENTRY_GRANTED' },
    {
      type: 'ENTRY_GRANTED',
      entry: {
        maxActivationSeconds: 30 * MINUTE_SECONDS,
        requiresMfa: false,
        requiresApproval: true,
        permanentReader: true,
      },
    },
    { type: 'ENTRY_LOST', why: 'delegationRemoved' },
    { type: 'ENTRY_LOST', why: 'entryDropped' },
    { type: 'ENTRY_LOST', why: 'leftGroup' },
    { type: 'PLAN_LOST' },
    { type: 'PLAN_BACK' },
    { type: 'REMOVE_PERMANENT' },
  ],
  waitsSeconds: [
    0,
    5,
    5 * MINUTE_SECONDS,
    10 * MINUTE_SECONDS,
    HOUR_SECONDS,
    8 * HOUR_SECONDS,
    24 * HOUR_SECONDS,
  ],
};

/** The machines of Azure Lighthouse, for the catalog of all. */
export const LIGHTHOUSE_MACHINES: readonly CatalogEntry[] = [delegation, activation];
