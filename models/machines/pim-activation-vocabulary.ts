import type { Seconds } from '../../engine/time.ts';
import type { PIM_PRE_APPROVAL_EXTENSION } from '../facts/index.ts';
import type { PimProvider } from '../policies/pim-assignment.ts';
import type { ActivationPolicy, ActivationRequest, ActivationRule } from '../policies/pim-request.ts';

/*
 * What pim-activation.ts is told, remembers and tells: its input, context, events and effects.
 */

export interface PimActivationInput extends ActivationPolicy {
  readonly status: 'ineligible' | 'idle' | 'pendingApproval' | 'scheduled' | 'active' | 'permanent';
  /** Seconds between a grant and the active assignment, unless an event brings its own (PIM-65); 0 by default. */
  readonly provisioningSeconds?: Seconds;
  /** Assumption for PIM-94. */
  readonly activatedAtExpiry: 'permanent' | 'revoked';
  /** Assumption for the end of an eligibility under a running activation; `ends` by default. */
  readonly activationAtEligibilityEnd?: 'ends' | 'runs-out';
  /** For `pendingApproval` and `scheduled` the length asked for, for `active` the time left. */
  readonly requestedSeconds?: Seconds;
  /** For `scheduled`: the time to the start. */
  readonly startsInSeconds?: Seconds;
  /** False where the tenant has no plan with PIM to begin with. */
  readonly planAvailable?: boolean;
  /** What a policy says before anybody changes it: what is left of it when the plan is lost (PIM-93, PIM-95). */
  readonly startingPolicy?: ActivationPolicy;
  /** Where the role or the place is; `group` by default. It decides who approves when nobody is named (PIM-35). */
  readonly provider?: PimProvider;
  /** False where approval is required and the policy names nobody; true by default. */
  readonly approversNamed?: boolean;
  /** Assumption for PR13, whether a later start asks for the eligibility again; `checked` by default. */
  readonly recheckAtStart?: 'checked' | 'unchecked';
}

export interface PimActivationContext extends Record<string, unknown> {
  status: PimActivationInput['status'];
  maxActivationSeconds: Seconds;
  requiresMfa: boolean;
  requiresJustification: boolean;
  requiresTicket: boolean;
  requiresAuthenticationContext: boolean;
  requiresApproval: boolean;
  activatedAtExpiry: 'permanent' | 'revoked';
  activationAtEligibilityEnd: 'ends' | 'runs-out';
  eligible: boolean;
  planAvailable: boolean;
  startingPolicy: ActivationPolicy | null;
  /** Nobody may decide: groups and Azure roles have no approvers by default (PIM-35). */
  nobodyDecides: boolean;
  /** The administrators decide, for want of named approvers. */
  defaultApprovers: boolean;
  rechecksAtStart: boolean;
  requestedSeconds: Seconds;
  /** From the grant to the start that was asked for; 0 for now. */
  startsInSeconds: Seconds;
  provisioningSeconds: Seconds;
  /** Length of the stay in `active`, counted from its start. */
  activeSeconds: Seconds;
  /** How much of the first five minutes falls into `active`. */
  youngSeconds: Seconds;
}

/** What a request may bring besides the answers to the policy's rules. */
export interface RequestOptions {
  readonly provisioningSeconds?: Seconds;
  /** A start in the future; one that is past, or none, is now (PIM-11). */
  readonly startsInSeconds?: Seconds;
  /** Ask which rules it would break, and change nothing (PIM-09). */
  readonly validationOnly?: boolean;
  /** What a pre-approval extension has answered, where the policy has one (PIM-40). */
  readonly extensionAnswer?: (typeof PIM_PRE_APPROVAL_EXTENSION.value)[number];
}

export type PimActivationEvent =
  | ({ readonly type: 'REQUEST' } & ActivationRequest & RequestOptions)
  | {
      readonly type: 'APPROVE';
      readonly byRequestor: boolean;
      readonly provisioningSeconds?: Seconds;
      /** How far away the start asked for is by now; past by default. */
      readonly startsInSeconds?: Seconds;
    }
  | { readonly type: 'DENY'; readonly byRequestor: boolean }
  | { readonly type: 'CANCEL' }
  | { readonly type: 'DEACTIVATE' }
  | { readonly type: 'ELIGIBILITY_GRANTED' }
  | { readonly type: 'ELIGIBILITY_REMOVED' }
  | { readonly type: 'PLAN_LOST' }
  | { readonly type: 'PLAN_BACK' }
  /** An administrator removes the place that PLAN_LOST has made permanent. */
  | { readonly type: 'REMOVE_PERMANENT' };

export const PIM_ACTIVATION_EVENTS = [
  'REQUEST',
  'APPROVE',
  'DENY',
  'CANCEL',
  'DEACTIVATE',
  'ELIGIBILITY_GRANTED',
  'ELIGIBILITY_REMOVED',
  'PLAN_LOST',
  'PLAN_BACK',
  'REMOVE_PERMANENT',
] as const;

/**
 * `activationGranted` is the directory's yes, after which the length runs; `activationStarted` is the active assignment.
 * A start in the future has `activationScheduled` first, and `activationGranted` or `activationFailed` when it comes.
 * `approvalRequested` goes to named approvers, `defaultApproversAsked` to the active administrators, `nobodyAsked` to
 * nobody: that request waits for its 24 hours.
 */
export const PIM_ACTIVATION_EFFECTS = [
  'activationRequested',
  'approvalRequested',
  'defaultApproversAsked',
  'nobodyAsked',
  'requestValidated',
  'activationScheduled',
  'activationFailed',
  'activationGranted',
  'activationStarted',
  'activationEnded',
  'requestRefused',
  'requestDenied',
  'requestCanceled',
  'becamePermanent',
] as const;

/** Rules of a refused request, or why another event was refused. */
export type RefusedRule =
  | ActivationRule
  | 'RoleAssignmentDoesNotExist'
  | 'NotCancelable'
  | 'ApproverIsRequestor'
  | 'NoApprover'
  | 'PimUnavailable';

export type ActivationEnd = 'expired' | 'deactivated' | 'eligibilityRemoved' | 'planLost' | 'removed';
