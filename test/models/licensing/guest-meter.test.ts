import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guestBill, type MeteredGuest } from '../../../models/licensing/guest-meter.ts';
import { planOfSync } from '../../../models/licensing/sync-licenses.ts';

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

describe('the plan of whoever is synchronized', () => {
  test('is P1 in the source (B2B-50), and ID Governance for groups and other clouds (B2B-51)', () => {
    expect(planOfSync({})).toEqual({ plan: 'AAD_PREMIUM', factId: 'B2B-50' });
    for (const more of [{ syncsGroups: true }, { crossesClouds: true }]) {
      expect(planOfSync(more)).toEqual({ plan: 'ENTRA_ID_GOVERNANCE', factId: 'B2B-51' });
    }
  });
});
