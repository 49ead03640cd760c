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
  complain('error', 'SCN-TENANT', [...path, kind, 'tenant'], {
    message: `The tenant "${tenant}" owns no P2 here.`,
    expected: names.length === 0 ? 'a tenant with a license' : oneOf(names, 8),
    hint: didYouMean(tenant, names),
  });
  return undefined;
}
