import { and, assign, setup } from 'xstate';
import type { Seconds } from '../../engine/time.ts';
import { PIM_MIN_ASSIGNMENT } from '../facts/index.ts';
import { NOT_IN_THIS_STATE, type Refusal, refuse } from './refusal.ts';

/*
 * The schedule of one active assignment that an administrator made in PIM: standing access, with or without end.
 *
 *   timeBound ──its end──▶ ended
 *     │  │ ▲ EXTEND
 *     │  │ └─┘            permanent ──REMOVE──▶ ended
 *     │  └──PLAN_LOST──────▶ ▲   (and its end, for the last Global Administrator)
 *     └──REMOVE──▶ ended
 *
 * The trap is PLAN_LOST: a time-bound assignment loses its end instead of its access, and a permanent one does not
 * notice (PIM-93), unless the assumption `pimLossEffects` says otherwise. None can be shorter than five minutes, or removed in its first five (PIM-17).
 *
 * The last active Global Administrator cannot be removed, and stays past the end (PIM-46; of the end of active
 * assignments that is inferred). Who else there is, the machine is told: by its input and by
 * LAST_GLOBAL_ADMINISTRATOR; without either the rule does not apply, as it does not to groups.
 *
 * Facts: PIM-17, PIM-46, PIM-93; edges (PR17, PR18). Extension counts from 14 days before the end (PIM-42);
 * administrators may extend at any time without asking, and that is what EXTEND stands for. The last owner of a group
 * (PIM-59) is group-ownership.ts.
 */

export interface ActiveAssignmentInput {
  /** Time left until its end, may be negative; null without end. */
  readonly secondsToEnd: Seconds | null;
  /** Its age, 0 for a new one. */
  readonly ageSeconds?: Seconds;
  /** Assumption `pimLossEffects`: whether a lost plan takes the end (PIM-93); it does by default. */
  readonly pimLossEffects?: 'end-lost' | 'end-kept';
  /** No other active Global Administrator is left (PIM-46); false by default, and for everything but that role. */
  readonly lastGlobalAdministrator?: boolean;
}

export interface ActiveAssignmentContext {
  unlimited: boolean;
  secondsToEnd: Seconds;
  /** How much of the first five minutes is left on entering. */
  youngSeconds: Seconds;
  losesEnd: boolean;
  lastGlobalAdministrator: boolean;
}

export type ActiveAssignmentEvent =
  /** A new end, `seconds` from now; null removes the end. */
  | { readonly type: 'EXTEND'; readonly seconds: Seconds | null }
  | { readonly type: 'REMOVE' }
  | { readonly type: 'PLAN_LOST' }
  | { readonly type: 'LAST_GLOBAL_ADMINISTRATOR'; readonly isLast: boolean };

export const ACTIVE_ASSIGNMENT_EVENTS = [
  'EXTEND',
  'REMOVE',
  'PLAN_LOST',
  'LAST_GLOBAL_ADMINISTRATOR',
] as const;
export const ACTIVE_ASSIGNMENT_EFFECTS = [
  'assignmentExtended',
  'assignmentEnded',
  'becamePermanent',
  'refused',
] as const;

const REMOVAL = [
  { guard: 'lastGlobalAdministrator', actions: refuse('last-global-administrator') },
  { target: '#activeAssignment.ended', actions: { type: 'assignmentEnded', params: { why: 'removed' } } },
] as const;

export const activeAssignmentMachine = setup({
  types: {
    input: {} as ActiveAssignmentInput,
    context: {} as ActiveAssignmentContext,
    events: {} as ActiveAssignmentEvent,
  },
  guards: {
    unlimited: ({ context }) => context.unlimited,
    lastGlobalAdministrator: ({ context }) => context.lastGlobalAdministrator,
    losesEnd: ({ context }) => context.losesEnd,
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
    noteLast: assign({
      lastGlobalAdministrator: ({ context, event }) =>
        event.type === 'LAST_GLOBAL_ADMINISTRATOR' ? event.isLast : context.lastGlobalAdministrator,
    }),
    assignmentExtended: () => {},
    assignmentEnded: (_, _params: { readonly why: 'expired' | 'removed' }) => {},
    becamePermanent: (
      _,
      _params: { readonly why: 'planLost' | 'extended' | 'lastGlobalAdministrator' },
    ) => {},
    refused: (_, _params: Refusal) => {},
  },
}).createMachine({
  id: 'activeAssignment',
  context: ({ input }) => ({
    unlimited: input.secondsToEnd === null,
    secondsToEnd: input.secondsToEnd ?? 0,
    youngSeconds: Math.max(0, PIM_MIN_ASSIGNMENT.value - (input.ageSeconds ?? 0)),
    losesEnd: input.pimLossEffects !== 'end-kept',
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
        { guard: 'unlimited', target: 'permanent' },
        { guard: and(['hasEnded', 'lastGlobalAdministrator']), target: 'permanent' },
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
        REMOVE: REMOVAL,
        // PR18
        PLAN_LOST: [
          {
            guard: 'losesEnd',
            target: 'permanent',
            actions: { type: 'becamePermanent', params: { why: 'planLost' } },
          },
          // Nothing happens, and nothing is refused.
          {},
        ],
      },
      after: {
        end: [
          // PR17
          {
            guard: 'lastGlobalAdministrator',
            target: 'permanent',
            actions: { type: 'becamePermanent', params: { why: 'lastGlobalAdministrator' } },
          },
          { target: 'ended', actions: { type: 'assignmentEnded', params: { why: 'expired' } } },
        ],
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
        REMOVE: REMOVAL,
        PLAN_LOST: {},
      },
    },
    ended: {},
  },
});
