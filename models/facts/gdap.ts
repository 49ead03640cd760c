import { DAY_SECONDS } from '../../engine/time.ts';
import { defineFact } from './fact.ts';
import { GLOBAL_ADMINISTRATOR, GLOBAL_READER, HELPDESK_ADMINISTRATOR, SECURITY_READER } from './roles.ts';

/*
 * GDAP and legacy DAP: limits, approval, assignments, what the customer sees, ends, Azure, and PIM in front.
 * Long because it is a table: one entry per documented statement, in the order of their ids.
 */

export const GDAP_MAX_TERM = defineFact({
  id: 'GDAP-01',
  statement:
    'A relationship may be asked for 730 days at most; the API also takes P2Y, which the twin reads as 730 days. Only a relationship still in `created` can change its term, and never the customer.',
  value: 730 * DAY_SECONDS,
  unit: 'seconds',
  source:
    'graph-docs v1.0/resources/delegatedadminrelationship.md; partner-center-docs gdap-bulk-migration-tool-faq.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const GDAP_DEFAULT_TERM = defineFact({
  id: 'GDAP-02',
  statement: 'Partner Center proposes a term of two years.',
  value: 730 * DAY_SECONDS,
  unit: 'seconds',
  source: 'partner-center-docs gdap-faq.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const GDAP_AUTO_EXTENSION = defineFact({
  id: 'GDAP-03',
  statement:
    'A relationship set to extend itself gains exactly 180 days, not six calendar months; the setting is P180D, or PT0S (P0D) for off, which is the default.',
  value: 180 * DAY_SECONDS,
  unit: 'seconds',
  source:
    'graph-docs v1.0/resources/delegatedadminrelationship.md; graph-docs v1.0/api/tenantrelationship-post-delegatedadminrelationships.md',
  date: '2026-09-22',
  confidence: 'I',
  alternatives: [
    {
      name: 'six-months',
      value: 182.5 * DAY_SECONDS,
      statement: 'Six months per cycle, as the article has it; taken as half of 365 days.',
      source: 'article',
    },
  ],
});

export const GDAP_EXTENSION_MOMENT = defineFact({
  id: 'GDAP-04',
  statement: 'The extension happens on the end date itself; until then the end date shows no change.',
  value: 'at-end-date' as const,
  unit: 'enumeration',
  source: 'learn partner-center/gdap-faq',
  date: '2026-09-22',
  confidence: 'C',
});

export const GDAP_EXTENSION_LIMIT = defineFact({
  id: 'GDAP-05',
  statement:
    'Extensions repeat until somebody ends the relationship or switches the extension off, so without Global Administrator a relationship has no practical maximum life. null: no limit.',
  value: null as number | null,
  unit: 'extensions',
  source:
    'learn partner-center/gdap-faq; learn partner-center/customers/expiring-gdap-relationships-and-auto-extend-gdap',
  date: '2026-09-22',
  confidence: 'C',
  alternatives: [
    {
      name: 'article',
      value: 0,
      statement:
        'Two years are final and nothing extends: permanent relationships are unsupported by design.',
      source: 'article',
    },
  ],
});

export const GDAP_NO_EXTENSION_WITH_GLOBAL_ADMINISTRATOR = defineFact({
  id: 'GDAP-06',
  statement: 'A relationship that contains Global Administrator cannot extend itself.',
  value: true,
  unit: 'rule',
  source:
    'learn partner-center/customers/expiring-gdap-relationships-and-auto-extend-gdap; third party: KelvinTegelaar/CIPP-API (forces PT0S when Global Administrator is chosen), CloudBlue and Evolve IP knowledge bases',
  date: '2026-09-22',
  confidence: 'C',
});

export const GDAP_ROLE_REMOVABLE_WHILE_ACTIVE = defineFact({
  id: 'GDAP-07',
  statement:
    'From an active relationship Global Administrator can be removed, in a long-running operation; no other role can be removed and none added.',
  value: GLOBAL_ADMINISTRATOR,
  unit: 'role template id',
  source: 'learn graph/api/delegatedadminrelationship-update',
  date: '2026-09-22',
  confidence: 'C',
});

export const GDAP_AUTO_EXTEND_EDITABLE_IN = defineFact({
  id: 'GDAP-08',
  statement:
    'The extension setting can change in these states only, so no longer once the end date has passed.',
  value: ['created', 'active'] as const,
  unit: 'enumeration',
  source: 'learn graph/api/delegatedadminrelationship-update',
  date: '2026-09-22',
  confidence: 'C',
});

export const GDAP_EXTENSION_NEEDS_NO_CONSENT = defineFact({
  id: 'GDAP-09',
  statement: 'An extension asks the customer nothing and keeps roles, groups and assignments.',
  value: true,
  unit: 'rule',
  source:
    'learn partner-center/customers/expiring-gdap-relationships-and-auto-extend-gdap; third party: tommygjertsen.com',
  date: '2026-09-22',
  confidence: 'C',
});

export const GDAP_EXTENSION_SETTING_MAILS_NOBODY = defineFact({
  id: 'GDAP-10',
  statement: 'Switching the extension on or off sends no mail to anybody.',
  value: true,
  unit: 'rule',
  source: 'learn partner-center/gdap-faq',
  date: '2026-09-22',
  confidence: 'C',
});

export const GDAP_EXTENSION_FOR_ANY_ORIGIN = defineFact({
  id: 'GDAP-11',
  statement: 'However a relationship came to be, it may be set to extend itself while it is active.',
  value: true,
  unit: 'rule',
  source: 'learn partner-center/gdap-faq',
  date: '2026-09-22',
  confidence: 'C',
});

export const GDAP_AUTO_EXTEND_SET_BY = defineFact({
  id: 'GDAP-12',
  statement:
    'Who sets the extension: the partner in every text; one answer of the FAQ adds the customer, for whom no screen is shown anywhere.',
  value: 'partner' as 'partner' | 'partner-or-customer',
  unit: 'enumeration',
  source:
    'learn partner-center/gdap-faq; learn partner-center/customers/expiring-gdap-relationships-and-auto-extend-gdap',
  date: '2026-09-22',
  confidence: 'U',
  alternatives: [
    {
      name: 'partner-or-customer',
      value: 'partner-or-customer',
      statement: 'The customer may set it too, as the FAQ words it.',
      source: 'learn partner-center/gdap-faq',
    },
  ],
});

export const GDAP_AUTO_EXTEND_SINCE = defineFact({
  id: 'GDAP-13',
  statement: 'Auto-extend exists since 30 October 2023; texts from before know no renewal of any kind.',
  value: '2023-10-30',
  unit: 'date',
  source: 'partner-center-docs announcements/2023-october.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const GDAP_NAME_MAX_LENGTH = defineFact({
  id: 'GDAP-14',
  statement:
    "A relationship's name has 1 to 50 characters and is unique among all relationships of the partner.",
  value: 50,
  unit: 'characters',
  source:
    'graph-docs v1.0/api/tenantrelationship-post-delegatedadminrelationships.md; partner-center-docs gdap-bulk-migration-tool.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const GDAP_ID_SHAPE = defineFact({
  id: 'GDAP-15',
  statement:
    "A relationship's id is two GUIDs joined by a hyphen; in the samples the second is the same throughout and so seems to belong to the partner. The value is the length.",
  value: 73,
  unit: 'characters',
  source:
    'graph-docs v1.0/api/tenantrelationship-post-delegatedadminrelationships.md (sample); …/tenantrelationship-list-delegatedadminrelationships.md (sample)',
  date: '2026-09-22',
  confidence: 'I',
});

export const GDAP_END_DATE_RULE = defineFact({
  id: 'GDAP-16',
  statement:
    'The end date is the activation plus the term, and there is none before; samples show creation plus term instead.',
  value: 'activated-plus-term' as 'activated-plus-term' | 'created-plus-term',
  unit: 'enumeration',
  source:
    'graph-docs v1.0/resources/delegatedadminrelationship.md; graph-docs v1.0/api/tenantrelationship-post-delegatedadminrelationships.md (sample); …/delegatedadminrelationship-get.md (sample)',
  date: '2026-09-22',
  confidence: 'X',
  alternatives: [
    {
      name: 'created-plus-term',
      value: 'created-plus-term',
      statement: 'As the sample payloads show.',
      source: 'graph-docs v1.0/api/delegatedadminrelationship-get.md (sample)',
    },
  ],
});

export const GDAP_INVITATION_WORKS_ONCE = defineFact({
  id: 'GDAP-17',
  statement:
    'A relationship may be made without a customer and bind to the one that approves; its link works once.',
  value: true,
  unit: 'rule',
  source:
    'graph-docs v1.0/resources/delegatedadminrelationship.md; partner-center-docs gdap-faq.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const GDAP_MAX_RELATIONSHIPS_PER_CUSTOMER = defineFact({
  id: 'GDAP-18',
  statement:
    'Several relationships with one customer are allowed, each with roles, groups and end of its own; no maximum is documented. null: none.',
  value: null,
  unit: 'relationships',
  source: 'partner-center-docs gdap-faq.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'U',
});

export const GDAP_ROLES_SHARE_ONE_END = defineFact({
  id: 'GDAP-21',
  statement: 'All roles of a relationship end together: the term belongs to the relationship.',
  value: true,
  unit: 'rule',
  source: 'partner-center-docs gdap-faq.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const GDAP_BULK_AUTO_EXTEND_LIMIT = defineFact({
  id: 'GDAP-22',
  statement: 'Partner Center switches the extension of 25 relationships at a time; with 26 it changes none.',
  value: 25,
  unit: 'relationships',
  source:
    'graph-docs v1.0/api/tenantrelationship-list-delegatedadminrelationships.md; learn partner-center/customers/expiring-gdap-relationships-and-auto-extend-gdap; third party: kb.infinigate.cloud KA-01131',
  date: '2026-09-22',
  confidence: 'T',
});

export const GDAP_AZURE_AGREEMENTS = defineFact({
  id: 'GDAP-25',
  statement:
    'Azure through GDAP works for subscriptions bought from the partner, not for those under an enterprise agreement.',
  value: ['csp-azure-plan'] as const,
  unit: 'enumeration',
  source: 'learn partner-center/gdap-faq',
  date: '2026-09-22',
  confidence: 'C',
});

export const GDAP_REQUESTER = defineFact({
  id: 'GDAP-30',
  statement: 'A relationship is asked for by a user of the partner who is an Admin agent.',
  value: 'AdminAgents' as const,
  unit: 'group',
  source: 'learn partner-center/gdap-faq',
  date: '2026-09-22',
  confidence: 'C',
});

export const GDAP_APPROVER = defineFact({
  id: 'GDAP-31',
  statement: 'A Global Administrator of the customer approves, all roles at once or none.',
  value: GLOBAL_ADMINISTRATOR,
  unit: 'role template id',
  source: 'learn partner-center/customers/gdap-customer-approval; third party: Interworks knowledge base',
  date: '2026-09-22',
  confidence: 'C',
});

export const GDAP_PENDING_LIFETIME = defineFact({
  id: 'GDAP-32',
  statement: 'An invitation that nobody approves within 90 days is gone.',
  value: 90 * DAY_SECONDS,
  unit: 'seconds',
  source: 'learn partner-center/gdap-faq',
  date: '2026-09-22',
  confidence: 'C',
});

export const GDAP_ASSIGNMENT_NEEDED = defineFact({
  id: 'GDAP-36',
  statement:
    'An approved, active relationship gives no access before one of its roles is assigned to a group.',
  value: true,
  unit: 'rule',
  source:
    'graph-docs v1.0/resources/delegatedadminrelationships-api-overview.md; partner-center-docs gdap-faq.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const GDAP_PROVISIONING = defineFact({
  id: 'GDAP-40',
  statement:
    'An approved relationship becomes active, and a new assignment works, within about five minutes. The twin draws around one minute, with five at the 95th percentile.',
  value: { typicalSeconds: 60, p95Seconds: 300 },
  unit: 'seconds',
  source:
    'partner-center-docs gdap-bulk-migration-tool-faq.md (2023-10-23); partner-center-docs gdap-assign-azure-ad-roles.md (2023-10-23); graph-docs v1.0/api/delegatedadminrelationship-list-operations.md (sample)',
  date: '2023-10-23',
  confidence: 'X',
  alternatives: [
    {
      name: 'slowest',
      value: { typicalSeconds: 300, p95Seconds: 300 },
      statement: 'Always the five minutes Microsoft gives as typical.',
      source: 'partner-center-docs gdap-bulk-migration-tool-faq.md (2023-10-23)',
    },
  ],
});

export const GDAP_PROVISIONING_TAILS = defineFact({
  id: 'GDAP-41',
  statement:
    'Partners report a relationship stuck in `approved` for three days and an assignment pending over a weekend.',
  value: { stuckApprovedSeconds: 3 * DAY_SECONDS, stuckPendingSeconds: 3 * DAY_SECONDS },
  unit: 'seconds',
  source: 'microsoft/PartnerCenter-GDAPTransition#26, #19',
  date: '2026-09-22',
  confidence: 'T',
});

export const GDAP_CONTAINER_KINDS = defineFact({
  id: 'GDAP-43',
  statement:
    'Roles can be assigned to security groups only, not to Microsoft 365 groups, users or service principals.',
  value: ['security'] as const,
  unit: 'enumeration',
  source: 'Microsoft Graph v1.0 metadata (CSDL)',
  date: '2026-09-22',
  confidence: 'I',
});

export const GDAP_GROUP_MUST_EXIST = defineFact({
  id: 'GDAP-44',
  statement:
    "The group lives in the partner's tenant and must exist; deleting it ends the access of its members without a word.",
  value: true,
  unit: 'rule',
  source: 'third party: KelvinTegelaar/CIPP-API (source comments)',
  date: '2026-09-22',
  confidence: 'T',
});

export const GDAP_ASSIGNMENT_ROLES_ARE_SUBSET = defineFact({
  id: 'GDAP-45',
  statement: 'An assignment can hold only roles of its relationship.',
  value: true,
  unit: 'rule',
  source: 'partner-center-docs gdap-bulk-migration-tool-faq.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const GDAP_NESTED_MEMBERSHIP_COUNTS = defineFact({
  id: 'GDAP-46',
  statement:
    'Members of a group inside an assigned group have its roles; only a role-assignable group refuses groups as active members.',
  value: true as boolean,
  unit: 'rule',
  source:
    'learn partner-center/customers/gdap-supported-workloads; entra-docs id-governance/privileged-identity-management/concept-pim-for-groups.md (2025-02-24); CyberDrain/CIPP#556; third party: KelvinTegelaar/CIPP-API Invoke-ExecGDAPTrace',
  date: '2025-02-24',
  confidence: 'T',
  alternatives: [
    {
      name: 'article',
      value: false,
      statement:
        'Nesting is unsupported and unpredictable, as the article has it: nested members get nothing.',
      source: 'article',
    },
  ],
});

export const GDAP_ONE_ROLE_PER_GROUP = defineFact({
  id: 'GDAP-47',
  statement:
    "A tool's maintainer says that several roles per group are no longer supported; Microsoft does not say so, and its samples use several.",
  value: false,
  unit: 'rule',
  source: 'CyberDrain/CIPP#556; third party: KelvinTegelaar/CIPP',
  date: '2026-09-22',
  confidence: 'U',
});

export const GDAP_GROUPS_MAY_SERVE_ALL_CUSTOMERS = defineFact({
  id: 'GDAP-48',
  statement:
    'One group may serve every customer, or each customer may have groups of its own: what one account reaches is the sum over its groups.',
  value: true,
  unit: 'rule',
  source: 'partner-center-docs gdap-faq.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const GDAP_BUILT_IN_ROLES_ONLY = defineFact({
  id: 'GDAP-49',
  statement:
    'A relationship carries built-in Entra roles, no custom ones; which built-in ones are refused is not listed.',
  value: true,
  unit: 'rule',
  source:
    'partner-center-docs gdap-faq.md (2023-10-23); learn partner-center/customers/gdap-supported-workloads; third party: KelvinTegelaar/CIPP src/data/GDAPRoles.json',
  date: '2023-10-23',
  confidence: 'U',
});

export const GDAP_GUEST_OBJECT_BREAKS_ACCESS = defineFact({
  id: 'GDAP-50',
  statement:
    "A guest object of the same person in the customer's tenant breaks GDAP and DAP for that person until it is removed.",
  value: true,
  unit: 'rule',
  source:
    'partner-center-docs gdap-faq.md (2023-10-23); third party: KelvinTegelaar/CIPP-API Get-NormalizedError.ps1',
  date: '2023-10-23',
  confidence: 'T',
});

export const GDAP_CUSTOMER_POLICY_OBJECT = defineFact({
  id: 'GDAP-60',
  statement:
    "Approval writes a cross-tenant access entry for the partner into the customer's tenant, with the roles allowed; only the GDAP service may write it.",
  value: true,
  unit: 'rule',
  source:
    'partner-center-docs gdap-migration-faq.md (2023-10-23); Microsoft Graph v1.0 metadata (CSDL); graph-docs v1.0/resources/crosstenantaccesspolicyconfigurationpartner.md (@0713c450)',
  date: '2023-10-23',
  confidence: 'I',
});

export const GDAP_CUSTOMER_SERVICE_PRINCIPALS = defineFact({
  id: 'GDAP-61',
  statement:
    "Service principals of Microsoft appear in the customer's tenant: one at acceptance, and the offline processor for as long as any relationship lives.",
  value: ['2832473f-ec63-45fb-976f-5d45a7d4bb91', 'a3475900-ccec-4a69-98f5-a65cd5dc5306'] as const,
  unit: 'application ids',
  source:
    'partner-center-docs gdap-migration-faq.md (2023-10-23); gdap-microsoft-led-transition.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const GDAP_NO_USER_OBJECTS = defineFact({
  id: 'GDAP-63',
  statement:
    "The partner's people have no user object in the customer's directory; Dynamics 365 is the exception and makes one at the first sign-in.",
  value: true,
  unit: 'rule',
  source: 'partner-center-docs gdap-assign-azure-ad-roles.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const GDAP_ACTOR_IS_PSEUDONYM = defineFact({
  id: 'GDAP-64',
  statement:
    "In Azure's logs the customer sees the partner under a numbered name: which partner, not which person.",
  value: true,
  unit: 'rule',
  source: 'partner-center-docs gdap-faq.md (2023-10-23); gdap-assign-azure-ad-roles.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const GDAP_SIGN_IN_TYPE = defineFact({
  id: 'GDAP-65',
  statement:
    "Sign-in logs mark cross-tenant access by type; a partner's sign-in is of type serviceProvider, by its name.",
  value: 'serviceProvider' as const,
  unit: 'enumeration',
  source: 'graph-docs beta/resources/signin.md; Microsoft Graph v1.0 metadata (CSDL)',
  date: '2026-09-22',
  confidence: 'I',
});

export const GDAP_AUDIT_EVENTS = defineFact({
  id: 'GDAP-66',
  statement:
    "Partner Center audits relationships and assignments under resource types of their own; what the customer's log shows for GDAP is inferred.",
  value: ['granular_admin_relationship', 'granular_admin_access_assignment'] as const,
  unit: 'enumeration',
  source:
    'MicrosoftDocs/microsoft-365-docs (commit 40051a54); partner-center-docs developer/auditing-resources.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'I',
});

export const GDAP_PIM_LOG_IS_AT_HOME = defineFact({
  id: 'GDAP-67',
  statement: "Activations are logged in the partner's tenant only; the customer sees none.",
  value: true,
  unit: 'rule',
  source: 'derived',
  date: '2026-09-22',
  confidence: 'I',
});

export const GDAP_CONDITIONAL_ACCESS_TYPE = defineFact({
  id: 'GDAP-68',
  statement:
    "Conditional Access names the partner's people serviceProvider, flag 32 of the guest and external user types.",
  value: 32,
  unit: 'flag',
  source:
    'Microsoft Graph v1.0 metadata (CSDL); graph-docs v1.0/resources/conditionalaccessguestsorexternalusers.md',
  date: '2026-09-22',
  confidence: 'C',
});

export const GDAP_CUSTOMER_CONDITIONAL_ACCESS_APPLIES = defineFact({
  id: 'GDAP-69',
  statement:
    "The customer's Conditional Access can catch the partner's people; excluding the service provider with its tenant is the usual fix.",
  value: true,
  unit: 'rule',
  source:
    'entra-docs identity/conditional-access/concept-conditional-access-users-groups.md (2024-01-23); third party: KelvinTegelaar/CIPP-API Set-CIPPCAPolicyServiceException.ps1',
  date: '2024-01-23',
  confidence: 'T',
});

export const GDAP_BLOCK_ERRORS = defineFact({
  id: 'GDAP-70',
  statement:
    'A sign-in that Conditional Access blocks shows AADSTS53003, in Partner Center 403 with code 900309.',
  value: { entra: 'AADSTS53003', partnerCenter: 900309 },
  unit: 'error codes',
  source:
    'partner-center-docs gdap-bulk-migration-tool-faq.md (2023-10-23); third party: KelvinTegelaar/CIPP-API',
  date: '2023-10-23',
  confidence: 'T',
});

export const GDAP_NEVER_BYPASSES_CONDITIONAL_ACCESS = defineFact({
  id: 'GDAP-71',
  statement: 'GDAP passes no Conditional Access policy of the customer by itself.',
  value: true,
  unit: 'rule',
  source: 'partner-center-docs gdap-microsoft-led-transition.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const GDAP_MFA_AT_HOME = defineFact({
  id: 'GDAP-72',
  statement: "Every GDAP sign-in needs Microsoft Entra multifactor authentication in the partner's tenant.",
  value: true,
  unit: 'rule',
  source:
    'partner-center-docs partner-security-requirements-mandating-mfa.md (2023-10-23); gdap-bulk-migration-tool.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const GDAP_MFA_TRUST_NOT_APPLIED = defineFact({
  id: 'GDAP-73',
  statement:
    "The customer's MFA trust setting has no effect on GDAP: MFA is done at home and always trusted.",
  value: true as boolean,
  unit: 'rule',
  source:
    'entra-docs external-id/cross-tenant-access-settings-b2b-collaboration.yml (@e1ef88b3) (B2B-40); entra-docs external-id/authentication-conditional-access.md (@07cd7acd); third party: toolsection.info, trust-csp-cross-tenant-mfa-gdap',
  date: '2026-09-22',
  confidence: 'C',
  alternatives: [
    {
      name: 'article',
      value: false,
      statement:
        "Customers must trust the partner's MFA, or every engineer registers in every tenant, as the article has it.",
      source: 'article',
    },
  ],
});

export const GDAP_MFA_TRUST_IS_INBOUND = defineFact({
  id: 'GDAP-74',
  statement:
    'MFA trust is an inbound setting of the tenant that is signed in to; an outbound one does not exist.',
  value: 'inbound' as const,
  unit: 'enumeration',
  source:
    'graph-docs v1.0/resources/crosstenantaccesspolicyinboundtrust.md; entra-docs external-id/authentication-conditional-access.md (@07cd7acd)',
  date: '2026-09-22',
  confidence: 'C',
});

export const GDAP_MFA_REGISTRATIONS_PER_CUSTOMER = defineFact({
  id: 'GDAP-76',
  statement:
    'A GDAP engineer registers for MFA in no customer tenant: there is no object to register on. One registration per customer is the way of guests.',
  value: 0,
  unit: 'registrations/customer',
  source:
    'entra-docs external-id/authentication-conditional-access.md (@07cd7acd); …/cross-tenant-access-settings-b2b-collaboration.yml (@e1ef88b3) (B2B-17, B2B-41)',
  date: '2026-09-22',
  confidence: 'C',
  alternatives: [
    {
      name: 'article',
      value: 1,
      statement: 'One registration per engineer and customer, as the article counts.',
      source: 'article',
    },
  ],
});

export const GDAP_NOTICE_OFFSETS = defineFact({
  id: 'GDAP-80',
  statement:
    'Both sides are mailed 30, 7 and 1 day before the end and on the day; whether also when the relationship extends itself is open.',
  value: [30 * DAY_SECONDS, 7 * DAY_SECONDS, DAY_SECONDS, 0] as readonly number[],
  unit: 'seconds before the end',
  source:
    'partner-center-docs gdap-expiring-notifications.md (2023-10-23); learn partner-center/customers/expiring-gdap-relationships-and-auto-extend-gdap; third party: kb.infinigate.cloud KA-01131',
  date: '2023-10-23',
  confidence: 'T',
  alternatives: [
    {
      name: 'distributor',
      value: [31 * DAY_SECONDS, 7 * DAY_SECONDS, DAY_SECONDS],
      statement: 'Days 31, 7 and 1, as a distributor tells it.',
      source: 'third party: kb.infinigate.cloud KA-01131',
    },
  ],
});

export const GDAP_TERMINATION_MAIL = defineFact({
  id: 'GDAP-81',
  statement:
    "A termination is mailed to the partner's Admin agents and the customer's Global Administrators.",
  value: ['partner Admin agents', 'customer Global Administrators'] as const,
  unit: 'enumeration',
  source:
    'partner-center-docs gdap-faq.md (2023-10-23); learn partner-center/customers/gdap-customer-approval (later text)',
  date: '2023-10-23',
  confidence: 'C',
});

export const GDAP_EXPIRING_IS_PAST_END = defineFact({
  id: 'GDAP-82',
  statement:
    '`expiring` says that the end date has passed and access is being taken away. It warns of nothing: the tiles in Partner Center list relationships that are still `active`.',
  value: true,
  unit: 'rule',
  source:
    'graph-docs v1.0/resources/delegatedadminrelationship.md; learn partner-center/customers/expiring-gdap-relationships-and-auto-extend-gdap; partner-center-docs gdap-relationship-analytics.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const GDAP_END_TAKES_ONLY_ITS_ROLES = defineFact({
  id: 'GDAP-83',
  statement:
    'At the end the members of the mapped groups lose these roles and nothing else: subscriptions, reseller link and Azure roles stay.',
  value: true,
  unit: 'rule',
  source: 'partner-center-docs gdap-expiring-notifications.md (2023-10-23); gdap-faq.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const GDAP_NO_GRACE_NO_RESTORE = defineFact({
  id: 'GDAP-84',
  statement:
    'After the end there is no grace and no way back: a new request, a new consent and new assignments.',
  value: true,
  unit: 'rule',
  source:
    'learn partner-center/customers/expiring-gdap-relationships-and-auto-extend-gdap; learn partner-center/gdap-faq',
  date: '2026-09-22',
  confidence: 'C',
});

export const GDAP_DEPROVISIONING = defineFact({
  id: 'GDAP-85',
  statement:
    'An offline processor takes the access away after the end, within minutes; how long is not stated, nor what becomes of tokens already issued.',
  value: { lowSeconds: 0, highSeconds: 300 },
  unit: 'seconds',
  source:
    'graph-docs v1.0/resources/delegatedadminrelationship.md; partner-center-docs gdap-bulk-migration-tool.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'U',
  alternatives: [
    {
      name: 'at-once',
      value: { lowSeconds: 0, highSeconds: 0 },
      statement: 'At once, as the article has it.',
      source: 'article',
    },
    {
      name: 'slowest',
      value: { lowSeconds: 300, highSeconds: 300 },
      statement: 'Always five minutes after the end.',
      source: 'the longest of the range taken for it',
    },
  ],
});

export const GDAP_OVERLAP_IS_UNION = defineFact({
  id: 'GDAP-86',
  statement: 'Where two relationships overlap, the end of one takes only the roles the other does not hold.',
  value: true,
  unit: 'rule',
  source: 'derived from GDAP-18',
  date: '2026-09-22',
  confidence: 'I',
});

export const GDAP_ACTIVATION_AFTER_EXPIRY = defineFact({
  id: 'GDAP-87',
  statement:
    "After a relationship's end the activation in the partner's tenant still succeeds, and yields nothing in that customer.",
  value: 'succeeds-and-yields-nothing' as 'succeeds-and-yields-nothing' | 'refused',
  unit: 'enumeration',
  source: 'derived: the PIM policy is on the partner group',
  date: '2026-09-22',
  confidence: 'I',
  alternatives: [
    {
      name: 'article',
      value: 'refused',
      statement: 'The activation is refused, as the article has it.',
      source: 'article',
    },
  ],
});

export const GDAP_HISTORY_LIFETIME = defineFact({
  id: 'GDAP-88',
  statement: 'Expired and terminated relationships stay visible for one year.',
  value: 365 * DAY_SECONDS,
  unit: 'seconds',
  source: 'partner-center-docs gdap-activity-logs.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const GDAP_RENEWAL_LEADS = defineFact({
  id: 'GDAP-89',
  statement: 'In practice partners start a renewal 90, 60 or 30 days before the end.',
  value: [90 * DAY_SECONDS, 60 * DAY_SECONDS, 30 * DAY_SECONDS] as const,
  unit: 'seconds before the end',
  source: 'third party: list in §10; KelvinTegelaar/CIPP#1233',
  date: '2026-09-22',
  confidence: 'T',
});

export const GDAP_ROLE_CHANGE_NEEDS_NEW_RELATIONSHIP = defineFact({
  id: 'GDAP-90',
  statement:
    'To change or add roles, make a new relationship with a new consent, overlap the two, then end the old one.',
  value: true,
  unit: 'rule',
  source: 'derived from §0.1',
  date: '2026-09-22',
  confidence: 'I',
});

export const DAP_ROLES = defineFact({
  id: 'GDAP-91',
  statement:
    'Under DAP every Admin agent is Global Administrator and every Helpdesk agent Helpdesk Administrator in every customer with DAP, without end.',
  value: { AdminAgents: GLOBAL_ADMINISTRATOR, HelpdeskAgents: HELPDESK_ADMINISTRATOR },
  unit: 'role template ids',
  source:
    'partner-center-docs dap-monitor-self-serve-removal.md (2023-10-23); customers-revoke-admin-privileges.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const DAP_LAST_GRANTS = defineFact({
  id: 'GDAP-93',
  statement:
    'New customers get no DAP since the autumn of 2023: no invitation carries it from 9 October, no new customer from 1 November.',
  value: { invitationsUntil: '2023-10-09', newCustomersUntil: '2023-11-01' },
  unit: 'dates',
  source: 'partner-center-docs gdap-faq.md (2023-10-23); announcements/2023-october.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const GDAP_ORDER_OF_LEAVING_DAP = defineFact({
  id: 'GDAP-97',
  statement:
    'Removing DAP before GDAP is assigned cuts Azure in between: first GDAP with its assignments, then the end of DAP.',
  value: ['relationship', 'assignment', 'remove-dap'] as const,
  unit: 'order',
  source: 'partner-center-docs gdap-faq.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const BLAST_RADIUS_PATTERN = defineFact({
  id: 'GDAP-99',
  statement:
    'Compromising one provider to reach many customers is an attack Microsoft has described; the number of 40 customers is only an example.',
  value: 40,
  unit: 'customers',
  source: 'microsoft.com/security/blog 2021-10-25',
  date: '2021-10-25',
  confidence: 'C',
});

export const AZURE_THROUGH_ADMIN_AGENTS = defineFact({
  id: 'GDAP-100',
  statement:
    'GDAP carries Entra roles only. Azure comes from the AdminAgents group being Owner of each subscription sold under an Azure plan.',
  value: { group: 'AdminAgents', role: 'Owner' },
  unit: 'rule',
  source:
    'learn partner-center/customers/gdap-supported-workloads; partner-center-docs customers-revoke-admin-privileges.md (2023-10-23); third party: neworbit.pl',
  date: '2023-10-23',
  confidence: 'T',
});

export const AZURE_NEEDS_TOGETHER = defineFact({
  id: 'GDAP-101',
  statement:
    'Azure works only with four things at once: a reseller relationship, an Azure plan subscription, an active GDAP assignment of any role to a group of the user, and membership in AdminAgents.',
  value: [
    'reseller relationship',
    'Azure plan subscription',
    'active GDAP assignment',
    'AdminAgents membership',
  ] as const,
  unit: 'conditions',
  source:
    'learn partner-center/customers/gdap-supported-workloads; partner-center-docs gdap-faq.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const AZURE_PARTITION_IS_GDAP = defineFact({
  id: 'GDAP-102',
  statement:
    'A group nested under AdminAgents is Owner wherever AdminAgents is, but can sign in only where GDAP assigns it a role.',
  value: true,
  unit: 'rule',
  source: 'learn partner-center/customers/gdap-supported-workloads',
  date: '2026-09-22',
  confidence: 'I',
});

export const AZURE_OWNER_SURVIVES = defineFact({
  id: 'GDAP-103',
  statement:
    'The Owner assignment of AdminAgents outlives DAP and GDAP; it is only out of reach, and a new GDAP revives it at once.',
  value: true,
  unit: 'rule',
  source: 'partner-center-docs gdap-faq.md (2023-10-23); learn partner-center/security/dap-faq',
  date: '2023-10-23',
  confidence: 'C',
});

export const AZURE_OWNER_IS_VISIBLE = defineFact({
  id: 'GDAP-104',
  statement:
    "The Owner assignment of AdminAgents stands in the customer's tenant and shows there as a foreign principal.",
  value: true as boolean,
  unit: 'rule',
  source: 'partner-center-docs gdap-faq.md (2023-10-23); third party: neworbit.pl, duo-infernale.ch',
  date: '2023-10-23',
  confidence: 'I',
  alternatives: [
    {
      name: 'article',
      value: false,
      statement:
        "No role assignment of the partner shows in the customer's access control, as the article has it.",
      source: 'article',
    },
  ],
});

export const AZURE_WITHOUT_CSP_NEEDS_LIGHTHOUSE = defineFact({
  id: 'GDAP-107',
  statement:
    'Under other agreements there is no Azure through the partner relationship; Azure Lighthouse is a path of its own.',
  value: true,
  unit: 'rule',
  source: 'learn partner-center/gdap-faq; partner-center-docs gdap-faq.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const GDAP_WITH_PIM_IS_SUPPORTED = defineFact({
  id: 'GDAP-110',
  statement: "PIM on the partner's security groups that hold GDAP roles is the supported pattern.",
  value: true,
  unit: 'rule',
  source: 'partner-center-docs gdap-faq.md (2023-10-23)',
  date: '2023-10-23',
  confidence: 'C',
});

export const P2_IN_PARTNER_TENANT_ONLY = defineFact({
  id: 'GDAP-111',
  statement:
    "For GDAP with PIM the P2 licenses belong into the partner's tenant; no text asks for any in the customer's.",
  value: 'managing' as const,
  unit: 'tenant role',
  source:
    'partner-center-docs gdap-faq.md (2023-10-23); gdap-obtain-admin-permissions-to-manage-customer.md (2023-10-23); learn partner-center/security/dap-faq',
  date: '2023-10-23',
  confidence: 'C',
});

export const GDAP_GROUP_NEED_NOT_BE_ROLE_ASSIGNABLE = defineFact({
  id: 'GDAP-112',
  statement:
    'Since January 2023 a group need not be role-assignable to be in PIM; of role-assignable groups a tenant has 500 at most.',
  value: 500,
  unit: 'groups',
  source:
    'partner-center-docs gdap-faq.md (2023-10-23); entra-docs id-governance/privileged-identity-management/concept-pim-for-groups.md (2025-02-24)',
  date: '2025-02-24',
  confidence: 'C',
});

export const WEAK_GROUP_MANAGERS = defineFact({
  id: 'GDAP-113',
  statement:
    "Groups that are not role-assignable can be edited by several lesser administrators of the partner's tenant: a weaker way to every customer.",
  value: true,
  unit: 'rule',
  source: 'entra-docs id-governance/privileged-identity-management/concept-pim-for-groups.md (2025-02-24)',
  date: '2025-02-24',
  confidence: 'C',
});

export const GDAP_WORKLOAD_DELAY = defineFact({
  id: 'GDAP-114',
  statement:
    "A group role reaches Entra, Azure and most services within five minutes; Exchange, SharePoint and Purview may take significant time, by users' reports 10 minutes to 2 hours.",
  value: {
    direct: { lowSeconds: 0, highSeconds: 300 },
    slow: { lowSeconds: 300, highSeconds: 7200 },
    slowWorkloads: ['exchange', 'sharepoint', 'purview'],
  },
  unit: 'seconds',
  source:
    'entra-docs id-governance/privileged-identity-management/concept-pim-for-groups.md (2025-02-24); MicrosoftDocs/azure-docs#56199, #78053',
  date: '2025-02-24',
  confidence: 'T',
  alternatives: [
    {
      name: 'article',
      value: {
        direct: { lowSeconds: 0, highSeconds: 300 },
        slow: { lowSeconds: 0, highSeconds: 300 },
        slowWorkloads: ['exchange', 'sharepoint', 'purview'],
      },
      statement: 'Seconds everywhere, then a new sign-in, as the article has it.',
      source: 'article',
    },
  ],
});

export const GDAP_NEW_TOKEN_AFTER_ACTIVATION = defineFact({
  id: 'GDAP-115',
  statement:
    'Roles are read when a token is issued, so an activation works after a new sign-in; how long GDAP tokens live is not stated.',
  value: true,
  unit: 'rule',
  source: 'the article; derived',
  date: '2026-09-22',
  confidence: 'U',
});

export const GDAP_ELIGIBLE_NESTING = defineFact({
  id: 'GDAP-116',
  statement:
    'A group may be an eligible member of another group, even a role-assignable one; the activation moves only the user who asks.',
  value: true,
  unit: 'rule',
  source: 'entra-docs id-governance/privileged-identity-management/concept-pim-for-groups.md (2025-02-24)',
  date: '2025-02-24',
  confidence: 'C',
});

export const GDAP_NO_ACCESS_ISSUE = defineFact({
  id: 'GDAP-117',
  statement:
    'With Security Reader or Global Reader through GDAP, the page Roles and administrators of a customer that has PIM says No Access; Global Administrator can open it.',
  value: [SECURITY_READER, GLOBAL_READER] as const,
  unit: 'role template ids',
  source: 'learn partner-center/customers/gdap-supported-workloads (nb-no version)',
  date: '2026-09-22',
  confidence: 'C',
});

export const GDAP_NO_ACCESS_WORKAROUND_TRAP = defineFact({
  id: 'GDAP-118',
  statement: 'The workaround for that page is Global Administrator, which in turn switches auto-extend off.',
  value: true,
  unit: 'rule',
  source: 'derived from GDAP-06 and GDAP-117',
  date: '2026-09-22',
  confidence: 'I',
});
