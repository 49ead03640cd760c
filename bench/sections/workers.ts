import { judged } from '../goals.ts';
import { whole, withQuartiles } from '../report/numbers.ts';
import { inRounds, spreadOver } from '../sampling/rounds.ts';
import type { Sample } from '../sampling/sample.ts';
import type { Bench, Measured, Section } from './section.ts';

const SIZE = { customers: 40, batches: 8, replicationsPerBatch: 2 };
const QUICK_SIZE = { customers: 40, days: 5, batches: 2, replicationsPerBatch: 1 };

async function measure({ take, rounds, isQuick, note }: Bench): Promise<Measured> {
  const size = isQuick ? QUICK_SIZE : SIZE;
  const workers: Sample = { task: 'workers', parameters: size };
  const taken = await inRounds(take, { workers }, rounds, (done, total) => note(`${done + 1} of ${total}`));
  const spread = (name: string) => spreadOver(taken, (round) => round.workers[name]!);
  return {
    about: [
      `${size.batches * size.replicationsPerBatch} replications of the library’s first scenario in ${size.batches} batches, ${whole(taken[0]!.workers.events!)} events, on threads of the command line that have run the same before.`,
    ],
    tables: [
      {
        head: ['workers', 'milliseconds'],
        rows: [
          ['1', withQuartiles(spread('oneMilliseconds'))],
          ['2', withQuartiles(spread('twoMilliseconds'))],
        ],
      },
    ],
    goals: [
      judged(
        'two-workers',
        spreadOver(taken, ({ workers: one }) => one.oneMilliseconds! / one.twoMilliseconds!),
      ),
    ],
  };
}

/** The same replications on one thread and on two. */
export const workers: Section = { title: 'Two workers', measure };
