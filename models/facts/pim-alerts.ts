import { defineFact } from './fact.ts';

/*
 * Alerts of PIM. Names, documented severities and ranges are documented; severities in Graph and settings seen are
 * a third party's reading of one tenant or a sample, and Microsoft states no default. Severities are kept in both columns.
 */

export const ALERT_NO_MFA = defineFact({
  id: 'PIM-130',
  statement:
    'The alert on roles activated without MFA is low in the documentation; one tenant’s Graph had it medium.',
  value: { name: 'NoMfaOnRoleActivation', severityInDocs: 'low', severityInGraph: 'medium' },
  unit: 'severity',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-configure-security-alerts.md (2024-03-25); graph-docs beta/api/rolemanagementalert-list-alertconfigurations.md; third party: rknightion/graph2otel (2026-07-24)',
  date: '2026-07-24',
  confidence: 'C',
});

export const ALERT_NO_LICENSE = defineFact({
  id: 'PIM-131',
  statement:
    'The alert on a missing P2 or ID Governance plan is low in the documentation; one tenant’s Graph had it high.',
  value: { name: 'InvalidLicense', severityInDocs: 'low', severityInGraph: 'high' },
  unit: 'severity',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-configure-security-alerts.md (2024-03-25); graph-docs beta/api/rolemanagementalert-list-alertconfigurations.md; third party: rknightion/graph2otel (2026-07-24)',
  date: '2026-07-24',
  confidence: 'C',
});

export const ALERT_TOO_MANY_GLOBAL_ADMINISTRATORS = defineFact({
  id: 'PIM-134',
  statement:
    'The alert on too many Global Administrators is low; it fires when a number and a percentage of them are both reached. One tenant was seen with 3 and 10 %, Microsoft’s sample has 2 and 4 %.',
  value: {
    severityInDocs: 'low',
    severityInGraph: 'low',
    countRange: [2, 100],
    percentageRange: [0, 100],
    seen: { count: 3, percentage: 10 },
    sample: { count: 2, percentage: 4 },
  },
  unit: 'severity',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-configure-security-alerts.md (2024-03-25); graph-docs beta/api/rolemanagementalert-list-alertconfigurations.md; learn graph/api/rolemanagementalert-list-alerts (beta, 2024-04-05); third party: rknightion/graph2otel (2026-07-24)',
  date: '2026-07-24',
  confidence: 'C',
});

export const ALERTS_OF_AZURE = defineFact({
  id: 'PIM-136',
  statement:
    'Azure resources have four alerts: too many owners, too many permanent owners and a role held twice, all medium, and roles assigned outside PIM, high.',
  value: {
    'too-many-owners': 'medium',
    'too-many-permanent-owners': 'medium',
    'duplicate-role': 'medium',
    'assigned-outside-pim': 'high',
  },
  unit: 'severity',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-resource-roles-configure-alerts.md (2023-03-29)',
  date: '2023-03-29',
  confidence: 'C',
});

export const ALERTS_OF_GROUPS = defineFact({
  id: 'PIM-137',
  statement: 'No alert for PIM for Groups is documented.',
  value: [] as readonly string[],
  unit: 'severity',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-configure-security-alerts.md (2024-03-25)',
  date: '2024-03-25',
  confidence: 'U',
});
