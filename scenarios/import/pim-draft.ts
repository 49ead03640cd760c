import type { EpochSeconds } from '../../engine/calendar.ts';
import type { Seconds } from '../../engine/time.ts';
import type { Draft } from './draft.ts';
import type { NamedPrincipal } from './principals.ts';

/*
 * Answers about PIM after reading: places with dates, and settings that do not know yet what they are about.
 */

/** What PIM gives places in: a group, or a role that works in the whole directory. Ids are in lower case. */
export type PimTarget =
  | { readonly kind: 'group'; readonly groupId: string; readonly access: 'member' | 'owner' }
  | { readonly kind: 'role'; readonly role: string };

/** A place somebody has: from a schedule, or from its instance, which is the part of it that holds now (PIM-05). */
export interface PlaceDraft extends Draft {
  readonly target: PimTarget;
  readonly principal: NamedPrincipal;
  readonly assignment: 'active' | 'eligible';
  readonly startsAt: EpochSeconds | undefined;
  readonly endsAt: EpochSeconds | undefined;
}

/** What the rules of a policy ask of an activation (PIM-25); absent where the answer lacks the rule. */
export interface PolicyDraft extends Draft {
  readonly maxActivationSeconds: Seconds | undefined;
  /** Ids of what is demanded, in lower case (PIM-26). */
  readonly enabledRules: readonly string[] | undefined;
  readonly authenticationContext: boolean | undefined;
  /** Null: nobody is asked. */
  readonly approvers: readonly NamedPrincipal[] | null | undefined;
}

/** Which policy holds for what. */
export interface PolicyLinkDraft extends Draft {
  readonly policyId: string;
  readonly target: PimTarget;
}

/** A text that is equal for equal targets. */
export function targetKey(target: PimTarget): string {
  return target.kind === 'role' ? `role/${target.role}` : `group/${target.groupId}/${target.access}`;
}
