import type { TenantLicenses } from '../../scenarios/result.ts';
import { formatNumber } from '../../scenarios/writers/numbers.ts';
import { designColorClass } from '../charts/design-color.ts';
import { flowChart, NARROW_FLOW } from '../charts/flow-chart.ts';
import { html } from '../dom/html.ts';
import { figure } from '../figure/figure.ts';
import { onWidth } from '../figure/on-width.ts';
import type { TableTwin } from '../figure/table-twin.ts';
import { flowFinding } from '../findings/flow-finding.ts';
import type { CountedSeats } from '../view/counted-seats.ts';
import { provenanceText } from '../view/drawn-line.ts';
import { FLOW_COLUMNS, type FlowPath, flowPaths, GATHERED } from '../view/flow-data.ts';
import { sharedBy } from '../view/shared-by.ts';
import { listText } from '../view/words.ts';
import { flowHeads } from './flow-heads.ts';
import { gridKeys } from './grid-keys.ts';

/** From person to cause to tenant to plan, for one set of designs at a time; null where no design needs a seat. */
export function flowFigure(result: CountedSeats): HTMLElement | null {
  const groups = sharedBy(result.designs, ({ licenses }) =>
    licenses.some(({ heads }) => heads.length > 0) ? licenses : [],
  );
  const [first] = groups;
  if (first === undefined) return null;
  const place = html('div', {});
  const choice = html(
    'select',
    { id: 'flow-design' },
    groups.map(({ designIds }, index) => html('option', { value: index }, listText(designIds))),
  );
  const draw = (): void => {
    const { designIds, part } = groups[Number(choice.value)]!;
    place.replaceChildren(flowOf(result, designIds, part));
  };
  choice.addEventListener('change', draw);
  draw();
  return html(
    'div',
    { class: 'license-flow' },
    groups.length < 2
      ? null
      : html('div', { class: 'controls choices' }, html('label', {}, 'Seats of ', choice)),
    place,
  );
}

function flowOf(
  result: CountedSeats,
  designIds: readonly string[],
  licenses: readonly TenantLicenses[],
): HTMLElement {
  const wide = flowPaths(licenses);
  let paths = wide;
  const names = listText(designIds);
  const title = flowFinding(names, wide);
  const colorClass = designColorClass(result, designIds[0]!);
  let chosen: string | null = null;
  const chart = html('div');
  const heads = html('div', { 'aria-live': 'polite' }, flowHeads(result, paths, null));
  const redraw = onWidth(chart, (width) => {
    paths = width < NARROW_FLOW ? flowPaths(licenses, GATHERED) : wide;
    return flowChart({ title, colorClass, paths }, { width, chosen });
  });
  gridKeys(chart, (key) => {
    chosen = key === chosen ? null : key;
    redraw();
    heads.replaceChildren(flowHeads(result, paths, chosen));
    chart.querySelector<SVGGElement>(`[data-pick="${CSS.escape(key)}"]`)?.focus();
  });
  return figure({
    id: 'license-flow',
    kicker: `Who, why, where: ${names}`,
    title,
    drawn:
      'Every seat from who takes it, over all its causes and its tenant, to its plan; the number is seats. Counted from the estate, no chance in it.',
    picture: html('div', {}, chart, heads),
    caption:
      'As high as a bar, so many seats. Many people are gathered by tier, many customers into one name. Choose a name, with the arrow keys too, to follow its seats and to read them one by one.',
    tables: () => [pathsTable(names, wide)],
    provenance: provenanceText(result),
  });
}

function pathsTable(names: string, paths: readonly FlowPath[]): TableTwin {
  return {
    caption: `Seats by who, why, where and plan under ${names}`,
    columns: [...FLOW_COLUMNS.map((label) => ({ label })), { label: 'Seats', numeric: true }],
    rows: paths.map(({ places, heads }) => [...places, formatNumber(heads.length)]),
  };
}
