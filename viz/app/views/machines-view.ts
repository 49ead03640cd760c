import '../../styles/choices.css';
import '../../styles/machines.css';
import { MACHINE_NOTES, MACHINES, type MachineGraph, machineGraph } from '../../../models/machines/index.ts';
import type { Trace } from '../../../scenarios/trace/trace.ts';
import { formatNumber } from '../../../scenarios/writers/numbers.ts';
import { html } from '../../dom/html.ts';
import { machineFigure } from '../../figures/machine-figure.ts';
import { provenanceText } from '../../view/drawn-line.ts';
import { openDrill } from '../open-drill.ts';
import { unpackTrace } from '../packed-trace.ts';
import { ask } from '../questions.ts';
import type { DrawView } from '../view.ts';
import { onceSettled } from './settled.ts';
import { option, waitingFor } from './view-parts.ts';

/** Shown to who has chosen none, where the design has it. */
const FIRST = 'gdapRelationship';

/** What the reader chose stays chosen while the scenario changes. */
let chosen: string | undefined;
let design: string | undefined;
const settled = onceSettled();
let shown: { readonly text: string; readonly element: HTMLElement } | undefined;

/** Every machine’s state diagram, and where its kind stands in the first replication of a design. */
export const drawView: DrawView = ({ result, designs: all, text }) => {
  if (shown?.text === text) return shown.element;
  const designs = all.map(({ id }) => id);
  if (design === undefined || !designs.includes(design)) design = designs.at(-1)!;
  const place = html('div');
  const machines = html(
    'select',
    {},
    MACHINES.map(({ id }) => option(id, MACHINE_NOTES[id]!.label, id === (chosen ?? FIRST))),
  );
  const chosenDesign = html(
    'select',
    {},
    designs.map((id) => option(id, id, id === design)),
  );
  let trace: Trace | undefined;
  const draw = (): void => {
    const machineId = chosen ?? machineOf(trace);
    machines.value = machineId;
    const note = MACHINE_NOTES[machineId]!;
    place.replaceChildren(
      machineFigure({
        graph: graphOf(machineId),
        note,
        trace,
        provenance: provenanceText(result),
        openDrill: (modeId) => void openDrill(modeId),
      }),
    );
  };
  const run = async (): Promise<void> => {
    const wanted = design!;
    if (trace !== undefined) {
      trace = undefined;
      draw();
    }
    const status = waitingFor(`Running ${wanted} once …`);
    place.prepend(status);
    try {
      const ran = await ask('trace', { text, design: wanted, replication: 0, isFirst: false });
      if (design !== wanted || shown?.text !== text) return;
      trace = unpackTrace(ran);
      for (const each of machines.options) each.textContent = optionText(each.value, trace);
      draw();
    } catch (error) {
      status.textContent = error instanceof Error ? error.message : String(error);
    }
  };
  machines.addEventListener('change', () => {
    chosen = machines.value;
    draw();
  });
  chosenDesign.addEventListener('change', () => {
    design = chosenDesign.value;
    void run();
  });
  const element = html(
    'div',
    { class: 'machines-view' },
    html(
      'div',
      { class: 'controls choices' },
      html('label', {}, 'Machine ', machines),
      html('label', {}, 'Design ', chosenDesign),
    ),
    place,
  );
  shown = { text, element };
  draw();
  settled(() => void run());
  return element;
};

/** Machines stay as they are programmed: each is read, and laid out, once. */
const graphs = new Map<string, MachineGraph>();

function graphOf(machineId: string): MachineGraph {
  const known = graphs.get(machineId);
  if (known !== undefined) return known;
  const graph = machineGraph(MACHINES.find(({ id }) => id === machineId)!.machine);
  graphs.set(machineId, graph);
  return graph;
}

/** The first kind of machine that a run has. */
function machineOf(trace: Trace | undefined): string {
  const [first = FIRST, ...others] = trace?.entities.map(({ machine }) => machine) ?? [];
  return others.includes(FIRST) ? FIRST : first;
}

function optionText(id: string, { entities }: Trace): string {
  const count = entities.filter(({ machine }) => machine === id).length;
  return `${MACHINE_NOTES[id]!.label} (${count === 0 ? 'none' : formatNumber(count)})`;
}
