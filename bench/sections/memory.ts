import { judged } from '../goals.ts';
import { whole, withQuartiles } from '../report/numbers.ts';
import { inRounds, spreadOver } from '../sampling/rounds.ts';
import type { Sample } from '../sampling/sample.ts';
import type { Bench, Measured, Section } from './section.ts';

const MILLION = 1e6;
const GIBIBYTE_MEBIBYTES = 1024;
/** A young generation in which nothing needs collecting while a run goes on. */
const ROOMY = [
  `--min-semi-space-size=${GIBIBYTE_MEBIBYTES / 4}`,
  `--max-semi-space-size=${GIBIBYTE_MEBIBYTES / 4}`,
];

async function measure({ take, rounds, isQuick, note }: Bench): Promise<Measured> {
  const nodeOptions = ['--expose-gc'];
  const samples: Record<'alive' | 'allocation', Sample> = {
    alive: { task: 'memory', parameters: { size: isQuick ? 'small' : 'M, two years' }, nodeOptions },
    allocation: {
      task: 'allocation',
      parameters: { size: isQuick ? 'small' : 'M' },
      nodeOptions: [...nodeOptions, ...ROOMY],
    },
  };
  const taken = await inRounds(take, samples, rounds, (done, total, name) =>
    note(`${name}, ${done + 1} of ${total}`),
  );
  if (taken.some(({ allocation }) => allocation.collections! > 0)) {
    throw new Error('Memory was collected while what is allocated was counted.');
  }
  const { alive } = taken[0]!;
  const spread = (name: string) => spreadOver(taken, (round) => round.alive[name]!);
  const perMillion = spreadOver(taken, ({ allocation }) => allocation.bytesPerEvent! * MILLION);
  return {
    about: [
      `\`lifecycle\` with 1,000 tenants and 10 engineers each over two years, generated code, ${whole(alive.entities!)} entities: bytes of heap and array buffers that are alive.`,
      `The loop itself allocates ${whole(perMillion.median)} bytes per million events, counted as growth of the heap over a run in which nothing was collected.`,
    ],
    tables: [
      {
        head: ['after so many events', 'bytes per entity'],
        rows: [
          ['0, each waits for its first timer', withQuartiles(spread('idleBytesPerEntity'))],
          [whole(alive.firstEvents!), withQuartiles(spread('earlyBytesPerEntity'))],
          [whole(alive.events!), withQuartiles(spread('lateBytesPerEntity'))],
        ],
      },
    ],
    goals: [
      judged('idle-bytes', spread('idleBytesPerEntity')),
      judged(
        'flat-memory',
        spreadOver(taken, (round) => round.alive.lateBytesPerEntity! / round.alive.earlyBytesPerEntity!),
      ),
    ],
  };
}

/** What an entity takes, and what an event leaves behind. */
export const memory: Section = { title: 'Memory', measure };
