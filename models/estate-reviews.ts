import type { Seconds } from '../engine/time.ts';
import type {
  ReviewDefinition,
  ReviewFrequency,
  ReviewKind,
  ReviewSilence,
} from './policies/access-review-definition.ts';

/**
 * An access review: who is in its scope, and who decides about them (PIM-76, PIM-128). What it does beyond taking
 * seats is known where it has a kind; a setting that is absent is as Entra has it (PIM-118 to PIM-123).
 */
export interface AccessReview {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly scopeAccountIds: readonly string[];
  readonly reviewerAccountIds: readonly string[];
  /** Programs that are reviewed beside the people, for the licenses they take (PIM-81). */
  readonly scopeServicePrincipalIds?: readonly string[];
  readonly kind?: ReviewKind;
  /** What is reviewed, where the estate has it: a group, or a role as `RoleAssignment` names it. */
  readonly groupId?: string;
  readonly role?: string;
  /** `once` unless said (PIM-118). */
  readonly frequency?: ReviewFrequency;
  /** A month unless said (PIM-118). */
  readonly durationSeconds?: Seconds;
  readonly startsAtSeconds?: Seconds;
  /** Of a series; it goes on for ever unless said (PIM-118). */
  readonly ends?: { readonly atSeconds: Seconds } | { readonly afterOccurrences: number };
  /** `no-change` unless said (PIM-120). */
  readonly ifNobodyAnswers?: ReviewSilence;
  /** False unless said: an administrator applies what was decided (PIM-121). */
  readonly autoApply?: boolean;
  /** `remove` unless said; the other only where guests alone are reviewed (PIM-123). */
  readonly deniedGuests?: ReviewDefinition['guestAction'];
  /** Who reviews where a PIM group has no active owner (PIM-126). */
  readonly fallbackReviewerAccountIds?: readonly string[];
}
