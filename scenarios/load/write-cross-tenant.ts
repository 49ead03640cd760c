import type { CrossTenantAccess, SignInPolicy } from '../../models/estate-cross-tenant.ts';
import { DEMAND_OF_STRENGTH } from './cross-tenant-of-file.ts';
import { type Entry, other, pruned, type WriteContext } from './write-entry.ts';

/** What two tenants have agreed, as an entry of an estate file. */
export function agreementEntry(agreement: CrossTenantAccess, { managing }: WriteContext): Entry {
  return pruned({
    resource: agreement.resourceTenantId,
    home: other(agreement.homeTenantId, managing),
    mfaTrust: other(agreement.mfaTrusted, false),
    deviceTrust: other(agreement.deviceTrusted, false),
    automaticRedemption: other(agreement.redeemsAutomatically, false),
    inbound: agreement.inboundAllowed ? undefined : 'block',
    outbound: agreement.outboundAllowed ? undefined : 'block',
    syncDeletes: agreement.syncDeletes,
    syncsGroups: agreement.syncsGroups,
    crossesClouds: agreement.crossesClouds,
  });
}

/** What a tenant asks of those who come, as an entry of an estate file. */
export function signInPolicyEntry(policy: SignInPolicy): Entry {
  return pruned({
    tenant: policy.tenantId,
    guests: guestsEntry(policy),
    serviceProviders: policy.blocksServiceProviders ? 'block' : undefined,
    customControl: other(policy.customControl, false),
    registrationPolicy: other(policy.registrationPolicy, false),
    signInRisk: other(policy.signInRisk, false),
    registrationPrevented: other(policy.registrationPrevented, false),
    device: other(policy.device, 'none'),
  });
}

function guestsEntry({ demands, blocksGuests }: SignInPolicy): unknown {
  if (demands === 'none') return blocksGuests ? 'block' : undefined;
  if (demands === 'mfa') return blocksGuests ? { mfa: true, block: true } : 'mfa';
  const strength = Object.entries(DEMAND_OF_STRENGTH).find(([, demand]) => demand === demands)?.[0];
  return pruned({ strength, block: other(blocksGuests, false) });
}
