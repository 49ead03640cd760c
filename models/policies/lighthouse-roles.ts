import {
  AZURE_USER_ACCESS_ADMINISTRATOR,
  azureRole,
  azureRoleId,
  azureRoleName,
  LIGHTHOUSE_FORBIDDEN_ELIGIBLE_ROLES,
  LIGHTHOUSE_FORBIDDEN_ROLE,
  LIGHTHOUSE_MANAGED_IDENTITY_ROLE,
  LIGHTHOUSE_RESTRICTED_ACTIONS,
} from '../facts/index.ts';

/** Why a role cannot be delegated, or not in this way. */
export interface RoleObstacle {
  readonly fact: string;
  readonly message: string;
}

/** How a definition uses a role: for good, after an activation, or for managed identities of the customer. */
export type RoleUse = 'permanent' | 'eligible' | 'for-managed-identities';

/**
 * Every reason why Lighthouse does not take this role in this use; empty when it does.
 * The id may be bare or full (LH-09). User Access Administrator passes as permanent: what it needs beside it is
 * the definition's matter (LH-32). Restricted actions are compared literally (LH-35).
 */
export function roleObstacles(written: string, use: RoleUse): readonly RoleObstacle[] {
  const id = azureRoleId(written);
  const role = azureRole(id);
  const name = azureRoleName(id);
  if (!role) {
    return [
      { fact: 'LH-37', message: `${name} is no built-in role the twin knows; custom ones are refused.` },
    ];
  }
  const forbidden = FORBIDDEN[use];
  if (forbidden.ids.includes(id)) {
    return [{ fact: forbidden.fact, message: `${name} ${forbidden.message}.` }];
  }
  if (id === AZURE_USER_ACCESS_ADMINISTRATOR) return [];
  const obstacles: RoleObstacle[] = [];
  if (role.hasDataActions) {
    obstacles.push({ fact: 'LH-33', message: `${name} has data actions, which cannot be delegated.` });
  } else if (role.hasNotDataActions) {
    obstacles.push({
      fact: 'LH-34',
      message: `${name} has notDataActions, which cannot be delegated either.`,
    });
  }
  const restricted = role.restrictedActions.filter((action) => RESTRICTED.has(action.toLowerCase()));
  if (restricted.length > 0) {
    obstacles.push({ fact: 'LH-35', message: `${name} holds restricted actions: ${restricted.join(', ')}.` });
  }
  if (role.deprecated) {
    obstacles.push({ fact: 'LH-38', message: `${name} is deprecated and takes no new delegations.` });
  }
  return obstacles;
}

const RESTRICTED: ReadonlySet<string> = new Set(
  LIGHTHOUSE_RESTRICTED_ACTIONS.value.map((action) => action.toLowerCase()),
);

const FORBIDDEN: Readonly<
  Record<RoleUse, { readonly ids: readonly string[]; readonly fact: string; readonly message: string }>
> = {
  permanent: { ids: [LIGHTHOUSE_FORBIDDEN_ROLE.value], fact: 'LH-30', message: 'cannot be delegated' },
  eligible: {
    ids: LIGHTHOUSE_FORBIDDEN_ELIGIBLE_ROLES.value,
    fact: 'LH-31',
    message: 'cannot be an eligible role',
  },
  'for-managed-identities': {
    ids: [LIGHTHOUSE_FORBIDDEN_ROLE.value, LIGHTHOUSE_MANAGED_IDENTITY_ROLE.value],
    fact: 'LH-32',
    message: 'cannot be given to managed identities',
  },
};

/** True when a permanent authorization for the role satisfies the demand for a reader (LH-20). */
export function countsAsReader(written: string): boolean {
  // User Access Administrator gives roles to managed identities and nothing of what its actions say (LH-32).
  if (azureRoleId(written) === AZURE_USER_ACCESS_ADMINISTRATOR) return false;
  return (azureRole(written)?.readsAll ?? false) && roleObstacles(written, 'permanent').length === 0;
}
