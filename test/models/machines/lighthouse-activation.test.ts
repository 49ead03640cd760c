import { describe, expect, test } from 'vitest';
import { HOUR_SECONDS, MINUTE_SECONDS } from '../../../engine/time.ts';
import {
  type LighthouseActivationInput,
  lighthouseActivationMachine,
} from '../../../models/machines/index.ts';
import { namesOf, type Run, runMachine } from './run-machine.ts';

const INPUT: LighthouseActivationInput = {
  status: 'eligible',
  maxActivationSeconds: 4 * HOUR_SECONDS,
  requiresMfa: true,
  requiresApproval: false,
  permanentReader: true,
  provisioningSeconds: 5,
  effectSeconds: 3 * MINUTE_SECONDS,
  lingerSeconds: 10 * MINUTE_SECONDS,
};
const ACTIVATE = { type: 'ACTIVATE', route: 'portal', mfaSatisfied: true, isUser: true } as const;
const APPROVE = { type: 'APPROVE', byRequester: false, isApprover: true } as const;
const DENY = { ...APPROVE, type: 'DENY' } as const;

const start = (input: Partial<LighthouseActivationInput> = {}): Run =>
  runMachine(lighthouseActivationMachine, { ...INPUT, ...input });

const told = (effects: readonly { name: string; params: unknown }[]) =>
  effects.map(({ name, params }) => (params === undefined ? name : [name, params]));

const refused = (...rules: string[]) => [['requestRefused', { rules }]];

/** An activation of the given length that Azure has noticed. */
const felt = (input: Partial<LighthouseActivationInput> = {}): Run => {
  const run = start(input);
  run.send(ACTIVATE);
  run.wait(5);
  run.send({ type: 'TOKEN_REFRESHED' });
  return run;
};

describe('an activation without approvers', () => {
  test('LA1, LA7, LA8, LA10, LA13: is granted, felt, over, and forgotten', () => {
    const run = start();
    expect(told(run.send(ACTIVATE))).toEqual([
      ['activationRequested', { requestedSeconds: 4 * HOUR_SECONDS }],
      'activationGranted',
    ]);
    expect(told(run.wait(5))).toEqual([['activationStarted', { activeSeconds: 4 * HOUR_SECONDS - 5 }]]);
    expect(run.value).toEqual({ active: { age: 'young', effect: 'unfelt' } });
    expect(run.wait(3 * MINUTE_SECONDS - 1)).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['accessEffective']);
    expect(run.wait(4 * HOUR_SECONDS - 5 - 3 * MINUTE_SECONDS - 1)).toEqual([]);
    expect(told(run.wait(1))).toEqual([['activationEnded', { why: 'expired' }]]);
    expect(run.now).toBe(4 * HOUR_SECONDS);
    expect(run.state).toBe('ending');
    expect(run.wait(10 * MINUTE_SECONDS - 1)).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['accessForgotten']);
    expect(run.state).toBe('eligible');
  });

  test('LH-69: a new token makes it work at once', () => {
    const run = start();
    run.send(ACTIVATE);
    run.wait(5);
    expect(namesOf(run.send({ type: 'TOKEN_REFRESHED' }))).toEqual(['accessEffective']);
    expect(run.wait(10 * MINUTE_SECONDS)).toEqual([]);
  });

  test('LH-69: a role that was over before Azure noticed it leaves nothing to forget', () => {
    const run = start();
    run.send({ ...ACTIVATE, requestedSeconds: 60 });
    expect(told(run.wait(60))).toEqual([
      ['activationStarted', { activeSeconds: 55 }],
      ['activationEnded', { why: 'expired' }],
      'accessForgotten',
    ]);
    expect(run.state).toBe('eligible');
  });

  test('LH-69: no delay is longer than ten minutes', () => {
    const run = start({ effectSeconds: HOUR_SECONDS, lingerSeconds: HOUR_SECONDS });
    run.send(ACTIVATE);
    run.wait(5);
    expect(namesOf(run.wait(10 * MINUTE_SECONDS))).toEqual(['accessEffective']);
    expect(namesOf(run.wait(4 * HOUR_SECONDS))).toEqual(['activationEnded', 'accessForgotten']);
  });

  test('LH-65, LA9: it can be given up after five minutes, counted from the grant', () => {
    const run = felt();
    run.wait(5 * MINUTE_SECONDS - 6);
    expect(told(run.send({ type: 'DEACTIVATE' }))).toEqual(refused('ActiveDurationTooShort'));
    run.wait(1);
    expect(told(run.send({ type: 'DEACTIVATE' }))).toEqual([['activationEnded', { why: 'deactivated' }]]);
    expect(run.state).toBe('ending');
  });

  test('LH-6A: not twice, but again while the old one fades', () => {
    const run = felt();
    expect(told(run.send(ACTIVATE))).toEqual(refused('RoleAssignmentExists'));
    run.wait(4 * HOUR_SECONDS - 5);
    expect(run.state).toBe('ending');
    expect(namesOf(run.send(ACTIVATE))).toEqual([
      'accessForgotten',
      'activationRequested',
      'activationGranted',
    ]);
    run.wait(5);
    expect(run.value).toEqual({ active: { age: 'young', effect: 'unfelt' } });
    expect(run.context.felt).toBe(false);
  });

  test.each<[string, Partial<LighthouseActivationInput>, object, string]>([
    [
      'LH-20: in the portal without a permanent reader',
      { permanentReader: false },
      {},
      'PermanentReaderRule',
    ],
    [
      'LH-20: by the API, read strictly',
      { permanentReader: false, readerNeededBy: 'every-route' },
      { route: 'api' },
      'PermanentReaderRule',
    ],
    ['LH-12: for longer than allowed', {}, { requestedSeconds: 4 * HOUR_SECONDS + 1 }, 'ExpirationRule'],
    [
      'LH-12: for longer than eight hours, whatever the policy',
      { maxActivationSeconds: 24 * HOUR_SECONDS },
      { requestedSeconds: 8 * HOUR_SECONDS + 1 },
      'ExpirationRule',
    ],
    ['LH-15: by a service principal', {}, { isUser: false }, 'RequesterIsNoUser'],
    ['LH-68: without MFA at home', {}, { mfaSatisfied: false }, 'MfaRule'],
  ])('%s it is refused and leaves nothing behind', (_, input, event, rule) => {
    const run = start(input);
    const before = run.snapshot;
    expect(told(run.send({ ...ACTIVATE, ...event }))).toEqual(refused(rule));
    expect(run.snapshot).toEqual(before);
  });

  test('LH-20: by the API without a permanent reader it passes', () => {
    expect(namesOf(start({ permanentReader: false }).send({ ...ACTIVATE, route: 'api' }))).toContain(
      'activationGranted',
    );
  });

  test('LH-12: without a choice of its own a generous policy still means eight hours', () => {
    const run = start({ maxActivationSeconds: 24 * HOUR_SECONDS });
    expect(told(run.send(ACTIVATE))[0]).toEqual([
      'activationRequested',
      { requestedSeconds: 8 * HOUR_SECONDS },
    ]);
  });

  test('LH-66: a shorter choice counts, unless every activation is whole', () => {
    const short = { ...ACTIVATE, requestedSeconds: HOUR_SECONDS };
    const whole = { chosenDuration: 'always-full' } as const;
    expect(told(start().send(short))[0]).toEqual(['activationRequested', { requestedSeconds: HOUR_SECONDS }]);
    expect(told(start(whole).send(short))[0]).toEqual([
      'activationRequested',
      { requestedSeconds: 4 * HOUR_SECONDS },
    ]);
    expect(told(start(whole).send({ ...ACTIVATE, requestedSeconds: 9 * HOUR_SECONDS }))[0]).toEqual([
      'activationRequested',
      { requestedSeconds: 4 * HOUR_SECONDS },
    ]);
  });
});

describe('an activation with approvers', () => {
  const waiting = (): Run => {
    const run = start({ requiresApproval: true });
    expect(namesOf(run.send(ACTIVATE))).toEqual(['activationRequested', 'approvalRequested']);
    return run;
  };

  test('LA2: runs from the approval', () => {
    const run = waiting();
    run.wait(3 * HOUR_SECONDS);
    expect(namesOf(run.send(APPROVE))).toEqual(['activationGranted']);
    run.wait(4 * HOUR_SECONDS - 1);
    expect(run.state).toBe('active');
    expect(namesOf(run.wait(1))).toEqual(['activationEnded']);
  });

  test('LA3, LA4: a no and a withdrawal leave the role eligible', () => {
    const denied = waiting();
    expect(told(denied.send(DENY))).toEqual([['requestDenied', { why: 'approver' }]]);
    const canceled = waiting();
    expect(told(canceled.send({ type: 'CANCEL' }))).toEqual([['requestCanceled', { why: 'requester' }]]);
    // LA14
    for (const run of [denied, canceled]) {
      expect(run.state).toBe('eligible');
      expect(namesOf(run.send(ACTIVATE))).toContain('approvalRequested');
    }
  });

  test('LA5: after a day without answer it takes a new request', () => {
    const run = waiting();
    expect(run.wait(24 * HOUR_SECONDS - 1)).toEqual([]);
    expect(told(run.wait(1))).toEqual([['requestDenied', { why: 'timeout' }]]);
    expect(run.state).toBe('eligible');
  });

  test.each([
    ['ApproverIsRequester', { byRequester: true, isApprover: true }],
    ['NotAnApprover', { byRequester: false, isApprover: false }],
  ])('LH-14: %s neither approves nor denies', (rule, who) => {
    const run = waiting();
    const before = run.snapshot;
    expect(told(run.send({ ...APPROVE, ...who }))).toEqual(refused(rule));
    expect(told(run.send({ ...DENY, ...who }))).toEqual(refused(rule));
    expect(run.snapshot).toEqual(before);
  });

  test('LH-6A: a second request is refused while the first waits', () => {
    expect(told(waiting().send(ACTIVATE))).toEqual(refused('PendingRequestExists'));
  });

  test('LH-63: the first answer decides', () => {
    const run = waiting();
    run.send(APPROVE);
    expect(told(run.send(DENY))).toEqual(refused('RoleAssignmentDoesNotExist'));
    expect(run.state).toBe('provisioning');
  });
});

describe('when the delegation goes', () => {
  const gone = { type: 'ENTRY_LOST', why: 'delegationRemoved' } as const;
  const canceled = [['requestCanceled', { why: 'delegationRemoved' }]];

  test('LA6: a waiting request and one on its way are canceled', () => {
    const waiting = start({ requiresApproval: true });
    waiting.send(ACTIVATE);
    expect(told(waiting.send(gone))).toEqual(canceled);
    const coming = start();
    coming.send(ACTIVATE);
    expect(told(coming.send(gone))).toEqual(canceled);
    for (const run of [waiting, coming]) {
      expect(run.state).toBe('ineligible');
      expect(told(run.send(ACTIVATE))).toEqual(refused('EligibilityRule'));
    }
  });

  test('LA11: a running activation ends, and cannot be repeated', () => {
    const run = felt();
    expect(told(run.send(gone))).toEqual([['activationEnded', { why: 'delegationRemoved' }]]);
    expect(told(run.send(ACTIVATE))).toEqual(refused('EligibilityRule'));
    expect(namesOf(run.wait(10 * MINUTE_SECONDS))).toEqual(['accessForgotten']);
    expect(run.state).toBe('ineligible');
  });

  test('LA15: a new deployment without the entry does the same, one with it brings it back', () => {
    const run = felt();
    run.send({ type: 'ENTRY_LOST', why: 'entryDropped' });
    run.send({ type: 'ENTRY_GRANTED' });
    run.wait(10 * MINUTE_SECONDS);
    expect(run.state).toBe('eligible');
  });

  test('LH-6C: leaving the group lets the activation run out, or ends it', () => {
    const left = { type: 'ENTRY_LOST', why: 'leftGroup' } as const;
    const run = felt();
    expect(run.send(left)).toEqual([]);
    expect(run.state).toBe('active');
    run.wait(5 * HOUR_SECONDS);
    expect(run.state).toBe('ineligible');
    expect(told(felt({ activationAfterGroup: 'ends' }).send(left))).toEqual([
      ['activationEnded', { why: 'leftGroup' }],
    ]);
  });
});

describe('when the license goes', () => {
  test('LA12: an activation becomes permanent, or ends', () => {
    const worst = felt();
    expect(namesOf(worst.send({ type: 'PLAN_LOST' }))).toEqual(['becamePermanent']);
    worst.wait(1000 * HOUR_SECONDS);
    expect(worst.state).toBe('permanent');
    expect(told(worst.send({ type: 'REMOVE_PERMANENT' }))).toEqual([['activationEnded', { why: 'removed' }]]);
    worst.wait(10 * MINUTE_SECONDS);
    expect(worst.state).toBe('ineligible');

    const mild = felt({ timeBoundAtExpiry: 'ends' });
    expect(told(mild.send({ type: 'PLAN_LOST' }))).toEqual([['activationEnded', { why: 'planLost' }]]);
  });

  test('LH-6B: what became permanent still goes with the delegation', () => {
    const run = start({ status: 'permanent' });
    expect(told(run.send({ type: 'ENTRY_LOST', why: 'delegationRemoved' }))).toEqual([
      ['activationEnded', { why: 'delegationRemoved' }],
    ]);
  });

  test('LH-72: eligible ones are gone, and buying again does not bring them back', () => {
    const run = start();
    run.send({ type: 'PLAN_LOST' });
    expect(run.state).toBe('ineligible');
    expect(told(run.send(ACTIVATE))).toEqual(refused('PimUnavailable', 'EligibilityRule'));
    expect(told(run.send({ type: 'ENTRY_GRANTED' }))).toEqual(refused('PimUnavailable'));
    run.send({ type: 'PLAN_BACK' });
    expect(run.state).toBe('ineligible');
    run.send({ type: 'ENTRY_GRANTED' });
    expect(run.state).toBe('eligible');
  });
});

describe('a redeployment with another policy', () => {
  const entry = {
    maxActivationSeconds: HOUR_SECONDS,
    requiresMfa: false,
    requiresApproval: true,
    permanentReader: true,
  };

  test('counts for the next request and leaves a running activation alone', () => {
    const run = felt();
    run.send({ type: 'ENTRY_GRANTED', entry });
    run.wait(4 * HOUR_SECONDS - 6);
    expect(run.state).toBe('active');
    run.wait(1 + 10 * MINUTE_SECONDS);
    expect(told(run.send({ ...ACTIVATE, mfaSatisfied: false }))).toEqual([
      ['activationRequested', { requestedSeconds: HOUR_SECONDS }],
      'approvalRequested',
    ]);
  });
});

describe('imported', () => {
  test('active, it is felt and mature, and has what is left', () => {
    const run = start({ status: 'active', requestedSeconds: HOUR_SECONDS });
    run.wait(0);
    expect(run.value).toEqual({ active: { age: 'mature', effect: 'effective' } });
    expect(namesOf(run.wait(HOUR_SECONDS))).toEqual(['activationEnded']);
  });

  test('without the entry, it waits for a deployment that brings it', () => {
    const run = start({ status: 'ineligible' });
    expect(told(run.send(ACTIVATE))).toEqual(refused('EligibilityRule'));
    run.send({ type: 'ENTRY_GRANTED' });
    expect(namesOf(run.send(ACTIVATE))).toContain('activationGranted');
  });

  test('permanent, it is felt: removed, it fades for its ten minutes and is not eligible then', () => {
    const run = start({ status: 'permanent' });
    expect(told(run.send({ type: 'REMOVE_PERMANENT' }))).toEqual([['activationEnded', { why: 'removed' }]]);
    expect(run.wait(10 * MINUTE_SECONDS - 1)).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['accessForgotten']);
    expect(run.state).toBe('ineligible');
    expect(told(run.send(ACTIVATE))).toEqual(refused('EligibilityRule'));
  });

  test('waiting, it is for the length that was asked for, and Azure has to notice it yet', () => {
    const run = start({ status: 'pendingApproval', requestedSeconds: HOUR_SECONDS });
    expect(namesOf(run.send(APPROVE))).toEqual(['activationGranted']);
    expect(told(run.wait(5))).toEqual([['activationStarted', { activeSeconds: HOUR_SECONDS - 5 }]]);
    expect(run.value).toEqual({ active: { age: 'young', effect: 'unfelt' } });
  });

  test.each(['CANCEL', 'DEACTIVATE', 'REMOVE_PERMANENT', 'APPROVE', 'DENY'])(
    'eligible, it has nothing that %s could be about',
    (type) => {
      const run = start();
      const before = run.snapshot;
      const event = type === 'APPROVE' || type === 'DENY' ? { ...APPROVE, type } : { type };
      expect(told(run.send(event))).toEqual(
        refused(type === 'CANCEL' ? 'NotCancelable' : 'RoleAssignmentDoesNotExist'),
      );
      expect(run.snapshot).toEqual(before);
    },
  );
});

describe('an event that brings seconds of its own (LH-69)', () => {
  test('says how long provisioning takes, the approval after the request', () => {
    const run = start();
    run.send({ ...ACTIVATE, provisioningSeconds: 20 });
    expect(run.wait(19)).toEqual([]);
    expect(told(run.wait(1))).toEqual([['activationStarted', { activeSeconds: 4 * HOUR_SECONDS - 20 }]]);
    const approved = (approval: object): Run => {
      const asked = start({ requiresApproval: true });
      asked.send({ ...ACTIVATE, provisioningSeconds: 20 });
      asked.send({ ...APPROVE, ...approval });
      return asked;
    };
    const late = approved({ provisioningSeconds: 30 });
    expect(late.wait(29)).toEqual([]);
    expect(namesOf(late.wait(1))).toEqual(['activationStarted']);
    expect(namesOf(approved({}).wait(20))).toEqual(['activationStarted']);
  });

  test('says when Azure notices, which is after ten minutes at the latest', () => {
    const noticed = (effectSeconds: number): number => {
      const run = start();
      run.send({ ...ACTIVATE, effectSeconds });
      run.wait(5);
      const begun = run.now;
      expect(namesOf(run.fireNext(HOUR_SECONDS)!)).toEqual(effectSeconds < 300 ? ['accessEffective'] : []);
      if (effectSeconds >= 300) expect(namesOf(run.fireNext(HOUR_SECONDS)!)).toEqual(['accessEffective']);
      return run.now - begun;
    };
    expect(noticed(60)).toBe(60);
    expect(noticed(HOUR_SECONDS)).toBe(10 * MINUTE_SECONDS);
  });
});
