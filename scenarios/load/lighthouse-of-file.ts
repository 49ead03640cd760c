import type { LighthouseDelegation, LighthouseEligibility } from '../../models/estate-lighthouse.ts';
import { LIGHTHOUSE_DEFAULT_ACTIVATION } from '../../models/facts/lighthouse-activation-limits.ts';
import type { EstateEntry } from '../schema/estate-schema.ts';
import { principalOf } from './roles-of-file.ts';

type Delegation = EstateEntry<'lighthouseDelegations'>;
type Eligible = NonNullable<Delegation['eligible']>[number];

export function delegationOf(entry: Delegation, managing: string): LighthouseDelegation {
  return {
    id: entry.id,
    name: entry.name ?? entry.id,
    customerId: entry.customer,
    managingTenantId: entry.managingTenant ?? managing,
    subscriptionId: entry.subscription,
    status: entry.status ?? 'active',
    offer: entry.offer ?? 'template',
    authorizations: (entry.authorizations ?? []).map((authorization) => ({
      principal: principalOf(authorization),
      role: authorization.role,
    })),
    eligible: (entry.eligible ?? []).map((eligible) => eligibilityOf(eligible, entry.id)),
  };
}

/** Id of an eligible authorization that has none in the file. */
export function eligibilityId(entry: Eligible, delegationId: string): string {
  return entry.id ?? `${delegationId}/${entry.role}/${principalOf(entry).id}`;
}

/** What a definition does not say is what Azure Resource Manager fills in (LH-11, LH-12, LH-13). */
function eligibilityOf(entry: Eligible, delegationId: string): LighthouseEligibility {
  return {
    id: eligibilityId(entry, delegationId),
    delegationId,
    principal: principalOf(entry),
    role: entry.role,
    maxActivationSeconds: entry.maxActivation ?? LIGHTHOUSE_DEFAULT_ACTIVATION.value,
    requiresMfa: entry.mfa ?? false,
    approverAccountIds: entry.approvers ?? [],
    assignment: 'eligible',
    endsAtSeconds: null,
  };
}
