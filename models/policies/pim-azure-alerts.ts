import { ALERTS_OF_AZURE } from '../facts/index.ts';
import type { FiredAlert } from './pim-alerts.ts';

/** One assignment of an Azure role at one resource. */
export interface AzureRoleInAlerts {
  readonly accountId: string;
  readonly roleId: string;
  readonly isOwner: boolean;
  readonly isPermanent: boolean;
  readonly madeIn: 'pim' | 'elsewhere';
}

/** More owners than these is too many. Microsoft documents no number, so that there is no default. */
export interface OwnerLimits {
  readonly owners: number;
  readonly permanentOwners: number;
}

export type AzureAlertKind = keyof typeof ALERTS_OF_AZURE.value;

/**
 * The alerts that PIM shows for one Azure resource, in the order of PIM-136. A role is held twice where one account has
 * several assignments of it. Severities are documented; Graph has no alerts of Azure.
 */
export function firedAzureAlerts(
  roles: readonly AzureRoleInAlerts[],
  limits: OwnerLimits,
): readonly FiredAlert<AzureAlertKind>[] {
  const owners = accountsOf(roles.filter(({ isOwner }) => isOwner));
  const permanentOwners = accountsOf(roles.filter(({ isOwner, isPermanent }) => isOwner && isPermanent));
  const about: Readonly<Record<AzureAlertKind, readonly string[]>> = {
    'too-many-owners': owners.length > limits.owners ? owners : [],
    'too-many-permanent-owners': permanentOwners.length > limits.permanentOwners ? permanentOwners : [],
    'duplicate-role': accountsOf(roles.filter((role, rank) => isRepeated(role, rank, roles))),
    'assigned-outside-pim': accountsOf(roles.filter(({ madeIn }) => madeIn === 'elsewhere')),
  };
  return (Object.keys(about) as AzureAlertKind[])
    .filter((kind) => about[kind].length > 0)
    .map((kind) => ({
      kind,
      severityInDocs: ALERTS_OF_AZURE.value[kind],
      severityInGraph: undefined,
      accountIds: about[kind],
      factId: ALERTS_OF_AZURE.id,
    }));
}

function accountsOf(roles: readonly AzureRoleInAlerts[]): readonly string[] {
  return [...new Set(roles.map(({ accountId }) => accountId))];
}

function isRepeated(
  { accountId, roleId }: AzureRoleInAlerts,
  rank: number,
  roles: readonly AzureRoleInAlerts[],
): boolean {
  return roles.findIndex((other) => other.accountId === accountId && other.roleId === roleId) < rank;
}
