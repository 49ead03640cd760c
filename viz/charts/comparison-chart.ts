import { scaleLinear } from 'd3-scale';
import type { Summary } from '../../scenarios/result.ts';
import { fitText, textWidth, wrapText } from '../dom/text-width.ts';
import { type ChartSelection, chartSvg, px } from './chart-svg.ts';

export interface ComparisonCell {
  /** Mean with interval in words, split so that the mean can be set larger. */
  readonly text: string;
  readonly summary: Summary;
  readonly best: boolean;
}

export interface ComparisonRow {
  readonly question: string;
  readonly unit: string;
  /** One per design; null where the design has no such number. */
  readonly cells: readonly (ComparisonCell | null)[];
  readonly verdict: string;
}

/** A row of words instead of numbers, such as the needs a design leaves unserved. */
export interface WordsRow {
  readonly question: string;
  readonly cells: readonly { readonly text: string; readonly bad: boolean }[];
}

export interface ComparisonData {
  readonly title: string;
  readonly designs: readonly { readonly name: string; readonly colorClass: string }[];
  readonly rows: readonly ComparisonRow[];
  readonly wordsRows: readonly WordsRow[];
}

const LINE = 17;
/** Bold text of 13 pixels is as wide as plain text of this size. */
const BOLD = 14.5;
const NARROWEST_COLUMN = 104;

function line(
  svg: ChartSelection,
  x: number,
  y: number,
  text: string,
  className: string,
  anchor = 'start',
): void {
  svg
    .append('text')
    .attr('x', px(x))
    .attr('y', px(y))
    .attr('class', className)
    .attr('text-anchor', anchor)
    .text(text);
}

function lines(svg: ChartSelection, x: number, y: number, texts: readonly string[], className: string): void {
  texts.forEach((text, index) => {
    line(svg, x, y + index * LINE, text, className);
  });
}

function rowScale(row: ComparisonRow, from: number, to: number) {
  const values = row.cells.flatMap((cell) =>
    cell === null ? [] : [cell.summary.p5, cell.summary.p95, cell.summary.low, cell.summary.high],
  );
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  return scaleLinear([bottom, top === bottom ? bottom + 1 : top], [from, to]);
}

/** Thin line: single runs from p5 to p95. Thick line: the 95 % interval. Dot: the mean, full where it is best. */
function strip(
  svg: ChartSelection,
  cell: ComparisonCell,
  colorClass: string,
  y: number,
  x: (value: number) => number,
): void {
  const group = svg
    .append('g')
    .attr('class', `strip ${colorClass}`)
    .attr('transform', `translate(0 ${px(y)})`);
  const { mean, low, high, p5, p95 } = cell.summary;
  group
    .append('line')
    .attr('class', 'spread')
    .attr('x1', px(x(p5)))
    .attr('x2', px(x(p95)));
  group
    .append('line')
    .attr('class', 'interval')
    .attr('x1', px(x(low)))
    .attr('x2', px(x(high)));
  group
    .append('circle')
    .attr('class', cell.best ? 'dot best' : 'dot')
    .attr('r', 4.5)
    .attr('cx', px(x(mean)));
}

function numberText(
  svg: ChartSelection,
  cell: ComparisonCell,
  x: number,
  y: number,
  room: number,
  anchor: 'start' | 'end',
): void {
  const [mean = '', interval] = cell.text.split(' (');
  const meanWidth = textWidth(mean, cell.best ? 17 : 15);
  const tail = interval === undefined ? '' : ` (${interval}`;
  const text = svg.append('text').attr('x', px(x)).attr('y', px(y)).attr('text-anchor', anchor);
  text
    .append('tspan')
    .attr('class', cell.best ? 'mean best' : 'mean')
    .text(mean);
  if (tail !== '' && meanWidth + textWidth(tail) <= room)
    text.append('tspan').attr('class', 'small muted').text(tail);
}

function wide(data: ComparisonData, width: number): SVGSVGElement {
  const questionWidth = Math.min(230, width * 0.26);
  const verdictWidth = Math.min(200, width * 0.21);
  const column = (width - questionWidth - verdictWidth) / data.designs.length;
  const inner = column - 20;
  const columnX = (index: number) => questionWidth + index * column;
  const heads = data.designs.map((design) => wrapText(design.name, inner, BOLD, 3));
  const headHeight = 12 + Math.max(...heads.map((head) => head.length)) * LINE;
  const numberRows = data.rows.map((row) => {
    const question = wrapText(row.question, questionWidth - 24);
    const verdict = wrapText(row.verdict, verdictWidth - 4, 13, 5);
    return {
      row,
      question,
      verdict,
      height: Math.max(64, 20 + LINE * Math.max(question.length + 1, verdict.length)),
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
      description: 'Designs compared question by question; the table twin holds the same numbers.',
    },
  );

  heads.forEach((head, index) => {
    lines(svg, columnX(index), 14, head, `design-name ${data.designs[index]!.colorClass}`);
  });
  line(svg, width - verdictWidth + 4, 14, 'Verdict', 'small muted');
  let y = headHeight;
  for (const { row, question, verdict, height: rowHeight } of numberRows) {
    svg.append('line').attr('class', 'rule').attr('x2', width).attr('y1', px(y)).attr('y2', px(y));
    lines(svg, 0, y + 20, question, 'label');
    line(svg, 0, y + 20 + question.length * LINE, fitText(row.unit, questionWidth - 24), 'small muted');
    lines(svg, width - verdictWidth + 4, y + 20, verdict, 'label');
    row.cells.forEach((cell, index) => {
      if (cell === null) {
        line(svg, columnX(index), y + 22, 'no such number', 'small muted');
        return;
      }
      const x = rowScale(row, columnX(index) + 5, columnX(index) + inner - 5);
      const base = svg.append('line').attr('class', 'base');
      base
        .attr('x1', px(columnX(index)))
        .attr('x2', px(columnX(index) + inner))
        .attr('y1', px(y + 37))
        .attr('y2', px(y + 37));
      numberText(svg, cell, columnX(index), y + 22, inner, 'start');
      strip(svg, cell, data.designs[index]!.colorClass, y + 37, x);
      if (cell.best) {
        const at = Math.max(columnX(index), Math.min(columnX(index) + inner - 34, x(cell.summary.mean) - 14));
        line(svg, at, y + 57, 'best', `small strong ${data.designs[index]!.colorClass} design-text`);
      }
    });
    y += rowHeight;
  }
  for (const { row, question, cells, height: rowHeight } of wordRows) {
    svg.append('line').attr('class', 'rule').attr('x2', width).attr('y1', px(y)).attr('y2', px(y));
    lines(svg, 0, y + 20, question, 'label');
    cells.forEach((cell, index) => {
      lines(svg, columnX(index), y + 20, cell, row.cells[index]!.bad ? 'small exposed-text' : 'small muted');
    });
    y += rowHeight;
  }
  return svg.node()!;
}

/** For narrow places: question above, a line per design, verdict under them. */
function stacked(data: ComparisonData, width: number): SVGSVGElement {
  const nameWidth = Math.min(150, width * 0.34);
  const numberWidth = Math.min(170, width * 0.36);
  const blocks = data.rows.map((row) => {
    const question = wrapText(`${row.question} (${row.unit})`, width, BOLD);
    const verdict = wrapText(row.verdict, width);
    return {
      row,
      question,
      verdict,
      height: 28 + LINE * (question.length + verdict.length) + 26 * row.cells.length,
    };
  });
  const wordBlocks = data.wordsRows.map((row) => {
    const question = wrapText(row.question, width, BOLD);
    const cells = row.cells.map((cell) => wrapText(cell.text, width - nameWidth - 8, 13, 6));
    return {
      row,
      question,
      cells,
      height: 24 + LINE * (question.length + cells.reduce((sum, cell) => sum + cell.length, 0)),
    };
  });
  const height = [...blocks, ...wordBlocks].reduce((sum, block) => sum + block.height, 0);
  const svg = chartSvg(
    'comparison',
    { width, height },
    {
      title: data.title,
      description: 'Designs compared question by question; the table twin holds the same numbers.',
    },
  );
  const name = (index: number, y: number) => {
    const design = data.designs[index]!;
    line(svg, 0, y, fitText(design.name, nameWidth - 8, BOLD), `design-name ${design.colorClass}`);
  };
  let y = 0;
  for (const { row, question, verdict, height: blockHeight } of blocks) {
    svg.append('line').attr('class', 'rule').attr('x2', width).attr('y1', px(y)).attr('y2', px(y));
    lines(svg, 0, y + 20, question, 'label strong');
    let at = y + 24 + question.length * LINE;
    row.cells.forEach((cell, index) => {
      name(index, at);
      if (cell === null) line(svg, width, at, 'no such number', 'small muted', 'end');
      else {
        const x = rowScale(row, nameWidth + 5, width - numberWidth - 13);
        svg
          .append('line')
          .attr('class', 'base')
          .attr('x1', px(nameWidth))
          .attr('x2', px(width - numberWidth - 8))
          .attr('y1', px(at - 4))
          .attr('y2', px(at - 4));
        strip(svg, cell, data.designs[index]!.colorClass, at - 4, x);
        const bestRoom = cell.best ? 38 : 0;
        numberText(svg, cell, width - bestRoom, at, numberWidth - bestRoom, 'end');
        if (cell.best)
          line(svg, width, at, 'best', `small strong design-text ${data.designs[index]!.colorClass}`, 'end');
      }
      at += 26;
    });
    lines(svg, 0, at - 4, verdict, 'small muted');
    y += blockHeight;
  }
  for (const { row, question, cells, height: blockHeight } of wordBlocks) {
    svg.append('line').attr('class', 'rule').attr('x2', width).attr('y1', px(y)).attr('y2', px(y));
    lines(svg, 0, y + 20, question, 'label strong');
    let at = y + 22 + question.length * LINE;
    cells.forEach((cell, index) => {
      name(index, at);
      lines(svg, nameWidth, at, cell, row.cells[index]!.bad ? 'small exposed-text' : 'small muted');
      at += cell.length * LINE;
    });
    y += blockHeight;
  }
  return svg.node()!;
}

/** Rows are questions, columns are designs; every row has a scale of its own that its columns share. */
export function comparisonChart(data: ComparisonData, options: { readonly width: number }): SVGSVGElement {
  const column = (options.width * 0.53) / data.designs.length;
  return column < NARROWEST_COLUMN ? stacked(data, options.width) : wide(data, options.width);
}
