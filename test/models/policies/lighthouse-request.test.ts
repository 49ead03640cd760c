import { describe, expect, test } from 'vitest';
import { HOUR_SECONDS } from '../../../engine/time.ts';
import { facts } from '../../../models/facts/index.ts';
import {
  type EligibleEntry,
  FACT_OF_LIGHTHOUSE_RULE,
  failedLighthouseRules,
  type LighthouseRequest,
  type LighthouseStanding,
} from '../../../models/policies/lighthouse-request.ts';

const ENTRY: EligibleEntry = {
  maxActivationSeconds: 4 * HOUR_SECONDS,
  requiresMfa: true,
  requiresApproval: false,
  permanentReader: true,
};
const REQUEST: LighthouseRequest = { route: 'portal', mfaSatisfied: true, isUser: true };
const STANDING: LighthouseStanding = {
  eligible: true,
  planAvailable: true,
  twin: 'none',
  readerNeededBy: 'portal',
};

const failed = (
  request: Partial<LighthouseRequest>,
  entry: Partial<EligibleEntry> = {},
  standing: Partial<LighthouseStanding> = {},
) => failedLighthouseRules({ ...REQUEST, ...request }, { ...ENTRY, ...entry }, { ...STANDING, ...standing });

describe('an activation', () => {
  test('passes for the whole time, for less, and to the last second', () => {
    expect(failed({})).toEqual([]);
    expect(failed({ requestedSeconds: 1 })).toEqual([]);
    expect(failed({ requestedSeconds: 4 * HOUR_SECONDS })).toEqual([]);
  });

  test.each<[string, ...Parameters<typeof failed>]>([
    ['ExpirationRule', { requestedSeconds: 4 * HOUR_SECONDS + 1 }],
    ['ExpirationRule', { requestedSeconds: 0 }],
    ['ExpirationRule', { requestedSeconds: 9 * HOUR_SECONDS }, { maxActivationSeconds: 24 * HOUR_SECONDS }],
    ['MfaRule', { mfaSatisfied: false }],
    ['RequesterIsNoUser', { isUser: false }],
    ['PermanentReaderRule', {}, { permanentReader: false }],
    ['EligibilityRule', {}, {}, { eligible: false }],
    ['PimUnavailable', {}, {}, { planAvailable: false }],
    ['RoleAssignmentExists', {}, {}, { twin: 'active' }],
    ['PendingRequestExists', {}, {}, { twin: 'pending' }],
  ])('breaks %s by %j, %j, %j', (rule, ...parts) => {
    expect(failed(...parts)).toEqual([rule]);
  });

  test('may be longer where one assumes so, and not longer than the entry says', () => {
    const longest = { longestActivationSeconds: 24 * HOUR_SECONDS };
    const day = { maxActivationSeconds: 24 * HOUR_SECONDS };
    expect(failed({ requestedSeconds: 24 * HOUR_SECONDS }, day, longest)).toEqual([]);
    expect(failed({ requestedSeconds: 5 * HOUR_SECONDS }, {}, longest)).toEqual(['ExpirationRule']);
  });

  test('is refused by no request where the reader is a matter of the delegation', () => {
    for (const route of ['portal', 'api'] as const) {
      expect(failed({ route }, { permanentReader: false }, { readerNeededBy: 'delegation' })).toEqual([]);
    }
  });

  test('LH-20: by the API the missing reader matters under the strict reading only', () => {
    expect(failed({ route: 'api' }, { permanentReader: false })).toEqual([]);
    expect(failed({ route: 'api' }, { permanentReader: false }, { readerNeededBy: 'every-route' })).toEqual([
      'PermanentReaderRule',
    ]);
  });

  test('without MFA where none is asked for', () => {
    expect(failed({ mfaSatisfied: false }, { requiresMfa: false })).toEqual([]);
  });

  test('every rule rests on a fact', () => {
    expect(Object.values(FACT_OF_LIGHTHOUSE_RULE).filter((id) => !facts.has(id))).toEqual([]);
  });
});
