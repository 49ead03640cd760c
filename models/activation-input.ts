import type { Seconds } from '../engine/time.ts';
import type { Plan } from './begin-run.ts';
import type { ActivationSettings } from './estate-roles.ts';
import type { PimActivationInput } from './machines/pim-activation-vocabulary.ts';
import { startingSettings } from './place-settings.ts';
import { isMembership, type Place } from './places.ts';
import { demandsOf } from './policies/activation-demands.ts';
import type { ActivationPolicy } from './policies/pim-request.ts';

/** What the activation of a place begins with. How long the directory takes comes with each request. */
export function activationInput(
  { index, assumptions }: Pick<Plan, 'index' | 'assumptions'>,
  place: Place,
  now: Seconds,
): PimActivationInput {
  const ended = place.endsAtSeconds !== null && place.endsAtSeconds <= now;
  const planAvailable = !index.lacksPlan(index.pimTenantOf(place));
  return {
    status: ended || !planAvailable ? 'ineligible' : 'idle',
    planAvailable,
    ...activationPolicyOf(index.settingsOf(place)),
    startingPolicy: isMembership(place) ? STARTING.group : STARTING.role,
    activatedAtExpiry: assumptions.activatedAtExpiry,
    activationAtEligibilityEnd: assumptions.activationAtEligibilityEnd,
  };
}

/** The settings as the machine reads them, with what Conditional Access really checks of a context (PIM-29). */
function activationPolicyOf(settings: ActivationSettings): ActivationPolicy {
  const { mfa, context } = demandsOf(settings);
  return {
    maxActivationSeconds: settings.maxActivationSeconds,
    requiresMfa: mfa,
    requiresJustification: settings.requires.justification,
    requiresTicket: settings.requires.ticket,
    requiresAuthenticationContext: context,
    requiresApproval: settings.approverAccountIds !== null,
  };
}

/** Frozen, so that activations which begin alike may share a start. */
const STARTING = {
  group: Object.freeze(activationPolicyOf(startingSettings('group'))),
  role: Object.freeze(activationPolicyOf(startingSettings('role'))),
};
