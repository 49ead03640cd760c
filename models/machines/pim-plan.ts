import { assign, setup } from 'xstate';

/*
 * What PIM itself is in one tenant: four things side by side that a lost plan takes at once.
 *
 *   service    available ◀──PLAN_BACK── ──PLAN_LOST──▶ unavailable
 *   settings   customized ──PLAN_LOST──▶ defaults ──CUSTOMIZE (with a plan)──▶ customized
 *   reviews    running ────PLAN_LOST──▶ ended ─────START_REVIEWS (with a plan)──▶ running
 *   mails      on ◀──PLAN_BACK── ──PLAN_LOST──▶ off
 *
 * Buying the plan again opens the service and lets mails flow. It restores neither the settings, which start from
 * defaults, nor the reviews (PIM-95). Eligible and time-bound assignments have machines of their own.
 *
 * Facts: PIM-93, PIM-95; edge (PR18).
 */

export interface PimPlanInput {
  /** True by default. */
  readonly planAvailable?: boolean;
  /** True where somebody has changed any policy; true by default. */
  readonly settingsCustomized?: boolean;
  /** False by default. */
  readonly reviewsRunning?: boolean;
}

export interface PimPlanContext {
  planAvailable: boolean;
  settingsCustomized: boolean;
  reviewsRunning: boolean;
}

export type PimPlanEvent =
  | { readonly type: 'PLAN_LOST' }
  | { readonly type: 'PLAN_BACK' }
  | { readonly type: 'CUSTOMIZE' }
  | { readonly type: 'START_REVIEWS' };

export const PIM_PLAN_EVENTS = ['PLAN_LOST', 'PLAN_BACK', 'CUSTOMIZE', 'START_REVIEWS'] as const;
export const PIM_PLAN_EFFECTS = [
  'serviceLost',
  'serviceBack',
  'settingsDeleted',
  'reviewsEnded',
  'mailsStopped',
  'mailsResumed',
] as const;

const noEffect = (): void => {};

export const pimPlanMachine = setup({
  types: { input: {} as PimPlanInput, context: {} as PimPlanContext, events: {} as PimPlanEvent },
  guards: {
    planAvailable: ({ context }) => context.planAvailable,
    settingsCustomized: ({ context }) => context.settingsCustomized,
    reviewsRunning: ({ context }) => context.reviewsRunning,
  },
  actions: {
    serviceLost: noEffect,
    serviceBack: noEffect,
    settingsDeleted: noEffect,
    reviewsEnded: noEffect,
    mailsStopped: noEffect,
    mailsResumed: noEffect,
  },
}).createMachine({
  id: 'pimPlan',
  context: ({ input }) => {
    const planAvailable = input.planAvailable ?? true;
    return {
      planAvailable,
      settingsCustomized: planAvailable && (input.settingsCustomized ?? true),
      reviewsRunning: planAvailable && (input.reviewsRunning ?? false),
    };
  },
  type: 'parallel',
  states: {
    service: {
      initial: 'starting',
      states: {
        starting: { always: [{ guard: 'planAvailable', target: 'available' }, { target: 'unavailable' }] },
        available: {
          on: {
            PLAN_LOST: {
              target: 'unavailable',
              actions: [assign({ planAvailable: false }), 'serviceLost'],
            },
          },
        },
        unavailable: {
          on: {
            PLAN_BACK: { target: 'available', actions: [assign({ planAvailable: true }), 'serviceBack'] },
          },
        },
      },
    },
    settings: {
      initial: 'starting',
      states: {
        starting: { always: [{ guard: 'settingsCustomized', target: 'customized' }, { target: 'defaults' }] },
        customized: { on: { PLAN_LOST: { target: 'defaults', actions: 'settingsDeleted' } } },
        defaults: { on: { CUSTOMIZE: { guard: 'planAvailable', target: 'customized' } } },
      },
    },
    reviews: {
      initial: 'starting',
      states: {
        starting: { always: [{ guard: 'reviewsRunning', target: 'running' }, { target: 'ended' }] },
        running: { on: { PLAN_LOST: { target: 'ended', actions: 'reviewsEnded' } } },
        ended: { on: { START_REVIEWS: { guard: 'planAvailable', target: 'running' } } },
      },
    },
    mails: {
      initial: 'starting',
      states: {
        starting: { always: [{ guard: 'planAvailable', target: 'on' }, { target: 'off' }] },
        on: { on: { PLAN_LOST: { target: 'off', actions: 'mailsStopped' } } },
        off: { on: { PLAN_BACK: { target: 'on', actions: 'mailsResumed' } } },
      },
    },
  },
});
