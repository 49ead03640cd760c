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

  test.each<[string, ReturnType<typeof failed>]>([
    ['ExpirationRule', failed({ requestedSeconds: 4 * HOUR_SECONDS + 1 })],
    ['ExpirationRule', failed({ requestedSeconds: 0 })],
    [
      'ExpirationRule',
      failed({ requestedSeconds: 9 * HOUR_SECONDS }, { maxActivationSeconds: 24 * HOUR_SECONDS }),
    ],
    ['MfaRule', failed({ mfaSatisfied: false })],
    ['RequesterIsNoUser', failed({ isUser: false })],
    ['PermanentReaderRule', failed({}, { permanentReader: false })],
    ['EligibilityRule', failed({}, {}, { eligible: false })],
    ['PimUnavailable', failed({}, {}, { planAvailable: false })],
    ['RoleAssignmentExists', failed({}, {}, { twin: 'active' })],
    ['PendingRequestExists', failed({}, {}, { twin: 'pending' })],
  ])('breaks %s', (rule, rules) => {
    expect(rules).toEqual([rule]);
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
