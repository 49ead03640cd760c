import type { EpochSeconds } from '../../engine/calendar.ts';
import type { Seconds } from '../../engine/time.ts';
import type {
  Estate,
  GdapRelationship,
  LicenseSubscription,
  Membership,
  Need,
  Workload,
} from '../../models/estate.ts';
import { needDefinition } from '../../models/needs.ts';
import type { KeptGraphStatus } from '../graph-status.ts';
import { readAzureRole } from '../schema/azure-roles.ts';
import { readRole } from '../schema/entra-roles.ts';
import type { EstateEntry as Entry, EstateFile } from '../schema/estate-schema.ts';
import { crossTenantAccessOf, signInPolicyOf } from './cross-tenant-of-file.ts';
import { DEFAULT_CHANNEL } from './defaults.ts';
import { delegationOf } from './lighthouse-of-file.ts';
import { automationOf, reviewOf } from './reviews-of-file.ts';
import { policyOf, roleAssignmentOf, rolePolicyOf, roleTenants } from './roles-of-file.ts';
import { said } from './said.ts';

/**
 * Turns a checked estate file into the estate of a run that starts at `start`: defaults filled in, dates
 * as seconds since the start, which are negative for what happened before.
 */
export function estateOfFile(file: EstateFile, start: EpochSeconds): Estate {
  const managing = managingTenantId(file);
  const since = (at: EpochSeconds | undefined): Seconds | null => (at === undefined ? null : at - start);
  const roleTenant = roleTenants(file, managing);
  const tiers = [...new Set((file.people ?? []).flatMap((person) => person.tier ?? []))];
  return {
    tenants: file.tenants.map(({ id, name = id, role = 'customer', pod }) => ({
      id,
      name,
      role,
      ...(pod === undefined ? {} : { pod }),
    })),
    people: (file.people ?? []).map(({ name, ...rest }) => said({ ...rest, name: name ?? rest.id })),
    accounts: accountsOf(file).map(({ person, tenant = managing, kind = 'member', ...rest }) =>
      said({ ...rest, personId: person, tenantId: tenant, kind }),
    ),
    groups: (file.groups ?? []).map((group) => ({
      id: group.id,
      tenantId: group.tenant ?? managing,
      name: group.name ?? group.id,
      kind: group.kind ?? 'security',
      membership: group.membership ?? 'assigned',
      roleAssignable: group.roleAssignable ?? false,
      ...(group.wellKnown === undefined ? {} : { wellKnown: group.wellKnown }),
    })),
    memberships: (file.memberships ?? []).map((entry) => membershipOf(entry, since(entry.ends))),
    policies: (file.policies ?? []).map(policyOf),
    dapLinks: (file.dap ?? []).map((entry) =>
      typeof entry === 'string'
        ? { customerId: entry, status: 'dap' }
        : { customerId: entry.customer, status: entry.status },
    ),
    relationships: (file.relationships ?? []).map((entry) => relationshipOf(entry, since)),
    accessAssignments: (file.accessAssignments ?? []).map((entry) => ({
      id: entry.id,
      relationshipId: entry.relationship,
      groupId: entry.group,
      roles: entry.roles ?? [],
      status: entry.status ?? 'active',
    })),
    azureSubscriptions: (file.azureSubscriptions ?? []).map((entry) => ({
      id: entry.id,
      tenantId: entry.tenant,
      agreement: entry.agreement,
      ownerGroupId: entry.ownerGroup ?? null,
      ...said({ protection: entry.protection }),
    })),
    licenses: (file.licenses ?? []).map((entry) => licenseOf(entry, managing)),
    ...(file.licenses === undefined ? { licensesUnknown: true } : {}),
    ...said({
      reviews: file.reviews?.map((entry) => reviewOf(entry, managing, since)),
      automations: file.automations?.map((entry) => automationOf(entry, managing)),
      roleAssignments: file.roleAssignments?.map((entry) =>
        roleAssignmentOf(entry, roleTenant(entry), since),
      ),
      rolePolicies: file.rolePolicies?.map((entry) => rolePolicyOf(entry, managing)),
      servicePrincipals: file.servicePrincipals?.map(({ id, name = id, tenant = managing }) => ({
        id,
        tenantId: tenant,
        name,
      })),
      lighthouseDelegations: file.lighthouseDelegations?.map((entry) => delegationOf(entry, managing)),
      crossTenantAccess: file.crossTenantAccess?.map((entry) => crossTenantAccessOf(entry, managing)),
      signInPolicies: file.signInPolicies?.map(signInPolicyOf),
    }),
    needs: (file.needs ?? []).map((entry) => needOf(entry, tiers)),
    unserved: [],
  };
}

/** Id of the one tenant that manages; empty while the file has not been checked. */
export function managingTenantId(file: EstateFile): string {
  return file.tenants.find((tenant) => tenant.role === 'managing')?.id ?? '';
}

/** The accounts written, or one per person where the file has no list of accounts. */
export function accountsOf(file: EstateFile): readonly Entry<'accounts'>[] {
  return file.accounts ?? (file.people ?? []).map(({ id }) => ({ id, person: id }));
}

/** Id of a membership that has none in the file. */
export function membershipId(entry: Entry<'memberships'>): string {
  const { id, group, account, memberGroup, access = 'member', assignment = 'active' } = entry;
  return id ?? `${group}/${account ?? memberGroup}/${access}/${assignment}`;
}

export function licenseId(entry: Entry<'licenses'>, managing: string): string {
  const tenant = entry.tenant ?? managing;
  return (
    entry.id ?? (entry.product === undefined ? `license:${tenant}` : `license:${entry.product}@${tenant}`)
  );
}

export function needId(entry: Entry<'needs'>): string {
  return entry.id ?? `${entry.customer}/${entry.need ?? `${entry.workload}/${entry.role}`}`;
}

function membershipOf(entry: Entry<'memberships'>, endsAtSeconds: Seconds | null): Membership {
  const { group, account, memberGroup, access = 'member', assignment = 'active' } = entry;
  return {
    id: membershipId(entry),
    groupId: group,
    member:
      account === undefined ? { kind: 'group', id: memberGroup ?? '' } : { kind: 'account', id: account },
    access,
    assignment,
    endsAtSeconds,
  };
}

/** An active relationship that does not say when it ends does so after its term (GDAP-16). */
function relationshipOf(
  entry: Entry<'relationships'>,
  since: (at: EpochSeconds | undefined) => Seconds | null,
): GdapRelationship & KeptGraphStatus {
  const status = entry.status ?? 'active';
  const activatedAtSeconds = since(entry.activated);
  const planned = status === 'active' && activatedAtSeconds !== null ? activatedAtSeconds + entry.term : null;
  return {
    id: entry.id,
    name: entry.name ?? entry.id,
    customerId: entry.customer,
    status,
    termSeconds: entry.term,
    autoExtend: entry.autoExtend ?? false,
    roles: entry.roles ?? [],
    ...(entry.created === undefined ? {} : { createdAtSeconds: since(entry.created)! }),
    activatedAtSeconds,
    endsAtSeconds: since(entry.ends) ?? planned,
    ...(entry.graphStatus === undefined ? {} : { graphStatus: entry.graphStatus }),
  };
}

function licenseOf(entry: Entry<'licenses'>, managing: string): LicenseSubscription {
  return {
    id: licenseId(entry, managing),
    tenantId: entry.tenant ?? managing,
    product: entry.product ?? 'entra-id-p2',
    seats: entry.seats,
    channel: entry.channel ?? DEFAULT_CHANNEL,
    ...(entry.governance === undefined ? {} : { governance: entry.governance }),
  };
}

function needOf(entry: Entry<'needs'>, tiers: readonly string[]): Need {
  const id = needId(entry);
  const shared = { id, customerId: entry.customer, tiers: entry.tiers ?? tiers };
  if (entry.need !== undefined) {
    const { workload, role } = needDefinition(entry.need);
    return { ...shared, workload, role };
  }
  const workload = entry.workload ?? 'entra';
  const written = entry.role ?? '';
  if (isOfAzure(workload)) return { ...shared, workload, role: readAzureRole(written) };
  const role = readRole(written);
  return { ...shared, workload, role: role.ok ? role.value : written };
}

/** True for workloads whose roles are those of Azure. */
export function isOfAzure(workload: Workload): boolean {
  return workload.startsWith('azure');
}
