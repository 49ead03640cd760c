import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS } from '../../engine/time.ts';
import { defineFact } from './fact.ts';
import {
  DIRECTORY_WRITERS,
  GLOBAL_ADMINISTRATOR,
  GROUPS_ADMINISTRATOR,
  PRIVILEGED_ROLE_ADMINISTRATOR,
  USER_ADMINISTRATOR,
} from './roles.ts';

/*
 * Privileged Identity Management: activation, policy, groups, delays, reviews.
 * Long because it is a table: one entry per documented statement, in the order of their ids.
 */

export const PIM_GROUP_ACTIONS = defineFact({
  id: 'PIM-04',
  statement:
    'Requests on group membership know seven actions; extending or renewing oneself is documented for the portal only.',
  value: [
    'adminAssign',
    'adminUpdate',
    'adminRemove',
    'selfActivate',
    'selfDeactivate',
    'adminExtend',
    'adminRenew',
  ] as const,
  unit: 'enumeration',
  source:
    'graph-docs v1.0/resources/privilegedaccessgroupassignmentschedulerequest.md; …/privilegedidentitymanagement-for-groups-api-overview.md (2025-08-29)',
  date: '2025-08-29',
  confidence: 'C',
});

export const PIM_ELIGIBILITY_STAYS = defineFact({
  id: 'PIM-05',
  statement: 'An activation leaves the eligibility in place and adds an active assignment beside it.',
  value: true,
  unit: 'rule',
  source: 'entra-docs id-governance/privileged-identity-management/pim-apis.md (2023-09-12)',
  date: '2023-09-12',
  confidence: 'C',
});

export const PIM_STATUS_PER_OUTCOME = defineFact({
  id: 'PIM-06',
  statement:
    'An immediate grant shows Provisioned, a future start Granted, a wait for an approver PendingApproval, a removal Revoked.',
  value: {
    immediate: 'Provisioned',
    futureStart: 'Granted',
    approval: 'PendingApproval',
    removal: 'Revoked',
  },
  unit: 'enumeration',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-activate-role.yml (2024-02-20); …/pim-approval-workflow.md (2023-09-12); …/pim-how-to-add-role-to-user.md (2025-08-08)',
  date: '2025-08-08',
  confidence: 'X',
});

export const PIM_CREATED_IS_NOT_ACTIVE = defineFact({
  id: 'PIM-07',
  statement: 'The API answers 201 whatever comes of the request; a broken rule is a 400 and grants nothing.',
  value: { created: 201, ruleBroken: 400 },
  unit: 'HTTP status',
  source:
    'graph-docs v1.0/api/unifiedroleassignmentschedulerequest-cancel.md; …/rbacapplication-post-roleassignmentschedulerequests.md; graph-docs v1.0/resources/privilegedidentitymanagementv3-overview.md',
  date: '2026-09-22',
  confidence: 'C',
});

export const PIM_CANCELED_KEPT = defineFact({
  id: 'PIM-08',
  statement: 'A pending or future request can be canceled; the canceled object is deleted 30 days later.',
  value: 30 * DAY_SECONDS,
  unit: 'seconds',
  source:
    'graph-docs v1.0/api/unifiedroleassignmentschedulerequest-cancel.md; entra-docs id-governance/privileged-identity-management/pim-approval-workflow.md (2023-09-12)',
  date: '2023-09-12',
  confidence: 'C',
});

export const PIM_VALIDATION_ONLY = defineFact({
  id: 'PIM-09',
  statement: 'A request can ask for validation only: every rule is evaluated, and nothing changes.',
  value: true,
  unit: 'rule',
  source: 'graph-docs v1.0/resources/unifiedroleassignmentschedulerequest.md',
  date: '2026-09-22',
  confidence: 'C',
});

export const PIM_DURATION_RUNS_FROM_GRANT = defineFact({
  id: 'PIM-10',
  statement:
    "An activation's length is counted from the moment access is granted: with approval, from the approval and not from the request.",
  value: 'grant' as const,
  unit: 'enumeration',
  source: 'graph-docs v1.0/resources/expirationpattern.md; learn graph/api/resources/requestschedule',
  date: '2026-09-22',
  confidence: 'C',
});

export const PIM_PAST_START_IS_NOW = defineFact({
  id: 'PIM-11',
  statement: 'A start in the past is replaced by the moment of processing.',
  value: true,
  unit: 'rule',
  source:
    'graph-docs v1.0/api/rbacapplication-post-roleassignmentschedulerequests.md (example 1); entra-docs id-governance/privileged-identity-management/pim-how-to-renew-extend.md (2026-03-23)',
  date: '2026-03-23',
  confidence: 'X',
});

export const PIM_ERROR_CODES = defineFact({
  id: 'PIM-12',
  statement:
    'Clients report these error codes and failed rules; how the rules for MFA, justification and ticket are called is not known.',
  value: [
    'RoleAssignmentRequestPolicyValidationFailed',
    'ActiveDurationTooShort',
    'RoleAssignmentExists',
    'RoleAssignmentDoesNotExist',
    'InvalidScope',
  ] as const,
  unit: 'enumeration',
  source: 'MicrosoftDocs/azure-docs#80426; netr0m/az-pim-cli#66; third party: several public API clients',
  date: '2026-09-22',
  confidence: 'T',
});

export const PIM_NO_EXTENSION_NO_OVERLAP = defineFact({
  id: 'PIM-13',
  statement:
    'A running activation can be neither extended nor overlapped, not even by one that starts when it ends: a second request fails.',
  value: true,
  unit: 'rule',
  source: 'third party: notes of a public PIM API client (measured 2026-09-21/22)',
  date: '2026-09-21',
  confidence: 'T',
});

export const PIM_MAX_ACTIVATION = defineFact({
  id: 'PIM-14',
  statement:
    'A policy allows activations of some whole number of hours, from 1 to 24. The value is the upper limit.',
  value: 24 * HOUR_SECONDS,
  unit: 'seconds',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-change-default-settings.md (2024-03-15); …/groups-role-settings.md (2025-04-30); …/pim-resource-roles-configure-role-settings.md (2024-01-22)',
  date: '2025-04-30',
  confidence: 'C',
  alternatives: [
    {
      name: 'graph-overview',
      value: 8 * HOUR_SECONDS,
      statement: 'Eight hours, as two overview pages of Graph have it (PIM-15).',
      source:
        'graph-docs v1.0/resources/privilegedidentitymanagement-for-groups-api-overview.md (2025-08-29)',
    },
  ],
});

export const PIM_MAX_ACTIVATION_GRAPH = defineFact({
  id: 'PIM-15',
  statement:
    "Two overview pages of Graph give 8 hours as the longest activation, against 24 in the portal's pages; the twin takes 8 as default and 24 as limit.",
  value: 8 * HOUR_SECONDS,
  unit: 'seconds',
  source:
    'graph-docs v1.0/resources/privilegedidentitymanagement-for-groups-api-overview.md (2025-08-29); …/privilegedidentitymanagementv3-overview.md',
  date: '2025-08-29',
  confidence: 'C',
});

export const PIM_DEFAULT_ACTIVATION = defineFact({
  id: 'PIM-16',
  statement: "Microsoft's example policy allows 8 hours per activation; for groups no default is stated.",
  value: 8 * HOUR_SECONDS,
  unit: 'seconds',
  source:
    'graph-docs v1.0/api/unifiedrolemanagementpolicy-list-rules.md; azure-rest-api-specs GetRoleManagementPolicyByName.json',
  date: '2026-09-22',
  confidence: 'X',
});

export const PIM_MIN_ASSIGNMENT = defineFact({
  id: 'PIM-17',
  statement:
    'No assignment shorter than 5 minutes is accepted, and none can be removed in its first 5 minutes.',
  value: 5 * MINUTE_SECONDS,
  unit: 'seconds',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-add-role-to-user.md (2025-08-08); …/pim-resource-roles-assign-roles.md (2024-12-19); …/groups-assign-member-owner.md (2025-04-30)',
  date: '2025-08-08',
  confidence: 'C',
});

export const PIM_MIN_ACTIVE_BEFORE_DEACTIVATE = defineFact({
  id: 'PIM-18',
  statement: 'An activation cannot be ended in its first 5 minutes.',
  value: 5 * MINUTE_SECONDS,
  unit: 'seconds',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-activate-role.yml (2024-02-20); …/pim-resource-roles-activate-your-roles.md (2024-02-06)',
  date: '2024-02-20',
  confidence: 'C',
});

export const PIM_MIN_REQUEST = defineFact({
  id: 'PIM-19',
  statement:
    'The shortest activation one can ask for is 5 minutes by the API; the portal seems to step in half hours.',
  value: 5 * MINUTE_SECONDS,
  unit: 'seconds',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-approval-workflow.md (2023-09-12, example)',
  date: '2023-09-12',
  confidence: 'I',
});

export const PIM_USER_CHOOSES_LENGTH = defineFact({
  id: 'PIM-20',
  statement: "The user asks for any length up to the policy's maximum, and may ask for a later start.",
  value: true,
  unit: 'rule',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-activate-role.yml (2024-02-20); …/groups-activate-roles.md (2023-09-12)',
  date: '2024-02-20',
  confidence: 'C',
});

export const PIM_ROLE_DEFAULT_POLICY = defineFact({
  id: 'PIM-22',
  statement: "In Microsoft's example the policy of an Entra role allows permanent assignments.",
  value: {
    permanentEligible: true,
    eligibleSeconds: 365 * DAY_SECONDS,
    permanentActive: true,
    activeSeconds: 180 * DAY_SECONDS,
  },
  unit: 'seconds',
  source: 'graph-docs v1.0/api/unifiedrolemanagementpolicy-list-rules.md (example 1)',
  date: '2026-09-22',
  confidence: 'X',
});

export const PIM_GROUP_DEFAULT_POLICY = defineFact({
  id: 'PIM-23',
  statement:
    "In Microsoft's example the policy of a group allows no permanent assignment: eligible for a year at most, active for 180 days, until somebody changes it.",
  value: {
    permanentEligible: false,
    eligibleSeconds: 365 * DAY_SECONDS,
    permanentActive: false,
    activeSeconds: 180 * DAY_SECONDS,
  },
  unit: 'seconds',
  source:
    'graph-docs v1.0/api/unifiedrolemanagementpolicy-list-rules.md (example 2); hashicorp/terraform-provider-azuread#1450',
  date: '2026-09-22',
  confidence: 'X',
  alternatives: [
    {
      name: 'article',
      value: {
        permanentEligible: true,
        eligibleSeconds: 365 * DAY_SECONDS,
        permanentActive: false,
        activeSeconds: 180 * DAY_SECONDS,
      },
      statement: 'Eligibility without end, as the article takes for granted.',
      source: 'article',
    },
  ],
});

export const PIM_ENABLEMENT_DEFAULTS = defineFact({
  id: 'PIM-26',
  statement:
    "By Microsoft's examples, activating a role asks for MFA and a justification, activating group membership for a justification only.",
  value: { role: ['MultiFactorAuthentication', 'Justification'], group: ['Justification'] },
  unit: 'enumeration',
  source: 'graph-docs v1.0/api/unifiedrolemanagementpolicy-list-rules.md',
  date: '2026-09-22',
  confidence: 'X',
});

export const PIM_SESSION_SATISFIES_MFA = defineFact({
  id: 'PIM-27',
  statement:
    'The MFA rule prompts nobody who has done MFA in the session; so a stolen session with that claim activates without a prompt.',
  value: true as boolean,
  unit: 'rule',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-change-default-settings.md (2024-03-15); …/groups-role-settings.md (2025-04-30)',
  date: '2025-04-30',
  confidence: 'C',
  alternatives: [
    {
      name: 'article',
      value: false,
      statement: 'MFA is a fresh step of every activation, as the article has it.',
      source: 'article',
    },
  ],
});

export const PIM_AUTHENTICATION_CONTEXT = defineFact({
  id: 'PIM-28',
  statement:
    'Only a Conditional Access authentication context forces a fresh or stronger sign-in, and once met it stays in the token for later activations.',
  value: true,
  unit: 'rule',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-change-default-settings.md (2024-03-15); …/groups-role-settings.md (2025-04-30)',
  date: '2025-04-30',
  confidence: 'C',
});

export const PIM_AUTHENTICATION_CONTEXT_FALLBACK = defineFact({
  id: 'PIM-29',
  statement:
    'With no policy for the context the MFA rule applies; with a policy that is off, report-only or excludes the user, nothing is checked.',
  value: true,
  unit: 'rule',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-change-default-settings.md (2024-03-15); …/groups-role-settings.md (2025-04-30)',
  date: '2025-04-30',
  confidence: 'C',
});

export const PIM_TICKET_IS_FREE_TEXT = defineFact({
  id: 'PIM-33',
  statement: 'Justification and ticket are texts that nobody validates: they must only be there.',
  value: true,
  unit: 'rule',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-change-default-settings.md (2024-03-15); …/groups-role-settings.md (2025-04-30); …/pim-resource-roles-configure-role-settings.md (2024-01-22)',
  date: '2025-04-30',
  confidence: 'C',
});

export const PIM_APPROVALS_NEEDED = defineFact({
  id: 'PIM-34',
  statement:
    'One stage of approval: the first approver to answer decides. Approvers need no role, and cannot decide their own request.',
  value: 1,
  unit: 'approvals',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-approval-workflow.md (2023-09-12); …/groups-approval-workflow.md (2024-12-13); …/pim-how-to-change-default-settings.md (2024-03-15); …/groups-role-settings.md (2025-04-30); …/pim-resource-roles-configure-role-settings.md (2024-01-22)',
  date: '2025-04-30',
  confidence: 'C',
});

export const PIM_DEFAULT_APPROVERS = defineFact({
  id: 'PIM-35',
  statement:
    'With no approver named, active Privileged Role Administrators and Global Administrators approve Entra roles; for groups and Azure roles nobody does.',
  value: { roles: 'active Global and Privileged Role Administrators', groups: 'nobody', azure: 'nobody' },
  unit: 'enumeration',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-change-default-settings.md (2024-03-15); …/groups-role-settings.md (2025-04-30); …/pim-resource-roles-configure-role-settings.md (2024-01-22)',
  date: '2025-04-30',
  confidence: 'C',
});

export const PIM_LOCK_OUT = defineFact({
  id: 'PIM-36',
  statement:
    'Where everybody who could approve is only eligible, nobody can approve and the tenant is frozen but for an emergency account.',
  value: true,
  unit: 'rule',
  source: 'entra-docs identity/role-based-access-control/security-emergency-access.md (2025-02-10)',
  date: '2025-02-10',
  confidence: 'C',
});

export const PIM_APPROVAL_TIMEOUT = defineFact({
  id: 'PIM-37',
  statement:
    'A request nobody answers within 24 hours is denied and must be made anew; the time cannot be changed.',
  value: 24 * HOUR_SECONDS,
  unit: 'seconds',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-approval-workflow.md (2023-09-12); …/groups-approval-workflow.md (2024-12-13); …/pim-resource-roles-approval-workflow.md (2023-09-14); graph-docs v1.0/resources/unifiedapprovalstage.md',
  date: '2024-12-13',
  confidence: 'C',
});

export const PIM_PRE_APPROVAL_EXTENSION = defineFact({
  id: 'PIM-40',
  statement:
    'A custom extension, in preview, may answer before the approver: go on, approve by itself, or deny. It needs ID Governance, not P2.',
  value: ['Approved', 'AutoApproved', 'Denied'] as const,
  unit: 'enumeration',
  source:
    'entra-docs id-governance/privileged-identity-management/privileged-identity-management-custom-extensions.md (2026-06-02)',
  date: '2026-06-02',
  confidence: 'C',
});

export const PIM_POLICY_SCOPE = defineFact({
  id: 'PIM-41',
  statement:
    'Settings belong to each group and each kind of access, to each Entra role, and to each Azure role per resource without inheritance.',
  value: true,
  unit: 'rule',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-change-default-settings.md (2024-03-15); …/groups-role-settings.md (2025-04-30); …/pim-resource-roles-configure-role-settings.md (2024-01-22)',
  date: '2025-04-30',
  confidence: 'C',
});

export const PIM_RENEWAL_WINDOWS = defineFact({
  id: 'PIM-42',
  statement:
    'Extension can be asked for in the last 14 days of an assignment; an ended one stays visible and renewable for 30 days.',
  value: { extendSeconds: 14 * DAY_SECONDS, renewSeconds: 30 * DAY_SECONDS },
  unit: 'seconds',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-renew-extend.md (2026-03-23); …/groups-renew-extend.md (2024-12-16)',
  date: '2026-03-23',
  confidence: 'C',
});

export const PIM_LAST_GLOBAL_ADMINISTRATOR = defineFact({
  id: 'PIM-46',
  statement:
    'The last active Global Administrator cannot be removed, and a time-bound one is kept past its end while no other is left.',
  value: true,
  unit: 'rule',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-add-role-to-user.md (2025-08-08); …/pim-configure.md (2025-01-07)',
  date: '2025-08-08',
  confidence: 'C',
});

export const PIM_PRINCIPALS = defineFact({
  id: 'PIM-47',
  statement:
    'Users, groups and service principals can be in PIM; service principals only as time-limited active, never eligible.',
  value: true,
  unit: 'rule',
  source: 'entra-docs id-governance/privileged-identity-management/pim-deployment-plan.md (2025-04-30)',
  date: '2025-04-30',
  confidence: 'C',
});

export const PIM_GROUP_KINDS = defineFact({
  id: 'PIM-50',
  statement:
    'Security groups and Microsoft 365 groups can be in PIM; groups with dynamic membership and synchronized groups cannot.',
  value: { kinds: ['security', 'microsoft365'], memberships: ['assigned'] },
  unit: 'enumeration',
  source:
    'entra-docs id-governance/privileged-identity-management/concept-pim-for-groups.md (2025-02-24); …/groups-discover-groups.md (2025-01-06)',
  date: '2025-02-24',
  confidence: 'C',
});

export const PIM_MAX_ROLE_ASSIGNABLE_GROUPS = defineFact({
  id: 'PIM-51',
  statement: 'A tenant holds at most 500 role-assignable groups; groups in PIM are not limited.',
  value: 500,
  unit: 'groups',
  source:
    'entra-docs id-governance/privileged-identity-management/concept-pim-for-groups.md (2025-02-24); …/groups-discover-groups.md (2025-01-06); entra-docs identity/role-based-access-control/groups-concept.md (2026-03-16)',
  date: '2026-03-16',
  confidence: 'C',
});

export const PIM_NESTING = defineFact({
  id: 'PIM-53',
  statement:
    'A group may be an eligible member of a group; an activation then adds only the user who asks, never the whole group. Active nesting into a role-assignable group is impossible.',
  value: true as boolean,
  unit: 'rule',
  source:
    'entra-docs id-governance/privileged-identity-management/concept-pim-for-groups.md (2025-02-24); …/pim-deployment-plan.md (2025-04-30)',
  date: '2025-04-30',
  confidence: 'C',
  alternatives: [
    {
      name: 'article',
      value: false,
      statement:
        'Nesting is unsupported, and nested members inherit access when the parent is activated, as the article has it.',
      source: 'article',
    },
  ],
});

export const PIM_MEMBER_AND_OWNER = defineFact({
  id: 'PIM-54',
  statement:
    'Membership and ownership of a group are separate accesses, each with its own policy and schedule.',
  value: ['member', 'owner'] as const,
  unit: 'enumeration',
  source: 'entra-docs id-governance/privileged-identity-management/concept-pim-for-groups.md (2025-02-24)',
  date: '2025-02-24',
  confidence: 'C',
});

export const PIM_GROUP_MANAGERS = defineFact({
  id: 'PIM-55',
  statement:
    'A role-assignable group is managed by Privileged Role Administrators and its owners; any other group by several lesser administrators as well.',
  // Of the lesser ones the Identity Governance Administrator is not among the roles the twin knows.
  value: {
    always: [GLOBAL_ADMINISTRATOR, PRIVILEGED_ROLE_ADMINISTRATOR],
    unlessRoleAssignable: [DIRECTORY_WRITERS, GROUPS_ADMINISTRATOR, USER_ADMINISTRATOR],
  },
  unit: 'role template ids',
  source:
    'entra-docs id-governance/privileged-identity-management/groups-role-settings.md (2025-04-30); …/groups-assign-member-owner.md (2025-04-30)',
  date: '2025-04-30',
  confidence: 'C',
});

export const PIM_BYPASS_BY_GROUP_EDIT = defineFact({
  id: 'PIM-56',
  statement: 'Administrators who may edit the group directly can put people in past PIM.',
  value: true,
  unit: 'rule',
  source:
    'entra-docs id-governance/privileged-identity-management/groups-role-settings.md (2025-04-30); …/groups-assign-member-owner.md (2025-04-30)',
  date: '2025-04-30',
  confidence: 'C',
});

export const PIM_OWNER_TRAP = defineFact({
  id: 'PIM-59',
  statement: "The last owner's activation does not end: PIM tries for 30 days, then leaves a standing owner.",
  value: 30 * DAY_SECONDS,
  unit: 'seconds',
  source: 'entra-docs id-governance/includes/groups-deactivation-include.md (2025-03-20)',
  date: '2025-03-20',
  confidence: 'C',
});

export const PIM_ELIGIBLE_MEMBER_UNPROTECTED = defineFact({
  id: 'PIM-62',
  statement:
    "Eligible members of a role-assignable group are not protected from a lesser administrator's password reset; only active ones are.",
  value: true,
  unit: 'rule',
  source:
    'entra-docs includes/pim-for-groups-include.md; entra-docs id-governance/privileged-identity-management/concept-pim-for-groups.md (2025-02-24)',
  date: '2025-02-24',
  confidence: 'I',
});

export const PIM_SLOW_TOPOLOGY = defineFact({
  id: 'PIM-63',
  statement:
    'For Exchange, SharePoint and Purview Microsoft advises to be active in a group that is eligible for the role; the reverse may take significant time.',
  value: true,
  unit: 'rule',
  source:
    'entra-docs id-governance/privileged-identity-management/concept-pim-for-groups.md (2025-02-24); …/pim-roles.md (2025-02-24)',
  date: '2025-02-24',
  confidence: 'C',
});

export const PIM_DIRECTORY_LAG = defineFact({
  id: 'PIM-65',
  statement: 'PIM writes and removes an active assignment within seconds; the twin reads 1 to 10.',
  value: { lowSeconds: 1, highSeconds: 10 },
  unit: 'seconds',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-activate-role.yml (2024-02-20); …/pim-resource-roles-activate-your-roles.md (2024-02-06); …/groups-activate-roles.md (2023-09-12)',
  date: '2024-02-20',
  confidence: 'C',
});

export const PIM_APP_CACHE = defineFact({
  id: 'PIM-66',
  statement:
    "When an activation takes effect depends on the application's cache; signing in again helps some applications only.",
  value: true as boolean,
  unit: 'rule',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-activate-role.yml (2024-02-20); …/pim-resource-roles-activate-your-roles.md (2024-02-06); …/groups-activate-roles.md (2023-09-12)',
  date: '2024-02-20',
  confidence: 'C',
  alternatives: [
    {
      name: 'article',
      value: false,
      statement: 'Signing out and in resolves the delay, as the article has it.',
      source: 'article',
    },
  ],
});

export const PIM_RESIDUAL_ACCESS = defineFact({
  id: 'PIM-67',
  statement: 'After an activation ends, an application that caches may still let the user in.',
  value: true,
  unit: 'rule',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-how-to-activate-role.yml (2024-02-20); …/pim-resource-roles-activate-your-roles.md (2024-02-06); …/groups-activate-roles.md (2023-09-12)',
  date: '2024-02-20',
  confidence: 'C',
});

export const CAE_CRITICAL_EVENTS = defineFact({
  id: 'PIM-68',
  statement:
    'Sessions under continuous access evaluation are cut on these events; losing a role or a group is not among them.',
  value: [
    'account disabled or deleted',
    'password changed or reset',
    'MFA enabled',
    'refresh tokens revoked',
    'high user risk',
  ] as const,
  unit: 'enumeration',
  source: 'entra-docs identity/conditional-access/concept-continuous-access-evaluation.md (2025-07-22)',
  date: '2025-07-22',
  confidence: 'C',
});

export const GROUP_TO_WORKLOAD_LAG = defineFact({
  id: 'PIM-69',
  statement: 'A change of group membership can take up to a day to reach Exchange and SharePoint.',
  value: DAY_SECONDS,
  unit: 'seconds',
  source: 'entra-docs identity/conditional-access/concept-continuous-access-evaluation.md (2025-07-22)',
  date: '2025-07-22',
  confidence: 'C',
});

export const PIM_CLOCK_RUNS_WHILE_WAITING = defineFact({
  id: 'PIM-70',
  statement:
    "The activation's clock runs while the workload still refuses: an older page shows four hours of activation that left two to work.",
  value: { activatedSeconds: 4 * HOUR_SECONDS, usableSeconds: 2 * HOUR_SECONDS },
  unit: 'seconds',
  source: 'learn sharepoint/troubleshoot/administration/access-denied-to-pim-user-accounts',
  date: '2026-09-22',
  confidence: 'C',
});

export const AZURE_RBAC_LAG = defineFact({
  id: 'PIM-71',
  statement: 'A change of an Azure role takes up to 10 minutes.',
  value: 10 * MINUTE_SECONDS,
  unit: 'seconds',
  source: 'azure-docs articles/role-based-access-control/troubleshooting.md (@012ad308)',
  date: '2026-09-22',
  confidence: 'C',
});

export const PIM_REVIEW_DEFAULTS = defineFact({
  id: 'PIM-118',
  statement:
    'A review of roles runs once and for a month unless set otherwise. One that repeats must end before the next begins: a monthly one lasts at most 27 days, a weekly one of several stages at most 7.',
  value: {
    frequencies: ['one-time', 'weekly', 'monthly', 'quarterly', 'semi-annual', 'annual'],
    defaultFrequency: 'one-time',
    defaultMonths: 1,
    monthlyMaxSeconds: 27 * DAY_SECONDS,
    weeklyStagesMaxSeconds: 7 * DAY_SECONDS,
  },
  unit: 'seconds',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-create-roles-and-resource-roles-review.md (2024-12-13)',
  date: '2024-12-13',
  confidence: 'C',
});

export const PIM_REVIEW_SNAPSHOT = defineFact({
  id: 'PIM-119',
  statement:
    "A review looks at those who were there when it began, and changes nobody's access before it ends.",
  value: true,
  unit: 'rule',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-create-roles-and-resource-roles-review.md (2024-12-13); entra-docs id-governance/create-access-review.md (2025-06-18)',
  date: '2025-06-18',
  confidence: 'C',
});

export const PIM_REVIEW_SILENCE = defineFact({
  id: 'PIM-120',
  statement:
    'When no reviewer answers, the review does what it was set to: nothing, remove, approve, or the recommendation.',
  value: ['no change', 'remove access', 'approve access', 'take recommendations'] as const,
  unit: 'enumeration',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-create-roles-and-resource-roles-review.md (2024-12-13); entra-docs id-governance/create-access-review.md (2025-06-18); graph-docs v1.0/resources/accessreviewschedulesettings.md',
  date: '2025-06-18',
  confidence: 'C',
});

export const PIM_REVIEW_AUTO_APPLY = defineFact({
  id: 'PIM-121',
  statement:
    'Decisions are applied by hand unless auto-apply is on; with removal on silence it can strip everybody.',
  value: false,
  unit: 'rule',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-create-roles-and-resource-roles-review.md (2024-12-13); entra-docs id-governance/create-access-review.md (2025-06-18); graph-docs v1.0/resources/accessreviewschedulesettings.md',
  date: '2025-06-18',
  confidence: 'C',
});
