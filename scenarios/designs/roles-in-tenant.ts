import { MANAGEMENT_GROUP } from '../../models/access/role-paths.ts';
import type { ActivationSettings, RoleAssignment } from '../../models/estate-roles.ts';
import type { PimSketch } from '../scenario.ts';
import type { Base, Want } from './base.ts';

/** The role behind a want, given in the customer's own tenant: in the directory, on the subscription or above it. */
export function roleHere(
  base: Base,
  customerId: string,
  { workload, role }: Want,
): Omit<RoleAssignment, 'id' | 'principal' | 'assignment'> {
  const here = { tenantId: customerId, role, endsAtSeconds: null };
  if (!workload.startsWith('azure')) return { ...here, system: 'entra-role', scope: '/' };
  const subscription = base.azureSubscriptions.find(({ tenantId }) => tenantId === customerId);
  return {
    ...here,
    system: 'azure-role',
    scope: workload === 'azure-management-group' ? MANAGEMENT_GROUP : subscription!.id,
  };
}

/** What the sketch asks of whoever activates. */
export function settingsOfPim(
  pim: PimSketch,
  approverAccountIds: readonly string[] | null,
): ActivationSettings {
  return {
    maxActivationSeconds: pim.maxActivationSeconds,
    requires: {
      mfa: pim.mfa,
      justification: true,
      ticket: false,
      authenticationContext: pim.authenticationContext,
    },
    approverAccountIds,
  };
}
