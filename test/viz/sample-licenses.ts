import type { TenantLicenses } from '../../scenarios/result.ts';
import { sampleTenants } from './sample-tenants.ts';

/** P2 seats per tenant: all in the managing tenant, although the habit would buy for every customer. */
export function sampleLicenses(approvers = 3): TenantLicenses[] {
  return sampleTenants().map((tenant) => {
    const managing = tenant.role === 'managing';
    const engineers = managing ? 20 : 0;
    const heads = [
      ...Array.from({ length: engineers }, (_, index) => ({
        personId: `engineer-${index + 1}`,
        name: index === 4 ? '<svg onload=alert(1)>' : `Engineer ${index + 1}`,
        tier: `tier${1 + (index % 3)}`,
        reasons: [
          { kind: 'eligible-member' as const, what: 'GDAP Exchange', factId: 'PIM-90' },
          ...(index % 5 === 0
            ? [{ kind: 'reviewer' as const, what: 'Quarterly review', factId: 'PIM-93' }]
            : []),
        ],
      })),
      ...Array.from({ length: managing ? approvers : 0 }, (_, index) => ({
        personId: `approver-${index + 1}`,
        name: `Approver ${index + 1}`,
        reasons: [{ kind: 'approver' as const, what: 'GDAP Exchange', factId: 'PIM-91' }],
      })),
    ];
    return {
      tenantId: tenant.id,
      tenantName: tenant.name,
      tenantRole: tenant.role,
      sku: 'AAD_PREMIUM_P2',
      seatsNeeded: heads.length,
      seatsOwned: managing ? 20 : 0,
      seatsByHabit: 20,
      costPerMonthMinor: heads.length * 900,
      heads,
    };
  });
}
