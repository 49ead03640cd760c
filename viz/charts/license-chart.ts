import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { fitText, textWidth } from '../dom/text-width.ts';
import { type LicenseRow, rowSentence, shortWords } from '../view/license-rows.ts';
import { type ChartSelection, chartSvg, px } from './chart-svg.ts';

export interface LicenseData {
  readonly title: string;
  readonly colorClass: string;
  /** Sorted by seats needed. */
  readonly rows: readonly LicenseRow[];
}

export interface LicenseOptions {
  readonly width: number;
  readonly mostRows: number;
  /** Key of the row the reader has opened. */
  readonly openKey: string | null;
}

const PITCH = 24;
/** Below this width names stand above their lines instead of beside them. */
const NARROW = 560;
const NAME_LINE = 16;
const TOP = 24;
const NAME_ROW = 15;
/** Bold text of 13 pixels is as wide as plain text of this size. */
const BOLD = 14.5;

interface Mark {
  readonly kind: 'needed' | 'owned' | 'habit';
  readonly label: string;
  readonly value: number;
}

function marksOf(row: LicenseRow): readonly Mark[] {
  return [
    { kind: 'habit', label: 'by habit', value: row.byHabit },
    ...(row.owned === null ? [] : [{ kind: 'owned' as const, label: 'owned', value: row.owned }]),
    { kind: 'needed', label: 'needed', value: row.needed },
  ];
}

function appendMark(svg: ChartSelection, mark: Mark, x: number, y: number): void {
  if (mark.kind === 'owned')
    svg
      .append('line')
      .attr('class', 'owned')
      .attr('x1', px(x))
      .attr('x2', px(x))
      .attr('y1', px(y - 8))
      .attr('y2', px(y + 8));
  else
    svg
      .append('circle')
      .attr('class', mark.kind)
      .attr('r', mark.kind === 'needed' ? 5 : 4)
      .attr('cx', px(x))
      .attr('cy', px(y));
}

interface MarkName {
  readonly text: string;
  readonly value: number;
  readonly at: number;
  /** 0 right above the mark, 1 a line higher because its neighbor is in the way. */
  readonly line: number;
}

/** Words above the marks of the first row, so that nobody needs a legend. Marks on one place share a word. */
function markNames(row: LicenseRow, x: (value: number) => number, edge: number): readonly MarkName[] {
  const byPlace = new Map<number, string[]>();
  for (const mark of [...marksOf(row)].reverse())
    byPlace.set(mark.value, [...(byPlace.get(mark.value) ?? []), mark.label]);
  let free = 0;
  return [...byPlace]
    .sort((a, b) => a[0] - b[0])
    .map(([value, labels], index) => {
      const text = labels.join(', ');
      const half = textWidth(text) / 2;
      const at = Math.min(edge - half, Math.max(x(value), half));
      const line = at - half < free ? index % 2 : 0;
      free = at + half + 6;
      return { text, value, at, line };
    });
}

function appendNames(
  svg: ChartSelection,
  names: readonly MarkName[],
  x: (value: number) => number,
  y: number,
  markY: number,
): void {
  for (const { text, value, at, line } of names) {
    // A word that had to move up keeps a thread to its mark.
    if (line > 0)
      svg
        .append('line')
        .attr('class', 'thread')
        .attr('x1', px(x(value)))
        .attr('x2', px(x(value)))
        .attr('y1', px(markY - 7))
        .attr('y2', px(y - 26));
    svg
      .append('text')
      .attr('class', 'muted')
      .attr('text-anchor', 'middle')
      .attr('x', px(at))
      .attr('y', px(y - 14 - line * NAME_ROW))
      .text(text);
  }
}

/** Per tenant on one scale: seats needed, owned and short, and what the per-customer habit would have bought. */
export function licenseChart(data: LicenseData, options: LicenseOptions): SVGSVGElement {
  const { width } = options;
  const shown = data.rows.slice(0, options.mostRows);
  const narrow = width < NARROW;
  const nameWidth = narrow ? 0 : Math.min(210, width * 0.28);
  const pitch = narrow ? PITCH + NAME_LINE : PITCH;
  const shortWidth = Math.max(0, ...shown.map((row) => textWidth(shortWords(row), BOLD)));
  const numberWidth = 40 + (narrow || shortWidth === 0 ? 0 : shortWidth + 10);
  const most = Math.max(1, ...data.rows.flatMap((row) => [row.needed, row.owned ?? 0, row.byHabit]));
  const edge = width - numberWidth;
  const x = scaleLinear([0, most], [nameWidth + 8, edge - 12]);
  const [first] = shown;
  const names = first === undefined ? [] : markNames(first, x, edge);
  const top = TOP + NAME_ROW * Math.max(0, ...names.map((name) => name.line));
  const bottom = top + shown.length * pitch + 4;
  const height = bottom + 24;
  const svg = chartSvg(
    'licenses',
    { width, height },
    {
      title: data.title,
      description: `${shown.length} of ${data.rows.length} rows of tenants; the table twin holds the same numbers.`,
    },
  );
  // Nobody buys half a seat.
  for (const tick of x.ticks(Math.max(2, Math.floor((edge - nameWidth) / 90))).filter(Number.isInteger)) {
    svg
      .append('line')
      .attr('class', 'rule')
      .attr('x1', px(x(tick)))
      .attr('x2', px(x(tick)))
      .attr('y1', top - 4)
      .attr('y2', bottom);
    svg
      .append('text')
      .attr('class', 'muted')
      .attr('text-anchor', 'middle')
      .attr('x', px(x(tick)))
      .attr('y', bottom + 16)
      .text(formatNumber(tick));
  }
  appendNames(svg, names, x, top + PITCH / 2 - (narrow ? 6 : 0), top + pitch - PITCH / 2);
  svg.attr('role', 'group').attr('data-columns', 1);
  const entry = Math.max(
    0,
    shown.findIndex((row) => row.key === options.openKey),
  );
  shown.forEach((row, index) => {
    const y = top + (index + 1) * pitch - PITCH / 2;
    svg
      .append('text')
      .attr('class', row.needed > 0 ? 'strong' : 'muted')
      .attr('x', 0)
      .attr('y', px(narrow ? y - NAME_LINE + 3 : y + 4))
      .text(fitText(row.name, narrow ? width - shortWidth - 8 : nameWidth - 4, row.needed > 0 ? BOLD : 13));
    const values = marksOf(row).map((mark) => mark.value);
    const group = svg.append('g').attr('class', data.colorClass);
    group
      .append('line')
      .attr('class', 'reach-line')
      .attr('x1', px(x(Math.min(...values))))
      .attr('x2', px(x(Math.max(...values))))
      .attr('y1', px(y))
      .attr('y2', px(y));
    for (const mark of marksOf(row)) appendMark(group as unknown as ChartSelection, mark, x(mark.value), y);
    const short = shortWords(row);
    if (short !== '')
      svg
        .append('text')
        .attr('class', 'exposed-text strong')
        .attr('text-anchor', 'end')
        .attr('x', px(narrow ? width : width - 40))
        .attr('y', px(narrow ? y - NAME_LINE + 3 : y + 5))
        .text(short);
    svg
      .append('text')
      .attr('class', row.needed > 0 ? 'mean best' : 'mean muted')
      .attr('text-anchor', 'end')
      .attr('x', width)
      .attr('y', px(y + 5))
      .text(formatNumber(row.needed));
    const open = row.key === options.openKey;
    svg
      .append('g')
      .attr('class', open ? 'pickable selected' : 'pickable')
      .attr('role', 'button')
      .attr('tabindex', index === entry ? 0 : -1)
      .attr('data-pick', row.key)
      .attr('aria-pressed', String(open))
      .attr('aria-label', rowSentence(row))
      .append('rect')
      .attr('class', 'touch')
      .attr('x', -2)
      .attr('width', width + 4)
      .attr('y', px(y + PITCH / 2 - pitch))
      .attr('height', pitch);
  });
  return svg.node()!;
}
