import { assign, not, setup } from 'xstate';
import { PIM_OWNER_RETRY_INTERVAL, PIM_OWNER_TRAP } from '../facts/index.ts';
import { NOT_IN_THIS_STATE, type Refusal, refuse } from './refusal.ts';

/*
 * What the directory makes of an activated ownership of a group: it does not give up a group's last active owner.
 *
 *   none ──ACTIVATION_STARTED──▶ activated ──ACTIVATION_ENDED──▶ none          (somebody else owns the group too)
 *    ▲                             │    │
 *    │                             │    └──ACTIVATION_ENDED──▶ retrying ──each day──▶ retrying       (nobody else)
 *    │                             │                            │   │
 *    │◀──── each day, once somebody else owns the group ────────┘   │ 30 days, PLAN_LOST
 *    │                             │ MADE_PERMANENT                 ▼
 *    └───────── REMOVE ────────────┴──────────────────────────▶  standing          (REMOVE: not the last owner either)
 *
 * The way to the activation, its approval and its length, is pim-activation.ts, of which this machine hears start and
 * end; so it makes no difference whether the end came by time or by hand. PIM tries every day for 30 days, then the
 * owner stands for good (PIM-59). Another owner who appears meanwhile is noticed at the next try, not at once.
 * Eligible owners do not count: an eligibility is no ownership (PIM-60).
 *
 * Without a plan PIM is not there to try again: what Microsoft makes of the tries is not documented, and the twin
 * lets the owner stand, as time-bound assignments do (PIM-93).
 *
 * Edge (PR16). Facts: PIM-54, PIM-59, PIM-60, PIM-93.
 */

export interface GroupOwnershipInput {
  readonly status: 'none' | 'activated' | 'retrying' | 'standing';
  /** Active owners of the group beside this person. */
  readonly otherActiveOwners: number;
  /** For `retrying`: the tries that are left; all of them by default. */
  readonly triesLeft?: number;
}

export interface GroupOwnershipContext {
  status: GroupOwnershipInput['status'];
  otherActiveOwners: number;
  triesLeft: number;
}

export type GroupOwnershipEvent =
  | { readonly type: 'ACTIVATION_STARTED' }
  | { readonly type: 'ACTIVATION_ENDED' }
  /** The activation lost its end with the plan. */
  | { readonly type: 'MADE_PERMANENT' }
  | { readonly type: 'PLAN_LOST' }
  | { readonly type: 'OTHER_OWNERS'; readonly count: number }
  /** An administrator removes the standing owner. */
  | { readonly type: 'REMOVE' };

export const GROUP_OWNERSHIP_EVENTS = [
  'ACTIVATION_STARTED',
  'ACTIVATION_ENDED',
  'MADE_PERMANENT',
  'PLAN_LOST',
  'OTHER_OWNERS',
  'REMOVE',
] as const;

/** `ownershipKept` is the trap closing, `becameStandingOwner` the end of the tries or of the plan. */
export const GROUP_OWNERSHIP_EFFECTS = [
  'ownershipStarted',
  'ownershipKept',
  'deactivationRetried',
  'ownershipEnded',
  'becameStandingOwner',
  'refused',
] as const;

export type StandingOwnerReason = 'retriesOver' | 'planLost';

/** As many tries as days fit into the whole time. */
export const OWNER_TRIES = Math.floor(PIM_OWNER_TRAP.value / PIM_OWNER_RETRY_INTERVAL.value);

const stand = (why: StandingOwnerReason) =>
  ({ target: 'standing', actions: { type: 'becameStandingOwner', params: { why } } }) as const;

const noEffect = (): void => {};

export const groupOwnershipMachine = setup({
  types: {
    input: {} as GroupOwnershipInput,
    context: {} as GroupOwnershipContext,
    events: {} as GroupOwnershipEvent,
  },
  guards: {
    startsIn: ({ context }, params: { readonly status: GroupOwnershipInput['status'] }) =>
      context.status === params.status,
    lastOwner: ({ context }) => context.otherActiveOwners === 0,
    lastTry: ({ context }) => context.triesLeft <= 1,
  },
  delays: { nextTry: PIM_OWNER_RETRY_INTERVAL.value },
  actions: {
    countOthers: assign({
      otherActiveOwners: ({ context, event }) =>
        event.type === 'OTHER_OWNERS' ? Math.max(0, event.count) : context.otherActiveOwners,
    }),
    ownershipStarted: noEffect,
    ownershipKept: noEffect,
    deactivationRetried: (_, _params: { readonly triesLeft: number }) => {},
    ownershipEnded: (_, _params: { readonly why: 'deactivated' | 'retried' | 'removed' }) => {},
    becameStandingOwner: (_, _params: { readonly why: StandingOwnerReason }) => {},
    refused: (_, _params: Refusal) => {},
  },
}).createMachine({
  id: 'groupOwnership',
  context: ({ input }) => ({
    status: input.status,
    otherActiveOwners: Math.max(0, input.otherActiveOwners),
    triesLeft: input.triesLeft ?? OWNER_TRIES,
  }),
  initial: 'starting',
  on: {
    OTHER_OWNERS: { actions: 'countOthers' },
    PLAN_LOST: {},
    '*': { actions: refuse(NOT_IN_THIS_STATE) },
  },
  states: {
    starting: {
      always: [
        { guard: { type: 'startsIn', params: { status: 'activated' } }, target: 'activated' },
        { guard: { type: 'startsIn', params: { status: 'retrying' } }, target: 'retrying' },
        { guard: { type: 'startsIn', params: { status: 'standing' } }, target: 'standing' },
        { target: 'none' },
      ],
    },
    none: { on: { ACTIVATION_STARTED: { target: 'activated', actions: 'ownershipStarted' } } },
    activated: {
      on: {
        // PR16
        ACTIVATION_ENDED: [
          {
            guard: 'lastOwner',
            target: 'retrying',
            actions: [assign({ triesLeft: OWNER_TRIES }), 'ownershipKept'],
          },
          { target: 'none', actions: { type: 'ownershipEnded', params: { why: 'deactivated' } } },
        ],
        MADE_PERMANENT: stand('planLost'),
      },
    },
    retrying: {
      on: {
        // The owner is still one, so there is nothing to activate (PIM-13).
        ACTIVATION_STARTED: { actions: refuse('RoleAssignmentExists') },
        PLAN_LOST: stand('planLost'),
      },
      after: {
        nextTry: [
          {
            guard: not('lastOwner'),
            target: 'none',
            actions: { type: 'ownershipEnded', params: { why: 'retried' } },
          },
          { guard: 'lastTry', ...stand('retriesOver') },
          {
            target: 'retrying',
            reenter: true,
            actions: [
              assign({ triesLeft: ({ context }) => context.triesLeft - 1 }),
              {
                type: 'deactivationRetried',
                params: ({ context }) => ({ triesLeft: context.triesLeft }),
              },
            ],
          },
        ],
      },
    },
    standing: {
      on: {
        ACTIVATION_STARTED: { actions: refuse('RoleAssignmentExists') },
        REMOVE: [
          { guard: 'lastOwner', actions: refuse('last-active-owner') },
          { target: 'none', actions: { type: 'ownershipEnded', params: { why: 'removed' } } },
        ],
      },
    },
  },
});
