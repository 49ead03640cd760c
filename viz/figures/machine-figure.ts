import { type MachineGraph, type MachineNote, statesOf } from '../../models/machines/index.ts';
import type { Trace } from '../../scenarios/trace/index.ts';
import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { MACHINE_MARGIN, machineChart } from '../charts/machine-chart.ts';
import { machineStrips } from '../charts/machine-strips.ts';
import { html } from '../dom/html.ts';
import { keepScroll } from '../dom/keep-scroll.ts';
import { figure } from '../figure/figure.ts';
import { machineFinding } from '../findings/machine-finding.ts';
import { type MachinePicture, machineLayout } from '../view/machine-layout.ts';
import { causeWords, configurationWords } from '../view/machine-words.ts';
import { type TokenTimeline, tokensAt, tokenTimeline } from '../view/token-timeline.ts';
import { gridKeys } from './grid-keys.ts';
import { stateDetail } from './state-detail.ts';
import { tokenPlayer } from './token-player.ts';

export interface MachineFigureData {
  readonly graph: MachineGraph;
  readonly note: MachineNote;
  /** One replication of a design; absent while nobody has run it. */
  readonly trace?: Trace | undefined;
  readonly provenance: string;
  /** Opens the drill of a failure mode, where the page can. */
  readonly openDrill?: (modeId: string) => void;
}

/** A machine’s state diagram; with a trace, how many of its kind stand where, at any time of that replication. */
export function machineFigure({ graph, note, trace, provenance, openDrill }: MachineFigureData): HTMLElement {
  const timeline = trace === undefined ? undefined : tokenTimeline(trace, graph.id);
  const lives = timeline !== undefined && timeline.entityCount > 0;
  const title = machineFinding(note, trace, timeline);
  const picture = machineLayout(graph, note);
  const drawingId = `drawing-${graph.id}`;
  const scroll = html('div', {
    class: 'machine-scroll',
    role: 'region',
    'aria-label': `State diagram: ${note.label}`,
    tabindex: 0,
  });
  const detail = html('div', { class: 'state-detail', 'aria-live': 'polite' });
  let selectedId: string | null = null;
  let counts = lives ? tokensAt(timeline, trace!.horizonSeconds) : undefined;
  const moment = html('p', { class: 'drawn' });
  const draw = (): void => {
    const hadFocus = scroll.contains(document.activeElement) && document.activeElement !== scroll;
    const data = { title, picture, selectedId, drawingId, ...(counts === undefined ? {} : { counts }) };
    scroll.replaceChildren(machineChart(data));
    if (hadFocus) scroll.querySelector<SVGGElement>(`[data-pick="${selectedId}"]`)?.focus();
  };
  draw();
  gridKeys(scroll, (id) => {
    selectedId = selectedId === id ? null : id;
    draw();
    detail.replaceChildren(
      ...(selectedId === null ? [hint()] : stateDetail(selectedId, graph, note, openDrill)),
    );
  });
  detail.replaceChildren(hint());
  showBusiest(scroll, picture, counts);
  keepScroll(scroll);
  const player = lives
    ? tokenPlayer({
        trace: trace!,
        timeline,
        scroll,
        counted: (now, time) => {
          counts = now;
          moment.textContent = `Counted at: ${time}.`;
        },
      })
    : undefined;
  return figure({
    id: `machine-${graph.id}`,
    kicker: 'Machines',
    title,
    drawn: drawnLine(note, trace, timeline),
    moment,
    picture: html('div', {}, player, scroll, paperStrips(picture, drawingId)),
    caption: captionOf(note, picture),
    detail,
    tables: tablesOf(graph, note, counts),
    provenance,
  });
}

function paperStrips(picture: MachinePicture, drawingId: string): HTMLElement | null {
  const strips = machineStrips(picture, { drawingId, margin: MACHINE_MARGIN });
  return strips.length === 0
    ? null
    : html(
        'div',
        { class: 'machine-strips' },
        strips,
        html(
          'p',
          { class: 'drawn' },
          'In strips, each of which begins a little before the one above it ends.',
        ),
      );
}

/** Brings into sight where most entities stand, as soon as the picture has its place in the page. */
function showBusiest(
  scroll: HTMLElement,
  { states }: MachinePicture,
  counts: ReadonlyMap<string, number> | undefined,
): void {
  if (counts === undefined) return;
  const [busiest] = states
    .filter(({ holds }) => !holds)
    .sort((a, b) => (counts.get(b.state.id) ?? 0) - (counts.get(a.state.id) ?? 0));
  const observer = new ResizeObserver(() => {
    if (scroll.clientWidth === 0 || busiest === undefined) return;
    observer.disconnect();
    scroll.scrollLeft = busiest.x + busiest.width / 2 - scroll.clientWidth / 2;
  });
  observer.observe(scroll);
}

/** What the marks mean; marks that are not drawn are not explained. */
function captionOf({ about, failing, timers }: MachineNote, { arrows }: MachinePicture): string {
  const fails = failing.length > 0 ? '; at the bottom, with ×, what fails or stays too long' : '';
  const facts = Object.values(timers).some(({ factIds }) => factIds.length > 0)
    ? ', with the facts that say how long'
    : '';
  const dashed = arrows.some(({ timed }) => timed) ? ` Dashed: time alone${facts}.` : '';
  return `${about} From left to right${fails}.${dashed} What only keeps a state as it is, and what is refused, is not drawn.`;
}

function hint(): HTMLElement {
  return html(
    'p',
    { class: 'drawn controls' },
    'Choose a state for its ways out, its facts and what fails there.',
  );
}

function drawnLine(note: MachineNote, trace: Trace | undefined, timeline: TokenTimeline | undefined): string {
  if (trace === undefined || timeline === undefined) return `${note.label}: states and what leads on.`;
  const { design, replication, scenario } = trace;
  const run = `${design}, replication ${replication}, seed ${scenario.seed}`;
  return timeline.entityCount === 0
    ? `${note.label}: states and what leads on. None in ${run}.`
    : `${note.label}: how many of ${formatNumber(timeline.entityCount)} stand in each state, ${run}.`;
}

function tablesOf(graph: MachineGraph, note: MachineNote, counts: ReadonlyMap<string, number> | undefined) {
  return [
    {
      caption: 'States',
      columns: [
        { label: 'State' },
        { label: 'At the end', numeric: true },
        { label: 'Access fails or stays too long' },
      ],
      rows: statesOf(graph.root).map(({ id }) => [
        configurationWords(id),
        counts === undefined ? 'not run' : formatNumber(counts.get(id) ?? 0),
        note.failing.includes(id) ? 'yes' : 'no',
      ]),
    },
    {
      caption: 'Ways from one state to another',
      columns: [{ label: 'From' }, { label: 'To' }, { label: 'By' }],
      rows: graph.arrows.map(({ from, to, causes }) => [
        configurationWords(from),
        configurationWords(to),
        causes.map((cause) => causeWords(cause, note)).join('; '),
      ]),
    },
  ];
}
