import {
  type CrossTenantAccess,
  defaultCrossTenantAccess,
  defaultSignInPolicy,
  type SignInPolicy,
} from '../../models/estate-cross-tenant.ts';
import type { MfaDemand } from '../../models/policies/sign-in.ts';
import type { STRENGTHS } from '../schema/cross-tenant-schema.ts';
import type { EstateEntry } from '../schema/estate-schema.ts';
import { said } from './said.ts';

/** How a file calls the built-in strengths. */
export const DEMAND_OF_STRENGTH: Readonly<Record<(typeof STRENGTHS)[number], MfaDemand>> = {
  mfa: 'strMfa',
  passwordless: 'strPwdless',
  'phishing-resistant': 'strPhish',
};

export function crossTenantAccessOf(
  entry: EstateEntry<'crossTenantAccess'>,
  managing: string,
): CrossTenantAccess {
  const usual = defaultCrossTenantAccess(entry.resource, entry.home ?? managing);
  return {
    ...usual,
    mfaTrusted: entry.mfaTrust ?? usual.mfaTrusted,
    deviceTrusted: entry.deviceTrust ?? usual.deviceTrusted,
    redeemsAutomatically: entry.automaticRedemption ?? usual.redeemsAutomatically,
    inboundAllowed: entry.inbound === undefined ? usual.inboundAllowed : entry.inbound === 'allow',
    outboundAllowed: entry.outbound === undefined ? usual.outboundAllowed : entry.outbound === 'allow',
    ...said({
      syncDeletes: entry.syncDeletes,
      syncsGroups: entry.syncsGroups,
      crossesClouds: entry.crossesClouds,
    }),
  };
}

export function signInPolicyOf(entry: EstateEntry<'signInPolicies'>): SignInPolicy {
  const usual = defaultSignInPolicy(entry.tenant);
  const { demands, blocks } = guestsOf(entry.guests ?? 'none');
  return {
    ...usual,
    demands,
    blocksGuests: blocks,
    blocksServiceProviders: entry.serviceProviders === 'block',
    customControl: entry.customControl ?? usual.customControl,
    registrationPolicy: entry.registrationPolicy ?? usual.registrationPolicy,
    signInRisk: entry.signInRisk ?? usual.signInRisk,
    registrationPrevented: entry.registrationPrevented ?? usual.registrationPrevented,
    device: entry.device ?? usual.device,
  };
}

/** A strength is the stronger demand, whatever else is asked. */
function guestsOf(written: NonNullable<EstateEntry<'signInPolicies'>['guests']>): {
  readonly demands: MfaDemand;
  readonly blocks: boolean;
} {
  if (written === 'none') return { demands: 'none', blocks: false };
  if (written === 'block') return { demands: 'none', blocks: true };
  if (written === 'mfa') return { demands: 'mfa', blocks: false };
  const { mfa, strength, block } = written;
  const demands = strength === undefined ? (mfa ? 'mfa' : 'none') : DEMAND_OF_STRENGTH[strength];
  return { demands, blocks: block ?? false };
}
