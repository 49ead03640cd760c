import { PIM_CONDITIONAL_ACCESS_MANAGERS } from '../facts/index.ts';

/** A Conditional Access policy that targets the authentication context of an activation. */
export interface ContextPolicy {
  readonly state: 'on' | 'off' | 'report-only';
  readonly excludesUser: boolean;
  /** It names the directory role too, which the user does not hold before the activation. */
  readonly namesRoleToo: boolean;
}

export interface ActivationCheck {
  /** `context`: the demands of Conditional Access. `mfa-rule`: MFA somewhere in the session. `nothing`: no check at all. */
  readonly demand: 'context' | 'mfa-rule' | 'nothing';
  readonly factIds: readonly string[];
}

/**
 * What an activation checks where its policy names an authentication context. Without any policy for the context the
 * ordinary MFA rule steps in; with policies that are all off, report-only, leave out the user or name the role too,
 * nobody checks anything (PIM-28, PIM-29, PIM-30).
 */
export function checkOnActivation(policies: readonly ContextPolicy[]): ActivationCheck {
  if (policies.length === 0) return { demand: 'mfa-rule', factIds: ['PIM-29', 'PIM-27'] };
  if (policies.some(applies)) return { demand: 'context', factIds: ['PIM-28'] };
  const onlyByRole = policies.some((policy) => applies({ ...policy, namesRoleToo: false }));
  return { demand: 'nothing', factIds: onlyByRole ? ['PIM-30', 'PIM-29'] : ['PIM-29'] };
}

function applies({ state, excludesUser, namesRoleToo }: ContextPolicy): boolean {
  return state === 'on' && !excludesUser && !namesRoleToo;
}

/** Whether somebody with these roles can loosen or block the check of every activation (PIM-31). */
export function canLoosenActivations(roleIds: readonly string[]): boolean {
  return roleIds.some((id) => PIM_CONDITIONAL_ACCESS_MANAGERS.value.some((manager) => manager === id));
}
