import '../../styles/choices.css';
import '../../styles/trace.css';
import type { Trace } from '../../../scenarios/trace/trace.ts';
import { TRIGGERS } from '../../../scenarios/trace/triggers.ts';
import { html } from '../../dom/html.ts';
import { traceFigure } from '../../figures/trace-figure.ts';
import { provenanceText } from '../../view/drawn-line.ts';
import { machineLabel } from '../../view/trace-rows.ts';
import { replaceKeeping } from '../keep-place.ts';
import { unpackTrace } from '../packed-trace.ts';
import { ask, askEarly } from '../questions.ts';
import type { DrawView } from '../view.ts';
import { onceSettled } from './settled.ts';
import { awaitIn, fillPlace, option, waitingFor } from './view-parts.ts';

const TRIGGER_LABELS: Readonly<Record<(typeof TRIGGERS)[number], string>> = {
  start: 'the beginning',
  effect: 'another’s doing',
  timer: 'time',
  scenario: 'the scenario or working hours',
  behavior: 'what people do',
  observation: 'a look',
};
/** Waits until the reader has stopped typing. */
const TYPING_MS = 200;
const MOST_REPLICATION = 9999;

/** What the reader chose stays chosen while the scenario changes. */
let design: string | undefined;
let replication = 0;
let filter = { words: '', machine: '', trigger: '', onlyChanges: true };
const settled = onceSettled();
let shown:
  | {
      readonly text: string;
      readonly opened: number;
      readonly element: HTMLElement;
      readonly place: HTMLElement;
    }
  | undefined;

export const askAhead = (text: string): void => {
  if (design !== undefined) askEarly('trace', { text, design, replication, isFirst: isDragged() });
};

/** While somebody drags, the first screen is enough: a picture stands there and is replaced again in a moment. */
const isDragged = (): boolean =>
  shown?.element.isConnected === true && shown.place.querySelector('.picture') !== null;

/** One replication of one design as a timeline, with filters. */
export const drawView: DrawView = ({ result, designs: all, text, opened }) => {
  if (shown?.opened !== opened) shown = undefined;
  if (shown?.text === text) return shown.element;
  const isFirst = isDragged();
  const designs = all.map(({ id }) => id);
  if (design === undefined || !designs.includes(design)) design = designs.at(-1)!;
  const place = shown?.place ?? html('div');
  const designChoice = html(
    'select',
    {},
    designs.map((id) => option(id, id, id === design)),
  );
  const number = html('input', {
    type: 'number',
    min: 0,
    max: MOST_REPLICATION,
    step: 1,
    value: replication,
  });
  const words = html('input', {
    type: 'search',
    value: filter.words,
    placeholder: 'a name, a customer, an event',
  });
  const machine = html('select', {}, option('', 'all', true));
  const trigger = html(
    'select',
    {},
    option('', 'anything', filter.trigger === ''),
    TRIGGERS.map((each) => option(each, TRIGGER_LABELS[each], filter.trigger === each)),
  );
  const changes = html('input', { type: 'checkbox', checked: filter.onlyChanges });
  let trace: Trace | undefined;
  let until: string | undefined;
  let event: number | undefined;
  /** Keeping what the reader does in the picture, where the same run is drawn with more of it. */
  const draw = (keeping: boolean): void => {
    if (trace === undefined || shown?.element !== element) return;
    const figure = traceFigure({
      trace,
      until,
      filter,
      provenance: provenanceText(result),
      event: keeping ? event : undefined,
      chosen: (number) => {
        event = number;
      },
    });
    if (keeping) replaceKeeping(place, [figure]);
    else fillPlace(place, figure);
  };
  const offerMachines = (): void => {
    const there = [...new Set(trace!.entities.map((each) => each.machine))];
    // What is not there from the beginning may still come.
    if (until !== undefined && filter.machine !== '') there.push(filter.machine);
    if (!there.includes(filter.machine)) filter = { ...filter, machine: '' };
    machine.replaceChildren(
      option('', 'all', filter.machine === ''),
      ...[...new Set(there)].map((id) => option(id, machineLabel(id), filter.machine === id)),
    );
  };
  const run = async (isFirst: boolean): Promise<void> => {
    const asked = { text, design: design!, replication };
    const isWanted = () =>
      shown?.element === element && design === asked.design && replication === asked.replication;
    try {
      const answer = await ask('trace', { ...asked, isFirst });
      if (!isWanted()) return;
      const goesOn = trace !== undefined;
      const { until: end, ...ran } = answer;
      [trace, until] = [unpackTrace(ran), end];
      offerMachines();
      draw(goesOn);
      if (until === undefined) return;
      settled(() => {
        if (isWanted()) void run(false);
      });
    } catch (error) {
      if (!isWanted()) return;
      fillPlace(place, waitingFor(error instanceof Error ? error.message : String(error)));
    }
  };
  const begin = (isFirst: boolean): void => {
    [trace, event] = [undefined, undefined];
    awaitIn(place, `Running ${design} once …`);
    void run(isFirst);
  };
  designChoice.addEventListener('change', () => {
    design = designChoice.value;
    begin(false);
  });
  number.addEventListener('change', () => {
    const wanted = Math.floor(number.valueAsNumber);
    replication = Number.isFinite(wanted) ? Math.max(0, Math.min(MOST_REPLICATION, wanted)) : 0;
    number.value = String(replication);
    begin(false);
  });
  let typing: ReturnType<typeof setTimeout> | undefined;
  const filtered = (): void => {
    filter = {
      words: words.value,
      machine: machine.value,
      trigger: trigger.value,
      onlyChanges: changes.checked,
    };
    clearTimeout(typing);
    typing = setTimeout(() => draw(false), TYPING_MS);
  };
  words.addEventListener('input', filtered);
  for (const each of [machine, trigger, changes]) each.addEventListener('change', filtered);
  const element = html(
    'div',
    { class: 'trace-view' },
    html(
      'div',
      { class: 'controls choices' },
      html('label', {}, 'Design ', designChoice),
      html('label', {}, 'Replication ', number),
      html('label', {}, 'Look for ', words),
      html('label', {}, 'Kind ', machine),
      html('label', {}, 'Brought about by ', trigger),
      html('label', {}, changes, ' Only what changed a state'),
    ),
    place,
  );
  shown = { text, opened, element, place };
  begin(isFirst);
  return element;
};
