import { assign, not, or, setup } from 'xstate';
import type { Seconds } from '../../engine/time.ts';
import { CAE_NOT_FOR_GUESTS, CAE_REVOCATION_LATENCY, REFRESH_TOKEN_LIFETIME } from '../facts/index.ts';
import { NOT_IN_THIS_STATE, type Refusal, refuse } from './refusal.ts';

/*
 * What one account has of one application in one tenant: an access token, and the refresh token behind it.
 *
 *                  SIGN_IN                        the token's end
 *   signedOut ─────────────────▶ valid.open ─────────────────────▶ lapsed
 *     ▲  ▲  ▲                    │   │   ▲      REFRESH, USE          │ │
 *     │  │  │             REVOKE │   │   └────────────────────────────┘ │
 *     │  │  │                    ▼   │ REVOKE or DISABLE under continuous access evaluation
 *     │  │  └─ the token's end ─ valid.doomed                          │
 *     │  │                           ▼                                 │
 *     │  └─ within 15 minutes ── valid.cutting                         │
 *     └────────────────────────── REVOKE, or 90 days without use ──────┘
 *
 * A token says what its holder was when it was issued. Who activates a role keeps a token without it until a refresh
 * or a new sign-in (PIM-66, GDAP-115), and whose role has ended keeps a token with it (PIM-67): nothing revokes a
 * token because a role or a group is gone, continuous access evaluation included (PIM-68). How soon a workload asks
 * beyond the token is policies/workload-propagation.ts.
 *
 * An access token cannot be revoked before its end (B2B-80). A revocation takes the refresh token, and a disabled
 * account is given no new token; what is left is the rest of the access token (B2B-87, B2B-88), or minutes where both
 * sides evaluate continuously (B2B-83). Guests have no continuous evaluation (B2B-84), and revoking in the resource
 * tenant does nothing for them (B2B-85): `revocationWithoutEffect` says so. Disabling the guest object stops new tokens
 * there and nothing else (B2B-89). A GDAP user is nobody in the customer's tenant: there is nothing to revoke or to
 * disable. Whether such sessions are evaluated continuously is not documented; the caller says.
 *
 * `residualBegan` and `accessEnded` enclose what outlives a revocation or a disabled account, unless the account is
 * enabled or signed in again; `roleLingers` and the next `tokenIssued`, `tokenLapsed` or `accessEnded` enclose what
 * outlives a role. Lifetimes are drawn by the caller.
 *
 * Facts: PIM-66, PIM-67, PIM-68, B2B-80, B2B-81, B2B-83, B2B-84, B2B-85, B2B-87, B2B-88, B2B-89, GDAP-115. Not
 * modeled: what a changed password spares (B2B-86), idle browser sessions and sign-in frequency (B2B-82), several
 * applications behind one refresh token.
 */

export type TokenIdentity = 'home' | 'guest' | 'gdap';
/** The tenant of the account, or that of the application; one and the same for `home`. */
export type TokenTenant = 'home' | 'resource';

export interface AccessTokenInput {
  readonly identity: TokenIdentity;
  /** Client and application both evaluate continuously; of no use to a guest. */
  readonly cae: boolean;
  /** The account holds the role now. */
  readonly holdsRole: boolean;
  /** True by default. */
  readonly homeEnabled?: boolean;
  /** Of the guest object; true by default. */
  readonly resourceEnabled?: boolean;
  /** Life of a refresh token that is not used; B2B-81 by default. */
  readonly refreshSeconds?: Seconds;
}

export interface AccessTokenContext {
  identity: TokenIdentity;
  continuous: boolean;
  holdsRole: boolean;
  /** The role is in the token issued last. */
  tokenHasRole: boolean;
  homeEnabled: boolean;
  resourceEnabled: boolean;
  refreshRevoked: boolean;
  tokenSeconds: Seconds;
  refreshSeconds: Seconds;
  cutSeconds: Seconds;
}

export type AccessTokenEvent =
  | { readonly type: 'SIGN_IN'; readonly tokenSeconds: Seconds }
  /** The client asks for a new token before it must. */
  | { readonly type: 'REFRESH'; readonly tokenSeconds: Seconds }
  /** The application is used; without a valid token the client asks for one, of this lifetime. */
  | { readonly type: 'USE'; readonly tokenSeconds: Seconds }
  | { readonly type: 'ROLE_GRANTED' }
  | { readonly type: 'ROLE_REMOVED' }
  /** `latencySeconds` is what continuous evaluation takes, 15 minutes at most. */
  | { readonly type: 'REVOKE'; readonly at: TokenTenant; readonly latencySeconds: Seconds }
  | { readonly type: 'DISABLE'; readonly at: TokenTenant; readonly latencySeconds: Seconds }
  | { readonly type: 'ENABLE'; readonly at: TokenTenant };

export const ACCESS_TOKEN_EVENTS = [
  'SIGN_IN',
  'REFRESH',
  'USE',
  'ROLE_GRANTED',
  'ROLE_REMOVED',
  'REVOKE',
  'DISABLE',
  'ENABLE',
] as const;

export const ACCESS_TOKEN_EFFECTS = [
  'tokenIssued',
  'tokenLapsed',
  'accessUsed',
  'roleNotFelt',
  'roleLingers',
  'residualBegan',
  'revocationWithoutEffect',
  'accessEnded',
  'sessionExpired',
  'refused',
] as const;

interface Arguments {
  readonly context: AccessTokenContext;
  readonly event: AccessTokenEvent;
}

/** The account or the guest object, whichever the event is about. */
const sideOf = ({ context, event }: Arguments): 'homeEnabled' | 'resourceEnabled' =>
  'at' in event && event.at === 'resource' && context.identity === 'guest'
    ? 'resourceEnabled'
    : 'homeEnabled';

const BLOCKED = { guard: 'blocked', actions: refuse('account-disabled') } as const;

const NOBODY_THERE = { guard: 'nobodyThere', actions: refuse('no-account-there') } as const;

const ISSUED = [
  'issue',
  {
    type: 'tokenIssued',
    params: ({ context }: Arguments) => ({ withRole: context.tokenHasRole }),
  },
] as const;

const USED = {
  type: 'accessUsed',
  params: ({ context }: Arguments) => ({ withRole: context.tokenHasRole, holdsRole: context.holdsRole }),
} as const;

const signIn = [
  BLOCKED,
  {
    target: '#accessToken.valid',
    reenter: true,
    actions: [{ type: 'setRefreshRevoked', params: { revoked: false } }, ...ISSUED],
  },
] as const;

const refresh = [BLOCKED, { target: '#accessToken.valid', reenter: true, actions: ISSUED }] as const;

const REVOKE_REFRESH = { type: 'setRefreshRevoked', params: { revoked: true } } as const;

const residual = (left: 'continuous-evaluation' | 'token') =>
  ({ type: 'residualBegan', params: { left } }) as const;

const ended = (why: 'expired' | 'cut' | 'revoked') => ({ type: 'accessEnded', params: { why } }) as const;

/** What stands in the way of a revocation, whatever the state. */
const REVOKED_IN_VAIN = [
  NOBODY_THERE,
  { guard: 'guestAtResource', actions: 'revocationWithoutEffect' },
] as const;

const noEffect = (): void => {};

export const accessTokenMachine = setup({
  types: {
    input: {} as AccessTokenInput,
    context: {} as AccessTokenContext,
    events: {} as AccessTokenEvent,
  },
  guards: {
    blocked: ({ context }) => !context.homeEnabled || !context.resourceEnabled,
    continuous: ({ context }) => context.continuous,
    holdsRole: ({ context }) => context.holdsRole,
    tokenHasRole: ({ context }) => context.tokenHasRole,
    refreshRevoked: ({ context }) => context.refreshRevoked,
    nobodyThere: ({ context, event }) =>
      'at' in event && event.at === 'resource' && context.identity === 'gdap',
    guestAtResource: ({ context, event }) =>
      'at' in event && event.at === 'resource' && context.identity === 'guest',
    sideEnabled: (args) => args.context[sideOf(args)],
  },
  delays: {
    token: ({ context }) => context.tokenSeconds,
    cut: ({ context }) => context.cutSeconds,
    // The refresh token was used last when the access token was issued.
    refresh: ({ context }) => Math.max(0, context.refreshSeconds - context.tokenSeconds),
  },
  actions: {
    issue: assign({
      tokenHasRole: ({ context }) => context.holdsRole,
      tokenSeconds: ({ context, event }) =>
        'tokenSeconds' in event ? Math.max(0, event.tokenSeconds) : context.tokenSeconds,
    }),
    setRefreshRevoked: assign({
      refreshRevoked: (_, params: { readonly revoked: boolean }) => params.revoked,
    }),
    setEnabled: assign((args, params: { readonly enabled: boolean }) => ({ [sideOf(args)]: params.enabled })),
    takeLatency: assign({
      cutSeconds: ({ context, event }) =>
        'latencySeconds' in event
          ? Math.min(Math.max(0, event.latencySeconds), CAE_REVOCATION_LATENCY.value)
          : context.cutSeconds,
    }),
    tokenIssued: (_, _params: { readonly withRole: boolean }) => {},
    tokenLapsed: noEffect,
    accessUsed: (_, _params: { readonly withRole: boolean; readonly holdsRole: boolean }) => {},
    roleNotFelt: noEffect,
    roleLingers: noEffect,
    residualBegan: (_, _params: { readonly left: 'continuous-evaluation' | 'token' }) => {},
    revocationWithoutEffect: noEffect,
    accessEnded: (_, _params: { readonly why: 'expired' | 'cut' | 'revoked' }) => {},
    sessionExpired: noEffect,
    refused: (_, _params: Refusal) => {},
  },
}).createMachine({
  id: 'accessToken',
  context: ({ input }) => ({
    identity: input.identity,
    continuous: input.cae && !(CAE_NOT_FOR_GUESTS.value && input.identity === 'guest'),
    holdsRole: input.holdsRole,
    tokenHasRole: false,
    homeEnabled: input.homeEnabled ?? true,
    resourceEnabled: input.identity !== 'guest' || (input.resourceEnabled ?? true),
    refreshRevoked: false,
    tokenSeconds: 0,
    refreshSeconds: input.refreshSeconds ?? REFRESH_TOKEN_LIFETIME.value,
    cutSeconds: 0,
  }),
  initial: 'signedOut',
  on: {
    SIGN_IN: signIn,
    ROLE_GRANTED: [
      { guard: 'holdsRole', actions: refuse('nothing-changes') },
      { actions: assign({ holdsRole: true }) },
    ],
    ROLE_REMOVED: [
      { guard: not('holdsRole'), actions: refuse('nothing-changes') },
      { actions: assign({ holdsRole: false }) },
    ],
    REVOKE: [...REVOKED_IN_VAIN, { actions: refuse('nothing-to-revoke') }],
    DISABLE: [
      NOBODY_THERE,
      { guard: not('sideEnabled'), actions: refuse('nothing-changes') },
      { actions: { type: 'setEnabled', params: { enabled: false } } },
    ],
    ENABLE: [
      NOBODY_THERE,
      { guard: 'sideEnabled', actions: refuse('nothing-changes') },
      { actions: { type: 'setEnabled', params: { enabled: true } } },
    ],
    '*': { actions: refuse(NOT_IN_THIS_STATE) },
  },
  states: {
    signedOut: {},
    valid: {
      initial: 'open',
      on: {
        USE: { actions: USED },
        ROLE_GRANTED: [
          { guard: 'holdsRole', actions: refuse('nothing-changes') },
          { guard: 'tokenHasRole', actions: assign({ holdsRole: true }) },
          { actions: [assign({ holdsRole: true }), 'roleNotFelt'] },
        ],
        ROLE_REMOVED: [
          { guard: not('holdsRole'), actions: refuse('nothing-changes') },
          { guard: 'tokenHasRole', actions: [assign({ holdsRole: false }), 'roleLingers'] },
          { actions: assign({ holdsRole: false }) },
        ],
        DISABLE: [
          NOBODY_THERE,
          { guard: not('sideEnabled'), actions: refuse('nothing-changes') },
          {
            guard: or(['blocked', 'refreshRevoked']),
            actions: { type: 'setEnabled', params: { enabled: false } },
          },
          {
            guard: 'continuous',
            target: '.cutting',
            actions: [
              { type: 'setEnabled', params: { enabled: false } },
              'takeLatency',
              residual('continuous-evaluation'),
            ],
          },
          { actions: [{ type: 'setEnabled', params: { enabled: false } }, residual('token')] },
        ],
      },
      after: {
        token: [
          { guard: 'refreshRevoked', target: 'signedOut', actions: ended('expired') },
          { guard: 'blocked', target: 'lapsed', actions: ended('expired') },
          { target: 'lapsed', actions: 'tokenLapsed' },
        ],
      },
      states: {
        open: {
          on: {
            REFRESH: refresh,
            REVOKE: [
              ...REVOKED_IN_VAIN,
              {
                guard: 'continuous',
                target: 'cutting',
                actions: [REVOKE_REFRESH, 'takeLatency', residual('continuous-evaluation')],
              },
              { guard: 'blocked', target: 'doomed', actions: REVOKE_REFRESH },
              { target: 'doomed', actions: [REVOKE_REFRESH, residual('token')] },
            ],
          },
        },
        doomed: { on: { REFRESH: { actions: refuse('refresh-token-revoked') } } },
        cutting: {
          on: {
            REFRESH: { actions: refuse('access-is-being-cut') },
            // What is being cut is cut by the first event.
            REVOKE: [...REVOKED_IN_VAIN, { actions: REVOKE_REFRESH }],
            DISABLE: [
              NOBODY_THERE,
              { guard: not('sideEnabled'), actions: refuse('nothing-changes') },
              { actions: { type: 'setEnabled', params: { enabled: false } } },
            ],
          },
          after: { cut: { target: '#accessToken.signedOut', actions: ended('cut') } },
        },
      },
    },
    lapsed: {
      on: {
        REFRESH: refresh,
        USE: [BLOCKED, { target: 'valid', actions: [...ISSUED, USED] }],
        REVOKE: [...REVOKED_IN_VAIN, { target: 'signedOut', actions: [REVOKE_REFRESH, ended('revoked')] }],
      },
      after: { refresh: { target: 'signedOut', actions: 'sessionExpired' } },
    },
  },
});
