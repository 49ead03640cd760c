import type { AccessPath } from '../access/access-path.ts';
import type { EstateIndex } from '../estate-index.ts';

const byIndex = new WeakMap<EstateIndex, ReadonlyMap<string, string>>();

/** The groups whose membership must be activated along a path, told by the judge's own links. */
export function activatedGroups(index: EstateIndex, path: AccessPath): readonly string[] {
  const groupOf = groupOfMembership(index);
  return path.links.flatMap((link) => {
    const groupId = link.kind === 'eligibility' ? groupOf.get(link.subject) : undefined;
    return groupId === undefined ? [] : [groupId];
  });
}

function groupOfMembership(index: EstateIndex): ReadonlyMap<string, string> {
  let known = byIndex.get(index);
  if (!known) {
    known = new Map(index.estate.memberships.map((membership) => [membership.id, membership.groupId]));
    byIndex.set(index, known);
  }
  return known;
}
