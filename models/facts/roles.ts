/**
 * Template ids of Microsoft Entra built-in roles, the same in every tenant.
 * Source: entra-docs identity/role-based-access-control/permissions-reference.md (2026-01-20).
 * GDAP-06, GDAP-101 and GDAP-117 name the first, second, and the two readers.
 */
export const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';
export const DIRECTORY_READERS = '88d8e3e3-8f55-4a1e-953a-9b9898b8876b';
export const GLOBAL_READER = 'f2ef992c-3afb-46b9-b7cf-a126ee74c451';
export const SECURITY_READER = '5d6b6bb7-de71-4623-b4af-96380a352509';
export const APPLICATION_ADMINISTRATOR = '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3';
export const AUTHENTICATION_ADMINISTRATOR = 'c4e39bd9-1100-46d3-8c65-fb160da0071f';
export const CLOUD_APPLICATION_ADMINISTRATOR = '158c047a-c907-4556-b7ef-446551a6b5f7';
export const COMPLIANCE_ADMINISTRATOR = '17315797-102d-40b4-93e0-432062caca18';
export const COMPLIANCE_DATA_ADMINISTRATOR = 'e6d1a23a-da11-4be4-9570-befc86d067a7';
export const CONDITIONAL_ACCESS_ADMINISTRATOR = 'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9';
export const DIRECTORY_WRITERS = '9360feb5-f418-4baa-8175-e2a00bac4301';
export const DYNAMICS_365_ADMINISTRATOR = '44367163-eba1-44c3-98af-f5787879f96a';
export const EXCHANGE_ADMINISTRATOR = '29232cdf-9323-42fd-ade2-1d097af3e4de';
export const GROUPS_ADMINISTRATOR = 'fdd7a751-b60b-444a-984c-02652fe8fa1c';
export const HELPDESK_ADMINISTRATOR = '729827e3-9c14-49f7-bb1b-9608f156bbb8';
export const INTUNE_ADMINISTRATOR = '3a2c62db-5318-420d-8d74-23affee5d9d5';
export const LICENSE_ADMINISTRATOR = '4d6ac14f-3453-41d0-bef9-a3e0c569773a';
export const PRIVILEGED_AUTHENTICATION_ADMINISTRATOR = '7be44c8a-adaf-4e2a-84d6-ab2649e08a13';
export const PRIVILEGED_ROLE_ADMINISTRATOR = 'e8611ab8-c189-46e8-94e1-60213ab1f814';
export const SECURITY_ADMINISTRATOR = '194ae4cb-b126-40b2-bd5b-6091b380977d';
export const SERVICE_SUPPORT_ADMINISTRATOR = 'f023fd81-a637-4b56-95fd-791ac0226033';
export const SHAREPOINT_ADMINISTRATOR = 'f28a1f50-f6e7-4571-818b-6a12f2af6b6c';
export const TEAMS_ADMINISTRATOR = '69091246-20e8-4a56-aa4d-066075b2a7a8';
export const USER_ADMINISTRATOR = 'fe930be7-5e62-47db-91af-98c3a49a38b1';

/** A built-in role as people know it. */
export interface BuiltInRole {
  readonly name: string;
}

/** Role template id to its display name. */
export const BUILT_IN_ROLES: Readonly<Record<string, BuiltInRole>> = {
  [GLOBAL_ADMINISTRATOR]: { name: 'Global Administrator' },
  [DIRECTORY_READERS]: { name: 'Directory Readers' },
  [GLOBAL_READER]: { name: 'Global Reader' },
  [SECURITY_READER]: { name: 'Security Reader' },
  [APPLICATION_ADMINISTRATOR]: { name: 'Application Administrator' },
  [AUTHENTICATION_ADMINISTRATOR]: { name: 'Authentication Administrator' },
  [CLOUD_APPLICATION_ADMINISTRATOR]: { name: 'Cloud Application Administrator' },
  [COMPLIANCE_ADMINISTRATOR]: { name: 'Compliance Administrator' },
  [COMPLIANCE_DATA_ADMINISTRATOR]: { name: 'Compliance Data Administrator' },
  [CONDITIONAL_ACCESS_ADMINISTRATOR]: { name: 'Conditional Access Administrator' },
  [DIRECTORY_WRITERS]: { name: 'Directory Writers' },
  [DYNAMICS_365_ADMINISTRATOR]: { name: 'Dynamics 365 Administrator' },
  [EXCHANGE_ADMINISTRATOR]: { name: 'Exchange Administrator' },
  [GROUPS_ADMINISTRATOR]: { name: 'Groups Administrator' },
  [HELPDESK_ADMINISTRATOR]: { name: 'Helpdesk Administrator' },
  [INTUNE_ADMINISTRATOR]: { name: 'Intune Administrator' },
  [LICENSE_ADMINISTRATOR]: { name: 'License Administrator' },
  [PRIVILEGED_AUTHENTICATION_ADMINISTRATOR]: { name: 'Privileged Authentication Administrator' },
  [PRIVILEGED_ROLE_ADMINISTRATOR]: { name: 'Privileged Role Administrator' },
  [SECURITY_ADMINISTRATOR]: { name: 'Security Administrator' },
  [SERVICE_SUPPORT_ADMINISTRATOR]: { name: 'Service Support Administrator' },
  [SHAREPOINT_ADMINISTRATOR]: { name: 'SharePoint Administrator' },
  [TEAMS_ADMINISTRATOR]: { name: 'Teams Administrator' },
  [USER_ADMINISTRATOR]: { name: 'User Administrator' },
};

/** The display name of a role, or its id where the twin does not know it. */
export function roleName(templateId: string): string {
  return BUILT_IN_ROLES[templateId]?.name ?? templateId;
}

const READ_ONLY_DIRECTORY_ROLES: ReadonlySet<string> = new Set([
  DIRECTORY_READERS,
  GLOBAL_READER,
  SECURITY_READER,
]);

/** True for roles that change nothing: the directory's readers, and the Azure roles that are called Reader. */
export function isReadOnlyRole(role: string): boolean {
  return READ_ONLY_DIRECTORY_ROLES.has(role) || /(^|\s)Reader$/.test(role);
}
