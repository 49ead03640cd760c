import type { PathState } from '../../models/access/access-path.ts';
import type { Fall } from '../../models/wiring/theft.ts';

/** One link of a way into a customer, in words. */
export interface FollowedLink {
  readonly kind: string;
  readonly name: string;
  readonly state: PathState;
  readonly factId?: string;
  readonly why?: string;
}

/** The way that leads furthest into a customer at one moment, from the account to its roles. */
export interface FollowedWay {
  readonly state: PathState;
  readonly links: readonly FollowedLink[];
}

/** How one customer fell, and what the stolen account could do there in that moment. */
export interface FollowedFall {
  readonly afterSeconds: number;
  readonly how: Fall | 'lost';
  readonly way: FollowedWay | null;
  /** Names of directory roles, and of Azure roles. */
  readonly roles: readonly string[];
  /** Ids of Azure subscriptions. */
  readonly subscriptions: readonly string[];
}

/** What became of one customer in one run. */
export interface FollowedCustomer {
  readonly tenantId: string;
  /** Null where nothing leads there, not even a broken way. */
  readonly atTheft: FollowedWay | null;
  /** Null where the customer held until containment. */
  readonly fall: FollowedFall | null;
}

/** The first replication’s theft under one design, customer by customer. */
export interface FollowedTheft {
  readonly design: string;
  /** Name of the person whose account was stolen. */
  readonly victim: string;
  readonly atSeconds: number;
  readonly customers: readonly FollowedCustomer[];
}
