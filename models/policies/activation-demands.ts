import type { ActivationSettings } from '../estate-roles.ts';
import { type ActivationCheck, type ContextPolicy, checkOnActivation } from './activation-check.ts';

/** A policy as it should be: on, for everybody, and naming no role. */
const IN_FORCE: ContextPolicy = { state: 'on', excludesUser: false, namesRoleToo: false };

export interface ActivationDemands {
  readonly mfa: boolean;
  readonly context: boolean;
  /** What the authentication context comes to; undefined where none is asked for. */
  readonly check?: ActivationCheck['demand'];
}

/**
 * What settings really demand of a session. An authentication context is as good as the Conditional Access policies
 * behind it: without any the MFA rule steps in, and with policies that do not apply nobody checks anything (PIM-29).
 */
export function demandsOf({
  requires,
  contextPolicies = [IN_FORCE],
}: Pick<ActivationSettings, 'requires' | 'contextPolicies'>): ActivationDemands {
  if (!requires.authenticationContext) return { mfa: requires.mfa, context: false };
  const { demand } = checkOnActivation(contextPolicies);
  return { mfa: requires.mfa || demand === 'mfa-rule', context: demand === 'context', check: demand };
}
