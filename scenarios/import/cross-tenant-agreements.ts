import type { CrossTenantAccess } from '../../models/estate-cross-tenant.ts';
import type { SettingsDraft } from './cross-tenant-draft.ts';
import type { FoundPage } from './find-objects.ts';
import type { GraphFile } from './graph-file.ts';
import { type TenantSettings, tenantSettings } from './tenant-settings.ts';

/** What a customer and the managing tenant have agreed; ids of tenants in lower case. */
export type Agreement = Omit<CrossTenantAccess, 'homeTenantId'>;

interface Surroundings {
  readonly pages: readonly (FoundPage & { readonly file: GraphFile })[];
  readonly managingTenantId: string | undefined;
  /** Customers that are known otherwise, in lower case. */
  readonly customerIds: ReadonlySet<string>;
}

/**
 * Puts together what both sides say: the customer about those who come from the managing tenant, and the managing
 * tenant about those who go there (B2B-04, B2B-19). What neither says is told, and never taken silently.
 */
export function crossTenantAgreements(
  drafts: readonly SettingsDraft[],
  { pages, managingTenantId, customerIds }: Surroundings,
): readonly Agreement[] {
  const managing = managingTenantId?.toLowerCase();
  const skip = ({ file, path, id, partnerId }: SettingsDraft, reason: string): void =>
    file.skip(partnerId === undefined ? 'default setting' : 'partner setting', path, reason, id);
  if (managing === undefined) {
    for (const draft of drafts)
      skip(draft, 'nothing says which tenant manages; tell it with --managing-tenant');
    return [];
  }
  const settings = tenantSettings(drafts, pages);
  const customers = new Set(settings.owners.filter((owner) => owner !== managing));
  for (const draft of drafts) {
    const { tenantId, partnerId } = draft;
    if (partnerId === undefined) continue;
    if (tenantId !== managing) {
      if (partnerId !== managing) skip(draft, 'it is about another organization than the managing tenant');
    } else if (customerIds.has(partnerId)) customers.add(partnerId);
    else if (!customers.has(partnerId)) skip(draft, 'it is about a tenant that is none of the customers');
  }
  return [...customers].toSorted().map((customer) => agreementOf(customer, managing, settings));
}

function agreementOf(customer: string, managing: string, settings: TenantSettings): Agreement {
  const trust = settings.trust(customer, managing);
  const devices = [trust.compliantDevice, trust.hybridJoinedDevice];
  const inbound = settings.reach(customer, managing, 'inbound');
  const outbound = settings.reach(managing, customer, 'outbound');
  const redeems = [
    settings.redeems(customer, managing, 'inbound'),
    settings.redeems(managing, customer, 'outbound'),
  ];
  const place = settings.place(customer, managing) ?? settings.place(managing, customer);
  const tell = (code: string, message: string, hint?: string): void =>
    place?.file.tell('note', code, place.path, { message, hint });

  const unknown = [
    ...(trust.mfa === 'unknown' ? ['trust in MFA'] : []),
    ...(devices.includes('unknown') ? ['trust in devices'] : []),
    ...(inbound === 'unknown' ? ['who may come'] : []),
    ...(outbound === 'unknown' ? ['who may go there'] : []),
    // One side that refuses settles it, whatever the other says (B2B-19).
    ...(redeems.includes(undefined) && !redeems.includes(false) ? ['automatic redemption'] : []),
  ];
  if (unknown.length > 0) {
    tell(
      'IMP-UNKNOWN',
      `The answers do not settle for people from the managing tenant in "${customer}": ${unknown.join(', ')}. Trust and redemption are taken as off, and everybody may come and go (B2B-01, B2B-02).`,
      'Save default and partners of both tenants, without $select.',
    );
  }
  if (devices.includes('accepted') && devices.includes('not-accepted')) {
    tell(
      'IMP-DEVICE',
      `"${customer}" trusts one kind of device and not the other; an estate holds one answer for both, and it is taken as no (B2B-10).`,
    );
  }
  if (inbound === 'some' || outbound === 'some') {
    tell(
      'IMP-SOME',
      `The settings between "${customer}" and the managing tenant name users, groups or applications; an estate holds one answer for all, and everybody may come and go.`,
    );
  }
  return {
    resourceTenantId: customer,
    mfaTrusted: trust.mfa === 'accepted',
    deviceTrusted: devices.every((device) => device === 'accepted'),
    redeemsAutomatically: redeems.every((side) => side === true),
    inboundAllowed: inbound !== 'none',
    outboundAllowed: outbound !== 'none',
  };
}
