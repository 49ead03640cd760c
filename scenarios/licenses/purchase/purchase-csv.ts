import type { Purchase, PurchaseSum } from './purchase-schema.ts';

/** Columns that a table has for what to buy. */
export const PURCHASE_COLUMNS = [
  'buy',
  'seats_to_buy',
  'price',
  'one_per_plan_per_month',
  'saved_per_month',
] as const;

type PurchaseRow = { readonly [Column in string]?: string | number | undefined };

/** Lines of the sections `buy` (a product in a tenant), `buy-tenant` (their sum), `buy-product` and `buy-total`, over all tenants. */
export function purchaseRows({ designs, currency }: Purchase, designId: string): readonly PurchaseRow[] {
  const found = designs.find(({ id }) => id === designId);
  if (found === undefined) return [];
  const row = (section: string, tenant?: string): PurchaseRow => ({
    section,
    design: designId,
    tenant,
    currency,
  });
  const lines = (section: string, { lines: all }: PurchaseSum, tenant?: string) =>
    all.map(({ name, seats, price, costPerMonthMinor }) => ({
      ...row(section, tenant),
      buy: name,
      seats_to_buy: seats,
      price,
      cost_per_month: costPerMonthMinor / 100,
    }));
  const sums = ({ costPerMonthMinor, onePerPlanPerMonthMinor, savedPerMonthMinor }: PurchaseSum) => ({
    cost_per_month: costPerMonthMinor / 100,
    one_per_plan_per_month: decimal(onePerPlanPerMonthMinor),
    saved_per_month: decimal(savedPerMonthMinor),
  });
  const { tenants, total } = found;
  return [
    ...lines('buy-product', total),
    { ...row('buy-total'), ...sums(total) },
    ...tenants.flatMap((tenant) => [
      ...lines('buy', tenant, tenant.tenantName),
      { ...row('buy-tenant', tenant.tenantName), ...sums(tenant) },
    ]),
  ];
}

function decimal(minor: number | null): number | undefined {
  return minor === null ? undefined : minor / 100;
}
