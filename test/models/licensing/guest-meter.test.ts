import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guestBill, type MeteredGuest } from '../../../models/licensing/guest-meter.ts';
import { syncLicenses } from '../../../models/licensing/sync-licenses.ts';

const GUEST: MeteredGuest = {
  personId: 'ada',
  userType: 'guest',
  signedIn: true,
  hadGovernanceAction: true,
  fromMultitenantPartner: false,
};

describe('the bill of a month', () => {
  test.each<[string, MeteredGuest[], [number, number]]>([
    ['counts a guest once over all tenants', [GUEST, GUEST], [1, 75]],
    ['counts no member', [{ ...GUEST, userType: 'member' }], [0, 0]],
    ['counts who was governed and never signed in', [{ ...GUEST, signedIn: false }], [0, 75]],
    [
      'does not meter guests of a multitenant organization',
      [{ ...GUEST, fromMultitenantPartner: true }],
      [1, 0],
    ],
    ['does not meter activations', [{ ...GUEST, hadGovernanceAction: false }], [1, 0]],
  ])('%s', (_, guests, [active, cents]) => {
    expect(guestBill(guests)).toMatchObject({ activeGuests: active, governedUsdCents: cents, beyondFree: 0 });
  });

  test('leaves 50,000 free, and governed guests never', () => {
    const guests = Array.from({ length: 50_001 }, (_, rank) => ({ ...GUEST, personId: `g${rank}` }));
    expect(guestBill(guests)).toEqual({
      activeGuests: 50_001,
      beyondFree: 1,
      governedGuests: 50_001,
      governedUsdCents: 50_001 * 75,
    });
  });

  test('does not depend on order, nor on seeing one twice', () => {
    const guests = fc.array(
      fc.record<MeteredGuest>({
        personId: fc.constantFrom('a', 'b', 'c'),
        userType: fc.constantFrom('guest', 'member'),
        signedIn: fc.boolean(),
        hadGovernanceAction: fc.boolean(),
        fromMultitenantPartner: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(guests, (month) => {
        expect(guestBill([...month, ...month].reverse())).toEqual(guestBill(month));
      }),
    );
  });
});

describe('licenses of a synchronization', () => {
  const PLAN = { users: 20, syncsGroups: false, crossesClouds: false, userType: 'member' } as const;

  test('are P1 per user in the source and nothing in the target', () => {
    expect(syncLicenses(PLAN)).toEqual({
      source: { plan: 'P1', seats: 20 },
      targetSeats: 0,
      targetBilledByMonth: false,
      factIds: ['B2B-50', 'PIM-86'],
    });
  });

  test('are more for groups and other clouds, and a bill for guests', () => {
    expect(syncLicenses({ ...PLAN, syncsGroups: true }).source.plan).toBe('ID Governance or Entra Suite');
    expect(syncLicenses({ ...PLAN, syncsGroups: true, users: 3 }).source.seats).toBe(3);
    expect(syncLicenses({ ...PLAN, crossesClouds: true, userType: 'guest' })).toMatchObject({
      targetBilledByMonth: true,
      factIds: ['B2B-51', 'PIM-86', 'B2B-52'],
    });
  });

  test('are one in the target by the older text, unless nobody is synchronized', () => {
    expect(syncLicenses(PLAN, 1).targetSeats).toBe(1);
    expect(syncLicenses({ ...PLAN, users: 0 }, 1).targetSeats).toBe(0);
  });
});
