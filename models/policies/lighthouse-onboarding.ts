import {
  LIGHTHOUSE_DELEGATED_SCOPES,
  LIGHTHOUSE_DEPLOYER_ACTIONS,
  LIGHTHOUSE_SCOPES,
} from '../facts/index.ts';
import type { DelegationFinding } from './lighthouse-finding.ts';

/** Where something of Azure stands. */
export interface AzureScope {
  readonly kind: 'managementGroup' | 'subscription' | 'resourceGroup';
  readonly subscriptionId: string;
  readonly resourceGroup?: string;
}

/** A delegation that already stands in the subscription, or a definition without one. */
export interface StandingDelegation {
  readonly offerName: string;
  readonly managingTenantId: string;
  /** Undefined for a definition that nothing is assigned by. */
  readonly scope?: AzureScope;
  /** Keys of its grants, as `grantKey` makes them. */
  readonly grants: readonly string[];
}

/** A deployment of definition and assignment, by whom, where, and what it meets there. */
export interface OnboardingDraft {
  readonly offerName: string;
  readonly managingTenantId: string;
  readonly customerTenantId: string;
  readonly managingCloud: string;
  readonly customerCloud: string;
  readonly definitionScope: AzureScope;
  readonly assignmentScope: AzureScope;
  readonly grants: readonly string[];
  readonly deployer: {
    readonly tenantId: string;
    /** What the deployer may do on the subscription, as action names without asterisks. */
    readonly actions: readonly string[];
  };
  readonly standing: readonly StandingDelegation[];
}

/**
 * Everything that stands in the way of a deployment, or goes wrong by it, besides the definition itself
 * (LD1, LD6, LD7): LH-01, LH-40, LH-42, LH-50, LH-53, LH-54, LH-55, LH-56, LH-5C.
 */
export function onboardingFindings(draft: OnboardingDraft): readonly DelegationFinding[] {
  return [...scopeFindings(draft), ...deployerFindings(draft), ...draft.standing.flatMap(meets(draft))];
}

function scopeFindings(draft: OnboardingDraft): DelegationFinding[] {
  const { definitionScope, assignmentScope, managingCloud, customerCloud } = draft;
  const findings: DelegationFinding[] = [];
  if (!LIGHTHOUSE_SCOPES.value.definition.some((kind) => kind === definitionScope.kind)) {
    findings.push({
      level: 'refuse',
      fact: 'LH-01',
      message: `A definition stands on a subscription, not on a ${WORDS[definitionScope.kind]}.`,
      path: 'definitionScope',
    });
  }
  if (!LIGHTHOUSE_DELEGATED_SCOPES.value.some((kind) => kind === assignmentScope.kind)) {
    findings.push({
      level: 'refuse',
      fact: 'LH-40',
      message: `A ${WORDS[assignmentScope.kind]} cannot be delegated, only each subscription in it.`,
      path: 'assignmentScope',
    });
  }
  if (!sameText(definitionScope.subscriptionId, assignmentScope.subscriptionId)) {
    findings.push({
      level: 'refuse',
      fact: 'LH-01',
      message: 'Definition and assignment must be of one subscription.',
      path: 'assignmentScope',
    });
  }
  if (managingCloud !== customerCloud) {
    findings.push({
      level: 'refuse',
      fact: 'LH-42',
      message: `Nothing is delegated from the cloud ${customerCloud} to the cloud ${managingCloud}.`,
      path: 'managingCloud',
    });
  }
  return findings;
}

function deployerFindings({ deployer, customerTenantId }: OnboardingDraft): DelegationFinding[] {
  const findings: DelegationFinding[] = [];
  if (!sameText(deployer.tenantId, customerTenantId)) {
    findings.push({
      level: 'refuse',
      fact: 'LH-50',
      message: 'Only an account of the customer’s tenant can deploy a delegation.',
      path: 'deployer.tenantId',
    });
  }
  const missing = LIGHTHOUSE_DEPLOYER_ACTIONS.value.filter(
    (action) => !deployer.actions.some((held) => sameText(held, action)),
  );
  if (missing.length > 0) {
    findings.push({
      level: 'refuse',
      fact: 'LH-50',
      message: `The deployer lacks ${missing.join(', ')}.`,
      path: 'deployer.actions',
    });
  }
  return findings;
}

/** What the deployment does to one that stands already, or that to it. */
function meets(draft: OnboardingDraft): (other: StandingDelegation, position: number) => DelegationFinding[] {
  return (other, position) => {
    const path = `standing[${position}]`;
    const sameOffer = other.offerName === draft.offerName;
    const sameProvider = sameText(other.managingTenantId, draft.managingTenantId);
    if (sameOffer && !sameProvider) {
      const message =
        'Another managing tenant needs another offer name; the old delegation stays until removed.';
      return [{ level: 'refuse', fact: 'LH-56', message, path }];
    }
    if (other.scope === undefined) {
      const message = 'A definition that was left behind may block this deployment until it is deleted.';
      return [{ level: 'warn', fact: 'LH-5C', message, path }];
    }
    if (!isSameScope(other.scope, draft.assignmentScope)) return [];
    if (sameOffer) {
      const message =
        'This replaces the delegation under the same offer: who is not listed again loses access.';
      return [{ level: 'note', fact: 'LH-54', message, path }];
    }
    // Several managing tenants may hold delegations on one scope, and do not meet (LH-49).
    if (!sameProvider || !sharesPrincipal(other.grants, draft.grants)) return [];
    const message = `${other.offerName} stands with the same principals: they may lose all access. Remove it first.`;
    const twins = other.grants.filter((key) => draft.grants.includes(key)).length;
    const findings: DelegationFinding[] = [{ level: 'warn', fact: 'LH-55', message, path }];
    if (twins === 0) return findings;
    const later =
      'Both hold the same roles for the same principals: removing one can take the other’s access.';
    return [...findings, { level: 'warn', fact: 'LH-53', message: later, path }];
  };
}

const WORDS = {
  managementGroup: 'management group',
  subscription: 'subscription',
  resourceGroup: 'resource group',
} as const;

const sameText = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const isSameScope = (one: AzureScope, other: AzureScope): boolean =>
  one.kind === other.kind &&
  sameText(one.subscriptionId, other.subscriptionId) &&
  sameText(one.resourceGroup ?? '', other.resourceGroup ?? '');

/** Keys begin with the principal, up to the bar. */
function sharesPrincipal(one: readonly string[], other: readonly string[]): boolean {
  const principals = new Set(one.map((key) => key.split('|')[0]));
  return other.some((key) => principals.has(key.split('|')[0]));
}
