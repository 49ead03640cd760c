import type { Distribution } from '../engine/distributions.ts';
import type { Seconds } from '../engine/time.ts';

/** Something the scenario makes happen at a fixed time. */
export type ScenarioEvent =
  | CompromiseEvent
  | LapseEvent
  | BuyEvent
  | EndRelationshipEvent
  | LighthouseEvent
  | GuestEvent
  | SyncEvent;

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

/** Something somebody does to a delegation of Azure Lighthouse. */
export interface LighthouseEvent {
  readonly kind: 'lighthouse';
  readonly atSeconds: Seconds;
  readonly delegationId: string;
  readonly does:
    | 'deploy'
    | 'customer-removes'
    | 'provider-removes'
    /** Microsoft adds data actions to a role that is delegated (LH-39), or names it deprecated (LH-38). */
    | 'role-gains-data-actions'
    | 'role-deprecated'
    /** The provider deletes a resource that the customer has protected (LH-47). */
    | 'provider-deletes-resource';
  /** Name of the role, where Microsoft changes one. */
  readonly role?: string;
}

/** Something that befalls a person's accounts in other tenants. */
export interface GuestEvent {
  readonly kind: 'guest';
  readonly atSeconds: Seconds;
  readonly personId: string;
  readonly does:
    | 'lose-phone'
    | 'find-phone'
    /** An administrator of the tenant removes the methods, so that the person may register again (B2B-17). */
    | 'reset-mfa'
    /** Sessions are revoked, in the resource tenant or at home (B2B-85). */
    | 'revoke-sessions'
    | 'delete-object'
    | 'disable-object';
  /** The tenant it happens in; all the person visits, where none is named. */
  readonly tenantId?: string;
}

/** Something that happens to a synchronized person. */
export interface SyncEvent {
  readonly kind: 'sync';
  readonly atSeconds: Seconds;
  readonly personId: string;
  readonly does:
    | 'block-in-target'
    /** An attribute changes at home, which makes the next cycle write the account (B2B-62). */
    | 'change-at-home'
    | 'disable-at-home'
    | 'leave-scope'
    | 'cut-job'
    /** The person leaves the company: disabled at home, and taken out of scope only if somebody does it. */
    | 'leave-company';
}
