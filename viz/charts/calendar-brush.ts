import { type ChartSelection, px } from './chart-svg.ts';
import { dateOfDay } from './day-axis.ts';
import type { DaySpan } from './day-span.ts';

/** Where the strip of a calendar lies, for whoever turns a pointer into a day. */
export interface BrushPlace {
  readonly x: (day: number) => number;
  readonly startDate: string;
  readonly horizonDays: number;
  readonly height: number;
}

const HANDLE = 5;
/** As wide as a finger needs. */
const TOUCH = 24;

/** The window over the strip of ends, with a handle at each side that drags, and that the arrow keys move. */
export function appendBrush(svg: ChartSelection, span: DaySpan, place: BrushPlace): void {
  const { x, startDate, horizonDays, height } = place;
  const [from, to] = [x(span.fromDay), x(span.toDay)];
  const group = svg.append('g').attr('class', 'brush');
  const rect = (className: string, left: number, width: number) =>
    group
      .append('rect')
      .attr('class', className)
      .attr('x', px(left))
      .attr('width', px(Math.max(0, width)))
      .attr('y', 0)
      .attr('height', height);
  rect('brush-area', x(0), x(horizonDays) - x(0)).attr('data-brush', 'area');
  rect('brush-window', from, to - from).attr('data-brush', 'window');
  for (const [end, at, day] of [
    ['from', from, span.fromDay],
    ['to', to, span.toDay],
  ] as const) {
    const handle = group
      .append('g')
      .attr('class', 'brush-handle')
      .attr('data-brush', end)
      .attr('transform', `translate(${px(at)} 0)`)
      .attr('role', 'slider')
      .attr('tabindex', 0)
      .attr('aria-label', end === 'from' ? 'First day shown' : 'Last day shown')
      .attr('aria-valuemin', 0)
      .attr('aria-valuemax', horizonDays)
      .attr('aria-valuenow', Math.round(day))
      .attr('aria-valuetext', dateOfDay(startDate, day));
    handle
      .append('rect')
      .attr('class', 'brush-touch')
      .attr('x', -TOUCH / 2)
      .attr('width', TOUCH)
      .attr('height', height);
    handle
      .append('rect')
      .attr('class', 'brush-grip')
      .attr('x', -HANDLE / 2)
      .attr('width', HANDLE)
      .attr('y', 4)
      .attr('height', height - 8)
      .attr('rx', 2);
  }
}
