import type { Membership } from '../../models/estate.ts';
import { HELPDESK_ADMINISTRATOR } from '../../models/facts/roles.ts';
import { ADMIN_AGENTS_ID, HELPDESK_AGENTS_ID } from './base.ts';
import { memberOf, wantsOf } from './cells.ts';
import type { Design } from './design.ts';

/**
 * Legacy delegation: everybody who needs more than Helpdesk Administrator is an admin agent, and an admin
 * agent is Global Administrator in every customer, without end (GDAP-91, D1).
 */
export const dap: Design = ({ base }) => {
  const memberships = base.engineers.flatMap((engineer): Membership[] => {
    const wants = wantsOf(base, engineer.tier);
    if (wants.length === 0) return [];
    const groupId = wants.every((want) => want.role === HELPDESK_ADMINISTRATOR)
      ? HELPDESK_AGENTS_ID
      : ADMIN_AGENTS_ID;
    return [memberOf(groupId, engineer.id, 'active')];
  });
  return {
    memberships,
    dapLinks: base.customers.map((customer) => ({ customerId: customer.id, status: 'dap' })),
  };
};
