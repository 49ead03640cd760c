import { resolveAssumptions } from '../../models/assumptions.ts';
import { canGrow, drawnGrowthOf } from '../../scenarios/licenses/growth/growth-of.ts';
import type { Growth } from '../../scenarios/licenses/growth/growth-schema.ts';
import type { LicenseSheet } from '../../scenarios/licenses/license-sheet.ts';
import { sheetOf } from '../../scenarios/licenses/sheet-of.ts';
import { loadPrices } from '../../scenarios/prices/load-prices.ts';
import type { PriceBook } from '../../scenarios/prices/price-book.ts';
import { pricesContextOf } from '../../scenarios/prices/prices-context.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

/** The sheet of `entwin licenses`, and growth at as many sizes as its picture needs. */
export interface LicenseAnswer {
  readonly sheet: LicenseSheet;
  /** Null for an estate, which has the customers it has. */
  readonly drawnGrowth: Growth | null;
  /** What does not fit in the price file, with its line; then everything is counted without it. */
  readonly problems: readonly string[];
}

/** Counts the licenses of a scenario as the command line does, with the text of a price file if there is one. */
export async function licenseAnswer(scenario: Scenario, pricesText: string): Promise<LicenseAnswer> {
  if (pricesText.trim() === '') return counted(scenario);
  const { value, diagnostics } = await loadPrices('prices.yaml', pricesText, pricesContextOf(scenario));
  const problems = diagnostics.map(({ line, message, hint }) =>
    [`Line ${line}: ${message}`, hint ?? ''].join(' ').trim(),
  );
  if (value === undefined) return { ...counted(scenario), problems };
  try {
    return { ...counted(scenario, value), problems };
  } catch (error) {
    // Amounts that no number holds to the cent.
    if (!(error instanceof RangeError)) throw error;
    return { ...counted(scenario), problems: [...problems, error.message] };
  }
}

function counted(scenario: Scenario, prices?: PriceBook): LicenseAnswer {
  const growth = canGrow(scenario);
  const sheet = sheetOf(scenario, { growth, prices });
  const ids = sheet.designs.map(({ id }) => id);
  const assumptions = resolveAssumptions(scenario.assumptions);
  return {
    sheet,
    drawnGrowth: growth ? drawnGrowthOf(scenario, assumptions, ids, prices) : null,
    problems: [],
  };
}
