import type { EstateIndex } from '../estate-index.ts';
import { GLOBAL_ADMINISTRATOR, HELPDESK_ADMINISTRATOR } from '../facts/roles.ts';
import type { AccessLink, AccessPath } from './access-path.ts';
import { isEffective } from './access-path.ts';
import { membershipLinks } from './membership-links.ts';
import type { TwinState } from './twin-state.ts';
import { weakest } from './weakest.ts';

const ROLE_OF_GROUP = {
  AdminAgents: GLOBAL_ADMINISTRATOR,
  HelpdeskAgents: HELPDESK_ADMINISTRATOR,
} as const;

/**
 * The chains of legacy delegation (D1, E3, E4). GDAP that is in effect takes precedence over them,
 * even when it is weaker (E2).
 */
export function dapPaths(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  tenantId: string,
  start: readonly AccessLink[],
  gdap: readonly AccessPath[],
): AccessPath[] {
  if (state.dap(tenantId) === 'none') return [];
  const overridden = gdap.some(isEffective);
  const ways = index.wellKnownGroups.flatMap((group) =>
    index.chainsInto(accountId, group.id).map((chain) => ({ chain, role: ROLE_OF_GROUP[group.wellKnown!] })),
  );
  return ways.map(({ chain, role }): AccessPath => {
    const links: AccessLink[] = [
      ...start,
      ...membershipLinks(index, state, accountId, chain),
      { kind: 'dap', subject: tenantId, name: 'DAP', state: 'standing', factId: 'D1' },
    ];
    if (overridden) {
      links.push({
        kind: 'precedence',
        subject: tenantId,
        name: 'GDAP before DAP',
        state: 'lost',
        factId: 'E2',
        why: 'GDAP is in effect here and wins, even where it is weaker',
      });
    }
    return {
      model: 'dap',
      accountId,
      tenantId,
      workload: 'any',
      roles: [role],
      state: weakest(links),
      links,
    };
  });
}
