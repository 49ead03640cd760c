import { azureRoleId, azureRoleName } from '../facts/index.ts';
import {
  accessPolicyFindings,
  isSameAccessPolicy,
  type LighthouseAccessPolicy,
  resolveAccessPolicy,
} from './lighthouse-access-policy.ts';
import {
  type DefinitionProperties,
  type EligibleAuthorization,
  isGuid,
  isPlaceholder,
  isSamePrincipal,
} from './lighthouse-definition.ts';
import type { DelegationFinding } from './lighthouse-finding.ts';
import { type PrincipalTypes, principalFindings } from './lighthouse-principals.ts';
import type { DelegationReading } from './lighthouse-reading.ts';
import { countsAsReader, roleObstacles } from './lighthouse-roles.ts';

/** Judges the eligible entries of a definition, each by itself and beside the others (LH-10 to LH-21, LH-31). */
export function eligibleFindings(
  properties: DefinitionProperties,
  types: PrincipalTypes,
  reading: DelegationReading = {},
): readonly DelegationFinding[] {
  const entries = properties.eligibleAuthorizations ?? [];
  return [
    ...entries.flatMap((entry, position) => entryFindings(entry, pathOfEntry(position), types, reading)),
    ...unlikePolicyFindings(entries),
    ...readerFindings(properties, reading),
  ];
}

const pathOfEntry = (position: number) => `properties.eligibleAuthorizations[${position}]`;

function entryFindings(
  entry: EligibleAuthorization,
  path: string,
  types: PrincipalTypes,
  reading: DelegationReading,
): readonly DelegationFinding[] {
  const findings: DelegationFinding[] = [
    ...principalFindings(entry.principalId, 'eligible', types, `${path}.principalId`, reading),
    ...roleObstacles(entry.roleDefinitionId, 'eligible').map(
      (obstacle): DelegationFinding => ({ level: 'refuse', ...obstacle, path: `${path}.roleDefinitionId` }),
    ),
  ];
  if (entry.delegatedRoleDefinitionIds?.length) {
    findings.push({
      level: 'refuse',
      fact: 'LH-31',
      message: 'An eligible entry cannot hand on roles.',
      path: `${path}.delegatedRoleDefinitionIds`,
    });
  }
  if (!entry.principalIdDisplayName) {
    findings.push({
      level: 'note',
      fact: 'LH-0A',
      message: 'The documentation asks for a display name here.',
      path: `${path}.principalIdDisplayName`,
    });
  }
  const policyPath = `${path}.justInTimeAccessPolicy`;
  return [
    ...findings,
    ...accessPolicyFindings(entry.justInTimeAccessPolicy, policyPath, reading),
    ...approverFindings(entry, `${policyPath}.managedByTenantApprovers`, types, reading),
  ];
}

/** Who may approve, and whether anybody but the requester can (LH-06, LH-14). */
function approverFindings(
  entry: EligibleAuthorization,
  path: string,
  types: PrincipalTypes,
  reading: DelegationReading,
): readonly DelegationFinding[] {
  const approvers = entry.justInTimeAccessPolicy?.managedByTenantApprovers ?? [];
  const findings = approvers.flatMap(({ principalId }, position) => [
    ...principalFindings(principalId, 'approver', types, `${path}[${position}].principalId`, reading),
  ]);
  if (
    approvers.length > 0 &&
    approvers.every(({ principalId }) => isSamePrincipal(principalId, entry.principalId))
  ) {
    const message =
      'The only approver is the eligible principal: a user is stuck, and of a group another member must answer.';
    findings.push({ level: 'warn', fact: 'LH-14', message, path });
  }
  return findings;
}

/** LH-16: entries for one role are held against the first of them. */
function unlikePolicyFindings(entries: readonly EligibleAuthorization[]): readonly DelegationFinding[] {
  const firstOfRole = new Map<string, LighthouseAccessPolicy>();
  return entries.flatMap((entry, position): DelegationFinding[] => {
    const roleId = azureRoleId(entry.roleDefinitionId);
    const policy = resolveAccessPolicy(entry.justInTimeAccessPolicy);
    const first = firstOfRole.get(roleId);
    if (!first) {
      firstOfRole.set(roleId, policy);
      return [];
    }
    if (isSameAccessPolicy(first, policy)) return [];
    const message = `Another entry for ${azureRoleName(roleId)} has a different policy.`;
    return [
      {
        level: 'refuse',
        fact: 'LH-16',
        message,
        path: `${pathOfEntry(position)}.justInTimeAccessPolicy`,
      },
    ];
  });
}

/** LH-20, LH-21: once for every principal that could not elevate in the portal. */
function readerFindings(
  properties: DefinitionProperties,
  { readerNeededBy = 'portal' }: DelegationReading,
): readonly DelegationFinding[] {
  if (readerNeededBy === 'delegation') return readerOfDelegation(properties);
  const told = new Set<string>();
  return (properties.eligibleAuthorizations ?? []).flatMap(
    ({ principalId }, position): DelegationFinding[] => {
      const key = principalId.toLowerCase();
      if (told.has(key) || !isGuid(principalId) || isPlaceholder(principalId)) return [];
      told.add(key);
      if (hasPermanentReader(properties, principalId)) return [];
      const where = readerNeededBy === 'portal' ? ' in the portal' : '';
      const message = `This principal has no permanent role that reads everything: it cannot elevate${where}.`;
      return [{ level: 'warn', fact: 'LH-20', message, path: `${pathOfEntry(position)}.principalId` }];
    },
  );
}

/** The article's reading of LH-20: one permanent reader, whoever it is, or the delegation does not work at all. */
function readerOfDelegation({
  authorizations,
  eligibleAuthorizations,
}: DefinitionProperties): readonly DelegationFinding[] {
  if (!eligibleAuthorizations?.length) return [];
  if (authorizations.some((entry) => countsAsReader(entry.roleDefinitionId))) return [];
  const message =
    'No permanent authorization reads everything, and without one the delegation does not work.';
  return [{ level: 'refuse', fact: 'LH-20', message, path: 'properties.authorizations' }];
}

/** Whether the very same principal holds a permanent role that reads everything, as activating in the portal needs (LH-20, LH-21). */
export function hasPermanentReader(
  properties: Pick<DefinitionProperties, 'authorizations'>,
  principalId: string,
): boolean {
  return properties.authorizations.some(
    (entry) => isSamePrincipal(entry.principalId, principalId) && countsAsReader(entry.roleDefinitionId),
  );
}
