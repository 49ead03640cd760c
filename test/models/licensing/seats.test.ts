import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Account, Estate } from '../../../models/estate.ts';
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
    const heads = seatsAtHome(EXAMPLES['PIM-77a']!, yes)!.heads;
    expect(heads.flatMap(({ reasons }) => reasons)).toContainEqual({
      kind: 'configurer',
      what: 'settings of PIM',
      factId: 'PIM-78',
    });
  });

  test('as the article counts, only the eligible and their approvers need one (PIM-76)', () => {
    const article = resolveAssumptions({ seatReasons: 'article' });
    const estate = estateOf({
      ...staff(['ann', 'bob', 'cat', 'dan', 'eve']),
      groups: [group('a')],
      memberships: [place('ann', 'a', 'eligible'), place('cat', 'a', 'active', { endsAtSeconds: 1000 })],
      policies: [policyOf('a', { approverAccountIds: ['bob'] })],
      reviews: [
        { id: 'r', tenantId: 'home', name: 'R', scopeAccountIds: ['dan'], reviewerAccountIds: ['eve'] },
      ],
    });
    const seated = (assumptions = DEFAULTS) =>
      seatsAtHome(estate, assumptions)?.heads.map(({ personId }) => personId);
    expect(seated()).toEqual(['ann', 'bob', 'cat', 'dan', 'eve']);
    expect(seated(article)).toEqual(['ann', 'bob']);
  });

  test('nobody of whom the estate knows no account', () => {
    const parts = { groups: [group('a')], memberships: [place('stranger', 'a', 'eligible')] };
    expect(seatsAtHome(estateOf(parts))).toBeUndefined();
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

  test('but neither owners of such a group nor members whose place there has ended', () => {
    const estate = estateOf({
      ...staff(['ann', 'bob']),
      groups: [group('outer'), group('pim')],
      memberships: [
        place('ann', 'outer', 'active', { access: 'owner' }),
        place('bob', 'outer', 'active', { endsAtSeconds: 0 }),
        place('outer', 'pim', 'eligible', { member: { kind: 'group', id: 'outer' } }),
      ],
    });
    expect(count(estate)).toBe(0);
  });

  test('a group the estate does not know is not told of, and a place in it is kept by no tenant', () => {
    const nested = place('gone', 'a', 'eligible', { member: { kind: 'group', id: 'gone' } });
    const estate = estateOf({
      ...staff(['ann', 'bob']),
      groups: [group('a')],
      memberships: [place('ann', 'gone', 'active'), nested, place('bob', 'lost', 'eligible')],
    });
    expect(reasonsOf(estate, 'ann')).toEqual([{ kind: 'eligible-member', what: 'a', factId: 'PIM-76' }]);
    expect(seatsOf(indexEstate(estate), DEFAULTS).map(({ heads }) => heads.length)).toEqual([1]);
  });

  test('a person who is called as a group is in it through nothing', () => {
    const estate = estateOf({
      ...staff(['ann']),
      groups: [group('a'), group('ann', { name: 'Group of Ann' })],
      memberships: [place('ann', 'a', 'eligible')],
    });
    expect(reasonsOf(estate, 'ann')).toEqual([{ kind: 'eligible-member', what: 'a', factId: 'PIM-76' }]);
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
    expect(guest).toEqual({ tenantId: 'home', heads: [], meteredPersonIds: ['ann'], coveredPersonIds: [] });
    expect(count(estateOf({ ...parts, ...staff(['ann'], 'external-member') }))).toBe(1);
  });

  test('an external member is covered at home, where that is assumed; members and guests are as before', () => {
    const covered = resolveAssumptions({ externalMemberSeats: 'covered-at-home' });
    const parts = { groups: [group('a')], memberships: [place('ann', 'a', 'eligible')] };
    expect(count(estateOf({ ...parts, ...staff(['ann'], 'external-member') }), covered)).toBe(0);
    expect(count(estateOf({ ...parts, ...staff(['ann']) }), covered)).toBe(1);
    const guest = seatsAtHome(estateOf({ ...parts, ...staff(['ann'], 'guest') }), covered);
    expect(guest?.meteredPersonIds).toEqual(['ann']);
  });

  test('and takes the seat in the tenant it comes from, once, also where no PIM runs (PIM-89)', () => {
    const covered = resolveAssumptions({ externalMemberSeats: 'covered-at-home' });
    const { people, accounts } = staff(['ann', 'bob']);
    const at = (tenantId: string): Account => ({
      id: `ann@${tenantId}`,
      personId: 'ann',
      tenantId,
      kind: 'external-member',
    });
    const estate = estateOf({
      tenants: [
        { id: 'home', name: 'Managing', role: 'managing' },
        { id: 'acme', name: 'Acme', role: 'customer' },
        { id: 'bolt', name: 'Bolt', role: 'customer' },
      ],
      people,
      accounts: [...accounts, at('acme'), at('bolt')],
      groups: [group('a', { tenantId: 'acme' }), group('b', { tenantId: 'bolt' })],
      memberships: [place('ann@acme', 'a', 'eligible'), place('ann@bolt', 'b', 'eligible')],
    });
    const atHome = (what: string): SeatReason => ({ kind: 'seat-at-home', what, factId: 'PIM-89' });
    const nobody = { heads: [], meteredPersonIds: [] };
    expect(seatsOf(indexEstate(estate), covered)).toEqual([
      { tenantId: 'acme', ...nobody, coveredPersonIds: ['ann'] },
      { tenantId: 'bolt', ...nobody, coveredPersonIds: ['ann'] },
      {
        tenantId: 'home',
        heads: [{ personId: 'ann', reasons: [atHome('Acme'), atHome('Bolt')] }],
        meteredPersonIds: [],
        coveredPersonIds: [],
      },
    ]);
    // Nobody configures a PIM that is not there.
    const configures = { ...covered, configuringNeedsSeat: true };
    const tuned = { ...estate, people: people.map((person) => ({ ...person, configuresPim: true })) };
    expect(
      seatsOf(indexEstate(tuned), configures).flatMap(({ heads }) => heads.map(({ personId }) => personId)),
    ).toEqual(['ann']);
    expect(
      seatsOf(indexEstate(estate), DEFAULTS).map(({ tenantId, heads }) => [tenantId, heads.length]),
    ).toEqual([
      ['acme', 1],
      ['bolt', 1],
    ]);
  });

  test('guests are listed by id, and not those who have a seat in the tenant by another account', () => {
    const { people, accounts } = staff(['zoe', 'ann', 'bob'], 'guest');
    const estate = estateOf({
      people,
      accounts: [...accounts, { id: 'bob-admin', personId: 'bob', tenantId: 'home', kind: 'member' }],
      groups: [group('a')],
      memberships: ['zoe', 'bob', 'ann', 'bob-admin'].map((id) => place(id, 'a', 'eligible')),
    });
    const seats = seatsAtHome(estate);
    expect(seats?.meteredPersonIds).toEqual(['ann', 'zoe']);
    expect(seats?.heads.map(({ personId }) => personId)).toEqual(['bob']);
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

test('an external member of two tenants whose home nobody knows takes a seat in neither as home (PIM-89)', () => {
  const accounts = ['alpha', 'beta'].map((tenantId) => ({
    id: `ext-${tenantId}`,
    personId: 'ext',
    tenantId,
    kind: 'external-member' as const,
  }));
  const estate = estateOf({
    tenants: ['home', 'alpha', 'beta'].map((id) => ({
      id,
      name: id,
      role: id === 'home' ? ('managing' as const) : ('customer' as const),
    })),
    people: [{ id: 'ext', name: 'Ext' }],
    accounts,
    groups: ['alpha', 'beta'].map((tenantId) => group(`group-${tenantId}`, { tenantId })),
    memberships: accounts.map(({ id, tenantId }) => place(id, `group-${tenantId}`, 'eligible')),
  });
  const counted = seatsOf(
    indexEstate(estate),
    resolveAssumptions({ externalMemberSeats: 'covered-at-home' }),
  );
  expect(counted.map(({ tenantId, heads, coveredPersonIds }) => [tenantId, heads, coveredPersonIds])).toEqual(
    [
      ['alpha', [], ['ext']],
      ['beta', [], ['ext']],
    ],
  );
});
