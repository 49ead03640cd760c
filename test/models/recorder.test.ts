import { describe, expect, test } from 'vitest';
import { HOUR_SECONDS, MINUTE_SECONDS } from '../../engine/time.ts';
import type { AccessPath, PathState } from '../../models/access/access-path.ts';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_READER } from '../../models/facts/index.ts';
import { Recorder, type Recording } from '../../models/recorder.ts';
import { NO_FATES, unpackFates } from '../../models/tenant-fates.ts';
import { relationship } from './wiring/tiny-estate.ts';

const REST = { violations: [], events: 0 };
const CUSTOMERS = ['alpha', 'bravo', 'charlie'];

/** A recorder with a clock to set by hand. */
function open(): { at(seconds: number): Recorder; finish(seconds: number): Recording } {
  let now = 0;
  const recorder = new Recorder(CUSTOMERS, () => now);
  const at = (seconds: number): Recorder => {
    now = seconds;
    return recorder;
  };
  return { at, finish: (seconds) => at(seconds).finish(0, seconds, {}, REST) };
}

describe('the books of thefts', () => {
  test('hold the first theft’s reach only, also where another thief was there before', () => {
    const { at, finish } = open();
    at(0).theftBegan('first');
    at(0).tenantFell('first', 'alpha', 'standing');
    at(MINUTE_SECONDS).theftBegan('second');
    at(MINUTE_SECONDS).tenantFell('second', 'bravo', 'standing');
    at(MINUTE_SECONDS).tenantFell('second', 'charlie', 'standing');
    at(2 * MINUTE_SECONDS).tenantFell('first', 'bravo', 'gated');
    const recording = finish(HOUR_SECONDS);
    expect(unpackFates(recording.fates)).toEqual([
      { fellAfterSeconds: 0, how: 'standing' },
      { fellAfterSeconds: 2 * MINUTE_SECONDS, how: 'gated' },
      { fellAfterSeconds: -1, how: 'lost' },
    ]);
    expect(recording.reachSteps).toEqual([
      [0, 1],
      [2, 2],
    ]);
    expect(recording.reach).toEqual([1, 2, 2, 2, 2, 2]);
    expect(recording.metrics['blast.tenants']).toBe(3);
  });

  test('keep the first fall of a customer that is entered twice', () => {
    const { at, finish } = open();
    at(0).theftBegan('first');
    at(0).tenantFell('first', 'alpha', 'active');
    at(MINUTE_SECONDS).tenantFell('first', 'alpha', 'eligible');
    const recording = finish(HOUR_SECONDS);
    expect(unpackFates(recording.fates)[0]).toEqual({ fellAfterSeconds: 0, how: 'active' });
    expect(recording.reachSteps).toEqual([[0, 1]]);
  });

  test('count a customer held by two thieves once, until the last has gone', () => {
    const { at, finish } = open();
    at(0).theftBegan('first');
    at(0).thiefInside('alpha');
    at(HOUR_SECONDS).thiefInside('alpha');
    at(2 * HOUR_SECONDS).thiefGone('alpha');
    at(5 * HOUR_SECONDS).thiefGone('alpha');
    expect(finish(10 * HOUR_SECONDS).metrics['blast.adminTenantHours']).toBe(5);
  });

  test('end with the first theft’s containment, not with another’s', () => {
    const { at, finish } = open();
    at(0).theftBegan('first');
    at(HOUR_SECONDS).theftBegan('second');
    at(2 * HOUR_SECONDS).theftEnded('first');
    at(3 * HOUR_SECONDS).theftEnded('second');
    expect(finish(10 * HOUR_SECONDS)).toMatchObject({ containmentMinutes: 120, contained: true });
  });

  test('stay open where only another theft has ended', () => {
    const { at, finish } = open();
    at(0).theftBegan('first');
    at(0).theftBegan('second');
    at(HOUR_SECONDS).theftEnded('second');
    expect(finish(10 * HOUR_SECONDS)).toMatchObject({ containmentMinutes: 600, contained: false });
  });

  test('are empty without a theft', () => {
    const recording = open().finish(HOUR_SECONDS);
    expect(recording).toMatchObject({ reach: [], fates: NO_FATES, reachSteps: [], containmentMinutes: 0 });
    expect(recording.metrics).not.toHaveProperty(['blast.tenants']);
  });
});

describe('the books of outages', () => {
  test('run from the first second without us to the last, however often it is told', () => {
    const { at, finish } = open();
    at(HOUR_SECONDS).outage('alpha', true);
    at(2 * HOUR_SECONDS).outage('alpha', true);
    at(2 * HOUR_SECONDS).outage('bravo', true);
    at(4 * HOUR_SECONDS).outage('alpha', false);
    const recording = finish(6 * HOUR_SECONDS);
    expect(recording.metrics['gdap.outageHours']).toBe(3 + 4);
    expect(recording.outages).toEqual({ alpha: [[1 / 24, 4 / 24]], bravo: [[2 / 24, 6 / 24]] });
  });
});

describe('the books of daily work', () => {
  test('give the mean wait, and none where nobody got in', () => {
    const { at, finish } = open();
    at(0).accessHad(2);
    at(0).accessHad(4);
    at(0).accessFailed('approval-denied');
    const recording = finish(HOUR_SECONDS);
    expect(recording.metrics['access.minutesToAccess']).toBe(3);
    expect(recording.metrics['access.failed']).toBe(1);
    expect(recording.failures['approval-denied']).toBe(1);
    expect(open().finish(HOUR_SECONDS).metrics).not.toHaveProperty(['access.minutesToAccess']);
  });
});

describe('the books of the thief’s way', () => {
  let paths = 0;
  /** No two alike. */
  const path = (state: PathState, roles: readonly string[] = [EXCHANGE_ADMINISTRATOR]): AccessPath => ({
    model: 'gdap',
    accountId: 'ann',
    holderId: `ann ${++paths}`,
    tenantId: 'alpha',
    workload: 'any',
    roles,
    state,
    links: [],
  });
  const kept = (of: Readonly<Record<string, readonly AccessPath[]>>, theft = 'first', replication = 0) => {
    const recorder = new Recorder(CUSTOMERS, () => 0);
    recorder.theftBegan('first');
    recorder.firstPath(theft, CUSTOMERS, (customerId) => of[customerId] ?? []);
    return recorder.finish(replication, 0, {}, REST).firstPath;
  };

  test('keep the first chain that gives power, and not one that only reads', () => {
    const power = path('active');
    expect(
      kept({ alpha: [path('gated')], bravo: [path('lost'), power], charlie: [path('standing')] }),
    ).toEqual(power);
    const reads = path('standing', [GLOBAL_READER]);
    expect(kept({ alpha: [reads], bravo: [power] })).toEqual(power);
  });

  test('keep the chain that got furthest where none does, the first of several', () => {
    const far = path('eligible');
    expect(kept({ alpha: [path('lost'), path('gated')], bravo: [far, path('eligible')] })).toEqual(far);
    expect(kept({})).toBeNull();
    const reads = path('standing', [GLOBAL_READER]);
    expect(kept({ alpha: [reads, far], bravo: [reads] })).toEqual(far);
    expect(kept({ alpha: [reads] })).toEqual(reads);
  });

  test('keep nothing of another theft, nor of another replication, nor anything after the first', () => {
    expect(kept({ alpha: [path('standing')] }, 'second')).toBeNull();
    expect(kept({ alpha: [path('standing')] }, 'first', 1)).toBeNull();
    const recorder = new Recorder(CUSTOMERS, () => 0);
    recorder.theftBegan('first');
    const [one, other] = [path('standing'), path('standing')];
    recorder.firstPath('first', CUSTOMERS, () => [one]);
    recorder.firstPath('first', CUSTOMERS, () => [other]);
    expect(recorder.finish(0, 0, {}, REST).firstPath).toEqual(one);
  });

  test('say what stood between the thief and each customer, until it falls', () => {
    const { at, finish } = open();
    at(0).theftBegan('first');
    at(0).tenantFell('first', 'alpha', 'standing');
    const barriers: Record<string, PathState> = { alpha: 'lost', bravo: 'eligible', charlie: 'standing' };
    at(0).barriers('second', () => 'gated');
    at(0).barriers('first', (customerId) => barriers[customerId]!);
    at(0).barriers('first', () => 'gated');
    expect(unpackFates(finish(60).fates)).toEqual([
      { fellAfterSeconds: 0, how: 'standing' },
      { fellAfterSeconds: -1, how: 'eligible' },
      { fellAfterSeconds: -1, how: 'lost' },
    ]);
  });

  test('read the reach at each mark', () => {
    const { at, finish } = open();
    at(HOUR_SECONDS).theftBegan('first');
    at(HOUR_SECONDS + 15 * MINUTE_SECONDS).tenantFell('first', 'alpha', 'standing');
    at(HOUR_SECONDS + 15 * MINUTE_SECONDS + 1).tenantFell('first', 'bravo', 'standing');
    const recording = finish(20 * HOUR_SECONDS);
    expect(recording.reach).toEqual([0, 0, 1, 2, 2, 2]);
    expect(recording.containmentMinutes).toBe(19 * 60);
    expect(recording.incidents).toBe(1);
  });
});

describe('the calendar of relationships', () => {
  test('says when each was extended and when it stopped, in days', () => {
    const { at, finish } = open();
    at(24 * HOUR_SECONDS).relationshipExtended('r');
    at(48 * HOUR_SECONDS).relationshipExtended('r');
    at(72 * HOUR_SECONDS).relationshipStopped('r');
    at(72 * HOUR_SECONDS).relationshipStopped('s');
    at(72 * HOUR_SECONDS).lapsed('alpha');
    at(72 * HOUR_SECONDS).renewalAsked();
    const successor = relationship('alpha');
    at(72 * HOUR_SECONDS).successorBegan(successor);
    const recording = finish(96 * HOUR_SECONDS);
    expect(recording.lives).toEqual([
      { relationshipId: 'r', extensionDays: [1, 2], stoppedDay: 3 },
      { relationshipId: 's', extensionDays: [], stoppedDay: 3 },
    ]);
    expect(recording.successors).toEqual([successor]);
    expect(recording.metrics).toMatchObject({ 'gdap.lapses': 1, 'gdap.renewals': 1 });
    expect(recording.acts.renewal).toBe(1);
  });

  test('and the outages are those of the first replication only', () => {
    const recorder = new Recorder(CUSTOMERS, () => 0);
    recorder.relationshipStopped('r');
    recorder.successorBegan(relationship('alpha'));
    recorder.outage('alpha', true);
    const { lives, successors, outages } = recorder.finish(1, HOUR_SECONDS, {}, REST);
    expect([lives, successors, outages]).toEqual([[], [], {}]);
  });
});

describe('the books of what has shown itself', () => {
  test('count each failure mode, and remember when it was first', () => {
    const { at, finish } = open();
    at(5).observed('approval-denied');
    at(9).accessFailed('approval-denied');
    at(9).did('approval');
    at(9).did('approval', 2);
    const recording = new Recorder(CUSTOMERS, () => 0).finish(3, 0, { 'mfa.registrations': 4 }, REST);
    expect(recording).toMatchObject({ replication: 3, observations: {}, events: 0, violations: [] });
    expect(recording.acts.registration).toBe(4);
    const counted = finish(10);
    expect(counted.observations).toEqual({ 'approval-denied': { count: 2, firstAtSeconds: 5 } });
    expect(counted.metrics['access.failed']).toBe(1);
    expect(counted.acts).toMatchObject({ approval: 3, registration: 0 });
  });

  test('add up the hours in which access stands open', () => {
    const { at, finish } = open();
    at(0).standing(2);
    at(HOUR_SECONDS).standing(0);
    at(2 * HOUR_SECONDS).standing(1);
    const { metrics } = finish(4 * HOUR_SECONDS);
    expect(metrics['access.standingHours']).toBe(2 + 2);
    expect(Object.keys(metrics)).not.toContain('access.programHours');
  });

  test('add up the hours of programs apart, once they are told', () => {
    const { at, finish } = open();
    at(0).programsStanding(0);
    at(2 * HOUR_SECONDS).programsStanding(3);
    expect(finish(4 * HOUR_SECONDS).metrics).toMatchObject({
      'access.programHours': 6,
      'access.standingHours': 0,
    });
  });
});
