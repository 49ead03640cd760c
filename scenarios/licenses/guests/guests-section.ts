import { formatMoney, formatNumber } from '../../writers/numbers.ts';
import { type Column, type Phrase, paragraph, phrase, type Section } from '../../writers/outline/blocks.ts';
import type { GuestAmounts, SheetGuests } from './guests-schema.ts';

const FIGURES: readonly Column[] = [
  { title: 'Guests at most', align: 'right' },
  { title: 'Beyond the free ones', align: 'right' },
  { title: 'Governed', align: 'right' },
  { title: 'Governing per month', align: 'right' },
];

/** What guests are billed by activity, per design, and in full per tenant. */
export function guestsSection({ designs, freePerMonth, currency }: SheetGuests, full: boolean): Section {
  const figures = (amounts: GuestAmounts): readonly Phrase[] => [
    phrase(formatNumber(amounts.guests)),
    phrase(formatNumber(amounts.beyondFree), amounts.beyondFree > 0 ? 'warning' : undefined),
    phrase(formatNumber(amounts.governed)),
    phrase(formatMoney(amounts.governedCostPerMonthMinor, currency)),
  ];
  const visited = designs.filter(({ tenants }) => tenants.length > 0);
  return {
    title: 'Guests, billed by monthly activity',
    blocks: [
      paragraph(
        `At most, in a month in which all of them sign in, and each tenant by itself. ${formatNumber(freePerMonth)} a month are free, and the price beyond is not documented [PIM-88]; governing a guest costs from the first one on, unless they come from a multitenant organization [PIM-90, PIM-111].`,
      ),
      {
        kind: 'table',
        columns: [{ title: 'Design' }, { title: 'Tenants', align: 'right' }, ...FIGURES],
        rows: visited.map(({ id, tenants, total }) => [
          phrase(id),
          phrase(formatNumber(tenants.length)),
          ...figures(total),
        ]),
      },
      ...(full
        ? [
            {
              kind: 'table' as const,
              columns: [{ title: 'Design' }, { title: 'Tenant' }, ...FIGURES],
              rows: visited.flatMap(({ id, tenants }) =>
                tenants.map((tenant) => [phrase(id), phrase(tenant.tenantName), ...figures(tenant)]),
              ),
            },
          ]
        : []),
    ],
  };
}
