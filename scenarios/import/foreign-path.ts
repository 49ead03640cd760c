import { guidsIn } from './guids-in.ts';
import { relationshipsOfPath } from './relationship-of-path.ts';

/** Whose the ids in paths may be. All are in lower case. */
export interface KnownIds {
  /** Where something says it. */
  readonly managingTenantId: string | undefined;
  readonly customers: ReadonlySet<string>;
  readonly relationships: ReadonlySet<string>;
  /** What answers are asked about and is no tenant: groups, roles, people. */
  readonly others: ReadonlySet<string>;
}

/**
 * Why what a file says about PIM is not the managing tenant's: a folder above it, or its own name, holds the id of a
 * customer, or an id that is nobody's whom the answers name. Undefined where it may be the managing tenant's. Every
 * part of the path counts, since a group is asked once and named last: `CUSTOMER/eligibility-GROUP.json`.
 */
export function whyForeign(path: string, known: KnownIds): string | undefined {
  const plain = relationshipsOfPath(path, known.relationships).reduce(
    (text, relationship) => text.replaceAll(relationship, ''),
    path.toLowerCase(),
  );
  const ids = guidsIn(plain);
  if ([...ids].some((id) => known.customers.has(id)))
    return 'it is of a customer’s tenant, and only PIM of the managing tenant is read';
  const managing = known.managingTenantId;
  // Where no GUID says which tenant manages, a strange one may be its.
  if (managing === undefined || guidsIn(managing).size === 0 || ids.has(managing)) return undefined;
  const isStrange = plain.split(/[/\\]/).some((segment) => {
    const inside = [...guidsIn(segment)];
    return inside.length > 0 && !inside.some((id) => known.others.has(id));
  });
  return isStrange
    ? 'the id in its path is neither the managing tenant’s nor that of anything in these files'
    : undefined;
}
