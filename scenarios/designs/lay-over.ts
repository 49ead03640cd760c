import type { Estate, GdapRelationship } from '../../models/estate.ts';

type Item = object;
type Layers = Partial<
  Record<Exclude<keyof Estate, 'licensesUnknown' | 'customerLicensesUnknown'>, readonly Item[]>
>;

/**
 * Lays parts over an estate, one after the other; where two hold the same thing, the earlier one's stands, and a
 * relationship gets the roles of both.
 */
export function layOver(estate: Estate, parts: readonly Partial<Estate>[]): Estate {
  let whole: Layers = { ...estate };
  for (const part of parts) {
    const added = Object.entries(part).map(([key, items]) => [
      key,
      union(whole[key as keyof Layers] ?? [], items as readonly Item[]),
    ]);
    whole = { ...whole, ...Object.fromEntries(added) };
  }
  return whole as Estate;
}

function union(earlier: readonly Item[], added: readonly Item[]): readonly Item[] {
  if (earlier.length === 0) return added;
  const again = new Map(added.map((item) => [identityOf(item), item]));
  const known = new Set(earlier.map(identityOf));
  return [
    ...earlier.map((item) => joined(item, again.get(identityOf(item)))),
    ...added.filter((item) => !known.has(identityOf(item))),
  ];
}

/** A relationship that two parts ask for holds the roles of both; of anything else the earlier one stands. */
function joined(item: Item, other: Item | undefined): Item {
  if (other === undefined || !isRelationship(item) || !isRelationship(other)) return item;
  return { ...item, roles: [...new Set([...item.roles, ...other.roles])] };
}

function isRelationship(item: Item): item is GdapRelationship {
  return 'termSeconds' in item && 'roles' in item;
}

/** What tells two things of one list apart: an id where they have one, else the things they tie together. */
function identityOf(item: Item): string {
  if ('id' in item) return String(item.id);
  const { customerId, groupId, access, tenantId, system, role, resourceTenantId, homeTenantId } =
    item as Record<string, unknown>;
  return JSON.stringify([
    customerId,
    groupId,
    access,
    tenantId,
    system,
    role,
    resourceTenantId,
    homeTenantId,
  ]);
}
