import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, MINUTE_SECONDS } from '../../../engine/time.ts';
import {
  activeAssignmentMachine,
  eligibleAssignmentMachine,
  type LicenseSubscriptionInput,
  licenseSubscriptionMachine,
  pimPlanMachine,
} from '../../../models/machines/index.ts';
import { namesOf, type Run, runMachine } from './run-machine.ts';

describe('an eligible assignment', () => {
  test('opens its extension 14 days before the end, ends, and stays renewable for 30 days', () => {
    const run = runMachine(eligibleAssignmentMachine, { secondsToEnd: 365 * DAY_SECONDS });
    expect(namesOf(run.wait(351 * DAY_SECONDS - 1))).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['extendWindowOpened']);
    expect(run.wait(14 * DAY_SECONDS - 1)).toEqual([]);
    expect(run.wait(1).map(({ params }) => params)).toEqual([{ why: 'expired' }]);
    expect(run.value).toEqual({ expired: 'renewable' });
    expect(namesOf(run.wait(30 * DAY_SECONDS))).toEqual(['renewWindowClosed']);
    expect(run.value).toEqual({ expired: 'closed' });
    expect(namesOf(run.send({ type: 'RENEW', seconds: DAY_SECONDS }))).toEqual(['refused']);
  });

  test('extended in its window, it runs to the new end', () => {
    const run = runMachine(eligibleAssignmentMachine, { secondsToEnd: 10 * DAY_SECONDS });
    run.wait(0);
    expect(namesOf(run.send({ type: 'EXTEND', seconds: 90 * DAY_SECONDS }))).toEqual(['eligibilityExtended']);
    expect(namesOf(run.wait(90 * DAY_SECONDS - 1))).toEqual(['extendWindowOpened']);
    expect(namesOf(run.wait(1))).toEqual(['eligibilityEnded']);
  });

  test('cannot be extended earlier, nor to less than five minutes', () => {
    const early = runMachine(eligibleAssignmentMachine, { secondsToEnd: 100 * DAY_SECONDS });
    expect(namesOf(early.send({ type: 'EXTEND', seconds: DAY_SECONDS }))).toEqual(['refused']);
    const late = runMachine(eligibleAssignmentMachine, { secondsToEnd: DAY_SECONDS });
    late.wait(0);
    expect(late.send({ type: 'EXTEND', seconds: 299 }).map(({ params }) => params)).toEqual([
      { event: 'EXTEND', why: 'too-short' },
    ]);
  });

  test('renewed after its end, it lives again and is young again', () => {
    const run = runMachine(eligibleAssignmentMachine, { secondsToEnd: -10 * DAY_SECONDS });
    expect(namesOf(run.send({ type: 'RENEW', seconds: 90 * DAY_SECONDS }))).toEqual(['eligibilityRenewed']);
    expect(namesOf(run.send({ type: 'REMOVE' }))).toEqual(['refused']);
    run.wait(5 * MINUTE_SECONDS);
    expect(run.send({ type: 'REMOVE' }).map(({ name, params }) => [name, params])).toEqual([
      ['eligibilityEnded', { why: 'removed' }],
    ]);
  });

  test('imported after its end, only the rest of the 30 days is left', () => {
    const run = runMachine(eligibleAssignmentMachine, { secondsToEnd: -10 * DAY_SECONDS });
    expect(run.wait(20 * DAY_SECONDS - 1)).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['renewWindowClosed']);
  });

  test.each([{ secondsToEnd: null }, { secondsToEnd: 3 * DAY_SECONDS }, { secondsToEnd: 300 * DAY_SECONDS }])(
    'a lost plan removes it for good: %j',
    (input) => {
      const run = runMachine(eligibleAssignmentMachine, input);
      run.wait(DAY_SECONDS);
      expect(run.send({ type: 'PLAN_LOST' }).map(({ params }) => params)).toEqual([{ why: 'planLost' }]);
      expect(run.wait(1000 * DAY_SECONDS)).toEqual([]);
      expect(run.state).toBe('removed');
    },
  );
});

describe('an active assignment', () => {
  test('ends at its end', () => {
    const run = runMachine(activeAssignmentMachine, { secondsToEnd: 180 * DAY_SECONDS });
    expect(run.wait(180 * DAY_SECONDS - 1)).toEqual([]);
    expect(run.wait(1).map(({ params }) => params)).toEqual([{ why: 'expired' }]);
    expect(run.state).toBe('ended');
  });

  test('PIM-93: a lost plan makes a time-bound one permanent, and a permanent one does not notice', () => {
    const run = runMachine(activeAssignmentMachine, { secondsToEnd: DAY_SECONDS });
    expect(run.send({ type: 'PLAN_LOST' }).map(({ params }) => params)).toEqual([{ why: 'planLost' }]);
    expect(run.wait(1000 * DAY_SECONDS)).toEqual([]);
    expect(run.state).toBe('permanent');
    expect(run.send({ type: 'PLAN_LOST' })).toEqual([]);
    expect(namesOf(run.send({ type: 'REMOVE' }))).toEqual(['assignmentEnded']);
  });

  test('PIM-17: not removed in its first five minutes', () => {
    const run = runMachine(activeAssignmentMachine, { secondsToEnd: DAY_SECONDS });
    run.wait(5 * MINUTE_SECONDS - 1);
    expect(namesOf(run.send({ type: 'REMOVE' }))).toEqual(['refused']);
    run.wait(1);
    expect(namesOf(run.send({ type: 'REMOVE' }))).toEqual(['assignmentEnded']);
  });

  test('a new end replaces the old one', () => {
    const run = runMachine(activeAssignmentMachine, { secondsToEnd: DAY_SECONDS });
    expect(namesOf(run.send({ type: 'EXTEND', seconds: 10 * DAY_SECONDS }))).toEqual(['assignmentExtended']);
    expect(run.wait(10 * DAY_SECONDS - 1)).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['assignmentEnded']);
    expect(
      namesOf(
        runMachine(activeAssignmentMachine, { secondsToEnd: 60 }).send({ type: 'EXTEND', seconds: null }),
      ),
    ).toEqual(['becamePermanent']);
  });
});

describe.each([
  ['an eligible assignment', eligibleAssignmentMachine, 'eligibilityExtended'],
  ['an active assignment', activeAssignmentMachine, 'assignmentExtended'],
] as const)('%s (PIM-17)', (_, machine, extended) => {
  const whyOf = (run: Run, event: { readonly type: string; readonly seconds?: number | null }) =>
    run.send(event).map(({ name, params }) => (name === 'refused' ? (params as { why: string }).why : name));

  test('may be extended to five minutes, and to no less', () => {
    const open = (): Run => {
      const run = runMachine(machine, { secondsToEnd: DAY_SECONDS });
      run.wait(0);
      return run;
    };
    expect(whyOf(open(), { type: 'EXTEND', seconds: 5 * MINUTE_SECONDS - 1 })).toEqual(['too-short']);
    expect(whyOf(open(), { type: 'EXTEND', seconds: 5 * MINUTE_SECONDS })).toEqual([extended]);
  });

  test('is young for what is left of its first five minutes', () => {
    const run = runMachine(machine, { secondsToEnd: DAY_SECONDS, ageSeconds: 200 });
    run.wait(99);
    expect(namesOf(run.send({ type: 'REMOVE' }))).toEqual(['refused']);
    run.wait(1);
    expect(namesOf(run.send({ type: 'REMOVE' }))).not.toEqual(['refused']);
    const old = runMachine(machine, { secondsToEnd: DAY_SECONDS, ageSeconds: DAY_SECONDS });
    old.wait(0);
    expect(namesOf(old.send({ type: 'REMOVE' }))).not.toEqual(['refused']);
  });

  test('is over where the end is now, and never where there is none', () => {
    expect(runMachine(machine, { secondsToEnd: 0 }).state).toMatch(/^(ended|expired)$/);
    const endless = runMachine(machine, { secondsToEnd: null });
    expect(endless.wait(1000 * DAY_SECONDS)).toEqual([]);
    expect(endless.state).not.toMatch(/^(ended|expired)$/);
  });
});

describe('an end that is given anew', () => {
  test('by renewal is one like any other, and not shorter than five minutes (PIM-17, PIM-22)', () => {
    const run = runMachine(eligibleAssignmentMachine, { secondsToEnd: -10 * DAY_SECONDS });
    expect(namesOf(run.send({ type: 'RENEW', seconds: 299 }))).toEqual(['refused']);
    run.send({ type: 'RENEW', seconds: 90 * DAY_SECONDS });
    expect(namesOf(run.wait(90 * DAY_SECONDS - 1))).toEqual(['extendWindowOpened']);
    expect(namesOf(run.wait(1))).toEqual(['eligibilityEnded']);
  });

  test('may be none: the eligibility does not end then', () => {
    const run = runMachine(eligibleAssignmentMachine, { secondsToEnd: DAY_SECONDS });
    run.wait(0);
    run.send({ type: 'EXTEND', seconds: null });
    expect(run.context.unlimited).toBe(true);
    expect(run.wait(1000 * DAY_SECONDS)).toEqual([]);
  });

  test('PIM-93: by the reading in which a lost plan leaves ends alone, an active assignment ends', () => {
    const run = runMachine(activeAssignmentMachine, {
      secondsToEnd: DAY_SECONDS,
      pimLossEffects: 'end-kept',
    });
    run.send({ type: 'PLAN_LOST' });
    expect(run.wait(DAY_SECONDS).map(({ params }) => params)).toEqual([{ why: 'expired' }]);
  });
});

describe('the last Global Administrator (PIM-46)', () => {
  test('stays eligible past the end, and longer than that', () => {
    const run = runMachine(eligibleAssignmentMachine, {
      secondsToEnd: 10 * DAY_SECONDS,
      lastGlobalAdministrator: true,
    });
    run.wait(0);
    expect(run.wait(10 * DAY_SECONDS - 1)).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(['eligibilityKept']);
    run.send({ type: 'LAST_GLOBAL_ADMINISTRATOR', isLast: false });
    expect(run.wait(1000 * DAY_SECONDS)).toEqual([]);
    expect(run.state).toBe('kept');
    expect(run.send({ type: 'REMOVE' }).map(({ params }) => params)).toEqual([{ why: 'removed' }]);
  });

  test('kept, may be extended, and the new end is an end like any other', () => {
    const run = runMachine(eligibleAssignmentMachine, { secondsToEnd: -5, lastGlobalAdministrator: true });
    expect(run.send({ type: 'EXTEND', seconds: 60 }).map(({ params }) => params)).toEqual([
      { event: 'EXTEND', why: 'too-short' },
    ]);
    run.send({ type: 'EXTEND', seconds: DAY_SECONDS });
    run.send({ type: 'LAST_GLOBAL_ADMINISTRATOR', isLast: false });
    expect(namesOf(run.wait(DAY_SECONDS))).toEqual(['extendWindowOpened', 'eligibilityEnded']);
  });

  test('kept, is lost with the plan all the same', () => {
    const run = runMachine(eligibleAssignmentMachine, { secondsToEnd: -5, lastGlobalAdministrator: true });
    expect(run.send({ type: 'PLAN_LOST' }).map(({ params }) => params)).toEqual([{ why: 'planLost' }]);
  });

  test('ends like any other once there is another', () => {
    const run = runMachine(eligibleAssignmentMachine, {
      secondsToEnd: DAY_SECONDS,
      lastGlobalAdministrator: true,
    });
    run.send({ type: 'LAST_GLOBAL_ADMINISTRATOR', isLast: false });
    expect(namesOf(run.wait(DAY_SECONDS))).toEqual(['extendWindowOpened', 'eligibilityEnded']);
  });

  test('stays active past the end, and cannot be removed', () => {
    const run = runMachine(activeAssignmentMachine, { secondsToEnd: DAY_SECONDS });
    run.send({ type: 'LAST_GLOBAL_ADMINISTRATOR', isLast: true });
    run.wait(DAY_SECONDS - 1);
    expect(run.send({ type: 'REMOVE' }).map(({ params }) => params)).toEqual([
      { event: 'REMOVE', why: 'last-global-administrator' },
    ]);
    expect(run.wait(1).map(({ name, params }) => [name, params])).toEqual([
      ['becamePermanent', { why: 'lastGlobalAdministrator' }],
    ]);
    expect(run.state).toBe('permanent');
    expect(namesOf(run.send({ type: 'REMOVE' }))).toEqual(['refused']);
    run.send({ type: 'LAST_GLOBAL_ADMINISTRATOR', isLast: false });
    expect(namesOf(run.send({ type: 'REMOVE' }))).toEqual(['assignmentEnded']);
  });

  test('found past the end, stands', () => {
    const input = { secondsToEnd: -5, lastGlobalAdministrator: true };
    expect(runMachine(activeAssignmentMachine, input).state).toBe('permanent');
    expect(runMachine(eligibleAssignmentMachine, input).state).toBe('kept');
  });
});

describe('a license subscription', () => {
  const lapse = (input: Partial<LicenseSubscriptionInput> = {}): Run => {
    const run = runMachine(licenseSubscriptionMachine, {
      channel: 'direct-annual',
      pimLossAt: 'suspended',
      ...input,
    });
    run.send({ type: 'LAPSE' });
    return run;
  };
  const daysUntil = (run: Run, name: string): number => {
    for (let day = 1; day <= 400; day++) {
      if (namesOf(run.wait(DAY_SECONDS)).includes(name)) return day;
    }
    return Number.NaN;
  };

  test.each([
    ['direct-monthly', 30, 120],
    ['direct-annual', 30, 120],
    ['direct-multi-year', 90, 180],
    ['volume-enterprise', 90, 150],
    ['volume-open', 30, 120],
  ] as const)(
    'by %s it is disabled after %d days and deleted after %d',
    (channel, disabledDay, deletedDay) => {
      const run = lapse({ channel });
      expect(run.state).toBe('expired');
      run.wait(disabledDay * DAY_SECONDS - 1);
      expect(run.state).toBe('expired');
      expect(namesOf(run.wait(1))).toEqual(['stageEntered', 'planLost']);
      run.wait((deletedDay - disabledDay) * DAY_SECONDS - 1);
      expect(run.state).toBe('disabled');
      expect(run.wait(1).map(({ params }) => params)).toEqual([{ stage: 'deleted' }]);
    },
  );

  test('PIM-99: the plan is lost when disabled, or on the day it lapses', () => {
    expect(daysUntil(lapse(), 'planLost')).toBe(30);
    const run = runMachine(licenseSubscriptionMachine, { channel: 'direct-annual', pimLossAt: 'expired' });
    expect(namesOf(run.send({ type: 'LAPSE' }))).toEqual(['stageEntered', 'planLost']);
    // And not a second time.
    expect(daysUntil(run, 'planLost')).toBeNaN();
  });

  test.each([
    ['expired', undefined, 90, ['stageEntered', 'planLost']],
    ['expired', 5, 5, ['stageEntered', 'planLost']],
    ['disabled', undefined, 60, ['stageEntered']],
    ['disabled', 5, 5, ['stageEntered']],
  ] as const)('found %s with %s days left, it goes on after %d days', (status, left, days, effects) => {
    const run = runMachine(licenseSubscriptionMachine, {
      channel: 'volume-enterprise',
      pimLossAt: 'suspended',
      status,
      ...(left === undefined ? {} : { stageSecondsLeft: left * DAY_SECONDS }),
    });
    expect(run.state).toBe(status);
    expect(run.wait(days * DAY_SECONDS - 1)).toEqual([]);
    expect(namesOf(run.wait(1))).toEqual(effects);
  });

  test('found deleted, it stays so until somebody buys', () => {
    const run = runMachine(licenseSubscriptionMachine, {
      channel: 'direct-annual',
      pimLossAt: 'suspended',
      status: 'deleted',
    });
    expect(run.wait(1000 * DAY_SECONDS)).toEqual([]);
    expect(namesOf(run.send({ type: 'BUY' }))).toEqual(['stageEntered', 'planBack']);
  });

  test('bought in time, nothing was lost and nothing comes back', () => {
    const run = lapse();
    run.wait(29 * DAY_SECONDS);
    expect(run.send({ type: 'BUY' }).map(({ name, params }) => [name, params])).toEqual([
      ['stageEntered', { stage: 'active' }],
    ]);
    expect(run.state).toBe('active');
    expect(daysUntil(run, 'planLost')).toBeNaN();
  });

  test('bought later, the plan comes back, even as a new subscription', () => {
    const late = lapse();
    late.wait(40 * DAY_SECONDS);
    expect(namesOf(late.send({ type: 'BUY' }))).toEqual(['stageEntered', 'planBack']);
    const anew = lapse();
    anew.wait(300 * DAY_SECONDS);
    expect(anew.state).toBe('deleted');
    expect(namesOf(anew.send({ type: 'BUY' }))).toEqual(['stageEntered', 'planBack']);
  });
});

describe('PIM in a tenant', () => {
  test('a lost plan takes service, settings, reviews and mails; buying again brings back two of them', () => {
    const run = runMachine(pimPlanMachine, { reviewsRunning: true });
    expect(namesOf(run.send({ type: 'PLAN_LOST' }))).toEqual([
      'serviceLost',
      'settingsDeleted',
      'reviewsEnded',
      'mailsStopped',
    ]);
    run.send({ type: 'CUSTOMIZE' });
    run.send({ type: 'START_REVIEWS' });
    expect(run.value).toEqual({
      service: 'unavailable',
      settings: 'defaults',
      reviews: 'ended',
      mails: 'off',
    });
    expect(namesOf(run.send({ type: 'PLAN_BACK' }))).toEqual(['serviceBack', 'mailsResumed']);
    expect(run.value).toEqual({ service: 'available', settings: 'defaults', reviews: 'ended', mails: 'on' });
    run.send({ type: 'CUSTOMIZE' });
    expect(run.value).toMatchObject({ settings: 'customized' });
  });
});

test('where there is no plan to begin with, PIM has no settings and no reviews, whatever the estate says', () => {
  const none = { service: 'unavailable', settings: 'defaults', reviews: 'ended', mails: 'off' };
  const told = { settingsCustomized: true, reviewsRunning: true };
  expect(runMachine(pimPlanMachine, { planAvailable: false, ...told }).value).toEqual(none);
  const some = { service: 'available', settings: 'customized', reviews: 'ended', mails: 'on' };
  expect(runMachine(pimPlanMachine, {}).value).toEqual(some);
  expect(runMachine(pimPlanMachine, { settingsCustomized: false }).value).toMatchObject({
    settings: 'defaults',
  });
});
