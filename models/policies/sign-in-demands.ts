import { EXTERNAL_MFA_METHODS, STRENGTH_NEEDS_TRUST } from '../facts/index.ts';
import type { MfaDemand, MfaQuestion } from './sign-in.ts';

/** True where the resource tenant demands MFA in any form; a risky sign-in does even where no grant does. */
export function needsMfa(question: Pick<MfaQuestion, 'req' | 'risk'>): boolean {
  return question.req !== 'none' || question.risk;
}

/** True for the built-in authentication strengths (B2B-25). */
export function isStrength(demand: MfaDemand): demand is 'strMfa' | 'strPwdless' | 'strPhish' {
  return demand !== 'none' && demand !== 'mfa';
}

/**
 * Whether MFA trust counts for this user: it does not for identities outside Entra ID (B2B-18), nor for
 * service providers, whose MFA at home is always trusted (B2B-40).
 */
export function trustCounts(question: Pick<MfaQuestion, 'kind' | 'idp' | 'trust'>): boolean {
  return question.trust && question.idp === 'entra' && question.kind !== 'gdap';
}

/** True where a method an external user can register in the resource tenant satisfies the demand (B2B-22, B2B-23). */
export function canBeMetAbroad(demand: MfaDemand): boolean {
  if (!isStrength(demand)) return true;
  const accepted: readonly string[] = STRENGTH_NEEDS_TRUST.value[demand];
  return EXTERNAL_MFA_METHODS.value.resource.some((method) => accepted.includes(method));
}
