import { assign, not, setup } from 'xstate';
import type { Seconds } from '../../engine/time.ts';
import {
  REDEMPTION_STATES,
  RULE_DISABLED_OBJECT,
  RULE_NO_OBJECT,
  SOFT_DELETE_LIFETIME,
} from '../facts/index.ts';
import { redeemsAutomatically } from '../policies/cross-tenant-settings.ts';
import { NOT_IN_THIS_STATE, type Refusal, refuse } from './refusal.ts';

/*
 * The object of one guest in one resource tenant, from the invitation to the day nobody can restore it.
 *
 *   notInvited ──INVITE──▶ present
 *                           pending.waiting ──SIGN_IN, both sides redeem automatically──▶ accepted
 *                             │  ▲ DECLINE                                                │  ▲
 *                             ▼  │                                 RESET_REDEMPTION       │  │
 *                           pending.consenting ──ACCEPT──▶ accepted    back to pending ◀──┘  │
 *                                                             └──────────────────────────────┘
 *   present ──DELETE──▶ softDeleted ──30 days──▶ gone ──INVITE, a new object──▶ present
 *      ▲                    │
 *      └─RESTORE, as it was─┘
 *
 * Both flags of automatic redemption are needed, the home tenant's outbound and the resource tenant's inbound; with
 * both there is neither prompt nor invitation mail, only a notification (B2B-19). An object still pending fails where
 * nobody is there to consent (B2B-20). A disabled object signs nobody in; deleting and restoring leave it disabled.
 * SIGN_IN here is about the object alone: what else decides is policies/cross-tenant-sign-in.ts.
 *
 * Facts: B2B-19, B2B-20, B2B-65, B2B-73, and the rows of the sign-in about objects (R04, R05, R06). The thirty days of
 * B2B-65, documented for synchronized users, are taken for every guest. Not modeled: several invitations of the same
 * person, and terms of use.
 */

export type GuestStatus = 'notInvited' | 'pending' | 'accepted' | 'softDeleted' | 'gone';

export interface RedemptionInput {
  readonly status: GuestStatus;
  /** Home allows automatic redemption outbound. */
  readonly homeOutbound: boolean;
  /** The resource tenant allows it inbound. */
  readonly resourceInbound: boolean;
  /** True by default. */
  readonly enabled?: boolean;
  /** Whether a soft-deleted object had been accepted; true by default. */
  readonly wasAccepted?: boolean;
  /** Time left of the 30 days of a soft-deleted object; all of them by default. */
  readonly deletionSecondsLeft?: Seconds;
  /** The tenants form a multitenant organization, where redemption cannot be reset (B2B-73); false by default. */
  readonly inMultitenantOrganization?: boolean;
}

export interface RedemptionContext {
  status: GuestStatus;
  homeOutbound: boolean;
  resourceInbound: boolean;
  enabled: boolean;
  wasAccepted: boolean;
  deletionSecondsLeft: Seconds;
  inMultitenantOrganization: boolean;
}

export type RedemptionEvent =
  | { readonly type: 'INVITE' }
  | { readonly type: 'SIGN_IN'; readonly interactive: boolean }
  | { readonly type: 'ACCEPT' }
  | { readonly type: 'DECLINE' }
  | { readonly type: 'RESET_REDEMPTION' }
  | { readonly type: 'SET_REDEMPTION'; readonly side: 'home' | 'resource'; readonly on: boolean }
  | { readonly type: 'ENABLE' }
  | { readonly type: 'DISABLE' }
  | { readonly type: 'DELETE' }
  | { readonly type: 'RESTORE' };

export const REDEMPTION_EVENTS = [
  'INVITE',
  'SIGN_IN',
  'ACCEPT',
  'DECLINE',
  'RESET_REDEMPTION',
  'SET_REDEMPTION',
  'ENABLE',
  'DISABLE',
  'DELETE',
  'RESTORE',
] as const;

export const REDEMPTION_EFFECTS = [
  'invitationMailed',
  'notificationMailed',
  'consentAsked',
  'consentDeclined',
  'invitationRedeemed',
  'redemptionReset',
  'signInAllowed',
  'guestDisabled',
  'guestEnabled',
  'guestSoftDeleted',
  'guestRestored',
  'guestGone',
  'refused',
] as const;

const noEffect = (): void => {};

const redeemed = (how: 'silent' | 'consent') => ({ type: 'invitationRedeemed' as const, params: { how } });

const NO_OBJECT = RULE_NO_OBJECT.value.code;
const DISABLED = RULE_DISABLED_OBJECT.value.code;
const PENDING = REDEMPTION_STATES.value.pendingCode;

const invite = [
  { guard: 'redeemsAutomatically', target: 'present', actions: ['startAnew', 'notificationMailed'] },
  { target: 'present', actions: ['startAnew', 'invitationMailed'] },
] as const;

export const redemptionMachine = setup({
  types: { input: {} as RedemptionInput, context: {} as RedemptionContext, events: {} as RedemptionEvent },
  guards: {
    startsIn: ({ context }, params: { readonly status: GuestStatus }) => context.status === params.status,
    redeemsAutomatically: ({ context }) => redeemsAutomatically(context),
    interactive: ({ event }) => event.type === 'SIGN_IN' && event.interactive,
    enabled: ({ context }) => context.enabled,
    wasAccepted: ({ context }) => context.wasAccepted,
    inMultitenantOrganization: ({ context }) => context.inMultitenantOrganization,
    setsHome: ({ event }) => event.type === 'SET_REDEMPTION' && event.side === 'home',
  },
  delays: { deletion: ({ context }) => context.deletionSecondsLeft },
  actions: {
    startAnew: assign({ enabled: true, wasAccepted: false }),
    invitationMailed: noEffect,
    notificationMailed: noEffect,
    consentAsked: noEffect,
    consentDeclined: noEffect,
    invitationRedeemed: (_, _params: { readonly how: 'silent' | 'consent' }) => {},
    redemptionReset: noEffect,
    signInAllowed: noEffect,
    guestDisabled: noEffect,
    guestEnabled: noEffect,
    guestSoftDeleted: noEffect,
    guestRestored: noEffect,
    guestGone: noEffect,
    refused: (_, _params: Refusal) => {},
  },
}).createMachine({
  id: 'b2bRedemption',
  context: ({ input }) => ({
    status: input.status,
    homeOutbound: input.homeOutbound,
    resourceInbound: input.resourceInbound,
    enabled: input.enabled ?? true,
    wasAccepted: input.status === 'softDeleted' ? (input.wasAccepted ?? true) : input.status === 'accepted',
    deletionSecondsLeft: input.deletionSecondsLeft ?? SOFT_DELETE_LIFETIME.value,
    inMultitenantOrganization: input.inMultitenantOrganization ?? false,
  }),
  initial: 'starting',
  on: {
    // The settings belong to the tenants, not to the object: they can change at any time.
    SET_REDEMPTION: [
      { guard: 'setsHome', actions: assign({ homeOutbound: ({ event }) => event.on }) },
      { actions: assign({ resourceInbound: ({ event }) => event.on }) },
    ],
    '*': { actions: refuse(NOT_IN_THIS_STATE) },
  },
  states: {
    starting: {
      always: [
        { guard: { type: 'startsIn', params: { status: 'pending' } }, target: 'present' },
        { guard: { type: 'startsIn', params: { status: 'accepted' } }, target: 'present' },
        { guard: { type: 'startsIn', params: { status: 'softDeleted' } }, target: 'softDeleted' },
        { guard: { type: 'startsIn', params: { status: 'gone' } }, target: 'gone' },
        { target: 'notInvited' },
      ],
    },
    notInvited: { on: { INVITE: invite, SIGN_IN: { actions: refuse(NO_OBJECT) } } },
    present: {
      initial: 'choosing',
      on: {
        DISABLE: [
          { guard: 'enabled', actions: [assign({ enabled: false }), 'guestDisabled'] },
          { actions: refuse('already-disabled') },
        ],
        ENABLE: [
          { guard: not('enabled'), actions: [assign({ enabled: true }), 'guestEnabled'] },
          { actions: refuse('already-enabled') },
        ],
        DELETE: {
          target: 'softDeleted',
          actions: [assign({ deletionSecondsLeft: SOFT_DELETE_LIFETIME.value }), 'guestSoftDeleted'],
        },
      },
      states: {
        choosing: { always: [{ guard: 'wasAccepted', target: 'accepted' }, { target: 'pending' }] },
        pending: {
          initial: 'waiting',
          on: {
            SIGN_IN: [
              // R05
              { guard: not('enabled'), actions: refuse(DISABLED) },
              // R06
              {
                guard: 'redeemsAutomatically',
                target: 'accepted',
                actions: [assign({ wasAccepted: true }), redeemed('silent'), 'signInAllowed'],
              },
              { guard: 'interactive', target: '.consenting', actions: 'consentAsked' },
              { actions: refuse(PENDING) },
            ],
          },
          states: {
            waiting: {},
            consenting: {
              on: {
                ACCEPT: [
                  { guard: not('enabled'), actions: refuse(DISABLED) },
                  {
                    target: '#b2bRedemption.present.accepted',
                    actions: [assign({ wasAccepted: true }), redeemed('consent'), 'signInAllowed'],
                  },
                ],
                DECLINE: { target: 'waiting', actions: 'consentDeclined' },
              },
            },
          },
        },
        accepted: {
          on: {
            SIGN_IN: [{ guard: 'enabled', actions: 'signInAllowed' }, { actions: refuse(DISABLED) }],
            RESET_REDEMPTION: [
              { guard: 'inMultitenantOrganization', actions: refuse('no-reset-in-multitenant-organization') },
              { target: 'pending', actions: [assign({ wasAccepted: false }), 'redemptionReset'] },
            ],
          },
        },
      },
    },
    softDeleted: {
      on: {
        RESTORE: { target: 'present', actions: 'guestRestored' },
        SIGN_IN: { actions: refuse(NO_OBJECT) },
      },
      after: { deletion: { target: 'gone', actions: 'guestGone' } },
    },
    gone: { on: { INVITE: invite, SIGN_IN: { actions: refuse(NO_OBJECT) } } },
  },
});
