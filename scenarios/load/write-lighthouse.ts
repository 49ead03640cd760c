import { formatDuration } from '../../engine/calendar.ts';
import type { LighthouseDelegation } from '../../models/estate-lighthouse.ts';
import { type Entry, filled, other, pruned, type WriteContext } from './write-entry.ts';
import { principalEntry } from './write-roles.ts';

/** A delegation of Lighthouse as an entry of an estate file. */
export function delegationEntry(delegation: LighthouseDelegation, { managing }: WriteContext): Entry {
  return pruned({
    id: delegation.id,
    name: other(delegation.name, delegation.id),
    customer: delegation.customerId,
    managingTenant: other(delegation.managingTenantId, managing),
    subscription: delegation.subscriptionId,
    status: other(delegation.status, 'active'),
    offer: other(delegation.offer, 'template'),
    authorizations: filled(
      delegation.authorizations.map(({ principal, role }) => ({ ...principalEntry(principal), role })),
    ),
    eligible: filled(
      delegation.eligible.map((entry) =>
        pruned({
          id: entry.id,
          ...principalEntry(entry.principal),
          role: entry.role,
          maxActivation: formatDuration(entry.maxActivationSeconds),
          mfa: other(entry.requiresMfa, false),
          approvers: filled(entry.approverAccountIds),
        }),
      ),
    ),
  });
}
