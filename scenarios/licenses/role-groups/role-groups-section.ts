import { formatNumber } from '../../writers/numbers.ts';
import { limited, type Phrase, paragraph, phrase, type Section } from '../../writers/outline/blocks.ts';
import { alikeTenants, nameOfAlike } from '../alike-tenants.ts';
import type { SheetRoleGroups, TenantRoleGroups } from './role-groups-schema.ts';

/** Which tenants need P1 for their role-assignable groups, how many seats are counted for it, and what the other reading gives. */
export function roleGroupsSection(roleGroups: SheetRoleGroups, full: boolean): Section {
  const rows = roleGroups.flatMap(({ id, reading, tenants }) =>
    (full
      ? tenants.map((tenant) => [tenant])
      : alikeTenants(tenants, ({ groups, readings }) => [groups, readings])
    ).map((group) => rowOf(id, reading, group)),
  );
  const { shown, more } = limited(rows, 12, full, 'row');
  return {
    title: 'Role-assignable groups',
    blocks: [
      paragraph(
        'A tenant with role-assignable groups needs P1 for them [PIM-52, PIM-81]. For how many people is not documented: the assumption roleGroupSeats says what is counted here, beside the seats needed anyway.',
      ),
      {
        kind: 'table',
        columns: [
          { title: 'Design' },
          { title: 'Tenant' },
          { title: 'Groups', align: 'right' },
          { title: 'P1 for them alone', align: 'right' },
          { title: 'By other readings' },
        ],
        rows: shown,
      },
      ...more,
    ],
  };
}

function rowOf(design: string, reading: string, group: readonly TenantRoleGroups[]): readonly Phrase[] {
  const [tenant] = group as [TenantRoleGroups];
  return [
    phrase(design),
    phrase(nameOfAlike(group)),
    phrase(formatNumber(tenant.groups)),
    phrase(formatNumber(tenant.seats)),
    phrase(otherReadings(reading, tenant)),
  ];
}

/** `each-member: 12`. */
export function otherReadings(chosen: string, { readings }: Pick<TenantRoleGroups, 'readings'>): string {
  return readings
    .filter(({ reading }) => reading !== chosen)
    .map(({ reading, seats }) => `${reading}: ${formatNumber(seats)}`)
    .join(', ');
}
