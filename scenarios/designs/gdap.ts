import { sampleSeconds } from '../../engine/distributions.ts';
import type { Streams } from '../../engine/streams.ts';
import type {
  AccessAssignment,
  Estate,
  GdapRelationship,
  Membership,
  PimPolicy,
} from '../../models/estate.ts';
import { DIRECTORY_READERS, GLOBAL_ADMINISTRATOR } from '../../models/facts/roles.ts';
import type { PimSketch, Sketch } from '../scenario.ts';
import { ADMIN_AGENTS_ID, type Base, type Want } from './base.ts';
import { type Cell, cellsOf, membersOf, wantsOf } from './cells.ts';
import type { Design, DesignInput } from './design.ts';
import { settingsOfPim } from './roles-in-tenant.ts';
import { sharedLists } from './shared-lists.ts';

/** GDAP with people standing in the mapped groups. */
export const gdapStanding: Design = (input) => gdap(input, 'active');

/** GDAP with PIM for Groups in the managing tenant: people are eligible for the same groups (GDAP-110). */
export const gdapPim: Design = (input) => gdap(input, 'eligible');

function gdap(
  { base, kinds, sketch, pim, streams }: DesignInput,
  assignment: Membership['assignment'],
): Partial<Estate> {
  if (base.wants.length === 0) return {};
  // Beside the other kind, each has groups of its own: nobody is in one for good and by activation at once.
  const isSecond = assignment === 'active' && kinds.includes('gdap-pim');
  const cells = cellsOf(base, pim, isSecond ? { id: 'group:standing', name: 'standing' } : { id: 'group' });
  const topTier = sketch.managing.engineers.at(-1)?.tier;
  const shared = sharedLists();
  const relationships = base.customers.map((customer) => {
    const relationship = relationshipOf(customer, base, sketch, streams);
    return { ...relationship, roles: shared(relationship.roles) };
  });
  const byCustomer = new Map(relationships.map((r) => [r.customerId, r]));
  const rolesByTier = new Map(
    cells.map(({ tier }) => tier).map((tier) => [tier, rolesOf(base, tier, tier === topTier)]),
  );
  return {
    groups: cells.map((cell) => cell.group),
    memberships: cells.flatMap((cell) => [
      ...membersOf(cell, base, assignment),
      ...(wantsOf(base, cell.tier).some(isOnAzure) ? [nestUnderAdminAgents(cell)] : []),
    ]),
    policies: assignment === 'eligible' ? cells.map((cell) => policyOf(cell, base, pim)) : [],
    relationships,
    accessAssignments: cells.flatMap((cell) =>
      cell.customerIds.map((id) => {
        const assignment = assignmentOf(cell, byCustomer.get(id)!, rolesByTier.get(cell.tier)!);
        return { ...assignment, roles: shared(assignment.roles) };
      }),
    ),
  };
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
    ...settingsOfPim(pim, pim.approvalTiers.includes(cell.tier) ? base.approverIds : null),
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
  return new Set(wants.map((want) => (isOnAzure(want) ? DIRECTORY_READERS : want.role)));
}

/** Work that goes through the subscription the partner owns; an owner gives itself the role on the data. */
function isOnAzure({ workload }: Want): boolean {
  return workload === 'azure' || workload === 'azure-data';
}

/** Roles of one tier; the top tier also holds Global Administrator where the relationship has it. */
function rolesOf(base: Base, tier: string, top: boolean): string[] {
  const roles = directoryRoles(wantsOf(base, tier));
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
