import { formatNumber } from '../writers/numbers.ts';

interface NamedTenant {
  readonly tenantName: string;
  readonly tenantRole: string;
}

/** Tenants of one role of which the same is said, gathered in the order of the first of each. */
export function alikeTenants<T extends NamedTenant>(
  tenants: readonly T[],
  said: (tenant: T) => unknown,
): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const tenant of tenants) {
    const key = JSON.stringify([tenant.tenantRole, said(tenant)]);
    const known = groups.get(key);
    if (known) known.push(tenant);
    else groups.set(key, [tenant]);
  }
  return [...groups.values()];
}

/** `Alpha`, or `40 customer tenants, each` where several are gathered. */
export function nameOfAlike(group: readonly NamedTenant[]): string {
  const [{ tenantName, tenantRole }] = group as [NamedTenant];
  return group.length === 1 ? tenantName : `${formatNumber(group.length)} ${tenantRole} tenants, each`;
}
