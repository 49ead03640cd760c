import { describe, expect, test } from 'vitest';
import { accessOf } from '../../../models/access/access-of.ts';
import type { Session } from '../../../models/access/account-links.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import { holderLinks } from '../../../models/access/holder-links.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { estateOf } from '../licensing/estate-of.ts';

/** Ann is at home in one tenant, a guest and an administrator of her own in another; Guy is a guest without a home. */
const ESTATE = estateOf({
  people: [
    { id: 'ann', name: 'Ann' },
    { id: 'guy', name: 'Guy' },
  ],
  accounts: [
    { id: 'ann@home', personId: 'ann', tenantId: 'home', kind: 'member' },
    { id: 'ann@acme', personId: 'ann', tenantId: 'acme', kind: 'guest' },
    { id: 'ann-admin@acme', personId: 'ann', tenantId: 'acme', kind: 'member' },
    { id: 'guy@acme', personId: 'guy', tenantId: 'acme', kind: 'guest' },
  ],
});

function links(accountId: string, holderId: string, session: Session = { mfa: true }) {
  const found = holderLinks(indexEstate(ESTATE), declaredState(ESTATE), accountId, holderId, session);
  return found.map(({ kind, subject, state }) => [kind, subject, state]);
}

describe('to hold something in a tenant takes', () => {
  test.each([
    ['of a member', 'ann@home'],
    ['of an administrator whom the tenant made itself', 'ann-admin@acme'],
    ['of a guest who has no other account', 'guy@acme'],
    ['of an account nobody knows', 'nobody'],
  ])('the account alone, %s', (_, id) => {
    for (const answers of [true, false]) {
      expect(links(id, id, { mfa: true, answers })).toEqual([['account', id, 'standing']]);
    }
  });

  test('of a guest the account at home and the sign-in, whichever account is asked about', () => {
    const expected = [
      ['account', 'ann@home', 'standing'],
      ['sign-in', 'ann@acme', 'standing'],
    ];
    expect(links('ann@home', 'ann@acme')).toEqual(expected);
    expect(links('ann@acme', 'ann@acme')).toEqual(expected);
  });

  test('of another account of one’s own there its own sign-in, which a stolen session does not open (B2B-70)', () => {
    const account = ['account', 'ann-admin@acme', 'standing'];
    expect(links('ann@home', 'ann-admin@acme')).toEqual([account]);
    expect(links('ann@home', 'ann-admin@acme', { mfa: true, answers: true })).toEqual([account]);
    expect(links('ann@home', 'ann-admin@acme', { mfa: true, answers: false })).toEqual([
      account,
      ['sign-in', 'ann-admin@acme', 'lost'],
    ]);
  });
});

test('an account nobody knows has access to nothing', () => {
  expect(accessOf(indexEstate(ESTATE), declaredState(ESTATE), 'nobody', 'acme')).toEqual([]);
});
