import { and, assign, not, setup } from 'xstate';
import type { Seconds } from '../../engine/time.ts';
import { PIM_APPROVAL_TIMEOUT, PIM_MIN_ACTIVE_BEFORE_DEACTIVATE } from '../facts/index.ts';
import {
  type ActivationPolicy,
  type ActivationRequest,
  type ActivationRule,
  failedActivationRules,
  type RequestStanding,
} from '../policies/pim-request.ts';

/*
 * One principal's way from an eligible place in a group to an active one, in PIM for Groups.
 *
 *                        ELIGIBILITY_GRANTED
 *   ineligible ──────────────────────────────────▶ idle ◀──────────────────────────────────────┐
 *       ▲  ELIGIBILITY_REMOVED, PLAN_LOST           │  REQUEST                                 │
 *       ├───────────────────────────────────────────┤                                          │
 *       │                     approval required     │  no approval required                    │
 *       │                 ┌─────────────────────────┴──────────────────┐                       │
 *       │                 ▼                                            ▼                       │
 *       │           pendingApproval ──APPROVE (not by the requestor)──▶ provisioning           │
 *       │            │ DENY, CANCEL, 24 hours: back to idle            │ a few seconds         │
 *       │                                                              ▼                       │
 *       │                                             active.young ──5 minutes──▶ active.mature│
 *       │                                                 │ expiry                 │ expiry,   │
 *       │                                                 └────────────────────────┴ DEACTIVATE┘
 *       │ REMOVE_PERMANENT
 *   permanent ◀── PLAN_LOST while provisioning or active, under the assumption `activatedAtExpiry: permanent`
 *
 * The length runs from the grant: from the approval where there is one, not from the request (PIM-10), and it runs
 * while the directory still writes. A request that breaks a rule leaves nothing behind; the rules and their order are
 * policies/pim-request.ts. Neither extension nor overlap (PIM-13); no end by hand in the first five minutes (PIM-18).
 * Buying the plan again brings no eligibility back (PIM-95): it takes ELIGIBILITY_GRANTED.
 *
 * Edges: (PR1, PR4, PR5, PR6, PR7, PR8, PR9, PR11, PR14, PR15, PR18). Facts: PIM-05, PIM-10, PIM-12, PIM-13, PIM-18,
 * PIM-34, PIM-37, PIM-65, PIM-93, PIM-94, PIM-95.
 *
 * Not modeled: a start in the future (PR10, PR12, PR13), the trap of the last owner (PIM-59), a pre-approval extension
 * (PIM-40). The directory's seconds at the end of an activation are left out: access ends with the assignment here,
 * and what outlives it is a matter of tokens. Long because one lifecycle is one machine.
 */

export interface PimActivationInput extends ActivationPolicy {
  readonly status: 'ineligible' | 'idle' | 'pendingApproval' | 'active' | 'permanent';
  /** Seconds between a grant and the active assignment, unless an event brings its own (PIM-65). */
  readonly provisioningSeconds: Seconds;
  /** Assumption for PIM-94. */
  readonly activatedAtExpiry: 'permanent' | 'revoked';
  /** Assumption for the end of an eligibility under a running activation; `ends` by default. */
  readonly activationAtEligibilityEnd?: 'ends' | 'runs-out';
  /** For `pendingApproval` the length asked for, for `active` the time left. */
  readonly requestedSeconds?: Seconds;
  /** False where the tenant has no plan with PIM to begin with. */
  readonly planAvailable?: boolean;
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
  requestedSeconds: Seconds;
  provisioningSeconds: Seconds;
  /** Length of the stay in `active`, counted from its start. */
  activeSeconds: Seconds;
  /** How much of the first five minutes falls into `active`. */
  youngSeconds: Seconds;
}

export type PimActivationEvent =
  | ({ readonly type: 'REQUEST'; readonly provisioningSeconds?: Seconds } & ActivationRequest)
  | { readonly type: 'APPROVE'; readonly byRequestor: boolean; readonly provisioningSeconds?: Seconds }
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

/** `activationGranted` is the directory's yes; `activationStarted` is the active assignment. */
export const PIM_ACTIVATION_EFFECTS = [
  'activationRequested',
  'approvalRequested',
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
  | 'PimUnavailable';

export type ActivationEnd = 'expired' | 'deactivated' | 'eligibilityRemoved' | 'planLost' | 'removed';

interface Arguments {
  readonly context: PimActivationContext;
  readonly event: PimActivationEvent;
}

const rulesBrokenBy = (
  { context, event }: Arguments,
  twin: RequestStanding['twin'],
): readonly ActivationRule[] =>
  event.type === 'REQUEST' ? failedActivationRules(event, context, { eligible: context.eligible, twin }) : [];

/** The effect of a request that breaks rules, given what already stands. */
const refuseRequest = (twin: RequestStanding['twin']) => ({
  type: 'requestRefused' as const,
  params: (args: Arguments): { readonly rules: readonly RefusedRule[] } => ({
    rules: rulesBrokenBy(args, twin),
  }),
});

const refuseWith = (rule: RefusedRule) => ({
  type: 'requestRefused' as const,
  params: { rules: [rule] as readonly RefusedRule[] },
});

const announceRequest = {
  type: 'activationRequested' as const,
  params: ({ context }: Arguments) => ({ requestedSeconds: context.requestedSeconds }),
};

/** What both provisioning and active make of a lost eligibility; no text says it, so it is an assumption. */
const loseEligibility = [
  { guard: 'outlivesEligibility', actions: 'forgetEligibility' },
  {
    target: '#pimActivation.ineligible',
    actions: ['forgetEligibility', { type: 'activationEnded', params: { why: 'eligibilityRemoved' } }],
  },
] as const;

/** PR18, PIM-94: what both make of a lost plan. */
const losePlan = [
  {
    guard: 'becomesPermanent',
    target: '#pimActivation.permanent',
    actions: ['forgetPlan', 'becamePermanent'],
  },
  {
    target: '#pimActivation.ineligible',
    actions: ['forgetPlan', { type: 'activationEnded', params: { why: 'planLost' } }],
  },
] as const;

const provisioningOf = (event: PimActivationEvent): Seconds | undefined =>
  event.type === 'REQUEST' || event.type === 'APPROVE' ? event.provisioningSeconds : undefined;

const noEffect = (): void => {};

export const pimActivationMachine = setup({
  types: {
    input: {} as PimActivationInput,
    context: {} as PimActivationContext,
    events: {} as PimActivationEvent,
  },
  guards: {
    startsIn: ({ context }, params: { readonly status: PimActivationInput['status'] }) =>
      context.status === params.status,
    requestPasses: (args) => rulesBrokenBy(args, 'none').length === 0,
    approvalRequired: ({ context }) => context.requiresApproval,
    byRequestor: ({ event }) => (event.type === 'APPROVE' || event.type === 'DENY') && event.byRequestor,
    planAvailable: ({ context }) => context.planAvailable,
    stillEligible: ({ context }) => context.eligible,
    becomesPermanent: ({ context }) => context.activatedAtExpiry === 'permanent',
    outlivesEligibility: ({ context }) => context.activationAtEligibilityEnd === 'runs-out',
  },
  delays: {
    approvalTimeout: PIM_APPROVAL_TIMEOUT.value,
    provisioning: ({ context }) => context.provisioningSeconds,
    expiry: ({ context }) => context.activeSeconds,
    maturity: ({ context }) => context.youngSeconds,
  },
  actions: {
    takeRequest: assign({
      requestedSeconds: ({ context, event }) =>
        event.type === 'REQUEST' ? event.requestedSeconds : context.requestedSeconds,
      provisioningSeconds: ({ context, event }) => provisioningOf(event) ?? context.provisioningSeconds,
    }),
    takeProvisioning: assign({
      provisioningSeconds: ({ context, event }) => provisioningOf(event) ?? context.provisioningSeconds,
    }),
    forgetEligibility: assign({ eligible: false }),
    forgetPlan: assign({ planAvailable: false, eligible: false }),
    activationRequested: (_, _params: { readonly requestedSeconds: Seconds }) => {},
    approvalRequested: noEffect,
    activationGranted: noEffect,
    activationStarted: (_, _params: { readonly activeSeconds: Seconds }) => {},
    activationEnded: (_, _params: { readonly why: ActivationEnd }) => {},
    requestRefused: (_, _params: { readonly rules: readonly RefusedRule[] }) => {},
    requestDenied: (_, _params: { readonly why: 'approver' | 'timeout' }) => {},
    requestCanceled: (_, _params: { readonly why: 'requestor' | 'eligibilityRemoved' | 'planLost' }) => {},
    becamePermanent: noEffect,
  },
}).createMachine({
  id: 'pimActivation',
  context: ({ input }) => {
    const { activatedAtExpiry, activationAtEligibilityEnd, planAvailable, requestedSeconds, ...rest } = input;
    return {
      ...rest,
      activatedAtExpiry,
      activationAtEligibilityEnd: activationAtEligibilityEnd ?? 'ends',
      eligible: input.status !== 'ineligible' && input.status !== 'permanent',
      planAvailable: planAvailable ?? true,
      requestedSeconds: requestedSeconds ?? 0,
      activeSeconds: requestedSeconds ?? 0,
      youngSeconds: 0,
    };
  },
  initial: 'starting',
  on: {
    REQUEST: { actions: refuseRequest('none') },
    CANCEL: { actions: refuseWith('NotCancelable') },
    DEACTIVATE: { actions: refuseWith('RoleAssignmentDoesNotExist') },
    ELIGIBILITY_GRANTED: [
      { guard: not('planAvailable'), actions: refuseWith('PimUnavailable') },
      { actions: assign({ eligible: true }) },
    ],
    ELIGIBILITY_REMOVED: { actions: 'forgetEligibility' },
    PLAN_LOST: { actions: 'forgetPlan' },
    PLAN_BACK: { actions: assign({ planAvailable: true }) },
  },
  states: {
    starting: {
      always: [
        { guard: { type: 'startsIn', params: { status: 'idle' } }, target: 'idle' },
        { guard: { type: 'startsIn', params: { status: 'pendingApproval' } }, target: 'pendingApproval' },
        { guard: { type: 'startsIn', params: { status: 'active' } }, target: 'active' },
        { guard: { type: 'startsIn', params: { status: 'permanent' } }, target: 'permanent' },
        { target: 'ineligible' },
      ],
    },
    ineligible: {
      on: {
        ELIGIBILITY_GRANTED: [
          { guard: not('planAvailable'), actions: refuseWith('PimUnavailable') },
          { target: 'idle', actions: assign({ eligible: true }) },
        ],
      },
    },
    idle: {
      on: {
        REQUEST: [
          // PR1
          { guard: not('requestPasses'), actions: refuseRequest('none') },
          // PR4
          {
            guard: 'approvalRequired',
            target: 'pendingApproval',
            actions: ['takeRequest', announceRequest, 'approvalRequested'],
          },
          // PR5, PR11
          {
            target: 'provisioning',
            actions: ['takeRequest', announceRequest, 'activationGranted'],
          },
        ],
        ELIGIBILITY_REMOVED: { target: 'ineligible', actions: 'forgetEligibility' },
        PLAN_LOST: { target: 'ineligible', actions: 'forgetPlan' },
      },
    },
    pendingApproval: {
      on: {
        // PR6
        APPROVE: [
          { guard: 'byRequestor', actions: refuseWith('ApproverIsRequestor') },
          {
            target: 'provisioning',
            actions: ['takeProvisioning', 'activationGranted'],
          },
        ],
        // PR7
        DENY: [
          { guard: 'byRequestor', actions: refuseWith('ApproverIsRequestor') },
          { target: 'idle', actions: { type: 'requestDenied', params: { why: 'approver' } } },
        ],
        // PR9
        CANCEL: { target: 'idle', actions: { type: 'requestCanceled', params: { why: 'requestor' } } },
        REQUEST: { actions: refuseRequest('pending') },
        ELIGIBILITY_REMOVED: {
          target: 'ineligible',
          actions: ['forgetEligibility', { type: 'requestCanceled', params: { why: 'eligibilityRemoved' } }],
        },
        PLAN_LOST: {
          target: 'ineligible',
          actions: ['forgetPlan', { type: 'requestCanceled', params: { why: 'planLost' } }],
        },
      },
      // PR8
      after: {
        approvalTimeout: { target: 'idle', actions: { type: 'requestDenied', params: { why: 'timeout' } } },
      },
    },
    provisioning: {
      on: {
        REQUEST: { actions: refuseRequest('active') },
        DEACTIVATE: { actions: refuseWith('ActiveDurationTooShort') },
        ELIGIBILITY_REMOVED: loseEligibility,
        PLAN_LOST: losePlan,
      },
      after: {
        provisioning: {
          target: 'active',
          actions: [
            assign({
              activeSeconds: ({ context }) =>
                Math.max(0, context.requestedSeconds - context.provisioningSeconds),
              youngSeconds: ({ context }) =>
                Math.max(0, PIM_MIN_ACTIVE_BEFORE_DEACTIVATE.value - context.provisioningSeconds),
            }),
            {
              type: 'activationStarted',
              params: ({ context }) => ({ activeSeconds: context.activeSeconds }),
            },
          ],
        },
      },
    },
    active: {
      initial: 'young',
      on: {
        REQUEST: { actions: refuseRequest('active') },
        ELIGIBILITY_REMOVED: loseEligibility,
        // PR18
        PLAN_LOST: losePlan,
      },
      after: {
        expiry: [
          {
            guard: 'stillEligible',
            target: 'idle',
            actions: { type: 'activationEnded', params: { why: 'expired' } },
          },
          { target: 'ineligible', actions: { type: 'activationEnded', params: { why: 'expired' } } },
        ],
      },
      states: {
        young: {
          // PR14
          on: { DEACTIVATE: { actions: refuseWith('ActiveDurationTooShort') } },
          after: { maturity: 'mature' },
        },
        mature: {
          on: {
            // PR15
            DEACTIVATE: [
              {
                guard: 'stillEligible',
                target: '#pimActivation.idle',
                actions: { type: 'activationEnded', params: { why: 'deactivated' } },
              },
              {
                target: '#pimActivation.ineligible',
                actions: { type: 'activationEnded', params: { why: 'deactivated' } },
              },
            ],
          },
        },
      },
    },
    permanent: {
      on: {
        REQUEST: { actions: refuseRequest('active') },
        REMOVE_PERMANENT: [
          {
            guard: and(['stillEligible', 'planAvailable']),
            target: 'idle',
            actions: { type: 'activationEnded', params: { why: 'removed' } },
          },
          { target: 'ineligible', actions: { type: 'activationEnded', params: { why: 'removed' } } },
        ],
      },
    },
  },
});
