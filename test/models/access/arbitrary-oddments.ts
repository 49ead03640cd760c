import fc from 'fast-check';
import type { PlaceState, TwinState } from '../../../models/access/twin-state.ts';
import type { Account, Estate } from '../../../models/estate.ts';
import { defaultSignInPolicy } from '../../../models/estate-cross-tenant.ts';
import type { LighthouseDelegation } from '../../../models/estate-lighthouse.ts';
import type { RoleAssignment } from '../../../models/estate-roles.ts';
import { GLOBAL_READER } from '../../../models/facts/roles.ts';
import { isMembership } from '../../../models/places.ts';

const OTHER_PLACE_STATES: readonly PlaceState[] = [
  'eligible',
  'pending',
  'provisioning',
  'active',
  'permanent',
  'ended',
  'removed',
  'reviewedAway',
];

/** Adds to a random estate what it has none of: delegations of Lighthouse, roles in tenants, picky tenants. */
export function withOddments(estate: Estate): fc.Arbitrary<Estate> {
  const principals = [
    ...estate.groups.map(({ id }) => ({ kind: 'group' as const, id })),
    ...estate.accounts.map(({ id }) => ({ kind: 'account' as const, id })),
  ];
  const customers = estate.tenants.filter(({ role }) => role === 'customer');
  const principal = fc.constantFrom(...principals);
  const accountIds = estate.accounts.map(({ id }) => id);
  const delegations = fc.tuple(
    ...customers.map(({ id: customerId }) =>
      fc
        .record({
          reader: fc.option(principal, { nil: null }),
          principal,
          role: fc.constantFrom('Contributor', 'Owner'),
          approvers: fc.subarray(accountIds.slice(0, 2)),
          status: fc.constantFrom<LighthouseDelegation['status']>('active', 'active', 'offered', 'removed'),
        })
        .map(
          ({ reader, principal: chosen, role, approvers, status }): LighthouseDelegation => ({
            id: `lighthouse:${customerId}`,
            name: `Offer for ${customerId}`,
            customerId,
            managingTenantId: 'home',
            subscriptionId: `azure:${customerId}`,
            status,
            offer: 'template',
            authorizations: reader === null ? [] : [{ principal: reader, role: 'Reader' }],
            eligible: [
              {
                id: `eligible:${customerId}`,
                delegationId: `lighthouse:${customerId}`,
                principal: chosen,
                role,
                maxActivationSeconds: 3600,
                requiresMfa: true,
                approverAccountIds: approvers,
                assignment: 'eligible',
                endsAtSeconds: null,
              },
            ],
          }),
        ),
    ),
  );
  const roles = fc.tuple(
    ...estate.accounts.map((account) =>
      fc
        .constantFrom<RoleAssignment['assignment']>('active', 'eligible')
        .map((assignment): RoleAssignment => roleOf(account, assignment)),
    ),
  );
  const policies = fc.tuple(
    ...customers.map(({ id }) =>
      fc
        .record({
          blocksGuests: fc.boolean(),
          blocksServiceProviders: fc.boolean(),
          demands: fc.constantFrom('none' as const, 'mfa' as const),
        })
        .map((change) => ({ ...defaultSignInPolicy(id), ...change })),
    ),
  );
  return fc
    .record({ lighthouseDelegations: delegations, roleAssignments: roles, signInPolicies: policies })
    .map((more) => ({ ...estate, ...more }));
}

function roleOf({ id, tenantId }: Account, assignment: RoleAssignment['assignment']): RoleAssignment {
  return {
    id: `role:${id}`,
    tenantId,
    system: 'entra-role',
    role: GLOBAL_READER,
    scope: '/',
    principal: { kind: 'account', id },
    assignment,
    endsAtSeconds: null,
  };
}

/** A state of the memberships, with places of the other kinds as they may be. */
export function withOtherPlaces(state: TwinState): fc.Arbitrary<TwinState> {
  return fc.constantFrom(...OTHER_PLACE_STATES).map((reached) => ({
    ...state,
    place: (accountId, place) => {
      if (isMembership(place)) return state.place(accountId, place);
      return place.assignment === 'active' ? 'standing' : reached;
    },
  }));
}
