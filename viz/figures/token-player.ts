import { DAY_SECONDS, HOUR_SECONDS } from '../../engine/time.ts';
import type { Trace } from '../../scenarios/trace/index.ts';
import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { html } from '../dom/html.ts';
import { dayAndTime } from '../view/day-and-time.ts';
import { applyMove, type TokenTimeline, tokensAt, waysOf } from '../view/token-timeline.ts';

export interface TokenPlayerParts {
  readonly trace: Trace;
  readonly timeline: TokenTimeline;
  /** Holds the chart, which may be drawn anew at any time. */
  readonly scroll: HTMLElement;
  /** Hears the counts whenever they change, and when they are, in words. */
  readonly counted: (counts: ReadonlyMap<string, number>, time: string) => void;
}

const SPEEDS = [
  { label: '1 hour a second', seconds: HOUR_SECONDS },
  { label: '6 hours a second', seconds: 6 * HOUR_SECONDS },
  { label: '1 day a second', seconds: DAY_SECONDS },
  { label: '1 week a second', seconds: 7 * DAY_SECONDS },
  { label: '30 days a second', seconds: 30 * DAY_SECONDS },
] as const;

/** A run is over in about so many seconds unless the reader says otherwise. */
const WHOLE_RUN_SECONDS = 40;
const TRAVEL_MS = 500;
/** More tokens at once than this cannot be told apart. */
const MOST_TOKENS = 40;

/** Time of a run under the reader’s hand: a slider, and a button that moves it. It stands at the end until touched. */
export function tokenPlayer({ trace, timeline, scroll, counted }: TokenPlayerParts): HTMLElement {
  const { horizonSeconds } = trace;
  const id = 'token-time';
  const input = html('input', {
    type: 'range',
    id,
    min: 0,
    max: horizonSeconds,
    step: HOUR_SECONDS,
    value: horizonSeconds,
  });
  input.max = String(horizonSeconds);
  input.value = String(horizonSeconds);
  const shown = html('output', { for: id });
  const speed = html(
    'select',
    { 'aria-label': 'Speed' },
    SPEEDS.map(({ label, seconds }) => html('option', { value: seconds }, label)),
  );
  speed.value = String(defaultSpeed(horizonSeconds));
  const play = html('button', { type: 'button' }, 'Play');
  let counts = new Map(tokensAt(timeline, horizonSeconds));
  let next = timeline.moves.length;
  let playing = false;

  const show = (atSeconds: number): void => {
    const words = dayAndTime(atSeconds, horizonSeconds);
    shown.textContent = words;
    input.setAttribute('aria-valuetext', words);
    for (const text of scroll.querySelectorAll<SVGTextElement>('[data-count]')) {
      const count = counts.get(text.dataset.count!) ?? 0;
      text.textContent = formatNumber(count);
      text.classList.toggle('none', count === 0);
    }
    counted(counts, words);
  };
  const seek = (atSeconds: number): void => {
    counts = new Map(tokensAt(timeline, atSeconds));
    next = timeline.moves.findIndex((move) => move.atSeconds > atSeconds);
    if (next < 0) next = timeline.moves.length;
    show(atSeconds);
  };
  const stop = (): void => {
    playing = false;
    play.textContent = 'Play';
  };
  const start = (): void => {
    playing = true;
    play.textContent = 'Pause';
    if (Number(input.value) >= horizonSeconds) {
      input.value = '0';
      seek(0);
    }
    let before: number | undefined;
    let at = Number(input.value);
    const frame = (now: number): void => {
      // Whoever leaves the page leaves the motion, too.
      if (!scroll.isConnected) stop();
      if (!playing) return;
      at = Math.min(horizonSeconds, at + ((now - (before ?? now)) / 1000) * Number(speed.value));
      before = now;
      for (; next < timeline.moves.length && timeline.moves[next]!.atSeconds <= at; next++) {
        applyMove(counts, timeline.moves[next]!);
        send(scroll, waysOf(timeline.moves[next]!, waysDrawn(scroll)));
      }
      input.value = String(Math.floor(at));
      show(Math.floor(at));
      if (at >= horizonSeconds) stop();
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  };
  play.addEventListener('click', () => (playing ? stop() : start()));
  input.addEventListener('input', () => {
    stop();
    seek(input.valueAsNumber);
  });
  show(horizonSeconds);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return html(
    'div',
    { class: 'controls player' },
    html('label', { for: id }, 'Time of the run: ', shown),
    input,
    still ? null : html('span', { class: 'player-buttons' }, play, speed),
  );
}

function defaultSpeed(horizonSeconds: number): number {
  const wanted = horizonSeconds / WHOLE_RUN_SECONDS;
  return (SPEEDS.find(({ seconds }) => seconds >= wanted) ?? SPEEDS.at(-1)!).seconds;
}

function waysDrawn(scroll: HTMLElement): ReadonlySet<string> {
  return new Set(
    [...scroll.querySelectorAll<SVGPathElement>('[data-arrow]')].map((path) => path.dataset.arrow!),
  );
}

/** Lets a dot run along each of the ways. */
function send(scroll: HTMLElement, ways: readonly string[]): void {
  const layer = scroll.querySelector<SVGGElement>('.tokens');
  if (layer === null || layer.childElementCount >= MOST_TOKENS) return;
  for (const way of ways) {
    const path = scroll.querySelector<SVGPathElement>(`[data-arrow="${way}"]`);
    if (path === null) continue;
    const token = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    token.setAttribute('class', 'token');
    token.setAttribute('r', '4');
    const length = path.getTotalLength();
    const place = (share: number): void => {
      const { x, y } = path.getPointAtLength(share * length);
      token.setAttribute('cx', String(x));
      token.setAttribute('cy', String(y));
    };
    place(0);
    layer.append(token);
    let began: number | undefined;
    const step = (now: number): void => {
      began ??= now;
      const share = Math.min(1, (now - began) / TRAVEL_MS);
      place(share);
      if (share < 1 && token.isConnected) requestAnimationFrame(step);
      else token.remove();
    };
    requestAnimationFrame(step);
  }
}
