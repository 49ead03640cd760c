import { curveMargins } from '../charts/reach-curve.ts';
import { html } from '../dom/html.ts';
import type { ReachMark } from '../view/reach-view.ts';

const THUMB = 20;

export interface ReachSlider {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** Puts the stops under the marks of a curve of this width. */
  readonly align: (width: number) => void;
}

/** Paper cannot be moved: it shows the end of the story, and the screen returns to where the reader was. */
function showEndInPrint(input: HTMLInputElement): void {
  let kept: string | null = null;
  const move = (value: string) => {
    input.value = value;
    input.dispatchEvent(new Event('input'));
  };
  matchMedia('print').addEventListener('change', ({ matches }) => {
    if (matches && kept === null) {
      kept = input.value;
      move(input.max);
    } else if (!matches && kept !== null) {
      move(kept);
      kept = null;
    }
  });
}

/** A slider with one stop per mark. It moves only under the reader's hand and starts at the end of the story. */
export function reachSlider(
  marks: readonly ReachMark[],
  tenantCount: number,
  moved: (stop: number) => void,
): ReachSlider {
  const last = marks.length - 1;
  const input = html('input', { type: 'range', id: 'reach-time', min: 0, max: last, step: 1, value: last });
  const shown = html('output', { for: 'reach-time' });
  const say = () => {
    const { spoken } = marks[input.valueAsNumber]!;
    input.setAttribute('aria-valuetext', spoken);
    shown.textContent = spoken;
  };
  input.addEventListener('input', () => {
    say();
    moved(input.valueAsNumber);
  });
  say();
  showEndInPrint(input);
  const label = html('label', { for: 'reach-time' }, 'From theft to containment: ');
  return {
    element: html('div', { class: 'slider controls' }, input, html('p', {}, label, shown)),
    input,
    align: (width) => {
      const margins = curveMargins(width, tenantCount);
      input.style.marginLeft = `${margins.left - THUMB / 2}px`;
      input.style.width = `${width - margins.left - margins.right + THUMB}px`;
    },
  };
}
