import {
  AZURE_CONTRIBUTOR,
  AZURE_DELEGATION_DELETE_ROLE,
  AZURE_OWNER,
  AZURE_READER,
  AZURE_USER_ACCESS_ADMINISTRATOR,
  azureRoleIdOfName,
} from '../../../models/facts/index.ts';
import type { DelegationDraft, DelegationReading } from '../../../models/policies/lighthouse-guards.ts';

/*
 * Registration definitions with the verdict expected, and the facts of all findings that decide it; for an accepted
 * one the facts of all its notes. Long because it is a table.
 */

export interface GuardCase {
  readonly name: string;
  readonly draft: DelegationDraft;
  readonly verdict: 'accept' | 'warn' | 'refuse';
  readonly facts: readonly string[];
  readonly reading?: DelegationReading;
}

export const TEAM = 'a3f1c6d2-5b7e-4c19-9a64-2d0f8e7b1c01';
export const OTHER_TEAM = 'a3f1c6d2-5b7e-4c19-9a64-2d0f8e7b1c02';
export const USER = 'a3f1c6d2-5b7e-4c19-9a64-2d0f8e7b1c03';
export const APPROVER = 'a3f1c6d2-5b7e-4c19-9a64-2d0f8e7b1c04';
const CUSTOMER = 'c0a8f7e1-1111-4a4a-8b8b-5e5e5e5e5e01';
const PROVIDER = 'c0a8f7e1-2222-4a4a-8b8b-5e5e5e5e5e02';
const ZERO = '00000000-0000-0000-0000-000000000000';

const policy = { multiFactorAuthProvider: 'Azure', maximumActivationDuration: 'PT4H' };

const holds = (principalId: string, roleDefinitionId: string, more: object = {}) => ({
  principalId,
  principalIdDisplayName: 'named',
  roleDefinitionId,
  ...more,
});
const mayActivate = (principalId: string, roleDefinitionId: string, more: object = {}) =>
  holds(principalId, roleDefinitionId, { justInTimeAccessPolicy: policy, ...more });

const reader = holds(TEAM, AZURE_READER);
const remover = holds(TEAM, AZURE_DELEGATION_DELETE_ROLE);
const contributor = mayActivate(TEAM, AZURE_CONTRIBUTOR);

function draftOf(properties: object, around: Partial<DelegationDraft> = {}): DelegationDraft {
  return {
    apiVersion: '2022-10-01',
    customerTenantId: CUSTOMER,
    principalTypes: { [TEAM]: 'Group(Security)', [USER]: 'User' },
    properties: { managedByTenantId: PROVIDER, authorizations: [reader, remover], ...properties },
    ...around,
  };
}

const accepts = (name: string, draft: DelegationDraft, ...facts: string[]): GuardCase => ({
  name,
  draft,
  verdict: 'accept',
  facts,
});
const warns = (name: string, draft: DelegationDraft, ...facts: string[]): GuardCase => ({
  name,
  draft,
  verdict: 'warn',
  facts,
});
const refuses = (name: string, draft: DelegationDraft, ...facts: string[]): GuardCase => ({
  name,
  draft,
  verdict: 'refuse',
  facts,
});

const permanent = (...authorizations: object[]) => draftOf({ authorizations: [...authorizations, remover] });
const eligible = (...eligibleAuthorizations: object[]) => draftOf({ eligibleAuthorizations });
const withPolicy = (justInTimeAccessPolicy: object) =>
  eligible(mayActivate(TEAM, AZURE_CONTRIBUTOR, { justInTimeAccessPolicy }));
const lasting = (maximumActivationDuration: string) => withPolicy({ ...policy, maximumActivationDuration });
const approvedBy = (...ids: string[]) =>
  withPolicy({ ...policy, managedByTenantApprovers: ids.map((principalId) => ({ principalId })) });
const named = (name: string): string => azureRoleIdOfName(name)!;
const uaa = (...delegatedRoleDefinitionIds: string[]) =>
  holds(TEAM, AZURE_USER_ACCESS_ADMINISTRATOR, { delegatedRoleDefinitionIds });
const typed = (draft: DelegationDraft, principalTypes: Record<string, string>): DelegationDraft => ({
  ...draft,
  principalTypes,
});

const approverIds = (count: number): string[] =>
  Array.from({ length: count }, (_, k) => `b4e2d7c3-6c8f-4d2a-8b75-3e1f9f8c2d${String(k + 10)}`);

/** One policy as five authors may write it. */
export const FIVE_WAYS_OF_ONE_POLICY = [
  { multiFactorAuthProvider: 'Azure' },
  { multiFactorAuthProvider: 'Azure', maximumActivationDuration: 'PT8H' },
  { multiFactorAuthProvider: 'Azure', maximumActivationDuration: 'PT480M' },
  { multiFactorAuthProvider: 'Azure', maximumActivationDuration: null },
  { multiFactorAuthProvider: 'Azure', managedByTenantApprovers: [] },
] as const;

const twice = (one: object, other: object) =>
  draftOf({
    authorizations: [reader, remover, holds(USER, AZURE_READER)],
    eligibleAuthorizations: [
      mayActivate(TEAM, AZURE_CONTRIBUTOR, { justInTimeAccessPolicy: one }),
      mayActivate(USER, AZURE_CONTRIBUTOR, { justInTimeAccessPolicy: other }),
    ],
  });

export const guardCases: readonly GuardCase[] = [
  accepts('a reader who may leave', draftOf({})),
  accepts('nobody may leave', draftOf({ authorizations: [reader] }), 'LH-52'),
  accepts('the role to leave, after an activation', {
    ...draftOf({
      authorizations: [reader],
      eligibleAuthorizations: [mayActivate(TEAM, AZURE_DELEGATION_DELETE_ROLE)],
    }),
  }),
  accepts('contributor by its asterisk', permanent(holds(USER, AZURE_CONTRIBUTOR))),
  accepts('role id in upper case', permanent(holds(USER, AZURE_CONTRIBUTOR.toUpperCase()))),
  accepts(
    'role id in full',
    permanent(holds(USER, `/providers/Microsoft.Authorization/roleDefinitions/${AZURE_READER}`)),
  ),
  accepts('user access administrator for managed identities', permanent(uaa(AZURE_CONTRIBUTOR))),
  accepts(
    'a list of roles beside another role',
    permanent(holds(USER, AZURE_READER, { delegatedRoleDefinitionIds: [AZURE_READER] })),
    'LH-09',
  ),
  accepts(
    'service principal for good',
    typed(permanent(holds(USER, AZURE_READER)), { [USER]: 'ServicePrincipal' }),
  ),
  accepts('zero GUID as principal', permanent(holds(ZERO, AZURE_READER)), 'LH-06'),
  accepts(
    'zero GUIDs are not one principal',
    eligible(
      mayActivate(ZERO, AZURE_CONTRIBUTOR, {
        justInTimeAccessPolicy: { ...policy, managedByTenantApprovers: [{ principalId: ZERO }] },
      }),
    ),
    'LH-06',
  ),
  accepts('placeholder for the managing tenant', draftOf({ managedByTenantId: '<your tenant>' }), 'LH-05'),
  accepts(
    'old api-version without eligible entries',
    draftOf({ eligibleAuthorizations: [] }, { apiVersion: '2019-06-01' }),
  ),
  accepts('eligible contributor beside a reader', eligible(contributor)),
  accepts('eligible in the first version that knows it', {
    ...eligible(contributor),
    apiVersion: '2020-02-01-preview',
  }),
  accepts('half an hour', lasting('PT30M')),
  accepts('eight hours, in minutes', lasting('PT480M')),
  accepts('no MFA, on purpose', withPolicy({ multiFactorAuthProvider: 'None' }), 'LH-68'),
  accepts(
    'eligible without display name',
    eligible({ ...contributor, principalIdDisplayName: undefined }),
    'LH-0A',
  ),
  accepts('ten approvers', approvedBy(...approverIds(10))),
  accepts('approver beside the requester', approvedBy(TEAM, APPROVER)),
  accepts(
    'same role, same policy, approvers in another order',
    twice(
      { ...policy, managedByTenantApprovers: [{ principalId: APPROVER }, { principalId: OTHER_TEAM }] },
      {
        ...policy,
        managedByTenantApprovers: [{ principalId: OTHER_TEAM }, { principalId: APPROVER.toUpperCase() }],
      },
    ),
  ),
  accepts(
    'a managing tenant on the list',
    draftOf({}, { allowedManagingTenantIds: [PROVIDER.toUpperCase()] }),
  ),

  warns('no permanent authorization', draftOf({ authorizations: [], eligibleAuthorizations: [] }), 'LH-02'),
  warns('api-version of later days', draftOf({}, { apiVersion: '2031-01-01' }), 'LH-03'),
  warns(
    'eligible without policy',
    eligible(mayActivate(TEAM, AZURE_CONTRIBUTOR, { justInTimeAccessPolicy: null })),
    'LH-11',
  ),
  warns('45 minutes', lasting('PT45M'), 'LH-12'),
  warns('an empty list of approvers', approvedBy(), 'LH-13'),
  warns('the requester is the only approver', approvedBy(TEAM.toUpperCase()), 'LH-14'),
  warns('another team reads', eligible(mayActivate(OTHER_TEAM, AZURE_CONTRIBUTOR)), 'LH-20'),
  warns(
    'told once per principal',
    eligible(mayActivate(USER, AZURE_CONTRIBUTOR), mayActivate(USER, AZURE_READER)),
    'LH-20',
  ),
  warns(
    'the role to leave reads nothing',
    draftOf({
      authorizations: [remover],
      eligibleAuthorizations: [contributor],
    }),
    'LH-20',
  ),
  warns('a guest', typed(permanent(holds(USER, AZURE_READER)), { [USER]: 'User(Guest)' }), 'LH-24'),
  warns(
    'a Microsoft 365 group approves',
    typed(approvedBy(APPROVER), { [APPROVER]: 'Group(Microsoft365)' }),
    'LH-08',
  ),
  warns('no license with PIM', { ...eligible(contributor), managingTenantHasPimLicense: false }, 'LH-70'),
  {
    ...warns(
      'delegated role with data actions, read mildly',
      permanent(uaa(named('Log Analytics Contributor'))),
      'LH-36',
    ),
    reading: { delegatedRoles: 'lenient' },
  },

  refuses('no authorizations', draftOf({ authorizations: undefined }), 'LH-02'),
  refuses('eligible entries as an object', draftOf({ eligibleAuthorizations: contributor }), 'LH-02'),
  refuses('half a plan', draftOf({ plan: { name: 'gold' } }), 'LH-02'),
  refuses('authorization without role', permanent({ principalId: TEAM }), 'LH-0A'),
  refuses('eligible before its api-version', { ...eligible(contributor), apiVersion: '2019-09-01' }, 'LH-03'),
  refuses('api-version of no form', draftOf({}, { apiVersion: 'latest' }), 'LH-03'),
  refuses('managing tenant is the customer', draftOf({ managedByTenantId: CUSTOMER.toUpperCase() }), 'LH-05'),
  refuses('managing tenant not on the list', draftOf({}, { allowedManagingTenantIds: [CUSTOMER] }), 'LH-90'),
  refuses('principal by name', permanent(holds('helpdesk', AZURE_READER)), 'LH-06'),
  refuses(
    'application instead of service principal',
    typed(permanent(holds(USER, AZURE_READER)), { [USER]: 'Application' }),
    'LH-06',
  ),
  refuses(
    'Microsoft 365 group',
    typed(permanent(holds(USER, AZURE_READER)), { [USER.toUpperCase()]: 'Group(Microsoft365)' }),
    'LH-08',
  ),
  refuses('policy without MFA provider', withPolicy({ maximumActivationDuration: 'PT8H' }), 'LH-11'),
  refuses('MFA provider of another make', withPolicy({ multiFactorAuthProvider: 'Okta' }), 'LH-11'),
  refuses('29 minutes and 59 seconds', lasting('PT29M59S'), 'LH-12'),
  refuses('eight hours and a second', lasting('PT8H1S'), 'LH-12'),
  refuses('a month', lasting('P1M'), 'LH-12'),
  refuses('no duration', lasting('eight hours'), 'LH-12'),
  refuses('eleven approvers', approvedBy(...approverIds(11)), 'LH-13'),
  refuses('approver by name', approvedBy('boss', APPROVER), 'LH-06'),
  refuses(
    'service principal approves',
    typed(approvedBy(APPROVER), { [APPROVER]: 'ServicePrincipal' }),
    'LH-14',
  ),
  refuses(
    'service principal as eligible principal',
    typed(eligible(contributor), { [TEAM]: 'ServicePrincipal' }),
    'LH-15',
  ),
  refuses('same role, MFA for some', twice(policy, { ...policy, multiFactorAuthProvider: 'None' }), 'LH-16'),
  refuses(
    'same role, approver for some',
    twice(policy, { ...policy, managedByTenantApprovers: [{ principalId: APPROVER }] }),
    'LH-16',
  ),
  refuses('eligible in a national cloud', { ...eligible(contributor), cloud: 'china' }, 'LH-19'),
  refuses('PIM never set up', { ...eligible(contributor), managingTenantOnboardedToPim: false }, 'LH-22'),
  refuses('owner', permanent(holds(USER, AZURE_OWNER)), 'LH-30'),
  refuses('eligible owner', eligible(mayActivate(TEAM, AZURE_OWNER)), 'LH-31'),
  refuses(
    'eligible user access administrator',
    eligible(mayActivate(TEAM, AZURE_USER_ACCESS_ADMINISTRATOR)),
    'LH-31',
  ),
  refuses(
    'eligible entry that hands on',
    eligible(mayActivate(TEAM, AZURE_CONTRIBUTOR, { delegatedRoleDefinitionIds: [AZURE_READER] })),
    'LH-31',
  ),
  refuses('user access administrator alone', permanent(uaa()), 'LH-32'),
  refuses(
    'user access administrator hands on itself',
    permanent(uaa(AZURE_USER_ACCESS_ADMINISTRATOR)),
    'LH-32',
  ),
  refuses('user access administrator hands on owner', permanent(uaa(AZURE_READER, AZURE_OWNER)), 'LH-32'),
  refuses(
    'user access administrator hands on data actions',
    permanent(uaa(named('Log Analytics Contributor'))),
    'LH-36',
  ),
  refuses(
    'eligible role with data actions',
    eligible(mayActivate(TEAM, named('Key Vault Administrator'))),
    'LH-33',
  ),
  refuses('role with notDataActions', permanent(holds(USER, named('Inference Account Operator'))), 'LH-34'),
  refuses('role with locks', permanent(holds(USER, named('Locks Contributor'))), 'LH-35'),
  refuses('custom role', permanent(holds(USER, 'd5f3e8d4-7d9a-4e3b-9c86-4f2a0a9d3e01')), 'LH-37'),
  refuses(
    'marketplace plan of 21',
    draftOf({ authorizations: Array.from({ length: 21 }, () => remover) }, { offer: 'marketplace' }),
    'LH-44',
  ),
  refuses(
    'marketplace plan with eligible entries only',
    draftOf({ authorizations: [], eligibleAuthorizations: [contributor] }, { offer: 'marketplace' }),
    'LH-44',
  ),
  accepts(
    'marketplace plan of 20',
    draftOf({ authorizations: Array.from({ length: 20 }, () => remover) }, { offer: 'marketplace' }),
  ),
  accepts('template of 21', draftOf({ authorizations: Array.from({ length: 21 }, () => remover) })),
];
