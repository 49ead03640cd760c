import { parseArgs } from 'node:util';
import { SECTIONS, type SectionName } from './sections/index.ts';

export interface BenchOptions {
  readonly isQuick: boolean;
  readonly isProfiled: boolean;
  readonly rounds: number;
  readonly only: readonly SectionName[];
}

export const HELP = `npm run bench -- [options]

Measures everything and writes bench/results.md; twenty minutes on a machine with nothing else to do.

  --only <section>  measure this section alone and print it; may be given more than once:
                    ${Object.keys(SECTIONS).join(', ')}
  --rounds <n>      so many rounds instead of five
  --quick           everything at its smallest, once, and print it: sees that it works, measures nothing
  --profile         also look into goals that are met; into those missed it always looks
  --help            this
`;

const ROUNDS = 5;

/**
 * Reads the command line; nothing where help was asked for.
 * @throws on what it does not know.
 */
export function readOptions(given: readonly string[]): BenchOptions | undefined {
  const { values } = parseArgs({
    args: [...given],
    options: {
      only: { type: 'string', multiple: true },
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const only = values.only ?? [];
  for (const name of only) {
    if (!(name in SECTIONS)) throw new Error(`there is no section "${name}"`);
  }
  const rounds = values.quick ? 1 : Number(values.rounds ?? ROUNDS);
  if (!Number.isSafeInteger(rounds) || rounds < 1)
    throw new Error(`"${values.rounds}" is no number of rounds`);
  return { isQuick: values.quick, isProfiled: values.profile, rounds, only: only as SectionName[] };
}
