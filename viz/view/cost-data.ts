import type { Result } from '../../scenarios/result.ts';
import { amountWords, costLines, inUnits, isFree } from '../../scenarios/writers/outline/costs.ts';
import type { ComparisonData, ComparisonRow } from '../charts/comparison-parts.ts';
import { designsOf } from './comparison-data.ts';

/** Costs as rows of the comparison chart, each with a scale of its own. The Result holds no verdict about them. */
export function costData(result: Result, title: string): ComparisonData {
  const drawn = costLines(result).filter(({ id }) => !isFree(result, id));
  const rows = drawn.map(
    ({ id, label, currency }): ComparisonRow => ({
      question: label,
      unit: currency,
      note: '',
      cells: result.designs.map(({ costs = [] }) => {
        const line = costs.find((each) => each.id === id);
        return line === undefined
          ? null
          : { summary: inUnits(line.amountMinor), text: amountWords(line), best: false };
      }),
    }),
  );
  return { title, noteTitle: '', missing: 'not priced', designs: designsOf(result), rows, wordsRows: [] };
}
