import type { Stepper } from '../actors/machines.ts';
import { judged } from '../goals.ts';
import { figure, whole, withQuartiles } from '../report/numbers.ts';
import { inRounds, spreadOver } from '../sampling/rounds.ts';
import type { Sample } from '../sampling/sample.ts';
import type { Bench, Measured, Section } from './section.ts';

const WORDS = {
  code: 'generated code',
  unchecked: 'generated code, no checkers',
  tables: 'interpreted tables',
  actors: 'XState actors',
} as const;
type Name = keyof typeof WORDS;
const NAMES = Object.keys(WORDS) as readonly Name[];
const MICROSECOND_NANOSECONDS = 1000;

/** A process that has run the scenario before knows its types; a run of many replications spends nearly all its time so. */
const WARM = { runBefore: 2, replications: 3 };

const WARM_WORDS = { code: 'generated code', actors: 'XState actors' } as const;
type WarmName = keyof typeof WARM_WORDS;
const WARM_NAMES = Object.keys(WARM_WORDS) as readonly WarmName[];

const SIZE = { customers: 400, days: 365, designs: ['gdap-pim'] };
const QUICK_SIZE = { customers: 8, days: 2, designs: ['gdap-pim'] };

async function measure({ take, rounds, isQuick, note }: Bench): Promise<Measured> {
  const size = isQuick ? QUICK_SIZE : SIZE;
  const sampleOf = (machines: Stepper, checkers = true): Sample => ({
    task: 'estate',
    parameters: { ...size, machines, checkers },
  });
  const samples: Record<Name, Sample> = {
    code: sampleOf('code'),
    unchecked: sampleOf('code', false),
    tables: sampleOf('tables'),
    actors: sampleOf('actors'),
  };
  const taken = await inRounds(take, samples, rounds, (done, total, name) =>
    note(`${WORDS[name]}, ${done + 1} of ${total}`),
  );
  mustAgree(taken.flatMap((round) => NAMES.map((name) => round[name].digest!)));
  const warm = await inRounds(
    take,
    {
      code: { ...samples.code, parameters: { ...samples.code.parameters, ...WARM } },
      actors: { ...samples.actors, parameters: { ...samples.actors.parameters, ...WARM } },
    },
    rounds,
    (done, total, name) => note(`${WARM_WORDS[name]}, warm, ${done + 1} of ${total}`),
  );
  mustAgree(warm.flatMap((round) => WARM_NAMES.map((name) => round[name].digest!)));
  const ratioToCode = (name: Name) =>
    spreadOver(taken, (round) => round[name].runMilliseconds! / round.code.runMilliseconds!);
  return {
    about: [
      `The library’s first scenario with ${size.customers} customers over ${size.days} days, design gdap-pim, one replication: ${whole(taken[0]!.code.events!)} events. Wiring, recorder and checkers are the same in all four; only what takes the events differs. All four leave the same recording, byte for byte. The actors’ timers wait in the engine’s queue, which is faster than a clock of their own.`,
      'The first table is of a process that has just started, its first replication: the goal takes this one. The second is of the third to fifth replication in one process, as most are of a run of two hundred.',
    ],
    tables: [
      {
        head: ['machines run as', 'µs per event', 'time, of that of generated code'],
        rows: NAMES.map((name) => [
          WORDS[name],
          withQuartiles(
            spreadOver(taken, (round) => round[name].nanosecondsPerEvent! / MICROSECOND_NANOSECONDS),
          ),
          name === 'code' ? figure(1) : withQuartiles(ratioToCode(name)),
        ]),
      },
      {
        head: ['warm, machines run as', 'µs per event', 'time, of that of generated code'],
        rows: WARM_NAMES.map((name) => [
          WARM_WORDS[name],
          withQuartiles(
            spreadOver(warm, (round) => round[name].nanosecondsPerEvent! / MICROSECOND_NANOSECONDS),
          ),
          name === 'code'
            ? figure(1)
            : withQuartiles(
                spreadOver(warm, (round) => round[name].runMilliseconds! / round.code.runMilliseconds!),
              ),
        ]),
      },
    ],
    goals: [judged('models-over-actors', ratioToCode('actors'), samples.code)],
  };
}

/** @throws where samples of the same runs have left something else. */
function mustAgree(digests: readonly number[]): void {
  if (new Set(digests).size !== 1) throw new Error('The same scenario has left different recordings.');
}

/** The machines of the models, stepped by the engine and by XState. */
export const models: Section = { title: 'The models on XState actors', measure };
