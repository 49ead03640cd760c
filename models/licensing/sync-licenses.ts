import {
  SYNC_GUESTS_ARE_BILLED,
  SYNC_LICENSE,
  SYNC_LICENSE_OF_GROUPS,
  SYNC_SOURCE_LICENSE,
} from '../facts/index.ts';

/** A synchronization from one tenant into another. */
export interface SyncPlan {
  readonly users: number;
  readonly syncsGroups: boolean;
  /** Source and target are in different clouds. */
  readonly crossesClouds: boolean;
  /** What the users become in the target. */
  readonly userType: 'guest' | 'member';
}

export interface SyncLicenses {
  readonly source: { readonly plan: string; readonly seats: number };
  /** Seats of P1 that the target needs for the synchronization itself. */
  readonly targetSeats: number;
  /** Guests may be billed to the target by month. */
  readonly targetBilledByMonth: boolean;
  readonly factIds: readonly string[];
}

/**
 * Which licenses a synchronization needs: P1 for every user in the source (B2B-50, PIM-86), ID Governance or the Suite
 * there for groups and other clouds (B2B-51), and in the target none by the newer text; guests may be billed to it
 * (B2B-52). `targetSeats` takes the older text, which wants one P1 there.
 */
export function syncLicenses(
  plan: SyncPlan,
  targetSeats: number = SYNC_SOURCE_LICENSE.value.targetSeats,
): SyncLicenses {
  const needsMore = plan.syncsGroups || plan.crossesClouds;
  const source = needsMore ? SYNC_LICENSE_OF_GROUPS.value.plan : SYNC_LICENSE.value.plan;
  const targetBilledByMonth = plan.userType === 'guest' && SYNC_GUESTS_ARE_BILLED.value === 'target';
  return {
    source: { plan: source, seats: plan.users * SYNC_SOURCE_LICENSE.value.sourceSeatsPerUser },
    targetSeats: plan.users === 0 ? 0 : targetSeats,
    targetBilledByMonth,
    factIds: [needsMore ? 'B2B-51' : 'B2B-50', 'PIM-86', ...(targetBilledByMonth ? ['B2B-52'] : [])],
  };
}
