import type { SeatsOfSize, SkuAmount } from '../growth/seats-of-size.ts';

/** Tenants that need the same at every stage, and how many there are. */
export interface TenantClass {
  readonly count: number;
  /** At each stage; nothing where they are no customers. */
  readonly stages: readonly (readonly SkuAmount[])[];
}

/** A stage: how many customers there are, and what is needed with one of them in each pod, or with as many as there are. */
export interface CountedStage {
  readonly customers: number;
  readonly seats: SeatsOfSize;
}

/**
 * The managing tenant, and customers who share their pod and their stages. Customers come and go at the end of the
 * list: of ten that become seven, the last three leave.
 */
export function tenantClasses(stages: readonly CountedStage[], pods: number): readonly TenantClass[] {
  const sizes = [...new Set([0, ...stages.map(({ customers }) => customers)])].sort((a, b) => a - b);
  const ofCustomers = sizes.slice(1).flatMap((end, index) => {
    const first = sizes[index]!;
    return Array.from({ length: Math.min(pods, end - first) }, (_, offset): TenantClass => {
      const pod = (first + offset) % pods;
      return {
        count: Math.ceil((end - first - offset) / pods),
        stages: stages.map(({ customers, seats }) => (first < customers ? seats.customers[pod]! : [])),
      };
    });
  });
  return [{ count: 1, stages: stages.map(({ seats }) => seats.managing) }, ...ofCustomers];
}
