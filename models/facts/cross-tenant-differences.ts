import { MINUTE_SECONDS } from '../../engine/time.ts';
import { defineFact } from './fact.ts';

/*
 * Where the article and Microsoft differ on external users (X), and where Microsoft's texts differ from each other (M).
 * The facts that settle each stand beside the readings.
 */

export const DIFFERENCE_SYNCED_USER_TYPE = defineFact({
  id: 'X1',
  statement: 'The article has synchronized users be guests by default; Microsoft’s default is member.',
  value: { article: 'guest', microsoft: 'member', settledBy: ['B2B-60'] },
  unit: 'readings',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27)',
  date: '2026-04-27',
  confidence: 'C',
});

export const DIFFERENCE_OUTBOUND_TRUST = defineFact({
  id: 'X2',
  statement:
    'The article configures outbound MFA trust for GDAP; trust is inbound only, and not applied to GDAP.',
  value: {
    article: 'outbound',
    microsoft: 'inbound, and never for GDAP',
    settledBy: ['B2B-10', 'B2B-11', 'B2B-40'],
  },
  unit: 'readings',
  source: 'entra-docs external-id/cross-tenant-access-settings-b2b-collaboration.yml (@e1ef88b3)',
  date: '2026-09-22',
  confidence: 'C',
});

export const DIFFERENCE_FORTY_REGISTRATIONS = defineFact({
  id: 'X3',
  statement:
    'The article has forty MFA registrations for forty customers; that holds for guests without trust, a GDAP engineer has none.',
  value: { article: 40, microsoft: { guestsWithoutTrust: 40, gdap: 0 }, settledBy: ['B2B-17', 'B2B-41'] },
  unit: 'readings',
  source:
    'entra-docs external-id/authentication-conditional-access.md (@07cd7acd); entra-docs external-id/cross-tenant-access-settings-b2b-collaboration.yml (@e1ef88b3)',
  date: '2026-09-22',
  confidence: 'C',
});

export const DIFFERENCE_SILENT_BLOCK = defineFact({
  id: 'X4',
  statement:
    'The article calls the block under ID Protection and trust silent; Microsoft says only that users cannot meet the requirements.',
  value: { article: 'silent', microsoft: 'cannot be satisfied', settledBy: ['B2B-33'] },
  unit: 'readings',
  source: 'entra-docs external-id/cross-tenant-access-overview.md (2024-08-20, tip)',
  date: '2024-08-20',
  confidence: 'U',
});

export const DIFFERENCE_CHANGING_USER_TYPE = defineFact({
  id: 'X5',
  statement:
    'The article needs Graph or remapping to change userType; the portal and PowerShell do it too, and a mapping only when applied always.',
  value: {
    article: ['Graph', 'mapping'],
    microsoft: ['Graph', 'portal', 'PowerShell', 'mapping applied always'],
    settledBy: ['B2B-61', 'B2B-70'],
  },
  unit: 'readings',
  source:
    'entra-docs external-id/user-properties.md (@0743c1c7); entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-configure.md (2024-10-09)',
  date: '2024-10-09',
  confidence: 'C',
});

export const DIFFERENCE_SYNC_LICENSES = defineFact({
  id: 'X6',
  statement:
    'The article wants P1 per user in the source; that holds in one cloud, groups and other clouds need more, and trust settings need P1 where they are set.',
  value: {
    article: 'P1 in the source',
    microsoft: 'P1 in the source, more for groups and other clouds, P1 where trust is set',
    settledBy: ['B2B-50', 'B2B-51', 'B2B-52', 'B2B-53'],
  },
  unit: 'readings',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27)',
  date: '2026-04-27',
  confidence: 'C',
});

export const DIFFERENCE_CUSTOM_CONTROLS = defineFact({
  id: 'X7',
  statement:
    'The article finds custom controls incompatible with trust; Microsoft goes further, and their end is reported by a third party.',
  value: {
    article: 'no trust',
    microsoft: 'no trust, no MFA claim, no PIM, no risk automation',
    settledBy: ['B2B-28', 'B2B-29'],
  },
  unit: 'readings',
  source: 'entra-docs identity/conditional-access/controls.md (2024-12-05)',
  date: '2024-12-05',
  confidence: 'C',
});

export const DIFFERENCE_ROLE_DELAY = defineFact({
  id: 'X8',
  statement:
    'The article has a role active in seconds after a new sign-in; Microsoft’s limit is 15 minutes or a new sign-in, also for taking it away.',
  value: { article: 0, microsoft: 15 * MINUTE_SECONDS, settledBy: ['B2B-93'] },
  unit: 'readings',
  source: 'entra-docs includes/entra-service-limits-include.md (2024-07-15)',
  date: '2024-07-15',
  confidence: 'C',
});

export const CONFLICT_SYNC_INSTANCES = defineFact({
  id: 'M1',
  statement:
    'One instance per pair of tenants, says the overview; the known issues propose two configurations to the same target.',
  value: { chosen: 1, other: 2, settledBy: ['B2B-56'] },
  unit: 'readings',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27); entra-docs identity/multi-tenant-organizations/multi-tenant-organization-known-issues.md (2024-07-05)',
  date: '2026-04-27',
  confidence: 'C',
});

export const CONFLICT_SYNC_TARGET_LICENSE = defineFact({
  id: 'M2',
  statement:
    'No license in the target, says the overview of 2026; a plan as a prerequisite there, says the older guide.',
  value: { chosen: 'none', other: 'P1 or P2', settledBy: ['B2B-50', 'B2B-53'] },
  unit: 'readings',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27); entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-configure.md (2024-10-09)',
  date: '2026-04-27',
  confidence: 'C',
});

export const CONFLICT_RISKY_GUESTS = defineFact({
  id: 'M3',
  statement:
    'Guests do not show in the report of risky users, yet a sample of the API holds one; an import must take both.',
  value: { chosen: 'tolerate', other: 'refuse', settledBy: ['B2B-34'] },
  unit: 'readings',
  source: 'entra-docs id-protection/concept-identity-protection-b2b.md (2025-08-06)',
  date: '2025-08-06',
  confidence: 'X',
});

export const CONFLICT_RESTORE_FROM_SOURCE = defineFact({
  id: 'M4',
  statement:
    'Synchronization restores within 30 days, says the overview; not whom somebody deleted in the target, says the guide.',
  value: { chosen: 'deleted by synchronization only', other: 'everybody', settledBy: ['B2B-65'] },
  unit: 'readings',
  source:
    'entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-overview.md (2026-04-27); entra-docs identity/multi-tenant-organizations/cross-tenant-synchronization-configure.md (2024-10-09)',
  date: '2026-04-27',
  confidence: 'C',
});
