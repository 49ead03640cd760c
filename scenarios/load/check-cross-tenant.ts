import type { EstateFile } from '../schema/estate-schema.ts';
import { type Complain, eachEntry } from './complaints.ts';
import type { EstateIds } from './estate-ids.ts';

/** Checks what tenants have agreed, and what they ask of visitors. */
export function checkCrossTenant(file: EstateFile, ids: EstateIds, complain: Complain): void {
  eachEntry(file.crossTenantAccess, 'crossTenantAccess', (entry, path) => {
    ids.tenants.need(entry.resource, [...path, 'resource']);
    ids.tenants.need(entry.home, [...path, 'home']);
    if (entry.resource !== (entry.home ?? ids.managing)) return;
    complain('error', 'SCN-VALUE', [...path, 'resource'], {
      message: 'Nobody visits the tenant they come from.',
      expected: 'two tenants, of which "home" is the managing one where it is not said',
    });
  });
  eachEntry(file.signInPolicies, 'signInPolicies', (entry, path) => {
    ids.tenants.need(entry.tenant, [...path, 'tenant']);
  });
}
