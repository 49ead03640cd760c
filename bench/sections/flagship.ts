import { figure, whole } from '../report/numbers.ts';
import type { Figures } from '../sampling/sample.ts';
import { spreadOf } from '../sampling/spread.ts';
import type { Bench, Measured, Section } from './section.ts';

const MILLISECONDS = 1000;
/** How many times each size runs; what takes minutes, once. */
const ROUNDS: readonly { readonly customers: number; readonly rounds: number }[] = [
  { customers: 40, rounds: 5 },
  { customers: 400, rounds: 5 },
  { customers: 4000, rounds: 2 },
  { customers: 40_000, rounds: 1 },
];

async function measure({ take, isQuick, note }: Bench): Promise<Measured> {
  const rows: string[][] = [];
  for (const { customers, rounds } of isQuick ? [{ customers: 40, rounds: 1 }] : ROUNDS) {
    const taken: Figures[] = [];
    for (let round = 0; round < rounds; round++) {
      note(`${customers} customers, ${round + 1} of ${rounds}`);
      const size = isQuick ? { customers, days: 5 } : { customers };
      taken.push(await take({ task: 'estate', parameters: { ...size, machines: 'code', checkers: true } }));
    }
    const median = (name: string) => spreadOf(taken.map((figures) => figures[name]!)).median;
    rows.push([
      whole(customers),
      whole(median('events')),
      figure(median('buildMilliseconds') / MILLISECONDS),
      figure(median('runMilliseconds') / MILLISECONDS),
      figure(median('nanosecondsPerEvent') / MILLISECONDS),
      whole(median('peakMebibytes')),
      String(rounds),
    ]);
  }
  return {
    about: [
      'The library’s first scenario with more and more customers and nothing else changed: four designs over 90 days, one replication of each, in a process that has just started. To build is to make the four estates, index them and count seats, which a run of many replications does once.',
    ],
    tables: [
      {
        head: ['customers', 'events', 'build, s', 'run, s', 'µs per event', 'peak memory, MiB', 'rounds'],
        rows,
      },
    ],
    goals: [],
  };
}

/** How the library's first scenario grows. */
export const flagshipSizes: Section = { title: 'The first scenario at four sizes', measure };
