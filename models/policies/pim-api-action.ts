import { PIM_GROUP_ACTIONS, type PIM_ROLE_ACTIONS, PIM_ROLE_APPROVALS_IN_BETA } from '../facts/index.ts';
import type { PimApiProvider } from './pim-api.ts';
import { type PolicyFinding, refusal } from './policy-finding.ts';

/** What somebody wants a program to do; the first kind are the actions of a request, the others answer one. */
export type PimApiAction =
  | (typeof PIM_ROLE_ACTIONS.value)[number]
  | 'approveActivation'
  | 'approveExtension'
  | 'approveRenewal';

export interface PimApiCaller {
  /** A program without a user, or a user's session. */
  readonly kind: 'app' | 'user';
  /** The session was challenged for MFA; a program has none. */
  readonly mfaDone: boolean;
}

export type PimApiActionRule = 'portal-only' | 'session-without-mfa' | 'no-user' | 'beta-only';

/** What users do for themselves through the API, with MFA only (PIM-32). */
const SELF_SERVICE: ReadonlySet<PimApiAction> = new Set(['selfActivate', 'selfExtend', 'selfRenew']);

/**
 * What stands between a program and an action of PIM (PIM-04, PIM-32, PIM-38, PIM-39); empty where nothing does.
 * A program without a user may make assignments (PIM-116), and is itself never eligible for anything (PIM-47).
 */
export function pimApiActionFindings(
  provider: PimApiProvider,
  action: PimApiAction,
  caller: PimApiCaller,
): readonly PolicyFinding<PimApiActionRule>[] {
  if (action === 'approveExtension' || action === 'approveRenewal') {
    const message = 'An extension or a renewal is approved in the portal only.';
    return [refusal('portal-only', ['PIM-38'], message)];
  }
  if (action === 'approveActivation') {
    if (provider !== 'role') return [];
    const message = `Activations of Entra roles are approved in beta only: ${PIM_ROLE_APPROVALS_IN_BETA.value}.`;
    return [{ level: 'note', rule: 'beta-only', factIds: ['PIM-39'], message }];
  }
  if (provider === 'group' && !PIM_GROUP_ACTIONS.value.some((known) => known === action)) {
    const message = 'For groups one extends or renews oneself in the portal only.';
    return [refusal('portal-only', ['PIM-04'], message)];
  }
  if (!SELF_SERVICE.has(action)) return [];
  if (caller.kind === 'app') {
    const message = `A program is never eligible, so that it has nothing to activate, extend or renew for itself.`;
    return [refusal('no-user', ['PIM-32', 'PIM-47'], message)];
  }
  if (caller.mfaDone) return [];
  const message = 'The session was not challenged for MFA, which the API demands here.';
  return [refusal('session-without-mfa', ['PIM-32'], message)];
}
