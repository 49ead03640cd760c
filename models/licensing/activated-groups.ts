import type { AccessPath } from '../access/access-path.ts';
import type { EstateIndex } from '../estate-index.ts';

/** The groups whose membership must be activated along a path, told by the judge's own links. */
export function activatedGroups(index: EstateIndex, path: AccessPath): readonly string[] {
  return path.links.flatMap((link) => {
    const membership = link.kind === 'eligibility' ? index.memberships.get(link.subject) : undefined;
    return membership === undefined ? [] : [membership.groupId];
  });
}
