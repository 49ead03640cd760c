import type { Command } from 'commander';
import type { Fact } from '../../models/facts/index.ts';
import { confidenceText } from '../../scenarios/writers/confidence.ts';
import { EXIT } from '../exit-codes.ts';
import { colorsOf, widthOf, writeStdout } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

interface FactsOptions {
  readonly filter?: string;
  readonly json?: boolean;
}

/** `entwin facts [ID]`: what the twin takes from Microsoft, with everything needed to doubt it. */
export function addFactsCommand(program: Command): void {
  program
    .command('facts')
    .summary('look up what Microsoft documents, with source, date and confidence')
    .description('Prints one fact, or lists all of them.')
    .argument('[id]', 'id of a fact, such as GDAP-04, in capitals or not')
    .option('--filter <words>', 'list only facts whose id, statement or source holds all of these words')
    .option('--json', 'print JSON: always a list of facts, whole')
    .addHelpText(
      'before',
      'Examples:\n  entwin facts GDAP-03\n  entwin facts --filter "auto extend"\n  entwin facts --json\n',
    )
    .action(async (id: string | undefined, options: FactsOptions) => {
      await printFacts(id, options);
      process.exitCode = EXIT.fine;
    });
}

async function printFacts(id: string | undefined, { filter, json }: FactsOptions): Promise<void> {
  const { FACTS_AS_OF, facts } = await import('../../models/facts/index.ts');
  const chosen = id === undefined ? matching([...facts.values()], filter) : [await find(id)];
  if (json === true) {
    const document = { schema: 'entwin.facts/1', asOf: FACTS_AS_OF, facts: chosen };
    await writeStdout(`${JSON.stringify(document, null, 2)}\n`);
    return;
  }
  const colors = colorsOf(process.stdout);
  if (id !== undefined) await writeStdout(`${wholeFact(chosen[0]!, colors.bold)}\n`);
  else await writeStdout(`${chosen.map((fact) => oneLine(fact, colors.bold)).join('\n')}\n`);
}

async function find(id: string): Promise<Fact> {
  const { facts, findFact } = await import('../../models/facts/index.ts');
  const fact = findFact(id);
  if (fact !== undefined) return fact;
  const { didYouMean } = await import('../../scenarios/schema/did-you-mean.ts');
  const { printable } = await import('../../scenarios/writers/index.ts');
  throw new UsageError(
    `There is no fact "${printable(id)}".`,
    didYouMean(id, facts.keys()) ??
      'List them with: entwin facts, or search with: entwin facts --filter WORD',
  );
}

function matching(all: readonly Fact[], filter: string | undefined): readonly Fact[] {
  if (filter === undefined) return all;
  const words = filter.toLowerCase().split(/\s+/);
  const found = all.filter(({ id, statement, source }) => {
    const text = `${id} ${statement} ${source}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  if (found.length === 0)
    throw new UsageError(
      'No fact holds all of these words.',
      'Try fewer words, or list all with: entwin facts',
    );
  return found;
}

function oneLine({ id, statement, confidence }: Fact, bold: (text: string) => string): string {
  const room = Math.max(20, widthOf(process.stdout) - 16);
  const text = statement.length > room ? `${statement.slice(0, room - 1)}…` : statement;
  return `${bold(id.padEnd(10))} ${confidence}  ${text}`;
}

function wholeFact(fact: Fact, bold: (text: string) => string): string {
  const { id, statement, value, unit, source, date, confidence, alternatives = [] } = fact;
  const lines = [
    `${bold(id)}  ${statement}`,
    ...(unit === 'readings' ? readingLines(value) : [`  value:      ${valueText(value, unit)}`]),
    `  source:     ${source}`,
    `  date:       ${date}`,
    `  confidence: ${confidenceText(confidence)}`,
  ];
  for (const { name, value: other, statement: reading, source: origin } of alternatives) {
    lines.push(`  or ${bold(name)}: ${reading} ${valueText(other, unit)} (${origin})`);
  }
  return lines.join('\n');
}

/** What each side of a difference says, in the order of the eye, and the facts that decide. */
const READING_LABELS: Readonly<Record<string, string>> = {
  article: 'article:    ',
  microsoft: 'Microsoft:  ',
  agreement: 'agreement:  ',
  chosen: 'chosen:     ',
  other: 'other:      ',
  settledBy: 'decided by: ',
};

/** A difference line by line; one side may be a number or a list. */
function readingLines(value: unknown): readonly string[] {
  const readings = value as Readonly<Record<string, unknown>>;
  return Object.entries(READING_LABELS).flatMap(([key, label]) => {
    const reading = readings[key];
    if (reading === undefined) return [];
    if (key !== 'settledBy') return [`  ${label}${readingText(reading)}`];
    const ids = reading as readonly string[];
    return [`  ${label}${ids.length === 0 ? 'no fact' : ids.join(', ')}`];
  });
}

function readingText(reading: unknown): string {
  if (typeof reading === 'string') return reading;
  return Array.isArray(reading) ? reading.join(', ') : JSON.stringify(reading);
}

/** The value with its unit; durations also as people say them. */
function valueText(value: unknown, unit: string): string {
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  if (unit === 'rule') return written;
  if (unit !== 'seconds' || typeof value !== 'number') return `${written} ${unit}`;
  const said =
    value % 86_400 === 0 && value !== 0
      ? `${value / 86_400} days`
      : value % 3600 === 0 && value !== 0
        ? `${value / 3600} h`
        : value >= 60
          ? `${value / 60} min`
          : '';
  return said === '' ? `${written} seconds` : `${written} seconds (${said})`;
}
