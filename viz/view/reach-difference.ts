import type { ReachTenant } from '../../scenarios/result.ts';
import type { AttackedDesign } from './reach-view.ts';

/** One customer under two designs: the share of runs in which it falls. */
export interface TenantDifference {
  readonly tenantId: string;
  readonly before: number;
  readonly after: number;
  readonly beforeTenant: ReachTenant;
  readonly afterTenant: ReachTenant;
}

/** `less`: falls in fewer runs after than before; `never`: in none, either way. */
export type Change = 'less' | 'more' | 'same' | 'never';

/** Customers in the first design’s order, which is that of every grid. */
export function tenantDifferences(
  before: AttackedDesign,
  after: AttackedDesign,
): readonly TenantDifference[] {
  const afterOf = new Map(after.reach.tenants.map((tenant) => [tenant.tenantId, tenant]));
  return before.reach.tenants.flatMap((beforeTenant) => {
    const afterTenant = afterOf.get(beforeTenant.tenantId);
    if (afterTenant === undefined) return [];
    const { tenantId, probability } = beforeTenant;
    return [{ tenantId, before: probability, after: afterTenant.probability, beforeTenant, afterTenant }];
  });
}

export function changeOf({ before, after }: Pick<TenantDifference, 'before' | 'after'>): Change {
  if (before === 0 && after === 0) return 'never';
  if (before === after) return 'same';
  return after < before ? 'less' : 'more';
}
