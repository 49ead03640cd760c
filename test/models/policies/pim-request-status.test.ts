import { describe, expect, test } from 'vitest';
import { PIM_AZURE_REQUEST_STATUSES, PIM_REQUEST_STATUSES } from '../../../models/facts/index.ts';
import { meaningOfStatus } from '../../../models/policies/pim-request-status.ts';

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
});
