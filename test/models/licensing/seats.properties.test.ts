import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { seatsOf } from '../../../models/licensing/seats.ts';
import { arbitraryEstate } from '../arbitrary-estate.ts';

const numRuns = process.env.ENTWIN_LONG === '1' ? 20_000 : 1_500;

const CHOICES = fc
  .constantFrom('yes', 'no')
  .map((name) => resolveAssumptions({ configuringNeedsSeat: name }));

function seatCounts(estate: Estate, assumptions: ReturnType<typeof resolveAssumptions>) {
  const seats = seatsOf(indexEstate(estate), assumptions);
  return new Map(seats.map((tenant) => [tenant.tenantId, tenant.heads.length]));
}

test('no tenant needs more seats than there are people', () => {
  fc.assert(
    fc.property(arbitraryEstate(), CHOICES, (estate, assumptions) => {
      for (const seats of seatCounts(estate, assumptions).values()) {
        expect(seats).toBeLessThanOrEqual(estate.people.length);
      }
    }),
    { numRuns },
  );
});

test('every head has a reason, and nobody is both seated and metered', () => {
  fc.assert(
    fc.property(arbitraryEstate(), CHOICES, (estate, assumptions) => {
      for (const { heads, meteredPersonIds } of seatsOf(indexEstate(estate), assumptions)) {
        for (const { personId, reasons } of heads) {
          expect(reasons.length).toBeGreaterThan(0);
          expect(meteredPersonIds).not.toContain(personId);
        }
      }
    }),
    { numRuns },
  );
});

test('removing a person raises the count in no tenant', () => {
  fc.assert(
    fc.property(arbitraryEstate(), CHOICES, fc.nat(), (estate, assumptions, pick) => {
      const gone = estate.people[pick % estate.people.length]!.id;
      const before = seatCounts(estate, assumptions);
      for (const [tenantId, seats] of seatCounts(without(estate, gone), assumptions)) {
        expect(seats).toBeLessThanOrEqual(before.get(tenantId) ?? 0);
      }
    }),
    { numRuns },
  );
});

test('the order of the estate is of no weight', () => {
  fc.assert(
    fc.property(arbitraryEstate(), CHOICES, fc.infiniteStream(fc.nat()), (estate, assumptions, draws) => {
      const shuffled = shuffle(estate, () => draws.next().value);
      expect(seatsOf(indexEstate(shuffled), assumptions)).toEqual(seatsOf(indexEstate(estate), assumptions));
    }),
    { numRuns },
  );
});

/** The estate as if the person had never been: neither accounts nor places, nobody's approver or reviewer. */
function without(estate: Estate, personId: string): Estate {
  const gone = new Set(estate.accounts.filter((a) => a.personId === personId).map((a) => a.id));
  const stay = (accountIds: readonly string[]) => accountIds.filter((id) => !gone.has(id));
  return {
    ...estate,
    people: estate.people.filter((person) => person.id !== personId),
    accounts: estate.accounts.filter((account) => !gone.has(account.id)),
    memberships: estate.memberships.filter((m) => !(m.member.kind === 'account' && gone.has(m.member.id))),
    policies: estate.policies.map((policy) => ({
      ...policy,
      approverAccountIds: policy.approverAccountIds && stay(policy.approverAccountIds),
    })),
    reviews: estate.reviews?.map((review) => ({
      ...review,
      scopeAccountIds: stay(review.scopeAccountIds),
      reviewerAccountIds: stay(review.reviewerAccountIds),
    })),
  };
}

function shuffle(estate: Estate, draw: () => number): Estate {
  const shuffled = <T>(items: readonly T[]): T[] => {
    const rest = [...items];
    return items.map(() => rest.splice(draw() % rest.length, 1)[0]!);
  };
  return Object.fromEntries(
    Object.entries(estate).map(([key, items]) => [key, shuffled(items)]),
  ) as unknown as Estate;
}
