import { assign, setup } from 'xstate';
import type { Seconds } from '../../engine/time.ts';
import { GDAP_PENDING_LIFETIME } from '../facts/index.ts';
import { NOT_IN_THIS_STATE, type Refusal, refuse } from './refusal.ts';

/*
 * How the partner keeps a customer's GDAP alive: asks for a successor in time, or notices too late.
 *
 *   unattended ◀──TRACK (forgotten)──┐                     90 days: ask again
 *       │  TRACK                     │                        ┌──┐
 *       └──────────▶ tracking ──lead time reached──▶ asked ◀──┘  │
 *                       │                             │  └───────┘
 *                       │ LAPSED                      │ the customer consents
 *                       ▼                             ▼
 *                     lapsed ──somebody notices──▶  asked          consented ──SUCCESSOR_ACTIVE──▶ renewed
 *                                                                                                    │ TRACK
 *                                                                                  tracking ◀────────┘
 *
 * An ended relationship cannot be revived (GDAP-84): there is always a new request and a new consent, and what
 * nobody approves in 90 days is gone (GDAP-32). Lead times are practice, not Microsoft's (GDAP-89). TRACK starts a
 * round, at the relationship's start and after every extension. LAPSED while a request is out changes nothing but
 * `lapsed`. A customer who takes longer than 90 days never consents: each invitation dies first. All times come with the events, so that designs share them.
 *
 * Facts: GDAP-32, GDAP-84, GDAP-89, GDAP-90.
 */

export interface RenewalInput {
  /** True where nobody tracks this relationship's end, or it will be forgotten; TRACK may say otherwise. */
  readonly forgotten: boolean;
  /** Time until the partner should ask; ignored where forgotten. */
  readonly secondsToAsk: Seconds;
  /** Time the customer takes to consent, once asked. */
  readonly consentSeconds: Seconds;
}

export interface RenewalContext {
  forgotten: boolean;
  secondsToAsk: Seconds;
  consentSeconds: Seconds;
  noticeSeconds: Seconds;
  /** True from a lapse to the successor. */
  lapsed: boolean;
}

export type RenewalEvent =
  | {
      readonly type: 'TRACK';
      readonly forgotten: boolean;
      readonly secondsToAsk: Seconds;
      readonly consentSeconds: Seconds;
    }
  /** The relationship ended and has no successor. */
  | { readonly type: 'LAPSED'; readonly noticeSeconds: Seconds; readonly consentSeconds: Seconds }
  | { readonly type: 'SUCCESSOR_ACTIVE' };

export const RENEWAL_EVENTS = ['TRACK', 'LAPSED', 'SUCCESSOR_ACTIVE'] as const;
export const RENEWAL_EFFECTS = [
  'askForRelationship',
  'customerConsented',
  'relationshipRenewed',
  'lapseBegins',
  'refused',
] as const;

export type AskReason = 'lead-time' | 'lapse' | 'invitation-ran-out';

const ask = (reason: AskReason) => ({ type: 'askForRelationship' as const, params: { reason } });

const track = [
  { guard: 'willBeForgotten', target: '#relationshipRenewal.unattended', actions: 'takeRound' },
  // Entered anew also from `tracking`, so that the old lead time is forgotten.
  { target: '#relationshipRenewal.tracking', reenter: true, actions: 'takeRound' },
] as const;

export const renewalMachine = setup({
  types: { input: {} as RenewalInput, context: {} as RenewalContext, events: {} as RenewalEvent },
  guards: {
    startsForgotten: ({ context }) => context.forgotten,
    willBeForgotten: ({ event }) => event.type === 'TRACK' && event.forgotten,
  },
  delays: {
    leadTime: ({ context }) => context.secondsToAsk,
    consent: ({ context }) => context.consentSeconds,
    notice: ({ context }) => context.noticeSeconds,
    pendingLifetime: GDAP_PENDING_LIFETIME.value,
  },
  actions: {
    takeRound: assign(({ context, event }) =>
      event.type === 'TRACK'
        ? {
            forgotten: event.forgotten,
            secondsToAsk: event.secondsToAsk,
            consentSeconds: event.consentSeconds,
            lapsed: false,
          }
        : context,
    ),
    askForRelationship: (_, _params: { readonly reason: AskReason }) => {},
    customerConsented: () => {},
    relationshipRenewed: (_, _params: { readonly afterLapse: boolean }) => {},
    lapseBegins: () => {},
    refused: (_, _params: Refusal) => {},
  },
}).createMachine({
  id: 'relationshipRenewal',
  context: ({ input }) => ({ ...input, noticeSeconds: 0, lapsed: false }),
  initial: 'starting',
  on: { '*': { actions: refuse(NOT_IN_THIS_STATE) } },
  states: {
    starting: { always: [{ guard: 'startsForgotten', target: 'unattended' }, { target: 'tracking' }] },
    unattended: {
      on: {
        TRACK: track,
        LAPSED: {
          target: 'lapsed',
          actions: [
            assign({
              noticeSeconds: ({ event }) => event.noticeSeconds,
              consentSeconds: ({ event }) => event.consentSeconds,
              lapsed: true,
            }),
            'lapseBegins',
          ],
        },
      },
    },
    tracking: {
      on: {
        TRACK: track,
        LAPSED: {
          target: 'lapsed',
          actions: [
            assign({
              noticeSeconds: ({ event }) => event.noticeSeconds,
              consentSeconds: ({ event }) => event.consentSeconds,
              lapsed: true,
            }),
            'lapseBegins',
          ],
        },
      },
      after: { leadTime: { target: 'asked', actions: ask('lead-time') } },
    },
    asked: {
      on: { LAPSED: { actions: [assign({ lapsed: true }), 'lapseBegins'] } },
      after: {
        consent: { target: 'consented', actions: 'customerConsented' },
        pendingLifetime: { target: 'asked', reenter: true, actions: ask('invitation-ran-out') },
      },
    },
    consented: {
      on: {
        LAPSED: { actions: [assign({ lapsed: true }), 'lapseBegins'] },
        SUCCESSOR_ACTIVE: {
          target: 'renewed',
          actions: [
            { type: 'relationshipRenewed', params: ({ context }) => ({ afterLapse: context.lapsed }) },
            assign({ lapsed: false }),
          ],
        },
      },
    },
    renewed: {
      on: {
        TRACK: track,
        // The end of a relationship whose successor stands is no lapse.
        LAPSED: {},
      },
    },
    lapsed: { after: { notice: { target: 'asked', actions: ask('lapse') } } },
  },
});
