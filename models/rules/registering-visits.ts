import type { EstateIndex } from '../estate-index.ts';
import { mfaRegistrations } from '../policies/mfa-registrations.ts';
import { isRefusal } from '../policies/sign-in.ts';
import { needsMfa } from '../policies/sign-in-demands.ts';
import { type Visit, visitsOf } from './visits.ts';

/**
 * The visits that cost a registration for MFA in the tenant visited: it asks for MFA, or has a registration policy,
 * and does not count what is done at home (B2B-17, B2B-32). Who is refused registers nothing; that has rules of its own.
 */
export function registeringVisits(index: EstateIndex): readonly Visit[] {
  return visitsOf(index).filter(
    ({ account, signIn, outcome }) =>
      !isRefusal(outcome) &&
      mfaRegistrations([
        {
          tenantId: account.tenantId,
          kind: signIn.kind,
          idp: signIn.idp,
          mfaDemanded: needsMfa(signIn) || signIn.idpReg,
          trusted: signIn.trust,
        },
      ]).length > 0,
  );
}
