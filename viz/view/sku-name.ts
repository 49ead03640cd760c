/** What people call a product whose name in Microsoft's lists is a code; other codes stay as they are. */
export function skuName(sku: string): string {
  return (
    {
      AAD_PREMIUM_P2: 'P2',
      AAD_PREMIUM: 'P1',
      ENTRA_ID_GOVERNANCE: 'ID Governance',
      'workload-id': 'Workload ID',
    }[sku] ?? sku
  );
}
