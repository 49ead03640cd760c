import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { SEAT_EXAMPLES, SEAT_EXAMPLES_OF_REVIEWS } from '../../../models/facts/index.ts';
import { type SeatReason, seatsOf } from '../../../models/licensing/seats.ts';
import { inCollection } from '../../collection.ts';
import { estateOf, group, place, policyOf, staff } from './estate-of.ts';
import { EXAMPLES, SEATS_OF_EXAMPLES } from './worked-examples.ts';

const DEFAULTS = resolveAssumptions();

const seatsAtHome = (estate: Estate, assumptions = DEFAULTS) =>
  seatsOf(indexEstate(estate), assumptions).find((tenant) => tenant.tenantId === 'home');

const count = (estate: Estate, assumptions = DEFAULTS) => seatsAtHome(estate, assumptions)?.heads.length ?? 0;

function reasonsOf(estate: Estate, personId: string): readonly SeatReason[] {
  return seatsAtHome(estate)?.heads.find((head) => head.personId === personId)?.reasons ?? [];
}

describe('Microsoft’s worked examples', () => {
  test.each(Object.entries(SEATS_OF_EXAMPLES))('%s comes to %i seats', (id, seats) => {
    expect(count(EXAMPLES[id]!)).toBe(seats);
  });

  test('are those the facts hold', () => {
    const expected = Object.values(SEATS_OF_EXAMPLES);
    expect(expected.slice(0, 3)).toEqual([...SEAT_EXAMPLES.value]);
    expect(expected.slice(3)).toEqual([...SEAT_EXAMPLES_OF_REVIEWS.value]);
  });

  const GOLDEN = inCollection('golden/license-seats.json');

  test.skipIf(!existsSync(GOLDEN))('are the golden ones', () => {
    const golden: { id: string; expectedSeats: number }[] = JSON.parse(readFileSync(GOLDEN, 'utf8'));
    expect(SEATS_OF_EXAMPLES).toEqual(Object.fromEntries(golden.map((row) => [row.id, row.expectedSeats])));
  });
});

describe('who needs a seat', () => {
  test('configuring alone needs one only under the assumption that says so (PIM-78)', () => {
    const yes = resolveAssumptions({ configuringNeedsSeat: 'yes' });
    expect(count(EXAMPLES['PIM-77a']!, yes)).toBe(7);
    expect(count(EXAMPLES['PIM-77a']!)).toBe(5);
  });

  test('one person with every reason counts once, and every reason is told', () => {
    const estate = estateOf({
      ...staff(['ann']),
      groups: [group('a'), group('b')],
      memberships: [
        place('ann', 'a', 'eligible'),
        place('ann', 'a', 'eligible', { id: 'own', access: 'owner' }),
        place('ann', 'b', 'active', { endsAtSeconds: 1000 }),
      ],
      policies: [policyOf('a', { approverAccountIds: ['ann'] })],
      reviews: [
        { id: 'r', tenantId: 'home', name: 'R', scopeAccountIds: ['ann'], reviewerAccountIds: ['ann'] },
      ],
    });
    expect(count(estate)).toBe(1);
    expect(reasonsOf(estate, 'ann')).toEqual([
      { kind: 'approver', what: 'a', factId: 'PIM-76' },
      { kind: 'eligible-member', what: 'a', factId: 'PIM-76' },
      { kind: 'eligible-owner', what: 'a (owner)', factId: 'PIM-76' },
      { kind: 'reviewed', what: 'R', factId: 'PIM-76' },
      { kind: 'reviewer', what: 'R', factId: 'PIM-76' },
      { kind: 'time-bound-member', what: 'b', factId: 'PIM-76' },
    ]);
  });

  test('a person with two accounts in the tenant counts once (PIM-92)', () => {
    const { people, accounts } = staff(['ann']);
    const estate = estateOf({
      people,
      accounts: [...accounts, { id: 'ann-admin', personId: 'ann', tenantId: 'home', kind: 'member' }],
      groups: [group('a')],
      memberships: [place('ann', 'a', 'eligible'), place('ann-admin', 'a', 'eligible')],
    });
    expect(count(estate)).toBe(1);
  });

  test('the members of a group that is eligible for a group, also of groups inside it (PIM-53)', () => {
    const estate = estateOf({
      ...staff(['ann', 'bob']),
      groups: [group('inner'), group('outer'), group('pim')],
      memberships: [
        place('ann', 'inner', 'active'),
        place('bob', 'outer', 'active'),
        place('inner', 'outer', 'active', { member: { kind: 'group', id: 'inner' } }),
        place('outer', 'pim', 'eligible', { member: { kind: 'group', id: 'outer' } }),
      ],
    });
    expect(count(estate)).toBe(2);
    expect(reasonsOf(estate, 'ann')).toEqual([
      { kind: 'eligible-member', what: 'pim through outer', factId: 'PIM-53' },
    ]);
  });

  test('nobody for a place that has ended, nor for a standing one', () => {
    const estate = estateOf({
      ...staff(['ann', 'bob']),
      groups: [group('a')],
      memberships: [place('ann', 'a', 'eligible', { endsAtSeconds: 0 }), place('bob', 'a', 'active')],
    });
    expect(seatsAtHome(estate)).toBeUndefined();
  });

  test('no approver of a group nobody is eligible for', () => {
    const parts = { ...staff(['ann', 'bob']), groups: [group('a')] };
    const policies = [policyOf('a', { approverAccountIds: ['bob'] })];
    expect(count(estateOf({ ...parts, policies }))).toBe(0);
    expect(count(estateOf({ ...parts, policies, memberships: [place('ann', 'a', 'active')] }))).toBe(0);
    const ended = place('ann', 'a', 'eligible', { endsAtSeconds: -1 });
    expect(count(estateOf({ ...parts, policies, memberships: [ended] }))).toBe(0);
    const owner = place('ann', 'a', 'eligible', { access: 'owner' });
    expect(count(estateOf({ ...parts, policies, memberships: [owner] }))).toBe(1);
    expect(count(estateOf({ ...parts, policies, memberships: [place('ann', 'a', 'eligible')] }))).toBe(2);
  });

  test('a guest is metered and not seated, an external member is seated (PIM-89)', () => {
    const parts = { groups: [group('a')], memberships: [place('ann', 'a', 'eligible')] };
    const guest = seatsAtHome(estateOf({ ...parts, ...staff(['ann'], 'guest') }));
    expect(guest).toEqual({ tenantId: 'home', heads: [], meteredPersonIds: ['ann'] });
    expect(count(estateOf({ ...parts, ...staff(['ann'], 'external-member') }))).toBe(1);
  });

  test('the seat is in the tenant of the group, not of anybody it reaches (PIM-84)', () => {
    const estate = estateOf({
      tenants: [
        { id: 'home', name: 'Managing', role: 'managing' },
        { id: 'other', name: 'Other', role: 'resource' },
      ],
      ...staff(['ann']),
      groups: [group('a'), group('b', { tenantId: 'other' })],
      memberships: [place('ann', 'b', 'eligible'), place('ann', 'a', 'eligible')],
    });
    const seats = seatsOf(indexEstate(estate), DEFAULTS).map((t) => [t.tenantId, t.heads.length]);
    expect(seats).toEqual([
      ['home', 1],
      ['other', 1],
    ]);
  });
});
