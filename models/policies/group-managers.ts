import { PIM_GROUP_MANAGERS } from '../facts/index.ts';

/**
 * Whether somebody with these roles, by template id, may put people into the group (PIM-55): into a role-assignable one
 * only the few, into any other a help desk as well, past PIM (PIM-56). Owners of the group may too, whatever their roles.
 */
export function mayChangeMembers(
  { roleAssignable }: { readonly roleAssignable: boolean },
  roles: readonly string[],
): boolean {
  const { always, unlessRoleAssignable } = PIM_GROUP_MANAGERS.value;
  const managers: readonly string[] = roleAssignable ? always : [...always, ...unlessRoleAssignable];
  return roles.some((role) => managers.includes(role));
}
