import type { MfaDemand, SignIn } from './policies/sign-in.ts';

/** What a resource tenant and a home tenant have agreed about people of the home tenant (B2B-01, B2B-10, B2B-19). */
export interface CrossTenantAccess {
  readonly resourceTenantId: string;
  readonly homeTenantId: string;
  /** The resource tenant accepts MFA done at home (B2B-13). */
  readonly mfaTrusted: boolean;
  readonly deviceTrusted: boolean;
  /** Home redeems outbound and the resource tenant inbound (B2B-19). */
  readonly redeemsAutomatically: boolean;
  readonly inboundAllowed: boolean;
  readonly outboundAllowed: boolean;
  /** Synchronization from home to the resource tenant deletes who leaves its scope; true unless said (B2B-67). */
  readonly syncDeletes?: boolean;
  /** Synchronization carries groups as well (B2B-51); not unless said. */
  readonly syncsGroups?: boolean;
  /** The two tenants are in different clouds (B2B-51); not unless said. */
  readonly crossesClouds?: boolean;
}

/** What a tenant's Conditional Access and ID Protection ask of people from outside. */
export interface SignInPolicy {
  readonly tenantId: string;
  /** The demand on guests and external members (B2B-26). */
  readonly demands: MfaDemand;
  /** A policy blocks guests and external members (R08). */
  readonly blocksGuests: boolean;
  /** A policy blocks service providers, which GDAP and DAP are (GDAP-69). */
  readonly blocksServiceProviders: boolean;
  /** A policy asks guests for a custom control (B2B-28). */
  readonly customControl: boolean;
  /** The MFA registration policy of ID Protection covers guests (B2B-32). */
  readonly registrationPolicy: boolean;
  /** A policy on sign-in risk asks for MFA (B2B-35). */
  readonly signInRisk: boolean;
  /** Something keeps guests from registering a method (B2B-36). */
  readonly registrationPrevented: boolean;
  readonly device: SignIn['device'];
}

/** What holds between two tenants that have agreed nothing: people may come, and nothing of home counts (B2B-01). */
export function defaultCrossTenantAccess(resourceTenantId: string, homeTenantId: string): CrossTenantAccess {
  return {
    resourceTenantId,
    homeTenantId,
    mfaTrusted: false,
    deviceTrusted: false,
    redeemsAutomatically: false,
    inboundAllowed: true,
    outboundAllowed: true,
  };
}

/** A tenant that asks nothing. */
export function defaultSignInPolicy(tenantId: string): SignInPolicy {
  return {
    tenantId,
    demands: 'none',
    blocksGuests: false,
    blocksServiceProviders: false,
    customControl: false,
    registrationPolicy: false,
    signInRisk: false,
    registrationPrevented: false,
    device: 'none',
  };
}
