import { XTAP_INHERITANCE, XTAP_SERVICE_DEFAULT } from '../facts/index.ts';

/** Whether a claim of the home tenant counts; `unknown` where the answer that was read does not tell. */
export type Trust = 'accepted' | 'not-accepted' | 'unknown';

/** The names Microsoft Graph gives the three claims (B2B-10). */
export interface InboundTrust {
  readonly isMfaAccepted?: boolean | null;
  readonly isCompliantDeviceAccepted?: boolean | null;
  readonly isHybridAzureADJoinedDeviceAccepted?: boolean | null;
}

/**
 * The default, or the entry of one organization, and nothing narrower (B2B-15): null inherits, a missing key was not
 * asked for. Where nobody has set anything, nothing is trusted (B2B-12).
 */
export interface TrustSettings {
  readonly inboundTrust?: InboundTrust | null;
}

export interface EffectiveTrust {
  readonly mfa: Trust;
  readonly compliantDevice: Trust;
  readonly hybridJoinedDevice: Trust;
  /** Which settings decide. */
  readonly from: 'organization' | 'default' | 'service-default' | 'unknown';
  readonly factId: string;
}

/** What a null among the three claims counts as; no text settles it (B2B-02). */
export type NullClaimReading = 'unknown' | 'inherits' | 'not-accepted';

/**
 * The trust a resource tenant has in one home tenant: the organization's entry where it has its own trust settings,
 * else the default, as a whole (B2B-02). Without an entry (`undefined`), and after its deletion (B2B-03), the default.
 *
 * @example effectiveTrust({ inboundTrust: { isMfaAccepted: true } }, { inboundTrust: null }).mfa // 'accepted'
 */
export function effectiveTrust(
  defaults: TrustSettings,
  organization?: TrustSettings,
  nullClaim: NullClaimReading = XTAP_INHERITANCE.value,
): EffectiveTrust {
  if (organization !== undefined && organization.inboundTrust === undefined) return UNKNOWN;
  const base = trustOfDefault(defaults);
  const own = organization?.inboundTrust;
  if (!own) return base;
  const claim = (value: boolean | null | undefined, inherited: Trust): Trust => {
    if (typeof value === 'boolean') return value ? 'accepted' : 'not-accepted';
    if (value === undefined || nullClaim === 'unknown') return 'unknown';
    return nullClaim === 'inherits' ? inherited : 'not-accepted';
  };
  return {
    mfa: claim(own.isMfaAccepted, base.mfa),
    compliantDevice: claim(own.isCompliantDeviceAccepted, base.compliantDevice),
    hybridJoinedDevice: claim(own.isHybridAzureADJoinedDeviceAccepted, base.hybridJoinedDevice),
    from: 'organization',
    factId: XTAP_INHERITANCE.id,
  };
}

const UNKNOWN: EffectiveTrust = {
  mfa: 'unknown',
  compliantDevice: 'unknown',
  hybridJoinedDevice: 'unknown',
  from: 'unknown',
  factId: XTAP_INHERITANCE.id,
};

/** The default has nothing to inherit from but Microsoft's own (B2B-01). */
function trustOfDefault({ inboundTrust }: TrustSettings): EffectiveTrust {
  if (inboundTrust === undefined) return UNKNOWN;
  const serviceDefault = XTAP_SERVICE_DEFAULT.value;
  const claim = (value: boolean | null | undefined, otherwise: boolean): Trust => {
    if (value === undefined) return 'unknown';
    return (value ?? otherwise) ? 'accepted' : 'not-accepted';
  };
  const set = inboundTrust ?? serviceDefault;
  return {
    mfa: claim(set.isMfaAccepted, serviceDefault.isMfaAccepted),
    compliantDevice: claim(set.isCompliantDeviceAccepted, serviceDefault.isCompliantDeviceAccepted),
    hybridJoinedDevice: claim(
      set.isHybridAzureADJoinedDeviceAccepted,
      serviceDefault.isHybridAzureADJoinedDeviceAccepted,
    ),
    from: inboundTrust ? 'default' : 'service-default',
    factId: inboundTrust ? XTAP_INHERITANCE.id : XTAP_SERVICE_DEFAULT.id,
  };
}
