import { assign, setup } from 'xstate';
import type { Seconds } from '../../engine/time.ts';
import { PIM_MIN_ASSIGNMENT } from '../facts/index.ts';
import { NOT_IN_THIS_STATE, type Refusal, refuse } from './refusal.ts';

/*
 * What a service principal can have of PIM: an active assignment with an end, and nothing else (PIM-47).
 *
 *   none ──ASSIGN (active, with an end)──▶ timeBound.young ──5 minutes──▶ timeBound.mature
 *    ▲                                        │ its end                     │ its end, REMOVE
 *    └────────────────────────────────────────┴─────────────────────────────┤ PLAN_LOST (young too)
 *    └──────────────── REMOVE ─────────────── permanent ◀───────────────────┘
 *
 * An eligible assignment is refused, since nobody is there to activate it; so are one without end, one shorter than
 * five minutes, and a removal in the first five (PIM-17). EXTEND is an administrator's new end (PIM-42). With the plan
 * the end is lost, not the access (PIM-93): automation that was to lose its role keeps it, and nothing tells anybody,
 * since mails and alerts are gone with it, unless the assumption `pimLossEffects` says otherwise. The same for Entra roles, groups and Azure roles.
 *
 * Facts: PIM-17, PIM-42, PIM-47, PIM-93. Not modeled: secrets and certificates, which end by themselves at other times,
 * and permanent assignments made outside PIM.
 */

export interface ServicePrincipalAssignmentInput {
  /** Time left until its end; zero or less, or null, for none. */
  readonly secondsToEnd: Seconds | null;
  /** Its age, 0 for a new one. */
  readonly ageSeconds?: Seconds;
  /** False where the tenant has no plan with PIM; true by default. */
  readonly planAvailable?: boolean;
  /** Assumption `pimLossEffects`: whether a lost plan takes the end (PIM-93); it does by default. */
  readonly pimLossEffects?: 'end-lost' | 'end-kept';
}

export interface ServicePrincipalAssignmentContext {
  planAvailable: boolean;
  losesEnd: boolean;
  secondsToEnd: Seconds;
  youngSeconds: Seconds;
}

export type ServicePrincipalAssignmentEvent =
  | { readonly type: 'ASSIGN'; readonly kind: 'active' | 'eligible'; readonly seconds: Seconds | null }
  | { readonly type: 'EXTEND'; readonly seconds: Seconds | null }
  | { readonly type: 'ACTIVATE' }
  | { readonly type: 'REMOVE' }
  | { readonly type: 'PLAN_LOST' }
  | { readonly type: 'PLAN_BACK' };

export const SERVICE_PRINCIPAL_ASSIGNMENT_EVENTS = [
  'ASSIGN',
  'EXTEND',
  'ACTIVATE',
  'REMOVE',
  'PLAN_LOST',
  'PLAN_BACK',
] as const;

export const SERVICE_PRINCIPAL_ASSIGNMENT_EFFECTS = [
  'assignmentStarted',
  'assignmentExtended',
  'assignmentEnded',
  'becamePermanent',
  'refused',
] as const;

/** The new end an event brings; null for none. */
const endOf = (event: ServicePrincipalAssignmentEvent): Seconds | null =>
  event.type === 'ASSIGN' || event.type === 'EXTEND' ? event.seconds : null;

const REFUSED_ENDS = [
  { guard: 'withoutPlan', actions: refuse('PimUnavailable') },
  { guard: 'withoutEnd', actions: refuse('never-permanent') },
  { guard: 'tooShort', actions: refuse('too-short') },
] as const;

const ended = (why: 'expired' | 'removed') =>
  ({
    target: '#servicePrincipalAssignment.none',
    actions: { type: 'assignmentEnded', params: { why } },
  }) as const;

const noEffect = (): void => {};

export const servicePrincipalAssignmentMachine = setup({
  types: {
    input: {} as ServicePrincipalAssignmentInput,
    context: {} as ServicePrincipalAssignmentContext,
    events: {} as ServicePrincipalAssignmentEvent,
  },
  guards: {
    hasEnd: ({ context }) => context.secondsToEnd > 0,
    startsWithoutPlan: ({ context }) =>
      !context.planAvailable && context.losesEnd && context.secondsToEnd > 0,
    losesEnd: ({ context }) => context.losesEnd,
    eligible: ({ event }) => event.type === 'ASSIGN' && event.kind === 'eligible',
    withoutPlan: ({ context }) => !context.planAvailable,
    withoutEnd: ({ event }) => endOf(event) === null,
    tooShort: ({ event }) => (endOf(event) ?? 0) < PIM_MIN_ASSIGNMENT.value,
  },
  delays: {
    end: ({ context }) => context.secondsToEnd,
    maturity: ({ context }) => context.youngSeconds,
  },
  actions: {
    takeEnd: assign({ secondsToEnd: ({ event }) => endOf(event) ?? 0 }),
    startYoung: assign({ youngSeconds: PIM_MIN_ASSIGNMENT.value }),
    // A new end does not make the assignment a new one.
    keepAge: assign({ youngSeconds: 0 }),
    losePlan: assign({ planAvailable: false }),
    assignmentStarted: noEffect,
    assignmentExtended: noEffect,
    assignmentEnded: (_, _params: { readonly why: 'expired' | 'removed' }) => {},
    becamePermanent: (_, _params: { readonly why: 'planLost' }) => {},
    refused: (_, _params: Refusal) => {},
  },
}).createMachine({
  id: 'servicePrincipalAssignment',
  context: ({ input }) => ({
    planAvailable: input.planAvailable ?? true,
    losesEnd: input.pimLossEffects !== 'end-kept',
    secondsToEnd: input.secondsToEnd ?? 0,
    youngSeconds: Math.max(0, PIM_MIN_ASSIGNMENT.value - (input.ageSeconds ?? 0)),
  }),
  initial: 'starting',
  on: {
    ASSIGN: [
      { guard: 'eligible', actions: refuse('never-eligible') },
      { actions: refuse('RoleAssignmentExists') },
    ],
    ACTIVATE: { actions: refuse('never-eligible') },
    PLAN_LOST: { actions: 'losePlan' },
    PLAN_BACK: { actions: assign({ planAvailable: true }) },
    '*': { actions: refuse(NOT_IN_THIS_STATE) },
  },
  states: {
    starting: {
      always: [
        // Whatever had an end when the plan was lost has none now.
        { guard: 'startsWithoutPlan', target: 'permanent' },
        { guard: 'hasEnd', target: 'timeBound' },
        { target: 'none' },
      ],
    },
    none: {
      on: {
        ASSIGN: [
          { guard: 'eligible', actions: refuse('never-eligible') },
          ...REFUSED_ENDS,
          { target: 'timeBound', actions: ['takeEnd', 'startYoung', 'assignmentStarted'] },
        ],
      },
    },
    timeBound: {
      initial: 'young',
      on: {
        EXTEND: [
          ...REFUSED_ENDS,
          { target: 'timeBound', reenter: true, actions: ['takeEnd', 'keepAge', 'assignmentExtended'] },
        ],
        // PR18
        PLAN_LOST: [
          {
            guard: 'losesEnd',
            target: 'permanent',
            actions: ['losePlan', { type: 'becamePermanent', params: { why: 'planLost' } }],
          },
          { actions: 'losePlan' },
        ],
      },
      after: { end: ended('expired') },
      states: {
        young: {
          on: { REMOVE: { actions: refuse('ActiveDurationTooShort') } },
          after: { maturity: 'mature' },
        },
        mature: { on: { REMOVE: ended('removed') } },
      },
    },
    permanent: { on: { REMOVE: ended('removed') } },
  },
});
