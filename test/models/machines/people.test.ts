import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import {
  accountCompromiseMachine,
  approverMachine,
  engineerMachine,
  renewalMachine,
} from '../../../models/machines/index.ts';
import { namesOf, runMachine } from './run-machine.ts';

describe('a compromised account', () => {
  test('goes from theft to containment in the order of the response', () => {
    const run = runMachine(accountCompromiseMachine);
    const theft = { detectionSeconds: 4 * HOUR_SECONDS, responseSeconds: 600, residualSeconds: 5400 };
    expect(namesOf(run.send({ type: 'COMPROMISE', ...theft }))).toEqual(['thiefEnters']);
    expect(run.wait(4 * HOUR_SECONDS - 1)).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['detected']);
    expect(namesOf(run.wait(600))).toEqual(['accountDisabled', 'sessionsRevoked']);
    expect(run.state).toBe('revoked');
    expect(run.wait(5399)).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['contained']);
    expect(run.done).toBe(true);
  });

  test('is stolen once', () => {
    const run = runMachine(accountCompromiseMachine);
    const event = { type: 'COMPROMISE', detectionSeconds: 10, responseSeconds: 10, residualSeconds: 10 };
    run.send(event);
    const before = run.snapshot;
    expect(run.send(event)).toEqual([]);
    expect(run.snapshot).toEqual(before);
  });
});

describe('an approver', () => {
  test('piles up off duty and finds the pile when duty begins', () => {
    const run = runMachine(approverMachine, { onDuty: false });
    run.send({ type: 'ASK' });
    run.send({ type: 'ASK' });
    expect(namesOf(run.send({ type: 'ANSWERED' }))).toEqual(['refused']);
    run.send({ type: 'WITHDRAWN' });
    expect(run.send({ type: 'GO_ON_DUTY' }).map(({ params }) => params)).toEqual([{ pending: 1 }]);
    expect(run.send({ type: 'ANSWERED' }).map(({ params }) => params)).toEqual([{ pending: 0 }]);
    expect(namesOf(run.send({ type: 'ANSWERED' }))).toEqual(['refused']);
  });
});

test('an approver is told whether the question comes while on duty', () => {
  for (const onDuty of [true, false]) {
    const asked = runMachine(approverMachine, { onDuty }).send({ type: 'ASK' });
    expect(asked.map(({ name, params }) => [name, params])).toEqual([['asked', { onDuty }]]);
  }
});

describe('an engineer', () => {
  test('needs, gets, works, is done', () => {
    const run = runMachine(engineerMachine);
    expect(namesOf(run.send({ type: 'NEED' }))).toEqual(['accessNeeded']);
    expect(run.wait(DAY_SECONDS)).toEqual([]);
    expect(namesOf(run.send({ type: 'ACCESS', workSeconds: 1800 }))).toEqual(['accessGranted']);
    expect(run.wait(1799)).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['workDone']);
    expect(run.state).toBe('idle');
  });

  test('gives up when patience is over, and not when access came before', () => {
    const run = runMachine(engineerMachine);
    run.send({ type: 'NEED', patienceSeconds: HOUR_SECONDS });
    expect(run.wait(HOUR_SECONDS - 1)).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['gaveUp']);
    expect(run.state).toBe('idle');
    run.send({ type: 'NEED', patienceSeconds: HOUR_SECONDS });
    run.send({ type: 'ACCESS', workSeconds: 3 * HOUR_SECONDS });
    expect(namesOf(run.wait(2 * HOUR_SECONDS))).toEqual([]);
    expect(namesOf(run.send({ type: 'FAIL' }))).toEqual(['workInterrupted']);
  });

  test('may give up by hand', () => {
    const run = runMachine(engineerMachine);
    run.send({ type: 'NEED' });
    expect(namesOf(run.send({ type: 'GAVE_UP' }))).toEqual(['gaveUp']);
    expect(run.state).toBe('idle');
  });

  test('a second need while busy is refused', () => {
    const run = runMachine(engineerMachine);
    run.send({ type: 'NEED' });
    expect(namesOf(run.send({ type: 'NEED' }))).toEqual(['refused']);
    expect(namesOf(run.send({ type: 'FAIL' }))).toEqual(['accessFailed']);
  });
});

describe('the renewal of a relationship', () => {
  const told = (effects: readonly { name: string; params: unknown }[]) =>
    effects.map(({ name, params }) => (params === undefined ? name : [name, params]));
  const INPUT = { forgotten: false, secondsToAsk: 30 * DAY_SECONDS, consentSeconds: 7 * DAY_SECONDS };

  test('asked for in time, it is renewed without a lapse', () => {
    const run = runMachine(renewalMachine, INPUT);
    expect(told(run.wait(30 * DAY_SECONDS))).toEqual([['askForRelationship', { reason: 'lead-time' }]]);
    expect(told(run.wait(7 * DAY_SECONDS))).toEqual(['customerConsented']);
    expect(told(run.send({ type: 'SUCCESSOR_ACTIVE' }))).toEqual([
      ['relationshipRenewed', { afterLapse: false }],
    ]);
    // The old one ends afterwards; its successor stands.
    expect(run.send({ type: 'LAPSED', noticeSeconds: 1, consentSeconds: 1 })).toEqual([]);
    run.send({ type: 'TRACK', ...INPUT });
    expect(told(run.wait(30 * DAY_SECONDS))).toEqual([['askForRelationship', { reason: 'lead-time' }]]);
  });

  test('forgotten, it lapses, is noticed, and asked for then', () => {
    const run = runMachine(renewalMachine, { ...INPUT, forgotten: true });
    expect(run.wait(400 * DAY_SECONDS)).toEqual([]);
    expect(
      told(run.send({ type: 'LAPSED', noticeSeconds: 2 * DAY_SECONDS, consentSeconds: DAY_SECONDS })),
    ).toEqual(['lapseBegins']);
    expect(told(run.wait(2 * DAY_SECONDS))).toEqual([['askForRelationship', { reason: 'lapse' }]]);
    expect(told(run.wait(DAY_SECONDS))).toEqual(['customerConsented']);
    expect(told(run.send({ type: 'SUCCESSOR_ACTIVE' }))).toEqual([
      ['relationshipRenewed', { afterLapse: true }],
    ]);
  });

  test('GDAP-32: an invitation nobody approves is gone after 90 days and sent again', () => {
    const run = runMachine(renewalMachine, { ...INPUT, secondsToAsk: 0, consentSeconds: 100 * DAY_SECONDS });
    run.wait(0);
    expect(told(run.wait(90 * DAY_SECONDS))).toEqual([
      ['askForRelationship', { reason: 'invitation-ran-out' }],
    ]);
  });

  test('a customer who answers too late for the end leaves a lapse in between', () => {
    const run = runMachine(renewalMachine, INPUT);
    run.wait(30 * DAY_SECONDS);
    expect(told(run.send({ type: 'LAPSED', noticeSeconds: 9, consentSeconds: 9 }))).toEqual(['lapseBegins']);
    expect(told(run.wait(7 * DAY_SECONDS))).toEqual(['customerConsented']);
    expect(told(run.send({ type: 'SUCCESSOR_ACTIVE' }))).toEqual([
      ['relationshipRenewed', { afterLapse: true }],
    ]);
  });

  test('an end before the lead time is over is noticed late, and one after the consent is a lapse too', () => {
    const early = runMachine(renewalMachine, INPUT);
    const LAPSED = { type: 'LAPSED', noticeSeconds: DAY_SECONDS, consentSeconds: DAY_SECONDS };
    expect(told(early.send(LAPSED))).toEqual(['lapseBegins']);
    expect(told(early.wait(DAY_SECONDS))).toEqual([['askForRelationship', { reason: 'lapse' }]]);
    const late = runMachine(renewalMachine, INPUT);
    late.wait(37 * DAY_SECONDS);
    expect(late.state).toBe('consented');
    expect(told(late.send(LAPSED))).toEqual(['lapseBegins']);
    expect(told(late.send({ type: 'SUCCESSOR_ACTIVE' }))).toEqual([
      ['relationshipRenewed', { afterLapse: true }],
    ]);
  });

  test('a round that is forgotten waits for its lapse, and the next one may be remembered', () => {
    const run = runMachine(renewalMachine, INPUT);
    run.send({ type: 'TRACK', ...INPUT, forgotten: true });
    expect(run.state).toBe('unattended');
    expect(run.wait(400 * DAY_SECONDS)).toEqual([]);
    run.send({ type: 'TRACK', ...INPUT });
    expect(run.state).toBe('tracking');
    expect(namesOf(run.wait(30 * DAY_SECONDS))).toEqual(['askForRelationship']);
  });

  test('a round begun anew forgets the old lead time', () => {
    const run = runMachine(renewalMachine, INPUT);
    run.wait(29 * DAY_SECONDS);
    run.send({
      type: 'TRACK',
      forgotten: false,
      secondsToAsk: 100 * DAY_SECONDS,
      consentSeconds: DAY_SECONDS,
    });
    expect(run.wait(99 * DAY_SECONDS)).toEqual([]);
    expect(namesOf(run.wait(DAY_SECONDS))).toEqual(['askForRelationship']);
  });
});
