import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AZURE_CONTRIBUTOR, AZURE_OWNER } from '../../../models/facts/index.ts';
import {
  deploymentsNeeded,
  type RolloutPlan,
  type RolloutSubscription,
  rolloutFindings,
} from '../../../models/policies/lighthouse-rollout.ts';

const SUBSCRIPTION: RolloutSubscription = {
  id: 's1',
  resourceGroups: [],
  roleAssignments: 100,
  providerRegistered: true,
  isFurtherOfOffer: false,
};
const PLAN: RolloutPlan = {
  how: 'template',
  subscriptions: [SUBSCRIPTION],
  authorizations: 3,
  hasEligibleAuthorizations: true,
  usesNewRole: true,
  namedAfterResourceGroup: false,
};
const POLICY: Partial<RolloutPlan> = {
  how: 'policy-on-management-group',
  hasEligibleAuthorizations: false,
  policy: { looksFor: 'assignment', identityRoleId: AZURE_OWNER, apiVersion: '2022-10-01' },
};

const rulesOf = (parts: Partial<RolloutPlan>) =>
  rolloutFindings({ ...PLAN, ...parts }).map(({ rule }) => rule);
const unregistered = (parts: Partial<RolloutSubscription> = {}) => [
  { ...SUBSCRIPTION, providerRegistered: false, ...parts },
];

describe('a rollout', () => {
  test.each<[string, Partial<RolloutPlan>, string[]]>([
    ['by template is free of faults', {}, []],
    ['by template registers the provider itself', { subscriptions: unregistered() }, []],
    [
      'by marketplace waits for new roles and for the customer',
      { how: 'marketplace' },
      ['role-not-in-marketplace-yet', 'update-waits-for-customer'],
    ],
    [
      'by marketplace registers the first subscription',
      { how: 'marketplace', usesNewRole: false, subscriptions: unregistered() },
      ['update-waits-for-customer'],
    ],
    [
      'by marketplace does not register further ones',
      { how: 'marketplace', usesNewRole: false, subscriptions: unregistered({ isFurtherOfOffer: true }) },
      ['update-waits-for-customer', 'provider-not-registered'],
    ],
    ['by policy is free of faults', POLICY, []],
    [
      'by policy registers nothing',
      { ...POLICY, subscriptions: unregistered() },
      ['provider-not-registered'],
    ],
    [
      'by policy has no eligible entries',
      { ...POLICY, hasEligibleAuthorizations: true },
      ['no-eligible-in-sample'],
    ],
    [
      'by the sample policy as it stands, with an identity that is too weak',
      {
        ...POLICY,
        policy: { looksFor: 'definition', identityRoleId: AZURE_CONTRIBUTOR, apiVersion: '2018-06-01' },
      },
      ['definition-is-enough', 'policy-identity-too-weak', 'api-too-old'],
    ],
    [
      'of two resource groups of one name',
      {
        namedAfterResourceGroup: true,
        subscriptions: [
          { ...SUBSCRIPTION, resourceGroups: ['web'] },
          { ...SUBSCRIPTION, id: 's2', resourceGroups: ['WEB'] },
        ],
      },
      ['names-collide'],
    ],
    [
      'into a subscription that becomes full',
      { subscriptions: [{ ...SUBSCRIPTION, roleAssignments: 3998 }] },
      ['role-assignment-limit'],
    ],
    ['into one that just holds it', { subscriptions: [{ ...SUBSCRIPTION, roleAssignments: 3997 }] }, []],
  ])('%s', (_, parts, rules) => {
    expect(rulesOf(parts)).toEqual(rules);
  });

  test('takes one deployment per subscription, however many resource groups it has', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'C', 'c')), fc.nat(4), (ids, groups) => {
        const resourceGroups = Array.from({ length: groups }, (_, rank) => `g${rank}`);
        const subscriptions = ids.map((id) => ({ ...SUBSCRIPTION, id, resourceGroups }));
        expect(deploymentsNeeded({ subscriptions })).toBe(new Set(ids.map((id) => id.toLowerCase())).size);
      }),
    );
  });
});
