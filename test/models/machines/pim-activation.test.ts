import { describe, expect, test } from 'vitest';
import { compile } from '../../../engine/compile/index.ts';
import { HOUR_SECONDS, MINUTE_SECONDS } from '../../../engine/time.ts';
import {
  PIM_ACTIVATION_EFFECTS,
  type PimActivationInput,
  pimActivationMachine,
} from '../../../models/machines/index.ts';
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

describe('a start in the future', () => {
  const LATER = { ...REQUEST, startsInSeconds: 10 * HOUR_SECONDS };

  test('PR10, PR11: is granted now, and the length runs from the start', () => {
    const run = start();
    expect(told(run.send(LATER))).toEqual([
      ['activationRequested', { requestedSeconds: 4 * HOUR_SECONDS }],
      ['activationScheduled', { startsInSeconds: 10 * HOUR_SECONDS }],
    ]);
    expect(run.wait(10 * HOUR_SECONDS - 1)).toEqual([]);
    expect(run.state).toBe('scheduled');
    expect(namesOf(run.wait(1))).toEqual(['activationGranted']);
    expect(namesOf(run.wait(4 * HOUR_SECONDS - 1))).toEqual(['activationStarted']);
    expect(told(run.wait(1))).toEqual([['activationEnded', { why: 'expired' }]]);
  });

  test('PIM-11: in the past is now', () => {
    const run = start();
    expect(namesOf(run.send({ ...REQUEST, startsInSeconds: -60 }))).toContain('activationGranted');
  });

  test('PIM-13: is in the way of another activation all the same', () => {
    const run = start();
    run.send(LATER);
    expect(told(run.send(REQUEST))).toEqual([['requestRefused', { rules: ['RoleAssignmentExists'] }]]);
    expect(run.state).toBe('scheduled');
  });

  test('PR12: can be canceled before', () => {
    const run = start();
    run.send(LATER);
    expect(told(run.send({ type: 'CANCEL' }))).toEqual([['requestCanceled', { why: 'requestor' }]]);
    expect(run.state).toBe('idle');
    expect(run.wait(100 * HOUR_SECONDS)).toEqual([]);
  });

  test('PR13: fails where the eligibility is gone by then, or does not, as assumed', () => {
    const afterLoss = (recheckAtStart?: 'checked' | 'unchecked'): Run => {
      const run = start({ recheckAtStart });
      run.send(LATER);
      expect(run.send({ type: 'ELIGIBILITY_REMOVED' })).toEqual([]);
      return run;
    };
    for (const run of [afterLoss(), afterLoss('checked')]) {
      expect(namesOf(run.wait(10 * HOUR_SECONDS))).toEqual(['activationFailed']);
      expect(run.state).toBe('ineligible');
    }
    const unchecked = afterLoss('unchecked');
    expect(namesOf(unchecked.wait(10 * HOUR_SECONDS))).toEqual(['activationGranted']);
    expect(namesOf(unchecked.wait(4 * HOUR_SECONDS))).toEqual(['activationStarted', 'activationEnded']);
    expect(unchecked.state).toBe('ineligible');
    const canceled = afterLoss();
    canceled.send({ type: 'CANCEL' });
    expect(canceled.state).toBe('ineligible');
  });

  test('PR13: passes where the eligibility came back in time', () => {
    const run = start();
    run.send(LATER);
    run.send({ type: 'ELIGIBILITY_REMOVED' });
    run.send({ type: 'ELIGIBILITY_GRANTED' });
    expect(namesOf(run.wait(10 * HOUR_SECONDS))).toEqual(['activationGranted']);
  });

  test('approved before it comes, waits for what is left; approved after it, begins at once', () => {
    const soon = start({ requiresApproval: true });
    soon.send(LATER);
    soon.wait(HOUR_SECONDS);
    expect(told(soon.send({ ...APPROVE, startsInSeconds: 9 * HOUR_SECONDS }))).toEqual([
      ['activationScheduled', { startsInSeconds: 9 * HOUR_SECONDS }],
    ]);
    expect(namesOf(soon.wait(9 * HOUR_SECONDS))).toEqual(['activationGranted']);
    const late = start({ requiresApproval: true });
    late.send(LATER);
    late.wait(12 * HOUR_SECONDS);
    expect(namesOf(late.send(APPROVE))).toEqual(['activationGranted']);
  });

  test('dies with the plan', () => {
    const run = start();
    run.send(LATER);
    expect(told(run.send({ type: 'PLAN_LOST' }))).toEqual([['requestCanceled', { why: 'planLost' }]]);
    expect(run.wait(100 * HOUR_SECONDS)).toEqual([]);
  });

  test('found waiting, comes', () => {
    const run = start({ status: 'scheduled', requestedSeconds: HOUR_SECONDS, startsInSeconds: 60 });
    expect(namesOf(run.wait(HOUR_SECONDS + 60))).toEqual([
      'activationGranted',
      'activationStarted',
      'activationEnded',
    ]);
  });
});

describe('approval without a named approver (PIM-35)', () => {
  const asked = (provider: PimActivationInput['provider']): Run =>
    start({ provider, requiresApproval: true, approversNamed: false });

  test('of an Entra role goes to the active administrators', () => {
    const run = asked('entra-role');
    expect(namesOf(run.send(REQUEST))).toEqual(['activationRequested', 'defaultApproversAsked']);
    expect(namesOf(run.send(APPROVE))).toEqual(['activationGranted']);
  });

  test.each([undefined, 'group', 'azure-role'] as const)('of %s is stuck for 24 hours', (provider) => {
    const run = asked(provider);
    expect(namesOf(run.send(REQUEST))).toEqual(['activationRequested', 'nobodyAsked']);
    for (const type of ['APPROVE', 'DENY']) {
      expect(told(run.send({ type, byRequestor: false }))).toEqual([
        ['requestRefused', { rules: ['NoApprover'] }],
      ]);
    }
    expect(told(run.wait(24 * HOUR_SECONDS))).toEqual([['requestDenied', { why: 'timeout' }]]);
  });

  test('where approval is not required makes no difference', () => {
    const run = start({ provider: 'group', approversNamed: false });
    expect(namesOf(run.send(REQUEST))).toEqual(['activationRequested', 'activationGranted']);
  });
});

describe('before anybody is asked', () => {
  test('PR2: a request only to be validated changes nothing and says what it would break', () => {
    const run = start({ requiresApproval: true });
    const before = run.snapshot;
    expect(told(run.send({ ...REQUEST, validationOnly: true }))).toEqual(['requestValidated']);
    expect(told(run.send({ ...REQUEST, validationOnly: true, mfaSatisfied: false }))).toEqual([
      ['requestRefused', { rules: ['MfaRule'] }],
    ]);
    expect(run.snapshot).toEqual(before);
  });

  test('PR3: an extension may deny it', () => {
    const run = start({ requiresApproval: true });
    expect(told(run.send({ ...REQUEST, extensionAnswer: 'Denied' }))).toEqual([
      ['activationRequested', { requestedSeconds: 4 * HOUR_SECONDS }],
      ['requestDenied', { why: 'extension' }],
    ]);
    expect(run.state).toBe('idle');
  });

  test('PIM-40: or let it pass without approvers, or on to them', () => {
    const passed = start({ requiresApproval: true });
    expect(namesOf(passed.send({ ...REQUEST, extensionAnswer: 'AutoApproved' }))).toContain(
      'activationGranted',
    );
    const on = start({ requiresApproval: true });
    expect(namesOf(on.send({ ...REQUEST, extensionAnswer: 'Approved' }))).toContain('approvalRequested');
  });

  test('PR1: no extension helps a request that breaks a rule', () => {
    const run = start({ requiresApproval: true });
    expect(told(run.send({ ...REQUEST, justification: false, extensionAnswer: 'AutoApproved' }))).toEqual([
      ['requestRefused', { rules: ['JustificationRule'] }],
    ]);
  });
});

test('names no effect that it does not have', () => {
  expect([...compile(pimActivationMachine).effects].sort()).toEqual([...PIM_ACTIVATION_EFFECTS].sort());
});

describe('found at the start', () => {
  const refusedFor = (...rules: readonly string[]) => [['requestRefused', { rules }]];

  test('without an eligibility, it takes one before it can be requested (PIM-12)', () => {
    const run = start({ status: 'ineligible' });
    expect(told(run.send(REQUEST))).toEqual(refusedFor('EligibilityRule'));
    run.send({ type: 'ELIGIBILITY_GRANTED' });
    expect(namesOf(run.send(REQUEST))).toContain('activationGranted');
  });

  test('permanent, it is not eligible beside: removed, nothing is left (PIM-94)', () => {
    const run = start({ status: 'permanent' });
    expect(told(run.send({ type: 'REMOVE_PERMANENT' }))).toEqual([['activationEnded', { why: 'removed' }]]);
    expect(run.state).toBe('ineligible');
    expect(told(run.send(REQUEST))).toEqual(refusedFor('EligibilityRule'));
  });

  test('waiting for approval, it is for the length that was asked for, and the approval brings the seconds (PIM-65)', () => {
    const run = start({ status: 'pendingApproval', requestedSeconds: HOUR_SECONDS });
    expect(namesOf(run.send({ ...APPROVE, provisioningSeconds: 30 }))).toEqual(['activationGranted']);
    expect(run.wait(29)).toEqual([]);
    expect(told(run.wait(1))).toEqual([['activationStarted', { activeSeconds: HOUR_SECONDS - 30 }]]);
  });

  test('scheduled, it waits for its start', () => {
    const run = start({ status: 'scheduled', requestedSeconds: HOUR_SECONDS, startsInSeconds: 60 });
    expect(run.wait(59)).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['activationGranted']);
  });
});

test('PIM-35: an Entra role whose policy names approvers asks them, and no administrator', () => {
  const run = start({ provider: 'entra-role', requiresApproval: true });
  expect(namesOf(run.send(REQUEST))).toEqual(['activationRequested', 'approvalRequested']);
});

test('PIM-95: bought again, the plan finds the policy as it was at first', () => {
  const { maxActivationSeconds, requiresMfa } = INPUT;
  const startingPolicy = { ...INPUT, maxActivationSeconds: HOUR_SECONDS, requiresMfa: false };
  const run = start({ startingPolicy });
  expect(run.context).toMatchObject({ maxActivationSeconds, requiresMfa });
  for (const type of ['PLAN_LOST', 'PLAN_BACK', 'ELIGIBILITY_GRANTED']) run.send({ type });
  expect(told(run.send({ ...REQUEST, mfaSatisfied: false }))).toEqual([
    ['requestRefused', { rules: ['ExpirationRule'] }],
  ]);
});

test('PIM-18: while the directory still writes, nothing is ended by hand', () => {
  const run = start();
  run.send(REQUEST);
  expect(told(run.send({ type: 'DEACTIVATE' }))).toEqual([
    ['requestRefused', { rules: ['ActiveDurationTooShort'] }],
  ]);
  expect(run.state).toBe('provisioning');
});

test('PIM-94: whoever became eligible again keeps that when the permanent place is removed', () => {
  const run = start({ status: 'permanent' });
  run.send({ type: 'ELIGIBILITY_GRANTED' });
  run.send({ type: 'REMOVE_PERMANENT' });
  expect(run.state).toBe('idle');
});
