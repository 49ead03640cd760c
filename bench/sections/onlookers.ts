import { judged } from '../goals.ts';
import type { OnlookerName } from '../lifecycle/onlookers.ts';
import type { SizeName } from '../lifecycle/sizes.ts';
import { figure, withQuartiles } from '../report/numbers.ts';
import { inRounds, type Round, spreadOver } from '../sampling/rounds.ts';
import type { Sample } from '../sampling/sample.ts';
import type { Bench, Measured, Section } from './section.ts';

/** What looks on, and beside which run without it. */
const ROWS = {
  nobody: { words: 'nobody', size: 'M', beside: 'nobody' },
  series: { words: 'series: a daily level, three daily counts', size: 'M', beside: 'nobody' },
  checkers: { words: 'checkers: two, as often as those of the models', size: 'M', beside: 'nobody' },
  both: { words: 'series and checkers', size: 'M', beside: 'nobody' },
  columns: { words: 'a log of events without causes, in columns', size: 'M', beside: 'nobody' },
  causes: { words: 'the log of `entwin trace`, with causes', size: 'M', beside: 'nobody' },
} as const satisfies Readonly<Record<string, { words: string; size: SizeName; beside: string }>>;
type Name = keyof typeof ROWS;
const NAMES = Object.keys(ROWS) as readonly Name[];

async function measure({ take, rounds, isQuick, note }: Bench): Promise<Measured> {
  const sampleOf = (name: Name): Sample => ({
    task: 'lifecycle',
    parameters: {
      implementation: 'code',
      size: isQuick ? 'small' : ROWS[name].size,
      onlooker: name satisfies OnlookerName,
    },
  });
  const samples = Object.fromEntries(NAMES.map((name) => [name, sampleOf(name)])) as Record<Name, Sample>;
  const taken = await inRounds(take, samples, rounds, (done, total, name) =>
    note(`${name}, ${done + 1} of ${total}`),
  );
  const nanoseconds = (name: Name) => (round: Round<Name>) => round[name].nanosecondsPerEvent!;
  const ratio = (name: Name) =>
    spreadOver(taken, (round) => nanoseconds(name)(round) / nanoseconds(ROWS[name].beside)(round));
  return {
    about: ['`lifecycle` at M with generated code, and somebody looking on.'],
    tables: [
      {
        head: ['who looks on', 'ns per event', 'times nobody'],
        rows: NAMES.map((name) => [
          ROWS[name].words,
          withQuartiles(spreadOver(taken, nanoseconds(name))),
          ROWS[name].beside === name ? figure(1) : withQuartiles(ratio(name)),
        ]),
      },
    ],
    goals: [
      judged('event-log', ratio('causes'), samples.causes),
      judged('series-and-checkers', ratio('both'), samples.both),
    ],
  };
}

/** What series, checkers and logs cost. */
export const onlookers: Section = { title: 'Series, checkers and logs', measure };
