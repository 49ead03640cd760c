import { parseDuration } from '../../engine/calendar.ts';
import { HOUR_SECONDS, type Seconds } from '../../engine/time.ts';
import {
  LIGHTHOUSE_ACTIVATION_STEP,
  LIGHTHOUSE_DEFAULT_ACTIVATION,
  LIGHTHOUSE_MAX_ACTIVATION,
  LIGHTHOUSE_MAX_APPROVERS,
  LIGHTHOUSE_MFA_PROVIDERS,
  LIGHTHOUSE_MIN_ACTIVATION,
} from '../facts/index.ts';
import type { AccessPolicyAsWritten } from './lighthouse-definition.ts';
import type { DelegationFinding } from './lighthouse-finding.ts';
import type { DelegationReading } from './lighthouse-reading.ts';

/** What an activation has to meet, once the defaults are filled in (LH-11, LH-12, LH-13). */
export interface LighthouseAccessPolicy {
  readonly requiresMfa: boolean;
  readonly maxActivationSeconds: Seconds;
  /** Principals of the managing tenant in lower case, sorted; none: the user activates at will. */
  readonly approverIds: readonly string[];
}

/** The policy that holds for an eligible entry; one that cannot be read counts as eight hours. */
export function resolveAccessPolicy(
  written: AccessPolicyAsWritten | null | undefined,
): LighthouseAccessPolicy {
  const duration = written?.maximumActivationDuration;
  return {
    requiresMfa: written?.multiFactorAuthProvider === 'Azure',
    maxActivationSeconds:
      (duration ? exactSeconds(duration) : undefined) ?? LIGHTHOUSE_DEFAULT_ACTIVATION.value,
    approverIds: [
      ...new Set((written?.managedByTenantApprovers ?? []).map((one) => one.principalId.toLowerCase())),
    ].sort(),
  };
}

/** Whether two policies are the same to Microsoft, in whatever order they name approvers (LH-16). */
export function isSameAccessPolicy(one: LighthouseAccessPolicy, other: LighthouseAccessPolicy): boolean {
  return (
    one.requiresMfa === other.requiresMfa &&
    one.maxActivationSeconds === other.maxActivationSeconds &&
    one.approverIds.join() === other.approverIds.join()
  );
}

/** Judges one access policy by itself: provider of MFA, longest activation, number of approvers. */
export function accessPolicyFindings(
  written: AccessPolicyAsWritten | null | undefined,
  path: string,
  { lighthouseLongestActivation = LIGHTHOUSE_MAX_ACTIVATION.value }: DelegationReading = {},
): readonly DelegationFinding[] {
  if (!written) {
    return [
      {
        level: 'warn',
        fact: 'LH-11',
        message: 'Without an access policy there is no MFA, no approver, and eight hours at a time.',
        path,
      },
    ];
  }
  return [
    ...mfaFindings(written.multiFactorAuthProvider, `${path}.multiFactorAuthProvider`),
    ...durationFindings(
      written.maximumActivationDuration,
      `${path}.maximumActivationDuration`,
      lighthouseLongestActivation,
    ),
    ...approverCountFindings(written.managedByTenantApprovers, `${path}.managedByTenantApprovers`),
  ];
}

function mfaFindings(provider: string, path: string): readonly DelegationFinding[] {
  if (!LIGHTHOUSE_MFA_PROVIDERS.value.some((known) => known === provider)) {
    const known = LIGHTHOUSE_MFA_PROVIDERS.value.join(' or ');
    return [
      { level: 'refuse', fact: 'LH-11', message: `${provider} is no MFA provider; ${known} is.`, path },
    ];
  }
  if (provider === 'Azure') return [];
  return [{ level: 'note', fact: 'LH-68', message: 'An activation asks for no MFA.', path }];
}

function durationFindings(
  text: string | null | undefined,
  path: string,
  max: Seconds,
): readonly DelegationFinding[] {
  if (text === null || text === undefined) return [];
  const seconds = exactSeconds(text);
  const min = LIGHTHOUSE_MIN_ACTIVATION.value;
  if (seconds === undefined || seconds < min || seconds > max) {
    const message = `An activation may be allowed for PT30M to PT${max / HOUR_SECONDS}H, not for ${text}.`;
    return [{ level: 'refuse', fact: 'LH-12', message, path }];
  }
  if (seconds % LIGHTHOUSE_ACTIVATION_STEP.value === 0) return [];
  return [{ level: 'warn', fact: 'LH-12', message: `Half-hour steps are advised; ${text} is none.`, path }];
}

/** The length of a duration without months and years, of which no activation has any. */
function exactSeconds(text: string): Seconds | undefined {
  const duration = parseDuration(text);
  return duration?.kind === 'exact' ? duration.seconds : undefined;
}

function approverCountFindings(
  approvers: AccessPolicyAsWritten['managedByTenantApprovers'],
  path: string,
): readonly DelegationFinding[] {
  if (approvers === null || approvers === undefined) return [];
  const max = LIGHTHOUSE_MAX_APPROVERS.value;
  if (approvers.length > max) {
    const message = `${approvers.length} approvers are more than ${max}.`;
    return [{ level: 'refuse', fact: 'LH-13', message, path }];
  }
  if (approvers.length > 0) return [];
  const message =
    'An empty list of approvers means that nobody is asked; the documentation wants at least one.';
  return [{ level: 'warn', fact: 'LH-13', message, path }];
}
