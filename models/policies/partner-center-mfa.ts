import { type EpochSeconds, parseInstant } from '../../engine/calendar.ts';
import { PARTNER_CENTER_MFA } from '../facts/index.ts';

/** `perhaps`: enforcement has begun and reaches one partner after another. */
export interface PartnerCenterAnswer {
  readonly refused: 'no' | 'perhaps' | 'yes';
  /** What a refused call of the API shows. */
  readonly httpStatus?: number;
  readonly code?: number;
}

/**
 * Whether Partner Center lets in a session without MFA: the portal no longer, the API less and less,
 * and programs without a user still (GDAP-121).
 */
export function partnerCenterWithoutMfa(
  through: 'portal' | 'api' | 'app-only',
  at: EpochSeconds,
): PartnerCenterAnswer {
  const { portalFrom, apiFrom, httpStatus, code } = PARTNER_CENTER_MFA.value;
  if (through === 'app-only') return { refused: 'no' };
  if (through === 'portal') return { refused: at >= parseInstant(`${portalFrom}-01`)! ? 'yes' : 'no' };
  return at >= parseInstant(apiFrom)! ? { refused: 'perhaps', httpStatus, code } : { refused: 'no' };
}
