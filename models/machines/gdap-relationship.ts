import { and, assign, not, setup } from 'xstate';
import type { Seconds } from '../../engine/time.ts';
import type { RelationshipStatus } from '../estate.ts';
import {
  GDAP_AUTO_EXTENSION,
  GDAP_HISTORY_LIFETIME,
  GDAP_MAX_TERM,
  GDAP_MIN_TERM,
  GDAP_PENDING_LIFETIME,
} from '../facts/index.ts';
import { NOT_IN_THIS_STATE, type Refusal, refuse } from './refusal.ts';

/*
 * One GDAP relationship between a partner and a customer, from its first draft to the day nobody sees it any more.
 *
 *   created ──LOCK_FOR_APPROVAL──▶ approvalPending ──APPROVE──▶ approved ──▶ activating ──▶ active ◀─┐
 *    │  ▲ UPDATE                    │   ▲ RESELLER_CONSENT                                  │ │ │   │ end of term,
 *    │  └─┘                         │   └─┘                                                 │ │ └───┘ extends itself
 *    │ DELETE                       │ 90 days                        end of term, does not  │ │
 *    ▼                              ▼                                extend itself          │ │ TERMINATE
 *   gone ◀──────────────────────────┘                                                       ▼ ▼
 *    ▲                                                     expired ◀── expiring ◀───────────┘ terminationRequested
 *    │ one year                                               │                                  │
 *    └────────────────────────────────────────────────────────┴──────── terminated ◀── terminating
 *
 * Only `active` gives access. `expiring` does not warn: the end has passed (GDAP-82). `starting` is never observed;
 * from it an imported relationship goes straight to the state it is in. An event that a state does not list, or whose
 * condition fails, causes the effect `refused` and nothing else.
 *
 * Edges: (T2, T3, T4, T5, T5b, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17); T1 is a policy, gdap-creation.ts.
 * Numbers: GDAP-01, GDAP-03, GDAP-04, GDAP-05, GDAP-06, GDAP-07, GDAP-08, GDAP-16, GDAP-32, GDAP-40, GDAP-85, GDAP-88.
 *
 * Simplified: removing Global Administrator works at once instead of as a long-running operation; of the roles the
 * machine knows only whether Global Administrator is among them. Long because one lifecycle is one machine.
 */

export interface RelationshipInput {
  readonly status: RelationshipStatus;
  readonly termSeconds: Seconds;
  /** Time left until the end date; null before the activation (GDAP-16). Less than 0 where the end has passed unnoticed. */
  readonly secondsToEnd: Seconds | null;
  readonly autoExtend: boolean;
  readonly hasGlobalAdministrator: boolean;
  /** From approval to `active`. */
  readonly provisioningSeconds: Seconds;
  /** From the end of the term, or the request to terminate, to the last state. */
  readonly deprovisioningSeconds: Seconds;
  /** Assumption `gdapTermCap`; `no-extension` makes every term final. */
  readonly termCap?: 'extensions-without-limit' | 'no-extension';
  /** Assumption `gdapEndDate`: from where the term counts; `activated-plus-term` by default (GDAP-16). */
  readonly endDate?: 'activated-plus-term' | 'created-plus-term';
  /** Assumption `gdapExtension`: how long an extension is; the 180 days of GDAP-03 by default. */
  readonly extensionSeconds?: Seconds;
  /** True while an indirect reseller has not consented. */
  readonly partnerConsentPending?: boolean;
  /** How long a relationship imported as `approved` stays there; 0 by default. Partners report days (GDAP-41). */
  readonly stuckApprovedSeconds?: Seconds;
  /** Time left of the 90 days of a pending request; all of them by default. */
  readonly pendingSecondsLeft?: Seconds;
  /** Time left of the year of an ended relationship; all of it by default. */
  readonly historySecondsLeft?: Seconds;
}

export interface RelationshipContext {
  status: RelationshipStatus;
  termSeconds: Seconds;
  /** Time from entering `active`, or from the last extension, to the end date. */
  secondsToEnd: Seconds;
  autoExtend: boolean;
  hasGlobalAdministrator: boolean;
  extensionsAllowed: boolean;
  extensionSeconds: Seconds;
  countsFromCreation: boolean;
  /** Part of the term that is over when the relationship becomes active. */
  spentSeconds: Seconds;
  extensions: number;
  partnerConsentPending: boolean;
  endedBy: 'term' | 'partner' | 'customer' | null;
  stuckApprovedSeconds: Seconds;
  provisioningSeconds: Seconds;
  deprovisioningSeconds: Seconds;
  pendingSecondsLeft: Seconds;
  historySecondsLeft: Seconds;
}

export type RelationshipEvent =
  | {
      readonly type: 'UPDATE';
      readonly termSeconds?: Seconds;
      readonly autoExtend?: boolean;
      readonly hasGlobalAdministrator?: boolean;
    }
  | { readonly type: 'DELETE' }
  | { readonly type: 'LOCK_FOR_APPROVAL' }
  | {
      readonly type: 'APPROVE';
      readonly byGlobalAdministrator: boolean;
      readonly linkUsed: boolean;
      /** Time since the draft; it matters where the term counts from there. 0 by default. */
      readonly sinceCreationSeconds?: Seconds;
    }
  | { readonly type: 'RESELLER_CONSENT' }
  | { readonly type: 'SET_AUTO_EXTEND'; readonly on: boolean }
  | { readonly type: 'REMOVE_GLOBAL_ADMINISTRATOR' }
  | { readonly type: 'TERMINATE'; readonly by: 'partner' | 'customer' };

export const RELATIONSHIP_EVENTS = [
  'UPDATE',
  'DELETE',
  'LOCK_FOR_APPROVAL',
  'APPROVE',
  'RESELLER_CONSENT',
  'SET_AUTO_EXTEND',
  'REMOVE_GLOBAL_ADMINISTRATOR',
  'TERMINATE',
] as const;

/** `relationshipEnding` is the moment from which access is no longer promised. */
export const RELATIONSHIP_EFFECTS = [
  'relationshipApproved',
  'relationshipActive',
  'relationshipExtended',
  'relationshipEnding',
  'relationshipExpired',
  'relationshipTerminated',
  'relationshipGone',
  'refused',
] as const;

const STATUSES = [
  'approvalPending',
  'approved',
  'activating',
  'active',
  'expiring',
  'expired',
  'terminationRequested',
  'terminating',
  'terminated',
  'gone',
] as const satisfies readonly RelationshipStatus[];

const noEffect = (): void => {};

/** T3, T6, T17: nobody sees it any more. */
const gone = (why: 'deleted' | 'unanswered' | 'forgotten') =>
  ({ type: 'relationshipGone', params: { why } }) as const;

export const gdapRelationshipMachine = setup({
  types: {
    input: {} as RelationshipInput,
    context: {} as RelationshipContext,
    events: {} as RelationshipEvent,
  },
  guards: {
    startsIn: ({ context }, params: { readonly status: RelationshipStatus }) =>
      context.status === params.status,
    updateIsValid: ({ context, event }) => event.type === 'UPDATE' && updateIsValid(context, event),
    approverIsGlobalAdministrator: ({ event }) => event.type === 'APPROVE' && event.byGlobalAdministrator,
    linkIsFresh: ({ event }) => event.type === 'APPROVE' && !event.linkUsed,
    partnerConsentPending: ({ context }) => context.partnerConsentPending,
    switchesOn: ({ event }) => event.type === 'SET_AUTO_EXTEND' && event.on,
    hasGlobalAdministrator: ({ context }) => context.hasGlobalAdministrator,
    extensionsAllowed: ({ context }) => context.extensionsAllowed,
    autoExtends: ({ context }) => context.autoExtend,
  },
  delays: {
    pendingLifetime: ({ context }) => context.pendingSecondsLeft,
    provisioningStart: ({ context }) => context.stuckApprovedSeconds,
    provisioning: ({ context }) => context.provisioningSeconds,
    endOfTerm: ({ context }) => Math.max(0, context.secondsToEnd),
    deprovisioning: ({ context }) => context.deprovisioningSeconds,
    historyLifetime: ({ context }) => context.historySecondsLeft,
    atOnce: 0,
  },
  actions: {
    spendTerm: assign({
      spentSeconds: ({ context, event }) =>
        context.countsFromCreation && event.type === 'APPROVE'
          ? (event.sinceCreationSeconds ?? 0) + context.stuckApprovedSeconds + context.provisioningSeconds
          : 0,
    }),
    relationshipApproved: noEffect,
    relationshipActive: noEffect,
    relationshipExtended: (_, _params: { readonly extensions: number }) => {},
    relationshipEnding: (_, _params: { readonly why: 'term' | 'partner' | 'customer' }) => {},
    relationshipExpired: noEffect,
    relationshipTerminated: (_, _params: { readonly by: RelationshipContext['endedBy'] }) => {},
    relationshipGone: (_, _params: { readonly why: 'deleted' | 'unanswered' | 'forgotten' }) => {},
    refused: (_, _params: Refusal) => {},
  },
}).createMachine({
  id: 'gdapRelationship',
  context: ({ input }) => ({
    status: input.status,
    termSeconds: input.termSeconds,
    secondsToEnd: input.secondsToEnd ?? input.termSeconds,
    autoExtend: input.autoExtend,
    hasGlobalAdministrator: input.hasGlobalAdministrator,
    extensionsAllowed: input.termCap !== 'no-extension',
    countsFromCreation: input.endDate === 'created-plus-term',
    spentSeconds: 0,
    extensionSeconds: input.extensionSeconds ?? GDAP_AUTO_EXTENSION.value,
    extensions: 0,
    partnerConsentPending: input.partnerConsentPending ?? false,
    endedBy: null,
    stuckApprovedSeconds: input.stuckApprovedSeconds ?? 0,
    provisioningSeconds: input.provisioningSeconds,
    deprovisioningSeconds: input.deprovisioningSeconds,
    pendingSecondsLeft: input.pendingSecondsLeft ?? GDAP_PENDING_LIFETIME.value,
    historySecondsLeft: input.historySecondsLeft ?? GDAP_HISTORY_LIFETIME.value,
  }),
  initial: 'starting',
  on: { '*': { actions: refuse(NOT_IN_THIS_STATE) } },
  states: {
    starting: {
      always: [
        ...STATUSES.map((status) => ({
          guard: { type: 'startsIn' as const, params: { status } },
          target: status,
        })),
        { target: 'created' },
      ],
    },
    created: {
      on: {
        // T2
        UPDATE: [
          {
            guard: 'updateIsValid',
            actions: assign({
              termSeconds: ({ context, event }) => event.termSeconds ?? context.termSeconds,
              autoExtend: ({ context, event }) => event.autoExtend ?? context.autoExtend,
              hasGlobalAdministrator: ({ context, event }) =>
                event.hasGlobalAdministrator ?? context.hasGlobalAdministrator,
            }),
          },
          { actions: refuse('invalid-update') },
        ],
        // T3
        DELETE: { target: 'gone', actions: gone('deleted') },
        // T4
        LOCK_FOR_APPROVAL: {
          target: 'approvalPending',
          actions: assign({ pendingSecondsLeft: GDAP_PENDING_LIFETIME.value }),
        },
      },
    },
    approvalPending: {
      on: {
        // T5
        APPROVE: [
          {
            guard: not('approverIsGlobalAdministrator'),
            actions: refuse('approver-is-no-global-administrator'),
          },
          { guard: not('linkIsFresh'), actions: refuse('link-already-used') },
          { target: 'approved', actions: ['spendTerm', 'relationshipApproved'] },
        ],
        // T5b; a rejection ends in the same state, for want of any text about it.
        RESELLER_CONSENT: [
          { guard: 'partnerConsentPending', actions: assign({ partnerConsentPending: false }) },
          { actions: refuse('no-consent-pending') },
        ],
      },
      // T6
      after: { pendingLifetime: { target: 'gone', actions: gone('unanswered') } },
    },
    approved: {
      // T7
      after: { provisioningStart: 'activating' },
    },
    activating: {
      // T8
      after: {
        provisioning: {
          target: 'active',
          actions: [
            assign({
              secondsToEnd: ({ context }) => Math.max(0, context.termSeconds - context.spentSeconds),
            }),
            'relationshipActive',
          ],
        },
      },
    },
    active: {
      on: {
        // T9
        SET_AUTO_EXTEND: [
          {
            guard: and(['switchesOn', 'hasGlobalAdministrator']),
            actions: refuse('contains-global-administrator'),
          },
          {
            guard: and(['switchesOn', not('extensionsAllowed')]),
            actions: refuse('extension-not-supported'),
          },
          { actions: assign({ autoExtend: ({ event }) => event.on }) },
        ],
        // T10
        REMOVE_GLOBAL_ADMINISTRATOR: [
          { guard: 'hasGlobalAdministrator', actions: assign({ hasGlobalAdministrator: false }) },
          { actions: refuse('contains-no-global-administrator') },
        ],
        // T14
        TERMINATE: {
          target: 'terminationRequested',
          actions: [
            assign({ endedBy: ({ event }) => event.by }),
            { type: 'relationshipEnding', params: ({ event }) => ({ why: event.by }) },
          ],
        },
      },
      after: {
        endOfTerm: [
          // T11
          {
            guard: and(['autoExtends', not('hasGlobalAdministrator'), 'extensionsAllowed']),
            target: 'active',
            reenter: true,
            actions: [
              assign({
                secondsToEnd: ({ context }) => context.extensionSeconds,
                extensions: ({ context }) => context.extensions + 1,
              }),
              { type: 'relationshipExtended', params: ({ context }) => ({ extensions: context.extensions }) },
            ],
          },
          // T12
          {
            target: 'expiring',
            actions: [assign({ endedBy: 'term' }), { type: 'relationshipEnding', params: { why: 'term' } }],
          },
        ],
      },
    },
    expiring: {
      // T13
      after: {
        deprovisioning: {
          target: 'expired',
          actions: [assign({ historySecondsLeft: GDAP_HISTORY_LIFETIME.value }), 'relationshipExpired'],
        },
      },
    },
    expired: {
      // T17
      after: { historyLifetime: { target: 'gone', actions: gone('forgotten') } },
    },
    terminationRequested: {
      // T15
      after: { atOnce: 'terminating' },
    },
    terminating: {
      // T16
      after: {
        deprovisioning: {
          target: 'terminated',
          actions: [
            assign({ historySecondsLeft: GDAP_HISTORY_LIFETIME.value }),
            { type: 'relationshipTerminated', params: ({ context }) => ({ by: context.endedBy }) },
          ],
        },
      },
    },
    terminated: {
      // T17
      after: { historyLifetime: { target: 'gone', actions: gone('forgotten') } },
    },
    gone: { type: 'final' },
  },
});

/** What T2 demands of the edited relationship: a term in range (GDAP-01), no extension beside Global Administrator (GDAP-06). */
function updateIsValid(
  context: RelationshipContext,
  event: Extract<RelationshipEvent, { readonly type: 'UPDATE' }>,
): boolean {
  const termSeconds = event.termSeconds ?? context.termSeconds;
  const autoExtend = event.autoExtend ?? context.autoExtend;
  const hasGlobalAdministrator = event.hasGlobalAdministrator ?? context.hasGlobalAdministrator;
  return (
    termSeconds >= GDAP_MIN_TERM.value &&
    termSeconds <= GDAP_MAX_TERM.value &&
    !(autoExtend && hasGlobalAdministrator)
  );
}
