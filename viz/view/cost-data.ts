import type { Result } from '../../scenarios/result.ts';
import { amountWords, costLines, inUnits, isFree } from '../../scenarios/writers/outline/costs.ts';
import type { ComparisonData, ComparisonRow } from '../charts/comparison-parts.ts';
import { designsOf } from './comparison-data.ts';
import { costLineOf, costStandingOn, costVerdictText } from './cost-standing.ts';

/** Costs as rows of the comparison chart, each with a scale of its own, and what the Result's verdicts say of it. */
export function costData(result: Result, title: string): ComparisonData {
  const drawn = costLines(result).filter(({ id }) => !isFree(result, id));
  const rows = drawn.map(
    ({ id, label, currency }): ComparisonRow => ({
      question: label,
      unit: currency,
      note: costVerdictText(result, id),
      cells: cellsOf(result, id),
    }),
  );
  return {
    title,
    noteTitle: result.designs.length > 1 ? 'Verdict' : '',
    missing: 'not priced',
    designs: designsOf(result),
    rows,
    wordsRows: [],
  };
}

function cellsOf(result: Result, id: string): ComparisonRow['cells'] {
  const { best } = costStandingOn(result, id);
  return result.designs.map((design) => {
    const line = costLineOf(design, id);
    return line === undefined
      ? null
      : { summary: inUnits(line.amountMinor), text: amountWords(line), best: best.includes(design.id) };
  });
}
