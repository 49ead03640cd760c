import { defineFact } from './fact.ts';

/*
 * The interfaces of PIM that programs call: actions, and the iterations of the API with their ends.
 * Long because it is a table: one entry per documented statement, in the order of their ids.
 */

export const PIM_ROLE_ACTIONS = defineFact({
  id: 'PIM-03',
  statement:
    'Requests on Entra roles know nine actions; extending and renewing oneself, which groups lack in Graph, are among them.',
  value: [
    'adminAssign',
    'adminUpdate',
    'adminRemove',
    'selfActivate',
    'selfDeactivate',
    'adminExtend',
    'adminRenew',
    'selfExtend',
    'selfRenew',
  ] as const,
  unit: 'enumeration',
  source: 'graph-docs v1.0/resources/unifiedroleassignmentschedulerequest.md',
  date: '2026-09-22',
  confidence: 'C',
});

export const PIM_API_NEEDS_MFA = defineFact({
  id: 'PIM-32',
  statement:
    'Whoever updates, extends, renews or activates their own assignment through the API needs a session that was challenged for MFA.',
  value: ['update', 'extend', 'renew', 'activate'] as const,
  unit: 'enumeration',
  source: 'graph-docs v1.0/api/rbacapplication-post-roleassignmentschedulerequests.md',
  date: '2026-09-22',
  confidence: 'C',
});

export const PIM_RENEWAL_APPROVALS_IN_PORTAL = defineFact({
  id: 'PIM-38',
  statement:
    'Approving an extension or a renewal works in the portal only, neither through Graph nor through Azure Resource Manager.',
  value: true,
  unit: 'rule',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-approval-workflow.md (2023-09-12); …/groups-approval-workflow.md (2024-12-13); …/pim-resource-roles-approval-workflow.md (2023-09-14)',
  date: '2024-12-13',
  confidence: 'C',
});

export const PIM_ROLE_APPROVALS_IN_BETA = defineFact({
  id: 'PIM-39',
  statement: 'Approvals of Entra roles can be answered through the beta of Graph only.',
  value: '/beta/roleManagement/directory/roleAssignmentApprovals',
  unit: 'path',
  source: 'learn entra/id-governance/privileged-identity-management/pim-apis (note; also on docs.azure.cn)',
  date: '2026-09-22',
  confidence: 'C',
});

export const PIM_API_ITERATION_1 = defineFact({
  id: 'PIM-112',
  statement: 'The first PIM API, for Entra roles only, ended in June 2021; the day is not documented.',
  value: { path: '/beta/privilegedRoles', retiredMonth: '2021-06' },
  unit: 'month',
  source: 'entra-docs id-governance/privileged-identity-management/pim-apis.md (2023-09-12)',
  date: '2023-09-12',
  confidence: 'C',
});

export const PIM_API_ITERATION_2 = defineFact({
  id: 'PIM-113',
  statement:
    'The second PIM API, for Entra roles and Azure resources, was never more than a beta and returns no data from 2026-10-28 on.',
  value: {
    paths: ['/beta/privilegedAccess/aadRoles', '/beta/privilegedAccess/azureResources'],
    endsOn: '2026-10-28',
  },
  unit: 'day',
  source:
    'learn graph/api/resources/privilegedaccess, governanceroleassignment, privilegedidentitymanagement-root; docs.azure.cn pim-apis',
  date: '2026-09-22',
  confidence: 'C',
});

export const PIM_API_ITERATION_2_GROUPS = defineFact({
  id: 'PIM-114',
  statement:
    'The news of the end name groups beside roles and Azure resources; the reference of the API lists only the other two.',
  value: { path: '/beta/privilegedAccess/aadGroups', ends: true as boolean },
  unit: 'rule',
  source: 'entra-docs fundamentals/whats-new.md (2026-03-12)',
  date: '2026-03-12',
  confidence: 'C',
  alternatives: [
    {
      name: 'api-reference',
      value: { path: '/beta/privilegedAccess/aadGroups', ends: false },
      statement: 'Calls on groups go on, as the reference, which does not list them, can be read.',
      source: 'learn graph/api/resources/privilegedaccess',
    },
  ],
});

export const PIM_API_FAILURE = defineFact({
  id: 'PIM-115',
  statement:
    'Calls to an ended API fail or return no data; with which code is not documented, and that no clear message comes are the article’s words.',
  value: 'error' as 'error' | 'empty',
  unit: 'enumeration',
  source: 'entra-docs fundamentals/whats-new.md (2026-03-12)',
  date: '2026-03-12',
  confidence: 'C',
  alternatives: [
    {
      name: 'empty',
      value: 'empty',
      statement: 'The call succeeds and the answer is empty, so that a program notices nothing.',
      source: 'entra-docs fundamentals/whats-new.md (2026-03-12)',
    },
  ],
});

export const PIM_API_ITERATION_3 = defineFact({
  id: 'PIM-116',
  statement:
    'The third and last PIM API is in Graph v1.0 for Entra roles and groups, in Azure Resource Manager for Azure roles, and still beta for alerts; programs may call it without a user.',
  value: {
    role: {
      assignment: '/v1.0/roleManagement/directory/roleAssignmentScheduleRequests',
      eligibility: '/v1.0/roleManagement/directory/roleEligibilityScheduleRequests',
    },
    group: {
      assignment: '/v1.0/identityGovernance/privilegedAccess/group/assignmentScheduleRequests',
      eligibility: '/v1.0/identityGovernance/privilegedAccess/group/eligibilityScheduleRequests',
    },
    azure: {
      assignment: 'Microsoft.Authorization/roleAssignmentScheduleRequests',
      eligibility: 'Microsoft.Authorization/roleEligibilityScheduleRequests',
      apiVersion: '2020-10-01',
    },
    appOnly: true,
  },
  unit: 'path',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-apis.md (2023-09-12); graph-docs v1.0/resources/privilegedidentitymanagementv3-overview.md',
  date: '2023-09-12',
  confidence: 'C',
});

export const PIM_API_DETECTED_BY_PATH = defineFact({
  id: 'PIM-117',
  statement:
    'What tells an old call is its path. The article looks at the age of the automation instead; Microsoft names no such year.',
  value: '/beta/privilegedAccess',
  unit: 'path',
  source: 'article; entra-docs id-governance/privileged-identity-management/pim-apis.md (2023-09-12)',
  date: '2023-09-12',
  confidence: 'C',
  alternatives: [
    {
      name: 'article',
      value: 'built before 2023',
      statement: 'Automation built before about 2023, as the article has it.',
      source: 'article',
    },
  ],
});
