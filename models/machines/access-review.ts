import { assign, not, raise, setup } from 'xstate';
import type { Seconds } from '../../engine/time.ts';
import { type REVIEW_NOT_APPLIED, REVIEW_OF_GUESTS, REVIEWERS } from '../facts/index.ts';
import {
  type ReviewKind,
  type ReviewPlan,
  type ReviewSilence,
  reviewIsLicensed,
} from '../policies/access-review-definition.ts';
import { NOT_IN_THIS_STATE, type Refusal, refuse } from './refusal.ts';

/*
 * A series of access reviews, and the instance of it that runs at the moment.
 *
 *   series:    scheduled ──each period──▶ scheduled          scheduled ──the last one, END_SERIES, no license──▶ ended
 *                  │ starts
 *                  ▼
 *   instance:  running.firstHalf ──reminder──▶ running.secondHalf ──its end──▶ completed ──APPLY──▶ applying
 *                  │ STOP, or PLAN_LOST for Entra roles                           └── by itself ──────▲ │
 *                  ▼                                                                                    │ minutes
 *               stopped                           applied ◀──30 days── applying.blocking ◀── applying.removing
 *                                                    ▲───────────── no guest was blocked ───────────────┘
 *
 * The machine knows no people. At `reviewStarted` the wiring answers with SNAPSHOT, once: whoever comes later is not
 * in it and whoever goes stays in it (PIM-119). The snapshot holds opaque ids, and the effects name those ids, so that
 * the wiring can take access from exactly those who were not approved. In one stage the last decision wins (PIM-127).
 *
 * For those nobody decided on, the series says what holds; without a word, nothing changes (PIM-120). Decisions are
 * applied by an administrator unless the series applies them by itself (PIM-121); together with removal on silence
 * that can strip everybody, and `massRevocation` says so. Some access is decided on and not taken (PIM-125). Where
 * only guests are reviewed, the denied ones can be blocked for 30 days and then deleted; the review is `applying` as
 * long (PIM-123). A stopped instance does not start again (PIM-124), and its decisions are not applied.
 *
 * Without the plan of its kind an instance does not start and the series ends (PIM-80); a lost plan also ends a
 * running review of Entra roles (PIM-93). An instance that falls due while the former is not done begins when it is;
 * decisions nobody applied until the next one begins are gone. Microsoft says neither.
 *
 * Spans come from the caller, who knows the calendar. Which definitions Entra takes, and what it recommends, is
 * policies/access-review-definition.ts.
 *
 * Facts: PIM-80, PIM-93, PIM-118, PIM-119, PIM-120, PIM-121, PIM-122, PIM-123, PIM-124, PIM-125, PIM-127. Not modeled:
 * several stages, reviewers as people, "don't know" as an answer, and the restoration of a deleted guest, which is
 * b2b-redemption.ts. Long because series and instance belong together.
 */

export type ReviewDecision = 'approve' | 'deny';

/** One person whose access is looked at, by an id that means something to the wiring only. */
export interface ReviewSubject {
  readonly id: string;
  /** What Entra recommends; `none` for accounts too young to tell, who keep what they have. */
  readonly recommendation: ReviewDecision | 'none';
  /** Why a denial is not applied, where it is not (PIM-125). */
  readonly notApplied?: NotAppliedReason;
}

/** PIM-125; nobody leaves a group because of an Azure role held through it. */
export type NotAppliedReason = (typeof REVIEW_NOT_APPLIED.value)[number] | 'azure-role-through-group';

export interface AccessReviewInput {
  readonly kind: ReviewKind;
  readonly plan: ReviewPlan;
  readonly secondsToStart: Seconds;
  readonly durationSeconds: Seconds;
  /** From one start to the next; null, the default, for a review that runs once (PIM-118). */
  readonly periodSeconds?: Seconds | null;
  /** When a recurring series ends; never by default. */
  readonly ends?: { readonly afterSeconds: Seconds } | { readonly afterOccurrences: number };
  /** Null, the default, leaves everything as it is, since a default decision must be enabled (PIM-120). */
  readonly silence?: ReviewSilence | null;
  /** False by default (PIM-121). */
  readonly autoApply?: boolean;
  /** What befalls denied guests, in reviews of guests only (PIM-123); `remove` by default. */
  readonly guestAction?: 'remove' | 'block-then-delete';
  /** From the application of the decisions to the loss of access, within minutes (PIM-124). */
  readonly removalSeconds: Seconds;
}

export interface AccessReviewContext extends Record<string, unknown> {
  kind: ReviewKind;
  plan: ReviewPlan;
  nextStartSeconds: Seconds;
  periodSeconds: Seconds;
  /** Starts still to come; null without end. */
  startsLeft: number | null;
  reminderSeconds: Seconds;
  restSeconds: Seconds;
  removalSeconds: Seconds;
  silence: ReviewSilence;
  autoApply: boolean;
  blocksGuests: boolean;
  /** Of the instance that began last. */
  subjects: readonly ReviewSubject[];
  decisions: Readonly<Record<string, ReviewDecision>>;
  snapshotTaken: boolean;
  /** Another instance fell due while the former was not done. */
  overdue: boolean;
}

export type AccessReviewEvent =
  /** Whose access this instance looks at. */
  | { readonly type: 'SNAPSHOT'; readonly subjects: readonly ReviewSubject[] }
  | { readonly type: 'DECIDE'; readonly subject: string; readonly decision: ReviewDecision }
  /** An administrator applies the decisions. */
  | { readonly type: 'APPLY' }
  | { readonly type: 'STOP' }
  | { readonly type: 'RESTART' }
  | { readonly type: 'END_SERIES' }
  | { readonly type: 'PLAN_LOST' }
  | { readonly type: 'PLAN_BACK'; readonly plan: ReviewPlan };

type MachineEvent = AccessReviewEvent | { readonly type: 'DUE' };

export const ACCESS_REVIEW_EVENTS = [
  'SNAPSHOT',
  'DECIDE',
  'APPLY',
  'STOP',
  'RESTART',
  'END_SERIES',
  'PLAN_LOST',
  'PLAN_BACK',
] as const;

/** `accessRemoved`, `guestsBlocked`, `guestsDeleted` and `resultNotApplied` name their subjects. */
export const ACCESS_REVIEW_EFFECTS = [
  'reviewStarted',
  'reviewNotStarted',
  'reminderSent',
  'reviewCompleted',
  'reviewStopped',
  'decisionsNeverApplied',
  'massRevocation',
  'resultNotApplied',
  'accessRemoved',
  'guestsBlocked',
  'guestsDeleted',
  'reviewApplied',
  'seriesEnded',
  'refused',
] as const;

type Snapshot = Pick<AccessReviewContext, 'subjects' | 'decisions' | 'silence'>;

/** What becomes of one subject when the instance ends. */
function outcomeOf({ id, recommendation }: ReviewSubject, { decisions, silence }: Snapshot): ReviewDecision {
  const decided = decisions[id];
  if (decided) return decided;
  if (silence === 'recommendation') return recommendation === 'deny' ? 'deny' : 'approve';
  return silence === 'remove' ? 'deny' : 'approve';
}

const deniedOf = (context: Snapshot): readonly ReviewSubject[] =>
  context.subjects.filter((subject) => outcomeOf(subject, context) === 'deny');

const idsOf = (subjects: readonly ReviewSubject[]): readonly string[] => subjects.map(({ id }) => id);

/** Those who are denied and whom it befalls. */
const strippedOf = (context: Snapshot): readonly ReviewSubject[] =>
  deniedOf(context).filter(({ notApplied }) => notApplied === undefined);

const undecidedOf = ({ subjects, decisions }: Snapshot): number =>
  subjects.filter(({ id }) => !decisions[id]).length;

interface Arguments {
  readonly context: AccessReviewContext;
}

const subjectsParams = ({ context }: Arguments) => ({ subjects: idsOf(strippedOf(context)) });

const begin = {
  target: '#accessReview.instance.running',
  actions: ['beginInstance', 'reviewStarted'],
} as const;

const fallDue = { actions: 'noteOverdue' } as const;

/** The series has had its last start, or may have no more. */
const endSeries = (why: 'last' | 'ended' | 'planLost' | 'notLicensed') =>
  ({ type: 'seriesEnded', params: { why } }) as const;

const noEffect = (): void => {};

export const accessReviewMachine = setup({
  types: { input: {} as AccessReviewInput, context: {} as AccessReviewContext, events: {} as MachineEvent },
  guards: {
    noStartLeft: ({ context }) => context.startsLeft === 0,
    lastStart: ({ context }) => context.startsLeft === 1,
    licensed: ({ context }) => reviewIsLicensed(context.kind, context.plan),
    endsWithPlan: ({ context }) => context.kind === 'entra-role',
    snapshotTaken: ({ context }) => context.snapshotTaken,
    inSnapshot: ({ context, event }) =>
      event.type === 'DECIDE' && context.subjects.some(({ id }) => id === event.subject),
    autoApply: ({ context }) => context.autoApply,
    overdue: ({ context }) => context.overdue,
    silenceStripsAll: ({ context }) =>
      context.subjects.length > 0 &&
      strippedOf(context).length === context.subjects.length &&
      undecidedOf(context) > 0,
    somethingNotApplied: ({ context }) => deniedOf(context).length > strippedOf(context).length,
    nobodyDenied: ({ context }) => strippedOf(context).length === 0,
    blocksGuests: ({ context }) => context.blocksGuests,
  },
  delays: {
    nextStart: ({ context }) => context.nextStartSeconds,
    reminder: ({ context }) => context.reminderSeconds,
    rest: ({ context }) => context.restSeconds,
    removal: ({ context }) => context.removalSeconds,
    block: REVIEW_OF_GUESTS.value.blockedSeconds,
  },
  actions: {
    countStart: assign({
      nextStartSeconds: ({ context }) => context.periodSeconds,
      startsLeft: ({ context }) => (context.startsLeft === null ? null : context.startsLeft - 1),
    }),
    beginInstance: assign({ subjects: [], decisions: {}, snapshotTaken: false, overdue: false }),
    noteOverdue: assign({ overdue: true }),
    takeSnapshot: assign({
      subjects: ({ context, event }) => (event.type === 'SNAPSHOT' ? event.subjects : context.subjects),
      snapshotTaken: true,
    }),
    takeDecision: assign({
      decisions: ({ context, event }) =>
        event.type === 'DECIDE'
          ? { ...context.decisions, [event.subject]: event.decision }
          : context.decisions,
    }),
    losePlan: assign({ plan: 'none', overdue: false }),
    takePlan: assign(({ context, event }) => {
      const plan = event.type === 'PLAN_BACK' ? event.plan : context.plan;
      return { plan, overdue: context.overdue && reviewIsLicensed(context.kind, plan) };
    }),
    reviewStarted: noEffect,
    reviewNotStarted: noEffect,
    reminderSent: (_, _params: { readonly undecided: number }) => {},
    reviewCompleted: (
      _,
      _params: { readonly approved: number; readonly denied: number; readonly undecided: number },
    ) => {},
    reviewStopped: (_, _params: { readonly why: 'administrator' | 'planLost' }) => {},
    decisionsNeverApplied: (_, _params: { readonly subjects: readonly string[] }) => {},
    massRevocation: (_, _params: { readonly subjects: readonly string[]; readonly undecided: number }) => {},
    resultNotApplied: (
      _,
      _params: { readonly results: readonly { readonly id: string; readonly why: NotAppliedReason }[] },
    ) => {},
    accessRemoved: (_, _params: { readonly subjects: readonly string[] }) => {},
    guestsBlocked: (_, _params: { readonly subjects: readonly string[] }) => {},
    guestsDeleted: (_, _params: { readonly subjects: readonly string[] }) => {},
    reviewApplied: noEffect,
    seriesEnded: (_, _params: { readonly why: 'last' | 'ended' | 'planLost' | 'notLicensed' }) => {},
    refused: (_, _params: Refusal) => {},
  },
}).createMachine({
  id: 'accessReview',
  context: ({ input }) => {
    const reminderSeconds = Math.floor(input.durationSeconds * REVIEWERS.value.reminderAtShare);
    return {
      kind: input.kind,
      plan: input.plan,
      nextStartSeconds: input.secondsToStart,
      periodSeconds: input.periodSeconds ?? 0,
      startsLeft: startsOf(input),
      reminderSeconds,
      restSeconds: input.durationSeconds - reminderSeconds,
      removalSeconds: input.removalSeconds,
      silence: input.silence ?? 'no-change',
      autoApply: input.autoApply ?? false,
      blocksGuests: input.kind === 'guests' && input.guestAction === 'block-then-delete',
      subjects: [],
      decisions: {},
      snapshotTaken: false,
      overdue: false,
    };
  },
  type: 'parallel',
  on: { '*': { actions: refuse(NOT_IN_THIS_STATE) } },
  states: {
    series: {
      initial: 'starting',
      on: {
        PLAN_LOST: { actions: 'losePlan' },
        PLAN_BACK: { actions: 'takePlan' },
      },
      states: {
        starting: { always: [{ guard: 'noStartLeft', target: 'ended' }, { target: 'scheduled' }] },
        scheduled: {
          on: {
            END_SERIES: { target: 'ended', actions: endSeries('ended') },
            PLAN_LOST: [
              { guard: 'endsWithPlan', target: 'ended', actions: ['losePlan', endSeries('planLost')] },
              { actions: 'losePlan' },
            ],
          },
          after: {
            nextStart: [
              {
                guard: not('licensed'),
                target: 'ended',
                actions: ['reviewNotStarted', endSeries('notLicensed')],
              },
              {
                guard: 'lastStart',
                target: 'ended',
                actions: ['countStart', raise({ type: 'DUE' }), endSeries('last')],
              },
              { target: 'scheduled', reenter: true, actions: ['countStart', raise({ type: 'DUE' })] },
            ],
          },
        },
        ended: {},
      },
    },
    instance: {
      initial: 'none',
      states: {
        none: { on: { DUE: begin } },
        running: {
          initial: 'firstHalf',
          on: {
            DUE: fallDue,
            SNAPSHOT: [
              { guard: 'snapshotTaken', actions: refuse('snapshot-taken') },
              { actions: 'takeSnapshot' },
            ],
            DECIDE: [
              { guard: 'inSnapshot', actions: 'takeDecision' },
              { actions: refuse('not-in-snapshot') },
            ],
            STOP: { target: 'stopped', actions: { type: 'reviewStopped', params: { why: 'administrator' } } },
            PLAN_LOST: {
              guard: 'endsWithPlan',
              target: 'stopped',
              actions: { type: 'reviewStopped', params: { why: 'planLost' } },
            },
          },
          states: {
            firstHalf: {
              after: {
                reminder: {
                  target: 'secondHalf',
                  actions: {
                    type: 'reminderSent',
                    params: ({ context }) => ({ undecided: undecidedOf(context) }),
                  },
                },
              },
            },
            secondHalf: {
              after: {
                rest: {
                  target: '#accessReview.instance.completed',
                  actions: {
                    type: 'reviewCompleted',
                    params: ({ context }) => ({
                      approved: context.subjects.length - deniedOf(context).length,
                      denied: deniedOf(context).length,
                      undecided: undecidedOf(context),
                    }),
                  },
                },
              },
            },
          },
        },
        completed: {
          always: [
            { guard: 'autoApply', target: 'applying' },
            {
              ...begin,
              guard: 'overdue',
              actions: [
                {
                  type: 'decisionsNeverApplied',
                  params: subjectsParams,
                },
                ...begin.actions,
              ],
            },
          ],
          on: {
            APPLY: 'applying',
            DUE: {
              ...begin,
              actions: [
                {
                  type: 'decisionsNeverApplied',
                  params: subjectsParams,
                },
                ...begin.actions,
              ],
            },
          },
        },
        applying: {
          initial: 'judging',
          on: { DUE: fallDue },
          states: {
            judging: {
              always: [
                {
                  guard: 'silenceStripsAll',
                  target: 'removing',
                  actions: {
                    type: 'massRevocation',
                    params: ({ context }) => ({
                      subjects: idsOf(strippedOf(context)),
                      undecided: undecidedOf(context),
                    }),
                  },
                },
                {
                  guard: 'somethingNotApplied',
                  target: 'removing',
                  actions: {
                    type: 'resultNotApplied',
                    params: ({ context }) => ({
                      results: deniedOf(context).flatMap(({ id, notApplied }) =>
                        notApplied === undefined ? [] : [{ id, why: notApplied }],
                      ),
                    }),
                  },
                },
                { target: 'removing' },
              ],
            },
            removing: {
              after: {
                removal: [
                  {
                    guard: 'nobodyDenied',
                    target: '#accessReview.instance.applied',
                    actions: 'reviewApplied',
                  },
                  {
                    guard: 'blocksGuests',
                    target: 'blocking',
                    actions: { type: 'guestsBlocked', params: subjectsParams },
                  },
                  {
                    target: '#accessReview.instance.applied',
                    actions: [{ type: 'accessRemoved', params: subjectsParams }, 'reviewApplied'],
                  },
                ],
              },
            },
            blocking: {
              after: {
                block: {
                  target: '#accessReview.instance.applied',
                  actions: [{ type: 'guestsDeleted', params: subjectsParams }, 'reviewApplied'],
                },
              },
            },
          },
        },
        applied: { always: { ...begin, guard: 'overdue' }, on: { DUE: begin } },
        stopped: { always: { ...begin, guard: 'overdue' }, on: { DUE: begin } },
      },
    },
  },
});

/** How often the series starts; null without end. One that ends by a date starts on that date for the last time. */
function startsOf({ periodSeconds, ends, secondsToStart }: AccessReviewInput): number | null {
  if (!periodSeconds) return 1;
  if (!ends) return null;
  if ('afterOccurrences' in ends) return Math.max(0, ends.afterOccurrences);
  return Math.max(0, Math.floor((ends.afterSeconds - secondsToStart) / periodSeconds) + 1);
}
