import type { EstateFile } from '../schema/estate-schema.ts';
import { accountsOf, licenseId, managingTenantId, membershipId, needId } from './estate-of-file.ts';
import type { Ids, referenceChecker } from './references.ts';
import { roleAssignmentId, roleTenants } from './roles-of-file.ts';

/** The ids of an estate's lists that other lists refer to. */
export interface EstateIds {
  readonly managing: string;
  readonly tenants: Ids;
  readonly people: Ids;
  readonly accounts: Ids;
  readonly groups: Ids;
  readonly servicePrincipals: Ids;
  readonly relationships: Ids;
  readonly azureSubscriptions: Ids;
}

/** Takes the ids of all lists, and reports those that come twice. */
export function estateIds(
  file: EstateFile,
  { idsOf }: Pick<ReturnType<typeof referenceChecker>, 'idsOf'>,
): EstateIds {
  const managing = managingTenantId(file);
  const roleTenant = roleTenants(file, managing);
  const ids = (what: string, list: keyof EstateFile, entries: readonly { readonly id: string }[] = []): Ids =>
    idsOf(
      what,
      list,
      entries.map((entry) => entry.id),
    );
  const found: EstateIds = {
    managing,
    tenants: ids('tenant', 'tenants', file.tenants),
    people: ids('person', 'people', file.people),
    accounts: ids('account', 'accounts', accountsOf(file)),
    groups: ids('group', 'groups', file.groups),
    servicePrincipals: ids('service principal', 'servicePrincipals', file.servicePrincipals),
    relationships: ids('relationship', 'relationships', file.relationships),
    azureSubscriptions: ids('subscription', 'azureSubscriptions', file.azureSubscriptions),
  };
  ids('access assignment', 'accessAssignments', file.accessAssignments);
  ids('delegation', 'lighthouseDelegations', file.lighthouseDelegations);
  ids('review', 'reviews', file.reviews);
  ids('automation', 'automations', file.automations);
  idsOf('membership', 'memberships', (file.memberships ?? []).map(membershipId));
  idsOf(
    'role assignment',
    'roleAssignments',
    (file.roleAssignments ?? []).map((entry) => roleAssignmentId(entry, roleTenant(entry))),
  );
  idsOf(
    'policy of group',
    'policies',
    (file.policies ?? []).map(({ group, access }) => `${group} (${access ?? 'member'})`),
  );
  idsOf(
    'policy of role',
    'rolePolicies',
    (file.rolePolicies ?? []).map(({ tenant, role, azureRole, subscription, managementGroup }) =>
      [
        `${role ?? azureRole} (${tenant ?? managing})`,
        ...(subscription === undefined ? [] : [`on ${subscription}`]),
        ...(managementGroup ? ['on the management group'] : []),
      ].join(' '),
    ),
  );
  idsOf(
    'agreement of',
    'crossTenantAccess',
    (file.crossTenantAccess ?? []).map(({ resource, home }) => `${resource} and ${home ?? managing}`),
  );
  idsOf(
    'policy of tenant',
    'signInPolicies',
    (file.signInPolicies ?? []).map(({ tenant }) => tenant),
  );
  idsOf(
    'license',
    'licenses',
    (file.licenses ?? []).map((entry) => licenseId(entry, managing)),
  );
  idsOf('need', 'needs', (file.needs ?? []).map(needId));
  idsOf(
    'customer',
    'dap',
    (file.dap ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.customer)),
  );
  return found;
}
