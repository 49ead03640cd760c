import '../../styles/choices.css';
import '../../styles/findings.css';
import { designColorClass } from '../../charts/design-color.ts';
import { html } from '../../dom/html.ts';
import { findingFigure } from '../../figures/finding-figure.ts';
import { provenanceText } from '../../view/drawn-line.ts';
import type { FindingFilter, Severity } from '../../view/finding-rows.ts';
import { ask, askEarly, type Replies } from '../questions.ts';
import type { DrawView } from '../view.ts';
import { awaitIn, fillPlace, option, waitingFor } from './view-parts.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** What the reader chose stays chosen while the scenario changes. */
let filter: FindingFilter = { severities: new Set(SEVERITIES), design: '', waived: true };
let shown:
  | {
      readonly text: string;
      readonly opened: number;
      readonly element: HTMLElement;
      readonly place: HTMLElement;
    }
  | undefined;

export const askAhead = (text: string): void => askEarly('check', { text });

/** What the rules find in each design, with place, fix and waiver. */
export const drawView: DrawView = ({ result, designs, text, showLine, opened }) => {
  if (shown?.opened !== opened) shown = undefined;
  if (shown?.text === text) return shown.element;
  const place = shown?.place ?? html('div');
  if (!designs.some(({ id }) => id === filter.design)) filter = { ...filter, design: '' };
  const boxes = SEVERITIES.map((severity) => ({
    severity,
    box: html('input', { type: 'checkbox', checked: filter.severities.has(severity) }),
  }));
  const waived = html('input', { type: 'checkbox', checked: filter.waived });
  const design = html(
    'select',
    {},
    option('', 'all', filter.design === ''),
    designs.map(({ id }) => option(id, id, id === filter.design)),
  );
  let known: Replies['check'] | undefined;
  const draw = (): void => {
    if (known === undefined) return;
    fillPlace(
      place,
      findingFigure({
        ...known,
        filter,
        colorClassOf: (id) => designColorClass({ designs }, id),
        showLine,
        provenance: provenanceText(result),
      }),
    );
  };
  const filtered = (): void => {
    filter = {
      severities: new Set(boxes.filter(({ box }) => box.checked).map(({ severity }) => severity)),
      design: design.value,
      waived: waived.checked,
    };
    draw();
  };
  for (const each of [...boxes.map(({ box }) => box), waived, design])
    each.addEventListener('change', filtered);
  const element = html(
    'div',
    { class: 'findings-view' },
    html(
      'div',
      { class: 'controls choices' },
      boxes.map(({ severity, box }) => html('label', {}, box, ` ${severity}s`)),
      html('label', {}, waived, ' waived'),
      html('label', {}, 'Design ', design),
    ),
    place,
  );
  shown = { text, opened, element, place };
  awaitIn(place, 'Asking the rules …');
  ask('check', { text }).then(
    (reply) => {
      if (shown?.text !== text) return;
      known = reply;
      draw();
    },
    (error: unknown) => {
      if (shown?.text !== text) return;
      fillPlace(place, waitingFor(error instanceof Error ? error.message : String(error)));
    },
  );
  return element;
};
