import { parseInstant } from '../../../engine/calendar.ts';
import type { Assumptions } from '../../../models/assumptions.ts';
import { type PriceBook, termStartOf } from '../../prices/price-book.ts';
import type { DesignChoice, Scenario } from '../../scenario.ts';
import type { SheetDesign } from '../license-sheet.ts';
import { loopholeOf } from './bounds.ts';
import type { Counts, Point } from './moved-point.ts';
import { type MovedInput, movedInputs } from './range-inputs.ts';
import type { RangeDesign, RangeInput, RangeSwing, RangeTotal, SheetRanges } from './ranges-schema.ts';
import { type SeatsAt, seatsAsCounted, seatsOfSketch } from './seats-at.ts';
import { totalAt } from './total-at.ts';

/**
 * What the seats of every design cost while inputs are known as ranges: with all of them at the end at which costs are
 * lowest, as said, and at the other; and with one of them moved, the others as said. Each is counted and rounded as the
 * sheet does for one value. `designs` are those of the sheet, in the order of the scenario's.
 */
export function rangesOf(
  scenario: Scenario,
  assumptions: Assumptions,
  designs: readonly SheetDesign[],
  book: PriceBook,
): SheetRanges {
  const termStart = termStartOf(book, parseInstant(scenario.start)!);
  const said: Point = { counts: countsOf(scenario), book };
  const inputs = movedInputs(said, termStart);
  const atLowEnds = inputs.reduce((point, { cheapEnd, moved }) => moved(point, cheapEnd), said);
  const atHighEnds = inputs.reduce((point, input) => input.moved(point, dearEnd(input)), said);
  const books = [atLowEnds.book, atHighEnds.book];
  return {
    inputs: inputs.map(wordsOf),
    designs: designs.map((design, position): RangeDesign => {
      const choice = scenario.designs[position]!;
      const hasFixedCounts = isEstate(scenario, choice);
      const seatsAt = seatsOf(scenario, assumptions, choice, design);
      const at = (point: Point) => totalAt(point, seatsAt, termStart);
      return {
        id: design.id,
        atLowEnds: at(atLowEnds),
        asSaid: at(said),
        atHighEnds: at(atHighEnds),
        loophole: hasFixedCounts ? null : loopholeOf(scenario, choice, book, books, termStart),
        hasFixedCounts,
        swings: swingsOf(inputs, said, at),
      };
    }),
  };
}

/** Each input alone, what moves the cost most first; of equal ones by their names. */
function swingsOf(
  inputs: readonly MovedInput[],
  said: Point,
  at: (point: Point) => RangeTotal,
): RangeSwing[] {
  return inputs
    .map(({ id, moved }): RangeSwing => {
      const [atLow, atHigh] = [at(moved(said, 'low')), at(moved(said, 'high'))];
      const swingForTermMinor = Math.abs(atHigh.chargedForTermMinor - atLow.chargedForTermMinor);
      return { input: id, atLow, atHigh, swingForTermMinor };
    })
    .sort(
      (one, other) => other.swingForTermMinor - one.swingForTermMinor || (one.input < other.input ? -1 : 1),
    );
}

function isEstate({ source }: Scenario, { estate }: DesignChoice): boolean {
  return source.kind === 'estate' || estate !== undefined;
}

function seatsOf(
  scenario: Scenario,
  assumptions: Assumptions,
  choice: DesignChoice,
  design: SheetDesign,
): SeatsAt {
  const { source } = scenario;
  return source.kind === 'estate' || choice.estate !== undefined
    ? seatsAsCounted(design)
    : seatsOfSketch(scenario, source.sketch, choice, assumptions);
}

function countsOf({ source }: Scenario): Counts {
  if (source.kind === 'estate') return { customers: 0, engineers: [], approvers: 0 };
  const { managing, customers } = source.sketch;
  return {
    customers: customers.names.length,
    engineers: managing.engineers,
    approvers: managing.approvers,
  };
}

function dearEnd({ cheapEnd }: RangeInput): 'low' | 'high' {
  return cheapEnd === 'low' ? 'high' : 'low';
}

function wordsOf({ id, label, low, said, high, cheapEnd }: MovedInput): RangeInput {
  return { id, label, low, said, high, cheapEnd };
}
