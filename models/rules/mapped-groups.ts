import type { EstateIndex } from '../estate-index.ts';
import { isCurrent } from './relationships.ts';

/** Ids of the groups that relationships in force, or on the way to it, map to customers; each once. */
export function mappedGroupIds(index: EstateIndex): readonly string[] {
  const mapped = index.estate.accessAssignments.filter(({ relationshipId, status }) => {
    const relationship = index.relationships.get(relationshipId);
    return relationship && isCurrent(relationship) && (status === 'active' || status === 'pending');
  });
  return [...new Set(mapped.map(({ groupId }) => groupId))];
}
