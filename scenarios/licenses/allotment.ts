import type { OwnedProduct } from '../../models/licensing/owned-products.ts';
import { foremostNeed, NEEDED_PLANS, type NeededPlan } from '../../models/licensing/plan-cover.ts';
import { type AlikeHeads, alikeHeads, type PlanHeads } from './head-classes.ts';
import { kindsOwned, type SeatKind, servedBy, subsets } from './seat-kinds.ts';
import { solveSeatProgram, type Way } from './seat-program.ts';

/** What the seats a tenant owns come to for one plan. */
export interface Allotted {
  /** Heads that an owned seat serves. */
  readonly covered: number;
  /** Seats left over that were foremost bought for this plan. */
  readonly spare: number;
}

/**
 * Gives out the seats a tenant owns, one of a product to a head, so that what is still missing costs least when every plan is
 * bought by itself; of several such ways the one that leaves the dearest seats over. A product counts as the plans inside
 * it (PIM-82, PIM-83), so that a seat of Microsoft 365 E5 serves whoever needs P2, or else P1.
 */
export function allot(
  rows: readonly PlanHeads[],
  owned: readonly OwnedProduct[],
  priceOf: (plan: NeededPlan) => number,
): ReadonlyMap<NeededPlan, Allotted> {
  const kinds = kindsOwned(owned);
  const classes = kinds.length === 0 ? [] : alikeHeads(rows);
  const choices = classes.map((alike) => choicesFor(alike, kinds));
  const program = {
    stock: kinds.map(({ seats }) => seats),
    classes: classes.map(({ heads, needs }, rank) => ({
      heads,
      ways: choices[rank]!.map((choice) => wayOf(choice, needs, kinds, priceOf)),
    })),
  };
  const served = solveSeatProgram(program);
  /** How many heads are served by choices of some sort. */
  const headsWith = (isMeant: (choice: Choice) => boolean): number =>
    choices
      .flatMap((ways, rank) => ways.map((choice, way) => (isMeant(choice) ? served[rank]![way]! : 0)))
      .reduce((sum, heads) => sum + heads, 0);
  const left = kinds.map((kind) => kind.seats - headsWith((choice) => choice.kinds.includes(kind)));
  return new Map(
    NEEDED_PLANS.map((plan) => [
      plan,
      {
        covered: headsWith(({ serves }) => serves.includes(plan)),
        spare: kinds.reduce(
          (sum, { plans }, kind) => sum + (foremostNeed(plans) === plan ? left[kind]! : 0),
          0,
        ),
      },
    ]),
  );
}

/** Owned seats that one head may get, and what they serve. */
interface Choice {
  readonly kinds: readonly SeatKind[];
  readonly serves: readonly NeededPlan[];
}

function choicesFor({ needs }: AlikeHeads, kinds: readonly SeatKind[]): readonly Choice[] {
  return subsets(kinds).map((chosen) => ({ kinds: chosen, serves: servedBy(chosen, needs) }));
}

function wayOf(
  { kinds: chosen, serves }: Choice,
  needs: readonly NeededPlan[],
  kinds: readonly SeatKind[],
  priceOf: (plan: NeededPlan) => number,
): Way {
  const missing = needs.filter((need) => !serves.includes(need));
  const worth = ({ plans }: SeatKind) =>
    servedBy([{ plans }], NEEDED_PLANS).reduce((sum, plan) => sum + priceOf(plan), 0);
  return {
    takes: kinds.map((kind) => (chosen.includes(kind) ? 1 : 0)),
    costs: [
      missing.reduce((sum, plan) => sum + priceOf(plan), 0),
      chosen.reduce((sum, kind) => sum + worth(kind), 0),
    ],
  };
}
