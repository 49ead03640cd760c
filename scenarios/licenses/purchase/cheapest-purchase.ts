import type { OwnedProduct } from '../../../models/licensing/owned-products.ts';
import type { NeededPlan } from '../../../models/licensing/plan-cover.ts';
import type { ProductId } from '../../../models/licensing/products.ts';
import type { AlikeHeads } from '../head-classes.ts';
import { kindsOwned, type SeatKind, servedBy, subsets } from '../seat-kinds.ts';
import { solveSeatProgram, type Way } from '../seat-program.ts';
import { cheapestOfKind, type Offer } from './offers.ts';

/** Seats of one product to buy. */
export interface Bought {
  readonly offer: Offer;
  readonly seats: number;
}

export interface CheapestPurchase {
  /** In the order of the offers. */
  readonly bought: readonly Bought[];
  /** For how many heads a plan cannot be had at all, by plan. */
  readonly uncovered: ReadonlyMap<NeededPlan, number>;
}

/**
 * The cheapest products that give every head what it needs, with the seats that are owned: one seat of a product is one
 * head’s, and ID Governance wants P1 or P2 on the same head, which is among that head’s needs (by inference, PIM-105). As few needs as
 * possible stay open; then the least is paid; then the fewest seats are bought, and those owned are used sparingly.
 */
export function cheapestPurchase(
  classes: readonly AlikeHeads[],
  owned: readonly OwnedProduct[],
  offers: readonly Offer[],
): CheapestPurchase {
  const kinds = kindsOwned(owned);
  const useful = cheapestOfKind(offers);
  const choices = classes.map(({ needs }) => choicesFor(needs, kinds, useful));
  const served = solveSeatProgram({
    stock: kinds.map(({ seats }) => seats),
    classes: classes.map(({ heads, needs }, rank) => ({
      heads,
      ways: choices[rank]!.map((choice) => wayOf(choice, needs, kinds)),
    })),
  });
  const seats = new Map<ProductId, number>();
  const uncovered = new Map<NeededPlan, number>();
  choices.forEach((ways, rank) => {
    ways.forEach(({ bought, serves }, way) => {
      const heads = served[rank]![way]!;
      if (heads === 0) return;
      for (const { productId } of bought) seats.set(productId, (seats.get(productId) ?? 0) + heads);
      for (const need of classes[rank]!.needs.filter((one) => !serves.includes(one))) {
        uncovered.set(need, (uncovered.get(need) ?? 0) + heads);
      }
    });
  });
  return {
    bought: offers.flatMap((offer) => {
      const count = seats.get(offer.productId) ?? 0;
      return count === 0 ? [] : [{ offer, seats: count }];
    }),
    uncovered,
  };
}

/** Seats one head may get: of those owned, of those bought, and which of its needs they serve. */
interface Choice {
  readonly owned: readonly SeatKind[];
  readonly bought: readonly Offer[];
  readonly serves: readonly NeededPlan[];
}

/** Every choice from which no seat can be left out without leaving a need open that it serves. */
function choicesFor(
  needs: readonly NeededPlan[],
  kinds: readonly SeatKind[],
  offers: readonly Offer[],
): readonly Choice[] {
  return subsets<SeatKind | Offer>([...kinds, ...offers]).flatMap((seats) => {
    const serves = servedBy(seats, needs);
    const hasIdle = seats.some(
      (idle) =>
        servedBy(
          seats.filter((seat) => seat !== idle),
          needs,
        ).length === serves.length,
    );
    if (hasIdle) return [];
    return [
      {
        owned: kinds.filter((kind) => seats.includes(kind)),
        bought: offers.filter((offer) => seats.includes(offer)),
        serves,
      },
    ];
  });
}

function wayOf(
  { owned, bought, serves }: Choice,
  needs: readonly NeededPlan[],
  kinds: readonly SeatKind[],
): Way {
  return {
    takes: kinds.map((kind) => (owned.includes(kind) ? 1 : 0)),
    costs: [
      needs.length - serves.length,
      bought.reduce((sum, { weight }) => sum + weight, 0),
      bought.length,
      owned.length,
    ],
  };
}
