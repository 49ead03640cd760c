import type { Assumptions } from '../../../models/assumptions.ts';
import type { DesignChoice, Scenario, Sketch } from '../../scenario.ts';
import type { GrowthPoint } from './growth-schema.ts';
import { type SeatsOfSize, type SkuAmount, seatsOfSize } from './seats-of-size.ts';

/** What any number of customers needs. */
export type GrowthCurve = (customers: number) => GrowthPoint;

/**
 * Seats and cost of a design as a function of the number of customers, exact without building an estate for each.
 *
 * Customers differ in nothing but the pod they are in, and take pods in turn. So what a customer's tenant needs is
 * read off an estate with one customer per pod, and counted as often as the pod has customers. The managing tenant
 * counts each person once (PIM-92), so it needs what it needs for the pods that have customers: all of them, from as
 * many customers on as there are pods. Below that every customer more brings one more pod, and people are only ever
 * added, so between two sizes with equal counts nothing has changed. Properties hold it against built estates.
 */
export function growthCurve(
  scenario: Scenario,
  sketch: Sketch,
  choice: DesignChoice,
  assumptions: Assumptions,
): GrowthCurve {
  const { pods } = sketch.managing;
  const built = (customers: number) => seatsOfSize(scenario, sketch, choice, assumptions, customers);
  const full = built(pods);
  const managing = managingBelow(full, pods, built);
  const skus = [...new Set([...managing, ...full.customers].flat().map(({ sku }) => sku))];
  const inPods = new Map(skus.map((sku) => [sku, sumsUpTo(full.customers, sku)]));
  return (customers) => {
    const ours = managing[Math.min(customers, pods) - 1]!;
    const rounds = Math.floor(customers / pods);
    const bySku = skus.map((sku) => {
      const sums = inPods.get(sku)!;
      const [round, rest] = [sums[pods]!, sums[customers % pods]!];
      const own = ours.find((amount) => amount.sku === sku) ?? NOTHING;
      return {
        sku,
        seatsNeeded: own.seatsNeeded + rounds * round.seatsNeeded + rest.seatsNeeded,
        costPerMonthMinor: own.costPerMonthMinor + rounds * round.costPerMonthMinor + rest.costPerMonthMinor,
      };
    });
    return { customers, ...bySku.reduce<Amount>(plus, NOTHING), bySku };
  };
}

type Amount = Omit<SkuAmount, 'sku'>;

const NOTHING: Amount = { seatsNeeded: 0, costPerMonthMinor: 0 };

function plus(one: Amount, other: Amount): Amount {
  return {
    seatsNeeded: one.seatsNeeded + other.seatsNeeded,
    costPerMonthMinor: one.costPerMonthMinor + other.costPerMonthMinor,
  };
}

/** What the customers of the first pods need of a product, one in each: of none of them, of the first, of the first two … */
function sumsUpTo(customers: SeatsOfSize['customers'], sku: string): readonly Amount[] {
  const sums = [NOTHING];
  for (const amounts of customers) {
    sums.push(plus(sums.at(-1)!, amounts.find((amount) => amount.sku === sku) ?? NOTHING));
  }
  return sums;
}

/** What the managing tenant needs for 1, 2, … up to as many customers as there are pods. */
function managingBelow(
  full: SeatsOfSize,
  pods: number,
  built: (customers: number) => SeatsOfSize,
): readonly (readonly SkuAmount[])[] {
  const at: (readonly SkuAmount[])[] = Array(pods);
  at[pods - 1] = full.managing;
  if (pods > 1) at[0] = built(1).managing;
  const fill = (low: number, high: number): void => {
    if (high - low < 2) return;
    if (JSON.stringify(at[low]) === JSON.stringify(at[high])) {
      at.fill(at[low]!, low + 1, high);
      return;
    }
    const middle = Math.floor((low + high) / 2);
    at[middle] = built(middle + 1).managing;
    fill(low, middle);
    fill(middle, high);
  };
  fill(0, pods - 1);
  return at;
}
