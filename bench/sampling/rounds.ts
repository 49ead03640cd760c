import type { Figures, Sample, Take } from './sample.ts';
import { type Spread, spreadOf } from './spread.ts';

/** One round: every sample once, close together in time. */
export type Round<Name extends string> = Readonly<Record<Name, Figures>>;

/**
 * Takes every sample once per round, and every second round backwards, so that whatever slows the machine down for a
 * while slows a subject and its baseline alike. Ratios are taken within a round and never across rounds.
 */
export async function inRounds<Name extends string>(
  take: Take,
  samples: Readonly<Record<Name, Sample>>,
  rounds: number,
  progress: (done: number, total: number, name: Name) => void = () => {},
): Promise<readonly Round<Name>[]> {
  const names = Object.keys(samples) as Name[];
  const taken: Round<Name>[] = [];
  let done = 0;
  for (let round = 0; round < rounds; round++) {
    const figures = {} as Record<Name, Figures>;
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      progress(done++, names.length * rounds, name);
      figures[name] = await take(samples[name]);
    }
    taken.push(figures);
  }
  return taken;
}

/** The spread of anything computed within each round, a ratio for instance. */
export function spreadOver<Name extends string>(
  rounds: readonly Round<Name>[],
  figureOf: (round: Round<Name>) => number,
): Spread {
  return spreadOf(rounds.map(figureOf));
}
