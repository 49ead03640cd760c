import { calendarLayout } from '../charts/calendar-layout.ts';
import { dateOfDay, dayScale } from '../charts/day-axis.ts';
import { type DaySpan, spanWithin } from '../charts/day-span.ts';
import { html } from '../dom/html.ts';

export interface CalendarSpan {
  readonly element: HTMLElement;
  readonly now: () => DaySpan;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 7,
  ArrowUp: 7,
  ArrowLeft: -7,
  ArrowDown: -7,
  PageUp: 30,
  PageDown: -30,
};

/**
 * Lets the reader choose the days that a calendar shows, on its strip of ends: drag a handle or the window, draw a new
 * window, or move a handle with the keys. The chart is redrawn meanwhile, so listeners sit on its container.
 */
export function calendarSpan(
  chart: HTMLElement,
  startDate: string,
  horizonDays: number,
  kept: DaySpan | undefined,
  moved: (span: DaySpan) => void,
): CalendarSpan {
  const whole: DaySpan = { fromDay: 0, toDay: horizonDays };
  let span = kept === undefined ? whole : spanWithin(horizonDays, kept);
  const said = html('span', { role: 'status' });
  const all = html('button', { type: 'button' }, 'Show all days');
  const element = html('p', { class: 'controls span-said' }, said, ' ', all);
  const tell = () => {
    const isWhole = span.fromDay === 0 && span.toDay === horizonDays;
    all.hidden = isWhole;
    said.textContent = isWhole
      ? ''
      : `Shown: ${dateOfDay(startDate, span.fromDay)} to ${dateOfDay(startDate, span.toDay)}.`;
  };
  const set = (wanted: DaySpan) => {
    const next = spanWithin(horizonDays, wanted);
    if (next.fromDay === span.fromDay && next.toDay === span.toDay) return;
    span = next;
    const focused = chart.contains(document.activeElement)
      ? document.activeElement?.getAttribute('data-brush')
      : null;
    tell();
    moved(span);
    if (focused) chart.querySelector<SVGGElement>(`[data-brush="${focused}"]`)?.focus();
  };
  const dayAt = (clientX: number) => {
    const box = chart.getBoundingClientRect();
    const { nameWidth, edge } = calendarLayout(Math.floor(chart.clientWidth));
    return dayScale(horizonDays, nameWidth, edge).invert(clientX - box.left);
  };
  const partOf = ({ target }: Event) =>
    target instanceof Element ? target.closest<SVGElement>('[data-brush]')?.dataset.brush : undefined;

  let drag: ((day: number) => DaySpan) | undefined;
  chart.addEventListener('pointerdown', (event) => {
    const part = partOf(event);
    if (part === undefined) return;
    event.preventDefault();
    chart.setPointerCapture(event.pointerId);
    const start = dayAt(event.clientX);
    const { fromDay, toDay } = span;
    const isWhole = fromDay === 0 && toDay === horizonDays;
    if (part === 'from') drag = (day) => ({ fromDay: Math.min(day, toDay), toDay });
    else if (part === 'to') drag = (day) => ({ fromDay, toDay: Math.max(day, fromDay) });
    else if (part === 'window' && !isWhole) {
      const length = toDay - fromDay;
      drag = (day) => {
        const from = Math.max(0, Math.min(horizonDays - length, fromDay + day - start));
        return { fromDay: from, toDay: from + length };
      };
    } else drag = (day) => ({ fromDay: Math.min(start, day), toDay: Math.max(start, day) });
  });
  chart.addEventListener('pointermove', ({ clientX }) => {
    if (drag !== undefined) set(drag(dayAt(clientX)));
  });
  for (const end of ['pointerup', 'pointercancel'] as const)
    chart.addEventListener(end, () => {
      drag = undefined;
    });
  chart.addEventListener('keydown', (event) => {
    const part = partOf(event);
    if (part !== 'from' && part !== 'to') return;
    const { fromDay, toDay } = span;
    const at = part === 'from' ? fromDay : toDay;
    const ends: Readonly<Record<string, number>> = { Home: 0, End: horizonDays };
    const step = STEPS[event.key];
    const day = step === undefined ? ends[event.key] : at + step;
    if (day === undefined) return;
    event.preventDefault();
    set(part === 'from' ? { fromDay: day, toDay } : { fromDay: Math.min(fromDay, day), toDay: day });
  });
  all.addEventListener('click', () => {
    set(whole);
    chart.querySelector<SVGGElement>('[data-brush="from"]')?.focus();
  });
  tell();
  return { element, now: () => span };
}
