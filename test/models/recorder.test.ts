import { describe, expect, test } from 'vitest';
import { HOUR_SECONDS, MINUTE_SECONDS } from '../../engine/time.ts';
import { Recorder, type Recording } from '../../models/recorder.ts';

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
    expect(recording.fates).toEqual([
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
    expect(recording.fates[0]).toEqual({ fellAfterSeconds: 0, how: 'active' });
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
    expect(recording).toMatchObject({ reach: [], fates: [], reachSteps: [], containmentMinutes: 0 });
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
