import { describe, expect, test } from 'vitest';
import { HOUR_SECONDS, MINUTE_SECONDS } from '../../../engine/time.ts';
import { type PimActivationInput, pimActivationMachine } from '../../../models/machines/index.ts';
import { namesOf, type Run, runMachine } from './run-machine.ts';

const INPUT: PimActivationInput = {
  status: 'idle',
  maxActivationSeconds: 8 * HOUR_SECONDS,
  requiresMfa: true,
  requiresJustification: true,
  requiresTicket: false,
  requiresAuthenticationContext: false,
  requiresApproval: false,
  provisioningSeconds: 5,
  activatedAtExpiry: 'permanent',
};
const REQUEST = {
  type: 'REQUEST',
  requestedSeconds: 4 * HOUR_SECONDS,
  mfaSatisfied: true,
  authenticationContextSatisfied: false,
  justification: true,
  ticket: false,
};
const APPROVE = { type: 'APPROVE', byRequestor: false };

const start = (input: Partial<PimActivationInput> = {}): Run =>
  runMachine(pimActivationMachine, { ...INPUT, ...input });

const told = (effects: readonly { name: string; params: unknown }[]) =>
  effects.map(({ name, params }) => (params === undefined ? name : [name, params]));

describe('an activation without approval', () => {
  test('is granted at once, starts after the directory’s seconds, and ends by its length from the grant', () => {
    const run = start();
    expect(told(run.send(REQUEST))).toEqual([
      ['activationRequested', { requestedSeconds: 4 * HOUR_SECONDS }],
      'activationGranted',
    ]);
    expect(run.state).toBe('provisioning');
    expect(namesOf(run.wait(4))).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['activationStarted']);
    expect(run.value).toEqual({ active: 'young' });
    expect(run.wait(4 * HOUR_SECONDS - 6)).toEqual([]);
    expect(run.value).toEqual({ active: 'mature' });
    expect(told(run.wait(1))).toEqual([['activationEnded', { why: 'expired' }]]);
    expect(run.state).toBe('idle');
    expect(run.now).toBe(4 * HOUR_SECONDS);
  });

  test('PR1: a broken rule leaves nothing behind', () => {
    const run = start();
    const before = run.snapshot;
    expect(told(run.send({ ...REQUEST, mfaSatisfied: false, requestedSeconds: 9 * HOUR_SECONDS }))).toEqual([
      ['requestRefused', { rules: ['ExpirationRule', 'MfaRule'] }],
    ]);
    expect(run.snapshot).toEqual(before);
  });

  test('PIM-13: no second request while one runs', () => {
    const run = start();
    run.send(REQUEST);
    expect(told(run.send(REQUEST))).toEqual([['requestRefused', { rules: ['RoleAssignmentExists'] }]]);
    run.wait(HOUR_SECONDS);
    const before = run.snapshot;
    expect(told(run.send(REQUEST))).toEqual([['requestRefused', { rules: ['RoleAssignmentExists'] }]]);
    expect(run.snapshot).toEqual(before);
  });

  test('PR14, PR15: it can be ended by hand after five minutes, counted from the grant', () => {
    const run = start();
    run.send(REQUEST);
    run.wait(5 * MINUTE_SECONDS - 1);
    expect(told(run.send({ type: 'DEACTIVATE' }))).toEqual([
      ['requestRefused', { rules: ['ActiveDurationTooShort'] }],
    ]);
    run.wait(1);
    expect(told(run.send({ type: 'DEACTIVATE' }))).toEqual([['activationEnded', { why: 'deactivated' }]]);
    expect(run.state).toBe('idle');
    // Its own end must not strike the next activation.
    run.send(REQUEST);
    run.wait(4 * HOUR_SECONDS - 1);
    expect(run.state).toBe('active');
  });

  test('a request may bring its own directory delay', () => {
    const run = start();
    run.send({ ...REQUEST, provisioningSeconds: 9 });
    expect(run.wait(8)).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['activationStarted']);
  });
});

describe('an activation with approval', () => {
  const asked = (input: Partial<PimActivationInput> = {}): Run => {
    const run = start({ requiresApproval: true, ...input });
    expect(namesOf(run.send(REQUEST))).toEqual(['activationRequested', 'approvalRequested']);
    return run;
  };

  test('PIM-10: its length runs from the approval', () => {
    const run = asked();
    run.wait(10 * HOUR_SECONDS);
    expect(namesOf(run.send(APPROVE))).toEqual(['activationGranted']);
    expect(namesOf(run.wait(4 * HOUR_SECONDS - 1))).toEqual(['activationStarted']);
    expect(told(run.wait(1))).toEqual([['activationEnded', { why: 'expired' }]]);
  });

  test('PR6, PR7: nobody decides on a request of their own', () => {
    const run = asked();
    for (const type of ['APPROVE', 'DENY']) {
      expect(told(run.send({ type, byRequestor: true }))).toEqual([
        ['requestRefused', { rules: ['ApproverIsRequestor'] }],
      ]);
      expect(run.state).toBe('pendingApproval');
    }
  });

  test('PR7: a denial ends it', () => {
    const run = asked();
    expect(told(run.send({ type: 'DENY', byRequestor: false }))).toEqual([
      ['requestDenied', { why: 'approver' }],
    ]);
    expect(run.state).toBe('idle');
  });

  test('PR8: 24 hours of silence deny it, and an approval after that is too late', () => {
    const run = asked();
    expect(run.wait(24 * HOUR_SECONDS - 1)).toEqual([]);
    expect(told(run.wait(1))).toEqual([['requestDenied', { why: 'timeout' }]]);
    expect(run.send(APPROVE)).toEqual([]);
    expect(run.state).toBe('idle');
  });

  test('PR9: it can be canceled while pending, and not later', () => {
    const run = asked();
    expect(told(run.send({ type: 'CANCEL' }))).toEqual([['requestCanceled', { why: 'requestor' }]]);
    expect(told(run.send({ type: 'CANCEL' }))).toEqual([['requestRefused', { rules: ['NotCancelable'] }]]);
  });

  test('a second request while one is pending is refused', () => {
    const run = asked();
    expect(told(run.send(REQUEST))).toEqual([['requestRefused', { rules: ['PendingRequestExists'] }]]);
  });
});

describe('when the plan is lost', () => {
  const active = (input: Partial<PimActivationInput> = {}): Run => {
    const run = start(input);
    run.send(REQUEST);
    run.wait(HOUR_SECONDS);
    return run;
  };

  test('PR18: an eligible place vanishes, and the plan’s return does not bring it back', () => {
    const run = start();
    run.send({ type: 'PLAN_LOST' });
    expect(run.state).toBe('ineligible');
    expect(told(run.send({ type: 'ELIGIBILITY_GRANTED' }))).toEqual([
      ['requestRefused', { rules: ['PimUnavailable'] }],
    ]);
    run.send({ type: 'PLAN_BACK' });
    expect(run.state).toBe('ineligible');
    expect(told(run.send(REQUEST))).toEqual([['requestRefused', { rules: ['EligibilityRule'] }]]);
    run.send({ type: 'ELIGIBILITY_GRANTED' });
    expect(run.state).toBe('idle');
  });

  test('PIM-94: a running activation becomes permanent and forgets its end', () => {
    const run = active();
    expect(namesOf(run.send({ type: 'PLAN_LOST' }))).toEqual(['becamePermanent']);
    expect(run.wait(365 * 24 * HOUR_SECONDS)).toEqual([]);
    expect(run.state).toBe('permanent');
    expect(told(run.send({ type: 'REMOVE_PERMANENT' }))).toEqual([['activationEnded', { why: 'removed' }]]);
    expect(run.state).toBe('ineligible');
  });

  test('PIM-94, the other reading: a running activation ends', () => {
    const run = active({ activatedAtExpiry: 'revoked' });
    expect(told(run.send({ type: 'PLAN_LOST' }))).toEqual([['activationEnded', { why: 'planLost' }]]);
    expect(run.state).toBe('ineligible');
  });

  test('a pending request dies with it', () => {
    const run = start({ requiresApproval: true });
    run.send(REQUEST);
    expect(told(run.send({ type: 'PLAN_LOST' }))).toEqual([['requestCanceled', { why: 'planLost' }]]);
    expect(run.send(APPROVE)).toEqual([]);
  });
});

describe('when the eligibility ends under an activation', () => {
  const active = (input: Partial<PimActivationInput>): Run => {
    const run = start(input);
    run.send(REQUEST);
    run.wait(HOUR_SECONDS);
    return run;
  };

  test('by default the activation ends with it', () => {
    const run = active({});
    expect(told(run.send({ type: 'ELIGIBILITY_REMOVED' }))).toEqual([
      ['activationEnded', { why: 'eligibilityRemoved' }],
    ]);
    expect(run.state).toBe('ineligible');
  });

  test('or it runs out, and cannot be repeated', () => {
    const run = active({ activationAtEligibilityEnd: 'runs-out' });
    expect(run.send({ type: 'ELIGIBILITY_REMOVED' })).toEqual([]);
    expect(run.state).toBe('active');
    expect(told(run.wait(3 * HOUR_SECONDS))).toEqual([['activationEnded', { why: 'expired' }]]);
    expect(run.state).toBe('ineligible');
  });
});

test('imported in the middle of an activation, it ends with the time left', () => {
  const run = start({ status: 'active', requestedSeconds: HOUR_SECONDS });
  run.wait(0);
  expect(run.value).toEqual({ active: 'mature' });
  expect(told(run.wait(HOUR_SECONDS))).toEqual([['activationEnded', { why: 'expired' }]]);
});
