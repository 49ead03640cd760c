import { azureRole, azureRoleId, azureRoleIdOfName, azureRoles } from '../../models/facts/azure-roles.ts';

const ROLE_ID = /(?:^|\/)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Reads a role of Azure by its id, bare or full (LH-09), or by its name in any spelling of upper and lower case: the
 * name of a built-in role as Microsoft writes it. Any other text stays as it is; it may name a custom role.
 */
export function readAzureRole(text: string): string {
  const written = text.trim();
  if (ROLE_ID.test(written)) return azureRole(written)?.name ?? azureRoleId(written);
  // One of Microsoft's names ends in a space.
  const id = azureRoleIdOfName(text) ?? azureRoleIdOfName(written);
  return (id === undefined ? undefined : azureRole(id)?.name) ?? text;
}

/** True for the name of a built-in role. */
export function isBuiltInAzureRole(name: string): boolean {
  return azureRoleIdOfName(name) !== undefined;
}

export function azureRoleNames(): readonly string[] {
  return [...azureRoles().values()].map(({ name }) => name);
}
