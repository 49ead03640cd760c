import { assign, setup } from 'xstate';
import type { Seconds } from '../../engine/time.ts';
import { PIM_MIN_ASSIGNMENT } from '../facts/index.ts';
import { NOT_IN_THIS_STATE, type Refusal, refuse } from './refusal.ts';

/*
 * The schedule of one active assignment that an administrator made in PIM: standing access, with or without end.
 *
 *   timeBound ──its end──▶ ended
 *     │  │ ▲ EXTEND
 *     │  │ └─┘            permanent ──REMOVE──▶ ended
 *     │  └──PLAN_LOST──────▶ ▲
 *     └──REMOVE──▶ ended
 *
 * The trap is PLAN_LOST: a time-bound assignment loses its end instead of its access, and a permanent one does not
 * notice (PIM-93). None can be shorter than five minutes, or removed in its first five (PIM-17).
 *
 * Facts: PIM-17, PIM-93; edge (PR18). Extension counts from 14 days before the end (PIM-42); administrators may extend
 * at any time without asking, and that is what EXTEND stands for. Not modeled: the last owner (PIM-59).
 */

export interface ActiveAssignmentInput {
  /** Time left until its end, may be negative; null without end. */
  readonly secondsToEnd: Seconds | null;
  /** Its age, 0 for a new one. */
  readonly ageSeconds?: Seconds;
}

export interface ActiveAssignmentContext {
  unlimited: boolean;
  secondsToEnd: Seconds;
  /** How much of the first five minutes is left on entering. */
  youngSeconds: Seconds;
}

export type ActiveAssignmentEvent =
  /** A new end, `seconds` from now; null removes the end. */
  | { readonly type: 'EXTEND'; readonly seconds: Seconds | null }
  | { readonly type: 'REMOVE' }
  | { readonly type: 'PLAN_LOST' };

export const ACTIVE_ASSIGNMENT_EVENTS = ['EXTEND', 'REMOVE', 'PLAN_LOST'] as const;
export const ACTIVE_ASSIGNMENT_EFFECTS = [
  'assignmentExtended',
  'assignmentEnded',
  'becamePermanent',
  'refused',
] as const;

export const activeAssignmentMachine = setup({
  types: {
    input: {} as ActiveAssignmentInput,
    context: {} as ActiveAssignmentContext,
    events: {} as ActiveAssignmentEvent,
  },
  guards: {
    unlimited: ({ context }) => context.unlimited,
    hasEnded: ({ context }) => context.secondsToEnd <= 0,
    removesEnd: ({ event }) => event.type === 'EXTEND' && event.seconds === null,
    tooShort: ({ event }) =>
      event.type === 'EXTEND' && event.seconds !== null && event.seconds < PIM_MIN_ASSIGNMENT.value,
  },
  delays: {
    end: ({ context }) => context.secondsToEnd,
    maturity: ({ context }) => context.youngSeconds,
  },
  actions: {
    takeNewEnd: assign({
      secondsToEnd: ({ context, event }) =>
        event.type === 'EXTEND' ? (event.seconds ?? 0) : context.secondsToEnd,
      youngSeconds: 0,
    }),
    assignmentExtended: () => {},
    assignmentEnded: (_, _params: { readonly why: 'expired' | 'removed' }) => {},
    becamePermanent: (_, _params: { readonly why: 'planLost' | 'extended' }) => {},
    refused: (_, _params: Refusal) => {},
  },
}).createMachine({
  id: 'activeAssignment',
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
        { guard: 'unlimited', target: 'permanent' },
        { guard: 'hasEnded', target: 'ended' },
        { target: 'timeBound' },
      ],
    },
    timeBound: {
      initial: 'young',
      on: {
        EXTEND: [
          { guard: 'tooShort', actions: refuse('too-short') },
          {
            guard: 'removesEnd',
            target: 'permanent',
            actions: { type: 'becamePermanent', params: { why: 'extended' } },
          },
          { target: 'timeBound', reenter: true, actions: ['takeNewEnd', 'assignmentExtended'] },
        ],
        REMOVE: { target: 'ended', actions: { type: 'assignmentEnded', params: { why: 'removed' } } },
        // PR18
        PLAN_LOST: {
          target: 'permanent',
          actions: { type: 'becamePermanent', params: { why: 'planLost' } },
        },
      },
      after: {
        end: { target: 'ended', actions: { type: 'assignmentEnded', params: { why: 'expired' } } },
      },
      states: {
        young: {
          on: { REMOVE: { actions: refuse('ActiveDurationTooShort') } },
          after: { maturity: 'mature' },
        },
        mature: {},
      },
    },
    permanent: {
      on: {
        REMOVE: { target: 'ended', actions: { type: 'assignmentEnded', params: { why: 'removed' } } },
        PLAN_LOST: {},
      },
    },
    ended: {},
  },
});
