import { didYouMean, oneOf } from '../../schema/did-you-mean.ts';
import type { EventPlace, EventReader } from './reader.ts';

export const readLapse: EventReader<'lapse'> = (written, _event, place) =>
  readLicense('lapse', written, place);

export const readBuy: EventReader<'buy'> = (written, _event, place) => readLicense('buy', written, place);

function readLicense(
  kind: 'lapse' | 'buy',
  written: { readonly tenant?: string | undefined },
  { atSeconds, path, cast, complain }: EventPlace,
): ReturnType<EventReader<'lapse'>> {
  const tenant = written.tenant ?? cast.managingTenantId;
  const tenantId = cast.licensedTenantIds.get(tenant);
  if (tenantId !== undefined) return { kind, atSeconds, license: 'p2', tenantId };
  const names = [...cast.licensedTenantIds.keys()];
  const expected = names.length === 0 ? 'a tenant with a license that has PIM' : oneOf(names, 8);
  const isThere = cast.tenantIds.has(tenant);
  complain('error', 'SCN-TENANT', [...path, kind, 'tenant'], {
    message: isThere
      ? `No license with PIM is listed for the tenant "${tenant}", so that none can ${kind === 'lapse' ? 'lapse' : 'be bought again'}.`
      : `There is no one tenant "${tenant}".`,
    expected,
    hint: isThere ? WHERE_LICENSES_ARE : didYouMean(tenant, names),
  });
  return undefined;
}

/** A plan that is taken for granted, because nothing is said of licenses, was bought in no way and cannot lapse. */
const WHERE_LICENSES_ARE = 'List it with its seats: under "licenses" in an estate, under "p2" in a sketch.';
