import type { Seconds } from '../engine/time.ts';
import type { Principal } from './estate-roles.ts';
import type { DelegationStatus } from './machines/lighthouse-delegation.ts';

/**
 * A delegation of Azure Lighthouse: a definition and its assignment on one subscription of a customer (LH-01).
 * Principals and approvers are of the managing tenant. A delegation has no end (LH-5D).
 */
export interface LighthouseDelegation {
  readonly id: string;
  /** Name of the offer; deploying another name beside it cuts access (LH-55). */
  readonly name: string;
  readonly customerId: string;
  readonly managingTenantId: string;
  readonly subscriptionId: string;
  readonly status: DelegationStatus;
  readonly offer: 'template' | 'marketplace';
  readonly authorizations: readonly LighthouseAuthorization[];
  readonly eligible: readonly LighthouseEligibility[];
}

/** A role somebody of the managing tenant holds for good on the delegated subscription (LH-07). */
export interface LighthouseAuthorization {
  readonly principal: Principal;
  /** Name of a built-in Azure role. */
  readonly role: string;
}

/** A role somebody of the managing tenant may activate there (LH-10 to LH-17). */
export interface LighthouseEligibility {
  readonly id: string;
  readonly delegationId: string;
  readonly principal: Principal;
  readonly role: string;
  readonly maxActivationSeconds: Seconds;
  /** Microsoft Entra MFA in the managing tenant (LH-68). */
  readonly requiresMfa: boolean;
  /** Empty: nobody is asked (LH-13). */
  readonly approverAccountIds: readonly string[];
  /** The same fields as every place has. */
  readonly assignment: 'eligible';
  readonly endsAtSeconds: null;
}
