import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AZURE_CONTRIBUTOR, AZURE_OWNER, LIGHTHOUSE_REMEDIATION } from '../../../models/facts/index.ts';
import {
  deploymentsNeeded,
  type RolloutPlan,
  type RolloutSubscription,
  rolloutFindings,
} from '../../../models/policies/lighthouse-rollout.ts';
import { said } from './said.ts';

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

const saidOf = (parts: Partial<RolloutPlan>) => said(rolloutFindings({ ...PLAN, ...parts }));
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
      ['refuse role-not-in-marketplace-yet LH-3A', 'note update-waits-for-customer LH-58'],
    ],
    [
      'by marketplace registers the first subscription',
      { how: 'marketplace', usesNewRole: false, subscriptions: unregistered() },
      ['note update-waits-for-customer LH-58'],
    ],
    [
      'by marketplace does not register further ones',
      { how: 'marketplace', usesNewRole: false, subscriptions: unregistered({ isFurtherOfOffer: true }) },
      ['note update-waits-for-customer LH-58', 'refuse provider-not-registered LH-5B'],
    ],
    ['by policy is free of faults', POLICY, []],
    [
      'by policy registers nothing',
      { ...POLICY, subscriptions: unregistered() },
      ['refuse provider-not-registered LH-5B'],
    ],
    [
      'by policy has no eligible entries',
      { ...POLICY, hasEligibleAuthorizations: true },
      ['note no-eligible-in-sample LH-41'],
    ],
    [
      'by the sample policy as it stands, with an identity that is too weak',
      {
        ...POLICY,
        policy: { looksFor: 'definition', identityRoleId: AZURE_CONTRIBUTOR, apiVersion: '2018-06-01' },
      },
      [
        'danger definition-is-enough LH-92',
        'refuse policy-identity-too-weak LH-93',
        'refuse api-too-old LH-91',
      ],
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
      ['danger names-collide LH-5E'],
    ],
    [
      'of resource groups of two names',
      {
        namedAfterResourceGroup: true,
        subscriptions: [
          { ...SUBSCRIPTION, resourceGroups: ['web', 'data'] },
          { ...SUBSCRIPTION, id: 's2', resourceGroups: ['more'] },
        ],
      },
      [],
    ],
    [
      'of two resource groups of one name, which the definitions are not named after',
      {
        subscriptions: [
          { ...SUBSCRIPTION, resourceGroups: ['web'] },
          { ...SUBSCRIPTION, id: 's2', resourceGroups: ['web'] },
        ],
      },
      [],
    ],
    [
      'by a policy of which nothing is told',
      { how: 'policy-on-management-group', hasEligibleAuthorizations: true },
      [],
    ],
    [
      'by template, whatever a policy would do',
      { policy: { looksFor: 'definition', identityRoleId: AZURE_CONTRIBUTOR, apiVersion: '2018-06-01' } },
      [],
    ],
    [
      'by a policy of the very version that remediates',
      { ...POLICY, policy: { ...POLICY.policy!, apiVersion: LIGHTHOUSE_REMEDIATION.value } },
      [],
    ],
    [
      'into a subscription that becomes full',
      { subscriptions: [{ ...SUBSCRIPTION, roleAssignments: 3998 }] },
      ['danger role-assignment-limit LH-45'],
    ],
    ['into one that just holds it', { subscriptions: [{ ...SUBSCRIPTION, roleAssignments: 3997 }] }, []],
  ])('%s', (_, parts, rules) => {
    expect(saidOf(parts)).toEqual(rules);
  });

  test('names the subscriptions it is about', () => {
    const two = [SUBSCRIPTION, { ...SUBSCRIPTION, id: 's2' }];
    const unready = two.map((each) => ({ ...each, providerRegistered: false, roleAssignments: 4000 }));
    const named = rolloutFindings({
      ...PLAN,
      ...POLICY,
      subscriptions: [...unready, { ...SUBSCRIPTION, id: 's3' }],
    });
    expect(named).toHaveLength(2);
    for (const { message } of named) expect(message).toMatch(/: s1, s2\.$/);
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
