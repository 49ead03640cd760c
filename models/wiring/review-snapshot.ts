import type { Account } from '../estate.ts';
import type { AccessReview } from '../estate-reviews.ts';
import type { NotAppliedReason, ReviewSubject } from '../machines/access-review.ts';
import { isMembership, isRoleAssignment, type Place } from '../places.ts';
import type { World } from '../world.ts';

/** Whom an instance of a review looks at, and what it can take from each. */
export interface ReviewSnapshot {
  readonly subjects: readonly ReviewSubject[];
  readonly places: ReadonlyMap<string, readonly Place[]>;
  /** People from outside whom the review was meant for, and who are no guests (B2B-72). */
  readonly missed: readonly string[];
}

/** Those of the scope who hold at this moment what is reviewed (PIM-119). */
export function takeSnapshot(world: World, review: AccessReview): ReviewSnapshot {
  const places = new Map<string, readonly Place[]>();
  const subjects: ReviewSubject[] = [];
  const missed: string[] = [];
  const byHolder = placesByHolder(world, review);
  for (const id of review.scopeAccountIds) {
    const account = world.index.accounts.get(id);
    if (account === undefined || world.state.presence(id) === 'absent') continue;
    if (review.kind === 'guests' && account.kind !== 'guest') {
      if (account.kind === 'external-member') missed.push(id);
      continue;
    }
    const held = byHolder.get(id) ?? [];
    const notApplied = held.length > 0 ? groupReason(world, review) : heldThroughGroup(world, review, id);
    if (looksAtPlaces(review) && held.length === 0 && notApplied === undefined) continue;
    places.set(id, held);
    subjects.push({
      id,
      recommendation: recommendationOf(world, account),
      ...(notApplied === undefined ? {} : { notApplied }),
    });
  }
  return { subjects, places, missed };
}

/** Applications, and guests of something the estate does not hold, are reviewed without a place in it. */
function looksAtPlaces({ groupId, role }: AccessReview): boolean {
  return groupId !== undefined || role !== undefined;
}

/** The places that are reviewed, by who has them. Eligible ones are looked at where PIM keeps them (PIM-126). */
function placesByHolder(
  { index, state }: World,
  review: AccessReview,
): ReadonlyMap<string, readonly Place[]> {
  const eligibleToo = review.kind !== 'group' && review.kind !== 'guests';
  const found = new Map<string, Place[]>();
  for (const place of [...index.memberships.values(), ...(index.estate.roleAssignments ?? [])]) {
    const holder = holderOf(place);
    if (holder === undefined || !isReviewed(place, review)) continue;
    if (!eligibleToo && place.assignment !== 'active') continue;
    if (GONE.includes(state.place(holder, place))) continue;
    found.set(holder, [...(found.get(holder) ?? []), place]);
  }
  return found;
}

const GONE: readonly string[] = ['ended', 'removed', 'reviewedAway'];

function isReviewed(place: Place, { groupId, role, tenantId, kind }: AccessReview): boolean {
  if (isMembership(place)) return place.groupId === groupId && place.access === 'member';
  return (
    isRoleAssignment(place) && place.role === role && place.tenantId === tenantId && place.system === kind
  );
}

function holderOf(place: Place): string | undefined {
  const { kind, id } = isMembership(place) ? place.member : place.principal;
  return kind === 'account' ? id : undefined;
}

/** What no decision changes in the group that is reviewed (PIM-125). */
function groupReason({ index }: World, { groupId }: AccessReview): NotAppliedReason | undefined {
  const group = groupId === undefined ? undefined : index.groups.get(groupId);
  if (group?.membership === 'synced') return 'synchronized-group';
  return group?.kind === 'microsoft365' ? 'mail-enabled-group' : undefined;
}

/** Who has it through another group is looked at, and keeps it (PIM-125). */
function heldThroughGroup(
  { index }: World,
  review: AccessReview,
  accountId: string,
): NotAppliedReason | undefined {
  const { groupId, kind } = review;
  if (groupId !== undefined) {
    return index.chainsInto(accountId, groupId).some(({ memberships }) => memberships.length > 1)
      ? 'nested-group-access'
      : undefined;
  }
  if (kind !== 'azure-role') return undefined;
  const groups = (index.estate.roleAssignments ?? [])
    .filter((place) => isReviewed(place, review) && place.principal.kind === 'group')
    .map(({ principal }) => principal.id);
  return groups.some((id) => index.chainsInto(accountId, id).length > 0)
    ? 'azure-role-through-group'
    : undefined;
}

/** Whoever can sign in at home is taken to have done so lately (PIM-122). */
function recommendationOf({ index, state }: World, { id }: Account): ReviewSubject['recommendation'] {
  return state.accountEnabled(id) && state.accountEnabled(index.homeAccountOf(id)) ? 'approve' : 'deny';
}
