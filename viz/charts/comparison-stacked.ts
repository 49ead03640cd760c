import { fitText, textWidth, wrapText } from '../dom/text-width.ts';
import { type ChartSelection, chartSvg } from './chart-svg.ts';
import {
  BOLD,
  baseLine,
  COMPARISON_DESCRIPTION,
  type ComparisonCell,
  type ComparisonData,
  LINE,
  line,
  lines,
  numberText,
  rowScale,
  ruleLine,
  strip,
  tellsAsStrip,
} from './comparison-parts.ts';

const CELL = 42;

/** One design in one row: name and number on a line, the strip under them over the whole width. */
function appendCell(
  svg: ChartSelection,
  design: ComparisonData['designs'][number],
  cell: ComparisonCell | null,
  missing: string,
  at: number,
  width: number,
  x: (value: number) => number,
  drawn: boolean,
): void {
  const room = cell?.best ? 38 : 0;
  const numberWidth = cell === null ? textWidth(missing) : Math.min(width * 0.6, textWidth(cell.text, 15));
  const nameWidth = width - room - numberWidth - 8;
  line(svg, 0, at, fitText(design.name, nameWidth, BOLD), `design-name ${design.colorClass}`);
  if (cell === null) {
    line(svg, width, at, missing, 'small muted', 'end');
    return;
  }
  numberText(svg, cell, width - room, at, numberWidth, 'end');
  if (cell.best) line(svg, width, at, 'best', `small strong design-text ${design.colorClass}`, 'end');
  if (!drawn) return;
  baseLine(svg, 0, width, at + 14);
  strip(svg, cell, design.colorClass, at + 14, x);
}

/** For narrow places: the question above, its designs under each other, the note last. */
export function comparisonStacked(data: ComparisonData, width: number): SVGSVGElement {
  const nameWidth = Math.min(150, width * 0.36);
  const numberBlocks = data.rows.map((row) => {
    const question = wrapText(`${row.question} (${row.unit})`, width, BOLD);
    const note = wrapText(row.note, width);
    return {
      row,
      question,
      note,
      height: 36 + LINE * (question.length + note.length) + CELL * row.cells.length,
    };
  });
  const wordBlocks = data.wordsRows.map((row) => {
    const question = wrapText(row.question, width, BOLD);
    const cells = row.cells.map((cell, index) => ({
      ...cell,
      name: wrapText(data.designs[index]!.name, nameWidth - 8, BOLD, 2),
      text: wrapText(cell.text, width - nameWidth - 8, 13, 6),
    }));
    const cellLines = cells.map((cell) => Math.max(cell.name.length, cell.text.length));
    return {
      question,
      cells,
      cellLines,
      height: 28 + LINE * cellLines.reduce((sum, each) => sum + each, question.length),
    };
  });
  const height = [...numberBlocks, ...wordBlocks].reduce((sum, block) => sum + block.height, 0);
  const svg = chartSvg(
    'comparison',
    { width, height },
    { title: data.title, description: COMPARISON_DESCRIPTION },
  );
  let y = 0;
  for (const { row, question, note, height: blockHeight } of numberBlocks) {
    ruleLine(svg, width, y);
    lines(svg, 0, y + 20, question, 'label strong');
    const x = rowScale(row, 6, width - 6);
    let at = y + 30 + question.length * LINE;
    row.cells.forEach((cell, index) => {
      appendCell(
        svg,
        data.designs[index]!,
        cell,
        data.missing,
        at,
        width,
        x,
        cell !== null && tellsAsStrip(data, cell),
      );
      at += CELL;
    });
    lines(svg, 0, at - 4, note, 'small muted');
    y += blockHeight;
  }
  for (const { question, cells, cellLines, height: blockHeight } of wordBlocks) {
    ruleLine(svg, width, y);
    lines(svg, 0, y + 20, question, 'label strong');
    let at = y + 24 + question.length * LINE;
    cells.forEach((cell, index) => {
      lines(svg, 0, at, cell.name, `design-name ${data.designs[index]!.colorClass}`);
      lines(svg, nameWidth, at, cell.text, cell.bad ? 'small exposed-text' : 'small muted');
      at += cellLines[index]! * LINE;
    });
    y += blockHeight;
  }
  return svg.node()!;
}
