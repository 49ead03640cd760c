import type { YamlPath } from '../../../scenarios/load/parse-yaml.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import { html } from '../../dom/html.ts';
import { type Change, type Field, labeled } from './field.ts';

export interface SliderOptions {
  readonly label: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly hint?: string;
  /** The number that holds now, default included; undefined where no single number does. */
  readonly of: (scenario: Scenario) => number | undefined;
  /** What is written for a number. */
  readonly written: (value: number, scenario: Scenario | undefined) => unknown;
}

/** A whole number under the hand: a slider for the usual range, and a box for any other. */
export function sliderField(path: YamlPath, options: SliderOptions, change: Change): Field {
  const { low, high, unit, label } = options;
  const range = html('input', { type: 'range', min: low, max: high, step: 1 });
  const box = html('input', {
    type: 'number',
    min: low,
    step: 1,
    'aria-label': `${label}, as a number`,
    class: 'box',
  });
  const beside = html('span', { class: 'amount' }, box, html('span', { class: 'unit' }, unit));
  const parts = labeled(path, label, range, {
    beside,
    ...(options.hint === undefined ? {} : { hint: options.hint }),
  });
  let scenario: Scenario | undefined;
  const say = () => range.setAttribute('aria-valuetext', `${range.value} ${unit}`.trim());
  const ask = (value: number) => {
    say();
    change(path, options.written(value, scenario));
  };
  range.addEventListener('input', () => {
    box.value = range.value;
    ask(range.valueAsNumber);
  });
  box.addEventListener('input', () => {
    // Half a number is not asked for; the loader would only complain about it.
    if (!Number.isInteger(box.valueAsNumber) || box.valueAsNumber < 0) return;
    stretch(box.valueAsNumber);
    range.value = box.value;
    ask(box.valueAsNumber);
  });
  /** A number that is written as this control would write it, be it one that the loader refuses. */
  const plain = (written: unknown) =>
    typeof written === 'number' && options.written(written, scenario) === written ? written : undefined;
  const stretch = (value: number) => {
    if (value > Number(range.max)) range.max = String(value);
  };
  return {
    path,
    ...parts,
    show: (state) => {
      scenario = state.scenario;
      const value = plain(state.text.valueAt(path)) ?? (scenario && options.of(scenario));
      for (const input of [range, box]) input.disabled = value === undefined;
      if (value === undefined || document.activeElement === range || document.activeElement === box) return;
      stretch(value);
      range.value = String(value);
      box.value = String(Math.round(value * 100) / 100);
      say();
    },
  };
}
