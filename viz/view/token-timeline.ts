import type { Trace } from '../../scenarios/trace/index.ts';

/** One entity of a machine going from some states to others. */
export interface TokenMove {
  readonly atSeconds: number;
  readonly number: number;
  /** Innermost states before and after; empty before its beginning. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export interface TokenTimeline {
  readonly entityCount: number;
  /** Those that changed a state, in order. */
  readonly moves: readonly TokenMove[];
}

/** Everything that one kind of machine did in a run. */
export function tokenTimeline(trace: Trace, machineId: string): TokenTimeline {
  const entities = new Set(trace.entities.filter(({ machine }) => machine === machineId).map(({ id }) => id));
  const moves = trace.events
    .filter(({ entity, from, to }) => entities.has(entity) && from !== to)
    .map(({ atSeconds, number, from, to }) => {
      return { atSeconds, number, from: from === null ? [] : from.split(' + '), to: to.split(' + ') };
    });
  return { entityCount: entities.size, moves };
}

/** How many entities stand in each state, outer states included, once a second is over. */
export function tokensAt({ moves }: TokenTimeline, atSeconds: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const move of moves) {
    if (move.atSeconds > atSeconds) break;
    applyMove(counts, move);
  }
  return counts;
}

/** The counts after one more move. Changes them in place: a picture in motion does this many times a frame. */
export function applyMove(counts: Map<string, number>, { from, to }: TokenMove): void {
  for (const state of withOuter(from)) counts.set(state, (counts.get(state) ?? 0) - 1);
  for (const state of withOuter(to)) counts.set(state, (counts.get(state) ?? 0) + 1);
}

/** The ways of a picture that a move takes, as `from>to`; the entity's innermost states may be further in. */
export function waysOf({ from, to }: TokenMove, ways: ReadonlySet<string>): readonly string[] {
  const [left, reached] = [withOuter(from), withOuter(to)];
  const taken = [...left].flatMap((a) => [...reached].map((b) => `${a}>${b}`)).filter((way) => ways.has(way));
  // A way between the innermost states says more than one between those around them.
  const stays = new Set([...left].filter((state) => reached.has(state)));
  const telling = taken.filter((way) => way.split('>').some((state) => !stays.has(state)));
  return telling.slice(0, 1);
}

function withOuter(states: readonly string[]): ReadonlySet<string> {
  return new Set(
    states.flatMap((state) => {
      const parts = state.split('.');
      return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
    }),
  );
}
