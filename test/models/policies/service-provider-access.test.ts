import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXCHANGE_ADMINISTRATOR, EXTERNAL_USER_TYPES, GLOBAL_READER } from '../../../models/facts/index.ts';
import {
  conditionalAccessLimits,
  flagsOf,
  type PolicyAudience,
  policyCatches,
  SERVICE_PROVIDER_FLAG,
  SHOWN_WHEN_BLOCKED,
} from '../../../models/policies/service-provider-access.ts';

const NOBODY: PolicyAudience = {
  includesAllUsers: false,
  includedTypes: [],
  includedRoleIds: [],
  excludedTypes: [],
  excludedTenantIds: 'all',
};
const SIGN_IN = { partnerTenantId: 'partner', roleIds: [EXCHANGE_ADMINISTRATOR] };
const EXCLUDED = { isCaught: false, factIds: ['GDAP-69', 'B2B-42'] };
const CAUGHT = { isCaught: true, factIds: ['GDAP-69', 'GDAP-71'] };
const MISSED = { isCaught: false, factIds: ['B2B-26'] };

describe('a policy of the customer', () => {
  test.each<[string, Partial<PolicyAudience>, typeof CAUGHT]>([
    ['for nobody', {}, MISSED],
    ['for all users', { includesAllUsers: true }, CAUGHT],
    ['for service providers', { includedTypes: ['serviceProvider'] }, CAUGHT],
    ['for guests', { includedTypes: ['b2bCollaborationGuest'] }, MISSED],
    ['for a role of the relationship', { includedRoleIds: [EXCHANGE_ADMINISTRATOR] }, CAUGHT],
    [
      'for two roles, one of them of the relationship',
      { includedRoleIds: [GLOBAL_READER, EXCHANGE_ADMINISTRATOR] },
      CAUGHT,
    ],
    ['for another role', { includedRoleIds: [GLOBAL_READER] }, MISSED],
    [
      'for all but service providers',
      { includesAllUsers: true, excludedTypes: ['serviceProvider'] },
      EXCLUDED,
    ],
    [
      'for all but this partner',
      { includesAllUsers: true, excludedTypes: ['serviceProvider'], excludedTenantIds: ['partner'] },
      EXCLUDED,
    ],
    [
      'for all but another partner',
      { includesAllUsers: true, excludedTypes: ['serviceProvider'], excludedTenantIds: ['other'] },
      CAUGHT,
    ],
    ['for all but guests', { includesAllUsers: true, excludedTypes: ['internalGuest'] }, CAUGHT],
  ])('%s', (_, parts, caught) => {
    expect(policyCatches({ ...NOBODY, ...parts }, SIGN_IN)).toEqual(caught);
  });

  test('that excludes the partner catches nobody of it, whatever else it says', () => {
    const audiences = fc.record<PolicyAudience>({
      includesAllUsers: fc.boolean(),
      includedTypes: fc.subarray([...EXTERNAL_USER_TYPES.value]),
      includedRoleIds: fc.subarray([EXCHANGE_ADMINISTRATOR, GLOBAL_READER]),
      excludedTypes: fc.constant(['serviceProvider']),
      excludedTenantIds: fc.constantFrom<PolicyAudience['excludedTenantIds']>(
        'all',
        ['partner'],
        ['other', 'partner'],
      ),
    });
    fc.assert(
      fc.property(audiences, (audience) => {
        expect(policyCatches(audience, SIGN_IN).isCaught).toBe(false);
      }),
    );
  });
});

test('flags add up, and that of service providers is 32', () => {
  expect(flagsOf(['serviceProvider'])).toBe(SERVICE_PROVIDER_FLAG);
  expect(flagsOf(['internalGuest', 'b2bCollaborationMember'])).toBe(5);
  expect(flagsOf([...EXTERNAL_USER_TYPES.value])).toBe(63);
});

test('a block shows a code in Entra and one in Partner Center', () => {
  expect(SHOWN_WHEN_BLOCKED).toMatchObject({ entra: 'AADSTS53003', partnerCenter: 900309 });
});

test('limits of policies and groups', () => {
  expect(conditionalAccessLimits(194, 2048)).toEqual({ policyFits: true, userMayBeBlocked: false });
  expect(conditionalAccessLimits(195, 2049)).toEqual({ policyFits: false, userMayBeBlocked: true });
});
