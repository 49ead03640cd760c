import { type EpochSeconds, formatDate, parseInstant } from '../../../engine/calendar.ts';
import { invariant } from '../../../engine/invariant.ts';
import type { Assumptions } from '../../../models/assumptions.ts';
import { standaloneProduct } from '../../../models/licensing/products.ts';
import { ONE } from '../../../models/money/fraction.ts';
import { dayOf } from '../../../models/money/terms.ts';
import { type PriceBook, startOfProduct, termStartOf } from '../../prices/price-book.ts';
import type { DesignChoice, Scenario } from '../../scenario.ts';
import { type SeatsOfSize, seatsOfSize } from '../growth/seats-of-size.ts';
import { seatsPriced } from '../prices/charged-per-month.ts';
import { type ProductPrice, productPriceFor } from '../prices/product-price.ts';
import { costOfSeats, NO_COST, plusCost, sumOfCosts } from './ramp-cost.ts';
import type { RampDesign, RampLine, SheetRamp } from './ramp-schema.ts';
import { type RampStage, rampStages, withDays } from './ramp-stages.ts';
import { type TenantClass, tenantClasses } from './tenant-classes.ts';

/**
 * What the seats of every design cost over the term of a book while customers and people change as its ramp says.
 * Seats are counted as growth counts them, without an estate for each number of customers. On the day of a step each
 * tenant buys what it needs beyond the seats bought before, at the price that holds on that day, to the end of the
 * term; nothing is given back. A product with a start of its own is not bought before it, and the day of its start is a
 * step, too. `ids` are the names of the designs in the sheet.
 */
export function rampOf(
  scenario: Scenario,
  assumptions: Assumptions,
  ids: readonly string[],
  book: PriceBook,
): SheetRamp {
  const { source } = scenario;
  invariant(source.kind === 'sketch', 'only a sketch has a ramp');
  const termStart = termStartOf(book, parseInstant(scenario.start)!);
  const changes = rampStages(source.sketch, termStart, book.ramp);
  const seatsOf = scenario.designs.map((choice) => seatsCounter(scenario, choice, assumptions));
  const skus = new Set(seatsOf.flatMap((count) => changes.flatMap((stage) => skusOf(count(stage)))));
  const stages = withDays(
    changes,
    [...skus].flatMap((sku) => startOfSku(sku, book) ?? []),
  );
  const priceAt = stages.map(({ from: boughtOn }) => {
    const known = new Map<string, ProductPrice | undefined>();
    return (sku: string) => {
      if (!known.has(sku)) known.set(sku, productPriceFor(sku, book, { termStart, boughtOn }));
      return known.get(sku);
    };
  });
  return {
    steps: stages.map(({ from, customers, sketch: { managing } }) => ({
      from: formatDate(from)!,
      customers,
      engineers: [...managing.engineers],
      approvers: managing.approvers,
    })),
    designs: seatsOf.map((count, position): RampDesign => {
      const counted = stages.map((stage) => ({ customers: stage.customers, seats: count(stage) }));
      const classes = tenantClasses(counted, source.sketch.managing.pods);
      const lines = linesOf(classes, book, stages, priceAt);
      const steps = stages.map(({ from }, index) => ({
        from: formatDate(from)!,
        lines: [...lines[index]!],
        perMonth: sumOfCosts(lines[index]!.map(({ perMonth }) => perMonth)),
        addedForTerm: sumOfCosts(lines[index]!.map(({ addedForTerm }) => addedForTerm)),
      }));
      return { id: ids[position]!, steps, total: sumOfCosts(steps.map(({ addedForTerm }) => addedForTerm)) };
    }),
  };
}

type SeatsCounter = (stage: RampStage) => SeatsOfSize;

/** Builds one estate for each group of people and number of pods in use; customers beyond that are like those in it. */
function seatsCounter(scenario: Scenario, choice: DesignChoice, assumptions: Assumptions): SeatsCounter {
  const built = new Map<RampStage['sketch'], Map<number, SeatsOfSize>>();
  return ({ sketch, customers }) => {
    const size = Math.min(customers, sketch.managing.pods);
    const sizes = built.get(sketch) ?? new Map<number, SeatsOfSize>();
    built.set(sketch, sizes);
    const seats = sizes.get(size) ?? seatsOfSize(scenario, sketch, choice, assumptions, size);
    sizes.set(size, seats);
    return seats;
  };
}

function skusOf({ managing, customers }: SeatsOfSize): readonly string[] {
  return [managing, ...customers].flat().map(({ sku }) => sku);
}

function startOfSku(sku: string, book: PriceBook): EpochSeconds | undefined {
  const product = standaloneProduct(sku);
  return product === undefined ? undefined : startOfProduct(book, product.id);
}

type PriceAt = readonly ((sku: string) => ProductPrice | undefined)[];

/** The lines of each stage. A plan without a price has none. */
function linesOf(
  classes: readonly TenantClass[],
  book: PriceBook,
  stages: readonly RampStage[],
  priceAt: PriceAt,
): readonly (readonly RampLine[])[] {
  const skus = [...new Set(classes.flatMap(({ stages }) => stages.flat().map(({ sku }) => sku)))];
  const perSku = skus.map((sku) => linesOfSku(sku, classes, book, stages, priceAt));
  return priceAt.map((_, index) => perSku.flatMap((lines) => lines[index] ?? []));
}

function linesOfSku(
  sku: string,
  classes: readonly TenantClass[],
  book: PriceBook,
  days: readonly RampStage[],
  priceAt: PriceAt,
): readonly (RampLine | undefined)[] {
  const paidBefore = classes.map(() => 0);
  const start = startOfSku(sku, book);
  let perMonth = NO_COST;
  return priceAt.map((priceOf, index) => {
    const price = priceOf(sku);
    if (price === undefined) return undefined;
    const seats = { seatsNeeded: 0, seatsAdded: 0, seatsPaid: 0 };
    let addedForTerm = NO_COST;
    const isSold = start === undefined || dayOf(start) <= days[index]!.from;
    classes.forEach(({ count, stages }, position) => {
      const amount = stages[index]!.find((one) => one.sku === sku) ?? NO_SEATS;
      const before = paidBefore[position]!;
      const paid = isSold ? Math.max(before, seatsPriced(amount, book)) : before;
      paidBefore[position] = paid;
      seats.seatsNeeded += count * amount.seatsNeeded;
      seats.seatsAdded += count * (paid - before);
      seats.seatsPaid += count * paid;
      if (paid === before) return;
      perMonth = plusCost(perMonth, costOfSeats(paid - before, ONE, price), count);
      addedForTerm = plusCost(addedForTerm, costOfSeats(paid - before, price.months, price), count);
    });
    const { product, basis } = price;
    const { charged: chargedPerSeat, months } = basis;
    return { sku, product: product.id, ...seats, chargedPerSeat, months, perMonth, addedForTerm };
  });
}

const NO_SEATS = { seatsNeeded: 0, seatsShort: 0 };
