import { type Command, Option } from 'commander';
import type { FailureArea, FailureMode } from '../../models/failure-modes/index.ts';
import { EXIT } from '../exit-codes.ts';
import { colorsOf, widthOf, writeStdout } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

const FORMATS = ['text', 'json', 'md'] as const;

interface FailuresOptions {
  readonly area?: string;
  readonly format: (typeof FORMATS)[number];
  readonly json?: boolean;
}

/** `entwin failures [id]`: the ways in which access breaks or leaks, as a trainer tells them. */
export function addFailuresCommand(program: Command): void {
  program
    .command('failures')
    .summary('list the ways in which access breaks or leaks, or explain one')
    .description(
      'Lists every failure mode by area, or says of one what one sees, why, what helps, and how to see it happen.',
    )
    .argument('[id]', 'id of a failure mode, such as approval-timeout')
    .option('--area <name>', 'list only this area, such as gdap or pim')
    .addOption(new Option('-f, --format <name>', 'how to print').choices(FORMATS).default('text'))
    .option('--json', 'the same as --format json: always a list of failure modes, whole')
    .addHelpText(
      'before',
      'Examples:\n  entwin failures\n  entwin failures --area pim --format md\n  entwin failures approval-timeout\n',
    )
    .action(async (id: string | undefined, options: FailuresOptions) => {
      await printFailures(id, options);
      process.exitCode = EXIT.fine;
    });
}

async function printFailures(id: string | undefined, options: FailuresOptions): Promise<void> {
  const areas = await areasNamed(options.area);
  const chosen = id === undefined ? undefined : await find(id, areas);
  const format = options.json === true ? 'json' : options.format;
  await writeStdout(
    chosen === undefined ? await writtenList(areas, format) : await written(...chosen, format),
  );
}

async function writtenList(
  areas: readonly FailureArea[],
  format: FailuresOptions['format'],
): Promise<string> {
  if (format === 'json') {
    return documentOf(areas.flatMap((area) => area.modes.map((mode) => [mode, area] as const)));
  }
  if (format === 'md') {
    const { failureListMarkdown } = await import('../../scenarios/failures/failures-markdown.ts');
    return failureListMarkdown(areas);
  }
  const { failureListText } = await import('../../scenarios/failures/failures-text.ts');
  return failureListText(areas, terminal());
}

async function written(
  mode: FailureMode,
  area: FailureArea,
  format: FailuresOptions['format'],
): Promise<string> {
  if (format === 'json') return documentOf([[mode, area]]);
  const { explainFailure } = await import('../../scenarios/failures/explain-failure.ts');
  const explained = explainFailure(mode, area);
  if (format === 'md') {
    const { failureMarkdown } = await import('../../scenarios/failures/failures-markdown.ts');
    return failureMarkdown(explained);
  }
  const { failureText } = await import('../../scenarios/failures/failures-text.ts');
  return failureText(explained, terminal());
}

async function documentOf(modes: readonly (readonly [FailureMode, FailureArea])[]): Promise<string> {
  const { explainFailure } = await import('../../scenarios/failures/explain-failure.ts');
  const failures = modes.map(([mode, area]) => explainFailure(mode, area));
  return `${JSON.stringify({ schema: 'entwin.failures/1', failures }, null, 2)}\n`;
}

async function areasNamed(name: string | undefined): Promise<readonly FailureArea[]> {
  const { FAILURE_AREAS } = await import('../../models/failure-modes/index.ts');
  if (name === undefined) return FAILURE_AREAS;
  const area = FAILURE_AREAS.find(({ id }) => id === name.toLowerCase());
  if (area !== undefined) return [area];
  const ids = FAILURE_AREAS.map(({ id }) => id);
  throw await unknown('area', name, ids, `There are ${ids.join(', ')}`);
}

async function find(
  id: string,
  areas: readonly FailureArea[],
): Promise<readonly [mode: FailureMode, area: FailureArea]> {
  for (const area of areas) {
    const mode = area.modes.find((each) => each.id === id.toLowerCase());
    if (mode !== undefined) return [mode, area];
  }
  const ids = areas.flatMap(({ modes }) => modes.map((mode) => mode.id));
  throw await unknown('failure mode', id, ids, 'List them with: entwin failures');
}

async function unknown(
  what: string,
  name: string,
  known: readonly string[],
  otherwise: string,
): Promise<UsageError> {
  const [{ didYouMean }, { printable }] = await Promise.all([
    import('../../scenarios/schema/did-you-mean.ts'),
    import('../../scenarios/writers/printable.ts'),
  ]);
  return new UsageError(`There is no ${what} "${printable(name)}".`, didYouMean(name, known) ?? otherwise);
}

const terminal = () => ({ bold: colorsOf(process.stdout).bold, width: widthOf(process.stdout) });
