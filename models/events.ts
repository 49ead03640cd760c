import type { Distribution } from '../engine/distributions.ts';
import type { Seconds } from '../engine/time.ts';

/** Something the scenario makes happen at a fixed time. */
export type ScenarioEvent = CompromiseEvent | LapseEvent | BuyEvent | EndRelationshipEvent;

export interface CompromiseEvent {
  readonly kind: 'compromise';
  readonly atSeconds: Seconds;
  /** A tier, or a person's id. The engineer of a tier is drawn per replication, the same in every design. */
  readonly who: string;
  /** A stolen session carries the MFA claim (PIM-27); a password alone does not. */
  readonly with: 'stolen-session' | 'password';
  readonly detectedAfter: Distribution;
  readonly respondedAfter: Distribution;
}

/** The tenant's P2 subscription is not renewed. */
export interface LapseEvent {
  readonly kind: 'lapse';
  readonly atSeconds: Seconds;
  readonly license: 'p2';
  readonly tenantId: string;
}

/** P2 is bought again after a lapse; what the lapse deleted stays deleted (PIM-95). */
export interface BuyEvent {
  readonly kind: 'buy';
  readonly atSeconds: Seconds;
  readonly license: 'p2';
  readonly tenantId: string;
}

/** The partner's roles are removed: every relationship with the customer is terminated, or one of them (T14). */
export interface EndRelationshipEvent {
  readonly kind: 'end-relationship';
  readonly atSeconds: Seconds;
  readonly customerId: string;
  readonly relationshipId?: string;
}
