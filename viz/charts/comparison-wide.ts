import { fitText, textWidth, wrapText } from '../dom/text-width.ts';
import { chartSvg } from './chart-svg.ts';
import {
  BOLD,
  baseLine,
  COMPARISON_DESCRIPTION,
  type ComparisonData,
  LINE,
  line,
  lines,
  meanOf,
  numberText,
  rowScale,
  ruleLine,
  strip,
  tellsAsStrip,
} from './comparison-parts.ts';

/** Room of the word “best”. */
const BEST_WIDTH = 34;

/** The layout for screens and paper: a column per design, the note at the right. */
export function comparisonWide(data: ComparisonData, width: number): SVGSVGElement {
  const questionWidth = Math.min(230, width * 0.26);
  const noteWidth = data.noteTitle === '' ? 0 : Math.min(200, width * 0.21);
  const column = (width - questionWidth - noteWidth) / data.designs.length;
  const inner = column - 12;
  const columnX = (index: number) => questionWidth + index * column;
  const heads = data.designs.map((design) => wrapText(design.name, inner, BOLD, 3));
  const headHeight = 12 + Math.max(...heads.map((head) => head.length)) * LINE;
  const numberRows = data.rows.map((row) => {
    const question = wrapText(row.question, questionWidth - 24);
    const note = noteWidth === 0 ? [] : wrapText(row.note, noteWidth - 4, 13, 5);
    return {
      row,
      question,
      note,
      height: Math.max(
        intervalsFit(row, inner) ? 64 : 64 + LINE,
        20 + LINE * Math.max(question.length + 1, note.length),
      ),
    };
  });
  const wordRows = data.wordsRows.map((row) => {
    const question = wrapText(row.question, questionWidth - 24);
    const cells = row.cells.map((cell) => wrapText(cell.text, inner, 13, 5));
    return {
      row,
      question,
      cells,
      height: 20 + LINE * Math.max(question.length, ...cells.map((cell) => cell.length)),
    };
  });
  const height = [...numberRows, ...wordRows].reduce(
    (sum, { height: rowHeight }) => sum + rowHeight,
    headHeight,
  );
  const svg = chartSvg(
    'comparison',
    { width, height },
    {
      title: data.title,
      description: COMPARISON_DESCRIPTION,
    },
  );

  heads.forEach((head, index) => {
    lines(svg, columnX(index), 14, head, `design-name ${data.designs[index]!.colorClass}`);
  });
  if (noteWidth > 0) line(svg, width - noteWidth + 4, 14, data.noteTitle, 'small muted');
  let y = headHeight;
  for (const { row, question, note, height: rowHeight } of numberRows) {
    ruleLine(svg, width, y);
    lines(svg, 0, y + 20, question, 'label');
    line(svg, 0, y + 20 + question.length * LINE, fitText(row.unit, questionWidth - 24), 'small muted');
    if (noteWidth > 0) lines(svg, width - noteWidth + 4, y + 20, note, 'label');
    row.cells.forEach((cell, index) => {
      if (cell === null) {
        line(svg, columnX(index), y + 22, data.missing, 'small muted');
        return;
      }
      const x = rowScale(row, columnX(index) + 6, columnX(index) + inner - 6);
      const interval = numberText(svg, cell, columnX(index), y + 22, inner, 'start');
      if (interval !== '') lines(svg, columnX(index), y + 57, intervalLines(interval, inner), 'small muted');
      if (tellsAsStrip(data, cell)) {
        baseLine(svg, columnX(index), columnX(index) + inner, y + 37);
        strip(svg, cell, data.designs[index]!.colorClass, y + 37, x);
      }
      if (cell.best) {
        const under = Math.min(columnX(index) + inner - BEST_WIDTH, x(cell.summary.mean) - 14);
        // Where the interval has taken its place, the word stands behind the number.
        const [at, below] =
          interval === ''
            ? [Math.max(columnX(index), under), 57]
            : [columnX(index) + textWidth(meanOf(cell), 17) + 8, 22];
        line(svg, at, y + below, 'best', `small strong ${data.designs[index]!.colorClass} design-text`);
      }
    });
    y += rowHeight;
  }
  for (const { row, question, cells, height: rowHeight } of wordRows) {
    ruleLine(svg, width, y);
    lines(svg, 0, y + 20, question, 'label');
    cells.forEach((cell, index) => {
      lines(svg, columnX(index), y + 20, cell, row.cells[index]!.bad ? 'small exposed-text' : 'small muted');
    });
    y += rowHeight;
  }
  return svg.node()!;
}

/** An interval that is wider than its column, as millions are, goes over two lines. */
function intervalLines(interval: string, room: number): readonly string[] {
  const [low, high] = interval.split('–');
  return high === undefined || textWidth(interval) <= room ? [interval] : [`${low}–`, high];
}

function intervalsFit({ cells }: ComparisonData['rows'][number], room: number): boolean {
  return cells.every((cell) => {
    const interval = cell?.text.split(' (')[1];
    return interval === undefined || intervalLines(`(${interval}`, room).length === 1;
  });
}
