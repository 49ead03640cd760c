import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import type { AzureSubscription, Estate } from '../../../models/estate.ts';
import type { Automation } from '../../../models/estate-automation.ts';
import type { AccessReview } from '../../../models/estate-reviews.ts';
import type { RoleAssignment } from '../../../models/estate-roles.ts';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR, GLOBAL_READER } from '../../../models/facts/index.ts';
import { group, ids, place, policyOf, staff } from '../licensing/estate-of.ts';
import { delegated } from './red-lighthouse.ts';
import { assignment, relationship, sound } from './sound.ts';

const SOUND = sound();

/** A review of the role of nobody in particular, by somebody who is not reviewed. */
export function review(parts: Partial<AccessReview> = {}): AccessReview {
  return {
    id: 'review',
    tenantId: 'home',
    name: 'Quarterly review',
    scopeAccountIds: ['ann', 'bob'],
    reviewerAccountIds: ['cat'],
    ...parts,
  };
}

export function program(parts: Partial<Automation> = {}): Automation {
  return {
    id: 'program',
    tenantId: 'home',
    name: 'Nightly export',
    iteration: 3,
    provider: 'role',
    does: 'read',
    everySeconds: DAY_SECONDS,
    ...parts,
  };
}

export function roleOf(id: string, parts: Partial<RoleAssignment> = {}): RoleAssignment {
  return {
    id: `role/${id}`,
    tenantId: 'home',
    system: 'entra-role',
    role: GLOBAL_ADMINISTRATOR,
    scope: '/',
    principal: { kind: 'account', id },
    assignment: 'active',
    endsAtSeconds: null,
    ...parts,
  };
}

export function subscription(parts: Partial<AzureSubscription> = {}): AzureSubscription {
  return {
    id: 'azure:acme',
    tenantId: 'acme',
    agreement: 'csp-azure-plan',
    ownerGroupId: null,
    ...parts,
  };
}

const reviewed = (parts: Partial<AccessReview>, estate: Partial<Estate> = {}): Estate => ({
  ...SOUND,
  reviews: [review(parts)],
  licenses: [{ id: 'p2', tenantId: 'home', product: 'entra-id-p2', seats: 9, channel: 'direct-annual' }],
  ...estate,
});

const policy = policyOf('team', { approverAccountIds: ['cat', 'dan'] });

/** Per rule on terms, Azure, policies, owners, reviews and programs an estate that it minds. */
export const RED_DESIGNS: Readonly<Record<string, Estate>> = {
  'TWIN.GDAP.011': sound(['acme'], {
    relationships: [
      relationship('acme', {
        status: 'created',
        termSeconds: 731 * DAY_SECONDS,
        activatedAtSeconds: null,
        endsAtSeconds: null,
      }),
    ],
  }),
  'TWIN.GDAP.015': sound(['acme'], {
    relationships: [
      relationship('acme'),
      relationship('acme', {
        id: 'draft',
        status: 'created',
        activatedAtSeconds: null,
        endsAtSeconds: null,
      }),
    ],
  }),
  'TWIN.GDAP.016': sound(['acme'], {
    relationships: [relationship('acme', { roles: [GLOBAL_READER, EXCHANGE_ADMINISTRATOR] })],
    accessAssignments: [
      assignment('acme'),
      assignment('acme', { id: 'gdap:acme/team again', roles: [GLOBAL_READER] }),
    ],
  }),
  'TWIN.NEED.001': {
    ...SOUND,
    needs: [{ id: 'need', customerId: 'acme', workload: 'entra', role: 'Helpdesk Administrator', tiers: [] }],
    unserved: [
      {
        needId: 'need',
        factId: 'LH-46',
        why: 'Lighthouse delegates requests to Azure Resource Manager and no others',
      },
    ],
  },
  'TWIN.GDAP.012': {
    ...SOUND,
    azureSubscriptions: [subscription({ agreement: 'enterprise-agreement' })],
    needs: [{ id: 'need', customerId: 'acme', workload: 'azure', role: 'Contributor', tiers: [] }],
  },
  'TWIN.GDAP.013': sound(['acme'], {
    relationships: [relationship('acme', { roles: [GLOBAL_READER] })],
    accessAssignments: [assignment('acme', { roles: [GLOBAL_READER] })],
    licenses: [
      ...SOUND.licenses,
      { id: 'own', tenantId: 'acme', product: 'entra-id-p2', seats: 1, channel: 'direct-annual' },
    ],
  }),
  'TWIN.GDAP.014': sound(['acme'], {
    relationships: [relationship('acme', { status: 'terminated' })],
    groups: [group('team'), group('AdminAgents', { wellKnown: 'AdminAgents' })],
    azureSubscriptions: [subscription({ ownerGroupId: 'AdminAgents' })],
  }),
  'TWIN.PIM.007': sound(['acme'], { policies: [{ ...policy, maxActivationSeconds: 25 * HOUR_SECONDS }] }),
  'TWIN.PIM.008': sound(['acme'], {
    policies: [
      { ...policy, contextPolicies: [{ state: 'report-only', excludesUser: false, namesRoleToo: false }] },
    ],
  }),
  'TWIN.PIM.009': {
    ...SOUND,
    groups: [group('team'), group('seniors')],
    memberships: [
      ...SOUND.memberships,
      place('seniors', 'team', 'active', { member: { kind: 'group', id: 'seniors' } }),
    ],
  },
  'TWIN.PIM.010': { ...SOUND, groups: [group('team'), ...ids('group', 449).map((id) => group(id))] },
  'TWIN.PIM.011': { ...SOUND, memberships: [place('ann', 'team', 'eligible', { access: 'owner' })] },
  'TWIN.PIM.012': {
    ...SOUND,
    servicePrincipals: [{ id: 'robot', tenantId: 'home', name: 'Robot' }],
    roleAssignments: [
      roleOf('robot', {
        role: GLOBAL_READER,
        principal: { kind: 'service-principal', id: 'robot' },
        assignment: 'eligible',
      }),
    ],
  },
  'TWIN.PIM.013': { ...SOUND, roleAssignments: [roleOf('ann'), roleOf('dan')] },
  'TWIN.PIM.014': { ...SOUND, roleAssignments: [roleOf('dan')] },
  'TWIN.PIM.015': sound(['acme'], {
    memberships: [place('ann', 'team', 'active', { endsAtSeconds: 30 * DAY_SECONDS })],
    policies: [],
    licenses: [],
  }),
  'TWIN.PIM.016': {
    ...SOUND,
    roleAssignments: [
      roleOf('ann', { id: 'role/1', role: 'Reader', system: 'azure-role', scope: 'azure:acme' }),
      roleOf('ann', { id: 'role/2', role: 'Reader', system: 'azure-role', scope: 'azure:acme' }),
    ],
  },
  'TWIN.SYNC.004': {
    ...SOUND,
    tenants: [...SOUND.tenants, { id: 'beta', name: 'beta', role: 'customer' }],
    people: [...SOUND.people, { id: 'eva', name: 'Eva' }],
    accounts: [
      ...SOUND.accounts,
      { id: 'eva@acme', personId: 'eva', tenantId: 'acme', kind: 'guest' },
      { id: 'eva@beta', personId: 'eva', tenantId: 'beta', kind: 'guest', origin: 'synchronized' },
    ],
  },
  'TWIN.LH.011': { ...delegated(), azureSubscriptions: [subscription({ protection: 'lock' })] },
  'TWIN.REV.001': reviewed({ ifNobodyAnswers: 'remove', autoApply: true }),
  'TWIN.REV.002': reviewed({ reviewerAccountIds: ['gone'] }),
  'TWIN.REV.003': reviewed({ reviewerAccountIds: ['ann'] }),
  'TWIN.REV.004': reviewed(
    { kind: 'guests' },
    {
      accounts: [...SOUND.accounts, ...staff(['eve'], 'external-member').accounts],
    },
  ),
  'TWIN.REV.005': reviewed({ kind: 'pim-group', fallbackReviewerAccountIds: ['dan'] }),
  'TWIN.REV.006': reviewed({ kind: 'entra-role', deniedGuests: 'block-then-delete' }),
  'TWIN.REV.007': reviewed(
    { kind: 'group', groupId: 'staff' },
    { groups: [group('team'), group('staff', { membership: 'synced', roleAssignable: false })] },
  ),
  'TWIN.API.001': { ...SOUND, automations: [program({ iteration: 2 })] },
  'TWIN.API.002': { ...SOUND, automations: [program({ does: 'approveRenewal' })] },
};
