import type { PageCell } from '../prices/page-cell.ts';
import type { Purchase, PurchaseSum } from './purchase-schema.ts';
import { savingSentence } from './purchase-section.ts';

const texts = (...all: readonly string[]): PageCell[] => all.map((text) => ({ text }));

/** The page of a workbook that says what every tenant buys, with the sums per tenant and design. */
export function purchasePage({
  designs,
  currency,
  allowed,
  unpriced,
}: Purchase): readonly (readonly PageCell[])[] {
  return [
    [
      'Design',
      'Tenant',
      'Product',
      'Seats',
      'Price',
      'Cost per month',
      'With one product per plan',
      'Saved',
    ].map((title) => ({ title })),
    ...designs.flatMap(({ id, tenants, total }) => [
      ...tenants.flatMap((tenant) => [
        ...lines(id, tenant.tenantName, tenant),
        sum(id, tenant.tenantName, tenant),
      ]),
      ...lines(id, 'All tenants', total),
      sum(id, 'All tenants', total),
    ]),
    [],
    ...designs.map((design) => texts(savingSentence(design, { currency, allowed }))),
    ...(unpriced.length === 0
      ? []
      : [texts(`Left out, since no price is known: ${unpriced.map(({ name }) => name).join(', ')}.`)]),
  ];
}

function lines(
  design: string,
  tenant: string,
  { lines: all }: PurchaseSum,
): readonly (readonly PageCell[])[] {
  return all.map(({ name, seats, price, costPerMonthMinor }) => [
    ...texts(design, tenant, name),
    { count: seats },
    ...texts(price),
    { minor: costPerMonthMinor },
  ]);
}

function sum(design: string, tenant: string, amounts: PurchaseSum): readonly PageCell[] {
  const { lines: all, costPerMonthMinor, onePerPlanPerMonthMinor, savedPerMonthMinor } = amounts;
  const seats = all.reduce((total, line) => total + line.seats, 0);
  const known = (minor: number | null): PageCell => (minor === null ? { text: '' } : { minor });
  return [
    ...texts(design, tenant, 'Sum'),
    { count: seats },
    ...texts(''),
    { minor: costPerMonthMinor },
    known(onePerPlanPerMonthMinor),
    known(savedPerMonthMinor),
  ];
}
