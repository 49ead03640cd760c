import type { EstateIndex } from '../estate-index.ts';
import type { ActivationSettings } from '../estate-roles.ts';
import { roleName } from '../facts/roles.ts';
import { isLighthouseEligibility, isMembership, type Place } from '../places.ts';
import { groupMembers, hasEnded } from './group-members.ts';
import type { SeatReason } from './seats.ts';

/** One account that needs a seat for what PIM keeps for it, in the tenant whose PIM that is. */
export interface PlaceSeat {
  readonly tenantId: string;
  readonly accountId: string;
  readonly reason: SeatReason;
}

/**
 * The accounts that need a seat for a place of theirs: in a group, in a role, in an eligible authorization of
 * Lighthouse (PIM-76, LH-70). A standing place without an end is nothing PIM keeps, and costs none (PIM-77).
 */
export function placeSeats(index: EstateIndex): readonly PlaceSeat[] {
  const membersOf = groupMembers(index.estate);
  return [...index.places.values()].flatMap((place): PlaceSeat[] => {
    const tenantId = index.pimTenantOf(place);
    const standing = place.assignment === 'active' && place.endsAtSeconds === null;
    if (tenantId === undefined || standing || hasEnded(place)) return [];
    const { kind, id } = holderOf(place);
    if (kind === 'service-principal') return [];
    const reason = reasonOf(index, place);
    const accountIds = kind === 'account' ? [id] : [...membersOf(id)];
    return accountIds.map((accountId) => ({ tenantId, accountId, reason }));
  });
}

/** Approvers, of what somebody is eligible for: only there a request can come that needs an answer (PIM-76). */
export function approverSeats(index: EstateIndex): readonly PlaceSeat[] {
  const seats = new Map<string, PlaceSeat>();
  // Places of one group, or of one role, share their settings.
  const looked = new Set<ActivationSettings>();
  for (const place of index.places.values()) {
    if (place.assignment !== 'eligible' || hasEnded(place)) continue;
    const settings = index.settingsOf(place);
    if (settings.approverAccountIds === null || looked.has(settings)) continue;
    looked.add(settings);
    const tenantId = index.pimTenantOf(place);
    if (tenantId === undefined) continue;
    for (const accountId of settings.approverAccountIds) {
      const what = isMembership(place) ? nameOfGroup(index, place.groupId) : wordsFor(place);
      const factId = isLighthouseEligibility(place) ? 'LH-70' : 'PIM-76';
      seats.set(`${tenantId} ${accountId} ${what}`, {
        tenantId,
        accountId,
        reason: { kind: 'approver', what, factId },
      });
    }
  }
  return [...seats.values()];
}

function holderOf(place: Place): { readonly kind: string; readonly id: string } {
  return isMembership(place) ? place.member : place.principal;
}

function reasonOf(index: EstateIndex, place: Place): SeatReason {
  if (isMembership(place)) {
    const owner = place.access === 'owner' ? ' (owner)' : '';
    const through = place.member.kind === 'group' ? index.groups.get(place.member.id) : undefined;
    const name = nameOfGroup(index, place.groupId);
    return {
      kind:
        place.assignment === 'active'
          ? 'time-bound-member'
          : place.access === 'owner'
            ? 'eligible-owner'
            : 'eligible-member',
      what: through ? `${name}${owner} through ${through.name}` : `${name}${owner}`,
      factId: through ? 'PIM-53' : 'PIM-76',
    };
  }
  const { kind, id } = place.principal;
  const through = kind === 'group' ? ` through ${nameOfGroup(index, id)}` : '';
  return {
    kind: place.assignment === 'active' ? 'time-bound-role' : 'eligible-role',
    what: `${wordsFor(place)}${through}`,
    factId: isLighthouseEligibility(place) ? 'LH-70' : 'PIM-76',
  };
}

function nameOfGroup(index: EstateIndex, groupId: string): string {
  return index.groups.get(groupId)?.name ?? groupId;
}

function wordsFor(place: Exclude<Place, { readonly groupId: string }>): string {
  if (isLighthouseEligibility(place)) return `${place.role} by Lighthouse`;
  return place.system === 'entra-role' ? roleName(place.role) : place.role;
}
