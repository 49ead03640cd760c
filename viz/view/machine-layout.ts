import type {
  ArrowCause,
  GraphArrow,
  GraphState,
  MachineGraph,
  MachineNote,
} from '../../models/machines/index.ts';
import { textWidth, wrapText } from '../dom/text-width.ts';
import { type Box, type Link, layered, type Point, type Route } from './layered-layout.ts';
import { causeWords, stateWords } from './machine-words.ts';

/** A state with its place in the picture. */
export interface PlacedState {
  readonly state: GraphState;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** True for a state that holds others; its name stands at its upper edge. */
  readonly holds: boolean;
  readonly failing: boolean;
}

export interface PlacedArrow {
  readonly arrow: GraphArrow;
  readonly route: Route;
  readonly lines: readonly string[];
  /** True where nothing but time takes it. */
  readonly timed: boolean;
}

export interface MachinePicture {
  readonly width: number;
  readonly height: number;
  /** Outer states before those within them. */
  readonly states: readonly PlacedState[];
  readonly arrows: readonly PlacedArrow[];
}

const NAME_HEIGHT = 26;
const LEAF_HEIGHT = 48;
const LEAF_WIDTH = 92;
const PADDING = 14;
const ENTRY = 18;
const LABEL_WIDTH = 108;
const LINE_HEIGHT = 16;
const MOST_LINES = 6;
/** Height of the arc of a way back to the same state, and the room for it with its label. */
const ARC = 18;
const LOOP_ROOM = ARC + 2 * 16 + 4;

interface Part {
  readonly width: number;
  readonly height: number;
  readonly states: readonly PlacedState[];
  readonly arrows: readonly PlacedArrow[];
}

/** A graph has one note, and is drawn again and again while runs pass through it. */
const known = new WeakMap<MachineGraph, MachinePicture>();

/** Places all states and arrows of a machine: from left to right, with states within states, failures at the bottom. */
export function machineLayout(graph: MachineGraph, note: MachineNote): MachinePicture {
  const before = known.get(graph);
  if (before !== undefined) return before;
  const { width, height, states, arrows } = within(graph.root, graph, note);
  const picture = { width: width + 2, height: height + 2, states, arrows };
  known.set(graph, picture);
  return picture;
}

/** What a state holds: regions one below the other, or states in columns. */
function within(state: GraphState, graph: MachineGraph, note: MachineNote): Part {
  const parts = state.states.map((child) => partOf(child, graph, note));
  return state.parallel ? stacked(parts) : inColumns(state, parts, graph, note);
}

function partOf(state: GraphState, graph: MachineGraph, note: MachineNote): Part {
  const failing = note.failing.includes(state.id);
  const name = stateWords(state);
  const nameWidth = textWidth(name, 13 * 1.1) + 2 * PADDING + (failing ? 16 : 0);
  if (state.states.length === 0) {
    const width = Math.max(LEAF_WIDTH, nameWidth);
    const own = { state, x: 0, y: 0, width, height: heightOf(state, graph), holds: false, failing };
    return { width, height: own.height, states: [own], arrows: [] };
  }
  const inner = within(state, graph, note);
  const width = Math.max(nameWidth, inner.width + 2 * PADDING);
  const height = NAME_HEIGHT + inner.height + PADDING;
  const own = { state, x: 0, y: 0, width, height, holds: true, failing };
  const moved = move(inner, PADDING, NAME_HEIGHT);
  return { width, height, states: [own, ...moved.states], arrows: moved.arrows };
}

/** Tall enough that the arrows on its busier side stand apart. */
function heightOf(state: GraphState, { arrows }: MachineGraph): number {
  const leaving = arrows.filter(({ from, to }) => from === state.id && to !== from).length;
  const coming = arrows.filter(({ from, to }) => to === state.id && to !== from).length;
  return Math.max(LEAF_HEIGHT, 14 * (leaving + coming));
}

function stacked(parts: readonly Part[]): Part {
  let y = 0;
  const placed = parts.map((part) => {
    const moved = move(part, 0, y);
    y += part.height + PADDING;
    return moved;
  });
  return {
    width: Math.max(...parts.map(({ width }) => width)),
    height: y - PADDING,
    states: placed.flatMap(({ states }) => states),
    arrows: placed.flatMap(({ arrows }) => arrows),
  };
}

function inColumns(state: GraphState, parts: readonly Part[], graph: MachineGraph, note: MachineNote): Part {
  const children = state.states;
  const childOf = (id: string): number =>
    children.findIndex((child) => id === child.id || id.startsWith(`${child.id}.`));
  const here = graph.arrows.filter(
    ({ from, to }) =>
      inside(state, from) && inside(state, to) && (childOf(from) !== childOf(to) || from === to),
  );
  const own = here.filter(({ from, to }) => from !== to);
  const loops = here.filter(({ from, to }) => from === to && children.some(({ id }) => id === from));
  const hasLoop = ({ id }: GraphState): boolean => loops.some(({ from }) => from === id);
  // The first state comes first, so that ways back are told from ways on by where one begins.
  const order = children.map((_, index) => index).sort((a, b) => rankOf(children[a]!) - rankOf(children[b]!));
  const position = new Map(order.map((child, index) => [child, index]));
  const labels = own.map((arrow) => labelOf(arrow, childOf, children, note));
  const boxes: readonly Box[] = order.map((child) => ({
    width: parts[child]!.width,
    ...roomy(parts[child]!.height, hasLoop(children[child]!)),
    low: note.failing.includes(children[child]!.id),
  }));
  const links: readonly Link[] = own.map(({ from, to }, index) => ({
    from: position.get(childOf(from))!,
    to: position.get(childOf(to))!,
    labelWidth: Math.max(0, ...labels[index]!.map((line) => textWidth(line))),
    labelHeight: labels[index]!.length * LINE_HEIGHT,
  }));
  const layout = layered(boxes, links);
  const placed = children.map((child, index) => {
    const { x, y } = layout.at[position.get(index)!]!;
    return move(parts[index]!, x + ENTRY, y + (hasLoop(child) ? LOOP_ROOM : 0));
  });
  const arrows = own.map((arrow, index) => ({
    arrow,
    route: shifted(layout.routes[index]!, ENTRY, 0),
    lines: labels[index]!,
    timed: arrow.causes.every(({ kind }) => kind === 'timer'),
  }));
  return {
    width: layout.width + ENTRY,
    height: layout.height,
    states: placed.flatMap(({ states }) => states),
    arrows: [
      ...placed.flatMap((part) => part.arrows),
      ...arrows,
      ...loops.map((arrow) => loopOf(arrow, placed[childOf(arrow.from)]!.states[0]!, note)),
    ],
  };
}

function roomy(height: number, loop: boolean): Pick<Box, 'height' | 'inset'> {
  return loop ? { height: height + 2 * LOOP_ROOM, inset: LOOP_ROOM } : { height };
}

const rankOf = ({ initial }: GraphState): number => (initial ? 0 : 1);

function inside(state: GraphState, id: string): boolean {
  return state.id === '' || id.startsWith(`${state.id}.`);
}

/** What takes the arrow, in lines; where it leaves or reaches a state further in, that one is named. */
function labelOf(
  { from, to, causes }: GraphArrow,
  childOf: (id: string) => number,
  children: readonly GraphState[],
  note: MachineNote,
): readonly string[] {
  const inner = (id: string): string | undefined => {
    const { id: outer } = children[childOf(id)]!;
    return id === outer ? undefined : stateWords({ name: id.split('.').at(-1)! });
  };
  const [source, target] = [inner(from), inner(to)];
  return linesOf(causes, note, [
    ...(source === undefined ? [] : [`from ${source}`]),
    ...(target === undefined ? [] : [`to ${target}`]),
  ]);
}

function linesOf(
  causes: readonly ArrowCause[],
  note: MachineNote,
  more: readonly string[] = [],
): readonly string[] {
  const lines = [...causes.map((cause) => causeWords(cause, note)), ...more].flatMap((text) =>
    wrapText(text, LABEL_WIDTH, 13, 3),
  );
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), '…'];
}

/** A way back to the same state: an arc over it. */
function loopOf(arrow: GraphArrow, { x, y, width }: PlacedState, note: MachineNote): PlacedArrow {
  const middle = x + width / 2;
  const lines = linesOf(arrow.causes, note).slice(0, 2);
  return {
    arrow,
    route: {
      points: [
        { x: middle - 18, y },
        { x: middle - 18, y: y - ARC },
        { x: middle + 18, y: y - ARC },
        { x: middle + 18, y },
      ],
      label: { x: middle, y: y - ARC - 4 - (lines.length * LINE_HEIGHT) / 2 },
    },
    lines,
    timed: true,
  };
}

function move({ width, height, states, arrows }: Part, dx: number, dy: number): Part {
  return {
    width,
    height,
    states: states.map((placed) => ({ ...placed, x: placed.x + dx, y: placed.y + dy })),
    arrows: arrows.map((placed) => ({ ...placed, route: shifted(placed.route, dx, dy) })),
  };
}

function shifted({ points, label }: Route, dx: number, dy: number): Route {
  const by = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  return { points: points.map(by), label: by(label) };
}
