import { and, assign, not, raise, setup, stateIn } from 'xstate';
import type { Seconds } from '../../engine/time.ts';
import {
  SOFT_DELETE_LIFETIME,
  SYNC_DISABLED_IS_NOT_DELETED,
  SYNC_QUARANTINE,
  type SYNC_SOFT_DELETES,
} from '../facts/index.ts';
import { NOT_IN_THIS_STATE, type Refusal, refuse } from './refusal.ts';

/*
 * One user under cross-tenant synchronization: what the source knows, the job that carries it, and the object the
 * target has of it.
 *
 *   job:     idle ──a change in the source──▶ due ──the cycle that carries it has ended──▶ idle
 *             │ QUARANTINE                     │
 *             ▼                                ▼
 *            quarantined ──RELEASE──▶ due, or idle       quarantined ──four weeks──▶ stopped ──RESTART──▶ due
 *            any ──CUT──▶ cut ──CONNECT──▶ due
 *
 *   object:  absent ──▶ present ──▶ softDeleted ──30 days──▶ gone        (at the end of a cycle)
 *                         ▲  ▲          │                     │
 *                         │  └──────────┘ back in scope       │ back in scope: a new object
 *                         └───────────────────────────────────┘
 *
 * At the end of a cycle the object follows the source: created as member or guest (B2B-60), updated, soft-deleted when
 * out of scope (B2B-63), restored within 30 days where synchronization itself had deleted it (B2B-65). An update makes
 * `enabled` what the source says, so a sign-in block set in the target is undone by the next change in the source, and
 * not before (B2B-62, B2B-89). Who was disabled by synchronization and then leaves the group is spared (B2B-64); so is
 * everybody where deletions are switched off (B2B-67). Cutting the job leaves the object as it is, enabled (B2B-66).
 * Who leaves by himself while in scope comes back with the next cycle (B2B-6A).
 *
 * A cycle starts every 40 minutes and takes its time (B2B-55): every event that has something carried says in
 * `carriedInSeconds` when the cycle that takes it will have ended; changes meanwhile go with the same cycle. Cycles
 * that carry nothing are not simulated.
 *
 * Facts: B2B-55, B2B-60, B2B-61, B2B-62, B2B-63, B2B-64, B2B-65, B2B-66, B2B-67, B2B-69, B2B-89. Which users a
 * job takes is policies/sync-scope.ts, whether it starts at all cross-tenant-settings.ts. Not modeled: what puts a job
 * into quarantine (QUARANTINE says that something did), the slower retries of a job in quarantine (nothing is carried until its release), and provisioning on demand.
 * Long because the three belong together.
 */

export type LeaveReason = (typeof SYNC_SOFT_DELETES.value)[number];
export type SyncedUserType = 'member' | 'guest';

export interface SyncJobInput {
  /** `present` is an object the job has made or adopted before. */
  readonly object: 'absent' | 'present' | 'softDeleted' | 'gone';
  readonly job?: 'running' | 'quarantined' | 'stopped' | 'cut';
  readonly inScope: boolean;
  /** userType of the mapping (B2B-60). */
  readonly creates: SyncedUserType;
  /** `always` changes the userType of an object that exists (B2B-61); `onCreate` by default. */
  readonly applyMapping?: 'onCreate' | 'always';
  /** userType of the object there; that of the mapping by default. */
  readonly userType?: SyncedUserType;
  /** Deletions are carried; true by default (B2B-67). */
  readonly deletes?: boolean;
  /** The target lets its externals leave; true by default (B2B-6A). */
  readonly leavingAllowed?: boolean;
  readonly sourceEnabled?: boolean;
  readonly targetEnabled?: boolean;
  /** Where the object is soft-deleted: who did it; `sync` by default. */
  readonly deletedBy?: 'sync' | 'target';
  /** Time left of the 30 days of a soft-deleted object; all of them by default. */
  readonly deletionSecondsLeft?: Seconds;
  /** Where something waits to be carried from the start: the end of the cycle that takes it. */
  readonly carriedInSeconds?: Seconds;
}

export interface SyncJobContext {
  object: SyncJobInput['object'];
  job: NonNullable<SyncJobInput['job']>;
  inScope: boolean;
  leftBy: LeaveReason | null;
  creates: SyncedUserType;
  appliesAlways: boolean;
  userType: SyncedUserType;
  deletes: boolean;
  leavingAllowed: boolean;
  sourceEnabled: boolean;
  targetEnabled: boolean;
  /** accountEnabled as synchronization wrote it last. */
  carriedEnabled: boolean;
  deletedBySync: boolean;
  deletionSecondsLeft: Seconds;
  carriedInSeconds: Seconds;
  /** Something in the source has not been carried yet. */
  changed: boolean;
}

type Carried = { readonly carriedInSeconds: Seconds };

export type SyncJobEvent =
  | ({ readonly type: 'ENTER_SCOPE' } & Carried)
  | ({ readonly type: 'LEAVE_SCOPE'; readonly why: LeaveReason } & Carried)
  | ({ readonly type: 'SET_SOURCE_ENABLED'; readonly on: boolean } & Carried)
  /** Any other attribute that is synchronized. */
  | ({ readonly type: 'EDIT_SOURCE' } & Carried)
  | { readonly type: 'SET_TARGET_ENABLED'; readonly on: boolean }
  | { readonly type: 'DELETE_IN_TARGET' }
  | { readonly type: 'RESTORE_IN_TARGET' }
  /** The user removes himself from the target. */
  | ({ readonly type: 'LEAVE' } & Carried)
  | { readonly type: 'QUARANTINE' }
  | ({ readonly type: 'RELEASE' } & Carried)
  | ({ readonly type: 'RESTART' } & Carried)
  | { readonly type: 'CUT' }
  | ({ readonly type: 'CONNECT' } & Carried);

type MachineEvent = SyncJobEvent | { readonly type: 'CYCLE_ENDED' };

export const SYNC_JOB_EVENTS = [
  'ENTER_SCOPE',
  'LEAVE_SCOPE',
  'SET_SOURCE_ENABLED',
  'EDIT_SOURCE',
  'SET_TARGET_ENABLED',
  'DELETE_IN_TARGET',
  'RESTORE_IN_TARGET',
  'LEAVE',
  'QUARANTINE',
  'RELEASE',
  'RESTART',
  'CUT',
  'CONNECT',
] as const;

export const SYNC_JOB_EFFECTS = [
  'targetCreated',
  'targetUpdated',
  'targetBlockUndone',
  'targetSoftDeleted',
  'targetSpared',
  'targetRestored',
  'targetNotRestored',
  'targetGone',
  'userLeft',
  'jobQuarantined',
  'jobStopped',
  'jobCut',
  'refused',
] as const;

const noEffect = (): void => {};

const CREATE = {
  guard: 'inScope',
  target: 'present',
  actions: [
    'createObject',
    {
      type: 'targetCreated',
      params: ({ context }: { readonly context: SyncJobContext }) => ({ userType: context.creates }),
    },
  ],
} as const;

export const syncJobMachine = setup({
  types: { input: {} as SyncJobInput, context: {} as SyncJobContext, events: {} as MachineEvent },
  guards: {
    jobStarts: ({ context }, params: { readonly as: SyncJobContext['job'] }) => context.job === params.as,
    objectStarts: ({ context }, params: { readonly as: SyncJobContext['object'] }) =>
      context.object === params.as,
    changed: ({ context }) => context.changed,
    inScope: ({ context }) => context.inScope,
    deletes: ({ context }) => context.deletes,
    sparedAsDisabled: ({ context }) =>
      context.leftBy === SYNC_DISABLED_IS_NOT_DELETED.value && !context.carriedEnabled,
    undoesBlock: ({ context }) => context.sourceEnabled && context.carriedEnabled && !context.targetEnabled,
    deletedBySync: ({ context }) => context.deletedBySync,
    leavingAllowed: ({ context }) => context.leavingAllowed,
    sourceAlready: ({ context, event }) =>
      event.type === 'SET_SOURCE_ENABLED' && event.on === context.sourceEnabled,
    targetAlready: ({ context, event }) =>
      event.type === 'SET_TARGET_ENABLED' && event.on === context.targetEnabled,
  },
  delays: {
    cycle: ({ context }) => context.carriedInSeconds,
    quarantine: SYNC_QUARANTINE.value.disabledAfterSeconds,
    deletion: ({ context }) => context.deletionSecondsLeft,
  },
  actions: {
    enterScope: assign({ inScope: true, leftBy: null, changed: true }),
    leaveScope: assign({
      inScope: false,
      leftBy: ({ event }) => (event.type === 'LEAVE_SCOPE' ? event.why : null),
      changed: true,
    }),
    setSourceEnabled: assign({
      sourceEnabled: ({ context, event }) =>
        event.type === 'SET_SOURCE_ENABLED' ? event.on : context.sourceEnabled,
      changed: ({ context }) => context.changed || context.inScope,
    }),
    noteChange: assign({ changed: true }),
    takeCycle: assign({
      carriedInSeconds: ({ event }) =>
        'carriedInSeconds' in event ? Math.max(0, event.carriedInSeconds) : 0,
    }),
    createObject: assign({
      userType: ({ context }) => context.creates,
      targetEnabled: ({ context }) => context.sourceEnabled,
      carriedEnabled: ({ context }) => context.sourceEnabled,
    }),
    updateObject: assign({
      userType: ({ context }) => (context.appliesAlways ? context.creates : context.userType),
      targetEnabled: ({ context }) => context.sourceEnabled,
      carriedEnabled: ({ context }) => context.sourceEnabled,
    }),
    startDeletion: assign({
      deletedBySync: (_, params: { readonly restorable: boolean }) => params.restorable,
      deletionSecondsLeft: SOFT_DELETE_LIFETIME.value,
    }),
    targetCreated: (_, _params: { readonly userType: SyncedUserType }) => {},
    targetUpdated: noEffect,
    targetBlockUndone: noEffect,
    targetSoftDeleted: (_, _params: { readonly by: 'sync' | 'target' }) => {},
    targetSpared: (_, _params: { readonly why: 'deletions-off' | 'disabled-before' }) => {},
    targetRestored: (_, _params: { readonly by: 'sync' | 'target' }) => {},
    targetNotRestored: noEffect,
    targetGone: noEffect,
    userLeft: noEffect,
    jobQuarantined: noEffect,
    jobStopped: noEffect,
    jobCut: noEffect,
    refused: (_, _params: Refusal) => {},
  },
}).createMachine({
  id: 'syncJob',
  context: ({ input }) => {
    const sourceEnabled = input.sourceEnabled ?? true;
    return {
      object: input.object,
      job: input.job ?? 'running',
      inScope: input.inScope,
      leftBy: null,
      creates: input.creates,
      appliesAlways: input.applyMapping === 'always',
      userType: input.userType ?? input.creates,
      deletes: input.deletes ?? true,
      leavingAllowed: input.leavingAllowed ?? true,
      sourceEnabled,
      targetEnabled: input.targetEnabled ?? sourceEnabled,
      carriedEnabled: sourceEnabled,
      deletedBySync: input.deletedBy !== 'target',
      deletionSecondsLeft: input.deletionSecondsLeft ?? SOFT_DELETE_LIFETIME.value,
      carriedInSeconds: input.carriedInSeconds ?? 0,
      changed: input.carriedInSeconds !== undefined,
    };
  },
  type: 'parallel',
  on: { '*': { actions: refuse(NOT_IN_THIS_STATE) } },
  states: {
    job: {
      initial: 'starting',
      on: {
        // The source lives on whatever becomes of the job, which looks at it again when it is back.
        ENTER_SCOPE: [{ guard: 'inScope', actions: refuse('already-in-scope') }, { actions: 'enterScope' }],
        LEAVE_SCOPE: [{ guard: not('inScope'), actions: refuse('not-in-scope') }, { actions: 'leaveScope' }],
        SET_SOURCE_ENABLED: [
          { guard: 'sourceAlready', actions: refuse('nothing-changes') },
          { actions: 'setSourceEnabled' },
        ],
        EDIT_SOURCE: [{ guard: 'inScope', actions: 'noteChange' }, {}],
        CUT: { target: '.cut', actions: 'jobCut' },
      },
      states: {
        starting: {
          always: [
            { guard: { type: 'jobStarts', params: { as: 'quarantined' } }, target: 'quarantined' },
            { guard: { type: 'jobStarts', params: { as: 'stopped' } }, target: 'stopped' },
            { guard: { type: 'jobStarts', params: { as: 'cut' } }, target: 'cut' },
            { guard: 'changed', target: 'due' },
            { target: 'idle' },
          ],
        },
        idle: {
          on: {
            ENTER_SCOPE: { guard: not('inScope'), target: 'due', actions: ['enterScope', 'takeCycle'] },
            LEAVE_SCOPE: { guard: 'inScope', target: 'due', actions: ['leaveScope', 'takeCycle'] },
            SET_SOURCE_ENABLED: {
              guard: and(['inScope', not('sourceAlready')]),
              target: 'due',
              actions: ['setSourceEnabled', 'takeCycle'],
            },
            EDIT_SOURCE: { guard: 'inScope', target: 'due', actions: ['noteChange', 'takeCycle'] },
            LEAVE: {
              guard: and(['inScope', 'leavingAllowed', stateIn({ object: 'present' })]),
              target: 'due',
              actions: ['noteChange', 'takeCycle'],
            },
            QUARANTINE: { target: 'quarantined', actions: 'jobQuarantined' },
          },
        },
        due: {
          on: { QUARANTINE: { target: 'quarantined', actions: 'jobQuarantined' } },
          after: {
            cycle: { target: 'idle', actions: [assign({ changed: false }), raise({ type: 'CYCLE_ENDED' })] },
          },
        },
        quarantined: {
          on: {
            RELEASE: [{ guard: 'changed', target: 'due', actions: 'takeCycle' }, { target: 'idle' }],
            LEAVE: {
              guard: and(['inScope', 'leavingAllowed', stateIn({ object: 'present' })]),
              actions: 'noteChange',
            },
          },
          after: { quarantine: { target: 'stopped', actions: 'jobStopped' } },
        },
        stopped: { on: { RESTART: { target: 'due', actions: ['noteChange', 'takeCycle'] } } },
        cut: {
          on: {
            CUT: { actions: refuse(NOT_IN_THIS_STATE) },
            CONNECT: { target: 'due', actions: ['noteChange', 'takeCycle'] },
          },
        },
      },
    },
    object: {
      initial: 'starting',
      states: {
        starting: {
          always: [
            { guard: { type: 'objectStarts', params: { as: 'present' } }, target: 'present' },
            { guard: { type: 'objectStarts', params: { as: 'softDeleted' } }, target: 'softDeleted' },
            { guard: { type: 'objectStarts', params: { as: 'gone' } }, target: 'gone' },
            { target: 'absent' },
          ],
        },
        absent: { on: { CYCLE_ENDED: [CREATE, {}] } },
        present: {
          on: {
            CYCLE_ENDED: [
              {
                guard: and([not('inScope'), not('deletes')]),
                actions: { type: 'targetSpared', params: { why: 'deletions-off' } },
              },
              {
                guard: and([not('inScope'), 'sparedAsDisabled']),
                actions: { type: 'targetSpared', params: { why: 'disabled-before' } },
              },
              {
                guard: not('inScope'),
                target: 'softDeleted',
                actions: [
                  { type: 'startDeletion', params: { restorable: true } },
                  { type: 'targetSoftDeleted', params: { by: 'sync' } },
                ],
              },
              { guard: 'undoesBlock', actions: ['updateObject', 'targetBlockUndone'] },
              { actions: ['updateObject', 'targetUpdated'] },
            ],
            SET_TARGET_ENABLED: [
              { guard: 'targetAlready', actions: refuse('nothing-changes') },
              { actions: assign({ targetEnabled: ({ event }) => event.on }) },
            ],
            DELETE_IN_TARGET: {
              target: 'softDeleted',
              actions: [
                { type: 'startDeletion', params: { restorable: false } },
                { type: 'targetSoftDeleted', params: { by: 'target' } },
              ],
            },
            LEAVE: [
              { guard: not('leavingAllowed'), actions: refuse('leaving-not-allowed') },
              {
                target: 'softDeleted',
                actions: [{ type: 'startDeletion', params: { restorable: true } }, 'userLeft'],
              },
            ],
          },
        },
        softDeleted: {
          on: {
            CYCLE_ENDED: [
              {
                guard: and(['inScope', 'deletedBySync']),
                target: 'present',
                actions: ['updateObject', { type: 'targetRestored', params: { by: 'sync' } }],
              },
              { guard: 'inScope', actions: 'targetNotRestored' },
              {},
            ],
            RESTORE_IN_TARGET: {
              target: 'present',
              actions: { type: 'targetRestored', params: { by: 'target' } },
            },
          },
          after: { deletion: { target: 'gone', actions: 'targetGone' } },
        },
        gone: { on: { CYCLE_ENDED: [CREATE, {}] } },
      },
    },
  },
});
