import type { PageCell } from '../prices/page-cell.ts';
import type { GuestAmounts, SheetGuests } from './guests-schema.ts';

/** The page of a workbook that says what guests are billed by activity. */
export function guestsPage({ designs, currency }: SheetGuests): readonly (readonly PageCell[])[] {
  const figures = ({ guests, beyondFree, governed, governedCostPerMonthMinor }: GuestAmounts): PageCell[] => [
    ...[guests, beyondFree, governed].map((count) => ({ count })),
    { minor: governedCostPerMonthMinor },
  ];
  return [
    [
      'Design',
      'Tenant',
      'Guests at most',
      'Beyond the free ones',
      'Governed',
      `Governing per month, ${currency}`,
    ].map((title) => ({ title })),
    ...designs.flatMap(({ id, tenants, total }) => [
      ...tenants.map((tenant) => [{ text: id }, { text: tenant.tenantName }, ...figures(tenant)]),
      [{ text: id }, { text: 'All tenants' }, ...figures(total)],
    ]),
  ];
}
