import type { Need } from '../estate.ts';
import { GLOBAL_ADMINISTRATOR } from '../facts/roles.ts';
import type { AccessPath } from './access-path.ts';

/** True where the path's roles are enough for the need, once the path gives power. */
export function serves(
  path: Pick<AccessPath, 'workload' | 'roles'>,
  need: Pick<Need, 'workload' | 'role'>,
): boolean {
  switch (need.workload) {
    case 'azure':
      return isAzure(path) && path.roles.some((role) => coversAzureRole(role, need.role));
    case 'azure-data':
      // An owner gives itself the role on the data.
      return isAzure(path) && path.roles.some((role) => role === need.role || role === 'Owner');
    case 'azure-management-group':
      return (
        path.workload === 'azure-management-group' &&
        path.roles.some((role) => coversAzureRole(role, need.role))
      );
    default:
      return !isAzure(path) && (path.roles.includes(need.role) || path.roles.includes(GLOBAL_ADMINISTRATOR));
  }
}

/** What holds on a management group holds on the subscriptions below it. */
function isAzure({ workload }: Pick<AccessPath, 'workload'>): boolean {
  return workload === 'azure' || workload === 'azure-management-group';
}

/** Owner does everything; Contributor everything but give access; otherwise it takes the very role. */
export function coversAzureRole(held: string, needed: string): boolean {
  if (held === needed || held === 'Owner') return true;
  return held === 'Contributor' && needed !== 'Owner' && needed !== 'User Access Administrator';
}
