import { sampleSeconds } from '../../engine/distributions.ts';
import type { Streams } from '../../engine/streams.ts';
import type {
  AccessAssignment,
  Estate,
  GdapRelationship,
  Group,
  Membership,
  PimPolicy,
} from '../../models/estate.ts';
import { DIRECTORY_READERS, GLOBAL_ADMINISTRATOR } from '../../models/facts/roles.ts';
import type { PimSketch, Sketch } from '../scenario.ts';
import { ADMIN_AGENTS_ID, type Base, MANAGING_TENANT_ID, type Want } from './base.ts';
import { unservedAzure } from './dap.ts';

/** A group of the managing tenant, the tier in it, and the customers it is mapped to. */
interface Cell {
  readonly group: Group;
  readonly tier: string;
  readonly customerIds: readonly string[];
  readonly pods: ReadonlySet<string>;
}

/** GDAP with people standing in the mapped groups. */
export function gdapStanding(base: Base, sketch: Sketch, pim: PimSketch, streams: Streams): Partial<Estate> {
  return gdap(base, sketch, pim, streams, 'active');
}

/** GDAP with PIM for Groups in the managing tenant: people are eligible for the same groups (GDAP-110). */
export function gdapPim(base: Base, sketch: Sketch, pim: PimSketch, streams: Streams): Partial<Estate> {
  return gdap(base, sketch, pim, streams, 'eligible');
}

function gdap(
  base: Base,
  sketch: Sketch,
  pim: PimSketch,
  streams: Streams,
  assignment: Membership['assignment'],
): Partial<Estate> {
  const cells = cellsOf(base, pim);
  const topTier = sketch.managing.engineers.at(-1)?.tier;
  const relationships = base.customers.map((customer) => relationshipOf(customer, base, sketch, streams));
  const byCustomer = new Map(relationships.map((r) => [r.customerId, r]));
  return {
    groups: cells.map((cell) => cell.group),
    memberships: cells.flatMap((cell) => [
      ...membersOf(cell, base, assignment),
      ...(needsAzure(cell, base) ? [nestUnderAdminAgents(cell)] : []),
    ]),
    policies: assignment === 'eligible' ? cells.map((cell) => policyOf(cell, base, pim)) : [],
    relationships,
    accessAssignments: cells.flatMap((cell) =>
      cell.customerIds.map((id) =>
        assignmentOf(cell, byCustomer.get(id)!, rolesOf(base, cell.tier, cell.tier === topTier)),
      ),
    ),
    unserved: unservedAzure(base),
  };
}

/** Cuts people into groups: one per tier, per tier and pod, or per tier and customer (GDAP-48). */
function cellsOf(base: Base, pim: PimSketch): Cell[] {
  const tiers = [...new Set(base.engineers.map((e) => e.tier))].filter((tier) =>
    base.wants.some((want) => want.tiers.includes(tier)),
  );
  const slices = new Map<string, { customerIds: string[]; pods: Set<string> }>();
  for (const customer of base.customers) {
    const name = { tier: 'all', pod: customer.pod, customer: customer.id }[pim.groupsPer];
    const slice = slices.get(name) ?? { customerIds: [], pods: new Set() };
    slice.customerIds.push(customer.id);
    slice.pods.add(customer.pod);
    slices.set(name, slice);
  }
  return tiers.flatMap((tier) =>
    [...slices].map(([name, slice]) => ({
      tier,
      ...slice,
      group: {
        id: `group:${tier}:${name}`,
        tenantId: MANAGING_TENANT_ID,
        name: name === 'all' ? tier : `${tier} ${name}`,
        kind: 'security' as const,
        membership: 'assigned' as const,
        roleAssignable: false,
      },
    })),
  );
}

/** Everybody of the tier who serves one of the cell's customers. */
function membersOf(cell: Cell, base: Base, assignment: Membership['assignment']): Membership[] {
  return base.engineers
    .filter((engineer) => engineer.tier === cell.tier && engineer.pods.some((pod) => cell.pods.has(pod)))
    .map((engineer) => ({
      id: `${cell.group.id}/${engineer.id}`,
      groupId: cell.group.id,
      member: { kind: 'account', id: engineer.id },
      access: 'member',
      assignment,
      endsAtSeconds: null,
    }));
}

function needsAzure(cell: Cell, base: Base): boolean {
  return base.wants.some((want) => want.workload === 'azure' && want.tiers.includes(cell.tier));
}

/** Nested under AdminAgents the group is Owner wherever it also has a GDAP assignment (GDAP-101, GDAP-102). */
function nestUnderAdminAgents(cell: Cell): Membership {
  return {
    id: `${ADMIN_AGENTS_ID}/${cell.group.id}`,
    groupId: ADMIN_AGENTS_ID,
    member: { kind: 'group', id: cell.group.id },
    access: 'member',
    assignment: 'active',
    endsAtSeconds: null,
  };
}

function policyOf(cell: Cell, base: Base, pim: PimSketch): PimPolicy {
  return {
    groupId: cell.group.id,
    access: 'member',
    maxActivationSeconds: pim.maxActivationSeconds,
    requires: {
      mfa: pim.mfa,
      justification: true,
      ticket: false,
      authenticationContext: pim.authenticationContext,
    },
    approverAccountIds: pim.approvalTiers.includes(cell.tier) ? base.approverIds : null,
  };
}

/** Ends, auto-extension and Global Administrator are drawn per customer, by the customer's name alone. */
function relationshipOf(
  customer: { readonly id: string; readonly name: string },
  base: Base,
  sketch: Sketch,
  streams: Streams,
): GdapRelationship {
  const draw = streams.stream(customer.id, 'relationship');
  const endsAtSeconds = sampleSeconds(sketch.gdap.endsAfter, draw);
  const hasGlobalAdministrator = draw.uniform() < sketch.gdap.globalAdministrator;
  const wantsAutoExtend = draw.uniform() < sketch.gdap.autoExtend;
  const roles = directoryRoles(base.wants);
  if (hasGlobalAdministrator) roles.add(GLOBAL_ADMINISTRATOR);
  return {
    id: `gdap:${customer.id}`,
    name: `GDAP ${customer.name}`.slice(0, 50),
    customerId: customer.id,
    status: 'active',
    termSeconds: sketch.gdap.termSeconds,
    // The setting is refused while Global Administrator is in the relationship (GDAP-06).
    autoExtend: wantsAutoExtend && !roles.has(GLOBAL_ADMINISTRATOR),
    roles: [...roles],
    activatedAtSeconds: endsAtSeconds - sketch.gdap.termSeconds,
    endsAtSeconds,
  };
}

/** Directory roles of some wants. Azure work needs any directory role to sign in with; the least is Directory Readers (GDAP-101). */
function directoryRoles(wants: readonly Want[]): Set<string> {
  return new Set(wants.map((want) => (want.workload === 'azure' ? DIRECTORY_READERS : want.role)));
}

/** Roles of one tier; the top tier also holds Global Administrator where the relationship has it. */
function rolesOf(base: Base, tier: string, top: boolean): string[] {
  const roles = directoryRoles(base.wants.filter((want) => want.tiers.includes(tier)));
  if (top) roles.add(GLOBAL_ADMINISTRATOR);
  return [...roles];
}

function assignmentOf(
  cell: Cell,
  relationship: GdapRelationship,
  roles: readonly string[],
): AccessAssignment {
  return {
    id: `${relationship.id}/${cell.group.id}`,
    relationshipId: relationship.id,
    groupId: cell.group.id,
    roles: roles.filter((role) => relationship.roles.includes(role)),
    status: 'active',
  };
}
