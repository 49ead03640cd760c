import type { Estate } from '../../models/estate.ts';

type Item = object;
type Layers = Partial<Record<keyof Estate, readonly Item[]>>;

/** Lays parts over an estate, one after the other; where two hold the same thing, the earlier one's stands. */
export function layOver(estate: Estate, parts: readonly Partial<Estate>[]): Estate {
  let whole: Layers = { ...estate };
  for (const part of parts) {
    const added = Object.entries(part).map(([key, items]) => [
      key,
      union(whole[key as keyof Estate] ?? [], items as readonly Item[]),
    ]);
    whole = { ...whole, ...Object.fromEntries(added) };
  }
  return whole as Estate;
}

function union(earlier: readonly Item[], added: readonly Item[]): readonly Item[] {
  const known = new Set(earlier.map(identityOf));
  return [...earlier, ...added.filter((item) => !known.has(identityOf(item)))];
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
