/**
 * Doors: what lets somebody into a tenant, as names. A pair of account and tenant without a common door has no path
 * that works, so that of millions of pairs the judge is asked for few. This decides nothing: a door may be shut.
 */
import type { EstateIndex } from '../estate-index.ts';
import type { Principal } from '../estate-roles.ts';

/** Groups that delegations of a tenant name: access assignments of GDAP (GDAP-36), authorizations of Lighthouse (LH-07). */
export function delegatedGroups(index: EstateIndex, tenantId: string): readonly string[] {
  const assigned = index
    .relationshipsOf(tenantId)
    .flatMap(({ id }) => index.assignmentsOf(id).map((assignment) => assignment.groupId));
  return [...new Set([...assigned, ...authorized(index, tenantId, 'group')])];
}

/** Principals of one kind that delegations of Lighthouse name (LH-07, LH-10, LH-15). */
export function authorized(index: EstateIndex, tenantId: string, kind: Principal['kind']): readonly string[] {
  return index
    .delegationsOf(tenantId)
    .flatMap(({ authorizations, eligible }) => [...authorizations, ...eligible])
    .flatMap(({ principal }) => (principal.kind === kind ? [principal.id] : []));
}

/** The doors of a tenant: groups, accounts and programs that its delegations name, and whoever has an account or is a program in it. */
export function doorsOf(index: EstateIndex, tenantId: string): ReadonlySet<string> {
  const groups = [...delegatedGroups(index, tenantId), ...wellKnownDoors(index, tenantId)];
  const accounts = [
    ...authorized(index, tenantId, 'account'),
    ...authorized(index, tenantId, 'service-principal'),
  ];
  return new Set([...groups.map(groupDoor), ...accounts.map(accountDoor), tenantDoor(tenantId)]);
}

/**
 * The doors a person can try with any account: their groups, their accounts, the tenants they have accounts in; or those
 * of a program, which has itself and its tenant (PIM-47, LH-15).
 */
export function keysOf(index: EstateIndex, accountId: string): ReadonlySet<string> {
  const program = index.programs.get(accountId);
  if (program !== undefined) return new Set([accountDoor(accountId), tenantDoor(program.tenantId)]);
  const personId = index.accounts.get(accountId)?.personId;
  return new Set(
    (personId === undefined ? [] : index.accountsOf(personId)).flatMap(({ id, tenantId }) => [
      ...index.chainsOf(id).map(({ groupId }) => groupDoor(groupId)),
      accountDoor(id),
      tenantDoor(tenantId),
    ]),
  );
}

/** The keys that a way into a group brings: the group, and the tenant it is in. */
export function keysOfGroup(index: EstateIndex, groupId: string): readonly string[] {
  const group = index.groups.get(groupId);
  return group === undefined ? [groupDoor(groupId)] : [groupDoor(groupId), tenantDoor(group.tenantId)];
}

/** Accounts with a key to any door of a tenant, found from the doors: of many thousands of accounts, few are looked at. */
export function accountsAtDoors(index: EstateIndex, tenantId: string): ReadonlySet<string> {
  const groups = [...delegatedGroups(index, tenantId), ...wellKnownDoors(index, tenantId)];
  const named = authorized(index, tenantId, 'account').flatMap((id) => index.accounts.get(id) ?? []);
  const found = new Set<string>();
  for (const { personId } of [
    ...groups.flatMap((groupId) => index.accountsInto(groupId)),
    ...named,
    ...index.accountsIn(tenantId),
  ]) {
    for (const { id } of index.accountsOf(personId)) found.add(id);
  }
  return found;
}

/** The groups legacy delegation hangs on are doors only where it is, or was (GDAP-91). */
function wellKnownDoors(index: EstateIndex, tenantId: string): readonly string[] {
  return index.dapLinkOf(tenantId) === undefined ? [] : index.wellKnownGroups.map(({ id }) => id);
}

const groupDoor = (groupId: string): string => `group:${groupId}`;
const accountDoor = (accountId: string): string => `account:${accountId}`;
const tenantDoor = (tenantId: string): string => `tenant:${tenantId}`;
