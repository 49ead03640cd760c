import type { CalendarRow, Milestone } from '../../scenarios/result.ts';
import { fitMiddle } from '../dom/text-width.ts';
import { LEAD_HEIGHT, outageText } from './calendar-chart.ts';
import { calendarLayout, LINE_PITCH, NAME_LINE } from './calendar-layout.ts';
import { leadOf } from './calendar-lead.ts';
import { type DaySpan, isWithin, overlaps, spanScale, spanTicks } from './day-span.ts';

/** Colors as a canvas takes them. */
export interface CalendarColors {
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly hairline: string;
  readonly accent: string;
  readonly exposed: string;
}

/** What of a long calendar is in sight. */
export interface CalendarWindow {
  readonly startDate: string;
  readonly horizonDays: number;
  readonly rows: readonly CalendarRow[];
  readonly milestones: readonly Milestone[];
  readonly selectedId: string | null;
  /** The days shown. */
  readonly span: DaySpan;
  readonly width: number;
  readonly height: number;
  /** Pixels above the window. */
  readonly scrollTop: number;
  readonly colors: CalendarColors;
  readonly font: string;
}

type Pen = CanvasRenderingContext2D;

/** Height of the line of dates, which stays on top while rows pass beneath it. */
export const DATES = 22;
const LEAD_ALPHA = 0.2;

function line(pen: Pen, color: string, width: number, from: [number, number], to: [number, number]): void {
  pen.strokeStyle = color;
  pen.lineWidth = width;
  pen.beginPath();
  pen.moveTo(...from);
  pen.lineTo(...to);
  pen.stroke();
}

function term(pen: Pen, row: CalendarRow, y: number, x: (day: number) => number, view: CalendarWindow): void {
  const { colors, horizonDays, span } = view;
  const across = (color: string, width: number, fromDay: number, toDay: number, least = 0) =>
    line(pen, color, width, [x(fromDay), y], [Math.max(x(toDay), x(fromDay) + least), y]);
  const lead = leadOf(row, horizonDays);
  if (lead !== null && overlaps(span, lead.fromDay, lead.toDay)) {
    pen.globalAlpha = LEAD_ALPHA;
    pen.fillStyle = colors.accent;
    pen.fillRect(x(lead.fromDay), y - LEAD_HEIGHT / 2, x(lead.toDay) - x(lead.fromDay), LEAD_HEIGHT);
    pen.globalAlpha = 1;
  }
  const from = Math.max(0, row.fromDay);
  const until = Math.min(horizonDays, row.stoppedDay ?? horizonDays);
  if (until > from && overlaps(span, from, until)) across(colors.line, 2, from, until);
  const outages = row.outages.filter(({ fromDay, toDay }) => overlaps(span, fromDay, toDay));
  for (const { fromDay, toDay } of outages) {
    across(colors.ground, 4, fromDay, toDay);
    across(colors.exposed, 6, fromDay, toDay, 2);
  }
  for (const day of row.extensionDays) {
    if (day >= 0 && day <= horizonDays && isWithin(span, day))
      line(pen, colors.ink, 1.5, [x(day), y - 4], [x(day), y + 4]);
  }
  const ends = row.endDay >= 0 && row.endDay <= horizonDays && isWithin(span, row.endDay);
  if (ends && row.extensionDays.length === 0) {
    const lost = row.outages.length > 0;
    pen.beginPath();
    pen.arc(x(row.endDay), y, 3, 0, 2 * Math.PI);
    pen.fillStyle = lost ? colors.exposed : colors.ground;
    pen.strokeStyle = lost ? colors.exposed : colors.ink;
    pen.lineWidth = 1.5;
    pen.fill();
    pen.stroke();
  }
  const last = outages.at(-1);
  if (last !== undefined) {
    pen.fillStyle = colors.exposed;
    pen.fillText(outageText(last, horizonDays), x(last.toDay) + 5, y);
  }
}

function name(pen: Pen, row: CalendarRow, y: number, view: CalendarWindow): void {
  const { narrow, nameWidth } = calendarLayout(view.width);
  const suffix = row.globalAdministrator ? ' · GA' : '';
  const strong = row.outages.length > 0;
  pen.fillStyle = strong ? view.colors.ink : view.colors.muted;
  // A name from a file may run from right to left; isolates keep what follows it in its place.
  const text = `\u2068${fitMiddle(row.name, (narrow ? view.width : nameWidth - 12) - (suffix === '' ? 0 : 34))}\u2069${suffix}`;
  pen.fillText(text, 0, narrow ? y - NAME_LINE : y);
}

/** Draws the rows in sight, and nothing else: the work is the same for a hundred rows and for ten thousand. */
export function drawCalendarWindow(pen: Pen, view: CalendarWindow): void {
  const { narrow, nameWidth, pitch, edge } = calendarLayout(view.width);
  const { colors, rows, width, height, scrollTop } = view;
  const x = spanScale(view.span, nameWidth, edge);
  pen.clearRect(0, 0, width, height);
  pen.font = `13px ${view.font}`;
  pen.textBaseline = 'middle';
  const ticks = spanTicks(view.startDate, view.horizonDays, view.span, (edge - nameWidth) / 56);
  if (!narrow) for (const { day } of ticks) line(pen, colors.hairline, 1, [x(day), DATES], [x(day), height]);
  for (const { day } of view.milestones.filter((each) => isWithin(view.span, each.day))) {
    pen.setLineDash([6, 3]);
    line(pen, colors.muted, 1, [x(day), DATES], [x(day), height]);
    pen.setLineDash([]);
  }
  const first = Math.max(0, Math.floor(scrollTop / pitch));
  const beyond = Math.min(rows.length, Math.ceil((scrollTop + height) / pitch));
  for (let index = first; index < beyond; index++) {
    const row = rows[index]!;
    const bottom = DATES + (index + 1) * pitch - scrollTop;
    if (row.relationshipId === view.selectedId) {
      pen.globalAlpha = 0.14;
      pen.fillStyle = colors.accent;
      pen.fillRect(0, bottom - pitch, width, pitch);
      pen.globalAlpha = 1;
    }
    name(pen, row, bottom - LINE_PITCH / 2, view);
    term(pen, row, bottom - LINE_PITCH / 2, x, view);
  }
  pen.fillStyle = colors.ground;
  pen.fillRect(0, 0, width, DATES);
  pen.fillStyle = colors.muted;
  pen.textAlign = 'center';
  for (const { day, label } of ticks) pen.fillText(label, x(day), DATES / 2);
  pen.textAlign = 'start';
}

/** The row under a point of the window; undefined on the dates, and below the last row. */
export function rowAt(view: CalendarWindow, y: number): CalendarRow | undefined {
  if (y < DATES) return undefined;
  return view.rows[Math.floor((y - DATES + view.scrollTop) / calendarLayout(view.width).pitch)];
}
