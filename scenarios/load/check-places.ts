import type { EstateFile } from '../schema/estate-schema.ts';
import type { Complain } from './complaints.ts';
import { managingTenantId, membershipId } from './estate-of-file.ts';
import { eligibilityId } from './lighthouse-of-file.ts';
import type { YamlPath } from './parse-yaml.ts';
import { roleAssignmentId, roleTenants } from './roles-of-file.ts';

/**
 * Places in groups, roles and eligible authorizations are all activated by their ids, so no two of them may share one.
 * Two in one list of the file are told already.
 */
export function checkPlaces(file: EstateFile, complain: Complain): void {
  const roleTenant = roleTenants(file, managingTenantId(file));
  const taken = new Map<string, string>();
  const take = (id: string, list: string, path: YamlPath): void => {
    const other = taken.get(id);
    if (other === undefined) taken.set(id, list);
    else if (other !== list || list === ELIGIBLE) {
      complain('error', 'SCN-DUPLICATE', path, { message: `The id "${id}" is taken in ${other}.` });
    }
  };
  file.memberships?.forEach((entry, index) => {
    take(membershipId(entry), 'memberships', ['memberships', index]);
  });
  file.roleAssignments?.forEach((entry, index) => {
    take(roleAssignmentId(entry, roleTenant(entry)), 'roleAssignments', ['roleAssignments', index]);
  });
  file.lighthouseDelegations?.forEach(({ id, eligible }, index) => {
    eligible?.forEach((entry, position) => {
      take(eligibilityId(entry, id), ELIGIBLE, ['lighthouseDelegations', index, 'eligible', position]);
    });
  });
}

const ELIGIBLE = 'lighthouseDelegations';
