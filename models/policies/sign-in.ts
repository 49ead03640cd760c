import type { Seconds } from '../../engine/time.ts';
import type { Confidence } from '../facts/index.ts';

/** The strongest demand of the grants that apply; the last three are the built-in authentication strengths. */
export type MfaDemand = 'none' | 'mfa' | 'strMfa' | 'strPwdless' | 'strPhish';

/** What decides about MFA, under the short names the table of golden cases uses. */
export interface MfaQuestion {
  /** A collaboration user, a direct connect user, or a service provider through GDAP. */
  readonly kind: 'b2b' | 'b2bDirect' | 'gdap';
  readonly idp: 'entra' | 'nonEntra';
  readonly req: MfaDemand;
  /** Effective inbound MFA trust of the resource tenant for the home tenant (B2B-02). */
  readonly trust: boolean;
  /** The session carries an MFA claim of home whose method satisfies `req`. */
  readonly homeDone: boolean;
  /** The user can satisfy the challenge at home. */
  readonly homeCan: boolean;
  /** A usable MFA method is registered in the resource tenant. */
  readonly resReg: boolean;
  /** Nothing prevents registering one there (B2B-08, B2B-36). */
  readonly canReg: boolean;
  /** The MFA registration policy of the resource tenant covers the user (B2B-32). */
  readonly idpReg: boolean;
  /** A custom control is required. */
  readonly custom: boolean;
  /** A policy on sign-in risk asks for MFA. */
  readonly risk: boolean;
}

/** One sign-in of an external user at a resource tenant, with everything the decision depends on. */
export interface SignIn extends MfaQuestion {
  /** The home tenant lets user and application out. */
  readonly outboundAllows: boolean;
  /** The resource tenant lets user and application in. */
  readonly inboundAllows: boolean;
  /** The guest object; direct connect and GDAP have none. */
  readonly object: 'none' | 'pending' | 'accepted';
  readonly objectEnabled: boolean;
  /** A person is there to answer. */
  readonly interactive: boolean;
  /** Home redeems outbound and the resource tenant inbound (B2B-19). */
  readonly redeemsAutomatically: boolean;
  /** The home tenant rates the account of a delegated administrator as suspicious (B2B-43). */
  readonly homeRiskSuspicious: boolean;
  /** A policy on user risk asks for a new password (B2B-34). */
  readonly userRisk: boolean;
  /** Some policy that applies grants `block`. */
  readonly blocked: boolean;
  /** Only a control can satisfy that this kind of user does not have (B2B-27). */
  readonly unsupportedControl: boolean;
  readonly device: 'none' | 'compliant' | 'hybridJoined';
  /** Effective inbound trust for that device claim. */
  readonly deviceTrust: boolean;
  readonly deviceClaim: boolean;
  /** The home tenant can produce the claim when asked. */
  readonly deviceHomeCan: boolean;
  /** The custom control has been passed in this sign-in. */
  readonly customPassed: boolean;
  /** What prevents the registration is a demand for a device; it matters where `canReg` is false. */
  readonly registrationNeedsDevice: boolean;
  /** Terms of use wait to be accepted. */
  readonly termsPending: boolean;
  /** Home asks for MFA, whatever the resource tenant does: always so for GDAP (B2B-40, GDAP-72). */
  readonly homeDemandsMfa: boolean;
  /** Time since the registration policy asked first; null where it has not. */
  readonly secondsSincePrompt: Seconds | null;
  /** Assumption for B2B-33: whom the registration policy locks out under MFA trust; the unregistered by default. */
  readonly registrationAgainstTrust?: 'unregistered' | 'everybody';
  /** Assumption for B2B-45: whether device trust applies to service providers; it does by default. */
  readonly gdapDeviceTrust?: 'applies' | 'always-trusted';
}

/** What happens first at the sign-in. A prompt that is answered ends in access. */
export type SignInOutcome =
  | 'ALLOW'
  | 'PROMPT_CONSENT'
  | 'PROMPT_HOME'
  | 'PROMPT_RES'
  | 'PROMPT_TERMS'
  | 'REGISTER_RES'
  | 'REDIRECT_CUSTOM'
  | 'ALLOW_NAG_14D_THEN_REGISTER_RES'
  | 'ALLOW_NAG_14D_THEN_SILENT_BLOCK'
  | 'BLOCK'
  | 'SILENT_BLOCK';

/** What a row makes of a sign-in that goes on. */
export type SignInStep = 'silent-redemption' | 'consent' | 'home-challenge' | 'device-claim' | 'terms-of-use';

/** What became of one row of the table. */
export interface TracedRow {
  readonly rule: string;
  readonly result: 'passed-over' | 'went-on' | 'decided';
  readonly step?: SignInStep;
}

export interface SignInDecision {
  /** Id of the row that decides, itself a fact. */
  readonly rule: string;
  readonly outcome: SignInOutcome;
  /** AADSTS number, a name of ours where Microsoft gives none, or empty. */
  readonly code: string;
  readonly confidence: Confidence;
  readonly factIds: readonly string[];
  /** The rows looked at, in their order; those behind the deciding one were not. */
  readonly trace: readonly TracedRow[];
}

/** True where nothing the user does now leads to access. */
export function isRefusal(outcome: SignInOutcome): boolean {
  return outcome === 'BLOCK' || outcome === 'SILENT_BLOCK';
}

/** A sign-in at which only the question of MFA is open. */
export function ordinarySignIn(question: MfaQuestion): SignIn {
  return {
    ...question,
    outboundAllows: true,
    inboundAllows: true,
    object: question.kind === 'b2b' ? 'accepted' : 'none',
    objectEnabled: true,
    interactive: true,
    redeemsAutomatically: false,
    homeRiskSuspicious: false,
    userRisk: false,
    blocked: false,
    unsupportedControl: false,
    device: 'none',
    deviceTrust: false,
    deviceClaim: false,
    deviceHomeCan: false,
    customPassed: false,
    registrationNeedsDevice: false,
    termsPending: false,
    homeDemandsMfa: false,
    secondsSincePrompt: null,
  };
}
