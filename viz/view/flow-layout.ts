import { FLOW_COLUMNS, type FlowPath } from './flow-data.ts';

/** A name of one column, as high as the seats that pass it. */
export interface FlowNode {
  readonly key: string;
  readonly column: number;
  readonly name: string;
  readonly seats: number;
  /** Upper edge of the bar. */
  readonly top: number;
  readonly height: number;
}

/** A path between two neighboring columns: upper edges at both ends; it is `height` high everywhere. */
export interface FlowBand {
  readonly path: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

export interface FlowLayout {
  readonly nodes: readonly FlowNode[];
  readonly bands: readonly FlowBand[];
  readonly height: number;
}

export const nodeKey = (column: number, name: string) => `${column} ${name}`;

const seatsOf = (path: FlowPath) => path.heads.length;

/**
 * Stacks the names of each column, the first with the most seats, each with the room of its seats and at least that of
 * its words, and leads every path through its places so that paths cross as little as their order allows.
 */
export function flowLayout(
  paths: readonly FlowPath[],
  { most, pitch }: { readonly most: number; readonly pitch: number },
): FlowLayout {
  const total = paths.reduce((sum, path) => sum + seatsOf(path), 0);
  const unit = total === 0 ? 0 : most / total;
  const columns = FLOW_COLUMNS.map((_, column) => stacked(paths, column, unit, pitch));
  const height = Math.max(0, ...columns.map((nodes) => nodes.height));
  const nodes = columns.flatMap((column) => {
    // Short columns stand in the middle of the longest.
    const shift = (height - column.height) / 2;
    return column.nodes.map((node) => ({ ...node, top: node.top + shift }));
  });
  const topOf = new Map(nodes.map((node) => [node.key, node.top]));
  const bands = FLOW_COLUMNS.slice(1).flatMap((_, column) => {
    const from = starts(paths, column, column + 1, topOf, unit);
    const to = starts(paths, column + 1, column, topOf, unit);
    return paths.map((path, index) => ({
      path: index,
      column,
      from: from[index]!,
      to: to[index]!,
      height: seatsOf(path) * unit,
    }));
  });
  return { nodes, bands, height };
}

function stacked(paths: readonly FlowPath[], column: number, unit: number, pitch: number) {
  const seats = new Map<string, number>();
  for (const path of paths) {
    const name = path.places[column]!;
    seats.set(name, (seats.get(name) ?? 0) + seatsOf(path));
  }
  let top = 0;
  const nodes = [...seats]
    .sort((one, other) => other[1] - one[1])
    .map(([name, count]): FlowNode => {
      const height = count * unit;
      const room = Math.max(pitch, height + 4);
      const node = {
        key: nodeKey(column, name),
        column,
        name,
        seats: count,
        top: top + (room - height) / 2,
        height,
      };
      top += room;
      return node;
    });
  return { nodes, height: top };
}

/** Upper edge of every path at a column, in the order of where it goes to, or comes from, in its neighbor. */
function starts(
  paths: readonly FlowPath[],
  column: number,
  neighbor: number,
  topOf: ReadonlyMap<string, number>,
  unit: number,
): readonly number[] {
  const topAt = (path: FlowPath, at: number) => topOf.get(nodeKey(at, path.places[at]!))!;
  const order = paths
    .map((_, index) => index)
    .sort((one, other) => topAt(paths[one]!, neighbor) - topAt(paths[other]!, neighbor) || one - other);
  const used = new Map<string, number>();
  const result: number[] = Array(paths.length);
  for (const index of order) {
    const path = paths[index]!;
    const key = nodeKey(column, path.places[column]!);
    const before = used.get(key) ?? 0;
    result[index] = topAt(path, column) + before;
    used.set(key, before + seatsOf(path) * unit);
  }
  return result;
}
