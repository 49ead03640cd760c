import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/index.ts';
import { DAY_SECONDS, MINUTE_SECONDS } from '../../../engine/time.ts';
import {
  SYNC_JOB_EFFECTS,
  type SyncJobEvent,
  type SyncJobInput,
  syncJobMachine,
} from '../../../models/machines/index.ts';
import { namesOf, type Run, runMachine } from './run-machine.ts';

const CYCLE = 45 * MINUTE_SECONDS;
const CARRIED = { carriedInSeconds: CYCLE } as const;

const start = (input: Partial<SyncJobInput> = {}): Run =>
  runMachine(syncJobMachine, { object: 'present', inScope: true, creates: 'member', ...input });
const objectOf = (run: Run) => (run.value as Record<string, string>).object;
const jobOf = (run: Run) => (run.value as Record<string, string>).job;
const whyOf = (run: Run, event: SyncJobEvent) =>
  run.send(event).map(({ name, params }) => (name === 'refused' ? (params as { why: string }).why : name));
/** Sends what the source does and lets the cycle pass that carries it. */
const carry = (run: Run, event: SyncJobEvent) => {
  run.send(event);
  return namesOf(run.wait(CYCLE));
};

describe('a user in scope', () => {
  test.each(['member', 'guest'] as const)(
    'is created as %s when the cycle ends, not before (B2B-60)',
    (creates) => {
      const run = start({ object: 'absent', inScope: false, creates });
      run.send({ type: 'ENTER_SCOPE', ...CARRIED });
      expect(run.wait(CYCLE - 1)).toEqual([]);
      expect(objectOf(run)).toBe('absent');
      expect(run.wait(1).map(({ name, params }) => [name, params])).toEqual([
        ['targetCreated', { userType: creates }],
      ]);
      expect(objectOf(run)).toBe('present');
      expect(run.context).toMatchObject({ userType: creates, targetEnabled: true });
    },
  );

  test('found waiting at the start is created by the cycle under way', () => {
    const run = start({ object: 'absent', carriedInSeconds: 60 });
    expect(run.wait(59)).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['targetCreated']);
  });

  test('changes meanwhile go with the same cycle', () => {
    const run = start();
    run.send({ type: 'EDIT_SOURCE', ...CARRIED });
    run.wait(CYCLE - 1);
    run.send({ type: 'SET_SOURCE_ENABLED', on: false, ...CARRIED });
    expect(namesOf(run.wait(1))).toEqual(['targetUpdated']);
    expect(run.context.targetEnabled).toBe(false);
    expect(run.wait(10 * DAY_SECONDS)).toEqual([]);
  });

  test('disabled at home is disabled in the target, not deleted (B2B-63)', () => {
    const run = start();
    expect(carry(run, { type: 'SET_SOURCE_ENABLED', on: false, ...CARRIED })).toEqual(['targetUpdated']);
    expect(objectOf(run)).toBe('present');
    expect(run.context.targetEnabled).toBe(false);
    expect(carry(run, { type: 'SET_SOURCE_ENABLED', on: true, ...CARRIED })).toEqual(['targetUpdated']);
    expect(run.context.targetEnabled).toBe(true);
  });

  test('an existing guest stays one, unless the mapping is applied always (B2B-61)', () => {
    const kept = start({ userType: 'guest' });
    carry(kept, { type: 'EDIT_SOURCE', ...CARRIED });
    expect(kept.context.userType).toBe('guest');
    const changed = start({ userType: 'guest', applyMapping: 'always' });
    carry(changed, { type: 'EDIT_SOURCE', ...CARRIED });
    expect(changed.context.userType).toBe('member');
  });

  test('sign-in block undone by the next sync: it lasts until the source changes (B2B-62, B2B-89)', () => {
    const run = start();
    expect(run.send({ type: 'SET_TARGET_ENABLED', on: false })).toEqual([]);
    expect(run.wait(100 * DAY_SECONDS)).toEqual([]);
    expect(run.context.targetEnabled).toBe(false);
    expect(carry(run, { type: 'EDIT_SOURCE', ...CARRIED })).toEqual(['targetBlockUndone']);
    expect(run.context.targetEnabled).toBe(true);
  });

  test('leaves by himself and comes back with the next cycle (B2B-6A)', () => {
    const run = start();
    expect(namesOf(run.send({ type: 'LEAVE', ...CARRIED }))).toEqual(['userLeft']);
    expect(objectOf(run)).toBe('softDeleted');
    expect(namesOf(run.wait(CYCLE))).toEqual(['targetRestored']);
    expect(whyOf(start({ leavingAllowed: false }), { type: 'LEAVE', ...CARRIED })).toEqual([
      'leaving-not-allowed',
    ]);
  });
});

describe('a user out of scope', () => {
  test.each(['deleted', 'unassigned', 'left-group', 'filtered-out'] as const)(
    '%s is soft-deleted, and gone after thirty days (B2B-63, B2B-65)',
    (why) => {
      const run = start();
      expect(carry(run, { type: 'LEAVE_SCOPE', why, ...CARRIED })).toEqual(['targetSoftDeleted']);
      run.wait(30 * DAY_SECONDS - 1);
      expect(objectOf(run)).toBe('softDeleted');
      expect(namesOf(run.wait(1))).toEqual(['targetGone']);
    },
  );

  test('disabled first, then out of the group: never deleted (B2B-64)', () => {
    const run = start();
    carry(run, { type: 'SET_SOURCE_ENABLED', on: false, ...CARRIED });
    expect(carry(run, { type: 'LEAVE_SCOPE', why: 'left-group', ...CARRIED })).toEqual(['targetSpared']);
    expect(objectOf(run)).toBe('present');
  });

  test('both in one cycle, or unassigned instead: deleted; the order decides (B2B-64)', () => {
    const together = start();
    together.send({ type: 'SET_SOURCE_ENABLED', on: false, ...CARRIED });
    expect(carry(together, { type: 'LEAVE_SCOPE', why: 'left-group', ...CARRIED })).toEqual([
      'targetSoftDeleted',
    ]);
    const unassigned = start();
    carry(unassigned, { type: 'SET_SOURCE_ENABLED', on: false, ...CARRIED });
    expect(carry(unassigned, { type: 'LEAVE_SCOPE', why: 'unassigned', ...CARRIED })).toEqual([
      'targetSoftDeleted',
    ]);
  });

  test('stays where deletions are switched off (B2B-67)', () => {
    const run = start({ deletes: false });
    expect(carry(run, { type: 'LEAVE_SCOPE', why: 'deleted', ...CARRIED })).toEqual(['targetSpared']);
    expect(objectOf(run)).toBe('present');
  });

  test('is restored when back within thirty days, and new when back later (B2B-65)', () => {
    const soon = start({ object: 'softDeleted', inScope: false, deletionSecondsLeft: DAY_SECONDS });
    expect(carry(soon, { type: 'ENTER_SCOPE', ...CARRIED })).toEqual(['targetRestored']);
    expect(objectOf(soon)).toBe('present');
    const late = start({ object: 'softDeleted', inScope: false, deletionSecondsLeft: DAY_SECONDS });
    late.wait(DAY_SECONDS);
    expect(carry(late, { type: 'ENTER_SCOPE', ...CARRIED })).toEqual(['targetCreated']);
  });

  test('deleted in the target is not restored by synchronization, only by hand (B2B-65)', () => {
    const run = start();
    expect(namesOf(run.send({ type: 'DELETE_IN_TARGET' }))).toEqual(['targetSoftDeleted']);
    expect(carry(run, { type: 'EDIT_SOURCE', ...CARRIED })).toEqual(['targetNotRestored']);
    expect(objectOf(run)).toBe('softDeleted');
    expect(namesOf(run.send({ type: 'RESTORE_IN_TARGET' }))).toEqual(['targetRestored']);
    expect(carry(run, { type: 'LEAVE_SCOPE', why: 'unassigned', ...CARRIED })).toEqual(['targetSoftDeleted']);
    expect(carry(run, { type: 'ENTER_SCOPE', ...CARRIED })).toEqual(['targetRestored']);
  });
});

describe('the job', () => {
  test('user never deprovisioned: a cut job leaves an enabled orphan (B2B-66)', () => {
    const run = start();
    expect(namesOf(run.send({ type: 'CUT' }))).toEqual(['jobCut']);
    run.send({ type: 'LEAVE_SCOPE', why: 'deleted', ...CARRIED });
    expect(run.wait(1000 * DAY_SECONDS)).toEqual([]);
    expect(objectOf(run)).toBe('present');
    expect(run.context.targetEnabled).toBe(true);
  });

  test('cut before its cycle ended carries nothing more', () => {
    const run = start();
    run.send({ type: 'SET_SOURCE_ENABLED', on: false, ...CARRIED });
    run.send({ type: 'CUT' });
    expect(run.wait(DAY_SECONDS)).toEqual([]);
    expect(run.context.targetEnabled).toBe(true);
    expect(carry(run, { type: 'CONNECT', ...CARRIED })).toEqual(['targetUpdated']);
    expect(run.context.targetEnabled).toBe(false);
  });

  test('in quarantine carries nothing until its release', () => {
    const run = start();
    run.send({ type: 'LEAVE_SCOPE', why: 'unassigned', ...CARRIED });
    expect(namesOf(run.send({ type: 'QUARANTINE' }))).toEqual(['jobQuarantined']);
    expect(run.wait(DAY_SECONDS)).toEqual([]);
    expect(objectOf(run)).toBe('present');
    expect(carry(run, { type: 'RELEASE', ...CARRIED })).toEqual(['targetSoftDeleted']);
  });

  test('released with nothing to carry is idle', () => {
    const run = start({ job: 'quarantined' });
    run.send({ type: 'RELEASE', ...CARRIED });
    expect(jobOf(run)).toBe('idle');
    expect(run.wait(DAY_SECONDS)).toEqual([]);
  });

  test('is stopped after four weeks in quarantine (B2B-69), and looks at everything when restarted', () => {
    const run = start({ job: 'quarantined' });
    run.send({ type: 'SET_SOURCE_ENABLED', on: false, ...CARRIED });
    run.wait(28 * DAY_SECONDS - 1);
    expect(jobOf(run)).toBe('quarantined');
    expect(namesOf(run.wait(1))).toEqual(['jobStopped']);
    expect(whyOf(run, { type: 'RELEASE', ...CARRIED })).toEqual(['not-in-this-state']);
    expect(carry(run, { type: 'RESTART', ...CARRIED })).toEqual(['targetUpdated']);
    expect(run.context.targetEnabled).toBe(false);
  });
});

test.each<[string, Partial<SyncJobInput>, SyncJobEvent, string]>([
  ['nobody enters twice', {}, { type: 'ENTER_SCOPE', ...CARRIED }, 'already-in-scope'],
  [
    'nobody leaves from outside',
    { inScope: false },
    { type: 'LEAVE_SCOPE', why: 'deleted', ...CARRIED },
    'not-in-scope',
  ],
  ['enabled is enabled', {}, { type: 'SET_SOURCE_ENABLED', on: true, ...CARRIED }, 'nothing-changes'],
  ['in the target too', {}, { type: 'SET_TARGET_ENABLED', on: true }, 'nothing-changes'],
  ['nothing to block', { object: 'absent' }, { type: 'SET_TARGET_ENABLED', on: false }, 'not-in-this-state'],
  ['nothing to delete', { object: 'gone' }, { type: 'DELETE_IN_TARGET' }, 'not-in-this-state'],
  ['nothing to restore', {}, { type: 'RESTORE_IN_TARGET' }, 'not-in-this-state'],
  ['nobody there to leave', { object: 'absent' }, { type: 'LEAVE', ...CARRIED }, 'not-in-this-state'],
  ['no quarantine to release', {}, { type: 'RELEASE', ...CARRIED }, 'not-in-this-state'],
  ['nothing to restart', {}, { type: 'RESTART', ...CARRIED }, 'not-in-this-state'],
  ['nothing to connect', {}, { type: 'CONNECT', ...CARRIED }, 'not-in-this-state'],
  ['cut once', { job: 'cut' }, { type: 'CUT' }, 'not-in-this-state'],
  ['a cut job has no quarantine', { job: 'cut' }, { type: 'QUARANTINE' }, 'not-in-this-state'],
])('refused and nothing changed: %s', (_, input, event, why) => {
  const run = start(input);
  const before = run.snapshot;
  expect(whyOf(run, event)).toEqual([why]);
  expect(run.snapshot).toEqual(before);
});

test('names no effect that it does not have', () => {
  expect([...compile(syncJobMachine).effects].sort()).toEqual([...SYNC_JOB_EFFECTS].sort());
});

test.each([
  [true, ['targetUpdated']],
  [false, []],
])('a job released carries what changed meanwhile about a user in scope (%s)', (inScope, effects) => {
  const run = start({ job: 'quarantined', inScope });
  run.send({ type: 'SET_SOURCE_ENABLED', on: false, ...CARRIED });
  run.send({ type: 'RELEASE', ...CARRIED });
  expect(namesOf(run.wait(CYCLE))).toEqual(effects);
});

test.each([
  [undefined, ['targetRestored']],
  ['sync', ['targetRestored']],
  ['target', ['targetNotRestored']],
] as const)(
  'an object found deleted by %s: the next cycle brings it back only after a deletion of its own',
  (deletedBy, effects) => {
    const run = start({ object: 'softDeleted', ...(deletedBy === undefined ? {} : { deletedBy }) });
    expect(carry(run, { type: 'EDIT_SOURCE', ...CARRIED })).toEqual(effects);
  },
);

test.each(['running', 'quarantined', 'stopped', 'cut'] as const)('a job is found %s', (job) => {
  expect(jobOf(start({ job }))).toBe(job === 'running' ? 'idle' : job);
});
