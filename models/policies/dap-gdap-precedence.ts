import { DAP_ROLES } from '../facts/index.ts';

/** Which model gives a partner user roles in a customer, and the rule that says so. */
export interface DelegatedRoles {
  readonly model: 'gdap' | 'dap' | 'none';
  /** Role template ids. */
  readonly roles: readonly string[];
  readonly factId: 'E2' | 'E3' | 'E4' | 'E5';
}

/**
 * The roles of one partner user in one customer while DAP and GDAP exist side by side.
 * `gdapRoles` is the union over active assignments of active relationships (E1). Where it is not empty it counts
 * alone, even if it is weaker than DAP (E2); then Admin agents (E3), then Helpdesk agents (E4), else nothing (E5).
 *
 * @example dapGdapPrecedence([GLOBAL_READER], true, true, false).roles // [GLOBAL_READER], not Global Administrator
 */
export function dapGdapPrecedence(
  gdapRoles: readonly string[],
  dap: boolean,
  inAdminAgents: boolean,
  inHelpdeskAgents: boolean,
): DelegatedRoles {
  if (gdapRoles.length > 0) return { model: 'gdap', roles: gdapRoles, factId: 'E2' };
  if (dap && inAdminAgents) return { model: 'dap', roles: [DAP_ROLES.value.AdminAgents], factId: 'E3' };
  if (dap && inHelpdeskAgents) return { model: 'dap', roles: [DAP_ROLES.value.HelpdeskAgents], factId: 'E4' };
  return { model: 'none', roles: [], factId: 'E5' };
}
