import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/index.ts';
import { DAY_SECONDS, MINUTE_SECONDS } from '../../../engine/time.ts';
import {
  ACCESS_REVIEW_EFFECTS,
  type AccessReviewEvent,
  type AccessReviewInput,
  accessReviewMachine,
  type ReviewSubject,
} from '../../../models/machines/index.ts';
import { namesOf, type Run, runMachine } from './run-machine.ts';

const DURATION = 20 * DAY_SECONDS;
const REMOVAL = 5 * MINUTE_SECONDS;
const ANN: ReviewSubject = { id: 'ann', recommendation: 'approve' };
const BOB: ReviewSubject = { id: 'bob', recommendation: 'deny' };
const NEW: ReviewSubject = { id: 'new', recommendation: 'none' };

const start = (input: Partial<AccessReviewInput> = {}): Run =>
  runMachine(accessReviewMachine, {
    kind: 'entra-role',
    plan: 'p2',
    secondsToStart: DAY_SECONDS,
    durationSeconds: DURATION,
    removalSeconds: REMOVAL,
    ...input,
  });
/** A review that has begun and looks at these. */
const begun = (
  input: Partial<AccessReviewInput> = {},
  subjects: readonly ReviewSubject[] = [ANN, BOB],
): Run => {
  const run = start(input);
  run.wait(DAY_SECONDS);
  run.send({ type: 'SNAPSHOT', subjects });
  return run;
};
const instanceOf = (run: Run) => (run.value as Record<string, unknown>).instance;
const seriesOf = (run: Run) => (run.value as Record<string, unknown>).series;
const whyOf = (run: Run, event: AccessReviewEvent) =>
  run.send(event).map(({ name, params }) => (name === 'refused' ? (params as { why: string }).why : name));
const decide = (run: Run, subject: string, decision: 'approve' | 'deny') =>
  run.send({ type: 'DECIDE', subject, decision });
const removedBy = (run: Run): unknown => {
  run.wait(DURATION);
  run.send({ type: 'APPLY' });
  return run.wait(REMOVAL).find(({ name }) => name === 'accessRemoved')?.params;
};

describe('one instance', () => {
  test('starts, reminds at half time, and is complete at its end (PIM-127)', () => {
    const run = start();
    expect(run.wait(DAY_SECONDS - 1)).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['seriesEnded', 'reviewStarted']);
    run.send({ type: 'SNAPSHOT', subjects: [ANN, BOB] });
    decide(run, 'bob', 'deny');
    expect(run.wait(DURATION / 2 - 1)).toEqual([]);
    expect(run.wait(1).map(({ params }) => params)).toEqual([{ undecided: 1 }]);
    expect(run.wait(DURATION / 2 - 1)).toEqual([]);
    expect(run.wait(1).map(({ name, params }) => [name, params])).toEqual([
      ['reviewCompleted', { approved: 1, denied: 1, undecided: 1 }],
    ]);
  });

  test('takes nothing before it ends, and then waits for an administrator (PIM-119, PIM-121)', () => {
    const run = begun();
    decide(run, 'bob', 'deny');
    run.wait(DURATION);
    expect(run.wait(1000 * DAY_SECONDS)).toEqual([]);
    expect(instanceOf(run)).toBe('completed');
    expect(run.send({ type: 'APPLY' })).toEqual([]);
    expect(run.wait(REMOVAL - 1)).toEqual([]);
    expect(run.wait(1).map(({ name, params }) => [name, params])).toEqual([
      ['accessRemoved', { subjects: ['bob'] }],
      ['reviewApplied', undefined],
    ]);
    expect(instanceOf(run)).toBe('applied');
  });

  test('looks at those of its beginning only (PIM-119)', () => {
    const run = begun({ silence: 'remove' });
    expect(whyOf(run, { type: 'SNAPSHOT', subjects: [ANN, BOB, NEW] })).toEqual(['snapshot-taken']);
    expect(whyOf(run, { type: 'DECIDE', subject: 'new', decision: 'deny' })).toEqual(['not-in-snapshot']);
    expect(removedBy(run)).toEqual({ subjects: ['ann', 'bob'] });
  });

  test('the last decision wins (PIM-127)', () => {
    const run = begun();
    decide(run, 'ann', 'deny');
    decide(run, 'bob', 'deny');
    decide(run, 'ann', 'approve');
    expect(removedBy(run)).toEqual({ subjects: ['bob'] });
  });

  test.each<[AccessReviewInput['silence'], unknown]>([
    [undefined, undefined],
    [null, undefined],
    ['no-change', undefined],
    ['approve', undefined],
    ['remove', { subjects: ['ann', 'bob', 'new'] }],
    ['recommendation', { subjects: ['bob'] }],
  ])('silence under %s (PIM-120)', (silence, expected) => {
    expect(removedBy(begun({ silence }, [ANN, BOB, NEW]))).toEqual(expected);
  });

  test('stopped does not start again, and takes nothing (PIM-124)', () => {
    const run = begun({ silence: 'remove', autoApply: true });
    expect(namesOf(run.send({ type: 'STOP' }))).toEqual(['reviewStopped']);
    expect(whyOf(run, { type: 'RESTART' })).toEqual(['not-in-this-state']);
    expect(whyOf(run, { type: 'APPLY' })).toEqual(['not-in-this-state']);
    expect(run.wait(1000 * DAY_SECONDS)).toEqual([]);
    expect(instanceOf(run)).toBe('stopped');
  });

  test('what cannot be applied is said, and stays (PIM-125)', () => {
    const nested = { ...ANN, notApplied: 'nested-group-access' } as const;
    const run = begun({ silence: 'remove' }, [nested, BOB]);
    run.wait(DURATION);
    expect(run.send({ type: 'APPLY' }).map(({ params }) => params)).toEqual([
      { results: [{ id: 'ann', why: 'nested-group-access' }] },
    ]);
    expect(run.wait(REMOVAL)[0]!.params).toEqual({ subjects: ['bob'] });
  });
});

describe('silence plus auto-apply', () => {
  test('strips everyone, and says so (PIM-121)', () => {
    const run = begun({ silence: 'remove', autoApply: true });
    const seen = run.wait(DURATION + REMOVAL);
    expect(namesOf(seen)).toEqual([
      'reminderSent',
      'reviewCompleted',
      'massRevocation',
      'accessRemoved',
      'reviewApplied',
    ]);
    expect(seen[2]!.params).toEqual({ subjects: ['ann', 'bob'], undecided: 2 });
  });

  test.each<[string, Partial<AccessReviewInput>, (run: Run) => void]>([
    ['one of them was approved', {}, (run) => decide(run, 'ann', 'approve')],
    [
      'reviewers denied every one',
      {},
      (run) => {
        decide(run, 'ann', 'deny');
        decide(run, 'bob', 'deny');
      },
    ],
    ['the recommendation keeps one', { silence: 'recommendation' }, () => {}],
  ])('does not where %s', (_, input, work) => {
    const run = begun({ silence: 'remove', autoApply: true, ...input });
    work(run);
    expect(namesOf(run.wait(DURATION + REMOVAL))).not.toContain('massRevocation');
  });

  test('nobody under review is nobody stripped', () => {
    const run = begun({ silence: 'remove', autoApply: true }, []);
    expect(namesOf(run.wait(DURATION + REMOVAL)).slice(2)).toEqual(['reviewApplied']);
  });
});

describe('denied guests', () => {
  test('blocked for 30 days and then deleted; the review is applying as long (PIM-123)', () => {
    const run = begun({ kind: 'guests', silence: 'remove', guestAction: 'block-then-delete' });
    run.wait(DURATION);
    run.send({ type: 'APPLY' });
    expect(run.wait(REMOVAL).map(({ name, params }) => [name, params])).toEqual([
      ['guestsBlocked', { subjects: ['ann', 'bob'] }],
    ]);
    run.wait(30 * DAY_SECONDS - 1);
    expect(instanceOf(run)).toEqual({ applying: 'blocking' });
    expect(namesOf(run.wait(1))).toEqual(['guestsDeleted', 'reviewApplied']);
  });

  test('simply lose access where that is what was chosen, or others are reviewed too', () => {
    expect(removedBy(begun({ kind: 'guests', silence: 'remove', guestAction: 'remove' }))).toEqual({
      subjects: ['ann', 'bob'],
    });
    expect(removedBy(begun({ silence: 'remove', guestAction: 'block-then-delete' }))).toEqual({
      subjects: ['ann', 'bob'],
    });
  });
});

describe('a series', () => {
  const MONTH = 30 * DAY_SECONDS;
  const startsWithin = (run: Run, days: number): number =>
    namesOf(run.wait(days * DAY_SECONDS)).filter((name) => name === 'reviewStarted').length;

  test.each<[string, Partial<AccessReviewInput>, number]>([
    ['once, unless it recurs (PIM-118)', {}, 1],
    ['without end', { periodSeconds: MONTH }, 13],
    ['so often', { periodSeconds: MONTH, ends: { afterOccurrences: 3 } }, 3],
    [
      'until a date, that day included',
      { periodSeconds: MONTH, ends: { afterSeconds: 61 * DAY_SECONDS } },
      3,
    ],
    ['until the day before', { periodSeconds: MONTH, ends: { afterSeconds: 60 * DAY_SECONDS } }, 2],
    ['that ends before it starts', { periodSeconds: MONTH, ends: { afterSeconds: 0 } }, 0],
  ])('starts: %s', (_, input, starts) => {
    expect(startsWithin(start(input), 365)).toBe(starts);
  });

  test('decisions nobody applied are gone when the next one begins', () => {
    const run = begun({ periodSeconds: MONTH, silence: 'remove' });
    run.wait(DURATION);
    const seen = run.wait(10 * DAY_SECONDS);
    expect(seen.map(({ name }) => name)).toEqual(['decisionsNeverApplied', 'reviewStarted']);
    expect(seen[0]!.params).toEqual({ subjects: ['ann', 'bob'] });
    expect(run.context).toMatchObject({ subjects: [], decisions: {} });
  });

  const BLOCKING = {
    kind: 'guests',
    silence: 'remove',
    autoApply: true,
    guestAction: 'block-then-delete',
    periodSeconds: MONTH,
  } as const;

  test('an instance due while guests are blocked begins when they are deleted', () => {
    const run = begun(BLOCKING);
    const seen = run.wait(DURATION + REMOVAL + 30 * DAY_SECONDS);
    expect(namesOf(seen).slice(-3)).toEqual(['guestsDeleted', 'reviewApplied', 'reviewStarted']);
    expect(instanceOf(run)).toEqual({ running: 'firstHalf' });
  });

  test.each([
    ['governance', true],
    ['none', false],
  ] as const)('with the plan %s by then, it begins: %s', (plan, begins) => {
    const run = begun(BLOCKING);
    run.wait(MONTH);
    expect(run.context.overdue).toBe(true);
    run.send({ type: 'PLAN_BACK', plan });
    const seen = run.wait(DURATION + REMOVAL + 30 * DAY_SECONDS - MONTH);
    expect(namesOf(seen).includes('reviewStarted')).toBe(begins);
  });

  test('ended by hand, the instance under way goes on', () => {
    const run = begun({ periodSeconds: MONTH });
    expect(namesOf(run.send({ type: 'END_SERIES' }))).toEqual(['seriesEnded']);
    expect(namesOf(run.wait(400 * DAY_SECONDS))).toEqual(['reminderSent', 'reviewCompleted']);
    expect(whyOf(run, { type: 'END_SERIES' })).toEqual(['not-in-this-state']);
  });

  test('stopped once, the next one starts all the same', () => {
    const run = begun({ periodSeconds: MONTH });
    run.send({ type: 'STOP' });
    expect(startsWithin(run, 30)).toBe(1);
  });
});

describe('the plan', () => {
  test.each([
    ['entra-role', 'p2', true],
    ['azure-role', 'governance', true],
    ['entra-role', 'none', false],
    ['pim-group', 'p2', false],
    ['pim-group', 'governance', true],
  ] as const)('a review of %s on %s starts: %s (PIM-80)', (kind, plan, starts) => {
    const names = namesOf(start({ kind, plan, periodSeconds: 30 * DAY_SECONDS }).wait(DAY_SECONDS));
    expect(names).toEqual(starts ? ['reviewStarted'] : ['reviewNotStarted', 'seriesEnded']);
  });

  test('lost, it ends a running review of Entra roles (PIM-93), for good (PIM-95)', () => {
    const run = begun({ periodSeconds: 30 * DAY_SECONDS, silence: 'remove', autoApply: true });
    expect(namesOf(run.send({ type: 'PLAN_LOST' }))).toEqual(['seriesEnded', 'reviewStopped']);
    run.send({ type: 'PLAN_BACK', plan: 'p2' });
    expect(run.wait(1000 * DAY_SECONDS)).toEqual([]);
  });

  test('lost, another review runs to its end and is the last', () => {
    const run = begun({ kind: 'group', periodSeconds: 30 * DAY_SECONDS });
    expect(run.send({ type: 'PLAN_LOST' })).toEqual([]);
    expect(namesOf(run.wait(30 * DAY_SECONDS))).toEqual([
      'reminderSent',
      'reviewCompleted',
      'reviewNotStarted',
      'seriesEnded',
    ]);
    expect(seriesOf(run)).toBe('ended');
  });

  test.each<[string, AccessReviewEvent]>([
    ['lost', { type: 'PLAN_LOST' }],
    ['replaced by a lesser one', { type: 'PLAN_BACK', plan: 'p2' }],
  ])('%s while an instance waits for the former, it never begins', (_, event) => {
    const run = begun({
      kind: 'pim-group',
      plan: 'governance',
      periodSeconds: 15 * DAY_SECONDS,
      ends: { afterOccurrences: 2 },
    });
    run.wait(15 * DAY_SECONDS);
    expect(run.context.overdue).toBe(true);
    run.send(event);
    expect(namesOf(run.wait(1000 * DAY_SECONDS))).toEqual(['reviewCompleted']);
  });

  test('back in time, the series goes on', () => {
    const run = start({ kind: 'pim-group', plan: 'none' });
    run.send({ type: 'PLAN_BACK', plan: 'governance' });
    expect(namesOf(run.wait(DAY_SECONDS))).toContain('reviewStarted');
  });
});

test('names no effect that it does not have', () => {
  expect([...compile(accessReviewMachine).effects].sort()).toEqual([...ACCESS_REVIEW_EFFECTS].sort());
});

test('a series of a role that waits for its start says that the plan has ended it', () => {
  const ends = start().send({ type: 'PLAN_LOST' });
  expect(ends.map(({ name, params }) => [name, params])).toEqual([['seriesEnded', { why: 'planLost' }]]);
});
