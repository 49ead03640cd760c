import type { EstateIndex } from '../estate-index.ts';
import type { RoleAssignment } from '../estate-roles.ts';
import { groupMembers, hasEnded } from '../licensing/group-members.ts';
import { pimTenants } from '../pim-tenants.ts';
import { type FiredAlert, firedRoleAlerts, SEEN_ADMINISTRATOR_LIMITS } from '../policies/pim-alerts.ts';
import { duplicateRoleAlert } from '../policies/pim-azure-alerts.ts';
import { namedCustomers } from './customers.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const alertsOfPim = defineRule({
  id: 'TWIN.PIM.016',
  name: 'alerts-of-pim',
  title: 'PIM shows alerts about roles of the tenant',
  severity: 'note',
  fix: 'Look at the alerts page of PIM and mend what it names, or say in its settings that the tenant wants it so.',
  factIds: ['PIM-130', 'PIM-131', 'PIM-134', 'PIM-136'],
  find(index) {
    const alerts = alertsByTenant(index);
    const tenantsWith = (kind: string) =>
      namedCustomers(
        index,
        [...alerts].filter(([, fired]) => fired.some((alert) => alert.kind === kind)).map(([id]) => id),
      );
    const { count: many, percentage } = SEEN_ADMINISTRATOR_LIMITS;
    const shows = (count: number) => `${several(count, 'tenant')} ${count === 1 ? 'gets' : 'get'} an alert`;
    return [
      ...oneFinding(
        tenantsWith('no-mfa'),
        (count) => `${shows(count)} about roles that can be activated without MFA.`,
      ),
      ...oneFinding(
        tenantsWith('no-license'),
        (count) => `${shows(count)} about a missing plan with PIM, in which roles are eligible.`,
      ),
      ...oneFinding(
        tenantsWith('too-many-global-administrators'),
        (count) =>
          `${shows(count)} about too many Global Administrators, where its settings are the ones that were seen: from ${many} on, if they are ${percentage} % of all who hold a role.`,
      ),
      ...oneFinding(
        tenantsWith('duplicate-role'),
        (count) => `${shows(count)} about people who hold the same role of Azure on a resource twice.`,
      ),
    ];
  },
});

/** What PIM would show in each tenant where it runs, by the roles the estate knows there. */
function alertsByTenant(index: EstateIndex): ReadonlyMap<string, readonly FiredAlert<string>[]> {
  const held = heldRoles(index);
  return new Map(
    [...pimTenants(index)].map((tenantId) => {
      const here = held.filter(({ assignment }) => assignment.tenantId === tenantId);
      const entra = here.filter(({ assignment }) => assignment.system === 'entra-role');
      const azure = here.filter(({ assignment }) => assignment.system === 'azure-role');
      const duplicate = duplicateRoleAlert(
        azure.map(({ accountId, assignment: { role, scope } }) => ({ accountId, role, scope })),
      );
      const fired: readonly FiredAlert<string>[] = firedRoleAlerts({
        hasPimPlan: entra.length === 0 || !index.lacksPlan(tenantId),
        roles: entra.map(({ accountId, assignment }) => ({
          accountId,
          roleId: assignment.role,
          requiresMfaOnActivation: requiresMfa(index, assignment),
        })),
      });
      return [tenantId, duplicate === undefined ? fired : [...fired, duplicate]];
    }),
  );
}

interface HeldRole {
  readonly accountId: string;
  readonly assignment: RoleAssignment;
}

/** Who holds which role, in the own name or through a group. */
function heldRoles(index: EstateIndex): readonly HeldRole[] {
  const membersOf = groupMembers(index.estate);
  return (index.estate.roleAssignments ?? []).flatMap((assignment) => {
    const { kind, id } = assignment.principal;
    if (hasEnded(assignment) || kind === 'service-principal') return [];
    const accountIds = kind === 'account' ? [id] : [...membersOf(id)].sort();
    return accountIds.map((accountId) => ({ accountId, assignment }));
  });
}

/** Who holds a role already activates nothing, and is asked for nothing. */
function requiresMfa(index: EstateIndex, assignment: RoleAssignment): boolean {
  if (assignment.assignment === 'active') return true;
  const { mfa, authenticationContext } = index.settingsOf(assignment).requires;
  return mfa || authenticationContext;
}
