import { azureRoleIdOfName } from '../../../models/facts/index.ts';
import { DELEGATION, idOf } from './names.ts';
import type { EventReader } from './reader.ts';

/** Something that happens to a delegation; where Microsoft changes a role, the role must be named. */
export const readLighthouse: EventReader<'lighthouse'> = (
  { delegation, does, role },
  _event,
  { atSeconds, path, cast, complain },
) => {
  const at = [...path, 'lighthouse'];
  const delegationId = idOf(delegation, cast.delegationIds, DELEGATION, [...at, 'delegation'], complain);
  const changesRole = does === 'role-gains-data-actions' || does === 'role-deprecated';
  if (changesRole && (role === undefined || azureRoleIdOfName(role) === undefined)) {
    complain('error', 'SCN-ROLE', role === undefined ? at : [...at, 'role'], {
      message: role === undefined ? 'The role is missing.' : `"${role}" is no built-in Azure role.`,
      expected: 'the name of a built-in Azure role, such as Contributor',
    });
    return undefined;
  }
  if (delegationId === undefined) return undefined;
  return { kind: 'lighthouse', atSeconds, delegationId, does, ...(role === undefined ? {} : { role }) };
};
