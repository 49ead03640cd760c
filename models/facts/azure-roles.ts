import { AZURE_ROLE_ROWS, type AzureRoleRow, type AzureRoleTrait } from './azure-role-table.ts';

/*
 * Built-in roles of Azure as Lighthouse looks at them. Ids as in Microsoft's reference of built-in roles, the same in
 * every tenant.
 */

export const AZURE_OWNER = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
export const AZURE_CONTRIBUTOR = 'b24988ac-6180-42a0-ab88-20f7382dd24c';
export const AZURE_READER = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
export const AZURE_USER_ACCESS_ADMINISTRATOR = '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9';
export const AZURE_RESOURCE_POLICY_CONTRIBUTOR = '36243c78-bf99-498c-9df9-86d9f8d28608';
/** The one role whose holder may remove a delegation from the provider's side (LH-52). */
export const AZURE_DELEGATION_DELETE_ROLE = '91c1777a-f3dc-4fae-b103-61d183457e46';
export const AZURE_DELEGATION_DELETE_ROLE_NAME = 'Managed Services Registration assignment Delete Role';

/** A built-in role of Azure: what it is called, and what a delegation asks about it. */
export interface AzureRole {
  readonly id: string;
  readonly name: string;
  /** Data or notData actions, either of which Lighthouse refuses (LH-33, LH-34). */
  readonly hasDataActions: boolean;
  readonly hasNotDataActions: boolean;
  /** Those of the 13 restricted actions that the role holds, in full (LH-35). */
  readonly restrictedActions: readonly string[];
  /** It reads everything, as Reader does, so that it satisfies LH-20. */
  readonly readsAll: boolean;
  /** Microsoft names it deprecated (LH-38). */
  readonly deprecated: boolean;
}

const RESTRICTED: readonly AzureRoleTrait[] = [
  '*',
  'roleAssignments/write',
  'roleAssignments/delete',
  'locks/write',
  'locks/delete',
];

let byId: ReadonlyMap<string, AzureRole> | undefined;

/** Role id in lower case to role. Read from the table when first asked for, so that who never asks need not carry it. */
export function azureRoles(): ReadonlyMap<string, AzureRole> {
  byId ??= new Map(AZURE_ROLE_ROWS.map((row) => [row[0], roleOf(row)]));
  return byId;
}

function roleOf([id, name, ...traits]: AzureRoleRow): AzureRole {
  return {
    id,
    name,
    hasDataActions: traits.includes('dataActions'),
    hasNotDataActions: traits.includes('notDataActions'),
    restrictedActions: traits
      .filter((trait) => RESTRICTED.includes(trait))
      .map((trait) => `Microsoft.Authorization/${trait}`),
    readsAll: traits.includes('readsAll'),
    deprecated: /deprecated/i.test(name),
  };
}

/** The role's id as a GUID in lower case, from a bare GUID or a full resource id (LH-09). */
export function azureRoleId(written: string): string {
  return written.slice(written.lastIndexOf('/') + 1).toLowerCase();
}

/** The built-in role of that id, bare or full, in any case; undefined for a custom role and for one newer than the table. */
export function azureRole(written: string): AzureRole | undefined {
  return azureRoles().get(azureRoleId(written));
}

/** The display name of a role of Azure, or its id where the twin does not know it. */
export function azureRoleName(written: string): string {
  return azureRole(written)?.name ?? azureRoleId(written);
}

let idsByName: ReadonlyMap<string, string> | undefined;

/** The id of the built-in role of that name, in any spelling of upper and lower case; needs name Azure roles (`Contributor`). */
export function azureRoleIdOfName(name: string): string | undefined {
  idsByName ??= new Map([...azureRoles().values()].map((role) => [role.name.toLowerCase(), role.id]));
  return idsByName.get(name.toLowerCase());
}
