import fc from 'fast-check';
import type { Estate } from '../../../models/estate.ts';
import type { CrossTenantAccess, SignInPolicy } from '../../../models/estate-cross-tenant.ts';
import type { LighthouseDelegation, LighthouseEligibility } from '../../../models/estate-lighthouse.ts';
import type { Principal, RoleAssignment, RolePolicy } from '../../../models/estate-roles.ts';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR } from '../../../models/facts/roles.ts';

const DAY = 86_400;
const flag = fc.boolean();
const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
const azureRole = fc.constantFrom('Reader', 'Contributor', 'Virtual Machine Contributor');
/** A custom role, which PIM knows and Lighthouse does not. */
const anyAzureRole = fc.oneof(azureRole, fc.constant('Restart machines'));
const entraRole = fc.constantFrom(EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR);
const system = fc.constantFrom('entra-role' as const, 'azure-role' as const);

/** The estate with roles, delegations and agreements besides, whose holders live where they must. */
export function withRoles(estate: Estate): fc.Arbitrary<Estate> {
  const tenantIds = estate.tenants.map(({ id }) => id);
  const tenant = fc.constantFrom(...tenantIds);
  const servicePrincipals = tenantIds.map((tenantId, index) => ({
    id: `sp${index}`,
    tenantId,
    name: tenantId,
  }));
  const peopleOf = (tenantId: string): readonly Principal[] => [
    ...estate.accounts
      .filter((each) => each.tenantId === tenantId)
      .map(({ id }) => ({ kind: 'account' as const, id })),
    ...estate.groups
      .filter((each) => each.tenantId === tenantId)
      .map(({ id }) => ({ kind: 'group' as const, id })),
  ];
  const principalsOf = (tenantId: string): fc.Arbitrary<Principal> =>
    fc.constantFrom(
      ...peopleOf(tenantId),
      ...servicePrincipals
        .filter((each) => each.tenantId === tenantId)
        .map(({ id }) => ({ kind: 'service-principal' as const, id })),
    );
  const approvers = fc.subarray(estate.accounts.map(({ id }) => id));
  const resource = fc.constantFrom('management-group', ...estate.azureSubscriptions.map(({ id }) => id));
  const lists = fc.record(
    {
      roleAssignments: several((id) =>
        tenant.chain((tenantId) =>
          fc.tuple(system, principalsOf(tenantId)).chain(([where, principal]) =>
            fc.record({
              id: fc.constant(`role ${id}`),
              tenantId: fc.constant(tenantId),
              system: fc.constant(where),
              role: where === 'entra-role' ? entraRole : anyAzureRole,
              scope: where === 'entra-role' ? fc.constant('/') : scopesOf(estate, tenantId),
              principal: fc.constant(principal),
              assignment:
                principal.kind === 'service-principal'
                  ? fc.constant('active' as const)
                  : fc.constantFrom('active' as const, 'eligible' as const),
              endsAtSeconds: fc.option(fc.integer({ min: -DAY, max: 1_000 * DAY })),
            }),
          ),
        ),
      ) satisfies fc.Arbitrary<RoleAssignment[]>,
      rolePolicies: fc.uniqueArray(
        system.chain((where) =>
          fc.record({
            tenantId: tenant,
            system: fc.constant(where),
            role: where === 'entra-role' ? entraRole : anyAzureRole,
            ...(where === 'entra-role' ? {} : { scope: resource }),
            maxActivationSeconds: fc.integer({ min: 3_600, max: DAY }),
            requires: fc.record({
              mfa: flag,
              justification: flag,
              ticket: flag,
              authenticationContext: flag,
            }),
            approverAccountIds: fc.option(approvers),
          }),
        ),
        {
          minLength: 1,
          maxLength: 3,
          selector: ({ tenantId, role, scope }) => `${role} ${tenantId} ${scope}`,
        },
      ) satisfies fc.Arbitrary<RolePolicy[]>,
      servicePrincipals: fc.constant(servicePrincipals),
      lighthouseDelegations: several((id) =>
        fc.tuple(tenant, fc.constantFrom(...estate.azureSubscriptions)).chain(([managing, subscription]) =>
          fc.record({
            id: fc.constant(`delegation ${id}`),
            name: text,
            customerId: fc.constant(subscription.tenantId),
            managingTenantId: fc.constant(managing),
            subscriptionId: fc.constant(subscription.id),
            status: fc.constantFrom('active' as const, 'offered' as const, 'removed' as const),
            offer: fc.constantFrom('template' as const, 'marketplace' as const),
            authorizations: fc.array(fc.record({ principal: principalsOf(managing), role: azureRole }), {
              maxLength: 2,
            }),
            eligible: eligibilities(`delegation ${id}`, peopleOf(managing), approvers),
          }),
        ),
      ) satisfies fc.Arbitrary<LighthouseDelegation[]>,
      crossTenantAccess: fc
        .uniqueArray(
          fc.record(
            {
              resourceTenantId: tenant,
              homeTenantId: tenant,
              mfaTrusted: flag,
              deviceTrusted: flag,
              redeemsAutomatically: flag,
              inboundAllowed: flag,
              outboundAllowed: flag,
              syncDeletes: flag,
              syncsGroups: flag,
              crossesClouds: flag,
            },
            {
              requiredKeys: [
                'resourceTenantId',
                'homeTenantId',
                'mfaTrusted',
                'deviceTrusted',
                'redeemsAutomatically',
                'inboundAllowed',
                'outboundAllowed',
              ],
            },
          ),
          { maxLength: 3, selector: (each) => JSON.stringify([each.resourceTenantId, each.homeTenantId]) },
        )
        .map((all) =>
          all.filter((each) => each.resourceTenantId !== each.homeTenantId),
        ) satisfies fc.Arbitrary<CrossTenantAccess[]>,
      signInPolicies: fc.uniqueArray(
        fc.record({
          tenantId: tenant,
          demands: fc.constantFrom(
            'none' as const,
            'mfa' as const,
            'strMfa' as const,
            'strPwdless' as const,
            'strPhish' as const,
          ),
          blocksGuests: flag,
          blocksServiceProviders: flag,
          customControl: flag,
          registrationPolicy: flag,
          signInRisk: flag,
          registrationPrevented: flag,
          device: fc.constantFrom('none' as const, 'compliant' as const, 'hybridJoined' as const),
        }),
        { minLength: 1, maxLength: 3, selector: ({ tenantId }) => tenantId },
      ) satisfies fc.Arbitrary<SignInPolicy[]>,
    },
    { requiredKeys: [] },
  );
  // A file does not tell an empty list from none.
  return lists.map((more) => ({
    ...estate,
    ...Object.fromEntries(Object.entries(more).filter(([, list]) => list.length > 0)),
    ...(more.roleAssignments || more.lighthouseDelegations ? { servicePrincipals } : {}),
  }));
}

function several<T>(make: (id: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.tuple(make('1'), make('2'));
}

function scopesOf(estate: Estate, tenantId: string): fc.Arbitrary<string> {
  const subscriptions = estate.azureSubscriptions.filter((each) => each.tenantId === tenantId);
  return fc.constantFrom('management-group', ...subscriptions.map(({ id }) => id));
}

function eligibilities(
  delegationId: string,
  principals: readonly Principal[],
  approvers: fc.Arbitrary<string[]>,
): fc.Arbitrary<LighthouseEligibility[]> {
  if (principals.length === 0) return fc.constant([]);
  const entry = fc.record({
    delegationId: fc.constant(delegationId),
    principal: fc.constantFrom(...principals),
    role: azureRole,
    maxActivationSeconds: fc.integer({ min: 1_800, max: 28_800 }),
    requiresMfa: flag,
    approverAccountIds: approvers,
    assignment: fc.constant('eligible' as const),
    endsAtSeconds: fc.constant(null),
  });
  return fc
    .array(entry, { maxLength: 2 })
    .map((entries) => entries.map((each, index) => ({ id: `${delegationId} ${index}`, ...each })));
}
