import type { CalendarRow, Milestone } from '../../scenarios/result.ts';
import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { fitMiddle, textWidth } from '../dom/text-width.ts';
import { partOfDay } from '../view/short-time.ts';
import { appendBrush } from './calendar-brush.ts';
import { appendDensity, densityHeight, hasEnds } from './calendar-density.ts';
import { calendarLayout, LINE_PITCH, NAME_LINE, TAIL } from './calendar-layout.ts';
import { leadOf } from './calendar-lead.ts';
import { appendMilestones, milestonesHeight } from './calendar-milestones.ts';
import { type ChartSelection, chartSvg, px } from './chart-svg.ts';
import { BOLD } from './comparison-parts.ts';
import { dayScale } from './day-axis.ts';
import { type DaySpan, isWithin, overlaps, spanScale, spanTicks } from './day-span.ts';

export interface CalendarData {
  readonly title: string;
  readonly startDate: string;
  readonly horizonDays: number;
  /** Sorted by end. */
  readonly rows: readonly CalendarRow[];
  readonly milestones: readonly Milestone[];
}

export interface CalendarOptions {
  readonly width: number;
  /** Draw only this many rows; the strip on top always counts all. */
  readonly mostRows: number;
  /** The relationship the reader has chosen. */
  readonly selectedId: string | null;
  /** The days the rows show; the strip on top always shows the horizon. */
  readonly span: DaySpan;
}

const AXIS = 24;
/** Of the shade over the days before an end; the canvas draws the same. */
export const LEAD_HEIGHT = 10;

/** How long a gap lasts; + is still open at the end of the horizon. */
export function outageText(outage: CalendarRow['outages'][number], horizonDays: number): string {
  const days = outage.toDay - outage.fromDay;
  const length = days < 1 ? partOfDay(days) : `${formatNumber(days)} d`;
  return `${length}${outage.toDay >= horizonDays ? '+' : ''}`;
}

/** One relationship: the days its renewal takes, term, planned end, extensions, stop, outages with their length. */
function term(
  svg: ChartSelection,
  row: CalendarRow,
  x: (day: number) => number,
  data: CalendarData,
  edge: number,
  span: DaySpan,
): void {
  const group = svg.append('g').attr('class', 'term');
  const lead = leadOf(row, data.horizonDays);
  if (lead !== null && overlaps(span, lead.fromDay, lead.toDay))
    group
      .append('rect')
      .attr('class', 'lead')
      .attr('x', px(x(lead.fromDay)))
      .attr('width', px(x(lead.toDay) - x(lead.fromDay)))
      .attr('y', -LEAD_HEIGHT / 2)
      .attr('height', LEAD_HEIGHT);
  const from = Math.max(0, row.fromDay);
  const until = Math.min(data.horizonDays, row.stoppedDay ?? data.horizonDays);
  if (until > from && overlaps(span, from, until))
    group
      .append('line')
      .attr('class', 'span')
      .attr('x1', px(x(from)))
      .attr('x2', px(x(until)));
  const outages = row.outages.filter((outage) => overlaps(span, outage.fromDay, outage.toDay));
  for (const outage of outages) {
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
    if (day < 0 || day > data.horizonDays || !isWithin(span, day)) continue;
    group
      .append('line')
      .attr('class', 'extension')
      .attr('x1', px(x(day)))
      .attr('x2', px(x(day)))
      .attr('y1', -4)
      .attr('y2', 4);
  }
  const ends = row.endDay >= 0 && row.endDay <= data.horizonDays && isWithin(span, row.endDay);
  if (ends && row.extensionDays.length === 0) {
    group
      .append('circle')
      .attr('class', row.outages.length > 0 ? 'end lost' : 'end')
      .attr('r', 3)
      .attr('cx', px(x(row.endDay)));
  }
  let free = Number.NEGATIVE_INFINITY;
  for (const outage of outages) {
    const text = outageText(outage, data.horizonDays);
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

/**
 * A thin row per relationship over the horizon, with a strip on top that shows where ends cluster.
 * Each row can be chosen; whoever draws the chart says then what becomes of it.
 */
export function calendarChart(data: CalendarData, options: CalendarOptions): SVGSVGElement {
  const { width, span } = options;
  const shown = data.rows.slice(0, options.mostRows);
  const { narrow, nameWidth, pitch, edge } = calendarLayout(width);
  const strip = densityHeight(data.rows, data.horizonDays);
  const stripX = dayScale(data.horizonDays, nameWidth, edge);
  const x = spanScale(span, nameWidth, edge);
  const milestones = data.milestones.filter(({ day }) => isWithin(span, day));
  const labels = milestonesHeight(milestones, x, width);
  const top = strip + labels + AXIS;
  const height = top + shown.length * pitch + 8;
  const svg = chartSvg(
    'calendar',
    { width, height },
    {
      title: data.title,
      description: `${shown.length} of ${data.rows.length} relationships over ${data.horizonDays} days; the table twin holds the same.`,
    },
  );
  appendDensity(svg, data.rows, data.horizonDays, stripX);
  if (hasEnds(data.rows, data.horizonDays))
    appendBrush(svg, span, {
      x: stripX,
      startDate: data.startDate,
      horizonDays: data.horizonDays,
      height: strip - 8,
    });
  // On a phone names stand where these lines would run.
  const rulesEnd = narrow ? top : height;
  for (const tick of spanTicks(data.startDate, data.horizonDays, span, (edge - nameWidth) / 56)) {
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
  if (span.fromDay === 0)
    svg
      .append('line')
      .attr('class', 'now')
      .attr('x1', px(x(0)))
      .attr('x2', px(x(0)))
      .attr('y1', strip - 8)
      .attr('y2', rulesEnd);
  appendMilestones(svg, milestones, x, { top: strip, bottom: rulesEnd, width });
  svg.attr('role', 'group').attr('data-columns', 1);
  const entry = Math.max(
    0,
    shown.findIndex((row) => row.relationshipId === options.selectedId),
  );
  shown.forEach((row, index) => {
    const y = px(top + (index + 1) * pitch - LINE_PITCH / 2);
    const group = svg.append('g').attr('transform', `translate(0 ${y})`);
    const strong = row.outages.length > 0;
    const suffix = row.globalAdministrator ? ' · GA' : '';
    const size = strong ? BOLD : 13;
    const label = fitMiddle(row.name, (narrow ? width : nameWidth - 12) - textWidth(suffix, size), size);
    const text = group
      .append('text')
      .attr('class', strong ? 'row-name strong' : 'row-name muted')
      .attr('x', 0)
      .attr('y', narrow ? 3 - NAME_LINE : 4);
    text.append('tspan').attr('class', 'isolate').text(label);
    if (suffix !== '') text.append('tspan').text(suffix);
    term(group as unknown as ChartSelection, row, x, data, edge, span);
    const selected = row.relationshipId === options.selectedId;
    svg
      .append('g')
      .attr('class', selected ? 'calendar-row selected' : 'calendar-row')
      .attr('transform', `translate(0 ${y})`)
      .attr('role', 'button')
      .attr('tabindex', index === entry ? 0 : -1)
      .attr('data-pick', row.relationshipId)
      .attr('aria-pressed', String(selected))
      .attr('aria-label', `${row.name}: ${row.fate}`)
      .append('rect')
      .attr('class', 'touch')
      .attr('x', -2)
      .attr('width', width + 4)
      .attr('y', px(LINE_PITCH / 2 - pitch))
      .attr('height', pitch);
  });
  return svg.node()!;
}
