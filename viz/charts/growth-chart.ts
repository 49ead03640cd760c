import { scaleLog, scaleSymlog } from 'd3-scale';
import { line as pathLine } from 'd3-shape';
import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { fitMiddle, textWidth } from '../dom/text-width.ts';
import { type ChartSelection, chartSvg, px } from './chart-svg.ts';
import { BOLD, line } from './comparison-parts.ts';
import { designForm } from './design-color.ts';
import { designDot } from './design-dot.ts';
import { spreadLabels } from './spread-labels.ts';

export interface GrowthPointDrawn {
  readonly customers: number;
  readonly value: number;
}

/** Where a design begins to cost less than another. */
export type GrowthMark = GrowthPointDrawn;

export interface GrowthData {
  readonly title: string;
  /** What the height is, such as `Seats needed`. */
  readonly label: string;
  readonly mostCustomers: number;
  readonly lines: readonly {
    readonly name: string;
    readonly colorClass: string;
    readonly points: readonly GrowthPointDrawn[];
  }[];
  readonly marks: readonly GrowthMark[];
}

const TOP = 30;
const FOOT = 56;
const TICK_GAP = 6;
const PITCH = 16;
const LEAST_HEIGHT = 220;
const TEN = 10;
const KEY = 14;
/** More changes of places have the bare number beside them. */
const FEW_SIZES = 3;

/** Room for the form of a design before its name, where it has one of its own. */
const keyRoom = (colorClass: string): number => (designForm(colorClass) === 0 ? 0 : KEY);

/** Powers of ten up to a value, after zero. */
function tensUpTo(most: number): readonly number[] {
  const ticks = [0];
  for (let tick = 1; tick <= most; tick *= TEN) ticks.push(tick);
  return ticks;
}

/** A line per design over the number of customers, both logarithmic with room for zero, each with its name at its end. */
export function growthChart(data: GrowthData, { width }: { readonly width: number }): SVGSVGElement {
  const most = Math.max(1, ...data.lines.flatMap(({ points }) => points.map(({ value }) => value)));
  const names = data.lines.map(({ name }) => name);
  const right = Math.min(
    Math.max(...data.lines.map(({ name, colorClass }) => textWidth(name, BOLD) + keyRoom(colorClass))) + 22,
    Math.max(110, width * 0.32),
  );
  const left = textWidth(formatNumber(tensUpTo(most).at(-1)!)) + 10;
  const plotHeight = Math.max(LEAST_HEIGHT, names.length * PITCH + 8);
  const height = TOP + plotHeight + FOOT;
  const bottom = TOP + plotHeight;
  const edge = width - right;
  const x = scaleLog([1, data.mostCustomers], [left, edge]);
  const y = scaleSymlog([0, most], [bottom, TOP]).constant(1);
  const svg = chartSvg(
    'growth',
    { width, height },
    {
      title: data.title,
      description: `${data.label} per design over 1 to ${formatNumber(data.mostCustomers)} customers, on logarithmic axes; the table twin holds the numbers.`,
    },
  );
  line(svg, 0, 14, data.label, 'label strong');
  for (const tick of tensUpTo(most)) {
    // One may be too close above zero to be read.
    if (tick === 1 && bottom - y(tick) < PITCH) continue;
    appendRule(svg, left, edge, y(tick));
    line(svg, left - 6, y(tick) + 4, formatNumber(tick), 'small muted', 'end');
  }
  const widestTick = textWidth(formatNumber(data.mostCustomers));
  for (const tick of tensUpTo(data.mostCustomers).slice(1)) {
    // The last one stands to the left of its place, where on a phone another would be.
    if (tick !== data.mostCustomers && x(tick) > edge - 1.5 * widestTick - TICK_GAP) continue;
    const anchor = tick === 1 ? 'start' : tick === data.mostCustomers ? 'end' : 'middle';
    line(svg, x(tick), bottom + 18, formatNumber(tick), 'small muted', anchor);
  }
  line(svg, (left + edge) / 2, bottom + 35, 'customers', 'small muted', 'middle');
  const draw = pathLine<GrowthPointDrawn>()
    .x((point) => px(x(point.customers)))
    .y((point) => px(y(point.value)));
  const ends = data.lines.map(({ points }) => y(points.at(-1)!.value));
  const places = spreadLabels(ends, { pitch: PITCH, lowest: bottom });
  data.lines.forEach(({ name, colorClass, points }, index) => {
    const group = svg.append('g').attr('class', colorClass).attr('data-design', name);
    group
      .append('path')
      .attr('class', 'mean-line')
      .attr('d', draw([...points]));
    group
      .append('line')
      .attr('class', 'thread')
      .attr('x1', px(edge + 2))
      .attr('x2', px(edge + 14))
      .attr('y1', px(ends[index]!))
      .attr('y2', px(places[index]!));
    const key = keyRoom(colorClass);
    if (key > 0) {
      designDot(group, { colorClass, className: 'mean-dot', x: edge + 22, y: places[index]!, r: 3.5 });
    }
    const shown = fitMiddle(name, right - 18 - key, BOLD);
    line(group as unknown as ChartSelection, edge + 17 + key, places[index]! + 4, shown, 'design-name');
  });
  appendMarks(svg, data.marks, x, y);
  return svg.node()!;
}

function appendRule(svg: ChartSelection, from: number, to: number, at: number): void {
  svg
    .append('line')
    .attr('class', 'rule')
    .attr('x1', px(from))
    .attr('x2', px(to))
    .attr('y1', px(at))
    .attr('y2', px(at));
}

/** A ring at every change of places; the number of customers above the highest, or below the lowest where words are. */
function appendMarks(
  svg: ChartSelection,
  marks: readonly GrowthMark[],
  x: (customers: number) => number,
  y: (value: number) => number,
): void {
  const sizes = [...new Set(marks.map(({ customers }) => customers))];
  const taken: { readonly from: number; readonly to: number; readonly at: number }[] = [];
  const group = svg.append('g').attr('class', 'growth-marks');
  for (const customers of sizes) {
    const heights = marks.filter((mark) => mark.customers === customers).map(({ value }) => y(value));
    for (const height of heights) {
      group
        .append('circle')
        .attr('class', 'crossing')
        .attr('r', 4.5)
        .attr('cx', px(x(customers)))
        .attr('cy', px(height));
    }
    const label = sizes.length > FEW_SIZES ? formatNumber(customers) : `from ${formatNumber(customers)} on`;
    const half = textWidth(label) / 2;
    const center = Math.max(x(customers), half);
    const places = [Math.min(...heights) - 9, Math.max(...heights) + 19];
    const at = places.find((place) =>
      taken.every(
        (other) =>
          center - half > other.to || center + half < other.from || Math.abs(place - other.at) > PITCH,
      ),
    );
    if (at === undefined) continue;
    line(group as unknown as ChartSelection, center, at, label, 'small strong', 'middle');
    taken.push({ from: center - half, to: center + half, at });
  }
}
