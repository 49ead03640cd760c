import type { CalendarRow, Result } from '../../scenarios/result.ts';
import { dateOfDay } from '../charts/day-axis.ts';
import type { DaySpan } from '../charts/day-span.ts';
import { html, nameText } from '../dom/html.ts';
import { factChips } from './fact-chip.ts';
import { gridKeys } from './grid-keys.ts';

/** What a reader has set in one calendar: it stays while results replace each other. */
export interface CalendarKept {
  span?: DaySpan;
  rowId?: string;
}

export interface CalendarFate {
  /** The line that says what becomes of the row in question. */
  readonly element: HTMLElement;
  readonly selectedId: () => string | null;
  /** Tells of a row while it is pointed at; of the chosen one, if any, where none is. */
  readonly point: (id: string | null) => void;
  readonly choose: (id: string) => void;
}

/**
 * Says what becomes of a relationship while its row is pointed at or has the focus. A chosen row keeps the
 * line when the pointer leaves, so that its facts can be followed, and stays in `kept` for the next drawing.
 */
export function calendarFate(
  result: Result,
  rows: readonly CalendarRow[],
  chart: HTMLElement,
  redraw: () => void,
  kept: Pick<CalendarKept, 'rowId'>,
): CalendarFate {
  const element = html('p', { class: 'fate controls', 'aria-live': 'polite' });
  const known = (id: string | undefined) => rows.some(({ relationshipId }) => relationshipId === id);
  if (!known(kept.rowId)) delete kept.rowId;
  let shownId: string | null | undefined;
  let pointerAt = '';
  const show = (id: string | null) => {
    if (id === shownId) return;
    shownId = id;
    const row = rows.find(({ relationshipId }) => relationshipId === id);
    if (row === undefined) {
      element.replaceChildren(html('span', { class: 'muted' }, 'Choose a row to read what becomes of it.'));
      return;
    }
    element.replaceChildren(
      html('strong', {}, nameText(row.name)),
      html('span', { class: 'muted' }, `, planned end ${dateOfDay(result.scenario.startDate, row.endDay)}: `),
      nameText(row.fate),
      ' ',
      factChips(result, row.factIds),
    );
  };
  const selectedId = () => kept.rowId ?? null;
  const point = (id: string | null) => show(id ?? selectedId());
  const choose = (id: string) => {
    kept.rowId = id;
    redraw();
    show(id);
  };
  const pointedAt = (event: Event) =>
    event.target instanceof Element
      ? (event.target.closest<SVGGElement>('[data-pick]')?.dataset.pick ?? null)
      : null;
  chart.addEventListener('pointermove', (event) => {
    // A page that moves under a resting pointer means nothing.
    const at = `${event.screenX} ${event.screenY}`;
    if (at !== pointerAt) point(pointedAt(event));
    pointerAt = at;
  });
  chart.addEventListener('pointerleave', () => point(null));
  // Who follows a link comes back to it, so that its row stays chosen meanwhile.
  element.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLAnchorElement) || !shownId) return;
    kept.rowId = shownId;
    redraw();
  });
  chart.addEventListener('focusin', (event) => show(pointedAt(event)));
  gridKeys(chart, (id) => {
    choose(id);
    chart.querySelector<SVGGElement>('.selected')?.focus();
  });
  point(null);
  return { element, selectedId, point, choose };
}
