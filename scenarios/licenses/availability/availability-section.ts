import { count } from '../../writers/numbers.ts';
import { limited, type Phrase, paragraph, phrase, type Section } from '../../writers/outline/blocks.ts';
import { productName } from '../../writers/product-names.ts';
import { alikeTenants, nameOfAlike } from '../alike-tenants.ts';
import type { Availability, TenantAvailability } from './availability-schema.ts';

const PIM_WORDS: Readonly<Record<TenantAvailability['pim'], string>> = {
  available: 'available',
  'not-available': 'not available: no plan with it',
  unknown: 'not known: nobody said what is owned',
  'not-used': 'not used',
};

/** `available`, and what is missing under the plan that makes it so. */
export function pimWords({ pim, lacksPrerequisite }: TenantAvailability): string {
  return lacksPrerequisite === true
    ? `${PIM_WORDS[pim]}; ID Governance is owned without P1 or P2, and might not function as expected [PIM-79]`
    : PIM_WORDS[pim];
}

/** `enough`, `3 seats of Entra ID P2 short`, or what is needed where nobody said what is owned. */
export function shortWords({ short, ownedNotGiven }: Seats): string {
  if (ownedNotGiven !== undefined) return `${seatsText(ownedNotGiven)} needed, owned not given`;
  return short.length === 0 ? 'enough' : `${seatsText(short)} short`;
}

type Seats = Pick<TenantAvailability, 'short' | 'ownedNotGiven'>;

function seatsText(rows: TenantAvailability['short']): string {
  return rows.map(({ sku, seats }) => `${count(seats, 'seat')} of ${productName(sku)}`).join(', ');
}

/** Two statements per tenant, which are not the same: whether PIM works, and whether seats are short. */
export function availabilitySection(availability: Availability, full: boolean): readonly Section[] {
  const rows = availability.flatMap(({ id, tenants }) =>
    (full
      ? tenants.map((tenant) => [tenant])
      : alikeTenants(tenants, (tenant) => [pimWords(tenant), shortWords(tenant)])
    ).map((group) => rowOf(id, group)),
  );
  if (rows.length === 0) return [];
  const { shown, more } = limited(rows, 12, full, 'row');
  return [
    {
      title: 'Whether PIM works, and whether seats are short',
      blocks: [
        paragraph(
          'PIM works where a tenant holds any plan with it [PIM-75]. That seats are short breaks the terms and stops nothing that is documented [PIM-78].',
        ),
        {
          kind: 'table',
          columns: [{ title: 'Design' }, { title: 'Tenant' }, { title: 'PIM' }, { title: 'Seats' }],
          rows: shown,
        },
        ...more,
      ],
    },
  ];
}

function rowOf(design: string, group: readonly TenantAvailability[]): readonly Phrase[] {
  const [tenant] = group as [TenantAvailability];
  return [
    phrase(design),
    phrase(nameOfAlike(group)),
    phrase(
      pimWords(tenant),
      tenant.pim === 'not-available' || tenant.lacksPrerequisite === true ? 'warning' : undefined,
    ),
    phrase(shortWords(tenant), tenant.short.length > 0 ? 'warning' : undefined),
  ];
}
