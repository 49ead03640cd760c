import { DAY_SECONDS, MINUTE_SECONDS } from '../../engine/time.ts';
import { defineFact } from './fact.ts';
import { CONDITIONAL_ACCESS_ADMINISTRATOR, SECURITY_ADMINISTRATOR } from './roles.ts';

/*
 * Assignments in PIM: the forms they take, the policy behind them, what stands outside, and the mails about them.
 * Long because it is a table: one entry per documented statement, in the order of their ids.
 */

export const PIM_ASSIGNMENT_FORMS = defineFact({
  id: 'PIM-21',
  statement:
    'An assignment is eligible or active, and either permanent or with an end. A policy allows permanent ones or forces an end within some time; a request that breaks it is a 400.',
  value: { kinds: ['eligible', 'active'], ends: ['permanent', 'time-bound'], httpStatus: 400 },
  unit: 'enumeration',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-configure.md (2025-01-07); …/pim-deployment-plan.md (2025-04-30)',
  date: '2025-04-30',
  confidence: 'C',
});

export const PIM_AZURE_DEFAULT_POLICY = defineFact({
  id: 'PIM-24',
  statement:
    'What the policy of an Azure role allows at first is not documented; the twin takes the values of a group.',
  value: {
    permanentEligible: false,
    eligibleSeconds: 365 * DAY_SECONDS,
    permanentActive: false,
    activeSeconds: 180 * DAY_SECONDS,
  },
  unit: 'seconds',
  source: 'azure-rest-api-specs GetRoleManagementPolicyByName.json',
  date: '2026-09-22',
  confidence: 'U',
  alternatives: [
    {
      name: 'sample',
      value: {
        permanentEligible: false,
        eligibleSeconds: 90 * DAY_SECONDS,
        permanentActive: false,
        activeSeconds: 90 * DAY_SECONDS,
      },
      statement: 'Ninety days, as in the sample of the API, which somebody has customized.',
      source: 'azure-rest-api-specs GetRoleManagementPolicyByName.json',
    },
  ],
});

export const PIM_POLICY_RULES = defineFact({
  id: 'PIM-25',
  statement: 'A policy holds 17 rules of five types, always the same; nine of them are about mails.',
  value: [
    'Expiration_EndUser_Assignment',
    'Expiration_Admin_Assignment',
    'Expiration_Admin_Eligibility',
    'Enablement_EndUser_Assignment',
    'Enablement_Admin_Assignment',
    'Enablement_Admin_Eligibility',
    'Approval_EndUser_Assignment',
    'AuthenticationContext_EndUser_Assignment',
    'Notification_Admin_Admin_Eligibility',
    'Notification_Requestor_Admin_Eligibility',
    'Notification_Approver_Admin_Eligibility',
    'Notification_Admin_Admin_Assignment',
    'Notification_Requestor_Admin_Assignment',
    'Notification_Approver_Admin_Assignment',
    'Notification_Admin_EndUser_Assignment',
    'Notification_Requestor_EndUser_Assignment',
    'Notification_Approver_EndUser_Assignment',
  ] as const,
  unit: 'enumeration',
  source:
    'graph-docs concepts/identity-governance-pim-rules-overview.md; graph-docs v1.0/api/unifiedrolemanagementpolicy-list-rules.md',
  date: '2026-09-22',
  confidence: 'C',
});

export const PIM_CONTEXT_CHECKED_ONCE = defineFact({
  id: 'PIM-30',
  statement:
    'The authentication context is checked at the activation and not after; a Conditional Access policy that names the role too never applies then, since the user does not hold the role yet.',
  value: true,
  unit: 'rule',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-change-default-settings.md (2024-03-15); …/groups-role-settings.md (2025-04-30)',
  date: '2025-04-30',
  confidence: 'C',
});

export const PIM_CONDITIONAL_ACCESS_MANAGERS = defineFact({
  id: 'PIM-31',
  statement:
    'Whoever manages Conditional Access, as its administrators and Security Administrators do, can loosen the check of an activation, or block it.',
  value: [CONDITIONAL_ACCESS_ADMINISTRATOR, SECURITY_ADMINISTRATOR],
  unit: 'role template ids',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-change-default-settings.md (2024-03-15); …/groups-role-settings.md (2025-04-30)',
  date: '2025-04-30',
  confidence: 'C',
});

export const PIM_EXPIRY_MAILS = defineFact({
  id: 'PIM-44',
  statement:
    'Mails go out 14 days and 1 day before an assignment ends and at its end, to at most 1,000 recipients per event; who gets none keeps all rights.',
  value: { beforeEndSeconds: [14 * DAY_SECONDS, DAY_SECONDS, 0], maxRecipients: 1000 },
  unit: 'seconds',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-renew-extend.md (2026-03-23); …/groups-renew-extend.md (2024-12-16); …/pim-how-to-change-default-settings.md (2024-03-15)',
  date: '2026-03-23',
  confidence: 'C',
});

export const PIM_APPROVAL_MAIL_DELAY = defineFact({
  id: 'PIM-45',
  statement:
    'Nine of ten approval mails arrive in 3 to 10 minutes, one of a hundred takes up to 15; none is sent once the request is approved. Mails of PIM for Groups reach permanent owners only.',
  value: {
    usual: { share: 0.9, lowSeconds: 3 * MINUTE_SECONDS, highSeconds: 10 * MINUTE_SECONDS },
    slow: { share: 0.01, highSeconds: 15 * MINUTE_SECONDS },
  },
  unit: 'seconds',
  source: 'entra-docs id-governance/privileged-identity-management/pim-email-notifications.md (2025-01-07)',
  date: '2025-01-07',
  confidence: 'C',
});

export const PIM_UNMANAGED_ROLES = defineFact({
  id: 'PIM-48',
  statement:
    'PIM manages neither classic subscription administrators nor roles that only Exchange or SharePoint know.',
  value: ['classic-administrator', 'exchange-internal', 'sharepoint-internal'] as const,
  unit: 'enumeration',
  source: 'entra-docs id-governance/privileged-identity-management/pim-roles.md (2025-02-24)',
  date: '2025-02-24',
  confidence: 'C',
});

export const PIM_GUEST_IN_ROLE = defineFact({
  id: 'PIM-49',
  statement: 'A guest with a built-in Entra role reads the directory as a member does while the role lasts.',
  value: true,
  unit: 'rule',
  source: 'entra-docs includes/rbac-assign-roles-guest-user-note.md (2024-03-04)',
  date: '2024-03-04',
  confidence: 'C',
});
