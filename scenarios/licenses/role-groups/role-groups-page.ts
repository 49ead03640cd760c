import type { PageCell } from '../prices/page-cell.ts';
import type { SheetRoleGroups } from './role-groups-schema.ts';
import { otherReadings } from './role-groups-section.ts';

/** The page of a workbook that says which tenants need P1 for their role-assignable groups. */
export function roleGroupsPage(roleGroups: SheetRoleGroups): readonly (readonly PageCell[])[] {
  return [
    ['Design', 'Tenant', 'Groups', 'P1 for them alone', 'By other readings', 'Facts'].map((title) => ({
      title,
    })),
    ...roleGroups.flatMap(({ id, reading, tenants }) =>
      tenants.map((tenant): readonly PageCell[] => [
        { text: id },
        { text: tenant.tenantName },
        { count: tenant.groups },
        { count: tenant.seats },
        { text: otherReadings(reading, tenant) },
        { text: 'PIM-52, PIM-81' },
      ]),
    ),
  ];
}
