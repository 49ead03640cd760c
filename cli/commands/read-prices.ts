import type { PriceBook } from '../../scenarios/prices/price-book.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { readStdin, readWholeFile } from '../read-files.ts';
import { say } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** The price file, or null where it has errors, which are told. List prices are as the scenario assumes them. */
export async function readPrices(input: string, scenario: Scenario | undefined): Promise<PriceBook | null> {
  const [{ diagnosticsText, shownName }, { loadPrices }, { pricesContextOf }] = await Promise.all([
    import('./load-input.ts'),
    import('../../scenarios/prices/load-prices.ts'),
    import('../../scenarios/prices/prices-context.ts'),
  ]);
  const content = input === '-' ? await readStdin() : await readWholeFile(input);
  const { value, diagnostics } = await loadPrices(shownName(input), content, pricesContextOf(scenario));
  if (diagnostics.length > 0) say(diagnosticsText(diagnostics, process.stderr));
  return value ?? null;
}

/** Throws UsageError for amounts that no number holds to the cent. */
export function exactly<T>(count: () => T): T {
  try {
    return count();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`These prices cannot be used: ${error.message}`);
    throw error;
  }
}
