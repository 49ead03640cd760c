import { EMERGENCY_ACCOUNTS } from '../facts/index.ts';
import { danger, type PolicyFinding } from './policy-finding.ts';

/** An account that is Global Administrator in a tenant, active and without an end. */
export interface StandingAdministrator {
  readonly accountId: string;
  /** It is an account of the tenant itself; one from outside fails when its home does. */
  readonly isOfTheTenant: boolean;
  /** Its owner does other work by it, so that it is no account for emergencies. */
  readonly hasDailyWork: boolean;
}

export type EmergencyRule = 'too-few' | 'permanently-active-with-daily-work';

/** A finding about the tenant, or about one account. */
export interface EmergencyFinding extends PolicyFinding<EmergencyRule> {
  readonly accountId?: string;
}

/**
 * What is wrong with the accounts of a tenant that are to help where nobody can sign in, activate or approve (PIM-138).
 * How such an account signs in, who watches it and when it was last tried is in no estate.
 */
export function emergencyFindings(standing: readonly StandingAdministrator[]): readonly EmergencyFinding[] {
  const { minimumAccounts } = EMERGENCY_ACCOUNTS.value;
  const usable = standing.filter(({ isOfTheTenant }) => isOfTheTenant).length;
  const findings: EmergencyFinding[] = [];
  if (usable < minimumAccounts) {
    const message = `${usable} emergency accounts, where ${minimumAccounts} are the least.`;
    findings.push(danger('too-few', ['PIM-138'], message));
  }
  for (const { accountId, hasDailyWork } of standing) {
    if (!hasDailyWork) continue;
    const message = 'Only emergency accounts should be permanently active.';
    findings.push({ ...danger('permanently-active-with-daily-work', ['PIM-138'], message), accountId });
  }
  return findings;
}
