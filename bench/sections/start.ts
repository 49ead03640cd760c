import { withQuartiles } from '../report/numbers.ts';
import { inRounds, spreadOver } from '../sampling/rounds.ts';
import type { Sample } from '../sampling/sample.ts';
import type { Bench, Measured, Section } from './section.ts';

const CLI = 'dist/cli.js';
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  'Node alone, `node -e 0`': ['-e', '0'],
  '`entwin --version`': [CLI, '--version'],
  '`entwin --help`': [CLI, '--help'],
  '`entwin check` of the first scenario': [
    CLI,
    'check',
    'scenarios/library/01-one-compromised-engineer.yaml',
    '--fail-on',
    'never',
  ],
};
/** Starts are short, so that more of them are needed to see through the noise. */
const ROUNDS_MORE = 3;

async function measure({ take, rounds, isQuick, note }: Bench): Promise<Measured> {
  const samples = Object.fromEntries(
    Object.entries(COMMANDS).map(([name, given]): [string, Sample] => [
      name,
      { task: 'start', parameters: { arguments: given } },
    ]),
  );
  const taken = await inRounds(take, samples, isQuick ? 1 : rounds * ROUNDS_MORE, (done, total) =>
    note(`${done + 1} of ${total}`),
  );
  return {
    about: ['From starting Node until the program has ended, output read.'],
    tables: [
      {
        head: ['command', 'milliseconds'],
        rows: Object.keys(samples).map((name) => [
          name,
          withQuartiles(spreadOver(taken, (round) => round[name]!.milliseconds!)),
        ]),
      },
    ],
    goals: [],
  };
}

/** How long the command line takes to say anything. */
export const start: Section = { title: 'Start of the command line', measure };
