import type { PrincipalEntry } from '../schema/estate-fields.ts';
import type { EstateFile } from '../schema/estate-schema.ts';
import type { AzureRoleCheck } from './check-azure-roles.ts';
import { type Complain, eachEntry } from './complaints.ts';
import type { EstateIds } from './estate-ids.ts';
import { accountsOf } from './estate-of-file.ts';
import type { YamlPath } from './parse-yaml.ts';
import { roleTenants } from './roles-of-file.ts';

/** Checks one holder: that exactly one is named, that it is there, and that it lives where it must. */
export type CheckPrincipal = (
  entry: PrincipalEntry,
  path: YamlPath,
  tenant: string,
  use: 'active' | 'eligible',
) => void;

const KINDS = [
  ['account', 'accounts'],
  ['group', 'groups'],
  ['servicePrincipal', 'servicePrincipals'],
] as const;

/** Makes the check of holders for one file. */
export function principalChecker(file: EstateFile, ids: EstateIds, complain: Complain): CheckPrincipal {
  const homes = (entries: readonly { readonly id: string; readonly tenant?: string | undefined }[] = []) =>
    new Map(entries.map(({ id, tenant }) => [id, tenant ?? ids.managing]));
  const homeOf = {
    account: homes(accountsOf(file)),
    group: homes(file.groups),
    servicePrincipal: homes(file.servicePrincipals),
  };
  return (entry, path, tenant, use) => {
    const named = KINDS.filter(([key]) => entry[key] !== undefined);
    if (named.length !== 1) {
      complain('error', 'SCN-EITHER', path, {
        message: named.length === 0 ? 'Nobody is named here.' : 'Two are named here.',
        expected: 'exactly one of account, group, servicePrincipal',
        hint: named.length === 0 ? undefined : 'Write an entry for each.',
      });
      return;
    }
    const [key, list] = named[0]!;
    ids[list].need(entry[key], [...path, key]);
    const home = homeOf[key].get(entry[key]!);
    if (home !== undefined && home !== tenant) {
      complain('error', 'SCN-OTHER-TENANT', [...path, key], {
        message: `"${entry[key]}" lives in "${home}", and must live in "${tenant}".`,
      });
    }
    if (key === 'servicePrincipal' && use === 'eligible') {
      complain('error', 'SCN-PRINCIPAL', [...path, key], {
        message: 'A service principal cannot be eligible (PIM-47, LH-15).',
      });
    }
  };
}

/** Checks the roles that are given in the tenant where they work, and what PIM asks for them. */
export function checkRoles(
  file: EstateFile,
  ids: EstateIds,
  checkPrincipal: CheckPrincipal,
  { custom }: AzureRoleCheck,
  complain: Complain,
): void {
  const roleTenant = roleTenants(file, ids.managing);
  const tenantOfSubscription = new Map((file.azureSubscriptions ?? []).map(({ id, tenant }) => [id, tenant]));
  eachEntry(file.servicePrincipals, 'servicePrincipals', (entry, path) => {
    ids.tenants.need(entry.tenant, [...path, 'tenant']);
  });
  eachEntry(file.roleAssignments, 'roleAssignments', (entry, path) => {
    ids.tenants.need(entry.tenant, [...path, 'tenant']);
    ids.azureSubscriptions.need(entry.subscription, [...path, 'subscription']);
    const tenant = roleTenant(entry);
    checkPrincipal(entry, path, tenant, entry.assignment ?? 'active');
    if (!checkOneRole(entry, path, complain)) return;
    const scopes = Number(entry.subscription !== undefined) + Number(entry.managementGroup !== undefined);
    if (entry.role !== undefined && scopes > 0) {
      complain('error', 'SCN-EITHER', path, {
        message: 'A role of Microsoft Entra works in the whole directory.',
        hint: 'Write "azureRole" for a role of Azure.',
      });
      return;
    }
    if (entry.azureRole === undefined) return;
    if (scopes !== 1) {
      complain('error', 'SCN-EITHER', path, {
        message: 'A role of Azure works on one subscription, or on the management group.',
        expected: 'subscription: …, or managementGroup: true',
      });
    }
    const owner = tenantOfSubscription.get(entry.subscription ?? '');
    if (owner !== undefined && owner !== tenant) {
      complain('error', 'SCN-OTHER-TENANT', [...path, 'subscription'], {
        message: `"${entry.subscription}" is a subscription of "${owner}", not of "${tenant}".`,
      });
    }
    custom(entry.azureRole, [...path, 'azureRole']);
  });
  eachEntry(file.rolePolicies, 'rolePolicies', (entry, path) => {
    ids.tenants.need(entry.tenant, [...path, 'tenant']);
    ids.azureSubscriptions.need(entry.subscription, [...path, 'subscription']);
    if (!checkOneRole(entry, path, complain)) return;
    const scopes = Number(entry.subscription !== undefined) + Number(entry.managementGroup !== undefined);
    if (scopes > (entry.azureRole === undefined ? 0 : 1)) {
      complain('error', 'SCN-EITHER', path, {
        message: 'Settings of a role are for the whole directory, or in Azure for one resource.',
        expected: 'for azureRole, subscription: … or managementGroup: true',
      });
    }
    if (entry.azureRole !== undefined) custom(entry.azureRole, [...path, 'azureRole']);
    checkApprovers(entry.approvers, ids, path);
  });
}

export function checkApprovers(
  approvers: 'none' | readonly string[] | undefined,
  { accounts }: EstateIds,
  path: YamlPath,
): void {
  if (approvers === undefined || approvers === 'none') return;
  approvers.forEach((approver, index) => {
    accounts.need(approver, [...path, 'approvers', index]);
  });
}

function checkOneRole(
  { role, azureRole }: { readonly role?: string | undefined; readonly azureRole?: string | undefined },
  path: YamlPath,
  complain: Complain,
): boolean {
  if ((role === undefined) !== (azureRole === undefined)) return true;
  complain('error', 'SCN-EITHER', path, {
    message: role === undefined ? 'No role is named.' : 'Two roles are named.',
    expected: 'role for Microsoft Entra, or azureRole for Azure',
  });
  return false;
}
