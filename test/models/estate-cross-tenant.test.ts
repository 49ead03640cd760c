import { expect, test } from 'vitest';
import { defaultCrossTenantAccess, defaultSignInPolicy } from '../../models/estate-cross-tenant.ts';
import { indexEstate } from '../../models/estate-index.ts';
import { estateOf } from './licensing/estate-of.ts';

test('two tenants that agreed nothing let people come and go, and take nothing of home for granted (B2B-01, B2B-13)', () => {
  expect(indexEstate(estateOf()).crossTenantAccess('fabrikam', 'home')).toEqual({
    resourceTenantId: 'fabrikam',
    homeTenantId: 'home',
    inboundAllowed: true,
    outboundAllowed: true,
    mfaTrusted: false,
    deviceTrusted: false,
    redeemsAutomatically: false,
  });
  expect(defaultCrossTenantAccess('a', 'b')).toMatchObject({ resourceTenantId: 'a', homeTenantId: 'b' });
});

test('a tenant that set nothing asks nothing of people from outside, and blocks nobody', () => {
  const { tenantId, demands, device, ...asked } = defaultSignInPolicy('fabrikam');
  expect([tenantId, demands, device]).toEqual(['fabrikam', 'none', 'none']);
  expect(new Set(Object.values(asked))).toEqual(new Set([false]));
  expect(Object.keys(asked)).toHaveLength(6);
});
