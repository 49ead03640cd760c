import {
  LIGHTHOUSE_POLICY_IDENTITY_ROLE,
  LIGHTHOUSE_REMEDIATION,
  LIGHTHOUSE_ROLE_ASSIGNMENT_LIMIT,
} from '../facts/index.ts';
import { danger, type PolicyFinding, refusal } from './policy-finding.ts';

/** One subscription that a rollout is to cover. */
export interface RolloutSubscription {
  readonly id: string;
  /** Names of resource groups; empty for the whole subscription. */
  readonly resourceGroups: readonly string[];
  readonly roleAssignments: number;
  /** The resource provider of delegations is registered there. */
  readonly providerRegistered: boolean;
  /** It has had a subscription of the same marketplace offer before. */
  readonly isFurtherOfOffer: boolean;
}

/** How an offer is brought to many subscriptions of a customer. */
export interface RolloutPlan {
  readonly how: 'template' | 'marketplace' | 'policy-on-management-group';
  readonly subscriptions: readonly RolloutSubscription[];
  readonly authorizations: number;
  readonly hasEligibleAuthorizations: boolean;
  /** A role that Azure has had for a short time only. */
  readonly usesNewRole: boolean;
  /** The definition is named after the resource group, as in some samples. */
  readonly namedAfterResourceGroup: boolean;
  /** For the policy: what it looks for, and the role of its identity. */
  readonly policy?: {
    readonly looksFor: 'definition' | 'assignment';
    readonly identityRoleId: string;
    readonly apiVersion: string;
  };
}

export type RolloutRule =
  | 'provider-not-registered'
  | 'role-not-in-marketplace-yet'
  | 'update-waits-for-customer'
  | 'no-eligible-in-sample'
  | 'definition-is-enough'
  | 'policy-identity-too-weak'
  | 'api-too-old'
  | 'names-collide'
  | 'role-assignment-limit';

/**
 * How many deployments a rollout takes: one per subscription and offer, with several of its resource groups in one
 * (LH-4C); each scope then has one assignment of the offer (LH-57), which names the definition of its subscription by
 * the full id (LH-04). A policy on the management group makes one per subscription just the same (LH-41).
 */
export function deploymentsNeeded({ subscriptions }: Pick<RolloutPlan, 'subscriptions'>): number {
  return new Set(subscriptions.map(({ id }) => id.toLowerCase())).size;
}

/** What goes wrong with a rollout, in a fixed order; empty where nothing does. */
export function rolloutFindings(plan: RolloutPlan): readonly PolicyFinding<RolloutRule>[] {
  return [...routeFindings(plan), ...policyFindings(plan), ...subscriptionFindings(plan)];
}

function routeFindings(plan: RolloutPlan): readonly PolicyFinding<RolloutRule>[] {
  const findings: PolicyFinding<RolloutRule>[] = [];
  if (plan.how !== 'marketplace') return findings;
  if (plan.usesNewRole) {
    const message = 'A new role can be delegated by template at once, in Partner Center after a while.';
    findings.push(refusal('role-not-in-marketplace-yet', ['LH-3A'], message));
  }
  const message =
    'A new version of the offer holds when the customer accepts it; until then the old one does.';
  return [...findings, { level: 'note', rule: 'update-waits-for-customer', factIds: ['LH-58'], message }];
}

function policyFindings({
  how,
  policy,
  hasEligibleAuthorizations,
}: RolloutPlan): readonly PolicyFinding<RolloutRule>[] {
  if (how !== 'policy-on-management-group' || policy === undefined) return [];
  const findings: PolicyFinding<RolloutRule>[] = [];
  if (hasEligibleAuthorizations) {
    const message = 'The sample policy has no eligible authorizations, so that they must be added to it.';
    findings.push({ level: 'note', rule: 'no-eligible-in-sample', factIds: ['LH-41'], message });
  }
  if (policy.looksFor === 'definition') {
    const message = 'A definition without assignment counts as done and gives no access.';
    findings.push(danger('definition-is-enough', ['LH-92'], message));
  }
  if (policy.identityRoleId !== LIGHTHOUSE_POLICY_IDENTITY_ROLE.value) {
    const message = 'The identity of the policy needs Owner to deploy a delegation.';
    findings.push(refusal('policy-identity-too-weak', ['LH-93'], message));
  }
  if (policy.apiVersion < LIGHTHOUSE_REMEDIATION.value) {
    const message = `The identity gets its roles by ${LIGHTHOUSE_REMEDIATION.value} of the API or later.`;
    findings.push(refusal('api-too-old', ['LH-91'], message));
  }
  return findings;
}

function subscriptionFindings(plan: RolloutPlan): readonly PolicyFinding<RolloutRule>[] {
  const { how, subscriptions, authorizations, namedAfterResourceGroup } = plan;
  const findings: PolicyFinding<RolloutRule>[] = [];
  // The deployment registers the provider by itself, but for these two cases (LH-5B).
  const unregistered = subscriptions.filter(
    ({ providerRegistered, isFurtherOfOffer }) =>
      !providerRegistered &&
      (how === 'policy-on-management-group' || (how === 'marketplace' && isFurtherOfOffer)),
  );
  if (unregistered.length > 0) {
    const names = unregistered.map(({ id }) => id).join(', ');
    const message = `The resource provider must be registered by hand first: ${names}.`;
    findings.push(refusal('provider-not-registered', ['LH-5B'], message));
  }
  const groups = subscriptions.flatMap(({ resourceGroups }) =>
    resourceGroups.map((name) => name.toLowerCase()),
  );
  if (namedAfterResourceGroup && new Set(groups).size < groups.length) {
    const message = 'Definitions for resource groups of one name overwrite each other.';
    findings.push(danger('names-collide', ['LH-5E'], message));
  }
  const limit = LIGHTHOUSE_ROLE_ASSIGNMENT_LIMIT.value;
  const full = subscriptions.filter(({ roleAssignments }) => roleAssignments + authorizations > limit);
  if (full.length > 0) {
    const names = full.map(({ id }) => id).join(', ');
    const message = `A subscription holds ${limit} role assignments, and these may count: ${names}.`;
    findings.push(danger('role-assignment-limit', ['LH-45'], message));
  }
  return findings;
}
