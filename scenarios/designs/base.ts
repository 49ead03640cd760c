import type {
  Account,
  AzureSubscription,
  Estate,
  Group,
  LicenseSubscription,
  Need,
  Person,
  Tenant,
  Workload,
} from '../../models/estate.ts';
import { hasPim, ownedProduct } from '../../models/licensing/owned-products.ts';
import { needDefinition } from '../../models/needs.ts';
import type { Sketch } from '../scenario.ts';

export const MANAGING_TENANT_ID = 'managing';
export const ADMIN_AGENTS_ID = 'group:AdminAgents';
export const HELPDESK_AGENTS_ID = 'group:HelpdeskAgents';

/** What every design of one sketch shares: the same tenants, people and needs, with the same ids. */
export interface Base extends Estate {
  readonly engineers: readonly (Person & { readonly tier: string; readonly pods: readonly string[] })[];
  readonly customers: readonly (Tenant & { readonly pod: string })[];
  readonly approverIds: readonly string[];
  /** What every customer needs; `needs` repeats it per customer. */
  readonly wants: readonly Want[];
}

/** One kind of need, the same at every customer, and the tiers that serve it. */
export interface Want {
  readonly need: string;
  readonly workload: Workload;
  readonly role: string;
  readonly tiers: readonly string[];
}

/** Builds the shared part. Customers take pods by rank of their id, so their order in the file is of no weight. */
export function baseOf(sketch: Sketch): Base {
  const customers = customersOf(sketch);
  const engineers = engineersOf(sketch);
  const approvers: Person[] = numbered(sketch.managing.approvers, 'approver').map((id) => ({
    id,
    name: id.replace('-', ' '),
  }));
  const wants = sketch.customers.needs.map(({ need, tiers }): Want => {
    const { workload, role } = needDefinition(need);
    return { need, workload, role, tiers };
  });
  const people: Person[] = [...engineers, ...approvers];
  return {
    tenants: [{ id: MANAGING_TENANT_ID, name: sketch.managing.name, role: 'managing' }, ...customers],
    people,
    accounts: people.map(
      (person): Account => ({
        id: person.id,
        personId: person.id,
        tenantId: MANAGING_TENANT_ID,
        kind: 'member',
      }),
    ),
    groups: [
      wellKnownGroup(ADMIN_AGENTS_ID, 'AdminAgents'),
      wellKnownGroup(HELPDESK_AGENTS_ID, 'HelpdeskAgents'),
    ],
    memberships: [],
    policies: [],
    dapLinks: [],
    relationships: [],
    accessAssignments: [],
    azureSubscriptions: customers.flatMap((customer) => azureOf(sketch, customer)),
    licenses: [
      ...managingPlan(sketch),
      ...ownedIn(MANAGING_TENANT_ID, sketch.managing.licenses),
      ...customers.flatMap(({ id }) => ownedIn(id, sketch.customers.licenses)),
    ],
    needs: customers.flatMap((customer) => wants.map((want) => needOf(want, customer))),
    unserved: [],
    engineers,
    customers,
    approverIds: approvers.map((a) => a.id),
    wants,
  };
}

/** P2 of the managing tenant, unless nobody said that it is there and something else with PIM inside is. */
function managingPlan({ managing: { p2, licenses = [] } }: Sketch): readonly LicenseSubscription[] {
  const { seats, assumed, channel } = p2;
  if (assumed === true && hasPim(licenses.map(ownedProduct))) return [];
  return [
    {
      id: 'license:p2',
      tenantId: MANAGING_TENANT_ID,
      product: 'entra-id-p2',
      seats,
      ...(assumed === undefined ? {} : { assumed }),
      channel,
    },
  ];
}

/** The products that a sketch says a tenant owns; the same one may be there twice, bought in two ways. */
function ownedIn(
  tenantId: string,
  licenses: Sketch['managing']['licenses'] = [],
): readonly LicenseSubscription[] {
  return licenses.map((license, rank) => ({
    id: `license:${license.product}:${rank + 1}@${tenantId}`,
    tenantId,
    ...license,
  }));
}

/** Ids of customers: a readable slug of the name, made unique by the name's rank among its equals. */
export function customerId(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return slug.slice(0, 60) || 'customer';
}

function customersOf(sketch: Sketch): Base['customers'] {
  const taken = new Map<string, number>();
  const named = [...sketch.customers.names].sort().map((name) => {
    const slug = customerId(name);
    const rank = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, rank);
    return { id: rank === 1 ? slug : `${slug}-${rank}`, name };
  });
  return named.map(({ id, name }, rank) => ({
    id,
    name,
    role: 'customer' as const,
    pod: podName(rank % sketch.managing.pods),
  }));
}

function engineersOf(sketch: Sketch): Base['engineers'] {
  const { pods, podsPerEngineer } = sketch.managing;
  return sketch.managing.engineers.flatMap(({ tier, count }) =>
    numbered(count, tier).map((id, rank) => {
      const served = Math.min(pods, podsPerEngineer[tier] ?? pods);
      return {
        id,
        name: id.replace('-', ' '),
        tier,
        pods: Array.from({ length: served }, (_, k) => podName((rank * served + k) % pods)),
      };
    }),
  );
}

function needOf(want: Want, customer: Tenant): Need {
  const { need, ...rest } = want;
  return { id: `${customer.id}/${need}`, customerId: customer.id, ...rest };
}

function azureOf(sketch: Sketch, customer: Tenant): AzureSubscription[] {
  if (sketch.customers.azure === 'none') return [];
  return [
    {
      id: `azure:${customer.id}`,
      tenantId: customer.id,
      agreement: sketch.customers.azure,
      ownerGroupId: sketch.customers.azure === 'csp-azure-plan' ? ADMIN_AGENTS_ID : null,
    },
  ];
}

function wellKnownGroup(id: string, wellKnown: 'AdminAgents' | 'HelpdeskAgents'): Group {
  return {
    id,
    tenantId: MANAGING_TENANT_ID,
    name: wellKnown,
    kind: 'security',
    membership: 'assigned',
    roleAssignable: false,
    wellKnown,
  };
}

function podName(rank: number): string {
  return `pod-${rank + 1}`;
}

/** `tier2-01`, `tier2-02` … wide enough to sort as written. */
export function numbered(count: number, prefix: string): string[] {
  const width = Math.max(2, String(count).length);
  return Array.from({ length: count }, (_, k) => `${prefix}-${String(k + 1).padStart(width, '0')}`);
}
