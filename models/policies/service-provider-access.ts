import {
  CONDITIONAL_ACCESS_LIMITS,
  EXTERNAL_USER_TYPES,
  GDAP_BLOCK_ERRORS,
  GDAP_CONDITIONAL_ACCESS_TYPE,
  SERVICE_PROVIDER_TYPE,
} from '../facts/index.ts';

/** One of the kinds of external users that Conditional Access names (B2B-26). */
export type ExternalUserType = (typeof EXTERNAL_USER_TYPES.value)[number];

/** Whom a policy of the customer is for, as far as a partner's people can be meant. */
export interface PolicyAudience {
  readonly includesAllUsers: boolean;
  readonly includedTypes: readonly ExternalUserType[];
  readonly includedRoleIds: readonly string[];
  readonly excludedTypes: readonly ExternalUserType[];
  /** Tenants the exclusion is limited to; `all` without limit. */
  readonly excludedTenantIds: 'all' | readonly string[];
}

/** What a partner's engineer brings through GDAP. */
export interface PartnerSignIn {
  readonly partnerTenantId: string;
  /** Roles the relationship gives in the customer's tenant. */
  readonly roleIds: readonly string[];
}

export interface CaughtBy {
  readonly isCaught: boolean;
  readonly factIds: readonly string[];
}

/**
 * Whether a policy of the customer catches the partner's people: by all users, by their type or by their roles, unless
 * service providers of that tenant are excluded, which beats all of it (GDAP-68, GDAP-69, GDAP-71, B2B-26, B2B-42).
 * What a caught person meets is up to the grants; of devices, strengths and risk nothing is documented (GDAP-75).
 */
export function policyCatches(audience: PolicyAudience, signIn: PartnerSignIn): CaughtBy {
  const type = SERVICE_PROVIDER_TYPE.value;
  const { excludedTenantIds } = audience;
  const excluded =
    audience.excludedTypes.includes(type) &&
    (excludedTenantIds === 'all' || excludedTenantIds.includes(signIn.partnerTenantId));
  if (excluded) return { isCaught: false, factIds: ['GDAP-69', 'B2B-42'] };
  const isCaught =
    audience.includesAllUsers ||
    audience.includedTypes.includes(type) ||
    signIn.roleIds.some((role) => audience.includedRoleIds.includes(role));
  return { isCaught, factIds: isCaught ? ['GDAP-69', 'GDAP-71'] : ['B2B-26'] };
}

/** What a caught person sees where the policy blocks: in Entra, and in Partner Center (GDAP-70). */
export const SHOWN_WHEN_BLOCKED = GDAP_BLOCK_ERRORS.value;

/** The number Graph writes for a set of types: one bit each, 32 for service providers (GDAP-68). */
export function flagsOf(types: readonly ExternalUserType[]): number {
  const bits = EXTERNAL_USER_TYPES.value.map((type, rank) => (types.includes(type) ? 1 << rank : 0));
  return bits.reduce((sum: number, bit) => sum + bit, 0);
}

/** Whether one more exclusion by a policy of its own fits, and whether groups of a person may block it (B2B-31). */
export function conditionalAccessLimits(policies: number, groupsOfUser: number) {
  const limits = CONDITIONAL_ACCESS_LIMITS.value;
  return { policyFits: policies < limits.policies, userMayBeBlocked: groupsOfUser > limits.groups };
}

/** The bit of service providers alone, as the fact has it; flagsOf must agree. */
export const SERVICE_PROVIDER_FLAG = GDAP_CONDITIONAL_ACCESS_TYPE.value;
