import { MIN_HITS, rareEstimate } from '../../engine/statistics/index.ts';
import { tiltedStreamsOf } from '../../engine/tilt.ts';
import { PLAIN_SHARE } from '../../scenarios/rare/rare-batch.ts';
import { decisiveDraws, fails, failureOf, type Toy } from '../engine/rare-toy.ts';
import { type Claim, replications } from './coverage.ts';
import { untilPrecise } from './stopping.ts';

/** Something rare whose probability is known, and experiments that estimate it by tilted replications. */
export interface RareExperiment {
  readonly model: string;
  readonly replications: string;
  readonly truth: number;
  /** Of each replication its weight where it happened, and otherwise 0. */
  readonly valuesOf: (seed: number) => readonly number[];
}

const FOUR: Toy = { people: 4, forgets: 1e-4, late: 2e-4, fate: 0 };
const FEW = 128;
const FEWEST = 64;

/** Four people who forget or are late, alone and with what no range knows of. */
export function rareExperiments(): readonly RareExperiment[] {
  const models = [
    ['one of four forgets or is late', FOUR, 1],
    ['the same, and three times in ten it matters', FOUR, 0.3],
    ['the same, and one time in twenty it matters', FOUR, 0.05],
    ['the first, and by fate one in thirteen otherwise', { ...FOUR, fate: 1e-4 }, 1],
  ] as const;
  return models.flatMap(([model, toy, matters]) => {
    const run = runOf(toy, matters);
    const truth = failureOf(toy) * matters;
    const fixed = { model, replications: String(FEW), truth, valuesOf: replications(FEW, run) };
    return matters < 1 || toy.fate > 0
      ? [fixed]
      : [fixed, { model, replications: 'until precise', truth, valuesOf: untilPrecise(isPrecise, run) }];
  });
}

/** The interval that a design of `entwin rare` has. */
export function rareInterval(values: readonly number[]): Claim {
  return rareEstimate(
    values.map((weight) => ({ weight, happened: weight > 0 })),
    { largestWeight: 1 / PLAIN_SHARE },
  );
}

function runOf(toy: Toy, matters: number): (seed: number, replication: number) => number {
  const tilt = { draws: decisiveDraws(toy), plainShare: PLAIN_SHARE };
  return (seed, replication) => {
    const streams = tiltedStreamsOf(seed, replication, tilt);
    const failed = fails(toy, streams) && streams.stream('matters', 'at all').chance(matters);
    return failed ? streams.weight() : 0;
  };
}

/** The rule of `entwin rare`: within a tenth of the probability. */
function isPrecise(values: readonly number[]): boolean {
  const { low, high } = rareInterval(values);
  const hits = values.filter((weight) => weight > 0).length;
  const mean = values.reduce((sum, weight) => sum + weight, 0) / values.length;
  return values.length >= FEWEST && hits >= MIN_HITS && (high! - low!) / 2 <= mean / 10;
}
