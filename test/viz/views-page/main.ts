import '../../../viz/tokens.css';
import '../../../viz/styles/page.css';
import '../../../viz/styles/figure.css';
import '../../../viz/styles/charts.css';
import '../../../viz/styles/machines.css';
import { MACHINES } from '../../../models/machines/catalog.ts';
import { MACHINE_NOTES, machineGraph } from '../../../models/machines/index.ts';
import { machineChart } from '../../../viz/charts/machine-chart.ts';
import { machineLayout } from '../../../viz/view/machine-layout.ts';

Object.assign(window, {
  machines: () => MACHINES.map(({ id }) => id),
  machine: (id: string) => {
    const graph = machineGraph(MACHINES.find((each) => each.id === id)!.machine);
    const picture = machineLayout(graph, MACHINE_NOTES[id]!);
    const svg = machineChart({ title: id, picture, selectedId: null });
    document.getElementById('place')!.replaceChildren(svg);
  },
});
