import { openScenarioText } from '../../../scenarios/edit/scenario-text.ts';
import type { Diagnostic } from '../../../scenarios/load/diagnostic.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import { html } from '../../dom/html.ts';
import { formWords, sharedOut } from '../problems.ts';
import type { Field, FormState } from './field.ts';
import { fieldGroups, thefts, tierNames } from './fields.ts';

export interface ScenarioForm {
  readonly element: HTMLElement;
  /** Shows a text, and what the loader says about it. */
  readonly show: (text: string, scenario: Scenario | undefined, diagnostics: readonly Diagnostic[]) => void;
}

/**
 * The scenario as a form: a second view of the same text. A control writes into the text, and shows what stands there;
 * what no control shows, the text view does.
 */
export function scenarioForm(
  written: (text: string) => void,
  showLine: (line: number) => void,
): ScenarioForm {
  const body = html('fieldset', { class: 'form-body' });
  const others = html('ul', { class: 'problems' });
  const ofEstate = html(
    'p',
    { class: 'hint', hidden: true },
    'This is an estate as it stands, and the run says what becomes of it when nobody acts. To ask more of it, write a scenario with it under “estate”.',
  );
  const addTheft = html('button', { type: 'button', class: 'add-theft' }, 'Add a theft');
  const element = html(
    'form',
    { class: 'scenario-form', 'aria-label': 'Scenario' },
    others,
    ofEstate,
    body,
    addTheft,
  );
  element.addEventListener('submit', (event) => event.preventDefault());
  let open = openScenarioText('');
  let fields: readonly Field[] = [];
  let drawnFor = '';

  const change = (path: readonly PropertyKey[], value: unknown) => written(open.with(path, value));

  addTheft.addEventListener('click', () => {
    const events = open.valueAt(['events']);
    const [tier = 'tier1'] = tierNames(open.valueAt(['sketch', 'managing', 'engineers'])).slice(-1);
    const position = Array.isArray(events) ? events.length : 0;
    written(
      open.with(['events', position], { at: 'P30DT10H', compromise: { who: tier, with: 'stolen-session' } }),
    );
  });

  /** Which controls there are depends on the text: tiers, thefts, and what else it has. */
  const draw = (state: FormState) => {
    const focused = element.contains(document.activeElement) ? document.activeElement!.id : '';
    const groups = ofEstate.hidden ? fieldGroups(state, change) : [];
    fields = groups.flatMap((group) => group.fields);
    body.replaceChildren(
      ...groups.map((group, index) => {
        const remove = group.title === 'Theft' ? removeButton(group.fields[0]!.path) : null;
        const id = `form-group-${index}`;
        return html(
          'section',
          { class: 'form-group', 'aria-labelledby': id },
          html('h3', { id }, group.title),
          group.fields.map((field) => field.element),
          remove,
        );
      }),
    );
    if (focused !== '') document.getElementById(focused)?.focus();
  };
  const removeButton = ([, position]: readonly PropertyKey[]) => {
    const button = html('button', { type: 'button' }, 'Remove this theft');
    button.addEventListener('click', () => {
      const events = open.valueAt(['events']) as readonly unknown[];
      written(open.with(events.length === 1 ? ['events'] : ['events', position!], undefined));
    });
    return button;
  };

  return {
    element,
    show(next, scenario, diagnostics) {
      // A text is shown once when it is written and again when it was read.
      if (next !== open.text) open = openScenarioText(next);
      const state: FormState = { text: open, scenario };
      // What a scenario asks has no place in an estate that stands alone.
      const isEstate = open.valueAt(['entwin']) !== undefined;
      ofEstate.hidden = !isEstate;
      addTheft.hidden = isEstate;
      const shape = JSON.stringify([
        isEstate,
        open.valueAt(['estate']) === undefined,
        tierNames(open.valueAt(['sketch', 'managing', 'engineers'])),
        thefts(open.valueAt(['events'])),
      ]);
      if (open.readable && shape !== drawnFor) {
        drawnFor = shape;
        draw(state);
      }
      for (const locked of [body, addTheft]) locked.disabled = !open.readable;
      // A text that cannot be read says nothing about its values: the last ones of the same scenario stay, locked.
      if (open.readable) for (const field of fields) field.show(state);
      else if (scenario === undefined) {
        fields = [];
        drawnFor = '';
        body.replaceChildren();
      }
      const { byPath, rest } = sharedOut(
        next,
        diagnostics,
        fields.map(({ path }) => ({ path, span: open.spanOf(path) })),
      );
      for (const field of fields) field.complain(byPath.get(field.path) ?? []);
      others.replaceChildren(
        ...rest.map((problem) => {
          const place = html('button', { type: 'button' }, `Line ${problem.line}`);
          place.addEventListener('click', () => showLine(problem.line));
          return html('li', { class: problem.severity }, place, ' ', formWords(problem));
        }),
      );
    },
  };
}
