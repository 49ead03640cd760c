import type { AccessAssignment, Group } from '../../models/estate.ts';
import type { RelationshipDraft } from './draft.ts';
import type { FoundPage } from './find-objects.ts';

/**
 * Active relationships whose access assignments nobody saved: where not one was read, all of them except those
 * that Graph itself answered an empty list for. An active relationship without assignments gives nobody anything
 * (GDAP-36), and a list that was never asked for must not look like that.
 */
export function withoutExport(
  relationships: readonly RelationshipDraft[],
  assignmentsRead: number,
  pages: readonly FoundPage[],
): readonly RelationshipDraft[] {
  if (assignmentsRead > 0) return [];
  const empty = new Set(
    pages
      .filter(({ kind, objects }) => kind === 'access assignment' && objects.length === 0)
      .map(({ relationshipId }) => relationshipId?.toLowerCase()),
  );
  return relationships.filter(
    ({ id, status, roles }) => status === 'active' && roles.length > 0 && !empty.has(id.toLowerCase()),
  );
}

/**
 * A group and an assignment of all roles for each, in place of those that were not saved: what the end of the
 * relationship takes is then all it contains. One group each, since nothing says that two share one.
 */
export function groupsNotExported(
  relationships: readonly RelationshipDraft[],
  tenantId: string,
): { readonly groups: readonly Group[]; readonly assignments: readonly AccessAssignment[] } {
  const idOf = (index: number): string => `groups-not-exported-${index + 1}`;
  return {
    groups: relationships.map((_, index) => ({
      id: idOf(index),
      tenantId,
      name: 'groups not exported',
      kind: 'security',
      membership: 'assigned',
      // Nothing is known of them, so that no finding may be made of them either.
      roleAssignable: true,
    })),
    assignments: relationships.map(({ id, roles }, index) => ({
      id: idOf(index),
      relationshipId: id,
      groupId: idOf(index),
      roles,
      status: 'active',
    })),
  };
}
