import type { AssignmentDraft, RelationshipDraft } from './draft.ts';
import { relationshipsOfPath } from './relationship-of-path.ts';

/** An assignment whose relationship is known. */
export type AttachedAssignment = AssignmentDraft & { readonly relationshipId: string };

const HINT = 'put the relationship’s id into the name of the file or its folder, as in assignments-ID.json';

/**
 * Finds the relationship of every assignment. Graph's answer does not name it, except in addresses: so it
 * is taken from the surrounding relationship, the address, or the file's path, in this order.
 */
export function attachAssignments(
  assignments: readonly AssignmentDraft[],
  relationships: readonly RelationshipDraft[],
): readonly AttachedAssignment[] {
  const ids = new Map(relationships.map(({ id }) => [id.toLowerCase(), id]));
  const known = new Set(ids.keys());
  const byPath = new Map<string, readonly string[]>();
  // The relationship is part of what an assignment says: a copy under another one is no copy.
  const attach = (assignment: AssignmentDraft, relationshipId: string): AttachedAssignment => ({
    ...assignment,
    relationshipId,
    content: `${relationshipId} ${assignment.content}`,
  });
  return assignments.flatMap((assignment) => {
    const { file, path, id } = assignment;
    const named = assignment.relationshipId?.toLowerCase();
    if (named !== undefined) {
      const relationshipId = ids.get(named);
      if (relationshipId !== undefined) return attach(assignment, relationshipId);
      file.skip('access assignment', path, 'its relationship is not among those read', id);
      return [];
    }
    let candidates = byPath.get(file.path);
    if (candidates === undefined) {
      candidates = relationshipsOfPath(file.path, known);
      byPath.set(file.path, candidates);
    }
    const [only, another] = candidates;
    if (only !== undefined && another === undefined) return attach(assignment, ids.get(only)!);
    const why =
      another === undefined
        ? 'nothing says to which relationship it belongs'
        : 'its path names several relationships';
    file.skip('access assignment', path, `${why}; ${HINT}`, id);
    return [];
  });
}
