import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import type { ReachPoint } from '../../scenarios/result.ts';
import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { textWidth, wrapText } from '../dom/text-width.ts';
import { type ChartSelection, chartSvg, px } from './chart-svg.ts';
import { designForm } from './design-color.ts';
import { designDot } from './design-dot.ts';

export interface ReachCurveData {
  readonly title: string;
  readonly tenantCount: number;
  readonly marks: readonly { readonly minute: number; readonly label: string }[];
  readonly designs: readonly {
    readonly name: string;
    readonly colorClass: string;
    readonly series: readonly ReachPoint[];
    readonly runs: readonly (readonly (readonly [number, number])[])[];
  }[];
}

export interface ReachCurveOptions {
  readonly width: number;
  /** Index of the mark the reader has moved to. */
  readonly stop: number;
}

const MARGIN = { top: 16, bottom: 28 };
const LEAST_HEIGHT = 264;
const LINE = 16;
/** Room for the form of a design before its name. */
const KEY = 14;

/** Room right of the plot for the names; the slider under the curve needs it too, to stand under the marks. */
export function curveMargins(
  width: number,
  tenantCount: number,
): { readonly left: number; readonly right: number } {
  const left = Math.max(36, Math.ceil(textWidth(formatNumber(tenantCount))) + 10);
  return { left, right: Math.min(170, Math.max(96, width * 0.2)) };
}

/** Minutes after the theft on a scale that gives every mark the same room: most is decided in the first hour. */
function timeScale(data: ReachCurveData, from: number, to: number) {
  const minutes = data.marks.map((mark) => mark.minute);
  const timed = minutes.slice(0, -1);
  const latestRun = Math.max(
    ...data.designs.flatMap((design) => design.runs.map((run) => run.at(-1)?.[0] ?? 0)),
    0,
  );
  const last = Math.max(latestRun, minutes.at(-1) ?? 0, (timed.at(-1) ?? 0) + 1);
  const step = (to - from) / Math.max(1, timed.length);
  return scaleLinear(
    [...timed, last],
    [...timed, last].map((_, index) => from + index * step),
  ).clamp(true);
}

/**
 * Pushes labels of some lines apart that would lie on each other, down first, then up from the lowest; the order from
 * top to bottom stays.
 */
function spread(ys: readonly number[], lineCounts: readonly number[], lowest: number): readonly number[] {
  const order = ys.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y || a.index - b.index);
  const heightOf = ({ index }: { readonly index: number }): number => lineCounts[index]! * LINE;
  order.forEach((label, at) => {
    const above = order[at - 1];
    if (above !== undefined) label.y = Math.max(label.y, above.y + heightOf(above));
  });
  let floor = lowest + LINE;
  for (const label of order.toReversed()) {
    label.y = Math.min(label.y, floor - heightOf(label));
    floor = label.y;
  }
  const placed = [...ys];
  for (const label of order) placed[label.index] = label.y;
  return placed;
}

/** Which labels of the axis have room: the last always, the others from the left. */
function roomyLabels(labels: readonly string[], x: (index: number) => number): ReadonlySet<number> {
  const half = (index: number): number => textWidth(labels[index]!) / 2 + 2;
  const last = labels.length - 1;
  const shown = new Set([last]);
  let free = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < last; index += 1) {
    if (x(index) - half(index) < free || x(index) + half(index) > x(last) - half(last)) continue;
    shown.add(index);
    free = x(index) + half(index);
  }
  return shown;
}

function axes(
  svg: ChartSelection,
  data: ReachCurveData,
  x: (index: number) => number,
  y: (value: number) => number,
  { left, right, bottom }: { readonly left: number; readonly right: number; readonly bottom: number },
): void {
  const half = Math.round(data.tenantCount / 2);
  for (const value of [...new Set([0, half, data.tenantCount])]) {
    svg
      .append('line')
      .attr('class', 'rule')
      .attr('x1', left)
      .attr('x2', px(right))
      .attr('y1', px(y(value)))
      .attr('y2', px(y(value)));
    svg
      .append('text')
      .attr('class', 'muted')
      .attr('text-anchor', 'end')
      .attr('x', left - 8)
      .attr('y', px(y(value) + 4))
      .text(formatNumber(value));
  }
  const roomy = roomyLabels(
    data.marks.map((mark) => mark.label),
    x,
  );
  data.marks.forEach((mark, index) => {
    svg
      .append('line')
      .attr('class', 'tick-mark')
      .attr('x1', px(x(index)))
      .attr('x2', px(x(index)))
      .attr('y1', bottom)
      .attr('y2', bottom + 5);
    if (!roomy.has(index)) return;
    svg
      .append('text')
      .attr('class', 'muted')
      .attr('text-anchor', 'middle')
      .attr('x', px(x(index)))
      .attr('y', bottom + 21)
      .text(mark.label);
  });
}

/** Customers reached over time: every run thin, the mean thick with its interval, the name at the end of the line. */
export function reachCurve(data: ReachCurveData, options: ReachCurveOptions): SVGSVGElement {
  const { width, stop } = options;
  const margins = curveMargins(width, data.tenantCount);
  const right = width - margins.right;
  const keys = data.designs.map(({ colorClass }) => (designForm(colorClass) === 0 ? 0 : KEY));
  const names = data.designs.map(({ name }, index) =>
    wrapText(name, margins.right - 10 - keys[index]!, 14, 3),
  );
  const lines = names.reduce((sum, name) => sum + name.length, 0);
  const height = Math.max(LEAST_HEIGHT, lines * LINE + MARGIN.top + MARGIN.bottom);
  const bottom = height - MARGIN.bottom;
  const svg = chartSvg(
    'reach-curve',
    { width, height },
    {
      title: data.title,
      description: `Customers reached over time under ${data.designs.length} designs; the table twin holds the same numbers.`,
    },
  );
  const step = (right - margins.left) / Math.max(1, data.marks.length - 1);
  const markX = (index: number) => margins.left + index * step;
  const runX = timeScale(data, margins.left, right);
  const y = scaleLinear([0, Math.max(1, data.tenantCount)], [bottom, MARGIN.top]);
  axes(svg, data, markX, y, { left: margins.left, right, bottom });
  svg
    .append('line')
    .attr('class', 'now')
    .attr('x1', px(markX(stop)))
    .attr('x2', px(markX(stop)))
    .attr('y1', MARGIN.top - 8)
    .attr('y2', bottom);

  const runLine = line<readonly [number, number]>(
    (point) => px(runX(point[0])),
    (point) => px(y(point[1])),
  ).curve(curveStepAfter);
  const band = area<ReachPoint>()
    .x((_, index) => px(markX(index)))
    .y0((point) => px(y(point.low)))
    .y1((point) => px(y(point.high)));
  const meanLine = line<ReachPoint>(
    (_, index) => px(markX(index)),
    (point) => px(y(point.mean)),
  );
  for (const design of data.designs) {
    const group = svg.append('g').attr('class', design.colorClass);
    for (const run of design.runs) group.append('path').attr('class', 'run').attr('d', runLine(run));
  }
  const ends = data.designs.map((design) => y(design.series.at(-1)?.mean ?? 0));
  const labels = spread(
    ends,
    names.map((name) => name.length),
    bottom,
  );
  data.designs.forEach((design, index) => {
    const group = svg.append('g').attr('class', design.colorClass);
    group.append('path').attr('class', 'band').attr('d', band(design.series));
    group.append('path').attr('class', 'mean-line').attr('d', meanLine(design.series));
    design.series.forEach((point, at) => {
      designDot(group, {
        colorClass: design.colorClass,
        className: at === stop ? 'mean-dot now-dot' : 'mean-dot',
        x: markX(at),
        y: y(point.mean),
        r: at === stop ? 5 : 3,
      });
    });
    // The mark before the name says which of two lines of one hue it is.
    if (keys[index]! > 0) {
      designDot(group, {
        colorClass: design.colorClass,
        className: 'mean-dot now-dot',
        x: right + 15,
        y: labels[index]!,
        r: 3.5,
      });
    }
    names[index]!.forEach((text, at) => {
      group
        .append('text')
        .attr('class', 'design-name')
        .attr('x', px(right + 10 + keys[index]!))
        .attr('y', px(labels[index]! + 4 + at * LINE))
        .text(text);
    });
  });
  return svg.node()!;
}
