import { and, assign, setup } from 'xstate';
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
 *     extendable ──its end, as the last Global Administrator──▶ kept ──EXTEND──▶ eligible, REMOVE, PLAN_LOST──▶ removed
 *
 * When the plan is lost every eligible assignment is removed for good (PIM-93, PIM-95). EXTEND and RENEW stand for a
 * request that somebody has decided; who decides is PIM-42,
 * and an administrator's change of the end at another time is not modeled. An assignment younger than five minutes cannot be removed
 * (PIM-17). The activation itself is another machine, pim-activation.ts.
 *
 * Who is the last Global Administrator stays eligible past the end (PIM-46). Who else there is, the machine is told:
 * by its input and by LAST_GLOBAL_ADMINISTRATOR; without either the rule does not apply, as it does not to groups. What
 * ends a kept assignment once there is another Global Administrator is not documented: here only a removal does.
 *
 * Facts: PIM-17, PIM-23, PIM-42, PIM-46, PIM-93, PIM-95; edges (PR17, PR18).
 */

export interface EligibleAssignmentInput {
  /** Time left until its end, may be negative; null without end. */
  readonly secondsToEnd: Seconds | null;
  /** Its age, 0 for a new one. */
  readonly ageSeconds?: Seconds;
  /** No other Global Administrator is left (PIM-46); false by default, and for everything but that role. */
  readonly lastGlobalAdministrator?: boolean;
}

export interface EligibleAssignmentContext {
  unlimited: boolean;
  secondsToEnd: Seconds;
  youngSeconds: Seconds;
  lastGlobalAdministrator: boolean;
}

export type EligibleAssignmentEvent =
  /** A new end, `seconds` from now; null removes the end. */
  | { readonly type: 'EXTEND'; readonly seconds: Seconds | null }
  | { readonly type: 'RENEW'; readonly seconds: Seconds | null }
  | { readonly type: 'REMOVE' }
  | { readonly type: 'PLAN_LOST' }
  | { readonly type: 'LAST_GLOBAL_ADMINISTRATOR'; readonly isLast: boolean };

export const ELIGIBLE_ASSIGNMENT_EVENTS = [
  'EXTEND',
  'RENEW',
  'REMOVE',
  'PLAN_LOST',
  'LAST_GLOBAL_ADMINISTRATOR',
] as const;
export const ELIGIBLE_ASSIGNMENT_EFFECTS = [
  'extendWindowOpened',
  'eligibilityExtended',
  'eligibilityRenewed',
  'eligibilityEnded',
  'eligibilityKept',
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
    lastGlobalAdministrator: ({ context }) => context.lastGlobalAdministrator,
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
    noteLast: assign({
      lastGlobalAdministrator: ({ context, event }) =>
        event.type === 'LAST_GLOBAL_ADMINISTRATOR' ? event.isLast : context.lastGlobalAdministrator,
    }),
    extendWindowOpened: noEffect,
    eligibilityExtended: noEffect,
    eligibilityRenewed: noEffect,
    eligibilityKept: noEffect,
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
    lastGlobalAdministrator: input.lastGlobalAdministrator ?? false,
  }),
  initial: 'starting',
  on: {
    LAST_GLOBAL_ADMINISTRATOR: { actions: 'noteLast' },
    '*': { actions: refuse(NOT_IN_THIS_STATE) },
  },
  states: {
    starting: {
      always: [
        { guard: 'unlimited', target: 'eligible' },
        { guard: and(['hasEnded', 'lastGlobalAdministrator']), target: 'kept' },
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
                end: [
                  // PR17
                  {
                    guard: 'lastGlobalAdministrator',
                    target: '#eligibleAssignment.kept',
                    actions: [assign({ secondsToEnd: 0 }), 'eligibilityKept'],
                  },
                  {
                    target: '#eligibleAssignment.expired',
                    actions: [
                      assign({ secondsToEnd: 0 }),
                      { type: 'eligibilityEnded', params: { why: 'expired' } },
                    ],
                  },
                ],
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
    kept: {
      on: {
        EXTEND: [
          { guard: 'longEnough', target: 'eligible', actions: ['takeNewEnd', 'eligibilityExtended'] },
          { actions: refuse('too-short') },
        ],
        REMOVE: { target: 'removed', actions: { type: 'eligibilityEnded', params: { why: 'removed' } } },
        PLAN_LOST: { target: 'removed', actions: { type: 'eligibilityEnded', params: { why: 'planLost' } } },
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
