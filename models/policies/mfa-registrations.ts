import {
  EXTERNAL_MFA_METHODS,
  GDAP_NO_REGISTRATION_ABROAD,
  MFA_REGISTRATIONS_OF_GUESTS,
} from '../facts/index.ts';
import type { SignIn } from './sign-in.ts';

/** How one person stands to one resource tenant. */
export interface TenantStanding {
  readonly tenantId: string;
  readonly kind: SignIn['kind'];
  readonly idp: SignIn['idp'];
  /** The resource tenant demands MFA of this person, or that the person registers for it (B2B-32). */
  readonly mfaDemanded: boolean;
  /** Effective inbound MFA trust; unknown trust is to be passed as false, the case that costs. */
  readonly trusted: boolean;
}

/**
 * The resource tenants in which the person has to register for MFA: where a collaboration user is asked for it and
 * home does not count (B2B-17, B2B-18). Service providers register at home only (B2B-41), direct connect users nowhere.
 *
 * @example mfaRegistrations(fortyCustomersAsGuest).length // 40 without trust, 0 with it, 0 through GDAP
 */
export function mfaRegistrations(standings: readonly TenantStanding[]): readonly TenantStanding[] {
  return standings.filter(
    ({ kind, idp, mfaDemanded, trusted }) => kind === 'b2b' && mfaDemanded && !(trusted && idp === 'entra'),
  );
}

/** The fact behind the count of one standing. */
export function registrationFactId({ kind }: TenantStanding): string {
  return kind === 'gdap' ? GDAP_NO_REGISTRATION_ABROAD.id : MFA_REGISTRATIONS_OF_GUESTS.id;
}

/** True where an external user may use the method for MFA, done at home under trust or in the resource tenant (B2B-22). */
export function isMethodAccepted(method: string, doneAt: 'home' | 'resource'): boolean {
  const { resource, homeOnly } = EXTERNAL_MFA_METHODS.value;
  const accepted: readonly string[] = doneAt === 'home' ? [...resource, ...homeOnly] : resource;
  return accepted.includes(method);
}
