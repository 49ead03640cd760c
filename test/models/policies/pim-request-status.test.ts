import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { PIM_AZURE_REQUEST_STATUSES, PIM_REQUEST_STATUSES } from '../../../models/facts/index.ts';
import {
  answerTo,
  canceledGoneAtSeconds,
  isCancelable,
  meaningOfStatus,
  type Submission,
} from '../../../models/policies/pim-request-status.ts';

describe('a status', () => {
  test.each([
    ['Provisioned', 'graph', 'works'],
    ['Granted', 'graph', 'scheduled'],
    ['PendingApproval', 'azure', 'waits'],
    ['TimedOut', 'azure', 'refused'],
    ['TimedOut', 'lighthouse', 'refused'],
    ['TimedOut', 'graph', 'unknown'],
    ['Revoked', 'graph', 'withdrawn'],
    ['somethingNew', 'azure', 'unknown'],
    ['toString', 'azure', 'unknown'],
  ] as const)('%s of %s: %s', (status, home, meaning) => {
    expect(meaningOfStatus(status, home)).toBe(meaning);
  });

  test('that is documented always means something, and Azure and Lighthouse agree on all', () => {
    for (const status of PIM_REQUEST_STATUSES.value)
      expect(meaningOfStatus(status, 'graph')).not.toBe('unknown');
    for (const status of PIM_AZURE_REQUEST_STATUSES.value) {
      expect(meaningOfStatus(status, 'azure')).not.toBe('unknown');
      expect(meaningOfStatus(status, 'lighthouse')).toBe(meaningOfStatus(status, 'azure'));
    }
  });

  test('can be canceled while it waits or has not begun', () => {
    expect(PIM_REQUEST_STATUSES.value.filter((status) => isCancelable(status, 'graph'))).toEqual([
      'Granted',
      'PendingAdminDecision',
      'PendingApproval',
      'PendingScheduleCreation',
      'ScheduleCreated',
    ]);
    expect(canceledGoneAtSeconds(5)).toBe(5 + 30 * DAY_SECONDS);
  });
});

const SUBMISSION: Submission = {
  failedRules: [],
  isValidationOnly: false,
  requiresApproval: false,
  startSeconds: 100,
  nowSeconds: 100,
};

describe('the answer to a request', () => {
  test.each<[string, Partial<Submission>, number, string | null, number | null]>([
    ['that passes', {}, 201, 'Provisioned', 100],
    ['with a start in the past', { startSeconds: 3 }, 201, 'Provisioned', 100],
    ['with a later start', { startSeconds: 101 }, 201, 'Granted', 101],
    ['that needs approval', { requiresApproval: true, startSeconds: 500 }, 201, 'PendingApproval', null],
    ['that breaks a rule', { failedRules: ['MfaRule'], requiresApproval: true }, 400, null, null],
    ['for validation only', { isValidationOnly: true, requiresApproval: true }, 201, null, null],
    [
      'an extension lets through',
      { requiresApproval: true, extension: 'AutoApproved' },
      201,
      'Provisioned',
      100,
    ],
    [
      'an extension passes on',
      { requiresApproval: true, extension: 'Approved' },
      201,
      'PendingApproval',
      null,
    ],
    ['an extension denies', { extension: 'Denied' }, 201, 'Denied', null],
  ])('%s', (_, parts, httpStatus, status, startSeconds) => {
    expect(answerTo({ ...SUBMISSION, ...parts })).toEqual({ httpStatus, status, startSeconds });
  });

  test('never starts anything in the past, and keeps nothing of a broken rule', () => {
    const submissions = fc.record<Submission>({
      failedRules: fc.subarray(['MfaRule', 'TicketingRule']),
      isValidationOnly: fc.boolean(),
      requiresApproval: fc.boolean(),
      startSeconds: fc.nat(1000),
      nowSeconds: fc.nat(1000),
    });
    fc.assert(
      fc.property(submissions, (submission) => {
        const { httpStatus, status, startSeconds } = answerTo(submission);
        if (startSeconds !== null) expect(startSeconds).toBeGreaterThanOrEqual(submission.nowSeconds);
        expect(httpStatus === 400).toBe(submission.failedRules.length > 0);
        expect(status === null).toBe(submission.failedRules.length > 0 || submission.isValidationOnly);
      }),
    );
  });
});
