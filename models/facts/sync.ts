import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS } from '../../engine/time.ts';
import { defineFact } from './fact.ts';

/*
 * Cross-tenant synchronization: who needs which license, what it takes to start, what a cycle carries over, how
 * objects end, and when the job gives up. Long because it is a table.
 */

export const SYNC_LICENSE = defineFact({
  id: 'B2B-50',
  statement:
    'Every synchronized user of the same cloud needs P1 in the source tenant; the target needs none for it.',
  value: { plan: 'AAD_PREMIUM', tenant: 'source' } as const,
  unit: 'license/user',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27)',
  date: '2026-04-27',
  confidence: 'C',
});

export const SYNC_LICENSE_OF_GROUPS = defineFact({
  id: 'B2B-51',
  statement: 'Groups, and users of another cloud, need ID Governance or Entra Suite in the source tenant.',
  value: { plan: 'ENTRA_ID_GOVERNANCE', tenant: 'source' } as const,
  unit: 'license/user',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27)',
  date: '2026-04-27',
  confidence: 'C',
});

export const SYNC_GUESTS_ARE_BILLED = defineFact({
  id: 'B2B-52',
  statement: 'The target may pay for synchronized guests as monthly active users.',
  value: 'target' as const,
  unit: 'tenant',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27); entra-docs external-id/external-identities-pricing.md (2025-05-19)',
  date: '2026-04-27',
  confidence: 'C',
});

export const TRUST_LICENSE = defineFact({
  id: 'B2B-53',
  statement: 'Trust settings, automatic redemption among them, need P1 or P2 in the tenant that sets them.',
  value: 'P1',
  unit: 'license/tenant',
  source:
    'entra-docs external-id/cross-tenant-access-overview.md (2024-08-20); entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-configure.md (2024-10-09)',
  date: '2024-10-09',
  confidence: 'C',
});

export const SYNC_PREREQUISITES = defineFact({
  id: 'B2B-54',
  statement:
    'Synchronization starts only where the target lets it in, both sides redeem automatically, and the target lets somebody invite.',
  value: {
    policyMissing: 'AzureDirectoryB2BManagementPolicyCheckFailure',
    nobodyInvites: 'AzureActiveDirectoryForbidden',
  },
  unit: 'error codes',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-configure.md (2024-10-09); entra-docs includes/automatic-redemption-include.md (@0136e7d5)',
  date: '2024-10-09',
  confidence: 'C',
});

export const SYNC_CYCLE = defineFact({
  id: 'B2B-55',
  statement:
    'The source pushes, one way; a cycle starts every 40 minutes and takes what it takes, the first one much longer. A change waits for the rest of the interval and the length of the cycle.',
  value: 40 * MINUTE_SECONDS,
  unit: 'seconds',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27); …/cross-tenant-synchronization-configure.md (2024-10-09)',
  date: '2026-04-27',
  confidence: 'C',
});

export const SYNC_SCOPE = defineFact({
  id: 'B2B-56',
  statement:
    'Only internal members are synchronized, not those who sign in by SMS; one pair of tenants has one instance.',
  value: { instancesPerPair: 1 },
  unit: 'instances/pair',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27); …/cross-tenant-synchronization-configure.md (2024-10-09)',
  date: '2026-04-27',
  confidence: 'C',
});

export const SYNC_DEFAULT_USER_TYPE = defineFact({
  id: 'B2B-60',
  statement: 'Synchronization creates external members; guests are the other choice.',
  value: 'member' as 'member' | 'guest',
  unit: 'enumeration',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27); …/cross-tenant-synchronization-configure.md (2024-10-09); …/multi-tenant-organization-known-issues.md (2024-07-05)',
  date: '2026-04-27',
  confidence: 'C',
  alternatives: [
    {
      name: 'article',
      value: 'guest',
      statement: 'Synchronization creates guests by default, as the article has it.',
      source: 'article',
    },
  ],
});

export const SYNC_KEEPS_USER_TYPE = defineFact({
  id: 'B2B-61',
  statement: 'A guest already there stays a guest, unless the mapping is applied always.',
  value: ['onCreate', 'always'] as const,
  unit: 'enumeration',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-configure.md (2024-10-09); …/cross-tenant-synchronization-overview.md (2026-04-27); …/multi-tenant-organization-known-issues.md (2024-07-05)',
  date: '2026-04-27',
  confidence: 'C',
});

export const SYNC_OVERWRITES_TARGET = defineFact({
  id: 'B2B-62',
  statement:
    'Synchronization never reads the target: what is changed there lasts until the source changes, a blocked sign-in included.',
  value: true,
  unit: 'rule',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27)',
  date: '2026-04-27',
  confidence: 'C',
});

export const SYNC_SOFT_DELETES = defineFact({
  id: 'B2B-63',
  statement:
    'Who is deleted, unassigned, taken from an assigned group or filtered out is soft-deleted in the target; who is disabled is disabled there, not deleted.',
  value: ['deleted', 'unassigned', 'left-group', 'filtered-out'] as const,
  unit: 'enumeration',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27)',
  date: '2026-04-27',
  confidence: 'C',
});

export const SYNC_DISABLED_IS_NOT_DELETED = defineFact({
  id: 'B2B-64',
  statement: 'Who was already disabled by synchronization and then leaves the group is not deleted.',
  value: 'left-group' as const,
  unit: 'reason spared',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27)',
  date: '2026-04-27',
  confidence: 'C',
});

export const SOFT_DELETE_LIFETIME = defineFact({
  id: 'B2B-65',
  statement:
    'A soft-deleted user is gone after 30 days; until then synchronization restores whom it deleted when they come back into scope, but not whom somebody deleted in the target.',
  value: 30 * DAY_SECONDS,
  unit: 'seconds',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27); …/cross-tenant-synchronization-configure.md (2024-10-09)',
  date: '2026-04-27',
  confidence: 'C',
});

export const SYNC_CUT_LEAVES_ORPHANS = defineFact({
  id: 'B2B-66',
  statement: 'Cutting the relationship or the configuration changes nothing: the users stay, enabled.',
  value: true,
  unit: 'rule',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27)',
  date: '2026-04-27',
  confidence: 'C',
});

export const SYNC_DEPROVISION_ALL = defineFact({
  id: 'B2B-67',
  statement:
    'To remove everybody: scope to assigned users, unassign them, and keep inbound synchronization on until it is done. Deletions switched off in the mapping do not happen.',
  value: ['scope to assigned only', 'unassign', 'wait', 'switch inbound off'] as const,
  unit: 'order',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27); …/multi-tenant-organization-known-issues.md (2024-07-05)',
  date: '2026-04-27',
  confidence: 'C',
});

export const SYNC_QUARANTINE = defineFact({
  id: 'B2B-69',
  statement:
    'A job goes into quarantine at more than 40 % failures once there are 5,000, at more than 40,000, or at more than 60,000 with references; it retries after 6, 12 and 24 hours, then daily, and is switched off after four weeks. A mail goes out within a day.',
  value: {
    failureShare: 0.4,
    failuresForShare: 5000,
    failures: 40_000,
    failuresWithReferences: 60_000,
    retrySeconds: [6 * HOUR_SECONDS, 12 * HOUR_SECONDS, 24 * HOUR_SECONDS],
    disabledAfterSeconds: 28 * DAY_SECONDS,
    mailWithinSeconds: DAY_SECONDS,
    onDemandRequests: 5,
    onDemandPerSeconds: 10,
    statuses: ['NotConfigured', 'NotRun', 'Active', 'Paused', 'Quarantine'],
  },
  unit: 'seconds, failures',
  source:
    'entra-docs identity/app-provisioning/application-provisioning-quarantine-status.md (2025-03-04); entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-configure.md (2024-10-09); graph-docs v1.0/resources/synchronization-synchronizationstatus.md',
  date: '2025-03-04',
  confidence: 'C',
});

export const SYNC_LEAVING_IS_UNDONE = defineFact({
  id: 'B2B-6A',
  statement:
    'A user in scope who leaves the target is created again by the next cycle, unless the target forbids leaving.',
  value: true,
  unit: 'rule',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-configure.md (2024-10-09)',
  date: '2024-10-09',
  confidence: 'C',
});

export const TARGET_BLOCK_IS_UNDONE = defineFact({
  id: 'B2B-89',
  statement:
    'Disabling only the object in the target stops new tokens there, until a change in the source enables it again (B2B-62).',
  value: true,
  unit: 'rule',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27)',
  date: '2026-04-27',
  confidence: 'I',
});
