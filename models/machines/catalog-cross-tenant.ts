import { DAY_SECONDS, MINUTE_SECONDS } from '../../engine/time.ts';
import { type RedemptionEvent, type RedemptionInput, redemptionMachine } from './b2b-redemption.ts';
import type { CatalogEntry } from './catalog.ts';
import {
  type MfaRegistrationEvent,
  type MfaRegistrationInput,
  mfaRegistrationMachine,
} from './mfa-registration.ts';
import { type SyncJobEvent, type SyncJobInput, syncJobMachine } from './sync-job.ts';

const GUEST: RedemptionInput = { status: 'notInvited', homeOutbound: false, resourceInbound: false };

const redemption: CatalogEntry<RedemptionInput, RedemptionEvent> = {
  id: 'b2bRedemption',
  machine: redemptionMachine,
  sampleInputs: [
    GUEST,
    { ...GUEST, homeOutbound: true, resourceInbound: true },
    { ...GUEST, status: 'pending', homeOutbound: true },
    { ...GUEST, status: 'pending', enabled: false, resourceInbound: true },
    { ...GUEST, status: 'accepted' },
    { ...GUEST, status: 'accepted', inMultitenantOrganization: true },
    { ...GUEST, status: 'softDeleted', deletionSecondsLeft: 3 * DAY_SECONDS },
    { ...GUEST, status: 'softDeleted', wasAccepted: false },
    { ...GUEST, status: 'gone' },
  ],
  events: [
    { type: 'INVITE' },
    { type: 'SIGN_IN', interactive: true },
    { type: 'SIGN_IN', interactive: false },
    { type: 'ACCEPT' },
    { type: 'DECLINE' },
    { type: 'RESET_REDEMPTION' },
    { type: 'SET_REDEMPTION', side: 'home', on: true },
    { type: 'SET_REDEMPTION', side: 'home', on: false },
    { type: 'SET_REDEMPTION', side: 'resource', on: true },
    { type: 'SET_REDEMPTION', side: 'resource', on: false },
    { type: 'ENABLE' },
    { type: 'DISABLE' },
    { type: 'DELETE' },
    { type: 'RESTORE' },
  ],
  waitsSeconds: [0, 3 * DAY_SECONDS, 29 * DAY_SECONDS, 30 * DAY_SECONDS],
};

const registration: CatalogEntry<MfaRegistrationInput, MfaRegistrationEvent> = {
  id: 'mfaRegistration',
  machine: mfaRegistrationMachine,
  sampleInputs: [
    { status: 'unregistered', identity: 'b2b' },
    { status: 'registered', identity: 'b2b' },
    { status: 'lost', identity: 'b2b', newDevice: 'follows-home' },
    { status: 'lost', identity: 'home' },
    { status: 'registered', identity: 'gdap' },
  ],
  events: [
    { type: 'PROMPT' },
    { type: 'SKIP', mfaDemanded: false },
    { type: 'SKIP', mfaDemanded: true },
    { type: 'REGISTER', risky: false, prevented: false },
    { type: 'REGISTER', risky: true, prevented: false },
    { type: 'REGISTER', risky: false, prevented: true },
    { type: 'LOSE_DEVICE' },
    { type: 'DEVICE_BACK', same: true },
    { type: 'DEVICE_BACK', same: false },
    { type: 'RESET' },
  ],
  waitsSeconds: [0, DAY_SECONDS, 14 * DAY_SECONDS],
};

const SYNC: SyncJobInput = { object: 'present', inScope: true, creates: 'member' };
const CARRIED = { carriedInSeconds: 50 * MINUTE_SECONDS } as const;

const sync: CatalogEntry<SyncJobInput, SyncJobEvent> = {
  id: 'syncJob',
  machine: syncJobMachine,
  sampleInputs: [
    SYNC,
    { ...SYNC, object: 'absent', carriedInSeconds: 0 },
    { ...SYNC, object: 'absent', inScope: false, creates: 'guest' },
    { ...SYNC, applyMapping: 'always', userType: 'guest' },
    { ...SYNC, deletes: false },
    { ...SYNC, leavingAllowed: false, sourceEnabled: false },
    { ...SYNC, targetEnabled: false },
    { ...SYNC, object: 'softDeleted', inScope: false, deletionSecondsLeft: DAY_SECONDS },
    { ...SYNC, object: 'softDeleted', deletedBy: 'target' },
    { ...SYNC, object: 'gone', inScope: false },
    { ...SYNC, job: 'quarantined' },
    { ...SYNC, job: 'stopped' },
    { ...SYNC, job: 'cut' },
  ],
  events: [
    { type: 'ENTER_SCOPE', ...CARRIED },
    { type: 'LEAVE_SCOPE', why: 'unassigned', ...CARRIED },
    { type: 'LEAVE_SCOPE', why: 'left-group', ...CARRIED },
    { type: 'SET_SOURCE_ENABLED', on: true, ...CARRIED },
    { type: 'SET_SOURCE_ENABLED', on: false, ...CARRIED },
    { type: 'EDIT_SOURCE', ...CARRIED },
    { type: 'SET_TARGET_ENABLED', on: true },
    { type: 'SET_TARGET_ENABLED', on: false },
    { type: 'DELETE_IN_TARGET' },
    { type: 'RESTORE_IN_TARGET' },
    { type: 'LEAVE', ...CARRIED },
    { type: 'QUARANTINE' },
    { type: 'RELEASE', ...CARRIED },
    { type: 'RESTART', ...CARRIED },
    { type: 'CUT' },
    { type: 'CONNECT', ...CARRIED },
  ],
  waitsSeconds: [0, 50 * MINUTE_SECONDS, DAY_SECONDS, 28 * DAY_SECONDS, 30 * DAY_SECONDS],
};

/** The machines of guests and synchronized users. */
export const CROSS_TENANT_MACHINES: readonly CatalogEntry[] = [redemption, registration, sync];
