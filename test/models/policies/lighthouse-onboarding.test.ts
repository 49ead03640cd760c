import { describe, expect, test } from 'vitest';
import { AZURE_CONTRIBUTOR, AZURE_READER, LIGHTHOUSE_DEPLOYER_ACTIONS } from '../../../models/facts/index.ts';
import { grantKey } from '../../../models/policies/lighthouse-definition.ts';
import {
  type AzureScope,
  type OnboardingDraft,
  onboardingFindings,
  type StandingDelegation,
} from '../../../models/policies/lighthouse-onboarding.ts';
import { APPROVER, TEAM } from './lighthouse-guard-cases.ts';

const SUBSCRIPTION: AzureScope = { kind: 'subscription', subscriptionId: 'Sub-1' };
const GROUP: AzureScope = { kind: 'resourceGroup', subscriptionId: 'sub-1', resourceGroup: 'web' };
const READS = grantKey({ principalId: TEAM.toUpperCase(), roleDefinitionId: AZURE_READER });
const CHANGES = grantKey({ principalId: TEAM, roleDefinitionId: AZURE_CONTRIBUTOR });
const OTHERS = grantKey({ principalId: APPROVER, roleDefinitionId: AZURE_READER });

const DRAFT: OnboardingDraft = {
  offerName: 'care',
  managingTenantId: 'Provider',
  customerTenantId: 'Customer',
  managingCloud: 'public',
  customerCloud: 'public',
  definitionScope: SUBSCRIPTION,
  assignmentScope: SUBSCRIPTION,
  grants: [READS],
  deployer: { tenantId: 'customer', actions: LIGHTHOUSE_DEPLOYER_ACTIONS.value },
  standing: [],
};
const STANDING: StandingDelegation = {
  offerName: 'old care',
  managingTenantId: 'provider',
  scope: { ...SUBSCRIPTION, subscriptionId: 'SUB-1' },
  grants: [READS],
};

const found = (draft: Partial<OnboardingDraft>): string[] =>
  onboardingFindings({ ...DRAFT, ...draft }).map(({ level, fact }) => `${level} ${fact}`);
const beside = (standing: Partial<StandingDelegation>): string[] =>
  found({ standing: [{ ...STANDING, ...standing }] });

describe('a deployment', () => {
  test('passes on a subscription, and on a resource group of it', () => {
    expect(found({})).toEqual([]);
    expect(found({ assignmentScope: GROUP })).toEqual([]);
  });

  test.each<[string, Partial<OnboardingDraft>, string]>([
    ['definition on a resource group', { definitionScope: GROUP }, 'refuse LH-01'],
    [
      'assignment in another subscription',
      { assignmentScope: { ...GROUP, subscriptionId: 'sub-2' } },
      'refuse LH-01',
    ],
    [
      'assignment on a management group',
      { assignmentScope: { ...SUBSCRIPTION, kind: 'managementGroup' } },
      'refuse LH-40',
    ],
    ['another cloud', { managingCloud: 'china' }, 'refuse LH-42'],
    ['a deployer of the provider', { deployer: { ...DRAFT.deployer, tenantId: 'Provider' } }, 'refuse LH-50'],
    [
      'a deployer who cannot take roles away',
      { deployer: { ...DRAFT.deployer, actions: ['microsoft.authorization/roleassignments/write'] } },
      'refuse LH-50',
    ],
  ])('is refused: %s', (_, draft, expected) => {
    expect(found(draft)).toEqual([expected]);
  });
});

describe('beside a delegation that stands', () => {
  test('of the same offer it replaces', () => {
    expect(beside({ offerName: 'care' })).toEqual(['note LH-54']);
  });
  test('of the same offer for another managing tenant it is refused', () => {
    expect(beside({ offerName: 'care', managingTenantId: 'rival' })).toEqual(['refuse LH-56']);
  });
  test('of another offer with the same grant it may cost access, now and on removal', () => {
    expect(beside({})).toEqual(['warn LH-55', 'warn LH-53']);
  });
  test('of another offer with the same principal in another role it may cost access now', () => {
    expect(beside({ grants: [CHANGES] })).toEqual(['warn LH-55']);
  });
  test('of another principal, another provider or another scope nothing happens', () => {
    expect(beside({ grants: [OTHERS] })).toEqual([]);
    expect(beside({ managingTenantId: 'rival' })).toEqual([]);
    expect(beside({ scope: GROUP })).toEqual([]);
  });
  test('a definition left behind may be in the way', () => {
    const { scope: _, ...left } = STANDING;
    expect(found({ standing: [left] })).toEqual(['warn LH-5C']);
  });
});
