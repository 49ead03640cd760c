import { type EpochSeconds, parseInstant } from '../../engine/calendar.ts';
import { resolveAssumptions } from '../../models/assumptions.ts';
import type { Scenario, Sketch } from '../scenario.ts';
import { type ListPrices, listPricesUnder } from './list-prices.ts';

/** What a price file is read for. */
export interface PricesContext {
  /** List prices as the scenario assumes them. */
  readonly list: ListPrices;
  /** The scenario's; absent where the file is read for itself. */
  readonly source?: {
    readonly start: EpochSeconds;
    /** Null for an estate. */
    readonly sketch: Sketch | null;
  };
}

/** The context of a scenario, or of none. */
export function pricesContextOf(scenario?: Scenario): PricesContext {
  if (scenario === undefined) return { list: listPricesUnder() };
  const { source } = scenario;
  return {
    list: listPricesUnder(resolveAssumptions(scenario.assumptions)),
    source: {
      start: parseInstant(scenario.start)!,
      sketch: source.kind === 'sketch' ? source.sketch : null,
    },
  };
}
