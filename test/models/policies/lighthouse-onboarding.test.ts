import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AZURE_CONTRIBUTOR, AZURE_READER } from '../../../models/facts/index.ts';
import { grantKey } from '../../../models/policies/lighthouse-definition.ts';
import { meetingFindings, type StandingDelegation } from '../../../models/policies/lighthouse-onboarding.ts';
import { APPROVER, TEAM } from './lighthouse-guard-cases.ts';

const READS = grantKey({ principalId: TEAM.toUpperCase(), roleDefinitionId: AZURE_READER });
const CHANGES = grantKey({ principalId: TEAM, roleDefinitionId: AZURE_CONTRIBUTOR });
const OTHERS = grantKey({ principalId: APPROVER, roleDefinitionId: AZURE_READER });

const CARE: StandingDelegation = {
  offerName: 'care',
  managingTenantId: 'Provider',
  subscriptionId: 'sub-1',
  grants: [READS],
};
const OLD: StandingDelegation = {
  ...CARE,
  offerName: 'old care',
  managingTenantId: 'provider',
  subscriptionId: 'SUB-1',
};

const met = (parts: Partial<StandingDelegation>): string[] =>
  meetingFindings(CARE, { ...OLD, ...parts }).map(({ level, fact }) => `${level} ${fact}`);

test.each<[string, Partial<StandingDelegation>, string[]]>([
  ['with the same grants conflict now, and when one is removed', {}, ['warn LH-55', 'warn LH-53']],
  ['with other roles for the same principal conflict now', { grants: [CHANGES] }, ['warn LH-55']],
  ['with other principals do not meet', { grants: [OTHERS] }, []],
  ['of one offer take each other’s grants', { offerName: 'care' }, ['warn LH-53']],
  ['of one offer with other roles do not meet', { offerName: 'care', grants: [CHANGES] }, []],
  ['on two subscriptions do not meet', { subscriptionId: 'sub-2' }, []],
  ['of two managing tenants do not meet (LH-49)', { managingTenantId: 'rival' }, []],
  [
    'of two managing tenants need two names',
    { managingTenantId: 'rival', offerName: 'care' },
    ['refuse LH-56'],
  ],
])('delegations %s', (_, parts, expected) => {
  expect(met(parts)).toEqual(expected);
});

test('what two delegations do to each other does not depend on which is named first', () => {
  const delegation = fc.record<StandingDelegation>({
    offerName: fc.constantFrom('care', 'old care'),
    managingTenantId: fc.constantFrom('provider', 'rival'),
    subscriptionId: fc.constantFrom('sub-1', 'sub-2'),
    grants: fc.subarray([READS, CHANGES, OTHERS]),
  });
  fc.assert(
    fc.property(delegation, delegation, (one, other) => {
      expect(meetingFindings(one, other)).toEqual(meetingFindings(other, one));
    }),
  );
});
