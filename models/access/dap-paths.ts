import type { EstateIndex } from '../estate-index.ts';
import { dapGdapPrecedence } from '../policies/dap-gdap-precedence.ts';
import { type AccessLink, type AccessPath, isEffective } from './access-path.ts';
import { delegatedLinks } from './account-links.ts';
import { membershipLinks } from './membership-links.ts';
import type { TwinState } from './twin-state.ts';
import { weakest } from './weakest.ts';

/**
 * The chains of legacy delegation (D1, E3, E4). GDAP that is in effect takes precedence over them,
 * even when it is weaker (E2).
 */
export function dapPaths(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  tenantId: string,
  obstacles: readonly AccessLink[],
  gdap: readonly AccessPath[],
): AccessPath[] {
  if (state.dap(tenantId) === 'none') return [];
  const start = delegatedLinks(accountId, obstacles);
  const gdapRoles = gdap.filter(isEffective).flatMap((path) => path.roles);
  return index.wellKnownGroups.flatMap(({ id, wellKnown }) => {
    const chains = index.chainsInto(accountId, id);
    if (chains.length === 0) return [];
    const admins = wellKnown === 'AdminAgents';
    const rolesBeside = (other: readonly string[]) => dapGdapPrecedence(other, true, admins, !admins);
    const overridden = rolesBeside(gdapRoles).model === 'gdap';
    const { roles } = rolesBeside([]);
    return chains.map((chain): AccessPath => {
      const links: AccessLink[] = [
        ...start,
        ...membershipLinks(index, state, accountId, chain),
        { kind: 'dap', subject: tenantId, name: 'DAP', state: 'standing', factId: 'D1' },
        ...(overridden ? [precedenceLink(tenantId)] : []),
      ];
      return {
        model: 'dap',
        accountId,
        holderId: accountId,
        tenantId,
        workload: 'any',
        roles,
        state: weakest(links),
        links,
      };
    });
  });
}

function precedenceLink(tenantId: string): AccessLink {
  return {
    kind: 'precedence',
    subject: tenantId,
    name: 'GDAP before DAP',
    state: 'lost',
    factId: 'E2',
    why: 'GDAP is in effect here and wins, even where it is weaker',
  };
}
