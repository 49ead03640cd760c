import { LIGHTHOUSE_MAX_APPROVERS } from '../../models/facts/lighthouse.ts';
import type { EstateFile } from '../schema/estate-schema.ts';
import type { AzureRoleCheck } from './check-azure-roles.ts';
import { type CheckPrincipal, checkApprovers } from './check-roles.ts';
import { type Complain, eachEntry } from './complaints.ts';
import type { EstateIds } from './estate-ids.ts';

/** Checks delegations of Lighthouse: who is in them, on what, and which roles they take. */
export function checkLighthouse(
  file: EstateFile,
  ids: EstateIds,
  checkPrincipal: CheckPrincipal,
  { builtIn }: AzureRoleCheck,
  complain: Complain,
): void {
  const tenantOfSubscription = new Map((file.azureSubscriptions ?? []).map(({ id, tenant }) => [id, tenant]));
  eachEntry(file.lighthouseDelegations, 'lighthouseDelegations', (entry, path) => {
    ids.tenants.need(entry.customer, [...path, 'customer']);
    ids.tenants.need(entry.managingTenant, [...path, 'managingTenant']);
    ids.azureSubscriptions.need(entry.subscription, [...path, 'subscription']);
    const owner = tenantOfSubscription.get(entry.subscription);
    if (owner !== undefined && owner !== entry.customer) {
      complain('error', 'SCN-OTHER-TENANT', [...path, 'subscription'], {
        message: `"${entry.subscription}" is a subscription of "${owner}", not of "${entry.customer}".`,
      });
    }
    const managing = entry.managingTenant ?? ids.managing;
    entry.authorizations?.forEach((authorization, index) => {
      const at = [...path, 'authorizations', index];
      checkPrincipal(authorization, at, managing, 'active');
      builtIn(authorization.role, [...at, 'role']);
    });
    entry.eligible?.forEach((eligible, index) => {
      const at = [...path, 'eligible', index];
      checkPrincipal(eligible, at, managing, 'eligible');
      builtIn(eligible.role, [...at, 'role']);
      checkApprovers(eligible.approvers, ids, at);
      if ((eligible.approvers?.length ?? 0) > LIGHTHOUSE_MAX_APPROVERS.value) {
        complain('error', 'SCN-RANGE', [...at, 'approvers'], {
          message: 'An eligible role of Lighthouse has too many approvers.',
          expected: `at most ${LIGHTHOUSE_MAX_APPROVERS.value} (LH-13)`,
        });
      }
    });
  });
}
