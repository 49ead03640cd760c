import type { CalendarRow, Result } from '../../scenarios/result.ts';
import { type CalendarWindow, DATES, drawCalendarWindow, rowAt } from '../charts/calendar-canvas.ts';
import { calendarLayout } from '../charts/calendar-layout.ts';
import type { DaySpan } from '../charts/day-span.ts';
import { html } from '../dom/html.ts';
import { onThemeChange, tokenColors } from '../dom/token-colors.ts';
import type { CalendarFate } from './calendar-fate.ts';

export interface CalendarScroll {
  readonly element: HTMLElement;
  readonly show: (rows: readonly CalendarRow[]) => void;
  readonly redraw: () => void;
}

const TOKENS = ['ground', 'ink', 'muted', 'line', 'hairline', 'accent', 'exposed'] as const;

/** How far a key moves over the rows, given how many are in sight. */
const STEPS: Readonly<Record<string, (inSight: number) => number>> = {
  ArrowDown: () => 1,
  ArrowUp: () => -1,
  PageDown: (inSight) => inSight,
  PageUp: (inSight) => -inSight,
  Home: () => Number.NEGATIVE_INFINITY,
  End: () => Number.POSITIVE_INFINITY,
};

/**
 * Rows of a calendar by the thousand, in a window that scrolls. Only what is in sight is drawn. To the keyboard and to
 * a screen reader it is a list of which one row is chosen; what becomes of that row is said beside it.
 */
export function calendarScroll(
  result: Result,
  id: string,
  fate: CalendarFate,
  spanNow: () => DaySpan,
): CalendarScroll {
  let rows: readonly CalendarRow[] = [];
  let waiting = false;
  const canvas = html('canvas', { 'aria-hidden': 'true' });
  const space = html('div', { class: 'calendar-space' });
  const option = html('div', {
    id: `${id}-row`,
    role: 'option',
    'aria-selected': 'true',
    class: 'visually-hidden',
  });
  const element = html(
    'div',
    { class: 'calendar-scroll', role: 'listbox', tabindex: 0 },
    canvas,
    space,
    option,
  );
  let colors: CalendarWindow['colors'] | undefined;

  const view = (): CalendarWindow => {
    const { startDate, horizonDays } = result.scenario;
    colors ??= tokenColors(element, TOKENS);
    return {
      startDate,
      horizonDays,
      rows,
      milestones: result.milestones ?? [],
      selectedId: fate.selectedId(),
      span: spanNow(),
      width: element.clientWidth,
      height: element.clientHeight,
      scrollTop: element.scrollTop,
      colors,
      font: getComputedStyle(element).fontFamily,
    };
  };
  const draw = () => {
    waiting = false;
    const now = view();
    if (now.width === 0) return;
    const scale = devicePixelRatio;
    const [width, height] = [Math.round(now.width * scale), Math.round(now.height * scale)];
    // Setting a size clears a canvas, and costs even where it is the same.
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      canvas.style.width = `${now.width}px`;
      canvas.style.height = `${now.height}px`;
      space.style.height = `${DATES + rows.length * calendarLayout(now.width).pitch - now.height}px`;
    }
    const pen = canvas.getContext('2d')!;
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    drawCalendarWindow(pen, now);
  };
  const redraw = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(draw);
  };
  const choose = (index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    const { pitch } = calendarLayout(element.clientWidth);
    const [top, bottom] = [index * pitch, DATES + (index + 1) * pitch];
    if (top < element.scrollTop) element.scrollTop = top;
    if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    option.textContent = `${row.name}: ${row.fate}`;
    option.setAttribute('aria-posinset', String(index + 1));
    option.setAttribute('aria-setsize', String(rows.length));
    element.setAttribute('aria-activedescendant', option.id);
    fate.choose(row.relationshipId);
  };

  element.addEventListener('scroll', redraw);
  element.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const { clientHeight, clientWidth } = element;
    const inSight = Math.max(1, Math.floor((clientHeight - DATES) / calendarLayout(clientWidth).pitch) - 1);
    const at = rows.findIndex(({ relationshipId }) => relationshipId === fate.selectedId());
    choose(Math.min(rows.length - 1, Math.max(0, at + step(inSight))));
  });
  const under = (event: MouseEvent) => rowAt(view(), event.clientY - element.getBoundingClientRect().top);
  element.addEventListener('pointermove', (event) => fate.point(under(event)?.relationshipId ?? null));
  element.addEventListener('pointerleave', () => fate.point(null));
  element.addEventListener('click', (event) => {
    const row = under(event);
    if (row !== undefined) choose(rows.indexOf(row));
  });
  new ResizeObserver(redraw).observe(element);
  onThemeChange(element, () => {
    colors = undefined;
    redraw();
  });
  return {
    element,
    show(shown) {
      rows = shown;
      element.setAttribute('aria-label', `${shown.length} more relationships, by planned end`);
      element.removeAttribute('aria-activedescendant');
      canvas.width = 0;
      element.scrollTop = 0;
      redraw();
    },
    redraw,
  };
}
