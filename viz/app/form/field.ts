import type { ScenarioText } from '../../../scenarios/edit/scenario-text.ts';
import type { Diagnostic } from '../../../scenarios/load/diagnostic.ts';
import type { YamlPath } from '../../../scenarios/load/parse-yaml.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import { type Child, html } from '../../dom/html.ts';
import { tellProblems } from '../problems.ts';

/** What a form shows: the text as written, and what the loader makes of it, as far as it could be read. */
export interface FormState {
  readonly text: ScenarioText;
  /** With all defaults; the last one that could be read where the text has errors now. */
  readonly scenario: Scenario | undefined;
}

/** A change of the scenario's text that a control asks for. */
export type Change = (path: YamlPath, value: unknown) => void;

/** One control of the form. */
export interface Field {
  readonly path: YamlPath;
  readonly element: HTMLElement;
  /** Shows another state; what the reader is just typing is left alone. */
  readonly show: (state: FormState) => void;
  /** Shows what is wrong here; an empty list takes it away. */
  readonly complain: (problems: readonly Diagnostic[]) => void;
}

/** An id for the control of a path. */
export const fieldId = (path: YamlPath) => `field-${path.map(String).join('-')}`;

/** A control with its label above and its problem below, tied together for those who do not see them. */
export function labeled(
  path: YamlPath,
  label: string,
  control: HTMLElement,
  parts: { readonly beside?: Child; readonly hint?: string } = {},
): Pick<Field, 'element' | 'complain'> {
  const id = fieldId(path);
  control.id = id;
  const hint = parts.hint === undefined ? null : html('p', { class: 'hint', id: `${id}-hint` }, parts.hint);
  const error = html('p', { class: 'hint', id: `${id}-error`, hidden: true });
  const describe = (hasError: boolean) => {
    const ids = [hint === null ? '' : hint.id, hasError ? error.id : ''].filter((each) => each !== '');
    if (ids.length === 0) control.removeAttribute('aria-describedby');
    else control.setAttribute('aria-describedby', ids.join(' '));
  };
  describe(false);
  return {
    element: html(
      'div',
      { class: 'field' },
      html('div', { class: 'field-head' }, html('label', { for: id }, label), parts.beside),
      control,
      hint,
      error,
    ),
    complain: (problems) => {
      if (tellProblems(error, problems)) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
      describe(problems.length > 0);
    },
  };
}
