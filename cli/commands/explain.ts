import { type Command, Option } from 'commander';
import type { Explanation } from '../../scenarios/explain/explanation.ts';
import type { Question, SessionName } from '../../scenarios/explain/question.ts';
import { EXIT } from '../exit-codes.ts';
import { rememberRun } from '../report-error.ts';
import { hasColors, say, widthOf, writeStdout } from '../terminal.ts';
import { wholeNumber } from './whole-number.ts';

const FORMATS = ['text', 'json', 'md'] as const;

interface ExplainOptions {
  readonly who: string;
  readonly can?: string;
  readonly in?: string;
  readonly at?: string;
  readonly design?: string;
  readonly replication?: number;
  readonly session?: SessionName;
  readonly license?: boolean;
  readonly format: (typeof FORMATS)[number];
  readonly json?: boolean;
  readonly full?: boolean;
}

const EXAMPLES = `Examples:
  entwin explain scenario.yaml --who tier2-01 --can exchange-admin --in "Customer 007" --at P30DT10H
  entwin explain scenario.yaml --who tier2 --can anything --in customer-007 --design gdap-pim --session stolen
  entwin explain estate.yaml --who "Ada Lovelace" --can "Global Reader" --in Fabrikam --at 2026-02-04
  entwin explain scenario.yaml --who approver-01 --license
`;

const DETAILS = `
The state is that of the run with the scenario's seed, up to the second asked for.
Exit code 0 for a yes: now, after an activation or with an approver; or a seat is needed. 1 for a no.`;

/** `entwin explain <file>`: who can do what where at a moment, link by link, or why somebody needs a seat. */
export function addExplainCommand(program: Command): void {
  program
    .command('explain')
    .summary('say why somebody has access or not, link by link, or needs a license')
    .description('Answers one question about a scenario or an estate, with the facts behind the answer.')
    .argument('<file>', 'a scenario or an estate in YAML; - reads stdin')
    .requiredOption(
      '--who <id>',
      'id or name of a person, an account or a program; a tier means its first member',
    )
    .option('--can <role>', 'a role by name or id, a need such as exchange-admin, an Azure role, or anything')
    .option('--in <tenant>', 'id or name of the tenant')
    .option('--at <time>', 'duration since the start, date, or time; the start without it')
    .option('--design <name>', 'which design of the scenario; the first without it')
    .option('--replication <number>', 'which run of the scenario; 0 without it', wholeNumber)
    .addOption(
      new Option('--session <whose>', "the person's own sign-in, or what a thief has").choices([
        'own',
        'stolen',
        'password',
      ]),
    )
    .option('--license', 'ask for the causes of a P2 seat instead of access')
    .addOption(new Option('-f, --format <name>', 'how to answer').choices(FORMATS).default('text'))
    .option('--json', 'the same as --format json')
    .option('--full', 'print everything, not only what fits on a screen')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', DETAILS)
    .action(async (file: string, options: ExplainOptions) => {
      process.exitCode = await answer(file, options);
    });
}

async function answer(file: string, options: ExplainOptions): Promise<number> {
  const { diagnosticsText, loadInput } = await import('./load-input.ts');
  const { scenario, diagnostics } = await loadInput(file);
  if (diagnostics.length > 0) say(diagnosticsText(diagnostics, process.stderr));
  if (scenario === undefined) return EXIT.usage;
  rememberRun(scenario);
  const { problemText } = await import('../problem-text.ts');
  const { explain, isYes } = await import('../../scenarios/explain/index.ts');
  const { value, problems } = explain(scenario, questionOf(options));
  for (const problem of problems) say(problemText(problem, process.stderr));
  if (value === undefined) return EXIT.usage;
  await writeStdout(await written(value, options));
  return isYes(value) ? EXIT.fine : EXIT.findings;
}

function questionOf({ json, format, full, ...question }: ExplainOptions): Question {
  return question;
}

async function written(
  explanation: Explanation,
  { json, format, full = false }: ExplainOptions,
): Promise<string> {
  const writers = await import('../../scenarios/explain/index.ts');
  if (json === true || format === 'json') return writers.writeExplanationJson(explanation);
  if (format === 'md') return writers.writeExplanationMarkdown(explanation, full);
  return writers.writeExplanationText(explanation, {
    full,
    color: hasColors(process.stdout),
    width: widthOf(process.stdout),
  });
}
