import {
  type Confidence,
  DEVICE_TRUST,
  type Fact,
  RULE_BLOCK_GRANT,
  RULE_CONSENT,
  RULE_CUSTOM_CONTROL_DIRECT,
  RULE_CUSTOM_CONTROL_GDAP,
  RULE_CUSTOM_CONTROL_REDIRECT,
  RULE_CUSTOM_CONTROL_TRUST,
  RULE_DEVICE_UNDER_TRUST,
  RULE_DEVICE_WITHOUT_TRUST,
  RULE_DIRECT_WITHOUT_TRUST,
  RULE_DISABLED_OBJECT,
  RULE_GDAP_CHALLENGE,
  RULE_GDAP_SATISFIED,
  RULE_GDAP_UNSATISFIED,
  RULE_HOME_CHALLENGE,
  RULE_HOME_CLAIM,
  RULE_HOME_UNSATISFIED,
  RULE_INBOUND,
  RULE_NO_OBJECT,
  RULE_NOTHING_DEMANDED,
  RULE_OUTBOUND,
  RULE_REGISTRATION_AGAINST_TRUST,
  RULE_REGISTRATION_AGAINST_TRUST_LATER,
  RULE_REGISTRATION_GRACE,
  RULE_REGISTRATION_PREVENTED,
  RULE_RESOURCE_CHALLENGE,
  RULE_RESOURCE_REGISTRATION,
  RULE_RISK_UNREGISTERED,
  RULE_RISKY_DELEGATED_ADMIN,
  RULE_SILENT_REDEMPTION,
  RULE_STRENGTH_WITHOUT_ENTRA,
  RULE_STRENGTH_WITHOUT_TRUST,
  RULE_UNSUPPORTED_CONTROL,
  RULE_USER_RISK,
} from '../facts/index.ts';
import { afterGrace } from './registration-grace.ts';
import type { SignIn, SignInOutcome, SignInStep } from './sign-in.ts';
import { canBeMetAbroad, isStrength, needsMfa, trustCounts } from './sign-in-demands.ts';

/*
 * The decision table of a cross-tenant sign-in: the first row that applies decides, unless it only adds a step.
 *
 *   may go out, may come in ▶ object there, enabled, redeemed ▶ risk, blocks, controls, device
 *       ▶ custom control ▶ GDAP: MFA at home
 *                        ▶ registration policy ▶ under trust: MFA at home
 *                                              ▶ without:     MFA, or registration, in the resource tenant
 *
 * Outcomes and codes come from facts/sign-in-rules.ts; R25 comes after the decision, in cross-tenant-sign-in.ts.
 * Long because it is a table.
 */

/** What a row says: go on after a step, or the end. */
export type RowAnswer =
  | { readonly step: SignInStep }
  | { readonly outcome: SignInOutcome; readonly code: string; readonly confidence: Confidence };

export interface SignInRow {
  readonly rule: string;
  /** The facts the row rests on, its own first. */
  readonly factIds: readonly string[];
  readonly applies: (signIn: SignIn) => boolean;
  readonly answer: (signIn: SignIn) => RowAnswer;
}

type RuleFact = Fact<{ readonly outcome: string; readonly code: string }>;
type Ending = { readonly outcome: SignInOutcome; readonly code: string; readonly confidence: Confidence };

/** What the fact of a row says, with what depends on the case. */
function ending(fact: RuleFact, changes: Partial<Ending> = {}): Ending {
  const { outcome, code } = fact.value;
  return { outcome: outcome as SignInOutcome, code, confidence: fact.confidence, ...changes };
}

function row(
  fact: RuleFact,
  moreFactIds: readonly string[],
  applies: (signIn: SignIn) => boolean,
  answer: (signIn: SignIn) => RowAnswer = () => ending(fact),
): SignInRow {
  return { rule: fact.id, factIds: [fact.id, ...moreFactIds], applies, answer };
}

const isGuest = ({ kind }: SignIn): boolean => kind === 'b2b';
const isGdap = ({ kind }: SignIn): boolean => kind === 'gdap';

const deviceTrusted = (signIn: SignIn): boolean =>
  signIn.idp === 'entra' &&
  (signIn.deviceTrust || (isGdap(signIn) && signIn.gdapDeviceTrust === 'always-trusted'));

/** Device trust for service providers is nowhere documented (B2B-45). */
const deviceEnding = (fact: RuleFact, signIn: SignIn): Ending =>
  ending(fact, {
    outcome: 'BLOCK',
    code:
      signIn.device === 'compliant' ? DEVICE_TRUST.value.compliantCode : DEVICE_TRUST.value.hybridJoinedCode,
    ...(isGdap(signIn) ? { confidence: 'U' as const } : {}),
  });

const clashesWithTrust = (signIn: SignIn): boolean =>
  isGuest(signIn) &&
  signIn.idpReg &&
  trustCounts(signIn) &&
  (signIn.registrationAgainstTrust === 'everybody' || !signIn.resReg);

/** What trust makes of a risky sign-in of somebody unregistered, no text says (B2B-35). */
const underTrust = (fact: RuleFact) => (signIn: SignIn) =>
  ending(fact, signIn.risk && !signIn.resReg ? { confidence: 'U' } : {});

export const SIGN_IN_ROWS: readonly SignInRow[] = [
  // The home tenant's own demand, where the resource tenant has none that would say the same.
  {
    rule: 'GDAP-72',
    factIds: ['GDAP-72', 'B2B-40'],
    applies: (signIn) => isGdap(signIn) && signIn.homeDemandsMfa && !needsMfa(signIn) && !signIn.homeDone,
    answer: ({ homeCan }) =>
      homeCan ? { step: 'home-challenge' } : ending(RULE_GDAP_UNSATISFIED, { confidence: 'I' }),
  },
  row(RULE_OUTBOUND, ['B2B-04'], ({ outboundAllows }) => !outboundAllows),
  row(RULE_INBOUND, ['B2B-04'], ({ inboundAllows }) => !inboundAllows),
  row(RULE_NO_OBJECT, ['B2B-20'], (signIn) => isGuest(signIn) && signIn.object === 'none'),
  row(RULE_DISABLED_OBJECT, [], (signIn) => isGuest(signIn) && !signIn.objectEnabled),
  row(
    RULE_SILENT_REDEMPTION,
    ['B2B-19'],
    (signIn) => isGuest(signIn) && signIn.object === 'pending' && signIn.redeemsAutomatically,
    () => ({ step: 'silent-redemption' }),
  ),
  row(
    RULE_CONSENT,
    ['B2B-20'],
    (signIn) => isGuest(signIn) && signIn.object === 'pending' && !signIn.redeemsAutomatically,
    ({ interactive }) =>
      interactive ? { step: 'consent' } : ending(RULE_CONSENT, { outcome: 'BLOCK', confidence: 'U' }),
  ),
  row(RULE_RISKY_DELEGATED_ADMIN, ['B2B-43'], (signIn) => isGdap(signIn) && signIn.homeRiskSuspicious),
  row(RULE_USER_RISK, ['B2B-34'], ({ userRisk }) => userRisk),
  row(RULE_BLOCK_GRANT, [], ({ blocked }) => blocked),
  row(RULE_UNSUPPORTED_CONTROL, ['B2B-27'], ({ unsupportedControl }) => unsupportedControl),
  row(
    RULE_DEVICE_WITHOUT_TRUST,
    ['B2B-16'],
    (signIn) => signIn.device !== 'none' && !deviceTrusted(signIn),
    (signIn) => deviceEnding(RULE_DEVICE_WITHOUT_TRUST, signIn),
  ),
  row(
    RULE_DEVICE_UNDER_TRUST,
    ['B2B-16'],
    ({ device }) => device !== 'none',
    (signIn) => {
      if (signIn.deviceClaim) return { step: 'device-claim' };
      return signIn.deviceHomeCan
        ? { step: 'home-challenge' }
        : deviceEnding(RULE_DEVICE_UNDER_TRUST, signIn);
    },
  ),
  row(RULE_CUSTOM_CONTROL_GDAP, ['B2B-28'], (signIn) => isGdap(signIn) && signIn.custom),
  row(RULE_GDAP_SATISFIED, ['B2B-40'], (signIn) => isGdap(signIn) && (signIn.homeDone || !needsMfa(signIn))),
  row(RULE_GDAP_CHALLENGE, ['B2B-40'], (signIn) => isGdap(signIn) && signIn.homeCan),
  row(RULE_GDAP_UNSATISFIED, ['B2B-40', 'B2B-41'], isGdap),
  // The flag itself, whoever signs in: the two are incompatible as settings.
  row(RULE_CUSTOM_CONTROL_TRUST, ['B2B-28'], ({ custom, trust }) => custom && trust),
  row(RULE_CUSTOM_CONTROL_DIRECT, ['B2B-28'], ({ custom, kind }) => custom && kind === 'b2bDirect'),
  row(RULE_CUSTOM_CONTROL_REDIRECT, ['B2B-28'], ({ custom, customPassed }) => custom && !customPassed),
  row(RULE_STRENGTH_WITHOUT_ENTRA, ['B2B-24'], ({ idp, req }) => idp !== 'entra' && isStrength(req)),
  row(RULE_REGISTRATION_AGAINST_TRUST, ['B2B-33'], (signIn) => clashesWithTrust(signIn) && needsMfa(signIn)),
  row(
    RULE_REGISTRATION_AGAINST_TRUST_LATER,
    ['B2B-32', 'B2B-33'],
    clashesWithTrust,
    ({ secondsSincePrompt }) => afterGrace(ending(RULE_REGISTRATION_AGAINST_TRUST_LATER), secondsSincePrompt),
  ),
  row(
    RULE_REGISTRATION_GRACE,
    ['B2B-32'],
    (signIn) =>
      isGuest(signIn) && !needsMfa(signIn) && signIn.idpReg && !signIn.resReg && !trustCounts(signIn),
    ({ secondsSincePrompt }) => afterGrace(ending(RULE_REGISTRATION_GRACE), secondsSincePrompt),
  ),
  row(RULE_NOTHING_DEMANDED, [], (signIn) => !needsMfa(signIn)),
  row(
    RULE_HOME_CLAIM,
    ['B2B-13'],
    (signIn) => trustCounts(signIn) && signIn.homeDone,
    underTrust(RULE_HOME_CLAIM),
  ),
  row(
    RULE_HOME_CHALLENGE,
    ['B2B-13'],
    (signIn) => trustCounts(signIn) && signIn.homeCan,
    underTrust(RULE_HOME_CHALLENGE),
  ),
  row(RULE_HOME_UNSATISFIED, ['B2B-13'], trustCounts, underTrust(RULE_HOME_UNSATISFIED)),
  row(RULE_DIRECT_WITHOUT_TRUST, ['B2B-14'], ({ kind }) => kind === 'b2bDirect'),
  row(RULE_STRENGTH_WITHOUT_TRUST, ['B2B-22', 'B2B-23'], ({ req }) => !canBeMetAbroad(req)),
  row(RULE_RESOURCE_CHALLENGE, ['B2B-14'], ({ resReg }) => resReg),
  row(RULE_RISK_UNREGISTERED, ['B2B-35'], ({ risk }) => risk),
  row(
    RULE_REGISTRATION_PREVENTED,
    ['B2B-08', 'B2B-36'],
    ({ canReg }) => !canReg,
    ({ registrationNeedsDevice }) =>
      ending(
        RULE_REGISTRATION_PREVENTED,
        registrationNeedsDevice ? { code: DEVICE_TRUST.value.compliantCode } : {},
      ),
  ),
  row(RULE_RESOURCE_REGISTRATION, ['B2B-14', 'B2B-17'], () => true),
];
