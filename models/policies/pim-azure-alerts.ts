import { ALERTS_OF_AZURE } from '../facts/index.ts';
import type { FiredAlert } from './pim-alerts.ts';

/** One assignment of an Azure role at one resource. */
export interface AzureRoleInAlerts {
  readonly accountId: string;
  /** The role, and the resource it works on. */
  readonly role: string;
  readonly scope: string;
}

/** Too many owners has no number that Microsoft documents, and what was done past PIM is in no estate. */
export type AzureAlertKind = Extract<keyof typeof ALERTS_OF_AZURE.value, 'duplicate-role'>;

/**
 * The alert that PIM shows where an account has several assignments of one role at one resource (PIM-136); undefined
 * where none has. The severity is documented; Graph has no alerts of Azure.
 */
export function duplicateRoleAlert(
  roles: readonly AzureRoleInAlerts[],
): FiredAlert<AzureAlertKind> | undefined {
  const repeated = roles.filter(({ accountId, role, scope }, rank) =>
    roles
      .slice(0, rank)
      .some((other) => other.accountId === accountId && other.role === role && other.scope === scope),
  );
  if (repeated.length === 0) return undefined;
  return {
    kind: 'duplicate-role',
    severityInDocs: ALERTS_OF_AZURE.value['duplicate-role'],
    severityInGraph: undefined,
    accountIds: [...new Set(repeated.map(({ accountId }) => accountId))],
    factId: ALERTS_OF_AZURE.id,
  };
}
