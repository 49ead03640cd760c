import { type GraphObject, textField } from './graph-values.ts';

export type ObjectKind =
  | 'relationship'
  | 'access assignment'
  | 'customer'
  | 'operation'
  | 'request'
  | 'registration definition'
  | 'registration assignment'
  | 'default setting'
  | 'partner setting'
  | 'identity synchronization'
  | 'eligible place'
  | 'active place'
  | 'eligible role'
  | 'active role'
  | 'PIM setting'
  | 'policy assignment'
  | 'policy rule'
  | 'user'
  | 'group'
  | 'service principal'
  | 'other';

/** What an object is: by the type it says, by what it has, or by the address it came from. */
export function kindOfObject(object: GraphObject, address: string): ObjectKind {
  return (
    kindOfType(object) ??
    kindOfResource(object) ??
    kindOfSettings(object, address) ??
    kindOfPim(object, address) ??
    kindOfShape(object) ??
    kindOfDirectory(object, address) ??
    kindOfAddress(address) ??
    'other'
  );
}

export function kindOfAddress(address: string): ObjectKind | undefined {
  // A file of a million objects without an address must not try every name on each.
  if (address.trim() === '') return undefined;
  return COLLECTIONS.find(([name]) => name.test(address))?.[1];
}

const TYPES: Readonly<Record<string, ObjectKind>> = {
  delegatedadminrelationship: 'relationship',
  delegatedadminaccessassignment: 'access assignment',
  delegatedadmincustomer: 'customer',
  delegatedadminrelationshipoperation: 'operation',
  delegatedadminrelationshiprequest: 'request',
  user: 'user',
  group: 'group',
  serviceprincipal: 'service principal',
  privilegedaccessgroupeligibilityschedule: 'eligible place',
  privilegedaccessgroupeligibilityscheduleinstance: 'eligible place',
  privilegedaccessgroupassignmentschedule: 'active place',
  privilegedaccessgroupassignmentscheduleinstance: 'active place',
  unifiedroleeligibilityschedule: 'eligible role',
  unifiedroleeligibilityscheduleinstance: 'eligible role',
  unifiedroleassignmentschedule: 'active role',
  unifiedroleassignmentscheduleinstance: 'active role',
  unifiedrolemanagementpolicy: 'PIM setting',
  unifiedrolemanagementpolicyassignment: 'policy assignment',
};

/** Names of collections, the innermost first: an address of assignments also names relationships. */
const COLLECTIONS: readonly (readonly [name: RegExp, kind: ObjectKind])[] = [
  [/(?:eligibility|assignment)ScheduleRequests\b/i, 'request'],
  [/group\/eligibilitySchedule(?:Instance)?s\b/i, 'eligible place'],
  [/group\/assignmentSchedule(?:Instance)?s\b/i, 'active place'],
  [/roleEligibilitySchedule(?:Instance)?s\b/i, 'eligible role'],
  [/roleAssignmentSchedule(?:Instance)?s\b/i, 'active role'],
  [/(?:^|[#/])roleManagementPolicyAssignments\b/i, 'policy assignment'],
  [/(?:^|[#/])roleManagementPolicies\b[^\s]*\/(?:effectiveR|r)ules\b/i, 'policy rule'],
  [/(?:^|[#/])roleManagementPolicies\b/i, 'PIM setting'],
  [/crossTenantAccessPolicy\/partners$|crossTenantAccessPolicy\/partners[\s?]/i, 'partner setting'],
  [/(?:^|[#/])accessAssignments\b/i, 'access assignment'],
  [/(?:^|[#/])operations\b/i, 'operation'],
  [/(?:^|[#/])requests\b/i, 'request'],
  [/(?:^|[#/])delegatedAdminCustomers\b/i, 'customer'],
  [/(?:^|[#/])delegatedAdminRelationships\b/i, 'relationship'],
];

function kindOfType(object: GraphObject): ObjectKind | undefined {
  const type = textField(object, '@odata.type')?.toLowerCase().split('.').at(-1);
  if (type === undefined) return undefined;
  if (/^unifiedrolemanagementpolicy\w+rule$/.test(type)) return 'policy rule';
  return Object.hasOwn(TYPES, type) ? TYPES[type] : 'other';
}

/** Resources of Azure say what they are, in any spelling of upper and lower case. */
function kindOfResource(object: GraphObject): ObjectKind | undefined {
  const type = textField(object, 'type')?.toLowerCase();
  if (type === 'microsoft.managedservices/registrationdefinitions') return 'registration definition';
  if (type === 'microsoft.managedservices/registrationassignments') return 'registration assignment';
  return undefined;
}

const SETTINGS = [
  'inboundTrust',
  'b2bCollaborationInbound',
  'b2bCollaborationOutbound',
  'b2bDirectConnectInbound',
  'b2bDirectConnectOutbound',
  'automaticUserConsentSettings',
];

/** Settings of cross-tenant access; those of an organization say which. Templates of them set nothing. */
function kindOfSettings(object: GraphObject, address: string): ObjectKind | undefined {
  const has = (key: string) => Object.hasOwn(object, key);
  if (/\btemplates\//i.test(address)) return undefined;
  if (has('userSyncInbound')) return 'identity synchronization';
  if (!SETTINGS.some(has)) return undefined;
  const isPartner = has('tenantId') || /crossTenantAccessPolicy\/partners\b/i.test(address);
  return isPartner ? 'partner setting' : 'default setting';
}

/**
 * Schedules of PIM, their instances and its policies. Only what is active says how it came to be, and an answer cut by
 * $select may not, so that the list it stands in counts before that; requests have an action besides.
 */
function kindOfPim(object: GraphObject, address: string): ObjectKind | undefined {
  const has = (key: string) => Object.hasOwn(object, key);
  if (has('policyId') && has('scopeId')) return 'policy assignment';
  if (has('isOrganizationDefault') && has('scopeId')) return 'PIM setting';
  if (!has('principalId') || has('action')) return undefined;
  const listed = kindOfAddress(address);
  if (listed !== undefined && SCHEDULES.has(listed)) return listed;
  const assignment = has('assignmentType') ? 'active' : 'eligible';
  if (has('groupId') && has('accessId')) return `${assignment} place`;
  const isOfPim = has('memberType') || has('scheduleInfo');
  return isOfPim && has('roleDefinitionId') ? `${assignment} role` : undefined;
}

const SCHEDULES: ReadonlySet<ObjectKind> = new Set([
  'eligible place',
  'active place',
  'eligible role',
  'active role',
  'request',
]);

/** What an object is by what it has. Names of other objects' fields come first, since many have a status. */
function kindOfShape(object: GraphObject): ObjectKind | undefined {
  const has = (key: string) => Object.hasOwn(object, key);
  if (has('accessContainer')) return 'access assignment';
  if (has('operationType')) return 'operation';
  if (has('action')) return 'request';
  if (has('duration') || has('autoExtendDuration') || (has('customer') && has('accessDetails')))
    return 'relationship';
  if (has('tenantId') && has('displayName')) return 'customer';
  return undefined;
}

const DIRECTORY: readonly (readonly [name: RegExp, kind: ObjectKind])[] = [
  [/#users\b/i, 'user'],
  [/#groups\b(?![^#\s]*\/)/i, 'group'],
  [/#servicePrincipals\b/i, 'service principal'],
];

/** Lists of the directory are of use by the names in them alone. */
function kindOfDirectory(object: GraphObject, address: string): ObjectKind | undefined {
  if (!Object.hasOwn(object, 'displayName')) return undefined;
  return DIRECTORY.find(([name]) => name.test(address))?.[1];
}
