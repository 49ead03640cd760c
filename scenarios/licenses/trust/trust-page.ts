import type { PageCell } from '../prices/page-cell.ts';
import type { SheetTrust } from './trust-schema.ts';
import { planWords, settingWords } from './trust-section.ts';

/** The page of a workbook that says who needs P1 or P2 for trusting others. */
export function trustPage(trust: SheetTrust): readonly (readonly PageCell[])[] {
  return [
    ['Design', 'Tenant', 'Settings', 'P1 or P2', 'Fact'].map((title) => ({ title })),
    ...trust.flatMap(({ id, tenants }) =>
      tenants.map((tenant) =>
        [id, tenant.tenantName, settingWords(tenant), planWords(tenant), 'B2B-53'].map((text) => ({ text })),
      ),
    ),
  ];
}
