import { figure, whole } from '../report/numbers.ts';
import type { Figures } from '../sampling/sample.ts';
import { spreadOf } from '../sampling/spread.ts';
import type { Bench, Measured, Section } from './section.ts';

const MILLISECONDS = 1000;
/** The scenario's own. */
const HORIZON_DAYS = 90;
interface Size {
  readonly customers: number;
  /** How many times it runs at most; what takes minutes, once. */
  readonly rounds: number;
  /** Where the scenario's own horizon would take too long. */
  readonly days?: number;
  /** Names of designs; all four where absent. */
  readonly designs?: readonly string[];
}

/** The theft is on day 30, so that the shorter horizon has it too. */
const SIZES: readonly Size[] = [
  { customers: 40, rounds: 5 },
  { customers: 400, rounds: 5 },
  { customers: 4000, rounds: 1 },
  { customers: 40_000, rounds: 1, days: 31, designs: ['gdap-pim'] },
];
const QUICK: readonly Size[] = [{ customers: 40, rounds: 1, days: 5 }];

async function measure({ take, rounds: most, isQuick, note }: Bench): Promise<Measured> {
  const rows: string[][] = [];
  for (const { rounds, ...size } of isQuick ? QUICK : SIZES) {
    const taken: Figures[] = [];
    const count = Math.min(rounds, most);
    for (let round = 0; round < count; round++) {
      note(`${whole(size.customers)} customers, ${round + 1} of ${count}`);
      taken.push(await take({ task: 'estate', parameters: { ...size, machines: 'code', checkers: true } }));
    }
    const median = (name: string) => spreadOf(taken.map((figures) => figures[name]!)).median;
    rows.push([
      whole(size.customers),
      size.designs?.join(', ') ?? 'all four',
      String(size.days ?? HORIZON_DAYS),
      whole(median('events')),
      figure(median('buildMilliseconds') / MILLISECONDS),
      figure(median('runMilliseconds') / MILLISECONDS),
      figure(median('nanosecondsPerEvent') / MILLISECONDS),
      whole(median('peakMebibytes')),
      String(count),
    ]);
  }
  return {
    about: [
      'The library’s first scenario with more and more customers and nothing else changed: one replication of each design, in a process that has just started. To build is to make the estates, index them and count seats, which a run of many replications does once.',
    ],
    tables: [
      {
        head: [
          'customers',
          'designs',
          'days',
          'events',
          'build, s',
          'run, s',
          'µs per event',
          'peak memory, MiB',
          'rounds',
        ],
        rows,
      },
    ],
    goals: [],
  };
}

/** How the library's first scenario grows. */
export const flagshipSizes: Section = { title: 'The first scenario at four sizes', measure };
