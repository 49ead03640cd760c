import type { DesignResult, Result } from '../result.ts';
import type { Row } from './csv-row.ts';
import { spreadOf } from './csv-row.ts';
import { inUnits } from './outline/costs.ts';

/** What a design costs, a row per line, and what was counted for it, a row per count. */
export function costRows({ costs = [] }: DesignResult): readonly Row[] {
  return costs.flatMap((line): Row[] => {
    const { id, group, label, currency, quantity, amountMinor, rangeMinor, basis, swings = [] } = line;
    return [
      {
        section: 'cost',
        id,
        label,
        status: group,
        unit: currency,
        words: basis,
        ...spreadOf(inUnits(amountMinor)),
      },
      ...(quantity === null
        ? []
        : [{ section: 'cost-count', id, label, unit: quantity.unit, ...spreadOf(quantity) }]),
      ...(rangeMinor === undefined
        ? []
        : [
            {
              section: 'cost-by-rates',
              id,
              label,
              value: amountMinor.mean / 100,
              low: rangeMinor.low / 100,
              high: rangeMinor.high / 100,
              unit: currency,
            },
          ]),
      ...swings.map(({ rateId, lowMinor, highMinor }): Row => {
        const ends = { low: lowMinor / 100, high: highMinor / 100 };
        return { section: 'cost-swing', id, label, status: rateId, ...ends, unit: currency };
      }),
    ];
  });
}

/** By how much designs differ on each line. */
export function costComparisonRows({ costComparisons = [] }: Result): readonly Row[] {
  return costComparisons.map(({ line, a, b, currency, differenceMinor, verdict, words }): Row => {
    return {
      section: 'cost-comparison',
      design: b,
      against: a,
      id: line,
      status: verdict,
      unit: currency,
      words,
      ...spreadOf(inUnits(differenceMinor)),
    };
  });
}

/** The rates that the user gave. */
export function rateRows({ rates = [] }: Result): readonly Row[] {
  return rates.map(({ id, label, unit, low, high }): Row => {
    return { section: 'rate', id, label, value: (low + high) / 2, low, high, unit };
  });
}
