import { judged } from '../goals.ts';
import type { ImplementationName } from '../lifecycle/implementations.ts';
import type { SizeName } from '../lifecycle/sizes.ts';
import { whole, withQuartiles } from '../report/numbers.ts';
import { inRounds, type Round, spreadOver } from '../sampling/rounds.ts';
import type { Sample } from '../sampling/sample.ts';
import type { Bench, Measured, Section } from './section.ts';

const WORDS: Readonly<Record<ImplementationName, string>> = {
  hand: 'hand-written loop over typed arrays, the engine’s queue',
  code: 'engine, generated code',
  tables: 'engine, interpreted tables',
  actors: 'XState actors on a virtual clock, a heap',
  transition: 'XState’s pure `transition()`, the same heap',
};
const IMPLEMENTATIONS = Object.keys(WORDS) as readonly ImplementationName[];
const SIZES = ['S', 'M', 'L'] as const;
type Size = (typeof SIZES)[number];
type Name = `${ImplementationName} ${Size}`;

/** XState takes microseconds per event; what it takes for one does not depend on how many there are. */
const SHORTER: Readonly<Partial<Record<Name, SizeName>>> = {
  'actors S': 'S, 80 days',
  'actors M': 'M, 4 days',
  'transition M': 'M, 4 days',
};
const isSlow = (implementation: ImplementationName) =>
  implementation === 'actors' || implementation === 'transition';

function sampleOf(implementation: ImplementationName, size: SizeName): Sample {
  return { task: 'lifecycle', parameters: { implementation, size } };
}

function samplesOf(isQuick: boolean): Partial<Record<Name, Sample>> {
  const samples: Partial<Record<Name, Sample>> = {};
  for (const size of SIZES) {
    for (const implementation of IMPLEMENTATIONS) {
      const name: Name = `${implementation} ${size}`;
      const run = isSlow(implementation) ? SHORTER[name] : size;
      // A quick run asks all for the same small size; the slow ones once.
      if (run === undefined || (isQuick && size !== 'M' && isSlow(implementation))) continue;
      samples[name] = sampleOf(implementation, isQuick ? 'small' : run);
    }
  }
  return samples;
}

async function measure({ take, rounds, isQuick, note }: Bench): Promise<Measured> {
  const samples = samplesOf(isQuick) as Record<Name, Sample>;
  const taken = await inRounds(take, samples, rounds, (done, total, name) =>
    note(`${name}, ${done + 1} of ${total}`),
  );
  for (const implementation of isQuick ? [] : (['code', 'tables', 'hand'] as const)) {
    note(`${implementation}, two years of M`);
    await take(sampleOf(implementation, 'M, two years'));
  }
  const nanoseconds = (name: Name) => (round: Round<Name>) => round[name].nanosecondsPerEvent!;
  const ratio = (slower: Name, faster: Name) =>
    spreadOver(taken, (round) => nanoseconds(slower)(round) / nanoseconds(faster)(round));
  const cell = (name: Name) => (samples[name] ? withQuartiles(spreadOver(taken, nanoseconds(name))) : '');
  return {
    about: [
      'Engineers who activate a role, are approved or not, work and stop, and relationships that end under them. S is 100 tenants with 5 engineers each over 730 days, M 1,000 with 10 over 146 days, L 10,000 with 10 over 36 days. Each cell is nanoseconds per event, the loop alone, its warm-up included: median, and quartiles in brackets.',
      'Every sample is a process of its own, and finds the seven numbers that all implementations must find, or the benchmark ends. XState runs 80 days of S and 4 days of M, 250,000 events each, because the whole would take an hour; the pure transition has no sample at S, and neither has one at L. Code, tables and hand-written loop also ran the two years of M once, 46,264,115 events, with the numbers that other languages have found.',
    ],
    tables: [
      {
        head: ['implementation', ...SIZES, 'events at M'],
        rows: IMPLEMENTATIONS.map((implementation) => [
          WORDS[implementation],
          ...SIZES.map((size) => cell(`${implementation} ${size}`)),
          whole(taken[0]![`${implementation} M`].events!),
        ]),
      },
    ],
    goals: [
      judged('code-over-actors', ratio('actors M', 'code M'), samples['code M']),
      judged('tables-over-actors', ratio('actors M', 'tables M'), samples['tables M']),
      judged('code-over-hand-m', ratio('hand M', 'code M'), samples['code M']),
      judged('code-over-hand-l', ratio('hand L', 'code L'), samples['code L']),
      judged('large-over-middle', ratio('code L', 'code M'), samples['code L']),
    ],
  };
}

/** The workload all implementations share. */
export const lifecycle: Section = { title: 'The workload `lifecycle`', measure };
