import { formatDuration } from '../../engine/calendar.ts';
import type { Estate } from '../../models/estate.ts';
import { graphStatusOf } from '../graph-status.ts';
import { type Entry, filled, other, pruned, type WriteContext } from './write-entry.ts';

/** The lists about what a partner holds at customers. */
export function gdapLists(
  estate: Estate,
  graphStatuses: ReadonlyMap<string, string>,
  { date }: WriteContext,
): Entry {
  return {
    dap: filled(
      estate.dapLinks.map(({ customerId, status }) =>
        status === 'dap' ? customerId : { customer: customerId, status },
      ),
    ),
    relationships: filled(
      estate.relationships.map((relationship) =>
        pruned({
          id: relationship.id,
          name: other(relationship.name, relationship.id),
          customer: relationship.customerId,
          status: relationship.status,
          graphStatus: graphStatuses.get(relationship.id) ?? graphStatusOf(relationship),
          term: formatDuration(relationship.termSeconds),
          autoExtend: relationship.autoExtend,
          created: date(relationship.createdAtSeconds ?? null),
          activated: date(relationship.activatedAtSeconds),
          ends: date(relationship.endsAtSeconds),
          roles: relationship.roles,
        }),
      ),
    ),
    accessAssignments: filled(
      estate.accessAssignments.map((assignment) =>
        pruned({
          id: assignment.id,
          relationship: assignment.relationshipId,
          group: assignment.groupId,
          status: assignment.status,
          graphStatus: graphStatuses.get(assignment.id),
          roles: assignment.roles,
        }),
      ),
    ),
  };
}
