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
  | SyncEvent
  | ReviewEvent
  | RemoveDapEvent
  | RequestRelationshipEvent
  | ApproveRelationshipEvent
  | MoveEvent
  | LeaveEvent
  | AttemptEvent
  | PortalEvent;

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

/** Somebody decides in an access review, or does something to it. */
export interface ReviewEvent {
  readonly kind: 'review';
  readonly atSeconds: Seconds;
  readonly reviewId: string;
  readonly does:
    | 'approve'
    | 'deny'
    /** An administrator applies what was decided (PIM-121), or stops the review, which does not start again (PIM-124). */
    | 'apply'
    | 'stop';
  /** Whom is decided on; everybody the review looks at, where nobody is named. */
  readonly personId?: string;
}

/** Legacy delegation to a customer is removed (D2). */
export interface RemoveDapEvent {
  readonly kind: 'remove-dap';
  readonly atSeconds: Seconds;
  readonly customerId: string;
}

/** The partner asks for a relationship with the content of a known one; the groups are assigned as they were there. */
export interface RequestRelationshipEvent {
  readonly kind: 'request-relationship';
  readonly atSeconds: Seconds;
  readonly relationshipId: string;
  /** Time the customer's Global Administrator takes; past 90 days the request is dead (GDAP-32). */
  readonly approvedAfterSeconds: Seconds;
}

/** The customer's Global Administrator opens the link of a pending request and approves (T5). */
export interface ApproveRelationshipEvent {
  readonly kind: 'approve-relationship';
  readonly atSeconds: Seconds;
  readonly relationshipId: string;
}

/** Somebody gets other work: another tier, other pods, or both. What they hold stays. */
export interface MoveEvent {
  readonly kind: 'move';
  readonly atSeconds: Seconds;
  readonly personId: string;
  readonly tier?: string;
  readonly pods?: readonly string[];
}

/** Somebody leaves and works no more; their account is disabled unless that is forgotten. */
export interface LeaveEvent {
  readonly kind: 'leave';
  readonly atSeconds: Seconds;
  readonly personId: string;
  readonly accountDisabled: boolean;
}

/** Somebody tries something in PIM or with a group, and the machines and policies decide. */
export interface AttemptEvent {
  readonly kind: 'attempt';
  readonly atSeconds: Seconds;
  readonly operation: Operation;
}

/** Somebody does something in the portal of a customer. */
export interface PortalEvent {
  readonly kind: 'portal';
  readonly atSeconds: Seconds;
  readonly personId: string;
  readonly customerId: string;
  readonly does: /** Opens it, or signs out and in again: the token is as old as this. */
    | 'sign-in'
    /** Works in what is open, with the token that is there. */
    | 'work'
    /** Opens the page Roles and administrators (GDAP-117). */
    | 'read-roles';
}

/** A place in a group that can be activated. */
export interface GroupPlace {
  readonly groupId: string;
  readonly access: 'member' | 'owner';
}

export type Operation =
  /** `seconds` null asks for the longest activation. */
  | ({ readonly kind: 'activate'; readonly personId: string; readonly seconds: Seconds | null } & GroupPlace)
  | ({ readonly kind: 'deactivate'; readonly personId: string } & GroupPlace)
  /** Somebody answers yes to the request of `requestorId`, who may be the same person. */
  | ({ readonly kind: 'approve'; readonly personId: string; readonly requestorId: string } & GroupPlace)
  | {
      readonly kind: 'assign';
      readonly principal: {
        readonly kind: 'person' | 'group' | 'service-principal';
        readonly id: string;
      };
      readonly groupId: string;
      readonly assignment: 'active' | 'eligible';
      /** Null for the longest that the policy allows. */
      readonly seconds: Seconds | null;
    }
  | { readonly kind: 'onboard'; readonly groupId: string }
  | {
      readonly kind: 'create-group';
      readonly groupName: string;
      readonly membership: 'assigned' | 'dynamic' | 'synced';
      readonly roleAssignable: boolean;
    };
