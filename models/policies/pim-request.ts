import type { Seconds } from '../../engine/time.ts';
import { PIM_MAX_ACTIVATION, PIM_MIN_REQUEST, type PIM_POLICY_RULES } from '../facts/index.ts';

/** What a policy demands of an activation, resolved for one principal (PIM-41). */
export interface ActivationPolicy {
  readonly maxActivationSeconds: Seconds;
  readonly requiresMfa: boolean;
  readonly requiresJustification: boolean;
  readonly requiresTicket: boolean;
  readonly requiresAuthenticationContext: boolean;
  readonly requiresApproval: boolean;
}

/** What the requestor brings. Justification and ticket count when they are there at all (PIM-33). */
export interface ActivationRequest {
  readonly requestedSeconds: Seconds;
  /** The session carries an MFA claim; whose session it is nobody asks (PIM-27). */
  readonly mfaSatisfied: boolean;
  readonly authenticationContextSatisfied: boolean;
  readonly justification: boolean;
  readonly ticket: boolean;
}

/** Where the principal stands when the request comes. */
export interface RequestStanding {
  readonly eligible: boolean;
  /** Another request of the same principal for the same group. */
  readonly twin: 'none' | 'pending' | 'active';
}

/**
 * Names of rules as clients report them where they do (PIM-12: EligibilityRule, ExpirationRule,
 * ActiveDurationTooShort, RoleAssignmentExists); the others are ours.
 */
export type ActivationRule =
  | 'EligibilityRule'
  | 'ExpirationRule'
  | 'ActiveDurationTooShort'
  | 'MfaRule'
  | 'AuthenticationContextRule'
  | 'JustificationRule'
  | 'TicketingRule'
  | 'RoleAssignmentExists'
  | 'PendingRequestExists';

/**
 * Every rule that an activation request breaks, in the fixed order of PR1; empty when it passes.
 * No policy can allow more than 24 hours (PIM-14). It is what Microsoft's validation-only request would answer (PIM-09).
 */
export function failedActivationRules(
  request: ActivationRequest,
  policy: ActivationPolicy,
  standing: RequestStanding,
): readonly ActivationRule[] {
  const failed: ActivationRule[] = [];
  if (!standing.eligible) failed.push('EligibilityRule');
  const maxSeconds = Math.min(policy.maxActivationSeconds, PIM_MAX_ACTIVATION.value);
  if (request.requestedSeconds > maxSeconds) failed.push('ExpirationRule');
  if (request.requestedSeconds < PIM_MIN_REQUEST.value) failed.push('ActiveDurationTooShort');
  if (policy.requiresMfa && !request.mfaSatisfied) failed.push('MfaRule');
  if (policy.requiresAuthenticationContext && !request.authenticationContextSatisfied) {
    failed.push('AuthenticationContextRule');
  }
  if (policy.requiresJustification && !request.justification) failed.push('JustificationRule');
  if (policy.requiresTicket && !request.ticket) failed.push('TicketingRule');
  if (standing.twin === 'active') failed.push('RoleAssignmentExists');
  if (standing.twin === 'pending') failed.push('PendingRequestExists');
  return failed;
}

/** The rule of the policy that a failed rule stands in, by its name in Graph (PIM-25); undefined where none does. */
export const POLICY_RULE_OF: Readonly<
  Record<ActivationRule, (typeof PIM_POLICY_RULES.value)[number] | undefined>
> = {
  EligibilityRule: undefined,
  ExpirationRule: 'Expiration_EndUser_Assignment',
  ActiveDurationTooShort: undefined,
  MfaRule: 'Enablement_EndUser_Assignment',
  AuthenticationContextRule: 'AuthenticationContext_EndUser_Assignment',
  JustificationRule: 'Enablement_EndUser_Assignment',
  TicketingRule: 'Enablement_EndUser_Assignment',
  RoleAssignmentExists: undefined,
  PendingRequestExists: undefined,
};
