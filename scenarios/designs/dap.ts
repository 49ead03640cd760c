import type { Estate, Membership, UnservedNeed } from '../../models/estate.ts';
import { HELPDESK_ADMINISTRATOR } from '../../models/facts/roles.ts';
import { ADMIN_AGENTS_ID, type Base, HELPDESK_AGENTS_ID } from './base.ts';

/**
 * Legacy delegation: everybody who needs more than Helpdesk Administrator is an admin agent, and an admin
 * agent is Global Administrator in every customer, without end (GDAP-91, D1).
 */
export function dap(base: Base): Partial<Estate> {
  const memberships = base.engineers.flatMap((engineer): Membership[] => {
    const wants = base.wants.filter((want) => want.tiers.includes(engineer.tier));
    if (wants.length === 0) return [];
    const groupId = wants.every((want) => want.role === HELPDESK_ADMINISTRATOR)
      ? HELPDESK_AGENTS_ID
      : ADMIN_AGENTS_ID;
    return [
      {
        id: `${groupId}/${engineer.id}`,
        groupId,
        member: { kind: 'account', id: engineer.id },
        access: 'member',
        assignment: 'active',
        endsAtSeconds: null,
      },
    ];
  });
  return {
    memberships,
    dapLinks: base.customers.map((customer) => ({ customerId: customer.id, status: 'dap' })),
    unserved: unservedAzure(base),
  };
}

/** Azure bought under an enterprise agreement has no owner assignment for the partner (GDAP-25, GDAP-107). */
export function unservedAzure(base: Base): UnservedNeed[] {
  const subscriptions = new Map(base.azureSubscriptions.map((s) => [s.tenantId, s]));
  return base.needs.flatMap((need): UnservedNeed[] => {
    if (need.workload !== 'azure') return [];
    const subscription = subscriptions.get(need.customerId);
    if (subscription?.agreement === 'csp-azure-plan') return [];
    return [
      {
        needId: need.id,
        factId: subscription ? 'GDAP-25' : 'GDAP-101',
        why: subscription
          ? 'subscriptions under an enterprise agreement are not reachable through the partner’s delegation'
          : 'the customer has no Azure plan subscription through the partner',
      },
    ];
  });
}
