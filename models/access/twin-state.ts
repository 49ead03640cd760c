import type { Seconds } from '../../engine/time.ts';
import type { Assumptions } from '../assumptions.ts';
import type { AccessAssignmentStatus, DapLink, RelationshipStatus } from '../estate.ts';
import type { DelegationStatus } from '../machines/lighthouse-delegation.ts';
import type { Place } from '../places.ts';

/**
 * Where a place stands for one account.
 * `pending` waits for an approver, `provisioning` is seconds away, `permanent` is what a lost plan makes
 * of a time-bound place (PIM-93), `removed` is what it makes of an eligible one, and `reviewedAway` what silence in a
 * review can make of any (PIM-121).
 */
export type PlaceState =
  | 'standing'
  | 'eligible'
  | 'pending'
  | 'provisioning'
  | 'active'
  | 'permanent'
  | 'ended'
  | 'removed'
  | 'reviewedAway';

/** `absent` before the invitation and after the deletion, soft or not. */
export type AccountPresence = 'absent' | 'pending' | 'accepted';

/** Whether a person has a usable MFA method in the tenant of this account; `lost` with the phone (B2B-17). */
export type RegistrationState = 'unregistered' | 'registered' | 'lost';

/** How long the registration policy of a tenant has been asking the account, which ends after a grace (B2B-32). */
export type RegistrationPrompt = 'never' | 'in-grace' | 'overdue';

/** The open questions the judge itself has to answer, as the scenario does. */
export type JudgeReadings = Pick<
  Assumptions,
  'registrationAgainstTrust' | 'readerNeededBy' | 'guestPrincipals'
>;

/**
 * The states of all machines at one instant, as far as access depends on them. Where a thing has a number among the rows
 * of the estate and the caller knows it, it need not be looked up by its id.
 */
export interface TwinState {
  readonly nowSeconds: Seconds;
  /** True where no machine will ever move, so that what was found once may be remembered. */
  readonly isStill: boolean;
  readonly readings: JudgeReadings;
  accountEnabled(accountId: string): boolean;
  /** `row` only of an account's own place in a group, not of one that a group brings. */
  place(accountId: string, place: Place, row?: number): PlaceState;
  relationship(relationshipId: string, row?: number): RelationshipStatus;
  accessAssignment(assignmentId: string, row?: number): AccessAssignmentStatus;
  dap(customerId: string): DapLink['status'];
  delegation(delegationId: string): DelegationStatus;
  /** The fact by which this one grant gives nothing any more although its delegation stands (LH-38, LH-53, LH-55). */
  grantLost(delegationId: string, grant: string): string | undefined;
  /** The object of an account from outside, in the tenant it visits. */
  presence(accountId: string): AccountPresence;
  mfaRegistration(accountId: string): RegistrationState;
  registrationPrompt(accountId: string): RegistrationPrompt;
  /** When the last token issued to the account for the tenant runs out; undefined without token. */
  tokenEndsAt(accountId: string, tenantId: string): Seconds | undefined;
}
