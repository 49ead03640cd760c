import type { Need } from '../estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import type { Principal } from '../estate-roles.ts';
import { dapGdapPrecedence } from '../policies/dap-gdap-precedence.ts';
import type { AccessPath } from './access-path.ts';
import { MANAGEMENT_GROUP } from './role-paths.ts';
import { type GivenRoles, serves } from './serves.ts';
import type { TwinState } from './twin-state.ts';

/** A part of the design through which an access model could give a role in a tenant, and why it gives this account nothing. */
export interface Carrier {
  readonly model: AccessPath['model'];
  /** The group, program or account that holds the role there; absent where nothing does. */
  readonly holder?: string;
  readonly why: string;
  readonly factId?: string;
}

/** What is asked for; undefined stands for any role at all. */
export type Wanted = Pick<Need, 'workload' | 'role'> | undefined;

/**
 * Model by model, what could give the role in the tenant. It does not judge: it is for accounts to which the judge
 * has found no path, and only reads who stands where the path would begin.
 */
export function carriersOf(
  index: EstateIndex,
  state: TwinState,
  accountId: string,
  tenantId: string,
  wanted: Wanted,
): readonly Carrier[] {
  const azure = wanted === undefined || wanted.workload.startsWith('azure');
  const directory = wanted === undefined || !wanted.workload.startsWith('azure');
  const outside = index.accounts.get(accountId)?.tenantId !== tenantId;
  const customer = index.tenants.get(tenantId)?.role === 'customer';
  return [
    ...(outside && customer && directory ? gdapCarriers(index, tenantId, wanted) : []),
    ...(outside && customer && directory ? dapCarriers(index, state, tenantId, wanted) : []),
    ...(outside && customer && azure ? azureCarriers(index, tenantId, wanted) : []),
    ...(outside && customer && azure ? lighthouseCarriers(index, tenantId, wanted) : []),
    ...localCarriers(index, accountId, tenantId, wanted),
  ];
}

function covers(given: GivenRoles, wanted: Wanted): boolean {
  if (wanted === undefined) return given.roles.length > 0;
  return serves(given, wanted);
}

function gdapCarriers(index: EstateIndex, tenantId: string, wanted: Wanted): readonly Carrier[] {
  const relationships = index.relationshipsOf(tenantId);
  if (relationships.length === 0) return [{ model: 'gdap', why: 'there is no GDAP relationship' }];
  const what = wanted === undefined ? 'a role' : 'the role';
  const containing = relationships.filter(({ roles }) =>
    covers({ model: 'gdap', roles, workload: 'any' }, wanted),
  );
  if (containing.length === 0) {
    return [{ model: 'gdap', why: 'no GDAP relationship contains the role', factId: 'GDAP-45' }];
  }
  return containing.flatMap(({ id, name, roles }): readonly Carrier[] => {
    const groups = index
      .assignmentsOf(id)
      .filter((assignment) =>
        covers(
          {
            model: 'gdap',
            roles: assignment.roles.filter((role) => roles.includes(role)),
            workload: 'any',
          },
          wanted,
        ),
      )
      .map(({ groupId }) => index.groups.get(groupId)?.name ?? groupId);
    return groups.length === 0
      ? [{ model: 'gdap', why: `no group is assigned ${what} in ${name}`, factId: 'GDAP-36' }]
      : [...new Set(groups)].map((holder) => ({
          model: 'gdap',
          holder,
          why: `the account has no place in this group, which ${name} gives ${what}`,
          factId: 'GDAP-43',
        }));
  });
}

function dapCarriers(
  index: EstateIndex,
  state: TwinState,
  tenantId: string,
  wanted: Wanted,
): readonly Carrier[] {
  if (state.dap(tenantId) === 'none') return [{ model: 'dap', why: 'there is no legacy DAP' }];
  return index.wellKnownGroups.flatMap(({ name, wellKnown }): readonly Carrier[] => {
    const agents = wellKnown === 'AdminAgents';
    const { roles, factId } = dapGdapPrecedence([], true, agents, !agents);
    return covers({ model: 'dap', roles, workload: 'any' }, wanted)
      ? [{ model: 'dap', holder: name, why: 'the account has no place in this group', factId }]
      : [];
  });
}

function azureCarriers(index: EstateIndex, tenantId: string, wanted: Wanted): readonly Carrier[] {
  const model = 'azure-admin-on-behalf-of';
  if (!covers({ model, roles: ['Owner'], workload: 'azure' }, wanted)) return [];
  const subscriptions = index.azureSubscriptionsOf(tenantId);
  if (subscriptions.length === 0) {
    return [{ model, why: 'no Azure subscription was bought through the partner', factId: 'GDAP-101' }];
  }
  return subscriptions.map(({ id, agreement, ownerGroupId }): Carrier => {
    if (ownerGroupId === null) {
      return agreement === 'enterprise-agreement'
        ? { model, why: `${id} was bought under an enterprise agreement`, factId: 'GDAP-25' }
        : { model, why: `no group of the partner owns ${id}`, factId: 'GDAP-103' };
    }
    const holder = index.groups.get(ownerGroupId)?.name ?? ownerGroupId;
    return {
      model,
      holder,
      why: `the account has no place in this group, which owns ${id}`,
      factId: 'GDAP-101',
    };
  });
}

function lighthouseCarriers(index: EstateIndex, tenantId: string, wanted: Wanted): readonly Carrier[] {
  const delegations = index.delegationsOf(tenantId);
  if (delegations.length === 0) {
    return [{ model: 'lighthouse', why: 'there is no delegation of Azure Lighthouse', factId: 'LH-5A' }];
  }
  return delegations.flatMap(({ name, authorizations, eligible }): readonly Carrier[] => {
    const giving = [...authorizations, ...eligible].filter(({ role }) =>
      covers({ model: 'lighthouse', roles: [role], workload: 'azure' }, wanted),
    );
    return giving.length === 0
      ? [{ model: 'lighthouse', why: `no authorization of ${name} is for the role`, factId: 'LH-07' }]
      : [...new Set(giving.map(({ principal }) => nameOf(index, principal)))].map((holder) => ({
          model: 'lighthouse',
          holder,
          why: `the account is not what ${name} authorizes, nor in it`,
          factId: 'LH-07',
        }));
  });
}

/** Roles given in the tenant itself, which take an account there. */
function localCarriers(
  index: EstateIndex,
  accountId: string,
  tenantId: string,
  wanted: Wanted,
): readonly Carrier[] {
  const home = index.accounts.get(accountId)?.tenantId === tenantId;
  const model = home ? 'own' : 'guest';
  const giving = (index.estate.roleAssignments ?? []).filter(
    ({ tenantId: where, system, role, scope }) =>
      where === tenantId &&
      covers(
        {
          model,
          roles: [role],
          workload:
            system === 'entra-role' ? 'any' : scope === MANAGEMENT_GROUP ? 'azure-management-group' : 'azure',
        },
        wanted,
      ),
  );
  if (!home && index.twinsOf(accountId, tenantId).length === 0) {
    return [{ model, why: 'the person has no account in the tenant' }];
  }
  if (giving.length === 0) return [{ model, why: 'nobody is given the role in the tenant itself' }];
  const why = home ? 'the account does not hold it' : 'the person’s account in the tenant does not hold it';
  return [...new Set(giving.map(({ principal }) => nameOf(index, principal)))].map((holder) => ({
    model,
    holder,
    why: `${why}, nor is it in what does`,
  }));
}

function nameOf(index: EstateIndex, { kind, id }: Principal): string {
  if (kind === 'group') return index.groups.get(id)?.name ?? id;
  return index.people.get(index.accounts.get(id)?.personId ?? '')?.name ?? id;
}
