import { DAY_SECONDS, HOUR_SECONDS, MINUTE_SECONDS } from '../../engine/time.ts';
import { AZURE_DELEGATION_DELETE_ROLE, AZURE_OWNER, AZURE_USER_ACCESS_ADMINISTRATOR } from './azure-roles.ts';
import { defineFact } from './fact.ts';

/*
 * Azure Lighthouse: the resources of a delegation, eligible authorizations, roles, scopes, the life of a delegation,
 * activation, license, what both sides see.
 * Long because it is a table: one entry per documented statement, in the order of their ids.
 */

export const LIGHTHOUSE_SCOPES = defineFact({
  id: 'LH-01',
  statement:
    'The definition stands on a subscription and nowhere else; its assignment on that subscription or on a resource group in it. Both are named by GUIDs.',
  value: { definition: ['subscription'], assignment: ['subscription', 'resourceGroup'] } as const,
  unit: 'enumeration',
  source: 'lighthouse-docs concepts/architecture.md (2025-09-22); Azure/Azure-Lighthouse-samples#31',
  date: '2025-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_REQUIRED_PROPERTIES = defineFact({
  id: 'LH-02',
  statement:
    'A definition must say who manages and list authorizations; whether an empty list is taken, no text says. A marketplace plan, if given, needs all four of its parts.',
  value: {
    definition: ['managedByTenantId', 'authorizations'],
    plan: ['name', 'publisher', 'product', 'version'],
  } as const,
  unit: 'enumeration',
  source: 'azure-rest-api-specs managedservices 2022-10-01 stable managedservices.json',
  date: '2026-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_API_VERSIONS = defineFact({
  id: 'LH-03',
  statement:
    'Eligible authorizations need an api-version of 2020-02-01-preview or later, for the definition and for whatever is done with its assignments.',
  value: {
    known: [
      '2018-06-01-preview',
      '2019-04-01-preview',
      '2019-06-01',
      '2019-09-01',
      '2020-02-01-preview',
      '2022-01-01-preview',
      '2022-10-01',
    ],
    eligibleFrom: '2020-02-01',
  } as const,
  unit: 'enumeration',
  source:
    'hashicorp/terraform-provider-azurerm#25183; hashicorp/terraform-provider-azurerm#20108; azure-rest-api-specs managedservices (folder of versions)',
  date: '2026-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_ASSIGNMENT_NAMES_DEFINITION = defineFact({
  id: 'LH-04',
  statement: 'An assignment must name its definition by the full resource id.',
  value: true,
  unit: 'rule',
  source: 'azure-rest-api-specs managedservices 2022-10-01 stable managedservices.json',
  date: '2026-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_MANAGING_TENANT_DIFFERS = defineFact({
  id: 'LH-05',
  statement: 'The managing tenant must be another than the subscription’s own.',
  value: true,
  unit: 'rule',
  source: 'lighthouse-docs how-to/onboard-customer.md (2025-09-22); error text in several public issues',
  date: '2025-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_PRINCIPAL_IS_OBJECT_ID = defineFact({
  id: 'LH-06',
  statement:
    'A principal is named by the GUID of its object; no other text and no id of an application object is taken.',
  value: true,
  unit: 'rule',
  source: 'MicrosoftDocs/azure-docs#35663; MicrosoftDocs/azure-docs#59282',
  date: '2026-09-22',
  confidence: 'T',
});

export const LIGHTHOUSE_PERMANENT_PRINCIPALS = defineFact({
  id: 'LH-07',
  statement:
    'A permanent authorization is for a user, a group or a service principal of the managing tenant.',
  value: ['user', 'group', 'servicePrincipal'] as const,
  unit: 'enumeration',
  source: 'lighthouse-docs concepts/tenants-users-roles.md (2026-04-06)',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_GROUP_KIND = defineFact({
  id: 'LH-08',
  statement:
    'A group must be a security group; its owners do not count as members; groups inside it count, after a further delay nobody quantifies. Every member elevates alone.',
  value: 'security' as const,
  unit: 'enumeration',
  source:
    'lighthouse-docs concepts/tenants-users-roles.md (2026-04-06); lighthouse-docs how-to/onboard-customer.md (2025-09-22); lighthouse-docs how-to/create-eligible-authorizations.md (2026-04-06)',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_ROLE_IDS = defineFact({
  id: 'LH-09',
  statement:
    'Roles are given as bare GUIDs; delegatedRoleDefinitionIds belong to User Access Administrator, which needs them, and to no eligible entry.',
  value: true,
  unit: 'rule',
  source: 'azure-rest-api-specs managedservices 2022-10-01 stable managedservices.json',
  date: '2026-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_AUTHORIZATION_PROPERTIES = defineFact({
  id: 'LH-0A',
  statement:
    'An authorization needs principal and role; the display name is asked for in the text on eligible ones and optional in the schema.',
  value: ['principalId', 'roleDefinitionId'] as const,
  unit: 'enumeration',
  source:
    'azure-rest-api-specs managedservices 2022-10-01 stable managedservices.json; azure-docs articles/lighthouse/how-to/create-eligible-authorizations.md (2022-11-28)',
  date: '2022-11-28',
  confidence: 'C',
});

export const LIGHTHOUSE_PROVISIONING_STATES = defineFact({
  id: 'LH-0B',
  statement: 'Definition and assignment show one of twelve provisioning states; more may come.',
  value: [
    'NotSpecified',
    'Accepted',
    'Running',
    'Ready',
    'Creating',
    'Created',
    'Deleting',
    'Deleted',
    'Canceled',
    'Failed',
    'Succeeded',
    'Updating',
  ] as const,
  unit: 'enumeration',
  source: 'azure-rest-api-specs managedservices 2022-10-01 stable managedservices.json',
  date: '2026-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_OPERATIONS_TAKE_TIME = defineFact({
  id: 'LH-0C',
  statement:
    'Creating either resource and deleting an assignment are long-running operations; deleting a definition is not.',
  value: { definition: { put: true, delete: false }, assignment: { put: true, delete: true } },
  unit: 'long-running',
  source: 'azure-rest-api-specs managedservices 2022-10-01 stable managedservices.json',
  date: '2026-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_ELIGIBLE_ELEMENTS = defineFact({
  id: 'LH-10',
  statement:
    'An eligible authorization is a user or group, a built-in role, and an access policy; all of it is a property of the definition in the customer’s subscription.',
  value: ['principal', 'role', 'policy'] as const,
  unit: 'enumeration',
  source: 'lighthouse-docs how-to/create-eligible-authorizations.md (2026-04-06)',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_MFA_PROVIDERS = defineFact({
  id: 'LH-11',
  statement:
    'The access policy must say whether Entra MFA is asked for; the policy as a whole may be left out, although the text calls it required, and then means no MFA, eight hours, no approver.',
  value: ['Azure', 'None'] as const,
  unit: 'enumeration',
  source: 'azure-rest-api-specs managedservices 2022-10-01 stable managedservices.json',
  date: '2026-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_MAX_ACTIVATION = defineFact({
  id: 'LH-12',
  statement:
    'An activation may be allowed for eight hours at most, which is also the default; half-hour steps are advised.',
  value: 8 * HOUR_SECONDS,
  unit: 'seconds',
  source:
    'lighthouse-docs how-to/create-eligible-authorizations.md (2026-04-06); azure-rest-api-specs managedservices 2022-10-01 stable managedservices.json',
  date: '2026-04-06',
  confidence: 'C',
  alternatives: [
    {
      name: 'article',
      value: 24 * HOUR_SECONDS,
      statement: 'Up to a day, as PIM allows for its own roles.',
      source: 'article',
    },
  ],
});

export const LIGHTHOUSE_MAX_APPROVERS = defineFact({
  id: 'LH-13',
  statement:
    'An eligible role may name up to ten approvers, users or groups of the managing tenant; without any the user activates at will. The text asks for at least one if the list is there, public templates leave it empty.',
  value: 10,
  unit: 'approvers',
  source:
    'lighthouse-docs how-to/create-eligible-authorizations.md (2026-04-06); azure-rest-api-specs managedservices 2022-10-01 stable managedservices.json; third party: public templates',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_APPROVER_IS_ANOTHER_USER = defineFact({
  id: 'LH-14',
  statement: 'No service principal approves, and nobody approves their own request.',
  value: true,
  unit: 'rule',
  source: 'lighthouse-docs how-to/create-eligible-authorizations.md (2026-04-06)',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_NO_ELIGIBLE_SERVICE_PRINCIPAL = defineFact({
  id: 'LH-15',
  statement:
    'A service principal cannot be eligible; whether the deployment or only the activation fails is open.',
  value: true,
  unit: 'rule',
  source:
    'lighthouse-docs how-to/create-eligible-authorizations.md (2026-04-06); lighthouse-docs how-to/onboard-customer.md (2025-09-22)',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_SAME_ROLE_SAME_POLICY = defineFact({
  id: 'LH-16',
  statement: 'Eligible entries for the same role must carry the same policy.',
  value: true,
  unit: 'rule',
  source:
    'lighthouse-docs how-to/create-eligible-authorizations.md (2026-04-06); third party: Entra RBAC troubleshooting guide on public GitHub (2026-04-07)',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_ELIGIBLE_ROLES = defineFact({
  id: 'LH-17',
  statement:
    'Any supported role may be eligible but Owner and User Access Administrator, and delegatedRoleDefinitionIds have no place there.',
  value: true,
  unit: 'rule',
  source:
    'lighthouse-docs how-to/create-eligible-authorizations.md (2026-04-06); MicrosoftDocs/azure-docs#80795',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_ACTIVATION_ADDS = defineFact({
  id: 'LH-18',
  statement: 'An activated role comes on top of the user’s permanent ones, for the preset time.',
  value: true,
  unit: 'rule',
  source: 'lighthouse-docs how-to/create-eligible-authorizations.md (2026-04-06)',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_ELIGIBLE_CLOUDS = defineFact({
  id: 'LH-19',
  statement: 'Eligible authorizations do not exist in national clouds.',
  value: ['public'] as const,
  unit: 'enumeration',
  source: 'lighthouse-docs how-to/create-eligible-authorizations.md (2026-04-06)',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_PERMANENT_READER = defineFact({
  id: 'LH-20',
  statement:
    'Every eligible principal should also hold a permanent authorization that reads everything; without it the user cannot elevate in the portal. Nothing shows that the deployment checks it, and what the API does is open.',
  value: 'per-principal-in-portal' as
    | 'per-principal-in-portal'
    | 'per-principal-everywhere'
    | 'per-delegation',
  unit: 'enumeration',
  source: 'lighthouse-docs how-to/create-eligible-authorizations.md (2026-04-06)',
  date: '2026-04-06',
  confidence: 'C',
  alternatives: [
    {
      name: 'by-api-too',
      value: 'per-principal-everywhere',
      statement: 'No elevation by any route: the same rule read strictly.',
      source: 'reading of the text',
    },
    {
      name: 'article',
      value: 'per-delegation',
      statement: 'One permanent reader for the whole delegation, without which it does not work at all.',
      source: 'article',
    },
  ],
});

export const LIGHTHOUSE_READER_IS_SAME_PRINCIPAL = defineFact({
  id: 'LH-21',
  statement:
    'The reader must be the same principal, literally: another group with the same members does not do.',
  value: true,
  unit: 'rule',
  source: 'derived from LH-20',
  date: '2026-09-22',
  confidence: 'I',
});

export const LIGHTHOUSE_TENANT_ONBOARDED_TO_PIM = defineFact({
  id: 'LH-22',
  statement: 'A managing tenant in which PIM was never set up makes a deployment with eligible entries fail.',
  value: true,
  unit: 'rule',
  source: 'third party: Entra RBAC troubleshooting guide on public GitHub (2026-04-07)',
  date: '2026-04-07',
  confidence: 'T',
});

export const LIGHTHOUSE_GUEST_PRINCIPALS = defineFact({
  id: 'LH-24',
  statement: 'Whether guests of the managing tenant may be principals or approvers, no text says.',
  value: 'allowed' as 'allowed' | 'refused',
  unit: 'enumeration',
  source: 'no text',
  date: '2026-09-22',
  confidence: 'U',
  alternatives: [{ name: 'refused', value: 'refused', statement: 'They may not.', source: 'no text' }],
});

export const LIGHTHOUSE_FORBIDDEN_ROLE = defineFact({
  id: 'LH-30',
  statement: 'Owner cannot be delegated.',
  value: AZURE_OWNER,
  unit: 'role id',
  source: 'lighthouse-docs concepts/tenants-users-roles.md (2026-04-06); MicrosoftDocs/azure-docs#52919',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_FORBIDDEN_ELIGIBLE_ROLES = defineFact({
  id: 'LH-31',
  statement: 'Eligible entries refuse Owner and User Access Administrator.',
  value: [AZURE_OWNER, AZURE_USER_ACCESS_ADMINISTRATOR] as const,
  unit: 'role ids',
  source:
    'MicrosoftDocs/azure-docs#80795; lighthouse-docs how-to/create-eligible-authorizations.md (2026-04-06)',
  date: '2026-04-06',
  confidence: 'T',
});

export const LIGHTHOUSE_MANAGED_IDENTITY_ROLE = defineFact({
  id: 'LH-32',
  statement:
    'User Access Administrator is delegated permanently only, with the list of roles it may give to managed identities of the customer; it then gives these and opens support requests, and nothing else the role can do. The list may not hold Owner or itself.',
  value: AZURE_USER_ACCESS_ADMINISTRATOR,
  unit: 'role id',
  source:
    'lighthouse-docs how-to/onboard-customer.md (2025-09-22); lighthouse-docs how-to/deploy-policy-remediation.md; azure-rest-api-specs managedservices 2022-10-01 stable managedservices.json',
  date: '2025-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_NO_DATA_ACTIONS = defineFact({
  id: 'LH-33',
  statement: 'A role with data actions cannot be delegated.',
  value: true,
  unit: 'rule',
  source: 'lighthouse-docs concepts/tenants-users-roles.md (2026-04-06); Azure/Azure-Lighthouse-samples#137',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_NO_NOT_DATA_ACTIONS = defineFact({
  id: 'LH-34',
  statement: 'Nor can a role whose only mark is a notDataAction.',
  value: true,
  unit: 'rule',
  source: 'Azure/Azure-Lighthouse-samples#137; third party: iann0036/iam-dataset @ 2073fa52 (2026-08-22)',
  date: '2026-08-22',
  confidence: 'T',
});

export const LIGHTHOUSE_RESTRICTED_ACTIONS = defineFact({
  id: 'LH-35',
  statement:
    'A role that lists any of thirteen actions on access, locks and deny assignments cannot be delegated; the comparison is literal, so Contributor with its asterisk passes.',
  value: [
    'Microsoft.Authorization/*',
    'Microsoft.Authorization/*/write',
    'Microsoft.Authorization/*/delete',
    'Microsoft.Authorization/roleAssignments/write',
    'Microsoft.Authorization/roleAssignments/delete',
    'Microsoft.Authorization/roleDefinitions/write',
    'Microsoft.Authorization/roleDefinitions/delete',
    'Microsoft.Authorization/classicAdministrators/write',
    'Microsoft.Authorization/classicAdministrators/delete',
    'Microsoft.Authorization/locks/write',
    'Microsoft.Authorization/locks/delete',
    'Microsoft.Authorization/denyAssignments/write',
    'Microsoft.Authorization/denyAssignments/delete',
  ] as const,
  unit: 'enumeration',
  source: 'lighthouse-docs concepts/tenants-users-roles.md (2026-04-06); MicrosoftDocs/azure-docs#117760',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_DELEGATED_ROLES = defineFact({
  id: 'LH-36',
  statement:
    'The roles that User Access Administrator may give must be supported ones too; Microsoft’s own samples list one that has had a data action since June 2025, so how strictly this is held is open.',
  value: 'strict' as 'strict' | 'lenient',
  unit: 'enumeration',
  source:
    'lighthouse-docs how-to/deploy-policy-remediation.md; Azure/Azure-Lighthouse-samples#137; third party: iann0036/iam-dataset @ 2073fa52 (2026-08-22)',
  date: '2026-08-22',
  confidence: 'U',
  alternatives: [
    {
      name: 'lenient',
      value: 'lenient',
      statement: 'An unsupported role in that list is a warning, since Microsoft’s own samples have one.',
      source: 'reading of the samples',
    },
  ],
});

export const LIGHTHOUSE_BUILT_IN_ROLES_ONLY = defineFact({
  id: 'LH-37',
  statement: 'Custom roles and classic administrators cannot be delegated.',
  value: true,
  unit: 'rule',
  source: 'lighthouse-docs concepts/tenants-users-roles.md (2026-04-06)',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_DEPRECATED_ROLE_LOSES_ACCESS = defineFact({
  id: 'LH-38',
  statement:
    'Whoever was onboarded with a role that is deprecated later loses access, until the customer deploys another.',
  value: true,
  unit: 'rule',
  source: 'lighthouse-docs how-to/onboard-customer.md (2025-09-22)',
  date: '2025-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_DATA_ACTIONS_LATER = defineFact({
  id: 'LH-39',
  statement:
    'A role that gains data actions later takes no new delegations; those who have it keep its control plane.',
  value: true,
  unit: 'rule',
  source: 'lighthouse-docs concepts/tenants-users-roles.md (2026-04-06)',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_ROLES_READ_KEYS = defineFact({
  id: 'LH-3B',
  statement:
    'Supported roles may still reach data by its keys, as those for virtual machines and storage accounts do.',
  value: true,
  unit: 'rule',
  source: 'lighthouse-docs concepts/tenants-users-roles.md (2026-04-06)',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_DELETE_ROLE_ELIGIBLE = defineFact({
  id: 'LH-3C',
  statement: 'Nothing forbids an eligible authorization for the role that removes delegations.',
  value: true,
  unit: 'rule',
  source: 'no text',
  date: '2026-09-22',
  confidence: 'U',
});

export const LIGHTHOUSE_DELEGATED_SCOPES = defineFact({
  id: 'LH-40',
  statement: 'A subscription or resource groups can be delegated, a management group cannot.',
  value: ['subscription', 'resourceGroup'] as const,
  unit: 'enumeration',
  source: 'lighthouse-docs how-to/onboard-management-group.md',
  date: '2026-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_SAME_CLOUD = defineFact({
  id: 'LH-42',
  statement: 'Both tenants must be in the same cloud; the region does not matter.',
  value: true,
  unit: 'rule',
  source:
    'lighthouse-docs overview.md; lighthouse-docs concepts/cross-tenant-management-experience.md (2026-01-20)',
  date: '2026-01-20',
  confidence: 'C',
});

export const LIGHTHOUSE_AUTHORIZATION_LIMIT = defineFact({
  id: 'LH-43',
  statement:
    'By template no maximum of authorizations, eligible entries or delegations is published. null: none known.',
  value: null as number | null,
  unit: 'authorizations',
  source:
    'lighthouse-docs how-to/onboard-customer.md (2025-09-22); hashicorp/terraform-provider-azurerm#19569',
  date: '2025-09-22',
  confidence: 'U',
});

export const LIGHTHOUSE_MARKETPLACE_LIMITS = defineFact({
  id: 'LH-44',
  statement:
    'A marketplace plan holds up to 20 authorizations, at least one of them active; a private one is offered to 10 subscriptions by hand or 10,000 by file.',
  value: {
    authorizations: 20,
    active: 1,
    approvers: 10,
    audienceByHand: 10,
    audienceByFile: 10_000,
  } as const,
  unit: 'authorizations',
  source:
    'azure-docs articles/marketplace/create-managed-service-offer-plans.md (2021-07-12); lighthouse-docs how-to/publish-managed-services-offers.md',
  date: '2021-07-12',
  confidence: 'C',
});

export const LIGHTHOUSE_PLANES = defineFact({
  id: 'LH-46',
  statement:
    'Only requests to Azure Resource Manager are delegated, none to the endpoint of a vault, an account or a database, whatever the role.',
  value: ['control'] as const,
  unit: 'enumeration',
  source: 'lighthouse-docs concepts/cross-tenant-management-experience.md (2026-01-20)',
  date: '2026-01-20',
  confidence: 'C',
});

export const LIGHTHOUSE_WHAT_HOLDS_PROVIDERS = defineFact({
  id: 'LH-47',
  statement:
    'Locks of the customer do not stop the provider’s users; deny assignments do, and the customer cannot make any.',
  value: { locks: false, denyAssignments: true } as const,
  unit: 'rule',
  source: 'lighthouse-docs concepts/cross-tenant-management-experience.md (2026-01-20)',
  date: '2026-01-20',
  confidence: 'C',
});

export const LIGHTHOUSE_MOVE_KEEPS_DELEGATIONS = defineFact({
  id: 'LH-48',
  statement:
    'A subscription that moves to another tenant keeps its delegations, but for those to that very tenant.',
  value: true,
  unit: 'rule',
  source: 'lighthouse-docs concepts/tenants-users-roles.md (2026-04-06)',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_ONE_WAY = defineFact({
  id: 'LH-49',
  statement:
    'Access goes from the managing tenant to the managed one and not back; several tenants may manage one scope.',
  value: true,
  unit: 'rule',
  source: 'lighthouse-docs concepts/enterprise.md; lighthouse-docs concepts/architecture.md (2025-09-22)',
  date: '2025-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_CONDITIONAL_ACCESS_OF = defineFact({
  id: 'LH-4A',
  statement:
    'The customer’s Conditional Access does not apply to the provider’s users; that of the managing tenant does.',
  value: 'managing' as const,
  unit: 'enumeration',
  source: 'lighthouse-docs concepts/recommended-security-practices.md',
  date: '2026-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_NOT_SUPPORTED = defineFact({
  id: 'LH-4B',
  statement:
    'The provider’s users cannot launch Databricks workspaces, sign in to virtual machines with Entra, or see compliance details; Defender for Cloud needs the whole subscription.',
  value: ['databricks-launch', 'vm-entra-sign-in', 'compliance-details'] as const,
  unit: 'enumeration',
  source: 'lighthouse-docs concepts/cross-tenant-management-experience.md (2026-01-20)',
  date: '2026-01-20',
  confidence: 'C',
});

export const LIGHTHOUSE_DEPLOYER_ACTIONS = defineFact({
  id: 'LH-50',
  statement:
    'Whoever deploys must be of the customer’s tenant and hold these three actions on the subscription; on one made by a CSP that may be the partner’s admin agent.',
  value: [
    'Microsoft.Authorization/roleAssignments/write',
    'Microsoft.Authorization/roleAssignments/delete',
    'Microsoft.Authorization/roleAssignments/read',
  ] as const,
  unit: 'enumeration',
  source: 'lighthouse-docs how-to/onboard-customer.md (2025-09-22)',
  date: '2025-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_CUSTOMER_REMOVES = defineFact({
  id: 'LH-51',
  statement:
    'The customer removes a delegation at any time, with the same three actions; all access of the provider to that scope ends.',
  value: true,
  unit: 'rule',
  source: 'lighthouse-docs how-to/remove-delegation.md (2025-09-22)',
  date: '2025-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_PROVIDER_REMOVES_WITH = defineFact({
  id: 'LH-52',
  statement:
    'The provider removes it only by a principal that was given this role; a wider role does not do. Otherwise only the customer can.',
  value: AZURE_DELEGATION_DELETE_ROLE,
  unit: 'role id',
  source:
    'lighthouse-docs how-to/remove-delegation.md (2025-09-22); lighthouse-docs concepts/tenants-users-roles.md (2026-04-06)',
  date: '2025-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_REMOVAL_TAKES_TWINS = defineFact({
  id: 'LH-53',
  statement:
    'Where two delegations to one provider hold the same principal with the same role, removing one can take the access of the other; onboarding the other again brings it back.',
  value: true,
  unit: 'rule',
  source:
    'lighthouse-docs how-to/remove-delegation.md (2025-09-22); lighthouse-docs how-to/view-manage-service-providers.md (2025-09-22)',
  date: '2025-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_SAME_OFFER_REPLACES = defineFact({
  id: 'LH-54',
  statement: 'A deployment under the same offer name replaces the earlier one wholly.',
  value: true,
  unit: 'rule',
  source: 'lighthouse-docs how-to/update-delegation.md (2025-09-22)',
  date: '2025-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_NEW_OFFER_CONFLICT = defineFact({
  id: 'LH-55',
  statement:
    'A deployment under a new offer name for a principal of the old one, which still stands, may cost the users all access.',
  value: 'lose' as 'lose' | 'keep',
  unit: 'enumeration',
  source: 'lighthouse-docs how-to/update-delegation.md (2025-09-22)',
  date: '2025-09-22',
  confidence: 'C',
  alternatives: [
    {
      name: 'keep',
      value: 'keep',
      statement: 'Nothing is lost, as may happen too.',
      source: 'reading of the text',
    },
  ],
});

export const LIGHTHOUSE_MANAGING_TENANT_IS_FIXED = defineFact({
  id: 'LH-56',
  statement:
    'Another managing tenant needs a new offer name, and the old delegation stays until somebody removes it.',
  value: true,
  unit: 'rule',
  source: 'lighthouse-docs how-to/update-delegation.md (2025-09-22)',
  date: '2025-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_ONE_ASSIGNMENT_PER_OFFER = defineFact({
  id: 'LH-57',
  statement: 'A scope takes one assignment per offer.',
  value: true,
  unit: 'rule',
  source: 'lighthouse-docs how-to/onboard-customer.md (2025-09-22); Azure/Azure-Lighthouse-samples#85',
  date: '2025-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_UPDATE_WAITS_FOR_CUSTOMER = defineFact({
  id: 'LH-58',
  statement:
    'A new version of a marketplace offer is shown to the customer, who may accept it for all scopes at once; until then the old one holds.',
  value: true,
  unit: 'rule',
  source:
    'lighthouse-docs how-to/view-manage-service-providers.md (2025-09-22); lighthouse-docs how-to/publish-managed-services-offers.md',
  date: '2025-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_OFFER_ALONE_GIVES_NOTHING = defineFact({
  id: 'LH-59',
  statement: 'An accepted offer for which nothing was delegated gives no access.',
  value: true,
  unit: 'rule',
  source:
    'lighthouse-docs how-to/publish-managed-services-offers.md; lighthouse-docs how-to/view-manage-service-providers.md (2025-09-22)',
  date: '2025-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_BOTH_RESOURCES_NEEDED = defineFact({
  id: 'LH-5A',
  statement: 'Azure Resource Manager lets a request pass only while definition and assignment both exist.',
  value: true,
  unit: 'rule',
  source: 'lighthouse-docs concepts/architecture.md (2025-09-22)',
  date: '2025-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_PROVIDER_REGISTRATION = defineFact({
  id: 'LH-5B',
  statement:
    'The resource provider is registered by the deployment itself, but by hand before further subscriptions of a marketplace offer and before the policy on a management group.',
  value: true,
  unit: 'rule',
  source:
    'lighthouse-docs how-to/onboard-customer.md (2025-09-22); lighthouse-docs how-to/publish-managed-services-offers.md; lighthouse-docs how-to/onboard-management-group.md',
  date: '2025-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_LEFTOVER_DEFINITION = defineFact({
  id: 'LH-5C',
  statement: 'A definition that was left behind may block a new deployment until the customer deletes it.',
  value: 'does-not-block' as 'does-not-block' | 'blocks',
  unit: 'enumeration',
  source: 'lighthouse-docs how-to/update-delegation.md (2025-09-22)',
  date: '2025-09-22',
  confidence: 'C',
  alternatives: [
    { name: 'blocks', value: 'blocks', statement: 'It always blocks.', source: 'reading of the text' },
  ],
});

export const LIGHTHOUSE_DELEGATION_TERM = defineFact({
  id: 'LH-5D',
  statement: 'A delegation has no end: there is no property for one.',
  value: 'none' as 'none' | 'in-template',
  unit: 'enumeration',
  source: 'azure-rest-api-specs managedservices 2022-10-01 stable managedservices.json',
  date: '2026-09-22',
  confidence: 'C',
  alternatives: [
    {
      name: 'article',
      value: 'in-template',
      statement: 'The template limits how long a delegation lasts; the article names no length.',
      source: 'article',
    },
  ],
});

export const LIGHTHOUSE_VISIBLE_DELAY = defineFact({
  id: 'LH-5F',
  statement:
    'After a deployment it takes up to 15 minutes until the portal shows it; a new token may be sooner.',
  value: 15 * MINUTE_SECONDS,
  unit: 'seconds',
  source: 'lighthouse-docs how-to/onboard-customer.md (2025-09-22)',
  date: '2025-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_ACTIVATION_ROUTES = defineFact({
  id: 'LH-60',
  statement:
    'A role is activated in the portal, or by a role assignment schedule request of type SelfActivate.',
  value: ['portal', 'api'] as const,
  unit: 'enumeration',
  source:
    'lighthouse-docs how-to/create-eligible-authorizations.md (2026-04-06); entra-docs id-governance/privileged-identity-management/pim-resource-roles-activate-your-roles.md (2024-02-06)',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_APPROVAL_TIMEOUT = defineFact({
  id: 'LH-62',
  statement: 'A request waits 24 hours for an approver, no longer and not otherwise.',
  value: 24 * HOUR_SECONDS,
  unit: 'seconds',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-resource-roles-approval-workflow.md (2023-09-14)',
  date: '2023-09-14',
  confidence: 'C',
});

export const LIGHTHOUSE_FIRST_ANSWER_DECIDES = defineFact({
  id: 'LH-63',
  statement: 'All approvers are told of a request and of its answer, and the first answer decides.',
  value: true,
  unit: 'rule',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-resource-roles-approval-workflow.md (2023-09-14); lighthouse-docs how-to/create-eligible-authorizations.md (2026-04-06)',
  date: '2023-09-14',
  confidence: 'C',
});

export const LIGHTHOUSE_REQUESTER_CANCELS = defineFact({
  id: 'LH-64',
  statement: 'The requester may take back a request that still waits.',
  value: true,
  unit: 'rule',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-resource-roles-activate-your-roles.md (2024-02-06)',
  date: '2024-02-06',
  confidence: 'C',
});

export const LIGHTHOUSE_MIN_ACTIVE_BEFORE_DEACTIVATE = defineFact({
  id: 'LH-65',
  statement: 'A role cannot be given up in the first five minutes.',
  value: 5 * MINUTE_SECONDS,
  unit: 'seconds',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-resource-roles-activate-your-roles.md (2024-02-06)',
  date: '2024-02-06',
  confidence: 'C',
});

export const LIGHTHOUSE_CHOSEN_DURATION = defineFact({
  id: 'LH-66',
  statement:
    'The text on Lighthouse has the user hold the role for the whole of the allowed time, the one on PIM lets the user choose less.',
  value: 'shorter-allowed' as 'shorter-allowed' | 'always-full',
  unit: 'enumeration',
  source:
    'lighthouse-docs how-to/create-eligible-authorizations.md (2026-04-06); entra-docs id-governance/privileged-identity-management/pim-resource-roles-activate-your-roles.md (2024-02-06)',
  date: '2026-04-06',
  confidence: 'U',
  alternatives: [
    {
      name: 'always-full',
      value: 'always-full',
      statement: 'Every activation lasts as long as the policy allows, as the Lighthouse page says.',
      source: 'lighthouse-docs how-to/create-eligible-authorizations.md (2026-04-06)',
    },
  ],
});

export const LIGHTHOUSE_NO_EXTENSION = defineFact({
  id: 'LH-67',
  statement: 'An elevation that has ended must be asked for again; nothing extends it.',
  value: true,
  unit: 'rule',
  source: 'lighthouse-docs how-to/create-eligible-authorizations.md (2026-04-06)',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_MFA_AT_HOME = defineFact({
  id: 'LH-68',
  statement: 'Where MFA is asked for, it is that of the managing tenant, once per session.',
  value: true,
  unit: 'rule',
  source:
    'lighthouse-docs how-to/create-eligible-authorizations.md (2026-04-06); entra-docs id-governance/privileged-identity-management/pim-resource-roles-activate-your-roles.md (2024-02-06)',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_EFFECT_DELAY = defineFact({
  id: 'LH-69',
  statement:
    'PIM writes an activation within seconds; Resource Manager notices it up to ten minutes later, at once with a new token, and its end as late.',
  value: 10 * MINUTE_SECONDS,
  unit: 'seconds',
  source:
    'entra-docs id-governance/privileged-identity-management/pim-resource-roles-activate-your-roles.md (2024-02-06); azure-docs articles/role-based-access-control/troubleshooting.md (@012ad308); MicrosoftDocs/azure-docs#113258',
  date: '2024-02-06',
  confidence: 'C',
});

export const LIGHTHOUSE_NO_SECOND_REQUEST = defineFact({
  id: 'LH-6A',
  statement: 'Whoever holds the role actively, or waits for it, cannot activate it.',
  value: true,
  unit: 'rule',
  source: 'third party: Entra RBAC troubleshooting guide on public GitHub (2026-04-07)',
  date: '2026-04-07',
  confidence: 'T',
});

export const LIGHTHOUSE_REMOVAL_ENDS_ACTIVATION = defineFact({
  id: 'LH-6B',
  statement:
    'When the delegation goes, so does the access of whoever was active or waited; what PIM shows then is open.',
  value: true,
  unit: 'rule',
  source: 'derived from LH-5A',
  date: '2026-09-22',
  confidence: 'I',
});

export const LIGHTHOUSE_ACTIVATION_AFTER_GROUP = defineFact({
  id: 'LH-6C',
  statement: 'What becomes of an activation when its user leaves the group, no text says.',
  value: 'runs-out' as 'runs-out' | 'ends',
  unit: 'enumeration',
  source: 'no text',
  date: '2026-09-22',
  confidence: 'U',
  alternatives: [
    { name: 'ends', value: 'ends', statement: 'It ends with the membership.', source: 'no text' },
  ],
});

export const LIGHTHOUSE_LICENSE = defineFact({
  id: 'LH-70',
  statement:
    'The managing tenant must hold a license with PIM, P2 or ID Governance; the customer needs none.',
  value: { tenant: 'managing', plans: ['P2', 'IdGovernance'] } as const,
  unit: 'enumeration',
  source:
    'lighthouse-docs how-to/create-eligible-authorizations.md (2026-04-06); azure-docs articles/lighthouse/how-to/create-eligible-authorizations.md (2022-11-28); entra-docs id-governance/licensing-fundamentals.md (2024-12-30); entra-docs includes/licensing-pim.md (2026-05-05)',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_SEATS = defineFact({
  id: 'LH-71',
  statement:
    'Seats are counted in distinct users that are eligible, time-bound or approve; 14 eligible and 3 approvers make 17. No seat need be assigned.',
  value: ['eligible', 'time-bound', 'approver', 'reviewer'] as const,
  unit: 'enumeration',
  source:
    'entra-docs includes/licensing-pim.md (2026-05-05); entra-docs id-governance/licensing-fundamentals.md (2024-12-30)',
  date: '2026-05-05',
  confidence: 'C',
});

export const LIGHTHOUSE_TIME_BOUND_AT_EXPIRY = defineFact({
  id: 'LH-72',
  statement:
    'When the license is lost eligible ones go and permanent ones stay; that running activations become permanent stands in some texts, and about Lighthouse in none.',
  value: 'permanent' as 'permanent' | 'ends',
  unit: 'enumeration',
  source:
    'entra-docs id-governance/licensing-fundamentals.md (2024-12-30); entra-docs includes/licensing-pim.md (2026-05-05); learn entra/id-governance/licensing-fundamentals (2026-07-29)',
  date: '2024-12-30',
  confidence: 'U',
  alternatives: [
    {
      name: 'ends',
      value: 'ends',
      statement: 'They end with the eligibility.',
      source: 'entra-docs includes/licensing-pim.md (2026-05-05)',
    },
  ],
});

export const LIGHTHOUSE_LICENSE_AT_DEPLOYMENT = defineFact({
  id: 'LH-73',
  statement: 'Whether a deployment asks for the license, no text says.',
  value: true,
  unit: 'rule',
  source: 'no text',
  date: '2026-09-22',
  confidence: 'U',
});

export const LIGHTHOUSE_ACTIVITY_LOG = defineFact({
  id: 'LH-80',
  statement:
    'The customer’s activity log names the provider’s user, the operation and its outcome, but neither tenant nor role, and shows 90 days.',
  value: 90 * DAY_SECONDS,
  unit: 'seconds',
  source: 'lighthouse-docs how-to/view-service-provider-activity.md (2026-01-21)',
  date: '2026-01-21',
  confidence: 'C',
});

export const LIGHTHOUSE_PROVIDER_READS_LOG = defineFact({
  id: 'LH-81',
  statement: 'The provider sees that log with Reader, or a role that includes it.',
  value: true,
  unit: 'rule',
  source: 'lighthouse-docs how-to/view-service-provider-activity.md (2026-01-21)',
  date: '2026-01-21',
  confidence: 'C',
});

export const LIGHTHOUSE_ASSIGNMENTS_HIDDEN = defineFact({
  id: 'LH-82',
  statement: 'Neither side sees the other’s role assignments where its own are listed.',
  value: true,
  unit: 'rule',
  source:
    'lighthouse-docs how-to/view-manage-service-providers.md (2025-09-22); lighthouse-docs concepts/cross-tenant-management-experience.md (2026-01-20)',
  date: '2025-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_DELEGATION_LOG = defineFact({
  id: 'LH-83',
  statement:
    'The managing tenant’s own log records every delegation added or removed, one entry per resource group, an update as added.',
  value: {
    added: 'Microsoft.Resources/tenants/register/action',
    removed: 'Microsoft.Resources/tenants/unregister/action',
  } as const,
  unit: 'enumeration',
  source: 'lighthouse-docs how-to/monitor-delegation-changes.md',
  date: '2026-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_CUSTOMER_LOG = defineFact({
  id: 'LH-84',
  statement: 'The customer’s log calls a delegation an added registration assignment.',
  value: 'Add Managed Services Registration Assignment' as const,
  unit: 'enumeration',
  source: 'Azure/Azure-Lighthouse-samples',
  date: '2026-09-22',
  confidence: 'C',
});

export const LIGHTHOUSE_PIM_LOGS = defineFact({
  id: 'LH-85',
  statement:
    'What is done in PIM stands in the audit log of the managing tenant; the customer sees it in the activity log of the subscription.',
  value: true,
  unit: 'rule',
  source: 'lighthouse-docs how-to/create-eligible-authorizations.md (2026-04-06)',
  date: '2026-04-06',
  confidence: 'C',
});

export const LIGHTHOUSE_TENANT_LIST_POLICY = defineFact({
  id: 'LH-90',
  statement: 'A built-in policy denies definitions for a managing tenant that is not on its list.',
  value: '7a8a51a3-ad87-4def-96f3-65a1839242b6' as const,
  unit: 'policy id',
  source:
    'lighthouse-docs how-to/view-manage-service-providers.md (2025-09-22); Azure/azure-policy built-in definitions',
  date: '2025-09-22',
  confidence: 'C',
});
