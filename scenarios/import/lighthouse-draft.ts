import type { Seconds } from '../../engine/time.ts';
import type { LighthouseDelegation } from '../../models/estate-lighthouse.ts';
import type { Draft } from './draft.ts';
import type { NamedPrincipal } from './principals.ts';

/*
 * Resources of Lighthouse after reading: principals are still ids of which nobody knows what they are.
 */

export interface GrantDraft {
  readonly principal: NamedPrincipal;
  /** Name of a built-in Azure role. */
  readonly role: string;
}

export interface EligibleDraft extends GrantDraft {
  readonly maxActivationSeconds: Seconds;
  readonly requiresMfa: boolean;
  readonly approvers: readonly NamedPrincipal[];
}

export interface DefinitionDraft extends Draft {
  readonly name: string;
  readonly managingTenantId: string;
  /** The tenant of the subscription, where the answer says it. */
  readonly customerId: string | undefined;
  readonly customerName: string | undefined;
  readonly offer: LighthouseDelegation['offer'];
  readonly authorizations: readonly GrantDraft[];
  readonly eligible: readonly EligibleDraft[];
}

export interface RegistrationDraft extends Draft {
  readonly subscriptionId: string;
  readonly definitionId: string;
  readonly status: LighthouseDelegation['status'];
}
