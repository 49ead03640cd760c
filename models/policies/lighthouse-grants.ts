import type { LighthouseDelegation } from '../estate-lighthouse.ts';
import type { Principal } from '../estate-roles.ts';
import { azureRoleIdOfName } from '../facts/index.ts';
import { grantKey } from './lighthouse-definition.ts';
import { countsAsReader } from './lighthouse-roles.ts';

/** The key of one grant of a delegation, for a role by its name. */
export function grantOf(principalId: string, role: string): string {
  return grantKey({ principalId, roleDefinitionId: azureRoleIdOfName(role) ?? role });
}

/** The grants of a delegation, permanent and eligible ones. */
export function grantsOf({ authorizations, eligible }: LighthouseDelegation): readonly string[] {
  return [...authorizations, ...eligible].map(({ principal, role }) => grantOf(principal.id, role));
}

/** True where the very same principal holds a permanent role that reads everything (LH-20, LH-21). */
export function hasPermanentReader({ authorizations }: LighthouseDelegation, principal: Principal): boolean {
  return authorizations.some(
    (entry) =>
      entry.principal.id === principal.id && countsAsReader(azureRoleIdOfName(entry.role) ?? entry.role),
  );
}

/** True where any principal of the delegation holds such a role for good; the article asks for no more (S4). */
export function hasAnyReader({ authorizations }: LighthouseDelegation): boolean {
  return authorizations.some(({ role }) => countsAsReader(azureRoleIdOfName(role) ?? role));
}
