import type { Seconds } from '../../engine/time.ts';
import { type LIGHTHOUSE_ACTIVATION_ROUTES, LIGHTHOUSE_MAX_ACTIVATION } from '../facts/index.ts';

/** What an eligible authorization demands of whoever activates it. */
export interface EligibleEntry {
  readonly maxActivationSeconds: Seconds;
  /** Entra MFA at home (LH-68). */
  readonly requiresMfa: boolean;
  readonly requiresApproval: boolean;
  /** The very same principal holds a permanent role that reads everything (LH-20, LH-21). */
  readonly permanentReader: boolean;
}

/**
 * How the demand for a permanent reader is read: as documented for the portal, or for the API too; or of the delegation
 * as a whole, and then its deployment asks and no request does.
 */
export type ReaderNeededBy = 'portal' | 'every-route' | 'delegation';

/** What the requester brings. */
export interface LighthouseRequest {
  readonly route: (typeof LIGHTHOUSE_ACTIVATION_ROUTES.value)[number];
  /** The whole of the allowed time where nothing is chosen (LH-66). */
  readonly requestedSeconds?: Seconds;
  readonly mfaSatisfied: boolean;
  /** False for a service principal, which cannot elevate (LH-15). */
  readonly isUser: boolean;
}

/** Where the requester stands when the request comes. */
export interface LighthouseStanding {
  readonly eligible: boolean;
  /** The managing tenant has a license with PIM. */
  readonly planAvailable: boolean;
  readonly twin: 'none' | 'pending' | 'active';
  readonly readerNeededBy: ReaderNeededBy;
  /** Assumption for LH-12; eight hours by default. */
  readonly longestActivationSeconds?: Seconds;
}

/** The names that PIM has in common with Entra roles, and ours for the others. */
export type LighthouseRule =
  | 'PimUnavailable'
  | 'EligibilityRule'
  | 'RequesterIsNoUser'
  | 'PermanentReaderRule'
  | 'ExpirationRule'
  | 'MfaRule'
  | 'RoleAssignmentExists'
  | 'PendingRequestExists';

/** The fact each rule rests on. */
export const FACT_OF_LIGHTHOUSE_RULE: Readonly<Record<LighthouseRule, string>> = {
  PimUnavailable: 'LH-70',
  EligibilityRule: 'LH-5A',
  RequesterIsNoUser: 'LH-15',
  PermanentReaderRule: 'LH-20',
  ExpirationRule: 'LH-12',
  MfaRule: 'LH-68',
  RoleAssignmentExists: 'LH-6A',
  PendingRequestExists: 'LH-6A',
};

/** Every rule that an activation breaks (LA1), in a fixed order; empty when it passes. */
export function failedLighthouseRules(
  request: LighthouseRequest,
  entry: EligibleEntry,
  standing: LighthouseStanding,
): readonly LighthouseRule[] {
  const failed: LighthouseRule[] = [];
  if (!standing.planAvailable) failed.push('PimUnavailable');
  if (!standing.eligible) failed.push('EligibilityRule');
  if (!request.isUser) failed.push('RequesterIsNoUser');
  const { readerNeededBy, longestActivationSeconds = LIGHTHOUSE_MAX_ACTIVATION.value } = standing;
  const readerCounts =
    readerNeededBy === 'every-route' || (readerNeededBy === 'portal' && request.route === 'portal');
  if (readerCounts && !entry.permanentReader) failed.push('PermanentReaderRule');
  const maxSeconds = Math.min(entry.maxActivationSeconds, longestActivationSeconds);
  const seconds = request.requestedSeconds ?? maxSeconds;
  if (seconds <= 0 || seconds > maxSeconds) failed.push('ExpirationRule');
  if (entry.requiresMfa && !request.mfaSatisfied) failed.push('MfaRule');
  if (standing.twin === 'active') failed.push('RoleAssignmentExists');
  if (standing.twin === 'pending') failed.push('PendingRequestExists');
  return failed;
}
