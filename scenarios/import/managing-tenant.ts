import type { DefinitionDraft } from './lighthouse-draft.ts';

/**
 * Id of the tenant that manages: as told, or the one most definitions of Lighthouse name. Graph's answers about
 * relationships do not name the tenant they were asked in. Undefined where nothing says it, and where it would be one
 * of the customers.
 */
export function managingTenantId(
  told: string | undefined,
  definitions: readonly DefinitionDraft[],
  /** In lower case. */
  customerIds: ReadonlySet<string>,
): string | undefined {
  if (told !== undefined) return told;
  const named = new Map<string, { readonly id: string; count: number }>();
  for (const { managingTenantId: id } of definitions) {
    const other = named.get(id.toLowerCase());
    if (other === undefined) named.set(id.toLowerCase(), { id, count: 1 });
    else other.count += 1;
  }
  const [most] = [...named.entries()]
    .filter(([key]) => !customerIds.has(key))
    .toSorted(([a, one], [b, two]) => two.count - one.count || (a < b ? -1 : 1));
  return most?.[1].id;
}
