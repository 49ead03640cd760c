import { judged } from '../goals.ts';
import { whole, withQuartiles } from '../report/numbers.ts';
import { inRounds, spreadOver } from '../sampling/rounds.ts';
import type { Sample } from '../sampling/sample.ts';
import type { Bench, Measured, Section } from './section.ts';

const SIZE = { customers: 40, batches: 8, replicationsPerBatch: 2, runsBefore: 3 };
const QUICK_SIZE = { customers: 40, days: 5, batches: 2, replicationsPerBatch: 1, runsBefore: 1 };

async function measure({ take, rounds, isQuick, note }: Bench): Promise<Measured> {
  const size = isQuick ? QUICK_SIZE : SIZE;
  const workers: Sample = { task: 'workers', parameters: size };
  const taken = await inRounds(take, { workers }, rounds, (done, total) => note(`${done + 1} of ${total}`));
  const spread = (name: string) => spreadOver(taken, (round) => round.workers[name]!);
  return {
    about: [
      `${size.batches * size.replicationsPerBatch} replications of the library’s first scenario in ${size.batches} batches, ${whole(taken[0]!.workers.events!)} events, on threads of the command line. First on threads that have run the same once between them, then on warm ones, each of which has since run it ${size.runsBefore} times: a run of two hundred replications has most of them on such. The goal takes the warm ones.`,
    ],
    tables: [
      {
        head: ['workers', 'milliseconds, at first', 'milliseconds, warm'],
        rows: [
          ['1', withQuartiles(spread('firstOneMilliseconds')), withQuartiles(spread('oneMilliseconds'))],
          ['2', withQuartiles(spread('firstTwoMilliseconds')), withQuartiles(spread('twoMilliseconds'))],
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
