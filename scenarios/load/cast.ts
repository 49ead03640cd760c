import type { Estate, LicenseSubscription } from '../../models/estate.ts';
import { carriesPim } from '../../models/licensing/owned-products.ts';
import { baseOf } from '../designs/base.ts';
import { KINDS_IN_TENANT, planOf } from '../designs/customer-plans.ts';
import type { DesignChoice, Sketch } from '../scenario.ts';

/** Who and what an event may name. */
export interface Cast {
  readonly tiers: ReadonlySet<string>;
  /** Tiers of a sketch that nobody is in. */
  readonly emptyTiers: ReadonlySet<string>;
  readonly personIds: ReadonlySet<string>;
  /** Some design of a sketch gives the work to administrators of the customers' own, whom a theft can choose. */
  readonly ownAdmins: boolean;
  /** Pods that some customer is in. */
  readonly pods: ReadonlySet<string>;
  /** Customers by id and by name. A name that two customers share leads nowhere. */
  readonly customerIds: ReadonlyMap<string, string>;
  /** Tenants of every kind, by id and by name. */
  readonly tenantIds: ReadonlyMap<string, string>;
  /** Delegations of Lighthouse by id and by name; none is known before a design builds it. */
  readonly delegationIds: ReadonlyMap<string, string>;
  /** Relationships by id and by name; none is known before a design builds it. */
  readonly relationshipIds: ReadonlyMap<string, string>;
  /** Groups by id and by name, as far as they are known before a design builds them. */
  readonly groupIds: ReadonlyMap<string, string>;
  /** Access reviews by id and by name. */
  readonly reviewIds: ReadonlyMap<string, string>;
  readonly servicePrincipalIds: ReadonlyMap<string, string>;
  /** Tenants that own a plan with PIM, by id and by name. */
  readonly licensedTenantIds: ReadonlyMap<string, string>;
  /** How each such tenant's subscriptions were bought. */
  readonly channels: ReadonlyMap<string, readonly LicenseSubscription['channel'][]>;
  readonly managingTenantId: string;
  /** Two tenants whose names give the same id, if there are any. */
  readonly clash: readonly [name: string, name: string] | undefined;
}

/** `others` are the estates of further designs, which may hold things this one lacks. */
export function castOf(estate: Estate, others: readonly Estate[] = []): Cast {
  const all = [...others, estate];
  const withPim = estate.licenses.filter(carriesPim);
  const licensed = new Set(withPim.map((license) => license.tenantId));
  return {
    tiers: new Set(estate.people.flatMap((person) => person.tier ?? [])),
    emptyTiers: new Set(),
    ownAdmins: false,
    personIds: new Set(all.flatMap(({ people }) => people.map((person) => person.id))),
    pods: new Set(all.flatMap(({ tenants }) => tenants.flatMap(({ pod }) => pod ?? []))),
    customerIds: byIdAndName(estate.tenants.filter((tenant) => tenant.role === 'customer')),
    tenantIds: byIdAndName(estate.tenants),
    delegationIds: byIdAndName(all.flatMap(({ lighthouseDelegations }) => lighthouseDelegations ?? [])),
    relationshipIds: byIdAndName(all.flatMap(({ relationships }) => relationships)),
    groupIds: byIdAndName(all.flatMap(({ groups }) => groups)),
    reviewIds: byIdAndName(all.flatMap(({ reviews = [] }) => reviews)),
    servicePrincipalIds: byIdAndName(all.flatMap(({ servicePrincipals = [] }) => servicePrincipals)),
    licensedTenantIds: byIdAndName(estate.tenants.filter((tenant) => licensed.has(tenant.id))),
    channels: new Map(
      [...licensed].map((id) => [
        id,
        withPim.filter(({ tenantId }) => tenantId === id).map(({ channel }) => channel),
      ]),
    ),
    managingTenantId: estate.tenants.find((tenant) => tenant.role === 'managing')?.id ?? '',
    clash: clashOf(estate.tenants),
  };
}

function clashOf(tenants: Estate['tenants']): Cast['clash'] {
  const names = new Map<string, string>();
  for (const { id, name } of tenants) {
    const other = names.get(id);
    if (other !== undefined) return [other, name];
    names.set(id, name);
  }
  return undefined;
}

/**
 * The people and customers every design of a sketch has, without building needs and subscriptions. Customers own a plan
 * where the sketch says so, or a design of those kinds runs PIM in their tenants.
 */
export function castOfSketch(sketch: Sketch, kinds: readonly DesignChoice['kinds'][number][]): Cast {
  const base = baseOf({ ...sketch, customers: { ...sketch.customers, needs: [], azure: 'none' } });
  const plansAtCustomers =
    (sketch.customers.p2.seats ?? 0) > 0 ||
    kinds.some((kind) => kind !== 'as-is' && KINDS_IN_TENANT.includes(kind));
  const plans = plansAtCustomers ? base.customers.map(({ id }) => planOf(id, sketch, 1)) : [];
  const empty = sketch.managing.engineers.filter(({ count }) => count === 0);
  return {
    ...castOf({ ...base, licenses: [...base.licenses, ...plans] }),
    emptyTiers: new Set(empty.map(({ tier }) => tier)),
    ownAdmins: kinds.includes('own-pim'),
  };
}

function byIdAndName(
  tenants: readonly { readonly id: string; readonly name: string }[],
): Map<string, string> {
  const found = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, name } of tenants) {
    if (found.has(name) && found.get(name) !== id) shared.add(name);
    found.set(name, id);
  }
  for (const name of shared) found.delete(name);
  // Ids last: an id always means itself, even where another tenant has it as a name.
  for (const { id } of tenants) found.set(id, id);
  return found;
}
