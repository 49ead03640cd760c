import { count, formatNumber } from '../../scenarios/writers/numbers.ts';
import { fitText, textWidth } from '../dom/text-width.ts';
import { FLOW_COLUMNS, type FlowPath } from '../view/flow-data.ts';
import { type FlowBand, type FlowNode, flowLayout, nodeKey } from '../view/flow-layout.ts';
import { type ChartSelection, chartSvg, px } from './chart-svg.ts';
import { BOLD, line } from './comparison-parts.ts';

export interface FlowData {
  readonly title: string;
  readonly colorClass: string;
  readonly paths: readonly FlowPath[];
}

export interface FlowOptions {
  readonly width: number;
  /** The name the reader has chosen, as its key; the paths through it stand out. */
  readonly chosen: string | null;
}

/** Below this width four columns of words have no room beside each other, and every path has a line instead. */
export const NARROW_FLOW = 620;
const HEAD = 30;
const BAR = 8;
const PITCH = 20;
const MOST_HEIGHT = 280;
const LABEL_GAP = 6;
const ROW = 56;

/** Seats as ribbons from who takes them over why and where to the plan; on a narrow screen a line for each ribbon. */
export function flowChart(data: FlowData, options: FlowOptions): SVGSVGElement {
  return options.width < NARROW_FLOW ? flowList(data, options) : flowRibbons(data, options);
}

const isOn = (path: FlowPath, chosen: string | null) =>
  chosen === null || path.places.some((name, column) => nodeKey(column, name) === chosen);

function startChart(data: FlowData, width: number, height: number): ChartSelection {
  const svg = chartSvg(
    'license-flow',
    { width, height },
    {
      title: data.title,
      description: `Who needs a seat, why, where and of which plan: ${count(data.paths.length, 'path')}; the table twin holds the same numbers.`,
    },
  );
  return svg.attr('role', 'group').attr('data-columns', 1).classed(data.colorClass, true);
}

function flowRibbons(data: FlowData, { width, chosen }: FlowOptions): SVGSVGElement {
  const layout = flowLayout(data.paths, { most: MOST_HEIGHT, pitch: PITCH });
  const svg = startChart(data, width, HEAD + layout.height + 8);
  const room = (width - BAR) / (FLOW_COLUMNS.length - 0.45);
  const x = (column: number) => column * room;
  FLOW_COLUMNS.forEach((name, column) => {
    line(svg, x(column), 14, name, 'label strong');
  });
  const ribbons = svg.append('g').attr('transform', `translate(0 ${HEAD})`);
  for (const band of layout.bands) {
    ribbons
      .append('path')
      .attr('class', isOn(data.paths[band.path]!, chosen) ? 'ribbon' : 'ribbon aside')
      .attr('d', ribbonPath(band, x(band.column) + BAR, x(band.column + 1)));
  }
  const entry = layout.nodes.find(({ key }) => key === chosen) ?? layout.nodes[0];
  for (const node of layout.nodes) {
    const labelRoom = (node.column === FLOW_COLUMNS.length - 1 ? width - x(node.column) : room) - BAR - 12;
    appendNode(svg, node, { left: x(node.column), labelRoom, chosen, isEntry: node === entry });
  }
  return svg.node()!;
}

function ribbonPath({ from, to, height }: FlowBand, left: number, right: number): string {
  const middle = px((left + right) / 2);
  const [x1, x2, y1, y2] = [px(left), px(right), px(from), px(to)];
  const [y3, y4] = [px(to + height), px(from + height)];
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}V${y3}C${middle} ${y3} ${middle} ${y4} ${x1} ${y4}Z`;
}

interface NodeLook {
  readonly left: number;
  readonly labelRoom: number;
  readonly chosen: string | null;
  readonly isEntry: boolean;
}

function pickable(
  svg: ChartSelection,
  key: string,
  label: string,
  look: Pick<NodeLook, 'chosen' | 'isEntry'>,
) {
  const selected = key === look.chosen;
  return svg
    .append('g')
    .attr('class', selected ? 'pickable selected' : 'pickable')
    .attr('role', 'button')
    .attr('tabindex', look.isEntry ? 0 : -1)
    .attr('data-pick', key)
    .attr('aria-pressed', String(selected))
    .attr('aria-label', label);
}

function appendNode(svg: ChartSelection, node: FlowNode, look: NodeLook): void {
  const number = formatNumber(node.seats);
  const label = `${FLOW_COLUMNS[node.column]}: ${node.name} ${count(node.seats, 'seat')}`;
  const group = pickable(svg, node.key, label, look);
  const middle = HEAD + node.top + node.height / 2;
  const name = fitText(node.name, look.labelRoom - textWidth(` ${number}`, BOLD), 13);
  group
    .append('rect')
    .attr('class', 'touch')
    .attr('x', px(look.left - 2))
    .attr('y', px(middle - Math.max(PITCH, node.height) / 2))
    .attr('width', px(BAR + LABEL_GAP + textWidth(name) + textWidth(` ${number}`, BOLD) + 6))
    .attr('height', px(Math.max(PITCH, node.height)));
  group
    .append('rect')
    .attr('class', 'flow-node')
    .attr('x', px(look.left))
    .attr('y', px(HEAD + node.top))
    .attr('width', BAR)
    .attr('height', px(Math.max(1, node.height)));
  const text = group
    .append('text')
    .attr('class', 'flow-label')
    .attr('x', px(look.left + BAR + LABEL_GAP))
    .attr('y', px(middle + 4));
  text.append('tspan').attr('class', 'isolate').text(name);
  text.append('tspan').attr('class', 'strong').text(` ${number}`);
}

/** A line per path: who and why above its bar, where and which plan beside the number. */
function flowList(data: FlowData, { width, chosen }: FlowOptions): SVGSVGElement {
  const svg = startChart(data, width, data.paths.length * ROW + 4);
  const most = Math.max(1, ...data.paths.map(({ heads }) => heads.length));
  data.paths.forEach(({ places, heads }, index) => {
    const [who = '', why = '', where = '', plan = ''] = places;
    const y = index * ROW;
    const key = JSON.stringify(places);
    const number = formatNumber(heads.length);
    const numberRoom = textWidth(number, 15) + 10;
    const look = {
      chosen,
      isEntry:
        key === chosen || (index === 0 && !data.paths.some((path) => JSON.stringify(path.places) === chosen)),
    };
    line(svg, 0, y + 16, fitText(`${who}: ${why}`, width - numberRoom, BOLD), 'strong isolate');
    line(svg, 0, y + 33, fitText(`${where} · ${plan}`, width - numberRoom), 'muted isolate');
    line(svg, width, y + 24, number, 'mean', 'end');
    svg
      .append('rect')
      .attr('class', 'flow-node')
      .attr('y', y + 40)
      .attr('width', px(Math.max(1, (width * heads.length) / most)))
      .attr('height', 5);
    // Over its words, which its name repeats in a sentence.
    const group = pickable(
      svg,
      key,
      `${who}: ${why} ${where} · ${plan} ${count(heads.length, 'seat')}`,
      look,
    );
    group
      .append('rect')
      .attr('class', 'touch')
      .attr('x', -2)
      .attr('y', y)
      .attr('width', width + 4)
      .attr('height', ROW);
  });
  return svg.node()!;
}
