import type { Account, Estate, Group, PimPolicy } from '../../models/estate.ts';
import {
  type CrossTenantAccess,
  defaultCrossTenantAccess,
  defaultSignInPolicy,
  type SignInPolicy,
} from '../../models/estate-cross-tenant.ts';
import type { RoleAssignment } from '../../models/estate-roles.ts';
import { type Base, MANAGING_TENANT_ID } from './base.ts';
import { memberOf, tiersAtWork, wantsOf } from './cells.ts';
import type { Design, DesignInput } from './design.ts';
import { roleHere, settingsOfPim } from './roles-in-tenant.ts';

/** How our people come to have accounts in a customer's tenant. */
type Arrival = Required<Pick<Account, 'kind' | 'origin'>>;

/** Guests invited by the customer, who activate groups of the customer's tenant (B2B-17, PIM-49). */
export const b2bPim: Design = (input) => visiting(input, { kind: 'guest', origin: 'invited' });

/** The same with accounts that cross-tenant synchronization makes, members unless the sketch says guests (B2B-60). */
export const syncPim: Design = (input) =>
  visiting(input, {
    kind: input.crossTenant.userType === 'guest' ? 'guest' : 'external-member',
    origin: 'synchronized',
  });

function visiting(input: DesignInput, arrival: Arrival): Partial<Estate> {
  const { base } = input;
  if (base.wants.length === 0) return {};
  const parts = base.customers.map((customer) => visitTo(customer, input, arrival));
  return {
    accounts: parts.flatMap((part) => part.accounts),
    groups: parts.flatMap((part) => part.groups),
    memberships: parts.flatMap((part) => part.memberships),
    policies: parts.flatMap((part) => part.policies),
    roleAssignments: parts.flatMap((part) => part.roleAssignments),
    crossTenantAccess: base.customers.map(({ id }) => agreementOf(id, input, arrival)),
    signInPolicies: base.customers.map(({ id }) => signInPolicyOf(id, input)),
  };
}

/** One customer's tenant: a group per tier, whose members activate their place in it, and what the group holds. */
function visitTo(customer: Base['customers'][number], input: DesignInput, arrival: Arrival) {
  const { base, pim } = input;
  const tiers = tiersAtWork(base);
  const engineers = base.engineers.filter(
    ({ tier, pods }) => tiers.includes(tier) && pods.includes(customer.pod),
  );
  const approvers = tiers.some((tier) => pim.approvalTiers.includes(tier)) ? base.approverIds : [];
  const accountId = (personId: string): string => `${personId}@${customer.id}`;
  const groupId = (tier: string): string => `group:${tier}@${customer.id}`;
  return {
    accounts: [...engineers.map(({ id }) => id), ...approvers].map((personId) =>
      accountOf(accountId(personId), personId, customer.id, input, arrival),
    ),
    groups: tiers.map((tier) => groupOf(groupId(tier), tier, customer.id, base)),
    memberships: engineers.map(({ id, tier }) => memberOf(groupId(tier), accountId(id), 'eligible')),
    policies: tiers.map(
      (tier): PimPolicy => ({
        groupId: groupId(tier),
        access: 'member',
        ...settingsOfPim(pim, pim.approvalTiers.includes(tier) ? approvers.map(accountId) : null),
      }),
    ),
    roleAssignments: tiers.flatMap((tier) =>
      wantsOf(base, tier).map(
        (want): RoleAssignment => ({
          ...roleHere(base, customer.id, want),
          id: `${groupId(tier)}/${want.need}`,
          principal: { kind: 'group', id: groupId(tier) },
          assignment: 'active',
        }),
      ),
    ),
  };
}

/** Where the customer asks for MFA and does not trust ours, everybody has registered a method there: that is the toil. */
function accountOf(
  id: string,
  personId: string,
  tenantId: string,
  { crossTenant }: DesignInput,
  arrival: Arrival,
): Account {
  return {
    id,
    personId,
    tenantId,
    ...arrival,
    redemption: 'accepted',
    mfaRegistered: crossTenant.demandsMfa && !crossTenant.mfaTrust,
  };
}

/** Only a role-assignable group takes directory roles (PIM-52). */
function groupOf(id: string, tier: string, tenantId: string, base: Base): Group {
  return {
    id,
    tenantId,
    name: `${base.tenants[0]!.name} ${tier}`,
    kind: 'security',
    membership: 'assigned',
    roleAssignable: wantsOf(base, tier).some(({ workload }) => !workload.startsWith('azure')),
  };
}

function agreementOf(
  customerId: string,
  { crossTenant }: DesignInput,
  { origin }: Arrival,
): CrossTenantAccess {
  return {
    ...defaultCrossTenantAccess(customerId, MANAGING_TENANT_ID),
    mfaTrusted: crossTenant.mfaTrust,
    // Synchronization works only where both sides redeem for their people (B2B-54).
    redeemsAutomatically: origin === 'synchronized',
  };
}

function signInPolicyOf(customerId: string, { crossTenant }: DesignInput): SignInPolicy {
  return { ...defaultSignInPolicy(customerId), demands: crossTenant.demandsMfa ? 'mfa' : 'none' };
}
