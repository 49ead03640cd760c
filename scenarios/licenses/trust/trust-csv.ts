import type { SheetTrust } from './trust-schema.ts';
import { planWords, settingWords } from './trust-section.ts';

/** Lines of the section `trust`, in columns that every table has. */
export function trustRows(trust: SheetTrust, designId: string) {
  const tenants = trust.find(({ id }) => id === designId)?.tenants ?? [];
  return tenants.map((tenant) => ({
    section: 'trust',
    design: designId,
    tenant: tenant.tenantName,
    cause: settingWords(tenant),
    what: `P1 or P2: ${planWords(tenant)}`,
    facts: 'B2B-53',
  }));
}
