import { productName } from '../../writers/product-names.ts';
import type { SheetRoleGroups } from './role-groups-schema.ts';

/** Lines of the section `role-groups`, one for each reading, in columns that every table has. */
export function roleGroupRows(roleGroups: SheetRoleGroups, designId: string) {
  const { reading: chosen, tenants } = roleGroups.find(({ id }) => id === designId)!;
  return tenants.flatMap(({ tenantName, groups, readings }) =>
    readings.map(({ reading, seats }) => ({
      section: 'role-groups',
      design: designId,
      tenant: tenantName,
      product: productName('AAD_PREMIUM'),
      needed: seats,
      cause: reading === chosen ? `${reading} (counted)` : reading,
      what: `${groups} role-assignable`,
      facts: 'PIM-52 PIM-81',
    })),
  );
}
