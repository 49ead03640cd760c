import type { CrossTenantScope } from '../../models/policies/cross-tenant-scope.ts';
import type { InboundTrust } from '../../models/policies/effective-trust.ts';
import type { Draft } from './draft.ts';

/** A setting as written: `undefined` where the answer does not hold it, null where it inherits (B2B-02). */
export type Written<T> = T | null | undefined;

/** Cross-tenant access settings of one tenant: its default, or those for one organization. */
export interface SettingsDraft extends Draft {
  /** Whose settings they are, in lower case. */
  readonly tenantId: string;
  /** The organization they are about, in lower case; undefined for the default. */
  readonly partnerId: string | undefined;
  readonly inboundTrust: Written<InboundTrust>;
  readonly inbound: Written<CrossTenantScope>;
  readonly outbound: Written<CrossTenantScope>;
  /** Whether invitations are redeemed without asking, for those who come and those who go (B2B-11). */
  readonly redeemsInbound: Written<boolean>;
  readonly redeemsOutbound: Written<boolean>;
}
