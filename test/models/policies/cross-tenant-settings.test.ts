import { describe, expect, test } from 'vitest';
import {
  crossCloudProblems,
  invitationProblems,
  organizationDeletionProblem,
  redeemsAutomatically,
  syncStartProblems,
  trustLicenseProblem,
} from '../../../models/policies/cross-tenant-settings.ts';

test('B2B-19: one of four combinations redeems without asking', () => {
  const both = [true, false];
  const redeemed = both.flatMap((homeOutbound) =>
    both.map((resourceInbound) => redeemsAutomatically({ homeOutbound, resourceInbound })),
  );
  expect(redeemed).toEqual([true, false, false, false]);
});

describe('B2B-07: an invitation', () => {
  const problems = (domain: 'blocklisted' | 'allowlisted' | 'unlisted', accessSettingsAllow: boolean) =>
    invitationProblems({ domain, accessSettingsAllow, tenantsOfUser: 1 }).map(({ rule }) => rule);

  test('of a blocklisted domain is denied whatever the settings say', () => {
    expect(problems('blocklisted', true)).toEqual(['domain-blocklisted']);
    expect(problems('blocklisted', false)).toEqual(['domain-blocklisted']);
  });

  test.each(['allowlisted', 'unlisted'] as const)('of an %s domain is up to the settings', (domain) => {
    expect(problems(domain, true)).toEqual([]);
    expect(problems(domain, false)).toEqual(['access-settings-block']);
  });

  test('B2B-76: nobody enters the tenant after the 500th', () => {
    const at = (tenantsOfUser: number) =>
      invitationProblems({ domain: 'unlisted', accessSettingsAllow: true, tenantsOfUser });
    expect(at(499)).toEqual([]);
    expect(at(500)).toEqual([{ rule: 'too-many-tenants', factId: 'B2B-76' }]);
  });
});

test('B2B-03: the entry of a service provider stays', () => {
  expect(organizationDeletionProblem(true)).toEqual({ rule: 'is-service-provider', factId: 'B2B-03' });
  expect(organizationDeletionProblem(false)).toBeUndefined();
});

test('B2B-53: trust takes a license where it is set', () => {
  expect(trustLicenseProblem(false)).toEqual({ rule: 'trust-needs-p1', factId: 'B2B-53' });
  expect(trustLicenseProblem(true)).toBeUndefined();
});

test('B2B-09: across clouds both sides must agree, and direct connect does not exist', () => {
  const pair = { sameCloud: false, homeAllowsCloud: true, resourceAllowsCloud: true, kind: 'b2b' } as const;
  expect(crossCloudProblems(pair)).toEqual([]);
  expect(crossCloudProblems({ ...pair, homeAllowsCloud: false })).toEqual([
    { rule: 'home-does-not-allow-cloud', factId: 'B2B-09', code: '1000104' },
  ]);
  expect(crossCloudProblems({ ...pair, resourceAllowsCloud: false })).toEqual([
    { rule: 'resource-does-not-allow-cloud', factId: 'B2B-09' },
  ]);
  expect(crossCloudProblems({ ...pair, kind: 'b2bDirect' }).map(({ rule }) => rule)).toEqual([
    'no-direct-connect-across-clouds',
  ]);
  expect(crossCloudProblems({ ...pair, kind: 'b2bDirect', sameCloud: true })).toEqual([]);
});

describe('B2B-54: synchronization', () => {
  const READY = {
    targetAllowsSync: true,
    sourceRedeemsOutbound: true,
    targetRedeemsInbound: true,
    targetAllowsInvitations: true,
  };

  test('starts when all four are there', () => {
    expect(syncStartProblems(READY)).toEqual([]);
  });

  test.each([
    ['targetAllowsSync', 'inbound-sync-off', 'AzureDirectoryB2BManagementPolicyCheckFailure'],
    ['sourceRedeemsOutbound', 'no-automatic-redemption', 'AzureDirectoryB2BManagementPolicyCheckFailure'],
    ['targetRedeemsInbound', 'no-automatic-redemption', 'AzureDirectoryB2BManagementPolicyCheckFailure'],
    ['targetAllowsInvitations', 'nobody-may-invite', 'AzureActiveDirectoryForbidden'],
  ])('without %s fails: %s', (missing, rule, code) => {
    expect(syncStartProblems({ ...READY, [missing]: false })).toEqual([
      expect.objectContaining({ rule, code }),
    ]);
  });
});
