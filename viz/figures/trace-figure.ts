import { causeWords } from '../../scenarios/trace/event-words.ts';
import type { Trace, TracedEvent } from '../../scenarios/trace/trace.ts';
import { writeTraceCsv } from '../../scenarios/trace/write-csv.ts';
import { count, formatNumber } from '../../scenarios/writers/numbers.ts';
import { movementText, timeText } from '../charts/trace-chart.ts';
import { html, nameText } from '../dom/html.ts';
import { figure } from '../figure/figure.ts';
import { tellingEvent, traceFinding } from '../findings/trace-finding.ts';
import { detailWords } from '../view/detail-words.ts';
import { eventName, relatedTo, type TraceFilter, traceRows } from '../view/trace-rows.ts';
import { traceList } from './trace-list.ts';

/** Rows of a page of the table; a longer table is made only for who opens it. */
const PAGE_ROWS = 500;
const MOST_LANES = 24;
const MOST_CHAIN = 40;

export interface TraceFigureData {
  readonly trace: Trace;
  /** The moment up to which it goes, where more of the run is to come. */
  readonly until?: string | undefined;
  readonly filter: TraceFilter;
  readonly provenance: string;
  /** The number of the event in focus at first; without one, the event that the run is told from. */
  readonly event?: number | undefined;
  /** Hears which event is in focus. */
  readonly chosen?: (event: number) => void;
}

/** One replication as a timeline, and of the event in focus everything that led to it. */
export function traceFigure({
  trace,
  until,
  filter,
  provenance,
  event,
  chosen,
}: TraceFigureData): HTMLElement {
  const title = traceFinding(trace, until !== undefined);
  const rows = traceRows(trace, filter, MOST_LANES);
  const detail = html('div', { class: 'trace-detail', 'aria-live': 'polite' });
  const moment = html('p', { class: 'drawn' });
  const list = traceList({
    title,
    trace,
    rows,
    first: event ?? tellingEvent(trace)?.number,
    chosen: (each) => {
      detail.replaceChildren(...about(each));
      if (each !== undefined) chosen?.(each.number);
    },
    inSight: (events) => {
      const { length } = events;
      moment.textContent =
        length === rows.events.length
          ? ''
          : `In this picture: ${formatNumber(length)} of them, from ${timeText(events[0]!)} on. Save CSV on the page writes all.`;
    },
  });
  const about = (event: TracedEvent | undefined): readonly HTMLElement[] => {
    if (event === undefined) {
      return rows.events.length === 0
        ? [
            html(
              'p',
              { class: 'drawn' },
              'No event is like that: look for something else, or take a filter away.',
            ),
          ]
        : [html('p', { class: 'drawn controls' }, 'Choose an event to see what led to it.')];
    }
    const { causes, effects } = relatedTo(trace, event.number);
    const link = (each: TracedEvent): HTMLElement => {
      const button = html('button', { type: 'button' }, `#${each.number}`);
      // The button goes with what it stood in; the keyboard goes on from the event.
      button.addEventListener('click', () => {
        list.choose(each.number);
        list.element.focus();
      });
      return html('li', {}, button, ' ', ...sentence(each));
    };
    const sentence = (each: TracedEvent) => [
      `${timeText(each)} `,
      nameText(rows.names.get(each.entity) ?? each.entity),
      `: ${eventName(each.event)}, ${movementText(each)}`,
    ];
    const left = causes.length - MOST_CHAIN;
    return [
      html('h3', {}, `#${event.number} `, ...sentence(event)),
      html(
        'p',
        {},
        `It came ${causeWords(event)}.`,
        event.effects === undefined ? null : ` It tells: ${event.effects.map(eventName).join(', ')}.`,
      ),
      event.details === undefined
        ? html('p', {})
        : html('p', { class: 'drawn' }, `With ${detailWords(event.details)}.`),
      html('h4', {}, 'What led to it, the first cause on top'),
      causes.length === 0
        ? html('p', {}, 'Nothing else: it is a first cause.')
        : html(
            'ol',
            {},
            left > 0 ? html('li', {}, `${left} more before these`) : null,
            causes.slice(-MOST_CHAIN).map(link),
          ),
      html('h4', {}, 'What followed from it directly'),
      effects.length === 0
        ? html('p', {}, 'Nothing.')
        : html('ul', {}, effects.slice(0, MOST_CHAIN).map(link)),
    ];
  };
  detail.replaceChildren(...about(undefined));
  const { design, replication, scenario, eventCount } = trace;
  const shown = rows.events.length;
  const tables = () => [
    {
      caption: 'These events',
      pageRows: PAGE_ROWS,
      columns: [
        { label: 'Event', numeric: true },
        { label: 'Time (UTC)' },
        { label: 'Entity' },
        { label: 'What' },
        { label: 'From → to' },
        { label: 'Why' },
      ],
      rows: rows.events.map((event) => [
        String(event.number),
        timeText(event),
        rows.names.get(event.entity) ?? event.entity,
        eventName(event.event),
        movementText(event),
        causeWords(event),
      ]),
    },
  ];
  return figure({
    id: 'trace',
    kicker: 'Trace',
    title,
    drawn: `${formatNumber(shown)} of ${until === undefined ? '' : 'the first '}${count(eventCount, 'event')}, ${shown === 0 ? '' : `one lane per ${rows.perEntity ? 'entity' : 'kind of machine'}, `}${design}, replication ${replication}, seed ${scenario.seed}.${until === undefined ? '' : ` Up to ${timeText({ at: until })}: the rest of the run follows once nothing changes.`}`,
    moment,
    picture: html('div', {}, list.element),
    caption:
      'Time runs downward. Full dot: the event changed a state; open dot: it did not. Lines join the event in focus to what led to it and to what followed. Arrow keys up and down choose an event, left goes to its cause, right to what it led to.',
    detail,
    // A file of the first days would not say that it is not the whole run.
    csv: until === undefined ? () => writeTraceCsv({ ...trace, events: [...rows.events] }) : undefined,
    tables: shown > PAGE_ROWS ? tables : tables(),
    provenance,
  });
}
