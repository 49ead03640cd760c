/** What is to be laid out: a box of a known size. */
export interface Box {
  readonly width: number;
  readonly height: number;
  /** Part of the height above and below that no link touches. */
  readonly inset?: number;
  /** Boxes that stand below all others. */
  readonly low: boolean;
}

/** A way from one box to another, by their positions in the list, with the room its label takes. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Route {
  readonly points: readonly Point[];
  /** Middle of the label. */
  readonly label: Point;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Left upper corner of each box. */
  readonly at: readonly Point[];
  /** One per link, in the same order. */
  readonly routes: readonly Route[];
}

interface Slot {
  /** Position of the box; a bend of a long link has none. */
  readonly box: number | undefined;
  readonly low: boolean;
  readonly height: number;
  readonly touched: number;
  readonly rank: number;
  y: number;
}

const ROW_GAP = 22;
const BAND_GAP = 40;
const COLUMN_GAP = 34;
const BEND = 16;
const SWEEPS = 6;

/**
 * Lays boxes out from left to right: each in the column after those that lead to it, those that are low below all
 * others, links over several columns with a bend in each. The same input gives the same picture.
 */
export function layered(boxes: readonly Box[], links: readonly Link[]): Layout {
  const ranks = ranksOf(boxes.length, links);
  const columns: Slot[][] = Array.from({ length: Math.max(0, ...ranks) + 1 }, () => []);
  const slots = boxes.map(({ low, height, inset = 0 }, box): Slot => {
    return { box, low, height, touched: height - 2 * inset, rank: ranks[box]!, y: 0 };
  });
  for (const slot of slots) columns[slot.rank]!.push(slot);
  // Every link as a chain of slots from the left to the right, whichever way it points.
  const chains = links.map(({ from, to }) => {
    const [left, right] =
      ranks[from]! <= ranks[to]! ? [slots[from]!, slots[to]!] : [slots[to]!, slots[from]!];
    const chain = [left];
    for (let rank = left.rank + 1; rank < right.rank; rank++) {
      const bend: Slot = { box: undefined, low: left.low || right.low, height: BEND, touched: 0, rank, y: 0 };
      columns[rank]!.push(bend);
      chain.push(bend);
    }
    chain.push(right);
    return chain;
  });
  const neighbors = neighborsOf(chains);
  placeRows(columns, neighbors);

  const widths = columns.map((column) =>
    Math.max(0, ...column.map(({ box }) => (box === undefined ? 0 : boxes[box]!.width))),
  );
  const gapOfLabel = links.map(({ from, to }, index) => labelGap(chains[index]!, ranks[from]! <= ranks[to]!));
  const gaps = columns.map((_, rank) =>
    links.reduce(
      (most, { labelWidth }, index) => (gapOfLabel[index] === rank ? Math.max(most, labelWidth) : most),
      0,
    ),
  );
  const lefts: number[] = [];
  let x = 0;
  columns.forEach((_, rank) => {
    lefts.push(x);
    x += widths[rank]! + (rank === columns.length - 1 ? 0 : gaps[rank]! + COLUMN_GAP);
  });
  const at = slots.map((slot, box) => ({
    x: lefts[slot.rank]! + (widths[slot.rank]! - boxes[box]!.width) / 2,
    y: slot.y - slot.height / 2,
  }));
  const ports = portsOf(chains);
  const routes = links.map((link, index): Route => {
    const chain = chains[index]!;
    const points: Point[] = [];
    chain.forEach((slot, step) => {
      const left = slot.box === undefined ? lefts[slot.rank]! : at[slot.box]!.x;
      const right = slot.box === undefined ? left + widths[slot.rank]! : left + boxes[slot.box]!.width;
      if (step > 0) points.push({ x: left, y: ports.entry[index]![step]! });
      if (step < chain.length - 1) points.push({ x: right, y: ports.exit[index]![step]! });
    });
    const forward = ranks[link.from]! <= ranks[link.to]!;
    const gap = gapOfLabel[index]! - chain[0]!.rank;
    const [before, after] = [points[2 * gap]!, points[2 * gap + 1]!];
    return {
      points: forward ? points : points.reverse(),
      label: { x: (before.x + after.x) / 2, y: (before.y + after.y) / 2 },
    };
  });
  const spread = spreadLabels(links, routes, gapOfLabel);
  const tops = [
    ...at.map(({ y }) => y),
    ...spread.map(({ label }, index) => label.y - links[index]!.labelHeight / 2),
  ];
  const bottoms = [
    ...at.map(({ y }, box) => y + boxes[box]!.height),
    ...spread.map(({ label }, index) => label.y + links[index]!.labelHeight / 2),
    ...spread.flatMap(({ points }) => points.map(({ y }) => y)),
  ];
  const top = Math.min(0, ...tops);
  const lower = ({ x: left, y }: Point): Point => ({ x: left, y: y - top });
  return {
    width: x,
    height: Math.max(0, ...bottoms) - top,
    at: at.map(lower),
    routes: spread.map(({ points, label }) => ({ points: points.map(lower), label: lower(label) })),
  };
}

/** The longest way to each box from the first one, once links that lead back are turned around. */
function ranksOf(count: number, links: readonly Link[]): readonly number[] {
  const out = Array.from({ length: count }, (_, box) =>
    links.filter(({ from }) => from === box).map(({ to }) => to),
  );
  const state = new Array<'new' | 'open' | 'done'>(count).fill('new');
  const order: number[] = [];
  const back = new Set<string>();
  const visit = (box: number): void => {
    state[box] = 'open';
    for (const next of out[box]!) {
      if (state[next] === 'open') back.add(`${box}>${next}`);
      else if (state[next] === 'new') visit(next);
    }
    state[box] = 'done';
    order.unshift(box);
  };
  for (let box = 0; box < count; box++) if (state[box] === 'new') visit(box);
  const forward = links.flatMap(({ from, to }) => {
    if (from === to) return [];
    return [back.has(`${from}>${to}`) ? { from: to, to: from } : { from, to }];
  });
  const ranks = new Array<number>(count).fill(0);
  for (const box of order) {
    for (const { from, to } of forward) if (from === box) ranks[to] = Math.max(ranks[to]!, ranks[box]! + 1);
  }
  return ranks;
}

function neighborsOf(chains: readonly (readonly Slot[])[]): ReadonlyMap<Slot, readonly Slot[]> {
  const neighbors = new Map<Slot, Slot[]>();
  const join = (a: Slot, b: Slot): void => {
    const list = neighbors.get(a) ?? [];
    neighbors.set(a, list);
    list.push(b);
  };
  for (const chain of chains) {
    for (let step = 1; step < chain.length; step++) {
      join(chain[step - 1]!, chain[step]!);
      join(chain[step]!, chain[step - 1]!);
    }
  }
  return neighbors;
}

/** Orders each column by where its neighbors stand, and gives rows: first to the upper band, then to the lower one. */
function placeRows(columns: Slot[][], neighbors: ReadonlyMap<Slot, readonly Slot[]>): void {
  for (const column of columns)
    stack(
      column.filter(({ low }) => !low),
      0,
    );
  for (const column of columns)
    stack(
      column.filter(({ low }) => low),
      0,
    );
  const wished = (slot: Slot): number => {
    const others = (neighbors.get(slot) ?? []).filter(({ low }) => low === slot.low);
    return others.length === 0 ? slot.y : others.reduce((sum, { y }) => sum + y, 0) / others.length;
  };
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const column of sweep % 2 === 0 ? columns : [...columns].reverse()) {
      for (const low of [false, true]) {
        const band = column.filter((slot) => slot.low === low);
        const wishes = new Map(band.map((slot) => [slot, wished(slot)]));
        band.sort((a, b) => wishes.get(a)! - wishes.get(b)!);
        settle(band, wishes);
      }
    }
  }
  const all = columns.flat();
  shift(
    all.filter(({ low }) => !low),
    0,
  );
  const floor = Math.max(0, ...all.filter(({ low }) => !low).map((slot) => slot.y + slot.height / 2));
  shift(
    all.filter(({ low }) => low),
    floor === 0 ? 0 : floor + BAND_GAP,
  );
}

function stack(band: readonly Slot[], top: number): void {
  let y = top;
  for (const slot of band) {
    slot.y = y + slot.height / 2;
    y += slot.height + ROW_GAP;
  }
}

/** Gives each slot its wish as far as the order allows, and moves the whole column back to where the wishes are. */
function settle(band: readonly Slot[], wishes: ReadonlyMap<Slot, number>): void {
  let floor = Number.NEGATIVE_INFINITY;
  let moved = 0;
  for (const slot of band) {
    slot.y = Math.max(wishes.get(slot)!, floor + slot.height / 2);
    floor = slot.y + slot.height / 2 + ROW_GAP;
    moved += slot.y - wishes.get(slot)!;
  }
  const back = band.length === 0 ? 0 : moved / band.length;
  for (const slot of band) slot.y -= back;
}

function shift(slots: readonly Slot[], top: number): void {
  const least = Math.min(...slots.map((slot) => slot.y - slot.height / 2));
  for (const slot of slots) slot.y += top - least;
}

/** The gap in which a link has its label: behind the box it leaves, whichever way it points. */
function labelGap(chain: readonly Slot[], forward: boolean): number {
  return forward ? chain[0]!.rank : chain.at(-1)!.rank - 1;
}

/** Where links touch a box: side by side along its edge, in the order of where they come from. */
function portsOf(chains: readonly (readonly Slot[])[]): {
  readonly entry: readonly (readonly number[])[];
  readonly exit: readonly (readonly number[])[];
} {
  const entry = chains.map((chain) => chain.map(({ y }) => y));
  const exit = chains.map((chain) => chain.map(({ y }) => y));
  for (const side of ['exit', 'entry'] as const) {
    const touching = new Map<
      Slot,
      { readonly index: number; readonly step: number; readonly other: Slot }[]
    >();
    chains.forEach((chain, index) => {
      const step = side === 'exit' ? 0 : chain.length - 1;
      const slot = chain[step]!;
      const list = touching.get(slot) ?? [];
      touching.set(slot, list);
      list.push({ index, step, other: chain[side === 'exit' ? 1 : step - 1]! });
    });
    for (const [slot, list] of touching) {
      list.sort((a, b) => a.other.y - b.other.y || a.index - b.index);
      list.forEach(({ index, step }, position) => {
        const share = (position + 1) / (list.length + 1);
        (side === 'exit' ? exit : entry)[index]![step] = slot.y + (share - 0.5) * slot.touched;
      });
    }
  }
  return { entry, exit };
}

/** Labels of one gap must not lie on each other: they move apart, up and down. */
function spreadLabels(
  links: readonly Link[],
  routes: readonly Route[],
  gaps: readonly number[],
): readonly Route[] {
  const ys = routes.map(({ label }) => label.y);
  for (const gap of new Set(gaps)) {
    const mine = routes.map((_, index) => index).filter((index) => gaps[index] === gap);
    mine.sort((a, b) => ys[a]! - ys[b]! || a - b);
    let floor = Number.NEGATIVE_INFINITY;
    let moved = 0;
    for (const index of mine) {
      const half = links[index]!.labelHeight / 2;
      const y = Math.max(ys[index]!, floor + half);
      moved += y - ys[index]!;
      ys[index] = y;
      floor = y + half + 4;
    }
    for (const index of mine) ys[index] = ys[index]! - moved / mine.length;
  }
  return routes.map(({ points, label }, index) => ({ points, label: { x: label.x, y: ys[index]! } }));
}
