import { assign, setup } from 'xstate';
import {
  MFA_REGISTRATION_GRACE,
  RULE_REGISTRATION_PREVENTED,
  RULE_RISK_UNREGISTERED,
} from '../facts/index.ts';
import { NOT_IN_THIS_STATE, type Refusal, refuse } from './refusal.ts';

/*
 * The MFA methods of one person in one tenant: at home, or as a guest in each resource tenant that asks by itself.
 *
 *                     PROMPT                14 days
 *   unregistered ─────────────▶ prompted ─────────────▶ overdue
 *     │   ▲ RESET                 │ REGISTER              │ REGISTER
 *     │   │                       ▼                       │
 *     │   ├──────────────────  registered  ◀──────────────┘
 *     │   │                     ▲  ▲   │ LOSE_DEVICE
 *     └───┼──── REGISTER ───────┘  │   ▼
 *         └─────────────────────  lost    (DEVICE_BACK)
 *
 * PROMPT is the registration policy at an interactive sign-in; it may be put off until the grace ends, but not while
 * MFA itself is demanded (B2B-32). A risky sign-in is not offered registration (B2B-35), and a policy or a list of
 * applications can prevent it (B2B-36, B2B-08). A service provider registers at home only (B2B-41).
 *
 * A lost phone is lost in every tenant that knows it, and each takes its own RESET and REGISTER: that makes forty
 * registrations forty (B2B-17). Whether a new device brings them back is not documented: under `follows-home` it does,
 * under `register-again`, the default, only the old one. RESET is an administrator of this tenant.
 *
 * Facts: B2B-08, B2B-17, B2B-32, B2B-35, B2B-36, B2B-41, and two rows of the sign-in (R21, R23).
 */

export interface MfaRegistrationInput {
  readonly status: 'unregistered' | 'registered' | 'lost';
  /** What the person is in this tenant; a `gdap` user is nothing here and cannot register. */
  readonly identity: 'home' | 'b2b' | 'gdap';
  /** What a new device does to the registrations of guests, open in B2B-17; `register-again` by default. */
  readonly newDevice?: 'register-again' | 'follows-home';
}

export interface MfaRegistrationContext {
  status: MfaRegistrationInput['status'];
  isGdap: boolean;
  followsHome: boolean;
  /** True once there has been a registration. */
  registeredBefore: boolean;
}

export type MfaRegistrationEvent =
  /** An interactive sign-in under the registration policy. */
  | { readonly type: 'PROMPT' }
  | { readonly type: 'SKIP'; readonly mfaDemanded: boolean }
  | { readonly type: 'REGISTER'; readonly risky: boolean; readonly prevented: boolean }
  | { readonly type: 'LOSE_DEVICE' }
  /** The device is found, or a new one takes its place at home. */
  | { readonly type: 'DEVICE_BACK'; readonly same: boolean }
  /** An administrator of this tenant removes the methods. */
  | { readonly type: 'RESET' };

export const MFA_REGISTRATION_EVENTS = [
  'PROMPT',
  'SKIP',
  'REGISTER',
  'LOSE_DEVICE',
  'DEVICE_BACK',
  'RESET',
] as const;

/** `methodRegistered` sees in the context whether it was registered before. */
export const MFA_REGISTRATION_EFFECTS = [
  'registrationPrompted',
  'registrationSkipped',
  'registrationOverdue',
  'methodRegistered',
  'methodLost',
  'methodBack',
  'methodsReset',
  'refused',
] as const;

const noEffect = (): void => {};

const register = [
  { guard: 'isGdap', actions: refuse('registers-at-home-only') },
  { guard: 'risky', actions: refuse(RULE_RISK_UNREGISTERED.value.code) },
  { guard: 'prevented', actions: refuse(RULE_REGISTRATION_PREVENTED.value.code) },
  { target: 'registered', actions: ['methodRegistered', 'noteRegistration'] },
] as const;

const skip = [
  { guard: 'mfaDemanded', actions: refuse('mfa-is-demanded') },
  { actions: 'registrationSkipped' },
] as const;

export const mfaRegistrationMachine = setup({
  types: {
    input: {} as MfaRegistrationInput,
    context: {} as MfaRegistrationContext,
    events: {} as MfaRegistrationEvent,
  },
  guards: {
    startsIn: ({ context }, params: { readonly status: MfaRegistrationInput['status'] }) =>
      context.status === params.status,
    isGdap: ({ context }) => context.isGdap,
    risky: ({ event }) => event.type === 'REGISTER' && event.risky,
    prevented: ({ event }) => event.type === 'REGISTER' && event.prevented,
    mfaDemanded: ({ event }) => event.type === 'SKIP' && event.mfaDemanded,
    deviceWorksHere: ({ context, event }) =>
      event.type === 'DEVICE_BACK' && (event.same || context.followsHome),
  },
  delays: { grace: MFA_REGISTRATION_GRACE.value },
  actions: {
    noteRegistration: assign({ registeredBefore: true }),
    registrationPrompted: noEffect,
    registrationSkipped: noEffect,
    registrationOverdue: noEffect,
    methodRegistered: noEffect,
    methodLost: noEffect,
    methodBack: noEffect,
    methodsReset: noEffect,
    refused: (_, _params: Refusal) => {},
  },
}).createMachine({
  id: 'mfaRegistration',
  context: ({ input }) => ({
    status: input.status,
    isGdap: input.identity === 'gdap',
    followsHome: input.newDevice === 'follows-home',
    registeredBefore: input.status !== 'unregistered',
  }),
  initial: 'starting',
  on: { '*': { actions: refuse(NOT_IN_THIS_STATE) } },
  states: {
    starting: {
      always: [
        // Nobody is registered where the person is nobody.
        { guard: 'isGdap', target: 'unregistered' },
        { guard: { type: 'startsIn', params: { status: 'registered' } }, target: 'registered' },
        { guard: { type: 'startsIn', params: { status: 'lost' } }, target: 'lost' },
        { target: 'unregistered' },
      ],
    },
    unregistered: {
      on: {
        PROMPT: [
          { guard: 'isGdap', actions: refuse('registers-at-home-only') },
          { target: 'prompted', actions: 'registrationPrompted' },
        ],
        REGISTER: register,
      },
    },
    prompted: {
      on: { SKIP: skip, REGISTER: register },
      after: { grace: { target: 'overdue', actions: 'registrationOverdue' } },
    },
    overdue: { on: { REGISTER: register } },
    registered: {
      on: {
        LOSE_DEVICE: { target: 'lost', actions: 'methodLost' },
        RESET: { target: 'unregistered', actions: 'methodsReset' },
      },
    },
    lost: {
      on: {
        DEVICE_BACK: [
          { guard: 'deviceWorksHere', target: 'registered', actions: 'methodBack' },
          { actions: refuse('new-device-is-not-registered') },
        ],
        RESET: { target: 'unregistered', actions: 'methodsReset' },
      },
    },
  },
});
