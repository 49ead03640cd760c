import type { Result } from '../../scenarios/result.ts';
import { costTitle } from '../../scenarios/writers/outline/costs.ts';
import { swingRows, swingWords, tellingLines, widest } from '../../scenarios/writers/outline/swings.ts';

/** Which rate moves the first telling line most, and in which design; null where no line has several ranges. */
export function swingFinding(result: Result): string | null {
  const [row] = tellingLines(result).flatMap((line) => swingRows(result, line));
  if (row === undefined || widest(row) === 0) return null;
  const position = row.cells.findIndex(
    (cell) => cell !== null && cell.highMinor - cell.lowMinor === widest(row),
  );
  const { id } = result.designs[position]!;
  return `${costTitle(row.line)} hangs most on the ${row.label}: ${swingWords(row.cells[position]!)} ${row.line.currency} under ${id}`;
}
