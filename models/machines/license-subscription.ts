import { assign, setup } from 'xstate';
import type { Seconds } from '../../engine/time.ts';
import type { LicenseSubscription } from '../estate.ts';
import { LICENSE_DISABLED_STAGE, LICENSE_EXPIRED_STAGE } from '../facts/index.ts';
import { NOT_IN_THIS_STATE, type Refusal, refuse } from './refusal.ts';

/*
 * The paid life of a tenant's P2 subscription, and what is left of it when nobody pays.
 *
 *   active ──LAPSE──▶ expired ──30 or 90 days──▶ disabled ──60 or 90 days──▶ deleted
 *      ▲   (Enabled)  (Warning: all works)       (Suspended)                   │
 *      └───────────────────────── BUY ──────────────────────────────────────────┘
 *
 * On which of the two stages PIM is lost Microsoft does not say (PIM-99): the assumption `pimLossAt` decides, and the
 * effect `planLost` marks the moment. BUY brings the plan back, and nothing that was lost with it (PIM-95). A deleted
 * subscription is gone for good; BUY then starts a new one in its place.
 *
 * Facts: PIM-96, PIM-97, PIM-98, PIM-99. Not modeled: cancellation within its window, a cut of seats, resellers'
 * subscriptions, and LockedOut, whose place in time is not documented.
 */

export interface LicenseSubscriptionInput {
  readonly channel: LicenseSubscription['channel'];
  /** Assumption for PIM-99. */
  readonly pimLossAt: 'suspended' | 'expired';
  /** Assumption for PIM-96: the stage in which all works, by channel; the fact's value by default. */
  readonly expiredStage?: Readonly<Record<LicenseSubscription['channel'], Seconds>>;
  /** `active` by default. */
  readonly status?: LicenseStage;
  /** Time left in the stage of `status`; the whole stage by default. */
  readonly stageSecondsLeft?: Seconds;
}

export type LicenseStage = 'active' | 'expired' | 'disabled' | 'deleted';

export interface LicenseSubscriptionContext {
  status: LicenseStage;
  lossAtExpired: boolean;
  /** The channel's full stages. */
  expiredSeconds: Seconds;
  disabledSeconds: Seconds;
  /** Time left in the stage entered last. */
  stageSecondsLeft: Seconds;
}

export type LicenseSubscriptionEvent = { readonly type: 'LAPSE' } | { readonly type: 'BUY' };

export const LICENSE_SUBSCRIPTION_EVENTS = ['LAPSE', 'BUY'] as const;
export const LICENSE_SUBSCRIPTION_EFFECTS = ['stageEntered', 'planLost', 'planBack', 'refused'] as const;

const entered = (stage: LicenseStage) => ({ type: 'stageEntered' as const, params: { stage } });

export const licenseSubscriptionMachine = setup({
  types: {
    input: {} as LicenseSubscriptionInput,
    context: {} as LicenseSubscriptionContext,
    events: {} as LicenseSubscriptionEvent,
  },
  guards: {
    startsIn: ({ context }, params: { readonly status: LicenseStage }) => context.status === params.status,
    lossAtExpired: ({ context }) => context.lossAtExpired,
  },
  delays: { stage: ({ context }) => context.stageSecondsLeft },
  actions: {
    stageEntered: (_, _params: { readonly stage: LicenseStage }) => {},
    planLost: () => {},
    planBack: () => {},
    refused: (_, _params: Refusal) => {},
  },
}).createMachine({
  id: 'licenseSubscription',
  context: ({ input }) => {
    const status = input.status ?? 'active';
    const expiredSeconds = (input.expiredStage ?? LICENSE_EXPIRED_STAGE.value)[input.channel];
    const disabledSeconds = LICENSE_DISABLED_STAGE.value[input.channel];
    return {
      status,
      lossAtExpired: input.pimLossAt === 'expired',
      expiredSeconds,
      disabledSeconds,
      stageSecondsLeft: input.stageSecondsLeft ?? (status === 'disabled' ? disabledSeconds : expiredSeconds),
    };
  },
  initial: 'starting',
  on: { '*': { actions: refuse(NOT_IN_THIS_STATE) } },
  states: {
    starting: {
      always: [
        { guard: { type: 'startsIn', params: { status: 'expired' } }, target: 'expired' },
        { guard: { type: 'startsIn', params: { status: 'disabled' } }, target: 'disabled' },
        { guard: { type: 'startsIn', params: { status: 'deleted' } }, target: 'deleted' },
        { target: 'active' },
      ],
    },
    active: {
      on: {
        LAPSE: [
          {
            guard: 'lossAtExpired',
            target: 'expired',
            actions: [
              assign({ stageSecondsLeft: ({ context }) => context.expiredSeconds }),
              entered('expired'),
              'planLost',
            ],
          },
          {
            target: 'expired',
            actions: [
              assign({ stageSecondsLeft: ({ context }) => context.expiredSeconds }),
              entered('expired'),
            ],
          },
        ],
      },
    },
    expired: {
      on: {
        BUY: [
          { guard: 'lossAtExpired', target: 'active', actions: [entered('active'), 'planBack'] },
          { target: 'active', actions: entered('active') },
        ],
      },
      after: {
        stage: [
          {
            guard: 'lossAtExpired',
            target: 'disabled',
            actions: [
              assign({ stageSecondsLeft: ({ context }) => context.disabledSeconds }),
              entered('disabled'),
            ],
          },
          {
            target: 'disabled',
            actions: [
              assign({ stageSecondsLeft: ({ context }) => context.disabledSeconds }),
              entered('disabled'),
              'planLost',
            ],
          },
        ],
      },
    },
    disabled: {
      on: { BUY: { target: 'active', actions: [entered('active'), 'planBack'] } },
      after: { stage: { target: 'deleted', actions: entered('deleted') } },
    },
    deleted: {
      on: { BUY: { target: 'active', actions: [entered('active'), 'planBack'] } },
    },
  },
});
