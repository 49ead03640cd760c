import type { Group } from '../../models/estate.ts';
import type { AttachedAssignment } from './attach-assignments.ts';
import { type Directory, groupOf } from './directory.ts';
import type { PlaceDraft } from './pim-draft.ts';

interface Naming {
  readonly assignments: readonly AttachedAssignment[];
  readonly places: readonly PlaceDraft[];
  readonly directory: Directory;
}

/**
 * Groups that carry roles or hold places, by id in lower case, in the order of ids. They live in the managing tenant
 * (GDAP-44). What is taken of one that only places name, and nothing tells about, is told.
 */
export function namedGroups(
  { assignments, places, directory }: Naming,
  tenantId: string,
): ReadonlyMap<string, Group> {
  const ids = new Map<string, string>();
  for (const { groupId } of assignments) {
    const key = groupId.toLowerCase();
    const other = ids.get(key);
    if (other === undefined || groupId < other) ids.set(key, groupId);
  }
  const carrying = new Set(ids.keys());
  const isGroup = (id: string) => ids.has(id) || directory.get(id)?.kind === 'group';
  const ofGroups = places.flatMap(({ target, ...place }) =>
    target.kind === 'group' ? { ...place, groupId: target.groupId, access: target.access } : [],
  );
  for (const { groupId } of ofGroups) if (!ids.has(groupId)) ids.set(groupId, groupId);
  // Entra refuses an active group in a role-assignable one, so that one with such a member is none (PIM-53).
  const nesting = new Set(
    ofGroups.flatMap(({ groupId, assignment, access, principal }) =>
      assignment === 'active' && access === 'member' && isGroup(principal.id) ? groupId : [],
    ),
  );
  const told = new Set(carrying);
  for (const { groupId, file, path } of ofGroups) {
    if (told.has(groupId) || directory.has(groupId)) continue;
    told.add(groupId);
    file.tell('note', 'IMP-PRINCIPAL', [...path, 'groupId'], {
      message: `Nothing that was read says what kind of group "${groupId}" is; it is taken as a security group that is ${nesting.has(groupId) ? 'not role-assignable, since another group is an active member' : 'role-assignable'}.`,
      hint: 'Save the groups of the managing tenant too.',
    });
  }
  return new Map(
    [...ids.entries()]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, id]) => [
        key,
        groupOf(id, tenantId, directory, {
          name: id,
          roleAssignable: !carrying.has(key) && !nesting.has(key),
        }),
      ]),
  );
}
