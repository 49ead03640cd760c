import type { Seconds } from '../../engine/time.ts';
import { type Confidence, MFA_REGISTRATION_GRACE, RULE_RESOURCE_REGISTRATION } from '../facts/index.ts';
import type { SignInOutcome } from './sign-in.ts';

interface Ending {
  readonly outcome: SignInOutcome;
  readonly code: string;
  readonly confidence: Confidence;
}

/**
 * What an outcome with a grace period has become so many seconds after the first prompt (B2B-32).
 * The last second of the grace still counts; null means that nobody has been prompted yet.
 */
export function afterGrace(ending: Ending, secondsSincePrompt: Seconds | null): Ending {
  if (secondsSincePrompt === null || secondsSincePrompt <= MFA_REGISTRATION_GRACE.value) return ending;
  switch (ending.outcome) {
    case 'ALLOW_NAG_14D_THEN_REGISTER_RES':
      return { ...ending, outcome: 'REGISTER_RES', code: RULE_RESOURCE_REGISTRATION.value.code };
    case 'ALLOW_NAG_14D_THEN_SILENT_BLOCK':
      return { ...ending, outcome: 'SILENT_BLOCK' };
    default:
      return ending;
  }
}
