import { assign, not, setup } from 'xstate';
import type { Seconds } from '../../engine/time.ts';
import {
  LIGHTHOUSE_APPROVAL_TIMEOUT,
  LIGHTHOUSE_EFFECT_DELAY,
  LIGHTHOUSE_MAX_ACTIVATION,
  LIGHTHOUSE_MIN_ACTIVE_BEFORE_DEACTIVATE,
} from '../facts/index.ts';
import {
  type EligibleEntry,
  failedLighthouseRules,
  type LighthouseRequest,
  type LighthouseRule,
  type LighthouseStanding,
  type ReaderNeededBy,
} from '../policies/lighthouse-request.ts';

/*
 * One user's way from an eligible authorization of a delegation to the role it names, and out of it again.
 *
 *                  ENTRY_GRANTED
 *   ineligible ───────────────────▶ eligible ◀────────────────────────────────────────────────┐
 *       ▲  ENTRY_LOST, PLAN_LOST      │ ACTIVATE                                               │
 *       ├─────────────────────────────┤                                                        │
 *       │            approvers        │  no approvers                                          │
 *       │         ┌───────────────────┴──────────────────┐                                     │
 *       │         ▼                                      ▼                                     │ up to
 *       │    pendingApproval ──APPROVE (by another)──▶ provisioning ──seconds──▶ active        │ 10 minutes
 *       │     │ DENY, CANCEL, 24 hours: eligible                                  │            │
 *       ├─────┴─ ENTRY_LOST, PLAN_LOST                expiry, DEACTIVATE (mature) │            │
 *       │                                             ENTRY_LOST, PLAN_LOST       ▼            │
 *       └──────────────── the entry is gone ◀──────────────────────────────── ending ──────────┘
 *                                                                               ▲ REMOVE_PERMANENT, ENTRY_LOST
 *   PLAN_LOST while active, under the assumption `timeBoundAtExpiry: permanent` ──▶ permanent
 *
 *   inside `active`, side by side:   age      young ──5 minutes──▶ mature
 *                                    effect   unfelt ──up to 10 minutes, TOKEN_REFRESHED──▶ effective
 *
 * PIM is quick and Azure Resource Manager is not: an active role may still be refused, an ended one may still pass
 * (LH-69). Only `active.effect.effective`, `ending` and `permanent` give access; `ending` of a role that was never felt
 * takes no time. The entry goes with its delegation (LH-6B). The length is at most eight hours (LH-12) and runs from
 * the beginning of provisioning, since no text says where it starts after an approval. What makes a request fail, and
 * in which order, is policies/lighthouse-request.ts. While a role ends it may be asked for again.
 *
 * Edges: (LA1, LA2, LA3, LA4, LA5, LA6, LA7, LA8, LA9, LA10, LA11, LA12, LA13, LA14, LA15). Facts: LH-12 to LH-15,
 * LH-18, LH-20, LH-62 to LH-6C, LH-70, LH-72.
 *
 * Not modeled: a smaller scope or a later start (LH-66). A redeployment that changes the policy of a running activation
 * leaves it alone. Long because one lifecycle is one machine.
 */

export interface LighthouseActivationInput extends EligibleEntry {
  readonly status: 'ineligible' | 'eligible' | 'pendingApproval' | 'active' | 'permanent';
  /** Seconds between a grant and the active role, unless an event brings its own (LH-69). */
  readonly provisioningSeconds: Seconds;
  /** Until Azure notices a new role, at most the ten minutes of LH-69. */
  readonly effectSeconds: Seconds;
  /** Until Azure forgets a role, at most the ten minutes of LH-69. */
  readonly lingerSeconds: Seconds;
  /** Assumption for LH-72; `permanent` by default. */
  readonly timeBoundAtExpiry?: 'permanent' | 'ends';
  /** Assumption for LH-12: what no policy goes beyond; eight hours by default. */
  readonly lighthouseLongestActivation?: Seconds;
  /** Assumption for LH-66; `shorter-allowed` by default. */
  readonly chosenDuration?: 'shorter-allowed' | 'always-full';
  /** Assumption for LH-20; `portal` by default. */
  readonly readerNeededBy?: ReaderNeededBy;
  /** Assumption for LH-6C; `runs-out` by default. */
  readonly activationAfterGroup?: 'runs-out' | 'ends';
  /** For `pendingApproval` the length asked for, for `active` the time left. */
  readonly requestedSeconds?: Seconds;
  /** False where the managing tenant has no license with PIM to begin with. */
  readonly planAvailable?: boolean;
}

export interface LighthouseActivationContext extends Record<string, unknown> {
  status: LighthouseActivationInput['status'];
  maxActivationSeconds: Seconds;
  requiresMfa: boolean;
  requiresApproval: boolean;
  permanentReader: boolean;
  eligible: boolean;
  planAvailable: boolean;
  timeBoundAtExpiry: 'permanent' | 'ends';
  longestActivationSeconds: Seconds;
  chosenDuration: 'shorter-allowed' | 'always-full';
  readerNeededBy: ReaderNeededBy;
  activationAfterGroup: 'runs-out' | 'ends';
  requestedSeconds: Seconds;
  provisioningSeconds: Seconds;
  effectSeconds: Seconds;
  lingerSeconds: Seconds;
  /** Length of the stay in `active`. */
  activeSeconds: Seconds;
  /** How much of the first five minutes falls into `active`. */
  youngSeconds: Seconds;
  /** Azure has noticed the role that is active or ending. */
  felt: boolean;
}

/** Why an eligible entry is no longer there for this user. */
export type EntryLoss = 'delegationRemoved' | 'entryDropped' | 'leftGroup';

export type LighthouseActivationEvent =
  | ({
      readonly type: 'ACTIVATE';
      readonly provisioningSeconds?: Seconds;
      readonly effectSeconds?: Seconds;
    } & LighthouseRequest)
  | {
      readonly type: 'APPROVE';
      readonly byRequester: boolean;
      /** The user is named as approver, or a member of a group that is. */
      readonly isApprover: boolean;
      readonly provisioningSeconds?: Seconds;
    }
  | { readonly type: 'DENY'; readonly byRequester: boolean; readonly isApprover: boolean }
  | { readonly type: 'CANCEL' }
  | { readonly type: 'DEACTIVATE' }
  /** The user gets a new token, so that Azure looks again. */
  | { readonly type: 'TOKEN_REFRESHED' }
  /** A deployment lists the entry, for the first time or anew with another policy. */
  | { readonly type: 'ENTRY_GRANTED'; readonly entry?: EligibleEntry }
  | { readonly type: 'ENTRY_LOST'; readonly why: EntryLoss }
  | { readonly type: 'PLAN_LOST' }
  | { readonly type: 'PLAN_BACK' }
  | { readonly type: 'REMOVE_PERMANENT' };

export const LIGHTHOUSE_ACTIVATION_EVENTS = [
  'ACTIVATE',
  'APPROVE',
  'DENY',
  'CANCEL',
  'DEACTIVATE',
  'TOKEN_REFRESHED',
  'ENTRY_GRANTED',
  'ENTRY_LOST',
  'PLAN_LOST',
  'PLAN_BACK',
  'REMOVE_PERMANENT',
] as const;

/** `activationStarted` and `activationEnded` are PIM's; `accessEffective` and `accessForgotten` are Azure's. */
export const LIGHTHOUSE_ACTIVATION_EFFECTS = [
  'activationRequested',
  'approvalRequested',
  'activationGranted',
  'activationStarted',
  'accessEffective',
  'activationEnded',
  'accessForgotten',
  'requestRefused',
  'requestDenied',
  'requestCanceled',
  'becamePermanent',
] as const;

/** Rules of a refused request, or why another event was refused. */
export type RefusedLighthouseRule =
  | LighthouseRule
  | 'ApproverIsRequester'
  | 'NotAnApprover'
  | 'NotCancelable'
  | 'ActiveDurationTooShort'
  | 'RoleAssignmentDoesNotExist';

export type LighthouseActivationEnd = 'expired' | 'deactivated' | 'planLost' | 'removed' | EntryLoss;

interface Arguments {
  readonly context: LighthouseActivationContext;
  readonly event: LighthouseActivationEvent;
}

const rulesBrokenBy = (
  { context, event }: Arguments,
  twin: LighthouseStanding['twin'],
): readonly LighthouseRule[] => {
  if (event.type !== 'ACTIVATE') return [];
  const { requestedSeconds: _, ...wholeTime } = event;
  return failedLighthouseRules(context.chosenDuration === 'always-full' ? wholeTime : event, context, {
    eligible: context.eligible,
    planAvailable: context.planAvailable,
    readerNeededBy: context.readerNeededBy,
    longestActivationSeconds: context.longestActivationSeconds,
    twin,
  });
};

/** How long the request is for: what was chosen, or all the policy allows (LH-66). */
const lengthOf = ({ context, event }: Arguments): Seconds => {
  const whole = Math.min(context.maxActivationSeconds, context.longestActivationSeconds);
  if (event.type !== 'ACTIVATE') return context.requestedSeconds;
  return context.chosenDuration === 'always-full' ? whole : (event.requestedSeconds ?? whole);
};

const refuseRequest = (twin: LighthouseStanding['twin']) => ({
  type: 'requestRefused' as const,
  params: (args: Arguments): { readonly rules: readonly RefusedLighthouseRule[] } => ({
    rules: rulesBrokenBy(args, twin),
  }),
});

const refuseWith = (rule: RefusedLighthouseRule) => ({
  type: 'requestRefused' as const,
  params: { rules: [rule] as readonly RefusedLighthouseRule[] },
});

const end = (why: Exclude<LighthouseActivationEnd, EntryLoss>) => ({
  type: 'activationEnded' as const,
  params: { why: why as LighthouseActivationEnd },
});

const whyLost = ({ event }: Arguments): { readonly why: EntryLoss } => ({
  why: event.type === 'ENTRY_LOST' ? event.why : 'entryDropped',
});

const endWithEntry = { type: 'activationEnded' as const, params: whyLost };
const cancelWithEntry = { type: 'requestCanceled' as const, params: whyLost };

const announceRequest = {
  type: 'activationRequested' as const,
  params: ({ context }: Arguments) => ({ requestedSeconds: context.requestedSeconds }),
};

/** LA1, LA14: what a request does. While a role is ending, what is left of it is given up for the new one. */
const activate = (before: readonly 'accessForgotten'[] = []) =>
  [
    { guard: not('requestPasses'), actions: refuseRequest('none') },
    {
      guard: 'approvalRequired',
      target: 'pendingApproval',
      actions: [...before, 'takeRequest', announceRequest, 'approvalRequested'],
    },
    { target: 'provisioning', actions: [...before, 'takeRequest', announceRequest, 'activationGranted'] },
  ] as const;

/** LA6: what takes a waiting request, or one on its way, along. */
const withdraw = {
  ENTRY_LOST: { target: 'ineligible', actions: ['forgetEntry', cancelWithEntry] },
  PLAN_LOST: {
    target: 'ineligible',
    actions: ['forgetPlan', { type: 'requestCanceled', params: { why: 'planLost' } }],
  },
} as const;

const provisioningOf = (event: LighthouseActivationEvent): Seconds | undefined =>
  'provisioningSeconds' in event ? event.provisioningSeconds : undefined;

const atMostTenMinutes = (seconds: Seconds): Seconds => Math.min(seconds, LIGHTHOUSE_EFFECT_DELAY.value);

const noEffect = (): void => {};

export const lighthouseActivationMachine = setup({
  types: {
    input: {} as LighthouseActivationInput,
    context: {} as LighthouseActivationContext,
    events: {} as LighthouseActivationEvent,
  },
  guards: {
    startsIn: ({ context }, params: { readonly status: LighthouseActivationInput['status'] }) =>
      context.status === params.status,
    requestPasses: (args) => rulesBrokenBy(args, 'none').length === 0,
    approvalRequired: ({ context }) => context.requiresApproval,
    byRequester: ({ event }) => (event.type === 'APPROVE' || event.type === 'DENY') && event.byRequester,
    isApprover: ({ event }) => (event.type === 'APPROVE' || event.type === 'DENY') && event.isApprover,
    planAvailable: ({ context }) => context.planAvailable,
    stillEligible: ({ context }) => context.eligible,
    becomesPermanent: ({ context }) => context.timeBoundAtExpiry === 'permanent',
    outlivesMembership: ({ context, event }) =>
      event.type === 'ENTRY_LOST' && event.why === 'leftGroup' && context.activationAfterGroup === 'runs-out',
    alreadyFelt: ({ context }) => context.felt,
  },
  delays: {
    approvalTimeout: LIGHTHOUSE_APPROVAL_TIMEOUT.value,
    provisioning: ({ context }) => context.provisioningSeconds,
    expiry: ({ context }) => context.activeSeconds,
    maturity: ({ context }) => context.youngSeconds,
    effect: ({ context }) => context.effectSeconds,
    forgetting: ({ context }) => (context.felt ? context.lingerSeconds : 0),
  },
  actions: {
    takeRequest: assign({
      requestedSeconds: lengthOf,
      provisioningSeconds: ({ context, event }) => provisioningOf(event) ?? context.provisioningSeconds,
      effectSeconds: ({ context, event }) =>
        event.type === 'ACTIVATE' && event.effectSeconds !== undefined
          ? atMostTenMinutes(event.effectSeconds)
          : context.effectSeconds,
      felt: false,
    }),
    takeProvisioning: assign({
      provisioningSeconds: ({ context, event }) => provisioningOf(event) ?? context.provisioningSeconds,
    }),
    takeEntry: assign(({ context, event }) => ({
      ...(event.type === 'ENTRY_GRANTED' ? event.entry : {}),
      eligible: true,
      planAvailable: context.planAvailable,
    })),
    forgetEntry: assign({ eligible: false }),
    forgetPlan: assign({ planAvailable: false, eligible: false }),
    activationRequested: (_, _params: { readonly requestedSeconds: Seconds }) => {},
    approvalRequested: noEffect,
    activationGranted: noEffect,
    activationStarted: (_, _params: { readonly activeSeconds: Seconds }) => {},
    accessEffective: noEffect,
    activationEnded: (_, _params: { readonly why: LighthouseActivationEnd }) => {},
    accessForgotten: noEffect,
    requestRefused: (_, _params: { readonly rules: readonly RefusedLighthouseRule[] }) => {},
    requestDenied: (_, _params: { readonly why: 'approver' | 'timeout' }) => {},
    requestCanceled: (_, _params: { readonly why: 'requester' | 'planLost' | EntryLoss }) => {},
    becamePermanent: noEffect,
  },
}).createMachine({
  id: 'lighthouseActivation',
  context: ({ input }) => ({
    status: input.status,
    maxActivationSeconds: input.maxActivationSeconds,
    requiresMfa: input.requiresMfa,
    requiresApproval: input.requiresApproval,
    permanentReader: input.permanentReader,
    eligible: input.status !== 'ineligible' && input.status !== 'permanent',
    planAvailable: input.planAvailable ?? true,
    timeBoundAtExpiry: input.timeBoundAtExpiry ?? 'permanent',
    longestActivationSeconds: input.lighthouseLongestActivation ?? LIGHTHOUSE_MAX_ACTIVATION.value,
    chosenDuration: input.chosenDuration ?? 'shorter-allowed',
    readerNeededBy: input.readerNeededBy ?? 'portal',
    activationAfterGroup: input.activationAfterGroup ?? 'runs-out',
    requestedSeconds: input.requestedSeconds ?? 0,
    provisioningSeconds: input.provisioningSeconds,
    effectSeconds: atMostTenMinutes(input.effectSeconds),
    lingerSeconds: atMostTenMinutes(input.lingerSeconds),
    activeSeconds: input.requestedSeconds ?? 0,
    youngSeconds: 0,
    felt: input.status === 'active' || input.status === 'permanent',
  }),
  initial: 'starting',
  on: {
    ACTIVATE: { actions: refuseRequest('none') },
    APPROVE: { actions: refuseWith('RoleAssignmentDoesNotExist') },
    DENY: { actions: refuseWith('RoleAssignmentDoesNotExist') },
    CANCEL: { actions: refuseWith('NotCancelable') },
    DEACTIVATE: { actions: refuseWith('RoleAssignmentDoesNotExist') },
    REMOVE_PERMANENT: { actions: refuseWith('RoleAssignmentDoesNotExist') },
    ENTRY_GRANTED: [
      { guard: not('planAvailable'), actions: refuseWith('PimUnavailable') },
      { actions: 'takeEntry' },
    ],
    ENTRY_LOST: { actions: 'forgetEntry' },
    PLAN_LOST: { actions: 'forgetPlan' },
    PLAN_BACK: { actions: assign({ planAvailable: true }) },
  },
  states: {
    starting: {
      always: [
        { guard: { type: 'startsIn', params: { status: 'eligible' } }, target: 'eligible' },
        { guard: { type: 'startsIn', params: { status: 'pendingApproval' } }, target: 'pendingApproval' },
        { guard: { type: 'startsIn', params: { status: 'active' } }, target: 'active' },
        { guard: { type: 'startsIn', params: { status: 'permanent' } }, target: 'permanent' },
        { target: 'ineligible' },
      ],
    },
    ineligible: {
      on: {
        ENTRY_GRANTED: [
          { guard: not('planAvailable'), actions: refuseWith('PimUnavailable') },
          { target: 'eligible', actions: 'takeEntry' },
        ],
      },
    },
    eligible: {
      on: {
        ACTIVATE: activate(),
        // LA15
        ENTRY_LOST: { target: 'ineligible', actions: 'forgetEntry' },
        PLAN_LOST: { target: 'ineligible', actions: 'forgetPlan' },
      },
    },
    pendingApproval: {
      on: {
        ACTIVATE: { actions: refuseRequest('pending') },
        // LA2
        APPROVE: [
          { guard: 'byRequester', actions: refuseWith('ApproverIsRequester') },
          { guard: not('isApprover'), actions: refuseWith('NotAnApprover') },
          { target: 'provisioning', actions: ['takeProvisioning', 'activationGranted'] },
        ],
        // LA3
        DENY: [
          { guard: 'byRequester', actions: refuseWith('ApproverIsRequester') },
          { guard: not('isApprover'), actions: refuseWith('NotAnApprover') },
          { target: 'eligible', actions: { type: 'requestDenied', params: { why: 'approver' } } },
        ],
        // LA4
        CANCEL: { target: 'eligible', actions: { type: 'requestCanceled', params: { why: 'requester' } } },
        ...withdraw,
      },
      // LA5
      after: {
        approvalTimeout: {
          target: 'eligible',
          actions: { type: 'requestDenied', params: { why: 'timeout' } },
        },
      },
    },
    provisioning: {
      on: {
        ACTIVATE: { actions: refuseRequest('active') },
        DEACTIVATE: { actions: refuseWith('ActiveDurationTooShort') },
        ...withdraw,
      },
      // LA7
      after: {
        provisioning: {
          target: 'active',
          actions: [
            assign({
              activeSeconds: ({ context }) =>
                Math.max(0, context.requestedSeconds - context.provisioningSeconds),
              youngSeconds: ({ context }) =>
                Math.max(0, LIGHTHOUSE_MIN_ACTIVE_BEFORE_DEACTIVATE.value - context.provisioningSeconds),
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
      type: 'parallel',
      on: {
        ACTIVATE: { actions: refuseRequest('active') },
        // LA11
        ENTRY_LOST: [
          { guard: 'outlivesMembership', actions: 'forgetEntry' },
          { target: 'ending', actions: ['forgetEntry', endWithEntry] },
        ],
        // LA12
        PLAN_LOST: [
          { guard: 'becomesPermanent', target: 'permanent', actions: ['forgetPlan', 'becamePermanent'] },
          { target: 'ending', actions: ['forgetPlan', end('planLost')] },
        ],
      },
      // LA10
      after: { expiry: { target: 'ending', actions: end('expired') } },
      states: {
        age: {
          initial: 'young',
          states: {
            young: {
              on: { DEACTIVATE: { actions: refuseWith('ActiveDurationTooShort') } },
              after: { maturity: 'mature' },
            },
            mature: {
              // LA9
              on: {
                DEACTIVATE: { target: '#lighthouseActivation.ending', actions: end('deactivated') },
              },
            },
          },
        },
        // LA8
        effect: {
          initial: 'choosing',
          states: {
            choosing: { always: [{ guard: 'alreadyFelt', target: 'effective' }, { target: 'unfelt' }] },
            unfelt: {
              on: {
                TOKEN_REFRESHED: {
                  target: 'effective',
                  actions: [assign({ felt: true }), 'accessEffective'],
                },
              },
              after: {
                effect: { target: 'effective', actions: [assign({ felt: true }), 'accessEffective'] },
              },
            },
            effective: {},
          },
        },
      },
    },
    permanent: {
      on: {
        ACTIVATE: { actions: refuseRequest('active') },
        ENTRY_LOST: [
          { guard: 'outlivesMembership', actions: 'forgetEntry' },
          { target: 'ending', actions: ['forgetEntry', endWithEntry] },
        ],
        REMOVE_PERMANENT: { target: 'ending', actions: end('removed') },
      },
    },
    // LA13
    ending: {
      on: { ACTIVATE: activate(['accessForgotten']) },
      after: {
        forgetting: [
          { guard: 'stillEligible', target: 'eligible', actions: 'accessForgotten' },
          { target: 'ineligible', actions: 'accessForgotten' },
        ],
      },
    },
  },
});
