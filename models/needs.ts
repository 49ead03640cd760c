import { invariant } from '../engine/invariant.ts';
import type { Workload } from './estate.ts';
import {
  APPLICATION_ADMINISTRATOR,
  AUTHENTICATION_ADMINISTRATOR,
  COMPLIANCE_ADMINISTRATOR,
  CONDITIONAL_ACCESS_ADMINISTRATOR,
  EXCHANGE_ADMINISTRATOR,
  GLOBAL_ADMINISTRATOR,
  GLOBAL_READER,
  GROUPS_ADMINISTRATOR,
  HELPDESK_ADMINISTRATOR,
  INTUNE_ADMINISTRATOR,
  LICENSE_ADMINISTRATOR,
  PRIVILEGED_AUTHENTICATION_ADMINISTRATOR,
  PRIVILEGED_ROLE_ADMINISTRATOR,
  SECURITY_ADMINISTRATOR,
  SECURITY_READER,
  SERVICE_SUPPORT_ADMINISTRATOR,
  SHAREPOINT_ADMINISTRATOR,
  TEAMS_ADMINISTRATOR,
  USER_ADMINISTRATOR,
} from './facts/roles.ts';

/** What a scenario may ask for by a short name: a role, and the workload it is used on. */
export interface NeedDefinition {
  readonly workload: Workload;
  /** Role template id for Entra and Microsoft 365; the Azure role's name for Azure. */
  readonly role: string;
  readonly label: string;
}

/** The catalog of needs. Keys are stable: scenario files hold them. */
export const NEEDS = {
  'exchange-admin': {
    workload: 'exchange',
    role: EXCHANGE_ADMINISTRATOR,
    label: 'Administer Exchange Online',
  },
  'sharepoint-admin': {
    workload: 'sharepoint',
    role: SHAREPOINT_ADMINISTRATOR,
    label: 'Administer SharePoint Online',
  },
  'teams-admin': { workload: 'teams', role: TEAMS_ADMINISTRATOR, label: 'Administer Teams' },
  'intune-admin': { workload: 'intune', role: INTUNE_ADMINISTRATOR, label: 'Administer Intune' },
  'compliance-admin': {
    workload: 'purview',
    role: COMPLIANCE_ADMINISTRATOR,
    label: 'Administer compliance in Purview',
  },
  'helpdesk-admin': {
    workload: 'entra',
    role: HELPDESK_ADMINISTRATOR,
    label: 'Reset passwords of non-administrators',
  },
  'user-admin': { workload: 'entra', role: USER_ADMINISTRATOR, label: 'Administer users and groups' },
  'groups-admin': { workload: 'entra', role: GROUPS_ADMINISTRATOR, label: 'Administer groups' },
  'license-admin': { workload: 'entra', role: LICENSE_ADMINISTRATOR, label: 'Assign licenses' },
  'authentication-admin': {
    workload: 'entra',
    role: AUTHENTICATION_ADMINISTRATOR,
    label: 'Administer sign-in methods of non-administrators',
  },
  'privileged-authentication-admin': {
    workload: 'entra',
    role: PRIVILEGED_AUTHENTICATION_ADMINISTRATOR,
    label: 'Administer sign-in methods of anybody',
  },
  'privileged-role-admin': {
    workload: 'entra',
    role: PRIVILEGED_ROLE_ADMINISTRATOR,
    label: 'Administer role assignments',
  },
  'application-admin': {
    workload: 'entra',
    role: APPLICATION_ADMINISTRATOR,
    label: 'Administer applications',
  },
  'conditional-access-admin': {
    workload: 'entra',
    role: CONDITIONAL_ACCESS_ADMINISTRATOR,
    label: 'Administer Conditional Access',
  },
  'security-admin': {
    workload: 'entra',
    role: SECURITY_ADMINISTRATOR,
    label: 'Administer security settings',
  },
  'security-reader': {
    workload: 'entra',
    role: SECURITY_READER,
    label: 'Read security settings and reports',
  },
  'global-reader': { workload: 'entra', role: GLOBAL_READER, label: 'Read everything' },
  'service-support-admin': {
    workload: 'entra',
    role: SERVICE_SUPPORT_ADMINISTRATOR,
    label: 'Open and follow support requests',
  },
  'global-admin': { workload: 'entra', role: GLOBAL_ADMINISTRATOR, label: 'Administer everything' },
  'azure-contributor': { workload: 'azure', role: 'Contributor', label: 'Change Azure resources' },
  'azure-reader': { workload: 'azure', role: 'Reader', label: 'Read Azure resources' },
  'azure-owner': { workload: 'azure', role: 'Owner', label: 'Own Azure resources and their access' },
  'azure-user-access-admin': {
    workload: 'azure',
    role: 'User Access Administrator',
    label: 'Administer access to Azure resources',
  },
  'azure-storage-data': {
    workload: 'azure-data',
    role: 'Storage Blob Data Contributor',
    label: 'Read and change what lies in storage accounts',
  },
  'azure-key-vault-secrets': {
    workload: 'azure-data',
    role: 'Key Vault Secrets Officer',
    label: 'Read and change secrets in key vaults',
  },
  'azure-management-group': {
    workload: 'azure-management-group',
    role: 'Contributor',
    label: 'Change what stands on a management group',
  },
} as const satisfies Readonly<Record<string, NeedDefinition>>;

export type NeedKey = keyof typeof NEEDS;

export const NEED_KEYS = Object.keys(NEEDS) as readonly NeedKey[];

/** True when the catalog holds the need. */
export function isNeed(key: string): key is NeedKey {
  return Object.hasOwn(NEEDS, key);
}

/** What a need of the catalog means. A key outside it is our mistake: loaders check them first. */
export function needDefinition(key: string): NeedDefinition {
  invariant(isNeed(key), `the catalog of needs has no ${JSON.stringify(key)}`);
  return NEEDS[key];
}
