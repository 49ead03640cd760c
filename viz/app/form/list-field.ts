import type { YamlPath } from '../../../scenarios/load/parse-yaml.ts';
import { html, nameText } from '../../dom/html.ts';
import { tellProblems } from '../problems.ts';
import { type Change, type Field, fieldId } from './field.ts';

export interface ListOptions {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** The word an entry of the list stands for; entries with more to them are shown by their own name. */
  readonly nameOf: (entry: unknown) => string;
}

/** A list of the scenario as boxes to check. Entries with settings of their own keep them as long as the page is open. */
export function listField(path: YamlPath, options: ListOptions, change: Change): Field {
  const boxes = html('div', { class: 'checks' });
  const error = html('p', { class: 'hint', id: `${fieldId(path)}-error`, hidden: true });
  const element = html(
    'fieldset',
    { class: 'field', id: fieldId(path) },
    html('legend', {}, options.label),
    boxes,
    error,
  );
  /** What was ever in the list, by name, so that a box unchecked by mistake can be checked again. */
  const known = new Map<string, unknown>(options.choices.map(({ value }) => [value, value]));
  let entries: readonly unknown[] = [];

  const toggle = (name: string, on: boolean) => {
    const others = entries.filter((entry) => options.nameOf(entry) !== name);
    const order = [...known.keys()];
    const rank = (entry: unknown) => order.indexOf(options.nameOf(entry));
    if (!on) {
      const at = entries.findIndex((entry) => options.nameOf(entry) === name);
      // The last one is kept as an empty list: the loader says best what is missing then.
      change(others.length === 0 ? path : [...path, at], others.length === 0 ? [] : undefined);
      return;
    }
    // New entries go behind those that come before them in the list of choices, and move nobody.
    const at = entries.findIndex((entry) => rank(entry) > order.indexOf(name));
    if (at === -1) change([...path, entries.length], known.get(name));
    else change(path, [...entries.slice(0, at), known.get(name), ...entries.slice(at)]);
  };
  return {
    path,
    element,
    show: ({ text }) => {
      const value = text.valueAt(path);
      entries = Array.isArray(value) ? value : [];
      for (const entry of entries) known.set(options.nameOf(entry), entry);
      const present = new Set(entries.map(options.nameOf));
      const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '';
      const within = boxes.contains(document.activeElement);
      boxes.replaceChildren(
        ...[...known.keys()].map((name) => {
          const box = html('input', {
            type: 'checkbox',
            value: name,
            checked: present.has(name),
          });
          box.addEventListener('change', () => toggle(name, box.checked));
          const label = options.choices.find((choice) => choice.value === name)?.label ?? name;
          return html('label', { class: 'check' }, box, nameText(label));
        }),
      );
      if (within) {
        [...boxes.querySelectorAll('input')].find((box) => box.value === focused)?.focus();
      }
    },
    complain: (problems) => void tellProblems(error, problems),
  };
}
