import type { CrossTenantScope } from '../../models/policies/cross-tenant-scope.ts';
import { type EffectiveTrust, effectiveTrust } from '../../models/policies/effective-trust.ts';
import type { SettingsDraft } from './cross-tenant-draft.ts';
import type { FoundPage } from './find-objects.ts';
import type { GraphFile } from './graph-file.ts';
import { tenantOfPath } from './tenant-of-path.ts';

/** What a scope says of everybody: none of them, all of them, or those it names. */
export type Reach = 'all' | 'none' | 'some' | 'unknown';

/** The settings of tenants, as far as they were saved. */
export interface TenantSettings {
  readonly owners: readonly string[];
  /** The draft that decides about the organization, or the default of the tenant: where to point. */
  place(tenantId: string, partnerId: string): SettingsDraft | undefined;
  trust(tenantId: string, partnerId: string): EffectiveTrust;
  reach(tenantId: string, partnerId: string, direction: 'inbound' | 'outbound'): Reach;
  /** Undefined where it is not known. */
  redeems(tenantId: string, partnerId: string, direction: 'inbound' | 'outbound'): boolean | undefined;
}

/** Looks settings up as a sign-in does: the organization's first, and the default where those inherit (B2B-02). */
export function tenantSettings(
  drafts: readonly SettingsDraft[],
  pages: readonly (FoundPage & { readonly file: GraphFile })[],
): TenantSettings {
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  // Only a list that was saved to its end says that an organization is not in it.
  const whole = new Set(
    pages
      .filter(({ kind, nextLink }) => kind === 'partner setting' && nextLink === undefined)
      .map(({ file }) => tenantOfPath(file.path)),
  );
  const partner = (tenantId: string, partnerId: string): SettingsDraft | 'none' | 'unknown' =>
    byId.get(`${tenantId}/${partnerId}`) ?? (whole.has(tenantId) ? 'none' : 'unknown');
  return {
    owners: [...new Set(drafts.map(({ tenantId }) => tenantId))],
    place: (tenantId, partnerId) => byId.get(`${tenantId}/${partnerId}`) ?? byId.get(tenantId),
    trust(tenantId, partnerId) {
      const organization = partner(tenantId, partnerId);
      const defaults = trustOf(byId.get(tenantId));
      if (organization === 'none') return effectiveTrust(defaults);
      return effectiveTrust(defaults, trustOf(organization === 'unknown' ? undefined : organization));
    },
    reach(tenantId, partnerId, direction) {
      const organization = partner(tenantId, partnerId);
      if (organization === 'unknown') return 'unknown';
      const own = organization === 'none' ? null : organization[direction];
      return reachOf(own === null ? inherited(byId.get(tenantId), direction) : own);
    },
    redeems(tenantId, partnerId, direction) {
      const organization = partner(tenantId, partnerId);
      if (organization === 'unknown') return undefined;
      if (organization === 'none') return false;
      const own = direction === 'inbound' ? organization.redeemsInbound : organization.redeemsOutbound;
      // The default redeems nothing by itself, in every tenant (B2B-01).
      return own === null ? false : own;
    },
  };
}

function trustOf(draft: SettingsDraft | undefined) {
  return draft?.inboundTrust === undefined ? {} : { inboundTrust: draft.inboundTrust };
}

function inherited(defaults: SettingsDraft | undefined, direction: 'inbound' | 'outbound') {
  return defaults?.[direction];
}

/** Where nobody has set anything, everybody may come and go (B2B-01). */
function reachOf(scope: CrossTenantScope | null | undefined): Reach {
  if (scope === undefined) return 'unknown';
  if (scope === null) return 'all';
  const sides = [scope.usersAndGroups, scope.applications];
  if (sides.some(({ access, targets }) => access === 'blocked' && targets === 'all')) return 'none';
  return sides.every(({ access, targets }) => access === 'allowed' && targets === 'all') ? 'all' : 'some';
}
