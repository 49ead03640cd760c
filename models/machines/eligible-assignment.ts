import { assign, setup } from 'xstate';
import type { Seconds } from '../../engine/time.ts';
import { PIM_MIN_ASSIGNMENT, PIM_RENEWAL_WINDOWS } from '../facts/index.ts';
import { NOT_IN_THIS_STATE, type Refusal, refuse } from './refusal.ts';

/*
 * The schedule of one eligible assignment: how long somebody may activate.
 *
 *   eligible                                                       expired
 *     window: running ──14 days left──▶ extendable ──its end──▶      renewable ──30 days──▶ closed
 *                ▲           EXTEND         │                           │
 *                ├──────────────────────────┘                           │
 *                └──────────────────────── RENEW ───────────────────────┘
 *             unlimited: no end
 *     age:    young ──5 minutes──▶ mature             eligible ──REMOVE (mature), PLAN_LOST──▶ removed
 *
 * When the plan is lost every eligible assignment is removed for good (PIM-93, PIM-95). EXTEND and RENEW stand for a
 * request that somebody has decided; who decides is PIM-42,
 * and an administrator's change of the end at another time is not modeled. An assignment younger than five minutes cannot be removed
 * (PIM-17). The activation itself is another machine, pim-activation.ts.
 *
 * Facts: PIM-17, PIM-23, PIM-42, PIM-93, PIM-95; edge (PR18). Not modeled: the last Global Administrator, who is kept
 * past the end (PIM-46), since groups have no such rule.
 */

export interface EligibleAssignmentInput {
  /** Time left until its end, may be negative; null without end. */
  readonly secondsToEnd: Seconds | null;
  /** Its age, 0 for a new one. */
  readonly ageSeconds?: Seconds;
}

export interface EligibleAssignmentContext {
  unlimited: boolean;
  secondsToEnd: Seconds;
  youngSeconds: Seconds;
}

export type EligibleAssignmentEvent =
  /** A new end, `seconds` from now; null removes the end. */
  | { readonly type: 'EXTEND'; readonly seconds: Seconds | null }
  | { readonly type: 'RENEW'; readonly seconds: Seconds | null }
  | { readonly type: 'REMOVE' }
  | { readonly type: 'PLAN_LOST' };

export const ELIGIBLE_ASSIGNMENT_EVENTS = ['EXTEND', 'RENEW', 'REMOVE', 'PLAN_LOST'] as const;
export const ELIGIBLE_ASSIGNMENT_EFFECTS = [
  'extendWindowOpened',
  'eligibilityExtended',
  'eligibilityRenewed',
  'eligibilityEnded',
  'renewWindowClosed',
  'refused',
] as const;

export type EligibilityEnd = 'expired' | 'removed' | 'planLost';

const takeEnd = (event: EligibleAssignmentEvent): Seconds | null =>
  event.type === 'EXTEND' || event.type === 'RENEW' ? event.seconds : null;

const noEffect = (): void => {};

export const eligibleAssignmentMachine = setup({
  types: {
    input: {} as EligibleAssignmentInput,
    context: {} as EligibleAssignmentContext,
    events: {} as EligibleAssignmentEvent,
  },
  guards: {
    unlimited: ({ context }) => context.unlimited,
    hasEnded: ({ context }) => context.secondsToEnd <= 0,
    longEnough: ({ event }) => (takeEnd(event) ?? PIM_MIN_ASSIGNMENT.value) >= PIM_MIN_ASSIGNMENT.value,
  },
  delays: {
    maturity: ({ context }) => context.youngSeconds,
    extendWindow: ({ context }) =>
      Math.max(0, context.secondsToEnd - PIM_RENEWAL_WINDOWS.value.extendSeconds),
    end: ({ context }) => Math.min(context.secondsToEnd, PIM_RENEWAL_WINDOWS.value.extendSeconds),
    renewWindow: ({ context }) =>
      Math.max(0, PIM_RENEWAL_WINDOWS.value.renewSeconds + Math.min(0, context.secondsToEnd)),
  },
  actions: {
    takeNewEnd: assign({
      unlimited: ({ event }) => takeEnd(event) === null,
      secondsToEnd: ({ event }) => takeEnd(event) ?? 0,
      youngSeconds: PIM_MIN_ASSIGNMENT.value,
    }),
    extendWindowOpened: noEffect,
    eligibilityExtended: noEffect,
    eligibilityRenewed: noEffect,
    eligibilityEnded: (_, _params: { readonly why: EligibilityEnd }) => {},
    renewWindowClosed: noEffect,
    refused: (_, _params: Refusal) => {},
  },
}).createMachine({
  id: 'eligibleAssignment',
  context: ({ input }) => ({
    unlimited: input.secondsToEnd === null,
    secondsToEnd: input.secondsToEnd ?? 0,
    youngSeconds: Math.max(0, PIM_MIN_ASSIGNMENT.value - (input.ageSeconds ?? 0)),
  }),
  initial: 'starting',
  on: { '*': { actions: refuse(NOT_IN_THIS_STATE) } },
  states: {
    starting: {
      always: [
        { guard: 'unlimited', target: 'eligible' },
        { guard: 'hasEnded', target: 'expired' },
        { target: 'eligible' },
      ],
    },
    eligible: {
      type: 'parallel',
      on: {
        REMOVE: {
          target: 'removed',
          actions: { type: 'eligibilityEnded', params: { why: 'removed' } },
        },
        // PR18
        PLAN_LOST: {
          target: 'removed',
          actions: { type: 'eligibilityEnded', params: { why: 'planLost' } },
        },
      },
      states: {
        window: {
          initial: 'choosing',
          states: {
            choosing: { always: [{ guard: 'unlimited', target: 'unlimited' }, { target: 'running' }] },
            unlimited: {},
            running: {
              after: { extendWindow: { target: 'extendable', actions: 'extendWindowOpened' } },
            },
            extendable: {
              on: {
                EXTEND: [
                  { guard: 'longEnough', target: 'choosing', actions: ['takeNewEnd', 'eligibilityExtended'] },
                  { actions: refuse('too-short') },
                ],
              },
              after: {
                end: {
                  target: '#eligibleAssignment.expired',
                  actions: [
                    assign({ secondsToEnd: 0 }),
                    { type: 'eligibilityEnded', params: { why: 'expired' } },
                  ],
                },
              },
            },
          },
        },
        age: {
          initial: 'young',
          states: {
            young: {
              on: { REMOVE: { actions: refuse('ActiveDurationTooShort') } },
              after: { maturity: 'mature' },
            },
            mature: {},
          },
        },
      },
    },
    expired: {
      initial: 'renewable',
      on: { PLAN_LOST: 'removed' },
      states: {
        renewable: {
          on: {
            RENEW: [
              {
                guard: 'longEnough',
                target: '#eligibleAssignment.eligible',
                actions: ['takeNewEnd', 'eligibilityRenewed'],
              },
              { actions: refuse('too-short') },
            ],
          },
          after: { renewWindow: { target: 'closed', actions: 'renewWindowClosed' } },
        },
        closed: {},
      },
    },
    removed: {},
  },
});
