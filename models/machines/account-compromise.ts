import { assign, setup } from 'xstate';
import type { Seconds } from '../../engine/time.ts';

/*
 * A stolen account, from the theft to the moment the thief holds nothing any more.
 *
 *   safe ──COMPROMISE──▶ stolen ──detection──▶ detected ──response──▶ revoked ──tokens run out──▶ contained
 *
 * The response is Microsoft's order: disable the account at home, revoke its sessions (B2B-87). What was issued before
 * outlives it: an access token cannot be revoked (B2B-80) unless the application evaluates access continuously
 * (B2B-83). That rest is `residualSeconds`; the wiring takes it from the assumption `attackerToken`. All durations come
 * with the event, so that designs share them.
 *
 * Facts: B2B-80, B2B-83, B2B-87, PIM-67, PIM-68. Not modeled: a thief who makes a second way in before the response.
 */

export interface AccountCompromiseContext {
  detectionSeconds: Seconds;
  responseSeconds: Seconds;
  residualSeconds: Seconds;
}

export type AccountCompromiseEvent = {
  readonly type: 'COMPROMISE';
  /** From the theft to its discovery. */
  readonly detectionSeconds: Seconds;
  /** From the discovery to the disabled account. */
  readonly responseSeconds: Seconds;
  /** How long issued tokens still work after that. */
  readonly residualSeconds: Seconds;
};

export const ACCOUNT_COMPROMISE_EVENTS = ['COMPROMISE'] as const;
export const ACCOUNT_COMPROMISE_EFFECTS = [
  'thiefEnters',
  'detected',
  'accountDisabled',
  'sessionsRevoked',
  'contained',
] as const;

const noEffect = (): void => {};

export const accountCompromiseMachine = setup({
  types: { context: {} as AccountCompromiseContext, events: {} as AccountCompromiseEvent },
  delays: {
    detection: ({ context }) => context.detectionSeconds,
    response: ({ context }) => context.responseSeconds,
    residual: ({ context }) => context.residualSeconds,
  },
  actions: {
    thiefEnters: noEffect,
    detected: noEffect,
    accountDisabled: noEffect,
    sessionsRevoked: noEffect,
    contained: noEffect,
  },
}).createMachine({
  id: 'accountCompromise',
  context: { detectionSeconds: 0, responseSeconds: 0, residualSeconds: 0 },
  initial: 'safe',
  states: {
    safe: {
      on: {
        COMPROMISE: {
          target: 'stolen',
          actions: [
            assign({
              detectionSeconds: ({ event }) => event.detectionSeconds,
              responseSeconds: ({ event }) => event.responseSeconds,
              residualSeconds: ({ event }) => event.residualSeconds,
            }),
            'thiefEnters',
          ],
        },
      },
    },
    stolen: { after: { detection: { target: 'detected', actions: 'detected' } } },
    detected: { after: { response: { target: 'revoked', actions: ['accountDisabled', 'sessionsRevoked'] } } },
    revoked: { after: { residual: { target: 'contained', actions: 'contained' } } },
    contained: { type: 'final' },
  },
});
