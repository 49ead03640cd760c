import type { Account, Estate } from '../../../models/estate.ts';
import {
  type CrossTenantAccess,
  defaultCrossTenantAccess,
  defaultSignInPolicy,
  type SignInPolicy,
} from '../../../models/estate-cross-tenant.ts';
import { ids, staff } from '../licensing/estate-of.ts';
import { customer, HOME, sound } from './sound.ts';

export function visitor(personId: string, tenantId: string, parts: Partial<Account> = {}): Account {
  return { id: `${personId}@${tenantId}`, personId, tenantId, kind: 'guest', mfaRegistered: true, ...parts };
}

export const agreement = (parts: Partial<CrossTenantAccess> = {}, tenantId = 'acme'): CrossTenantAccess => ({
  ...defaultCrossTenantAccess(tenantId, 'home'),
  ...parts,
});

export const asking = (parts: Partial<SignInPolicy> = {}, tenantId = 'acme'): SignInPolicy => ({
  ...defaultSignInPolicy(tenantId),
  ...parts,
});

/** Ann and Bob visit customers; no rule minds as long as nothing is demanded of them. */
export function visiting(
  parts: {
    readonly customers?: readonly string[];
    readonly account?: Partial<Account>;
    readonly access?: Partial<CrossTenantAccess>;
    readonly policy?: Partial<SignInPolicy>;
  } = {},
  more: Partial<Estate> = {},
): Estate {
  const { customers = ['acme'], account, access, policy } = parts;
  const { people, accounts } = staff(['ann', 'bob', 'cat', 'dan']);
  return sound(customers, {
    tenants: [HOME, ...customers.map(customer)],
    people,
    accounts: [
      ...accounts,
      ...customers.flatMap((id) => ['ann', 'bob'].map((person) => visitor(person, id, account))),
    ],
    relationships: [],
    accessAssignments: [],
    crossTenantAccess: access === undefined ? [] : customers.map((id) => agreement(access, id)),
    signInPolicies: policy === undefined ? [] : customers.map((id) => asking(policy, id)),
    ...more,
  });
}

const TRUST = { mfaTrusted: true };

/** Per rule on people from outside an estate it minds. */
export const RED_VISITS: Readonly<Record<string, Estate>> = {
  'TWIN.GDAP.010': sound(['acme'], { signInPolicies: [asking({ blocksServiceProviders: true })] }),
  'TWIN.B2B.001': visiting({
    account: { mfaRegistered: false },
    access: TRUST,
    policy: { demands: 'mfa', registrationPolicy: true },
  }),
  'TWIN.B2B.002': visiting({ access: TRUST, policy: { customControl: true } }),
  'TWIN.B2B.003': visiting({ policy: { demands: 'strPhish' } }),
  'TWIN.B2B.004': visiting(
    { access: TRUST, policy: { demands: 'mfa' } },
    { people: staff(['ann', 'bob', 'cat', 'dan']).people.map((each) => ({ ...each, mfaAtHome: false })) },
  ),
  'TWIN.B2B.005': visiting({ account: { mfaRegistered: false }, policy: { signInRisk: true } }),
  'TWIN.B2B.006': visiting({ customers: ids('customer', 40), policy: { demands: 'mfa' } }),
  'TWIN.B2B.007': visiting({ account: { redemption: 'pending' } }),
  'TWIN.B2B.008': visiting({ access: { inboundAllowed: false } }),
  'TWIN.B2B.009': visiting({
    account: { mfaRegistered: false },
    policy: { demands: 'mfa', registrationPrevented: true },
  }),
  'TWIN.SYNC.001': visiting({ account: { origin: 'synchronized', kind: 'external-member' }, access: {} }),
  'TWIN.SYNC.002': visiting(
    { account: { origin: 'synchronized' }, access: { redeemsAutomatically: true } },
    {
      licenses: [{ id: 'p2', tenantId: 'home', product: 'entra-id-p2', seats: 1, channel: 'direct-annual' }],
    },
  ),
  'TWIN.SYNC.003': visiting({ account: { origin: 'synchronized', kind: 'external-member' } }),
};
