import { EMERGENCY_ACCOUNTS } from '../facts/index.ts';
import { danger, type PolicyFinding } from './policy-finding.ts';

/** How an account proves who it is. */
export type SignInMethod = 'passkey' | 'certificate' | 'authenticator' | 'phone' | 'password';

/** An account for the day when nobody else can sign in. */
export interface EmergencyAccount {
  readonly id: string;
  readonly userPrincipalName: string;
  /** It lives in the cloud and is synchronized from nowhere. */
  readonly isCloudOnly: boolean;
  /** How it holds Global Administrator. */
  readonly globalAdministrator: 'active-permanent' | 'active-time-bound' | 'eligible' | 'none';
  readonly method: SignInMethod;
  /** The credential lapses by itself, or a clean-up may take it. */
  readonly credentialLapses: boolean;
  readonly everySignInIsWatched: boolean;
  readonly isTriedRegularly: boolean;
}

/** What surrounds the emergency accounts of a tenant. */
export interface EmergencyPlan {
  readonly accounts: readonly EmergencyAccount[];
  /** Methods the daily administrators sign in with. */
  readonly dailyMethods: readonly SignInMethod[];
  /** Permanently active assignments of privileged roles besides those accounts. */
  readonly otherPermanentActive: number;
}

export type EmergencyRule =
  | 'too-few'
  | 'not-cloud-only'
  | 'own-domain'
  | 'not-active-permanent'
  | 'no-mfa'
  | 'weak-method'
  | 'same-method-as-others'
  | 'credential-lapses'
  | 'unwatched'
  | 'untried'
  | 'others-permanently-active';

/** A finding about the plan, or about one of its accounts. */
export interface EmergencyFinding extends PolicyFinding<EmergencyRule> {
  readonly accountId?: string;
}

/**
 * What is wrong with a tenant's emergency accounts, or missing: first the plan, then account by account, then the
 * others (PIM-138). That they must meet mandatory MFA as everybody else is PIM-139: a password alone does not let in.
 */
export function emergencyFindings(plan: EmergencyPlan): readonly EmergencyFinding[] {
  const { minimumAccounts, otherPermanentActive } = EMERGENCY_ACCOUNTS.value;
  const findings: EmergencyFinding[] = [];
  if (plan.accounts.length < minimumAccounts) {
    const message = `${plan.accounts.length} emergency accounts, where ${minimumAccounts} are the least.`;
    findings.push(danger('too-few', ['PIM-138'], message));
  }
  for (const account of plan.accounts) {
    findings.push(
      ...accountFindings(account, plan.dailyMethods).map((found) => ({ ...found, accountId: account.id })),
    );
  }
  if (plan.otherPermanentActive > otherPermanentActive) {
    const message = `${plan.otherPermanentActive} others are permanently active, where none should be.`;
    findings.push(danger('others-permanently-active', ['PIM-138'], message));
  }
  return findings;
}

function accountFindings(
  account: EmergencyAccount,
  dailyMethods: readonly SignInMethod[],
): readonly PolicyFinding<EmergencyRule>[] {
  const { domainSuffix, methods } = EMERGENCY_ACCOUNTS.value;
  const strong: readonly string[] = methods;
  const onOwnName = account.userPrincipalName.toLowerCase().endsWith(domainSuffix);
  const checks: readonly (readonly [boolean, EmergencyRule, string])[] = [
    [!account.isCloudOnly, 'not-cloud-only', 'The account is not cloud-only.'],
    [!onOwnName, 'own-domain', `The account is not on a name that ends with ${domainSuffix}.`],
    [
      account.globalAdministrator !== 'active-permanent',
      'not-active-permanent',
      'The account is not permanently active as Global Administrator.',
    ],
    [!strong.includes(account.method), 'weak-method', 'The account signs in without passkey or certificate.'],
    [
      dailyMethods.includes(account.method),
      'same-method-as-others',
      'The account signs in as the daily administrators do, and fails when they do.',
    ],
    [account.credentialLapses, 'credential-lapses', 'The credential may lapse or be cleaned up.'],
    [!account.everySignInIsWatched, 'unwatched', 'Nobody watches the sign-ins of the account.'],
    [!account.isTriedRegularly, 'untried', 'Nobody tries the account regularly.'],
  ];
  const findings = checks
    .filter(([isWrong]) => isWrong)
    .map(([, rule, message]) => danger(rule, ['PIM-138'], message));
  if (account.method !== 'password') return findings;
  const message = 'A password alone does not meet the mandatory MFA, from which no account is exempt.';
  return [danger('no-mfa', ['PIM-139'], message), ...findings];
}
