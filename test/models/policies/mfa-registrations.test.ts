import { describe, expect, test } from 'vitest';
import { MFA_REGISTRATIONS_OF_GUESTS } from '../../../models/facts/index.ts';
import {
  isMethodAccepted,
  mfaRegistrations,
  registrationFactId,
  type TenantStanding,
} from '../../../models/policies/mfa-registrations.ts';

const forty = (changes: Partial<TenantStanding>): TenantStanding[] =>
  Array.from({ length: 40 }, (_, place) => ({
    tenantId: `customer-${place}`,
    kind: 'b2b',
    idp: 'entra',
    mfaDemanded: true,
    trusted: false,
    ...changes,
  }));

describe('MFA registrations of one engineer with forty customers', () => {
  test.each<[string, Partial<TenantStanding>, number]>([
    ['as guest without trust', {}, 40],
    ['as guest under trust', { trusted: true }, 0],
    ['as guest who is never asked', { mfaDemanded: false }, 0],
    ['as a social identity, trust or not', { idp: 'nonEntra', trusted: true }, 40],
    ['through GDAP', { kind: 'gdap' }, 0],
    ['by direct connect', { kind: 'b2bDirect' }, 0],
  ])('%s', (_, changes, count) => {
    expect(mfaRegistrations(forty(changes))).toHaveLength(count * MFA_REGISTRATIONS_OF_GUESTS.value);
  });

  test('are counted per tenant, and rest on the fact for their kind', () => {
    const standings = [...forty({}).slice(0, 3), ...forty({ trusted: true }).slice(3)];
    expect(mfaRegistrations(standings).map(({ tenantId }) => tenantId)).toEqual([
      'customer-0',
      'customer-1',
      'customer-2',
    ]);
    expect(registrationFactId(standings[0]!)).toBe('B2B-17');
    expect(registrationFactId(forty({ kind: 'gdap' })[0]!)).toBe('B2B-41');
  });
});

test.each([
  ['sms', true, true],
  ['softwareOath', true, true],
  ['fido2', true, false],
  ['authenticatorPhoneSignIn', true, false],
  ['password', false, false],
])('B2B-22: %s at home %s, in the resource tenant %s', (method, home, resource) => {
  expect(isMethodAccepted(method, 'home')).toBe(home);
  expect(isMethodAccepted(method, 'resource')).toBe(resource);
});
