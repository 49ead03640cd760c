import type { CalendarRow } from '../../scenarios/result.ts';
import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { fitText, textWidth } from '../dom/text-width.ts';
import { appendDensity, DENSITY_HEIGHT } from './calendar-density.ts';
import { type ChartSelection, chartSvg, px } from './chart-svg.ts';
import { dayScale, dayTicks } from './day-axis.ts';

export interface CalendarData {
  readonly title: string;
  readonly startDate: string;
  readonly horizonDays: number;
  /** Sorted by end. */
  readonly rows: readonly CalendarRow[];
}

export interface CalendarOptions {
  readonly width: number;
  /** Draw only this many rows; the strip on top always counts all. */
  readonly mostRows: number;
}

const PITCH = 18;
/** Below this width names stand above their lines instead of beside them. */
const NARROW = 560;
const NAME_LINE = 16;
const AXIS = 24;
const TAIL = 60;

/** One relationship: term, planned end, extensions, stop, outages with their length. */
function term(
  svg: ChartSelection,
  row: CalendarRow,
  y: number,
  x: (day: number) => number,
  data: CalendarData,
  edge: number,
): void {
  const group = svg
    .append('g')
    .attr('class', 'term')
    .attr('transform', `translate(0 ${px(y)})`);
  group.append('title').text(`${row.name}: ${row.fate}`);
  const from = Math.max(0, row.fromDay);
  const until = Math.min(data.horizonDays, row.stoppedDay ?? data.horizonDays);
  if (until > from)
    group
      .append('line')
      .attr('class', 'span')
      .attr('x1', px(x(from)))
      .attr('x2', px(x(until)));
  for (const outage of row.outages) {
    group
      .append('line')
      .attr('class', 'gap-clear')
      .attr('x1', px(x(outage.fromDay)))
      .attr('x2', px(x(outage.toDay)));
    group
      .append('line')
      .attr('class', 'outage')
      .attr('x1', px(x(outage.fromDay)))
      .attr('x2', px(Math.max(x(outage.toDay), x(outage.fromDay) + 2)));
  }
  for (const day of row.extensionDays) {
    if (day < 0 || day > data.horizonDays) continue;
    group
      .append('line')
      .attr('class', 'extension')
      .attr('x1', px(x(day)))
      .attr('x2', px(x(day)))
      .attr('y1', -4)
      .attr('y2', 4);
  }
  if (row.endDay >= 0 && row.endDay <= data.horizonDays && row.extensionDays.length === 0) {
    group
      .append('circle')
      .attr('class', row.outages.length > 0 ? 'end lost' : 'end')
      .attr('r', 3)
      .attr('cx', px(x(row.endDay)));
  }
  let free = Number.NEGATIVE_INFINITY;
  for (const outage of row.outages) {
    const text = `${formatNumber(outage.toDay - outage.fromDay)} d${outage.toDay >= data.horizonDays ? '+' : ''}`;
    const at = x(outage.toDay) + 5;
    if (at < free || at + textWidth(text) > edge + TAIL) continue;
    const room = px(Math.min(edge, at + textWidth(text)));
    if (at < edge)
      group
        .append('line')
        .attr('class', 'label-ground')
        .attr('x1', px(at - 3))
        .attr('x2', room);
    group.append('text').attr('class', 'exposed-text').attr('x', px(at)).attr('y', 4).text(text);
    free = at + textWidth(text);
  }
}

/** A thin row per relationship over the horizon, with a strip on top that shows where ends cluster. */
export function calendarChart(data: CalendarData, options: CalendarOptions): SVGSVGElement {
  const { width } = options;
  const shown = data.rows.slice(0, options.mostRows);
  const narrow = width < NARROW;
  const nameWidth = narrow ? 4 : Math.min(210, width * 0.26);
  const pitch = narrow ? PITCH + NAME_LINE : PITCH;
  const edge = width - TAIL;
  const top = DENSITY_HEIGHT + AXIS;
  const height = top + shown.length * pitch + 8;
  const svg = chartSvg(
    'calendar',
    { width, height },
    {
      title: data.title,
      description: `${shown.length} of ${data.rows.length} relationships over ${data.horizonDays} days; the table twin holds the same.`,
    },
  );
  const x = dayScale(data.horizonDays, nameWidth, edge);
  appendDensity(svg, data.rows, data.horizonDays, x);
  // On a phone names stand where these lines would run.
  const rulesEnd = narrow ? top : height;
  for (const tick of dayTicks(data.startDate, data.horizonDays, (edge - nameWidth) / 56)) {
    const at = px(x(tick.day));
    svg
      .append('line')
      .attr('class', 'rule')
      .attr('x1', at)
      .attr('x2', at)
      .attr('y1', top - 4)
      .attr('y2', rulesEnd);
    svg
      .append('text')
      .attr('class', /^\d/.test(tick.label) ? 'strong' : 'muted')
      .attr('text-anchor', 'middle')
      .attr('x', at)
      .attr('y', top - 10)
      .text(tick.label);
  }
  svg
    .append('line')
    .attr('class', 'now')
    .attr('x1', px(x(0)))
    .attr('x2', px(x(0)))
    .attr('y1', DENSITY_HEIGHT - 8)
    .attr('y2', rulesEnd);
  shown.forEach((row, index) => {
    const y = top + (index + 1) * pitch - PITCH / 2;
    const suffix = row.globalAdministrator ? ' · GA' : '';
    const label = fitText(row.name, (narrow ? width : nameWidth - 12) - textWidth(suffix));
    const text = svg
      .append('text')
      .attr('class', row.outages.length > 0 ? 'row-name strong' : 'row-name muted')
      .attr('x', 0)
      .attr('y', px(narrow ? y - NAME_LINE + 3 : y + 4));
    text.append('tspan').attr('class', 'isolate').text(label);
    if (suffix !== '') text.append('tspan').text(suffix);
    term(svg, row, y, x, data, edge);
  });
  return svg.node()!;
}
