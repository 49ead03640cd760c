import type { Seconds } from '../../engine/time.ts';
import type { AccessAssignmentStatus, DapLink, Membership, RelationshipStatus } from '../estate.ts';

/**
 * Where a place in a group stands for one account.
 * `pending` waits for an approver, `provisioning` is seconds away, `permanent` is what a lost plan makes
 * of a time-bound place (PIM-93), `removed` is what it makes of an eligible one.
 */
export type MembershipState =
  | 'standing'
  | 'eligible'
  | 'pending'
  | 'provisioning'
  | 'active'
  | 'permanent'
  | 'ended'
  | 'removed';

/** The states of all machines at one instant, as far as access depends on them. */
export interface TwinState {
  readonly nowSeconds: Seconds;
  accountEnabled(accountId: string): boolean;
  membership(accountId: string, membership: Membership): MembershipState;
  relationship(relationshipId: string): RelationshipStatus;
  accessAssignment(assignmentId: string): AccessAssignmentStatus;
  dap(customerId: string): DapLink['status'];
  /** When the last token issued to the account for the tenant runs out; undefined without token. */
  tokenEndsAt(accountId: string, tenantId: string): Seconds | undefined;
}
