import type { Assumptions } from '../assumptions.ts';
import type { Group } from '../estate.ts';
import type { EstateIndex } from '../estate-index.ts';
import { PLANS_OF_OTHER_FEATURES } from '../facts/index.ts';
import { groupMembers } from './group-members.ts';
import { SeatCount, type SeatReading } from './seat-count.ts';
import type { SeatHead, SeatReason } from './seats.ts';

/** For how many people role-assignable groups take P1, which no text says (PIM-52, PIM-81). */
export type RoleGroupReading = Pick<Assumptions, 'roleGroupSeats'>;

/** The role-assignable groups of every tenant that has any (PIM-52). */
export function roleGroupsByTenant({ estate }: EstateIndex): ReadonlyMap<string, readonly Group[]> {
  const tenants = new Map<string, Group[]>();
  for (const group of estate.groups) {
    if (!group.roleAssignable) continue;
    const known = tenants.get(group.tenantId);
    if (known) known.push(group);
    else tenants.set(group.tenantId, [group]);
  }
  return tenants;
}

/** What asks for P1 in a tenant because of its role-assignable groups. */
export interface RoleGroupNeed {
  /** Everybody in such a group, or eligible for one, where the reading counts them. */
  readonly heads: readonly SeatHead[];
  /** The groups themselves: somebody's seat gives the plan, and where nobody has one it is nobody's. */
  readonly reasons: readonly SeatReason[];
}

/**
 * The tenants with role-assignable groups, which need P1 for that feature (PIM-52, PIM-81). By the narrowest reading the
 * plan has to be there, and no number of people is asked for; by the other one everybody takes a seat who is in such a group or
 * eligible for it, guests excepted (PIM-89).
 */
export function roleGroupNeeds(
  index: EstateIndex,
  reading: SeatReading & RoleGroupReading,
): ReadonlyMap<string, RoleGroupNeed> {
  const groups = roleGroupsByTenant(index);
  const heads =
    reading.roleGroupSeats === 'each-member' ? memberHeads(index, groups, reading) : new Map<string, never>();
  const tenantIds = new Set([...groups.keys(), ...heads.keys()]);
  return new Map(
    [...tenantIds].map((tenantId) => [
      tenantId,
      {
        heads: heads.get(tenantId) ?? [],
        reasons: (groups.get(tenantId) ?? []).map(({ name }) => reasonOf('plan-for-role-groups', name)),
      },
    ]),
  );
}

/** With a seat at home for external members there may be heads in tenants without such groups (PIM-89). */
function memberHeads(
  index: EstateIndex,
  groups: ReadonlyMap<string, readonly Group[]>,
  reading: SeatReading,
): ReadonlyMap<string, readonly SeatHead[]> {
  const seats = new SeatCount(index, reading);
  const membersOf = groupMembers(index.estate);
  for (const [tenantId, ofTenant] of groups) {
    for (const { id, name } of ofTenant) {
      for (const accountId of membersOf(id)) {
        seats.add(tenantId, accountId, reasonOf('role-group-member', name));
      }
    }
  }
  return new Map(seats.result().map(({ tenantId, heads }) => [tenantId, heads]));
}

function reasonOf(kind: SeatReason['kind'], what: string): SeatReason {
  return { kind, what, factId: PLANS_OF_OTHER_FEATURES.id };
}
