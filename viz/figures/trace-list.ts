import type { Trace, TracedEvent } from '../../scenarios/trace/index.ts';
import { eventsInSight, traceChart, traceHead, traceRowHeight } from '../charts/trace-chart.ts';
import { html } from '../dom/html.ts';
import { keepScroll } from '../dom/keep-scroll.ts';
import { relatedTo, type TraceRows } from '../view/trace-rows.ts';

const HEIGHT = 520;

export interface TraceListParts {
  readonly title: string;
  readonly trace: Trace;
  readonly rows: TraceRows;
  /** The event in focus at first, where it is listed. */
  readonly first?: number | undefined;
  readonly chosen: (event: TracedEvent | undefined) => void;
  /** Hears which events are drawn, of all that are listed. */
  readonly inSight: (events: readonly TracedEvent[]) => void;
}

export interface TraceList {
  readonly element: HTMLElement;
  /** Brings an event into sight and focus; one that is filtered out is told about all the same. */
  readonly choose: (number: number) => void;
}

/** A list that scrolls through any number of events, of which only those in sight are drawn. */
export function traceList({ title, trace, rows, first, chosen, inSight }: TraceListParts): TraceList {
  const sight = html('div', { class: 'trace-sight' });
  const whole = html('div', { class: 'trace-whole', role: 'presentation' }, sight);
  const element = html(
    'div',
    { class: 'trace-list', role: 'listbox', tabindex: 0, 'aria-label': 'Events of the run, time downward' },
    whole,
  );
  let selected: { number: number; related: ReturnType<typeof relatedTo> } | undefined;
  let width = 0;
  let planned = false;

  const draw = (): void => {
    planned = false;
    if (width === 0) return;
    const height = Math.min(HEIGHT, traceHead(rows, width) + rows.events.length * traceRowHeight(width) + 4);
    const window = { width, height, scrolled: element.scrollTop };
    sight.replaceChildren(traceChart({ title, rows, selected }, window));
    inSight(eventsInSight(rows, window));
  };
  const plan = (): void => {
    if (planned) return;
    planned = true;
    requestAnimationFrame(draw);
  };
  const measure = (): void => {
    const now = Math.floor(element.clientWidth);
    if (now === 0 || now === width) return;
    width = now;
    const height = traceHead(rows, width) + rows.events.length * traceRowHeight(width);
    whole.style.height = `${height + 4}px`;
    const row = selected === undefined && first !== undefined ? rows.rowOf.get(first) : undefined;
    if (row === undefined) {
      draw();
      return;
    }
    // Some of what came before is in sight, and more of what came of it.
    element.scrollTop = row * traceRowHeight(width) - (element.clientHeight - traceHead(rows, width)) / 3;
    choose(first!);
  };
  new ResizeObserver(measure).observe(element);
  keepScroll(element);
  element.addEventListener('scroll', plan, { passive: true });

  const choose = (number: number): void => {
    selected = { number, related: relatedTo(trace, number) };
    const row = rows.rowOf.get(number);
    if (row !== undefined) show(row);
    if (row === undefined) element.removeAttribute('aria-activedescendant');
    else element.setAttribute('aria-activedescendant', `trace-event-${number}`);
    draw();
    chosen(trace.events[number]);
  };
  const show = (row: number): void => {
    const pitch = traceRowHeight(width);
    const room = element.clientHeight - traceHead(rows, width);
    const top = row * pitch;
    if (top < element.scrollTop) element.scrollTop = top;
    if (top + pitch > element.scrollTop + room) element.scrollTop = top + pitch - room;
  };
  element.addEventListener('click', ({ target }) => {
    const group = target instanceof Element ? target.closest<SVGGElement>('[data-number]') : null;
    if (group !== null) choose(Number(group.dataset.number));
  });
  element.addEventListener('keydown', (event) => {
    const next = target(event.key);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  });

  /** The event a key leads to, seen from the one in focus. */
  function target(key: string): number | undefined {
    const row = selected === undefined ? undefined : rows.rowOf.get(selected.number);
    const at = (wanted: number): number | undefined =>
      rows.events[Math.max(0, Math.min(rows.events.length - 1, wanted))]?.number;
    const page = Math.max(1, Math.floor(element.clientHeight / traceRowHeight(width)) - 6);
    switch (key) {
      case 'ArrowDown':
        return at(row === undefined ? 0 : row + 1);
      case 'ArrowUp':
        return at((row ?? 0) - 1);
      case 'PageDown':
        return at((row ?? 0) + page);
      case 'PageUp':
        return at((row ?? 0) - page);
      case 'Home':
        return at(0);
      case 'End':
        return at(rows.events.length - 1);
      case 'ArrowLeft':
        return selected?.related.causes.at(-1)?.number;
      case 'ArrowRight':
        return selected?.related.effects[0]?.number;
      default:
        return undefined;
    }
  }
  return { element, choose };
}
