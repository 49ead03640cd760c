import { PRODUCTS } from '../../../../models/licensing/products.ts';

/** What one head must be able to do, in words of its own: `pim`, `governance`, `p1` or `workload`. */
export type Wish = 'pim' | 'governance' | 'p1' | 'workload';

/** Seats that are owned, and prices of those that may be bought, by the id of the product. */
export interface Market {
  readonly owned: ReadonlyMap<string, number>;
  readonly prices: ReadonlyMap<string, number>;
}

/** Needs that stay open, and then money. */
export type Bill = readonly [open: number, cost: number];

const MOST_SEATS_OF_A_HEAD = 3;

/**
 * A second solver, which shares nothing with the first: head by head, it tries every set of owned and bought products for
 * everybody, and remembers the best end of each remaining stock.
 */
export function leastBill(heads: readonly (readonly Wish[])[], { owned, prices }: Market): Bill {
  const ownedIds = [...owned.keys()];
  const sets = upTo(MOST_SEATS_OF_A_HEAD, [
    ...ownedIds.map((id) => ({ id, price: null })),
    ...[...prices].map(([id, price]) => ({ id, price })),
  ]);
  const known = new Map<string, Bill>();
  const rest = (rank: number, stock: readonly number[]): Bill => {
    const wishes = heads[rank];
    if (wishes === undefined) return [0, 0];
    const key = `${rank} ${stock.join()}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    let best: Bill = [Number.POSITIVE_INFINITY, 0];
    for (const set of sets) {
      const left = stock.map(
        (seats, index) =>
          seats - set.filter(({ id, price }) => price === null && id === ownedIds[index]).length,
      );
      if (left.some((seats) => seats < 0)) continue;
      const open = wishes.filter(
        (wish) =>
          !grants(
            set.map(({ id }) => id),
            wish,
          ),
      ).length;
      const cost = set.reduce((sum, { price }) => sum + (price ?? 0), 0);
      const [moreOpen, moreCost] = rest(rank + 1, left);
      const bill: Bill = [open + moreOpen, cost + moreCost];
      if (bill[0] < best[0] || (bill[0] === best[0] && bill[1] < best[1])) best = bill;
    }
    known.set(key, best);
    return best;
  };
  return rest(0, [...owned.values()]);
}

/** Whether these products let somebody do it, read off the plans inside them (PIM-75, PIM-79, PIM-80, PIM-82). */
function grants(productIds: readonly string[], wish: Wish): boolean {
  const plans = PRODUCTS.filter(({ id }) => productIds.includes(id)).flatMap(
    (product): readonly string[] => product.plans,
  );
  const p2 = plans.includes('AAD_PREMIUM_P2');
  const p1 = p2 || plans.includes('AAD_PREMIUM');
  const governance = plans.includes('ENTRA_ID_GOVERNANCE') || plans.includes('ENTRA_SUITE');
  return { pim: p2 || (governance && p1), governance, p1, workload: plans.includes('workload-id') }[wish];
}

/** Every set of at most so many of the things. */
function upTo<T>(most: number, things: readonly T[]): readonly (readonly T[])[] {
  const [first, ...others] = things;
  if (first === undefined || most === 0) return [[]];
  return [...upTo(most, others), ...upTo(most - 1, others).map((set) => [first, ...set])];
}
