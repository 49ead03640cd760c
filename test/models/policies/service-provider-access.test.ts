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
const caught = (parts: Partial<PolicyAudience>) => policyCatches({ ...NOBODY, ...parts }, SIGN_IN).isCaught;

describe('a policy of the customer', () => {
  test.each<[string, Partial<PolicyAudience>, boolean]>([
    ['for nobody', {}, false],
    ['for all users', { includesAllUsers: true }, true],
    ['for service providers', { includedTypes: ['serviceProvider'] }, true],
    ['for guests', { includedTypes: ['b2bCollaborationGuest'] }, false],
    ['for a role of the relationship', { includedRoleIds: [EXCHANGE_ADMINISTRATOR] }, true],
    ['for another role', { includedRoleIds: [GLOBAL_READER] }, false],
    ['for all but service providers', { includesAllUsers: true, excludedTypes: ['serviceProvider'] }, false],
    [
      'for all but this partner',
      { includesAllUsers: true, excludedTypes: ['serviceProvider'], excludedTenantIds: ['partner'] },
      false,
    ],
    [
      'for all but another partner',
      { includesAllUsers: true, excludedTypes: ['serviceProvider'], excludedTenantIds: ['other'] },
      true,
    ],
    ['for all but guests', { includesAllUsers: true, excludedTypes: ['internalGuest'] }, true],
  ])('%s', (_, parts, isCaught) => {
    expect(caught(parts)).toBe(isCaught);
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
