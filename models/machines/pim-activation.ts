import { and, assign, not, setup } from 'xstate';
import type { Seconds } from '../../engine/time.ts';
import { PIM_APPROVAL_TIMEOUT, PIM_MIN_ACTIVE_BEFORE_DEACTIVATE } from '../facts/index.ts';
import { hasDefaultApprovers } from '../policies/pim-default-approvers.ts';
import { type ActivationRule, failedActivationRules, type RequestStanding } from '../policies/pim-request.ts';
import type {
  ActivationEnd,
  PimActivationContext,
  PimActivationEvent,
  PimActivationInput,
  RefusedRule,
} from './pim-activation-vocabulary.ts';

/*
 * One principal's way from an eligible assignment to an active one in PIM: of a place in a group, an Entra role, or an
 * Azure role.
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
 *   a start in the future, on the way to provisioning:   scheduled ──its start──▶ provisioning
 *                                                         │ CANCEL: back to idle      │ no longer eligible: ineligible
 *
 * The length runs from the grant: from the approval where there is one, not from the request (PIM-10), and from the
 * start where that is later; it runs while the directory still writes. A request that breaks a rule leaves nothing
 * behind; the rules and their order are policies/pim-request.ts. Neither extension nor overlap (PIM-13), a start that
 * is still to come included; no end by hand in the first five minutes (PIM-18). Buying the plan again brings no
 * eligibility back, and no setting (PIM-95): it takes ELIGIBILITY_GRANTED, and the policy is what it was at first.
 *
 * The providers differ in who approves when the policy names nobody: active administrators for Entra roles, nobody for
 * groups and Azure roles (PIM-35), where a request then waits for its 24 hours. A pre-approval extension may let a
 * request pass without approvers, or deny it (PIM-40).
 *
 * Edges: (PR1, PR2, PR3, PR4, PR5, PR6, PR7, PR8, PR9, PR10, PR11, PR12, PR13, PR14, PR15, PR18). Facts: PIM-05,
 * PIM-09, PIM-10, PIM-11, PIM-12, PIM-13, PIM-18, PIM-34, PIM-35, PIM-37, PIM-40, PIM-65, PIM-93, PIM-94, PIM-95.
 *
 * Not modeled: a narrower scope. The last owner of a group (PIM-59) is group-ownership.ts. The directory's seconds at
 * the end of an activation are left out: access ends with the assignment here, and what outlives it is a matter of
 * tokens. Long because one lifecycle is one machine; what it is told and tells is pim-activation-vocabulary.ts.
 */

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

/** The length of the request at hand, where nothing is kept of it. */
const askedFor = ({ event }: Arguments) => ({
  requestedSeconds: event.type === 'REQUEST' ? event.requestedSeconds : 0,
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
  'provisioningSeconds' in event ? event.provisioningSeconds : undefined;

const startsInOf = (event: PimActivationEvent): Seconds =>
  'startsInSeconds' in event ? Math.max(0, event.startsInSeconds ?? 0) : 0;

const announceStart = {
  type: 'activationScheduled' as const,
  params: ({ context }: Arguments) => ({ startsInSeconds: context.startsInSeconds }),
};

/** PR5, PR10, PR11: granted at once, for now or for later. */
const grantRequest = [
  {
    guard: 'startsLater',
    target: 'scheduled',
    actions: ['takeRequest', announceRequest, announceStart],
  },
  { target: 'provisioning', actions: ['takeRequest', announceRequest, 'activationGranted'] },
] as const;

/** PR6, PR10, PR11: granted by an approver, for now or for later. */
const grantApproved = [
  { guard: 'startsLater', target: 'scheduled', actions: ['takeApproval', announceStart] },
  { target: 'provisioning', actions: ['takeApproval', 'activationGranted'] },
] as const;

/** PR4: whom a request for approval goes to. */
const asksForApproval = [
  {
    guard: and(['approvalRequired', 'nobodyDecides']),
    target: 'pendingApproval',
    actions: ['takeRequest', announceRequest, 'nobodyAsked'],
  },
  {
    guard: and(['approvalRequired', 'defaultApprovers']),
    target: 'pendingApproval',
    actions: ['takeRequest', announceRequest, 'defaultApproversAsked'],
  },
  {
    guard: 'approvalRequired',
    target: 'pendingApproval',
    actions: ['takeRequest', announceRequest, 'approvalRequested'],
  },
] as const;

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
    validationOnly: ({ event }) => event.type === 'REQUEST' && event.validationOnly === true,
    extensionDenies: ({ event }) => event.type === 'REQUEST' && event.extensionAnswer === 'Denied',
    approvalRequired: ({ context, event }) =>
      context.requiresApproval && !(event.type === 'REQUEST' && event.extensionAnswer === 'AutoApproved'),
    nobodyDecides: ({ context }) => context.nobodyDecides,
    defaultApprovers: ({ context }) => context.defaultApprovers,
    startsLater: ({ event }) => startsInOf(event) > 0,
    failsRecheck: ({ context }) => context.rechecksAtStart && !context.eligible,
    byRequestor: ({ event }) => (event.type === 'APPROVE' || event.type === 'DENY') && event.byRequestor,
    planAvailable: ({ context }) => context.planAvailable,
    stillEligible: ({ context }) => context.eligible,
    becomesPermanent: ({ context }) => context.activatedAtExpiry === 'permanent',
    outlivesEligibility: ({ context }) => context.activationAtEligibilityEnd === 'runs-out',
  },
  delays: {
    approvalTimeout: PIM_APPROVAL_TIMEOUT.value,
    start: ({ context }) => context.startsInSeconds,
    provisioning: ({ context }) => context.provisioningSeconds,
    expiry: ({ context }) => context.activeSeconds,
    maturity: ({ context }) => context.youngSeconds,
  },
  actions: {
    takeRequest: assign({
      requestedSeconds: ({ context, event }) =>
        event.type === 'REQUEST' ? event.requestedSeconds : context.requestedSeconds,
      provisioningSeconds: ({ context, event }) => provisioningOf(event) ?? context.provisioningSeconds,
      startsInSeconds: ({ event }) => startsInOf(event),
    }),
    takeApproval: assign({
      provisioningSeconds: ({ context, event }) => provisioningOf(event) ?? context.provisioningSeconds,
      startsInSeconds: ({ event }) => startsInOf(event),
    }),
    forgetEligibility: assign({ eligible: false }),
    forgetPlan: assign(({ context }) => ({
      ...context.startingPolicy,
      planAvailable: false,
      eligible: false,
    })),
    activationRequested: (_, _params: { readonly requestedSeconds: Seconds }) => {},
    approvalRequested: noEffect,
    defaultApproversAsked: noEffect,
    nobodyAsked: noEffect,
    requestValidated: noEffect,
    activationScheduled: (_, _params: { readonly startsInSeconds: Seconds }) => {},
    activationFailed: noEffect,
    activationGranted: noEffect,
    activationStarted: (_, _params: { readonly activeSeconds: Seconds }) => {},
    activationEnded: (_, _params: { readonly why: ActivationEnd }) => {},
    requestRefused: (_, _params: { readonly rules: readonly RefusedRule[] }) => {},
    requestDenied: (_, _params: { readonly why: 'approver' | 'timeout' | 'extension' }) => {},
    requestCanceled: (_, _params: { readonly why: 'requestor' | 'eligibilityRemoved' | 'planLost' }) => {},
    becamePermanent: noEffect,
  },
}).createMachine({
  id: 'pimActivation',
  context: ({ input }) => {
    const nobodyNamed = input.approversNamed === false;
    const defaults = hasDefaultApprovers(input.provider ?? 'group');
    return {
      status: input.status,
      maxActivationSeconds: input.maxActivationSeconds,
      requiresMfa: input.requiresMfa,
      requiresJustification: input.requiresJustification,
      requiresTicket: input.requiresTicket,
      requiresAuthenticationContext: input.requiresAuthenticationContext,
      requiresApproval: input.requiresApproval,
      provisioningSeconds: input.provisioningSeconds ?? 0,
      nobodyDecides: nobodyNamed && !defaults,
      defaultApprovers: nobodyNamed && defaults,
      startingPolicy: input.startingPolicy ?? null,
      rechecksAtStart: input.recheckAtStart !== 'unchecked',
      startsInSeconds: input.startsInSeconds ?? 0,
      activatedAtExpiry: input.activatedAtExpiry,
      activationAtEligibilityEnd: input.activationAtEligibilityEnd ?? 'ends',
      eligible: input.status !== 'ineligible' && input.status !== 'permanent',
      planAvailable: input.planAvailable ?? true,
      requestedSeconds: input.requestedSeconds ?? 0,
      activeSeconds: input.requestedSeconds ?? 0,
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
        { guard: { type: 'startsIn', params: { status: 'scheduled' } }, target: 'scheduled' },
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
          // PR2
          { guard: 'validationOnly', actions: 'requestValidated' },
          // PR3
          {
            guard: 'extensionDenies',
            actions: [
              { type: 'activationRequested', params: askedFor },
              { type: 'requestDenied', params: { why: 'extension' } },
            ],
          },
          // PR4
          ...asksForApproval,
          // PR5, PR10, PR11
          ...grantRequest,
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
          { guard: 'nobodyDecides', actions: refuseWith('NoApprover') },
          ...grantApproved,
        ],
        // PR7
        DENY: [
          { guard: 'byRequestor', actions: refuseWith('ApproverIsRequestor') },
          { guard: 'nobodyDecides', actions: refuseWith('NoApprover') },
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
    scheduled: {
      on: {
        // What has been granted and has not begun is in the way of another one all the same (PIM-13).
        REQUEST: { actions: refuseRequest('active') },
        // PR12
        CANCEL: [
          {
            guard: 'stillEligible',
            target: 'idle',
            actions: { type: 'requestCanceled', params: { why: 'requestor' } },
          },
          { target: 'ineligible', actions: { type: 'requestCanceled', params: { why: 'requestor' } } },
        ],
        PLAN_LOST: {
          target: 'ineligible',
          actions: ['forgetPlan', { type: 'requestCanceled', params: { why: 'planLost' } }],
        },
      },
      after: {
        // PR13
        start: [
          { guard: 'failsRecheck', target: 'ineligible', actions: 'activationFailed' },
          { target: 'provisioning', actions: 'activationGranted' },
        ],
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
