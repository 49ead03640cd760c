import type { CalendarRow, Result } from '../../scenarios/result.ts';
import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { calendarChart } from '../charts/calendar-chart.ts';
import { leadOf } from '../charts/calendar-lead.ts';
import { dateOfDay } from '../charts/day-axis.ts';
import { html } from '../dom/html.ts';
import { figure } from '../figure/figure.ts';
import { onWidth } from '../figure/on-width.ts';
import type { TableTwin } from '../figure/table-twin.ts';
import { calendarFinding, outageDays } from '../findings/calendar-finding.ts';
import { provenanceText } from '../view/drawn-line.ts';
import { sharedBy } from '../view/shared-by.ts';
import { listText } from '../view/words.ts';
import { type CalendarKept, calendarFate } from './calendar-fate.ts';
import { calendarFilter } from './calendar-filter.ts';
import { calendarScroll } from './calendar-scroll.ts';
import { calendarSpan } from './calendar-span.ts';
import { factChips } from './fact-chip.ts';

/** As many rows are a picture, to print and to save; the rest scrolls beneath it. */
const MOST_ROWS = 60;
/** A longer table is there for who opens it, and nobody prints it by accident. */
const MOST_PRINTED = 1000;

/** The days of its own extensions, each on a line; or whether it would extend itself at all. */
function extensions(row: CalendarRow, date: (day: number) => string): string | HTMLElement {
  if (row.extensionDays.length === 0) return row.autoExtend ? 'later' : 'none';
  return html(
    'span',
    {},
    row.extensionDays.map((day) => [html('span', { class: 'date' }, date(day)), ' ']),
  );
}

function calendarTable(result: Result, names: string, rows: readonly CalendarRow[]): TableTwin {
  const date = (day: number) => dateOfDay(result.scenario.startDate, day);
  const lead = (row: CalendarRow) => leadOf(row, result.scenario.horizonDays);
  const asks = rows.some((row) => lead(row) !== null);
  const due = (row: CalendarRow) => {
    const days = lead(row);
    return days === null ? '' : date(days.fromDay);
  };
  return {
    caption: `Relationships by planned end under ${names}; days count from ${result.scenario.startDate}; GA: carries Global Administrator`,
    columns: [
      { label: 'Relationship' },
      { label: 'Planned end' },
      ...(asks ? [{ label: 'Renewal due from' }] : []),
      { label: 'Extensions' },
      { label: 'GA' },
      { label: 'Stopped' },
      { label: 'Days without access', numeric: true },
      { label: 'What becomes of it' },
      { label: 'Facts' },
    ],
    rows: rows.map((row) => [
      row.name,
      date(row.endDay),
      ...(asks ? [due(row)] : []),
      extensions(row, date),
      row.globalAdministrator ? 'yes' : 'no',
      row.stoppedDay === null ? 'no' : date(row.stoppedDay),
      row.outages.length === 0
        ? '0'
        : row.outages.map((outage) => formatNumber(outageDays(outage))).join(', '),
      row.fate,
      factChips(result, row.factIds),
    ]),
  };
}

/** What happens beside relationships, day by day; none where nothing does. */
function milestoneTables(result: Result): readonly TableTwin[] {
  const { milestones = [], scenario } = result;
  if (milestones.length === 0) return [];
  return [
    {
      caption: 'Licenses, reviews and interfaces',
      columns: [{ label: 'Day' }, { label: 'What happens' }, { label: 'To' }, { label: 'Facts' }],
      rows: milestones.map(({ day, what, name, factIds }) => [
        dateOfDay(scenario.startDate, day),
        what,
        name,
        factChips(result, factIds),
      ]),
    },
  ];
}

/** What the marks mean; marks that are not drawn are not explained. */
function captionOf(rows: readonly CalendarRow[], horizonDays: number, rules: boolean): string {
  const broken = rows.some((row) => row.outages.length > 0);
  const ending = rows.some(
    (row) => row.endDay >= 0 && row.endDay <= horizonDays && row.extensionDays.length === 0,
  );
  const planned = rows.some((row) => row.endDay >= 0 && row.endDay <= horizonDays);
  const sentences = [
    'Line: the relationship gives access.',
    ending &&
      `Dot: planned end${broken ? '; where no red follows, something else gives access by then' : ''}.`,
    rows.some((row) => leadOf(row, horizonDays) !== null) &&
      'Shaded: the days before a planned end in which its renewal is due.',
    rows.some((row) => row.extensionDays.length > 0) && 'Tick: an extension of its own.',
    broken && 'Red: days without access, with their number; + is still open at the end.',
    rows.some((row) => row.globalAdministrator) &&
      'GA: carries Global Administrator and so cannot extend itself.',
    planned &&
      `The strip on top counts planned ends${broken ? '; red are those that leave a gap' : ''}. Drag over it, or move its handles with the arrow keys, to see fewer days.`,
    rules && 'Dashed rules: what happens beside relationships; the table lists them all.',
    'Point at a row, or walk over the rows with the arrow keys, to read what becomes of it.',
  ];
  return sentences.filter((each) => each !== false).join(' ');
}

/** The calendar of one group of designs that share it. */
function calendarOf(
  result: Result,
  designIds: readonly string[],
  calendar: readonly CalendarRow[],
  index: number,
  allKept: Map<string, CalendarKept>,
): HTMLElement {
  const { horizonDays, startDate } = result.scenario;
  const rows = [...calendar].sort((a, b) => a.endDay - b.endDay);
  const title = calendarFinding(rows, horizonDays);
  const same = designIds.length > 1 ? `The same under ${listText(designIds)}, so drawn once. ` : '';
  const id = index === 0 ? 'calendar' : `calendar-${index + 1}`;
  let shown: readonly CalendarRow[] = rows;
  const chart = html('div');
  const kept = allKept.get(id) ?? {};
  allKept.set(id, kept);
  const span = calendarSpan(chart, startDate, horizonDays, kept.span, (now) => {
    kept.span = now;
    redraw();
    rest.redraw();
  });
  const fate = calendarFate(
    result,
    rows,
    chart,
    () => {
      redraw();
      rest.redraw();
    },
    kept,
  );
  const redraw = onWidth(chart, (width) =>
    calendarChart(
      { title, startDate, horizonDays, rows: shown, milestones: result.milestones ?? [] },
      { width, mostRows: MOST_ROWS, selectedId: fate.selectedId(), span: span.now() },
    ),
  );
  const rest = calendarScroll(result, id, fate, span.now);
  const scroll = html('div', { class: 'controls' }, rest.element);
  const show = (filtered: readonly CalendarRow[]) => {
    shown = filtered;
    scroll.hidden = shown.length <= MOST_ROWS;
    rest.show(shown.slice(MOST_ROWS));
    redraw();
  };
  const tables = () => [calendarTable(result, listText(designIds), rows), ...milestoneTables(result)];
  const filter = calendarFilter(rows, horizonDays, show);
  show(rows);
  return figure({
    id,
    kicker: result.designs.length > 1 ? `Calendar: ${listText(designIds)}` : 'Calendar',
    title,
    drawn: `${same}One row per relationship, sorted by end, over ${formatNumber(horizonDays)} days from ${startDate} (dotted line). One run, the first of seed ${result.seed}.`,
    picture: html('div', {}, filter, span.element, chart, scroll, fate.element),
    caption: captionOf(rows, horizonDays, result.milestones !== undefined),
    tables: rows.length > MOST_PRINTED ? tables : tables(),
    provenance: provenanceText(result),
  });
}

/** True when a relationship does anything within the horizon that a calendar could show. */
function hasEvent(row: CalendarRow, horizonDays: number): boolean {
  const within = (day: number | null) => day !== null && day >= 0 && day <= horizonDays;
  return (
    row.outages.length > 0 || within(row.endDay) || within(row.stoppedDay) || row.extensionDays.some(within)
  );
}

/**
 * One figure per different calendar; designs with the same share one. A calendar in which nothing happens is left out.
 * `kept` keeps the days and the row that the reader has chosen while results replace each other.
 */
export function calendarFigures(
  result: Result,
  kept: Map<string, CalendarKept> = new Map(),
): readonly HTMLElement[] {
  const { horizonDays } = result.scenario;
  return sharedBy(result.designs, (design) =>
    design.calendar.some((row) => hasEvent(row, horizonDays)) ? design.calendar : [],
  ).map(({ designIds, part }, index) => calendarOf(result, designIds, part, index, kept));
}
