import type { TracedEvent } from '../../scenarios/trace/index.ts';
import { fitMiddle, fitText, textWidth } from '../dom/text-width.ts';
import { configurationWords } from '../view/machine-words.ts';
import { eventName, type Related, type TraceRows } from '../view/trace-rows.ts';
import { type ChartSelection, chartSvg, px } from './chart-svg.ts';

export interface TraceChartData {
  readonly title: string;
  readonly rows: TraceRows;
  /** The event in focus, and what belongs to it. */
  readonly selected?: { readonly number: number; readonly related: Related } | undefined;
}

export interface TraceWindow {
  readonly width: number;
  readonly height: number;
  /** How far the reader has scrolled, in pixels of the whole list. */
  readonly scrolled: number;
}

/** Height of one event. */
export const TRACE_ROW = 24;
export const TRACE_ROW_NARROW = 44;
/** Below this width an event takes two lines. */
export const TRACE_NARROW = 620;
const LANE = 18;
const LANE_NARROW = 8;
/** How tall a slanted name is for its length. */
const HEAD_SLOPE = 0.87;
const TIME_WIDTH = textWidth('2026-01-05 00:00:00') + 8;
const MOST_HEAD = 150;
const LEAST_HEAD = 24;

/** Height of an event at a width. */
export function traceRowHeight(width: number): number {
  return width < TRACE_NARROW ? TRACE_ROW_NARROW : TRACE_ROW;
}

/** Height of the lane names above the events. */
export function traceHead(rows: TraceRows, width: number): number {
  // On a phone the rows name what the lanes stand for.
  if (width < TRACE_NARROW) return 8;
  const longest = Math.max(0, ...rows.lanes.map(({ label }) => textWidth(label)));
  return Math.max(LEAST_HEAD, Math.min(MOST_HEAD, longest * HEAD_SLOPE + 24));
}

/**
 * What can be seen of a run at once: time downward, a lane per entity, an event per row; what led to the one in focus
 * and what followed is joined by lines. Only the rows in sight are drawn, however long the run.
 */
export function traceChart({ title, rows, selected }: TraceChartData, window: TraceWindow): SVGSVGElement {
  const { width, height, scrolled } = window;
  const pitch = traceRowHeight(width);
  const narrow = width < TRACE_NARROW;
  const head = traceHead(rows, width);
  const svg = chartSvg(
    'trace',
    { width, height },
    { title, description: 'Events of one run, time downward.' },
  );
  svg.attr('role', 'presentation').attr('aria-label', null);
  const { first, last } = rowsInSight(rows, window);
  const y = (row: number): number => head + row * pitch - scrolled + pitch / 2;
  const timeWidth = narrow ? 0 : TIME_WIDTH;
  const x = (lane: number): number => timeWidth + 8 + lane * (narrow ? LANE_NARROW : LANE);
  const textLeft = x(rows.lanes.length) + 4;
  const body = svg.append('g') as unknown as ChartSelection;
  appendLanes(body, rows, { first, last, x, y });
  if (selected !== undefined) appendLinks(body, rows, selected, { x, y, head, height });
  const [causes, effects] = [
    new Set(selected?.related.causes.map(({ number }) => number)),
    new Set(selected?.related.effects.map(({ number }) => number)),
  ];
  for (let row = first; row <= last; row++) {
    const event = rows.events[row]!;
    const kind =
      event.number === selected?.number
        ? 'selected'
        : causes.has(event.number)
          ? 'cause'
          : effects.has(event.number)
            ? 'effect'
            : '';
    appendEvent(body, rows, row, kind, {
      x: x(rows.laneOf[row]!),
      y: y(row),
      pitch,
      width,
      textLeft,
      narrow,
    });
  }
  appendHead(svg, narrow ? [] : rows.lanes, { head, width, x });
  return svg.node()!;
}

function rowsInSight(rows: TraceRows, { width, height, scrolled }: TraceWindow) {
  const pitch = traceRowHeight(width);
  const room = height - traceHead(rows, width);
  return {
    first: Math.max(0, Math.floor(scrolled / pitch)),
    last: Math.min(rows.events.length - 1, Math.floor((scrolled + room) / pitch)),
  };
}

/** The events that a window shows, cut ones too. */
export function eventsInSight(rows: TraceRows, window: TraceWindow): readonly TracedEvent[] {
  const { first, last } = rowsInSight(rows, window);
  return rows.events.slice(first, last + 1);
}

interface Scales {
  readonly x: (lane: number) => number;
  readonly y: (row: number) => number;
}

function appendLanes(
  svg: ChartSelection,
  { lanes }: TraceRows,
  { first, last, x, y }: Scales & { readonly first: number; readonly last: number },
): void {
  lanes.forEach((lane, index) => {
    if (lane.last < first || lane.first > last) return;
    svg
      .append('line')
      .attr('class', 'lane')
      .attr('x1', px(x(index)))
      .attr('x2', px(x(index)))
      .attr('y1', px(y(Math.max(lane.first, first - 1))))
      .attr('y2', px(y(Math.min(lane.last, last + 1))));
  });
}

/** From each cause to the next one, and from the event to what it led to; what is not listed is passed over. */
function appendLinks(
  svg: ChartSelection,
  { rowOf, laneOf }: TraceRows,
  { number, related }: NonNullable<TraceChartData['selected']>,
  { x, y, head, height }: Scales & { readonly head: number; readonly height: number },
): void {
  const chain = [...related.causes.map((event) => event.number), number].filter((each) => rowOf.has(each));
  const pairs = [
    ...chain.slice(1).map((to, index) => ({ from: chain[index]!, to, kind: 'cause' })),
    ...related.effects
      .filter((event) => rowOf.has(event.number) && rowOf.has(number))
      .map((event) => ({ from: number, to: event.number, kind: 'effect' })),
  ];
  for (const { from, to, kind } of pairs) {
    const [a, b] = [rowOf.get(from)!, rowOf.get(to)!];
    const [top, bottom] = [Math.max(y(a), head - 20), Math.min(y(b), height + 20)];
    if (top > height || bottom < head) continue;
    const [left, right] = [x(laneOf[a]!), x(laneOf[b]!)];
    svg
      .append('path')
      .attr('class', `trace-link ${kind}`)
      .attr('d', `M${px(left)},${px(top)} L${px(left)},${px(bottom - 8)} L${px(right)},${px(bottom)}`);
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly pitch: number;
  readonly width: number;
  readonly textLeft: number;
  readonly narrow: boolean;
}

function appendEvent(svg: ChartSelection, rows: TraceRows, row: number, kind: string, place: Place): void {
  const event = rows.events[row]!;
  const { x, y, pitch, width, textLeft, narrow } = place;
  const name = rows.names.get(event.entity) ?? event.entity;
  const [time, movement] = [timeText(event), movementText(event)];
  const group = svg
    .append('g')
    .attr('class', `trace-event ${kind}`.trim())
    .attr('id', `trace-event-${event.number}`)
    .attr('data-number', event.number)
    .attr('role', 'option')
    .attr('aria-selected', String(kind === 'selected'))
    .attr('aria-setsize', rows.events.length)
    .attr('aria-posinset', row + 1);
  group
    .append('rect')
    .attr('class', 'touch')
    .attr('x', 0)
    .attr('y', px(y - pitch / 2))
    .attr('width', px(width))
    .attr('height', pitch);
  group
    .append('circle')
    .attr('class', event.from === event.to ? 'dot still' : 'dot')
    .attr('cx', px(x))
    .attr('cy', px(narrow ? y - 10 : y))
    .attr('r', 4);
  const write = (left: number, baseline: number, text: string, room: number, classes: string): void => {
    if (room > 20)
      group
        .append('text')
        .attr('class', classes)
        .attr('x', px(left))
        .attr('y', px(baseline))
        .text(`${fitText(text, room)} `);
  };
  const room = width - textLeft - 4;
  if (narrow) {
    write(textLeft, y - 5, `${time.slice(5, 16)}  ${eventName(event.event)}`, room, 'strong');
    const ending = `: ${movement}`;
    const nameRoom = Math.max(room / 2, room - textWidth(ending));
    write(textLeft, y + 13, fitMiddle(name, nameRoom) + ending, room, 'muted');
    return;
  }
  const [nameRoom, eventRoom] = [room * 0.46, room * 0.22];
  write(0, y + 4, time, TIME_WIDTH, 'muted');
  write(textLeft, y + 4, fitMiddle(name, nameRoom - 10), nameRoom - 10, 'name');
  write(textLeft + nameRoom, y + 4, eventName(event.event), eventRoom - 10, 'strong');
  write(textLeft + nameRoom + eventRoom, y + 4, movement, room - nameRoom - eventRoom, 'movement');
}

function appendHead(
  svg: ChartSelection,
  lanes: TraceRows['lanes'],
  { head, width, x }: { readonly head: number; readonly width: number; readonly x: (lane: number) => number },
): void {
  svg
    .append('rect')
    .attr('class', 'trace-head')
    .attr('x', 0)
    .attr('y', 0)
    .attr('width', width)
    .attr('height', px(head));
  const room = (head - 18) / HEAD_SLOPE;
  lanes.forEach(({ label }, index) => {
    svg
      .append('text')
      .attr('class', 'muted')
      .attr('transform', `translate(${px(x(index) + 4)},${px(head - 6)}) rotate(-60)`)
      .text(fitMiddle(label, room));
  });
  svg
    .append('line')
    .attr('class', 'rule')
    .attr('x1', 0)
    .attr('x2', width)
    .attr('y1', px(head))
    .attr('y2', px(head));
}

/** Day and time without the seconds’ zone: `2026-02-04 10:00:00`. */
export function timeText({ at }: { readonly at: string }): string {
  return at.replace('T', ' ').replace('Z', '');
}

/** What the event moved, in words. */
export function movementText({ from, to }: TracedEvent): string {
  if (from === null) return `begins ${configurationWords(to)}`;
  if (from === to) return `stays ${configurationWords(to)}`;
  return `${configurationWords(from)} → ${configurationWords(to)}`;
}
