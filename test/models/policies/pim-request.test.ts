import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR_SECONDS, MINUTE_SECONDS } from '../../../engine/time.ts';
import {
  type ActivationPolicy,
  type ActivationRequest,
  failedActivationRules,
  type RequestStanding,
} from '../../../models/policies/pim-request.ts';

const STRICT: ActivationPolicy = {
  maxActivationSeconds: 8 * HOUR_SECONDS,
  requiresMfa: true,
  requiresJustification: true,
  requiresTicket: true,
  requiresAuthenticationContext: true,
  requiresApproval: true,
};
const COMPLETE: ActivationRequest = {
  requestedSeconds: 8 * HOUR_SECONDS,
  mfaSatisfied: true,
  authenticationContextSatisfied: true,
  justification: true,
  ticket: true,
};
const FREE: RequestStanding = { eligible: true, twin: 'none' };

describe('PR1', () => {
  test('a complete request passes the strictest policy', () => {
    expect(failedActivationRules(COMPLETE, STRICT, FREE)).toEqual([]);
    expect(
      failedActivationRules({ ...COMPLETE, requestedSeconds: 5 * MINUTE_SECONDS }, STRICT, FREE),
    ).toEqual([]);
  });

  test('everything wrong at once is told in a fixed order', () => {
    const nothing: ActivationRequest = {
      requestedSeconds: 9 * HOUR_SECONDS,
      mfaSatisfied: false,
      authenticationContextSatisfied: false,
      justification: false,
      ticket: false,
    };
    expect(failedActivationRules(nothing, STRICT, { eligible: false, twin: 'active' })).toEqual([
      'EligibilityRule',
      'ExpirationRule',
      'MfaRule',
      'AuthenticationContextRule',
      'JustificationRule',
      'TicketingRule',
      'RoleAssignmentExists',
    ]);
  });

  test.each([
    [8 * HOUR_SECONDS + 1, ['ExpirationRule']],
    [5 * MINUTE_SECONDS - 1, ['ActiveDurationTooShort']],
  ])('a length of %d s breaks %j', (requestedSeconds, rules) => {
    expect(failedActivationRules({ ...COMPLETE, requestedSeconds }, STRICT, FREE)).toEqual(rules);
  });

  test('no policy allows more than 24 hours', () => {
    const policy = { ...STRICT, maxActivationSeconds: 48 * HOUR_SECONDS };
    expect(failedActivationRules({ ...COMPLETE, requestedSeconds: 25 * HOUR_SECONDS }, policy, FREE)).toEqual(
      ['ExpirationRule'],
    );
  });

  test('what a policy does not ask for, nobody must bring', () => {
    const lenient: ActivationPolicy = {
      maxActivationSeconds: 8 * HOUR_SECONDS,
      requiresMfa: false,
      requiresJustification: false,
      requiresTicket: false,
      requiresAuthenticationContext: false,
      requiresApproval: false,
    };
    const bare = {
      requestedSeconds: HOUR_SECONDS,
      mfaSatisfied: false,
      authenticationContextSatisfied: false,
      justification: false,
      ticket: false,
    };
    expect(failedActivationRules(bare, lenient, FREE)).toEqual([]);
  });

  test('asking for less never makes a policy let less through', () => {
    const policy = fc.record({
      maxActivationSeconds: fc.integer({ min: HOUR_SECONDS, max: 24 * HOUR_SECONDS }),
      requiresMfa: fc.boolean(),
      requiresJustification: fc.boolean(),
      requiresTicket: fc.boolean(),
      requiresAuthenticationContext: fc.boolean(),
      requiresApproval: fc.boolean(),
    });
    const request = fc.record({
      requestedSeconds: fc.integer({ min: 0, max: 30 * HOUR_SECONDS }),
      mfaSatisfied: fc.boolean(),
      authenticationContextSatisfied: fc.boolean(),
      justification: fc.boolean(),
      ticket: fc.boolean(),
    });
    const flags = [
      'requiresMfa',
      'requiresJustification',
      'requiresTicket',
      'requiresAuthenticationContext',
    ] as const;
    fc.assert(
      fc.property(policy, request, fc.constantFrom(...flags), (strict, asked, flag) => {
        const lenient = { ...strict, [flag]: false };
        const strictly = failedActivationRules(asked, strict, FREE);
        const leniently = failedActivationRules(asked, lenient, FREE);
        expect(strictly).toEqual(expect.arrayContaining([...leniently]));
      }),
      { numRuns: 300 },
    );
  });
});
