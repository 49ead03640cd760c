import type { Assumptions } from '../../../models/assumptions.ts';
import type { DesignChoice, Scenario, Sketch } from '../../scenario.ts';
import type { GrowthPoint } from './growth-schema.ts';
import { type SeatsOfSize, type SkuAmount, seatsOfSize } from './seats-of-size.ts';

/** What any number of customers needs. */
export type GrowthCurve = (customers: number) => GrowthPoint;

/** What the seats of one product in one tenant cost per month, in minor units. */
export type CostOfSeats = (seats: SkuAmount) => number;

/**
 * Seats and cost of a design as a function of the number of customers, exact without building an estate for each.
 *
 * Customers differ in nothing but the pod they are in, and take pods in turn. So what a customer's tenant needs is
 * read off an estate with one customer per pod, and counted as often as the pod has customers. The managing tenant
 * counts each person once (PIM-92), so it needs what it needs for the pods that have customers: all of them, from as
 * many customers on as there are pods. With fewer, pods are empty, and who serves only those is eligible for nothing
 * (PIM-76) and takes no seat at a customer either. Cost is summed tenant by tenant, as it is rounded. Properties hold
 * it against built estates. The curve throws a RangeError beyond what a number holds to the cent.
 */
export function growthCurve(
  scenario: Scenario,
  sketch: Sketch,
  choice: DesignChoice,
  assumptions: Assumptions,
  costOf: CostOfSeats = ({ costPerMonthMinor }) => costPerMonthMinor,
): GrowthCurve {
  const { pods } = sketch.managing;
  const stages = stagesUpTo(pods, (customers) =>
    stageOf(seatsOfSize(scenario, sketch, choice, assumptions, customers), costOf),
  );
  const skus = [...new Set(stages.flatMap(({ managing, inPods }) => [...managing.keys(), ...inPods.keys()]))];
  return (customers) => {
    const { managing, inPods } = stages[Math.min(customers, pods) - 1]!;
    const rounds = Math.floor(customers / pods);
    const bySku = skus.map((sku) => {
      const own = managing.get(sku) ?? NOTHING;
      const sums = inPods.get(sku);
      const [round, rest] = [sums?.[pods] ?? NOTHING, sums?.[customers % pods] ?? NOTHING];
      return {
        sku,
        seatsNeeded: own.seatsNeeded + rounds * round.seatsNeeded + rest.seatsNeeded,
        costPerMonthMinor: own.costPerMonthMinor + rounds * round.costPerMonthMinor + rest.costPerMonthMinor,
      };
    });
    const total = bySku.reduce<Amount>(plus, NOTHING);
    if (!Number.isSafeInteger(total.costPerMonthMinor)) {
      throw new RangeError('The cost is too large to be exact to the cent.');
    }
    return { customers, ...total, bySku };
  };
}

interface Amount {
  readonly seatsNeeded: number;
  readonly costPerMonthMinor: number;
}

const NOTHING: Amount = { seatsNeeded: 0, costPerMonthMinor: 0 };

function plus(one: Amount, other: Amount): Amount {
  return {
    seatsNeeded: one.seatsNeeded + other.seatsNeeded,
    costPerMonthMinor: one.costPerMonthMinor + other.costPerMonthMinor,
  };
}

/** An estate with so many pods in use, by product. */
interface Stage {
  readonly seats: SeatsOfSize;
  readonly managing: ReadonlyMap<string, Amount>;
  /** What the customers of the first pods need, one in each: of none of them, of the first, of the first two … */
  readonly inPods: ReadonlyMap<string, readonly Amount[]>;
}

function stageOf(seats: SeatsOfSize, costOf: CostOfSeats): Stage {
  const priced = (amount: SkuAmount): Amount => ({
    seatsNeeded: amount.seatsNeeded,
    costPerMonthMinor: costOf(amount),
  });
  const skus = new Set(seats.customers.flat().map(({ sku }) => sku));
  const sumsOf = (sku: string) => {
    const sums = [NOTHING];
    for (const amounts of seats.customers) {
      const own = amounts.find((amount) => amount.sku === sku);
      sums.push(own === undefined ? sums.at(-1)! : plus(sums.at(-1)!, priced(own)));
    }
    return sums;
  };
  return {
    seats,
    managing: new Map(seats.managing.map((amount) => [amount.sku, priced(amount)])),
    inPods: new Map([...skus].map((sku) => [sku, sumsOf(sku)])),
  };
}

/**
 * The stages with 1, 2, … up to all pods in use. A pod more only ever adds people. Where two stages need the same in
 * every tenant they share, nobody became eligible between them, so that those between are parts of the larger one.
 */
function stagesUpTo(pods: number, built: (customers: number) => Stage): readonly Stage[] {
  const at: Stage[] = Array(pods);
  at[pods - 1] = built(pods);
  if (pods > 1) at[0] = built(1);
  const fill = (low: number, high: number): void => {
    if (high - low < 2) return;
    if (needsTheSame(at[low]!.seats, at[high]!.seats)) {
      at.fill(at[high]!, low + 1, high);
      return;
    }
    const middle = Math.floor((low + high) / 2);
    at[middle] = built(middle + 1);
    fill(low, middle);
    fill(middle, high);
  };
  fill(0, pods - 1);
  return at;
}

function needsTheSame(smaller: SeatsOfSize, larger: SeatsOfSize): boolean {
  const shared = { ...larger, customers: larger.customers.slice(0, smaller.customers.length) };
  return JSON.stringify(smaller) === JSON.stringify(shared);
}
