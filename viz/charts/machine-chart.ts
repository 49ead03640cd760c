import { curveMonotoneX, line } from 'd3-shape';
import { formatNumber } from '../../scenarios/writers/numbers.ts';
import type { Point } from '../view/layered-layout.ts';
import type { MachinePicture, PlacedArrow, PlacedState } from '../view/machine-layout.ts';
import { stateWords } from '../view/machine-words.ts';
import { type ChartSelection, chartSvg, px } from './chart-svg.ts';

export interface MachineChartData {
  readonly title: string;
  readonly picture: MachinePicture;
  /** How many entities stand in each state; absent while nothing is known of a run. */
  readonly counts?: ReadonlyMap<string, number>;
  readonly selectedId: string | null;
  /** Id of the drawing, for whoever shows parts of it elsewhere. */
  readonly drawingId: string;
}

/** Room around the drawing. */
export const MACHINE_MARGIN = 12;
const LINE_HEIGHT = 16;

const curve = line<Point>(
  ({ x }) => px(x),
  ({ y }) => px(y),
).curve(curveMonotoneX);
const straight = line<Point>(
  ({ x }) => px(x),
  ({ y }) => px(y),
);

/**
 * The state diagram of one machine: states from left to right, those where access fails at the bottom, timers dashed
 * with the facts behind them. Each state can be chosen; `data-arrow` names the ways for whatever moves along them.
 */
export function machineChart({
  title,
  picture,
  counts,
  selectedId,
  drawingId,
}: MachineChartData): SVGSVGElement {
  const size = { width: picture.width + 2 * MACHINE_MARGIN, height: picture.height + 2 * MACHINE_MARGIN };
  const svg = chartSvg('machine', size, {
    title,
    description: 'States and what leads from one to another; the table twin holds the same.',
  });
  svg.attr('role', 'group').attr('data-columns', 1);
  const root = svg
    .append('g')
    .attr('id', drawingId)
    .attr('transform', `translate(${MACHINE_MARGIN},${MACHINE_MARGIN})`) as unknown as ChartSelection;
  const entry = picture.states.some(({ state }) => state.id === selectedId)
    ? selectedId
    : picture.states[0]?.state.id;
  for (const placed of picture.states.filter(({ holds }) => holds))
    appendState(root, placed, counts, selectedId, entry);
  for (const placed of picture.arrows) appendWay(root, placed);
  for (const placed of picture.states.filter(({ holds }) => !holds))
    appendState(root, placed, counts, selectedId, entry);
  for (const placed of picture.arrows) appendLabel(root, placed);
  root.append('g').attr('class', 'tokens').attr('aria-hidden', 'true');
  return svg.node()!;
}

function appendState(
  svg: ChartSelection,
  { state, x, y, width, height, holds, failing }: PlacedState,
  counts: ReadonlyMap<string, number> | undefined,
  selectedId: string | null,
  entry: string | null | undefined,
): void {
  const count = counts === undefined ? undefined : (counts.get(state.id) ?? 0);
  const words = stateWords(state);
  const group = svg
    .append('g')
    .attr(
      'class',
      ['state', holds ? 'holds' : '', failing ? 'failing' : '', state.id === selectedId ? 'selected' : '']
        .filter((each) => each !== '')
        .join(' '),
    )
    .attr('data-pick', state.id)
    .attr('role', 'button')
    .attr('tabindex', state.id === entry ? 0 : -1)
    .attr('aria-pressed', String(state.id === selectedId))
    .attr('aria-description', failing ? 'access fails or stays too long' : null);
  group
    .append('rect')
    .attr('class', 'state-box')
    .attr('x', px(x))
    .attr('y', px(y))
    .attr('width', px(width))
    .attr('height', px(height))
    .attr('rx', 4);
  if (state.final) {
    group
      .append('rect')
      .attr('class', 'state-inner')
      .attr('x', px(x + 3))
      .attr('y', px(y + 3))
      .attr('width', px(width - 6))
      .attr('height', px(height - 6))
      .attr('rx', 2);
  }
  if (state.initial) {
    const middle = holds ? y + 14 : y + height / 2;
    group
      .append('circle')
      .attr('class', 'state-entry')
      .attr('cx', px(x - 14))
      .attr('cy', px(middle))
      .attr('r', 3.5);
    group
      .append('line')
      .attr('class', 'way')
      .attr('x1', px(x - 11))
      .attr('x2', px(x - 1))
      .attr('y1', px(middle))
      .attr('y2', px(middle));
  }
  const name = group
    .append('text')
    .attr('class', 'name')
    .attr('x', px(holds ? x + 12 : x + width / 2))
    .attr('y', px(holds ? y + 18 : y + height / 2 + (count === undefined ? 4 : -4)))
    .attr('text-anchor', holds ? 'start' : 'middle');
  // The space keeps name and count apart where they are read out.
  name.text(`${failing ? '× ' : ''}${words} `);
  if (!holds && count !== undefined) {
    group
      .append('text')
      .attr('class', count === 0 ? 'count none' : 'count')
      .attr('data-count', state.id)
      .attr('x', px(x + width / 2))
      .attr('y', px(y + height / 2 + 16))
      .attr('text-anchor', 'middle')
      .text(formatNumber(count));
  }
}

function appendWay(svg: ChartSelection, { arrow, route, timed }: PlacedArrow): void {
  const loop = arrow.from === arrow.to;
  svg
    .append('path')
    .attr('class', timed ? 'way timed' : 'way')
    .attr('data-arrow', `${arrow.from}>${arrow.to}`)
    .attr('d', (loop ? straight : curve)([...route.points]));
  // Drawn, not a marker: exported pictures have no ids that one could refer to.
  const [before, end] = route.points.slice(-2) as [Point, Point];
  const degrees = (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI;
  svg
    .append('path')
    .attr('class', 'way-head')
    .attr('transform', `translate(${px(end.x)},${px(end.y)}) rotate(${px(degrees)})`)
    .attr('d', 'M-7,-3.5 L0,0 L-7,3.5 Z');
}

function appendLabel(svg: ChartSelection, { route, lines }: PlacedArrow): void {
  const top = route.label.y - ((lines.length - 1) * LINE_HEIGHT) / 2 + 4;
  lines.forEach((text, index) => {
    svg
      .append('text')
      .attr('class', 'way-label')
      .attr('x', px(route.label.x))
      .attr('y', px(top + index * LINE_HEIGHT))
      .attr('text-anchor', 'middle')
      .text(text);
  });
}
