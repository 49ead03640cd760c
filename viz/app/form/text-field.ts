import type { YamlPath } from '../../../scenarios/load/parse-yaml.ts';
import { html } from '../../dom/html.ts';
import { type Change, type Field, labeled } from './field.ts';

export interface TextFieldOptions {
  readonly label: string;
  /** Shown while nothing is written: what holds then. */
  readonly usual?: string;
  readonly hint?: string;
  /** Numbers become numbers, which the loader may refuse; anything else stays text, for the loader to judge. */
  readonly number?: boolean;
}

/** A line of text as it stands in the scenario; an empty one takes the value out, so that the default holds. */
export function textField(path: YamlPath, options: TextFieldOptions, change: Change): Field {
  const input = html('input', {
    type: 'text',
    placeholder: options.usual,
    inputmode: options.number === true ? 'numeric' : undefined,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const parts = labeled(path, options.label, input, options.hint === undefined ? {} : { hint: options.hint });
  input.addEventListener('input', () => {
    const written = input.value.trim();
    if (written === '') change(path, undefined);
    else
      change(
        path,
        options.number === true && /^-?\d{1,15}(\.\d{1,9})?$/.test(written) ? Number(written) : written,
      );
  });
  return {
    path,
    ...parts,
    show: ({ text }) => {
      if (document.activeElement === input) return;
      const value = text.valueAt(path);
      // A distribution has a form of its own, which only the text shows in full.
      const structured = typeof value === 'object' && value !== null;
      input.value =
        value === undefined || value === null ? '' : structured ? JSON.stringify(value) : String(value);
      input.disabled = structured;
    },
  };
}
