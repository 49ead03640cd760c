import type { Seconds } from '../../engine/time.ts';
import type { Account, Person } from '../estate.ts';
import type { CrossTenantAccess, SignInPolicy } from '../estate-cross-tenant.ts';
import type { EstateIndex } from '../estate-index.ts';
import { MFA_REGISTRATION_GRACE } from '../facts/index.ts';
import { decideCrossTenantSignIn } from '../policies/cross-tenant-sign-in.ts';
import { isRefusal, type SignIn, type SignInDecision } from '../policies/sign-in.ts';
import type { AccessLink } from './access-path.ts';
import { accountLink, type Session } from './account-links.ts';
import type { RegistrationPrompt, TwinState } from './twin-state.ts';

/**
 * The links of a visit: the account at home is enabled, and the tenant visited lets its guest or external member in,
 * by the whole table of cross-tenant sign-ins (R01 to R25).
 */
export function guestLinks(
  index: EstateIndex,
  state: TwinState,
  homeAccountId: string,
  guest: Account,
  session: Session,
): AccessLink[] {
  const home = index.accounts.get(homeAccountId);
  const person = index.people.get(guest.personId);
  const visit = visitOf(
    index.crossTenantAccess(guest.tenantId, home?.tenantId ?? ''),
    index.signInPolicyOf(guest.tenantId),
    state,
    guest,
    person,
    session,
  );
  return [
    accountLink(state, homeAccountId),
    signInLink(decideCrossTenantSignIn(visit), state, guest, session),
  ];
}

/** The sign-in as the table asks about it. Devices are taken to be managed ones while their owner uses them. */
export function visitOf(
  agreement: CrossTenantAccess,
  policy: SignInPolicy,
  state: TwinState,
  guest: Account,
  person: Person | undefined,
  session: Session,
): SignIn {
  const answers = session.answers ?? true;
  const canAtHome = person?.mfaAtHome !== false;
  return {
    kind: 'b2b',
    idp: 'entra',
    req: policy.demands,
    trust: agreement.mfaTrusted,
    homeDone: session.mfa && canAtHome,
    homeCan: answers && canAtHome,
    resReg: state.mfaRegistration(guest.id) !== 'unregistered',
    canReg: !policy.registrationPrevented,
    idpReg: policy.registrationPolicy,
    custom: policy.customControl,
    risk: policy.signInRisk && person?.riskySignIns === true,
    outboundAllows: agreement.outboundAllowed,
    inboundAllows: agreement.inboundAllowed,
    object: OBJECT[state.presence(guest.id)],
    objectEnabled: state.accountEnabled(guest.id),
    interactive: answers,
    redeemsAutomatically: agreement.redeemsAutomatically,
    homeRiskSuspicious: false,
    userRisk: false,
    blocked: policy.blocksGuests,
    unsupportedControl: false,
    device: policy.device,
    deviceTrust: agreement.deviceTrusted,
    deviceClaim: answers,
    deviceHomeCan: answers,
    customPassed: answers,
    registrationNeedsDevice: false,
    termsPending: false,
    homeDemandsMfa: false,
    secondsSincePrompt: SECONDS_SINCE_PROMPT[state.registrationPrompt(guest.id)],
    registrationAgainstTrust: state.readings.registrationAgainstTrust,
  };
}

/** The table asks for seconds, and makes a difference only between before and after the end of the grace. */
const SECONDS_SINCE_PROMPT = {
  never: null,
  'in-grace': 0,
  overdue: MFA_REGISTRATION_GRACE.value + 1,
} as const satisfies Record<RegistrationPrompt, Seconds | null>;

const OBJECT = { absent: 'none', pending: 'pending', accepted: 'accepted' } as const;

function signInLink(
  { outcome, code, rule: factId }: SignInDecision,
  state: TwinState,
  guest: Account,
  session: Session,
): AccessLink {
  const link = { kind: 'sign-in' as const, subject: guest.id, name: `sign-in to ${guest.tenantId}` };
  const lost = (why: string): AccessLink => ({ ...link, state: 'lost', factId, why });
  if (outcome === 'SILENT_BLOCK') return lost('the sign-in is blocked, and Microsoft names no error');
  if (isRefusal(outcome))
    return lost(`the sign-in is blocked${/^\d/.test(code) ? ` with AADSTS${code}` : ''}`);
  if (outcome === 'PROMPT_RES' && state.mfaRegistration(guest.id) === 'lost') {
    return {
      ...lost('MFA is asked here, and the registered phone is gone'),
      factId: 'B2B-17',
    };
  }
  // Whoever holds the session of somebody not registered yet may register a method of their own.
  if ((session.answers ?? true) || outcome === 'REGISTER_RES' || outcome.startsWith('ALLOW')) {
    return { ...link, state: 'standing', factId };
  }
  return lost('a prompt waits for somebody who is not there');
}
