import type { Need } from '../estate.ts';
import {
  AZURE_DELEGATION_DELETE_ROLE_NAME,
  AZURE_USER_ACCESS_ADMINISTRATOR,
  azureRole,
  azureRoleIdOfName,
} from '../facts/azure-roles.ts';
import { GLOBAL_ADMINISTRATOR } from '../facts/roles.ts';
import type { AccessPath } from './access-path.ts';

/** The part of a path that decides what it serves. */
export type GivenRoles = Pick<AccessPath, 'model' | 'workload' | 'roles'>;

/** True where the path's roles are enough for the need, once the path gives power. */
export function serves(path: GivenRoles, need: Pick<Need, 'workload' | 'role'>): boolean {
  switch (need.workload) {
    case 'azure':
      return isAzure(path) && path.roles.some((role) => givesAzureRole(path, role, need.role));
    case 'azure-data':
      // An owner gives itself the role on the data.
      return isAzure(path) && path.roles.some((role) => role === need.role || role === 'Owner');
    case 'azure-management-group':
      return (
        path.workload === 'azure-management-group' &&
        path.roles.some((role) => givesAzureRole(path, role, need.role))
      );
    default:
      return !isAzure(path) && (path.roles.includes(need.role) || path.roles.includes(GLOBAL_ADMINISTRATOR));
  }
}

/** What holds on a management group holds on the subscriptions below it. */
function isAzure({ workload }: Pick<AccessPath, 'workload'>): boolean {
  return workload === 'azure' || workload === 'azure-management-group';
}

function givesAzureRole({ model }: GivenRoles, held: string, needed: string): boolean {
  return !(model === 'lighthouse' && handsOnOnly(held)) && coversAzureRole(held, needed);
}

/** Through Lighthouse the role gives others to managed identities, and does nothing of what its actions say (LH-32). */
function handsOnOnly(role: string): boolean {
  return azureRoleIdOfName(role) === AZURE_USER_ACCESS_ADMINISTRATOR;
}

/**
 * Owner does everything. Contributor does everything but give access, lock and unlock (LH-35), reach data (LH-33) and
 * give a delegation up (LH-52). Otherwise it takes the very role.
 */
export function coversAzureRole(held: string, needed: string): boolean {
  if (held === needed || held === 'Owner') return true;
  return held === 'Contributor' && !isBeyondContributor(needed);
}

function isBeyondContributor(needed: string): boolean {
  // What Owner holds beyond it, its one action of everything does not name.
  if (needed === 'Owner' || needed === AZURE_DELEGATION_DELETE_ROLE_NAME) return true;
  const role = azureRole(azureRoleIdOfName(needed) ?? needed);
  return role !== undefined && (role.restrictedActions.length > 0 || role.hasDataActions);
}
