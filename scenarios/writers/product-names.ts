/** What people call a plan, by its id. */
export function productName(sku: string): string {
  return NAMES[sku] ?? sku;
}

const NAMES: Readonly<Record<string, string>> = {
  AAD_PREMIUM: 'Entra ID P1',
  AAD_PREMIUM_P2: 'Entra ID P2',
  ENTRA_ID_GOVERNANCE: 'Entra ID Governance',
  'workload-id': 'Entra Workload ID',
};
