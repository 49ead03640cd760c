import { scaleLinear } from 'd3-scale';
import type { Summary } from '../../scenarios/result.ts';
import { textWidth } from '../dom/text-width.ts';
import { type ChartSelection, px } from './chart-svg.ts';
import { designDot } from './design-dot.ts';

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
  /** What stands at the right: the verdict, or what the row rests on. */
  readonly note: string;
}

/** A row of words instead of numbers, such as the needs a design leaves unserved. */
export interface WordsRow {
  readonly question: string;
  readonly cells: readonly { readonly text: string; readonly bad: boolean }[];
}

export interface ComparisonData {
  readonly title: string;
  /** Head of the column at the right; empty where there is nothing to say in it. */
  readonly noteTitle: string;
  /** What stands where a design has no number. */
  readonly missing: string;
  readonly designs: readonly { readonly name: string; readonly colorClass: string }[];
  readonly rows: readonly ComparisonRow[];
  readonly wordsRows: readonly WordsRow[];
}

export const LINE = 17;
/** Bold text of 13 pixels is as wide as plain text of this size. */
export const BOLD = 14.5;

export const COMPARISON_DESCRIPTION =
  'Designs compared question by question; the table twin holds the same numbers.';

export function line(
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

export function lines(
  svg: ChartSelection,
  x: number,
  y: number,
  texts: readonly string[],
  className: string,
): void {
  texts.forEach((text, index) => {
    line(svg, x, y + index * LINE, text, className);
  });
}

/** One scale per row, from zero to the row's largest value, the same for all designs. */
export function rowScale(row: ComparisonRow, from: number, to: number) {
  const values = row.cells.flatMap((cell) =>
    cell === null ? [] : [cell.summary.p5, cell.summary.p95, cell.summary.low, cell.summary.high],
  );
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  return scaleLinear([bottom, top === bottom ? bottom + 1 : top], [from, to]);
}

/** Thin line: single runs from p5 to p95. Thick line: the 95 % interval. Dot: the mean, full where it is best. */
export function strip(
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
  const className = cell.best ? 'dot best' : 'dot';
  designDot(group, { colorClass, className, x: x(mean), y: 0, r: 4.5 });
}

/** The mean as it stands in the text. */
export const meanOf = (cell: ComparisonCell) => cell.text.split(' (')[0] ?? '';

/** A single number without spread has nothing to be compared with, so that a dot on a line would say nothing. */
export function tellsAsStrip(data: ComparisonData, cell: ComparisonCell): boolean {
  const { p5, p95, low, high } = cell.summary;
  return data.designs.length > 1 || p5 !== p95 || low !== high;
}

/** The mean larger, the interval after it if there is room; otherwise the interval is given back, to stand elsewhere. */
export function numberText(
  svg: ChartSelection,
  cell: ComparisonCell,
  x: number,
  y: number,
  room: number,
  anchor: 'start' | 'end',
): string {
  const [mean = '', interval] = cell.text.split(' (');
  const meanWidth = textWidth(mean, cell.best ? 17 : 15);
  const tail = interval === undefined ? '' : ` (${interval}`;
  const text = svg.append('text').attr('x', px(x)).attr('y', px(y)).attr('text-anchor', anchor);
  text
    .append('tspan')
    .attr('class', cell.best ? 'mean best' : 'mean')
    .text(mean);
  if (meanWidth + textWidth(tail) > room) return tail.trim();
  if (tail !== '') text.append('tspan').attr('class', 'small muted').text(tail);
  return '';
}

/** The scale's line under a strip. */
export function baseLine(svg: ChartSelection, x1: number, x2: number, y: number): void {
  svg
    .append('line')
    .attr('class', 'base')
    .attr('x1', px(x1))
    .attr('x2', px(x2))
    .attr('y1', px(y))
    .attr('y2', px(y));
}

/** The hairline between rows. */
export function ruleLine(svg: ChartSelection, width: number, y: number): void {
  svg.append('line').attr('class', 'rule').attr('x2', width).attr('y1', px(y)).attr('y2', px(y));
}
