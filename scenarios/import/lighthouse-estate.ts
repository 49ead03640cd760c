import type { AzureSubscription } from '../../models/estate.ts';
import type { LighthouseDelegation, LighthouseEligibility } from '../../models/estate-lighthouse.ts';
import type { AttachedDelegation } from './attach-definitions.ts';
import type { GraphFile } from './graph-file.ts';
import type { EligibleDraft } from './lighthouse-draft.ts';
import type { Principals } from './principals.ts';

/** The lists of the estate that delegations of Lighthouse fill. */
export interface LighthouseParts {
  readonly delegations: readonly LighthouseDelegation[];
  readonly subscriptions: readonly AzureSubscription[];
}

interface Surroundings {
  readonly managingTenantId: string;
  /** Customers' ids as the estate writes them. */
  readonly customerIdOf: (id: string) => string;
  readonly principals: Principals;
}

/** Turns delegations into what an estate holds of them. */
export function lighthouseParts(
  delegations: readonly AttachedDelegation[],
  { managingTenantId, customerIdOf, principals }: Surroundings,
): LighthouseParts {
  const subscriptions = new Map<string, AzureSubscription>();
  const eligibleOf = (
    { principal: named, role, maxActivationSeconds, requiresMfa, approvers }: EligibleDraft,
    delegationId: string,
    position: number,
    file: GraphFile,
  ): readonly LighthouseEligibility[] => {
    const principal = principals.principalOf(named, file, 'group');
    if (principal.kind === 'service-principal') {
      file.tell('warning', 'IMP-PRINCIPAL', named.path, {
        message: `"${named.id}" is a service principal, which cannot be eligible (LH-15); the entry is left out.`,
        expected: 'a user or a group',
      });
      return [];
    }
    return [
      {
        id: `${delegationId}/eligible/${position + 1}`,
        delegationId,
        principal,
        role,
        maxActivationSeconds,
        requiresMfa,
        approverAccountIds: approvers.map((approver) => principals.approverOf(approver, file)),
        assignment: 'eligible',
        endsAtSeconds: null,
      },
    ];
  };

  const made = delegations.map(({ registration, definition, customerId }): LighthouseDelegation => {
    const key = registration.subscriptionId.toLowerCase();
    const subscription = subscriptions.get(key) ?? {
      id: registration.subscriptionId,
      tenantId: customerIdOf(customerId),
      // Without a group that owns it, this gives nobody anything.
      agreement: 'csp-azure-plan' as const,
      ownerGroupId: null,
    };
    subscriptions.set(key, subscription);
    const { file } = definition;
    return {
      id: registration.id,
      name: definition.name,
      customerId: subscription.tenantId,
      managingTenantId,
      subscriptionId: subscription.id,
      status: registration.status,
      offer: definition.offer,
      authorizations: definition.authorizations.map(({ principal, role }) => ({
        principal: principals.principalOf(principal, file, 'group'),
        role,
      })),
      eligible: definition.eligible.flatMap((entry, position) =>
        eligibleOf(entry, registration.id, position, file),
      ),
    };
  });
  return { delegations: made, subscriptions: [...subscriptions.values()] };
}
