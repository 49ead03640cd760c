import type { Group, Membership } from '../../models/estate.ts';
import type { PimSketch } from '../scenario.ts';
import { type Base, MANAGING_TENANT_ID, type Want } from './base.ts';

/** A group of the managing tenant, the tier in it, and the customers it is for. */
export interface Cell {
  readonly group: Group;
  readonly tier: string;
  readonly customerIds: readonly string[];
  readonly pods: ReadonlySet<string>;
}

/** Cuts people into groups: one per tier with work to do, per tier and pod, or per tier and customer (GDAP-48, LH-07). */
export function cellsOf(base: Base, pim: PimSketch, kindOfGroup: { id: string; name?: string }): Cell[] {
  const slices = new Map<string, { customerIds: string[]; pods: Set<string> }>();
  for (const customer of base.customers) {
    const name = { tier: 'all', pod: customer.pod, customer: customer.id }[pim.groupsPer];
    const slice = slices.get(name) ?? { customerIds: [], pods: new Set() };
    slice.customerIds.push(customer.id);
    slice.pods.add(customer.pod);
    slices.set(name, slice);
  }
  const words = kindOfGroup.name === undefined ? [] : [kindOfGroup.name];
  return tiersAtWork(base).flatMap((tier) =>
    [...slices].map(([name, slice]) => ({
      tier,
      ...slice,
      group: managingGroup(
        `${kindOfGroup.id}:${tier}:${name}`,
        [tier, ...words, ...(name === 'all' ? [] : [name])].join(' '),
      ),
    })),
  );
}

/** Tiers that serve at least one of the wants, in the order of the sketch. */
export function tiersAtWork(base: Base): string[] {
  return [...new Set(base.engineers.map((engineer) => engineer.tier))].filter(
    (tier) => wantsOf(base, tier).length > 0,
  );
}

export function wantsOf(base: Base, tier: string): readonly Want[] {
  return base.wants.filter((want) => want.tiers.includes(tier));
}

/** Everybody of the tier who serves one of the cell's customers. */
export function membersOf(cell: Cell, base: Base, assignment: Membership['assignment']): Membership[] {
  const ranks = new Set([...cell.pods].flatMap((pod) => ranksOf(base).get(`${cell.tier} ${pod}`) ?? []));
  return [...ranks]
    .sort((a, b) => a - b)
    .map((rank) => memberOf(cell.group.id, base.engineers[rank]!.id, assignment));
}

/** Where in the list of engineers those of each tier and pod stand: in a large sketch there are too many to pass for each cell. */
function ranksOf({ engineers }: Base): ReadonlyMap<string, readonly number[]> {
  let found = ranks.get(engineers);
  if (!found) {
    found = new Map();
    for (const [rank, { tier, pods }] of engineers.entries()) {
      for (const pod of pods) {
        const key = `${tier} ${pod}`;
        const known = found.get(key);
        if (known) known.push(rank);
        else found.set(key, [rank]);
      }
    }
    ranks.set(engineers, found);
  }
  return found;
}

const ranks = new WeakMap<Base['engineers'], Map<string, number[]>>();

export function memberOf(
  groupId: string,
  accountId: string,
  assignment: Membership['assignment'],
): Membership {
  return {
    id: `${groupId}/${accountId}`,
    groupId,
    member: { kind: 'account', id: accountId },
    access: 'member',
    assignment,
    endsAtSeconds: null,
  };
}

/** A plain security group of the managing tenant: what access assignments and authorizations take (GDAP-43, LH-08). */
export function managingGroup(id: string, name: string): Group {
  return {
    id,
    tenantId: MANAGING_TENANT_ID,
    name,
    kind: 'security',
    membership: 'assigned',
    roleAssignable: false,
  };
}
