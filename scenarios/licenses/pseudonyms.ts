import type { Estate } from '../../models/estate.ts';
import { isBuiltInAzureRole } from '../schema/azure-roles.ts';
import type { SheetRow } from './license-sheet.ts';

/**
 * The estate with invented names for people, tenants, groups, reviews and programs. Numbered in the order of the estate, so that
 * the same file gives the same names, and what is added at its end changes none of them. Names of roles are Microsoft's, save
 * those of custom roles of Azure, which somebody gave.
 */
export function pseudonymousEstate(estate: Estate): Estate {
  const managing = estate.tenants.filter(({ role }) => role === 'managing');
  const customers = estate.tenants.filter(({ role }) => role !== 'managing');
  const names = new Map([
    ...numbered(managing, 'Managing tenant'),
    ...numbered(customers, 'Customer'),
    ...numbered(estate.people, 'Person'),
  ]);
  const groups = numbered(estate.groups, 'Group');
  const reviews = numbered(estate.reviews ?? [], 'Review');
  const programs = numbered(estate.servicePrincipals ?? [], 'Program');
  const roles = customRoles(estate);
  const renamed = <T extends { readonly role: string }>(one: T): T => ({
    ...one,
    role: roles.get(one.role) ?? one.role,
  });
  return {
    ...estate,
    ...(estate.roleAssignments === undefined ? {} : { roleAssignments: estate.roleAssignments.map(renamed) }),
    ...(estate.rolePolicies === undefined ? {} : { rolePolicies: estate.rolePolicies.map(renamed) }),
    tenants: estate.tenants.map((tenant) => ({ ...tenant, name: names.get(tenant)! })),
    people: estate.people.map((person) => ({ ...person, name: names.get(person)! })),
    ...(estate.servicePrincipals === undefined
      ? {}
      : {
          servicePrincipals: estate.servicePrincipals.map((each) => ({ ...each, name: programs.get(each)! })),
        }),
    groups: estate.groups.map((group) => ({ ...group, name: groups.get(group)! })),
    ...(estate.reviews === undefined
      ? {}
      : { reviews: estate.reviews.map((review) => ({ ...review, name: reviews.get(review)! })) }),
  };
}

/** Invented names of custom roles of Azure, each once, by the name that somebody gave. */
function customRoles({ roleAssignments = [], rolePolicies = [] }: Estate): ReadonlyMap<string, string> {
  const custom = [...roleAssignments, ...rolePolicies].filter(
    ({ system, role }) => system === 'azure-role' && !isBuiltInAzureRole(role),
  );
  const names = [...new Set(custom.map(({ role }) => role))].map((name) => ({ name }));
  return new Map([...numbered(names, 'Custom role')].map(([{ name }, invented]) => [name, invented]));
}

/** The rows of such an estate with ids made of the invented names, and in their order. */
export function withoutIds(rows: readonly SheetRow[]): SheetRow[] {
  return rows
    .map((row) => ({
      ...row,
      tenantId: idOf(row.tenantName),
      heads: row.heads
        .map(({ accountId: _, ...head }) => ({
          ...head,
          // Nobody stays nobody, so that what is bought is the same as with names.
          personId: head.personId === '' ? '' : idOf(head.name),
        }))
        .sort((one, other) => compare(one.name, other.name)),
    }))
    .sort(
      (one, other) =>
        Number(one.tenantRole !== 'managing') - Number(other.tenantRole !== 'managing') ||
        compare(one.tenantName, other.tenantName),
    );
}

/** `Customer 001` and so on: as many digits as the last one needs, three at least. */
function numbered<T extends object>(things: readonly T[], word: string): Map<T, string> {
  const digits = Math.max(3, String(things.length).length);
  return new Map(things.map((thing, index) => [thing, `${word} ${String(index + 1).padStart(digits, '0')}`]));
}

/** The id that an invented name gives. */
export function idOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
