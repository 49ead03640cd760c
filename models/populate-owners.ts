import { COMPILED } from './compiled-machines.ts';
import type { Membership } from './estate.ts';
import type { GroupOwnershipInput } from './machines/group-ownership.ts';
import { add, addActivation } from './populate.ts';
import type { World } from './world.ts';

/** Gives every eligible owner of a group an activation, and what the directory makes of its end (PIM-54, PIM-59). */
export function addOwnerships(world: World): void {
  for (const place of world.index.estate.memberships) {
    if (place.access !== 'owner' || place.assignment !== 'eligible' || place.member.kind !== 'account')
      continue;
    const accountId = place.member.id;
    addActivation(world, accountId, place);
    const input: GroupOwnershipInput = { status: 'none', otherActiveOwners: standingOwners(world, place) };
    world.entities.ownerships.set(
      place.id,
      add(world, COMPILED.ownership, input, { kind: 'ownership', accountId, place }),
    );
  }
}

/** Owners of the same group who need not activate; eligible ones do not count (PIM-60). */
export function standingOwners(world: World, { groupId, member }: Membership): number {
  return world.index.estate.memberships.filter(
    (other) =>
      other.access === 'owner' &&
      other.assignment === 'active' &&
      other.groupId === groupId &&
      other.member.id !== member.id,
  ).length;
}
