import type { YamlPath } from '../../../scenarios/load/parse-yaml.ts';
import { html } from '../../dom/html.ts';
import { type Change, type Field, labeled } from './field.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One of a few words; `usual` is what holds while nothing is written. */
export function choiceField(
  path: YamlPath,
  options: { readonly label: string; readonly choices: readonly Choice[]; readonly usual: string },
  change: Change,
): Field {
  const select = html('select');
  const offer = (choices: readonly Choice[]) =>
    select.replaceChildren(...choices.map(({ value, label }) => html('option', { value }, label)));
  offer(options.choices);
  select.addEventListener('change', () => change(path, select.value));
  return {
    path,
    ...labeled(path, options.label, select),
    show: ({ text }) => {
      const written = text.valueAt(path);
      const value = typeof written === 'string' ? written : options.usual;
      // A word that is not on the list, right or wrong, is somebody's: it stays until another is chosen.
      const known = options.choices.some((choice) => choice.value === value);
      offer(known ? options.choices : [...options.choices, { value, label: value }]);
      select.value = value;
    },
  };
}
