/**
 * Importance sampling on named streams. What is rare mostly begins with one draw that falls into a small range: somebody
 * forgets, somebody takes too long. A tilted replication picks one such draw in advance and pushes it into its range;
 * all others stay as they are. The likelihood ratio takes the push back exactly, so that the mean of weight times
 * outcome is that of plain replications, for whatever outcome.
 *
 * A mixture of all pushes, each in proportion to the chance of its range, and of plain replications. With the sum of
 * the chances S and the plain share a, a replication in which m of the draws fell into their ranges weighs
 * 1 / (a + (1 - a) m / S): never more than 1 / a, and the same whichever draw was pushed. Without a plain share this is
 * the estimator of Owen, Maximov and Chertkov (2019) for unions of rare events, whose variance is at most P (S - P);
 * the plain share keeps what begins in no range from being missed.
 */
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { invariant } from './invariant.ts';
import { Stream, type Streams, streamsOf } from './streams.ts';

/** A draw with which something rare may begin. */
export interface DecisiveDraw {
  readonly entityName: string;
  readonly purpose: string;
  /** Position in its stream, from 0. */
  readonly position: number;
  /** The uniform numbers that count: from `low` (included) to `high` (excluded), within 0 to 1. */
  readonly low: number;
  readonly high: number;
}

/** Which draws to push, and how often to push none. */
export interface Tilt {
  readonly draws: readonly DecisiveDraw[];
  /** Share of plain replications, above 0 and up to 1. */
  readonly plainShare: number;
}

/** No draw is pushed: plain replications, each of weight 1. */
export const NO_TILT: Tilt = { draws: [], plainShare: 1 };

/** The streams of one tilted replication. */
export interface TiltedStreams extends Streams {
  /** The likelihood ratio of what was drawn so far: ask at the end of the replication. */
  weight(): number;
  /** Decisive draws that fell into their ranges so far, pushed or by themselves. */
  decided(): number;
}

/** The chance of a draw to fall into its range by itself. */
export function chanceOf({ low, high }: DecisiveDraw): number {
  return high - low;
}

/** The sum of the chances: at least the probability that any of the draws falls into its range. */
export function sumOfChances(draws: readonly DecisiveDraw[]): number {
  return draws.reduce((sum, draw) => sum + chanceOf(draw), 0);
}

/** Opens the streams of a replication in which one of the draws is pushed into its range, or none. */
export function tiltedStreamsOf(seed: number, replication: number, tilt: Tilt): TiltedStreams {
  const { draws, plainShare } = tilt;
  invariant(
    plainShare > 0 && plainShare <= 1,
    `a share of plain replications must be above 0: ${plainShare}`,
  );
  const total = sumOfChances(draws);
  const seen: Seen = { made: 0, inside: 0 };
  // A stream of its own: who is picked must not move on what anybody else draws.
  const pushed = picked(tilt, total, streamsOf(seed, replication).stream('tilt', 'pushed draw'));
  const byStream = new Map<string, Map<number, DecisiveDraw>>();
  for (const draw of draws) {
    invariant(draw.low >= 0 && draw.low < draw.high && draw.high <= 1, 'a range must lie within 0 to 1');
    const name = nameOf(draw.entityName, draw.purpose);
    const ofStream = byStream.get(name) ?? new Map<number, DecisiveDraw>();
    invariant(!ofStream.has(draw.position), `two ranges for draw ${draw.position} of ${name}`);
    byStream.set(name, ofStream.set(draw.position, draw));
  }
  const streams = streamsOf(seed, replication, (generator, entityName, purpose) => {
    const decisive = byStream.get(nameOf(entityName, purpose));
    return decisive === undefined
      ? new Stream(generator)
      : new TiltedStream(generator, decisive, pushed, seen);
  });
  return {
    ...streams,
    decided: () => seen.inside,
    weight() {
      if (total === 0) return 1;
      // A draw that was never made is as likely under its push as without it: its part of the mixture is its chance.
      return 1 / (plainShare + ((1 - plainShare) * (seen.inside + (total - seen.made))) / total);
    },
  };
}

/** What the decisive draws of a replication have come to. */
interface Seen {
  /** Sum of the chances of those made. */
  made: number;
  /** How many of them fell into their ranges. */
  inside: number;
}

/** A stream that pushes the picked draw, should it be one of its own, and notes what becomes of the decisive ones. */
class TiltedStream extends Stream {
  private readonly decisive: ReadonlyMap<number, DecisiveDraw>;
  private readonly pushed: DecisiveDraw | undefined;
  private readonly seen: Seen;
  private position = 0;

  constructor(
    generator: RandomGenerator,
    decisive: ReadonlyMap<number, DecisiveDraw>,
    pushed: DecisiveDraw | undefined,
    seen: Seen,
  ) {
    super(generator);
    this.decisive = decisive;
    this.pushed = pushed;
    this.seen = seen;
  }

  override uniform(): number {
    const plain = super.uniform();
    const draw = this.decisive.get(this.position++);
    if (draw === undefined) return plain;
    const { low, high } = draw;
    const number = draw === this.pushed ? between(low, high, plain) : plain;
    this.seen.made += chanceOf(draw);
    if (number >= low && number < high) this.seen.inside++;
    return number;
  }
}

function picked({ draws, plainShare }: Tilt, total: number, stream: Stream): DecisiveDraw | undefined {
  const number = stream.uniform();
  if (draws.length === 0 || number < plainShare) return undefined;
  let rest = ((number - plainShare) / (1 - plainShare)) * total;
  return (
    draws.find((draw) => {
      rest -= chanceOf(draw);
      return rest < 0;
    }) ?? draws.at(-1)
  );
}

/** Never `high` itself: sums of doubles may round up to it, and a quantile of 1 is no sample. */
function between(low: number, high: number, share: number): number {
  const number = low + (high - low) * share;
  return number < high ? number : low;
}

function nameOf(entityName: string, purpose: string): string {
  return `${entityName.length} ${entityName} ${purpose}`;
}
