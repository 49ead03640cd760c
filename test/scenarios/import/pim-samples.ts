import { EXCHANGE, GROUP_ID } from './samples.ts';

export const ANN = '55555555-eeee-4eee-8eee-000000000001';
export const BEN = '55555555-eeee-4eee-8eee-000000000002';
export const TEAM = '33333333-cccc-4ccc-8ccc-000000000002';
export const POLICY_ID = `Group_${GROUP_ID}_66666666-ffff-4fff-8fff-000000000001`;
export const ROLE_POLICY_ID =
  'DirectoryRole_66666666-ffff-4fff-8fff-000000000000_66666666-ffff-4fff-8fff-000000000002';

type Json = Record<string, unknown>;

const META = 'https://graph.microsoft.com/v1.0/$metadata#';

export function listOf(address: string, value: readonly Json[], changes: Json = {}): Json {
  return { '@odata.context': `${META}${address}`, ...changes, value };
}

export const ELIGIBLE_PLACES = 'identityGovernance/privilegedAccess/group/eligibilityScheduleInstances';
export const ACTIVE_PLACES = 'identityGovernance/privilegedAccess/group/assignmentScheduleInstances';
export const ELIGIBLE_ROLES = 'roleManagement/directory/roleEligibilitySchedules';
export const ACTIVE_ROLES = 'roleManagement/directory/roleAssignmentScheduleInstances';
export const POLICY_ASSIGNMENTS = 'policies/roleManagementPolicyAssignments';

/** An eligible place in a group, as an instance says it. */
export function place(changes: Json = {}): Json {
  return {
    id: `${GROUP_ID}_member_1`,
    startDateTime: '2025-06-01T08:00:00.8Z',
    endDateTime: '2026-06-01T08:00:00Z',
    accessId: 'member',
    principalId: ANN,
    groupId: GROUP_ID,
    memberType: 'Direct',
    ...changes,
  };
}

/** An eligible role, as a schedule says it. */
export function role(changes: Json = {}, expiration: Json = {}): Json {
  return {
    id: '77777777-aaaa-4aaa-8aaa-000000000001',
    principalId: ANN,
    roleDefinitionId: EXCHANGE,
    directoryScopeId: '/',
    appScopeId: null,
    createdDateTime: '2025-06-01T08:00:00.287Z',
    modifiedDateTime: '0001-01-01T08:00:00Z',
    status: 'Provisioned',
    memberType: 'Direct',
    scheduleInfo: {
      startDateTime: '2025-06-01T08:00:00.287Z',
      recurrence: null,
      expiration: { type: 'noExpiration', endDateTime: null, duration: null, ...expiration },
    },
    ...changes,
  };
}

/** The rules of a policy that decide about activations, and one that mails. */
export function rules(changes: Record<string, Json> = {}): Json[] {
  const all: Record<string, Json> = {
    Expiration_Admin_Eligibility: { isExpirationRequired: false, maximumDuration: 'P365D' },
    Expiration_EndUser_Assignment: { isExpirationRequired: true, maximumDuration: 'PT4H' },
    Enablement_EndUser_Assignment: { enabledRules: ['MultiFactorAuthentication', 'Ticketing'] },
    Approval_EndUser_Assignment: {
      setting: {
        isApprovalRequired: true,
        approvalStages: [
          {
            primaryApprovers: [
              { '@odata.type': '#microsoft.graph.singleUser', userId: BEN, description: 'Ben' },
            ],
          },
        ],
      },
    },
    AuthenticationContext_EndUser_Assignment: { isEnabled: false, claimValue: null },
    Notification_Admin_EndUser_Assignment: { notificationType: 'Email' },
    ...changes,
  };
  return Object.entries(all).map(([id, content]) => ({ id, ...content }));
}

/** A policy for members of the group, expanded inside what says so. */
export function policyLink(changes: Json = {}, policy: Json = {}): Json {
  return {
    id: `${POLICY_ID}_member`,
    policyId: POLICY_ID,
    scopeId: GROUP_ID,
    scopeType: 'Group',
    roleDefinitionId: 'member',
    policy: {
      id: POLICY_ID,
      displayName: 'Group',
      isOrganizationDefault: false,
      scopeId: GROUP_ID,
      scopeType: 'Group',
      lastModifiedDateTime: null,
      rules: rules(),
      ...policy,
    },
    ...changes,
  };
}

/** The same for a role. */
export function rolePolicyLink(changes: Json = {}, policy: Json = {}): Json {
  return policyLink(
    {
      id: `${ROLE_POLICY_ID}_${EXCHANGE}`,
      policyId: ROLE_POLICY_ID,
      scopeId: '/',
      scopeType: 'DirectoryRole',
      roleDefinitionId: EXCHANGE,
      ...changes,
    },
    { id: ROLE_POLICY_ID, scopeId: '/', scopeType: 'DirectoryRole', ...policy },
  );
}
