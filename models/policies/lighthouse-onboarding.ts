import type { DelegationFinding } from './lighthouse-finding.ts';

/** A delegation as far as another one on the same subscription meets it. */
export interface StandingDelegation {
  readonly offerName: string;
  readonly managingTenantId: string;
  readonly subscriptionId: string;
  /** Keys of its grants, as `grantKey` makes them. */
  readonly grants: readonly string[];
}

/**
 * What two delegations on one subscription do to each other, whichever came first (LH-53, LH-55, LH-56). Those of
 * several managing tenants do not meet (LH-49), but for the name of the offer.
 */
export function meetingFindings(
  one: StandingDelegation,
  other: StandingDelegation,
): readonly DelegationFinding[] {
  if (!sameText(one.subscriptionId, other.subscriptionId)) return [];
  const path = 'registrationDefinitionName';
  const sameOffer = one.offerName === other.offerName;
  if (!sameText(one.managingTenantId, other.managingTenantId)) {
    if (!sameOffer) return [];
    const message =
      'Another managing tenant needs another offer name; the old delegation stays until removed.';
    return [{ level: 'refuse', fact: 'LH-56', message, path }];
  }
  const findings: DelegationFinding[] = [];
  if (!sameOffer && shares(one.grants.map(principalOf), other.grants.map(principalOf))) {
    const message =
      'Two offers name the same principals: they may lose all access. Remove one of them first.';
    findings.push({ level: 'warn', fact: 'LH-55', message, path });
  }
  if (shares(one.grants, other.grants)) {
    const message =
      'Both hold the same roles for the same principals: removing one can take the other’s access.';
    findings.push({ level: 'warn', fact: 'LH-53', message, path });
  }
  return findings;
}

const sameText = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Keys begin with the principal, up to the bar. */
const principalOf = (grant: string): string => grant.split('|')[0]!;

function shares(one: readonly string[], other: readonly string[]): boolean {
  const known = new Set(one);
  return other.some((key) => known.has(key));
}
