import {
  AZURE_DELEGATION_DELETE_ROLE,
  azureRoleId,
  LIGHTHOUSE_DELEGATED_ROLES,
  LIGHTHOUSE_ELIGIBLE_CLOUDS,
  LIGHTHOUSE_MANAGED_IDENTITY_ROLE,
  LIGHTHOUSE_MARKETPLACE_LIMITS,
} from '../facts/index.ts';
import { apiVersionFindings } from './lighthouse-api-version.ts';
import {
  type Authorization,
  type DefinitionProperties,
  isGuid,
  readDefinition,
} from './lighthouse-definition.ts';
import { eligibleFindings } from './lighthouse-eligible.ts';
import { type DelegationFinding, type DelegationVerdict, verdictOf } from './lighthouse-finding.ts';
import { type PrincipalTypes, principalFindings, principalTypesOf } from './lighthouse-principals.ts';
import type { DelegationReading } from './lighthouse-reading.ts';
import { roleObstacles } from './lighthouse-roles.ts';

export type { DelegationReading };

/** A registration definition as somebody is about to deploy it, with what is known around it. */
export interface DelegationDraft {
  readonly apiVersion: string;
  /** The tenant of the subscription that would be delegated. */
  readonly customerTenantId: string;
  /** What each principal id is; one that is not listed is unknown and causes no finding. */
  readonly principalTypes: Readonly<Record<string, string>>;
  /** `properties` as in the ARM resource, of any shape. */
  readonly properties: unknown;
  /** Cloud of the customer's tenant, `public` unless given. */
  readonly cloud?: string;
  /** How the offer reaches the customer, by template unless given. */
  readonly offer?: 'template' | 'marketplace';
  /** Tenants that a policy on the subscription lets manage it; without such a policy all may. */
  readonly allowedManagingTenantIds?: readonly string[];
  /** False where PIM was never set up in the managing tenant. */
  readonly managingTenantOnboardedToPim?: boolean;
  /** False where the managing tenant has neither P2 nor ID Governance. */
  readonly managingTenantHasPimLicense?: boolean;
}

export interface DelegationJudgment {
  readonly verdict: DelegationVerdict;
  /** In the order of the definition. */
  readonly findings: readonly DelegationFinding[];
}

/**
 * Says whether Microsoft would take this registration definition, and everything that is wrong with it or doubtful.
 * The guards of LD1 about the definition: LH-02 to LH-0A, LH-10 to LH-24, LH-30 to LH-38, LH-44, LH-52, LH-90.
 * Where it stands and who deploys it, lighthouse-onboarding.ts asks.
 *
 * @example judgeDelegation({ apiVersion: '2022-10-01', customerTenantId, principalTypes: {}, properties }).verdict
 */
export function judgeDelegation(draft: DelegationDraft, reading: DelegationReading = {}): DelegationJudgment {
  const { properties, findings: broken } = readDefinition(draft.properties);
  if (!properties) return { verdict: 'refuse', findings: broken };
  const types = principalTypesOf(draft.principalTypes);
  const findings = [
    ...apiVersionFindings(draft.apiVersion, properties),
    ...managingTenantFindings(draft, properties.managedByTenantId),
    ...environmentFindings(draft, properties),
    ...countFindings(draft, properties),
    ...properties.authorizations.flatMap((entry, position) =>
      permanentFindings(entry, `properties.authorizations[${position}]`, types, reading),
    ),
    ...eligibleFindings(properties, types, reading),
    ...deleteRoleFindings(properties),
  ];
  return { verdict: verdictOf(findings), findings };
}

/** LH-05, LH-90. */
function managingTenantFindings(draft: DelegationDraft, managingTenantId: string): DelegationFinding[] {
  const path = 'properties.managedByTenantId';
  if (!isGuid(managingTenantId)) {
    const message = `${managingTenantId} is no GUID, so nothing can be said about the managing tenant.`;
    return [{ level: 'note', fact: 'LH-05', message, path }];
  }
  const isManaging = (tenantId: string) => tenantId.toLowerCase() === managingTenantId.toLowerCase();
  const findings: DelegationFinding[] = [];
  if (isManaging(draft.customerTenantId)) {
    const message = 'The managing tenant is the subscription’s own.';
    findings.push({ level: 'refuse', fact: 'LH-05', message, path });
  }
  if (draft.allowedManagingTenantIds && !draft.allowedManagingTenantIds.some(isManaging)) {
    const message = 'A policy on the subscription lets other tenants manage it, not this one.';
    findings.push({ level: 'refuse', fact: 'LH-90', message, path });
  }
  return findings;
}

/** What eligible entries need of cloud and managing tenant: LH-19, LH-22, LH-70, LH-73. */
function environmentFindings(draft: DelegationDraft, properties: DefinitionProperties): DelegationFinding[] {
  if (!properties.eligibleAuthorizations?.length) return [];
  const path = 'properties.eligibleAuthorizations';
  const findings: DelegationFinding[] = [];
  const { cloud } = draft;
  if (cloud !== undefined && !LIGHTHOUSE_ELIGIBLE_CLOUDS.value.some((known) => known === cloud)) {
    const message = `Eligible authorizations do not exist in the cloud ${cloud}.`;
    findings.push({ level: 'refuse', fact: 'LH-19', message, path });
  }
  if (draft.managingTenantOnboardedToPim === false) {
    const message = 'PIM was never set up in the managing tenant.';
    findings.push({ level: 'refuse', fact: 'LH-22', message, path });
  }
  if (draft.managingTenantHasPimLicense === false) {
    const message =
      'The managing tenant has no license with PIM. Whether the deployment asks for it is open (LH-73).';
    findings.push({ level: 'warn', fact: 'LH-70', message, path });
  }
  return findings;
}

/** LH-02, LH-44; by template no maximum is known (LH-43). */
function countFindings(draft: DelegationDraft, properties: DefinitionProperties): DelegationFinding[] {
  const path = 'properties.authorizations';
  const active = properties.authorizations.length;
  const all = active + (properties.eligibleAuthorizations?.length ?? 0);
  const limits = LIGHTHOUSE_MARKETPLACE_LIMITS.value;
  if (draft.offer === 'marketplace') {
    if (active < limits.active) {
      const message = 'A marketplace plan needs at least one active authorization.';
      return [{ level: 'refuse', fact: 'LH-44', message, path }];
    }
    if (all <= limits.authorizations) return [];
    const message = `A marketplace plan takes ${limits.authorizations} authorizations, not ${all}.`;
    return [{ level: 'refuse', fact: 'LH-44', message, path }];
  }
  if (active > 0) return [];
  const message = 'Whether a definition without any permanent authorization is taken, no text says.';
  return [{ level: 'warn', fact: 'LH-02', message, path }];
}

function permanentFindings(
  entry: Authorization,
  path: string,
  types: PrincipalTypes,
  reading: DelegationReading,
): DelegationFinding[] {
  return [
    ...principalFindings(entry.principalId, 'permanent', types, `${path}.principalId`, reading),
    ...roleObstacles(entry.roleDefinitionId, 'permanent').map(
      (obstacle): DelegationFinding => ({ level: 'refuse', ...obstacle, path: `${path}.roleDefinitionId` }),
    ),
    ...delegatedRoleFindings(entry, `${path}.delegatedRoleDefinitionIds`, reading),
  ];
}

/** What User Access Administrator may hand on: LH-09, LH-32, LH-36. */
function delegatedRoleFindings(
  entry: Authorization,
  path: string,
  { delegatedRoles = LIGHTHOUSE_DELEGATED_ROLES.value }: DelegationReading,
): DelegationFinding[] {
  const delegated = entry.delegatedRoleDefinitionIds ?? [];
  if (azureRoleId(entry.roleDefinitionId) !== LIGHTHOUSE_MANAGED_IDENTITY_ROLE.value) {
    if (delegated.length === 0) return [];
    const message = 'This list belongs to User Access Administrator and means nothing for another role.';
    return [{ level: 'note', fact: 'LH-09', message, path }];
  }
  if (delegated.length === 0) {
    const message = 'User Access Administrator needs the list of roles it may give to managed identities.';
    return [{ level: 'refuse', fact: 'LH-32', message, path }];
  }
  return delegated.flatMap((roleId, position) =>
    roleObstacles(roleId, 'for-managed-identities').map(({ fact, message }): DelegationFinding => {
      const certain = fact === 'LH-32';
      return {
        level: certain || delegatedRoles === 'strict' ? 'refuse' : 'warn',
        fact: certain ? fact : 'LH-36',
        message: certain ? message : `${message} (${fact})`,
        path: `${path}[${position}]`,
      };
    }),
  );
}

/** LH-52; whether the role is held for good or after an activation makes no difference (LH-3C). */
function deleteRoleFindings(properties: DefinitionProperties): DelegationFinding[] {
  const entries = [...properties.authorizations, ...(properties.eligibleAuthorizations ?? [])];
  if (entries.some((entry) => azureRoleId(entry.roleDefinitionId) === AZURE_DELEGATION_DELETE_ROLE))
    return [];
  const message = 'Nobody gets the role that removes the delegation, so only the customer can remove it.';
  return [{ level: 'note', fact: 'LH-52', message, path: 'properties.authorizations' }];
}
