import type { Command } from 'commander';
import type { AssumptionDefinition } from '../../models/assumptions.ts';
import { EXIT } from '../exit-codes.ts';
import { colorsOf, widthOf, writeStdout } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** `entwin assumptions [id]`: the questions Microsoft leaves open, and how a scenario may answer them. */
export function addAssumptionsCommand(program: Command): void {
  program
    .command('assumptions')
    .summary('list the questions Microsoft leaves open, and the answers to choose from')
    .description('Prints one assumption with all its choices, or lists all of them.')
    .argument('[id]', 'name of an assumption, or id of a fact it settles, in capitals or not')
    .option('--json', 'print JSON: always a list of assumptions, whole')
    .addHelpText(
      'before',
      'Examples:\n  entwin assumptions\n  entwin assumptions PIM-99\n  entwin assumptions mfaRule --json\n',
    )
    .action(async (id: string | undefined, options: { readonly json?: boolean }) => {
      await printAssumptions(id, options.json ?? false);
      process.exitCode = EXIT.fine;
    });
}

async function printAssumptions(id: string | undefined, asJson: boolean): Promise<void> {
  const { ASSUMPTIONS } = await import('../../models/assumptions.ts');
  const chosen: readonly AssumptionDefinition[] = id === undefined ? ASSUMPTIONS : [await find(id)];
  if (asJson) {
    const assumptions = await Promise.all(chosen.map(document));
    await writeStdout(`${JSON.stringify({ schema: 'entwin.assumptions/1', assumptions }, null, 2)}\n`);
    return;
  }
  const { bold } = colorsOf(process.stdout);
  const lines =
    id === undefined ? chosen.map((each) => oneLine(each, bold)) : [await whole(chosen[0]!, bold)];
  await writeStdout(`${lines.join('\n')}\n`);
}

async function find(key: string): Promise<AssumptionDefinition> {
  const { ASSUMPTION_KEYS, findAssumption } = await import('../../models/assumptions.ts');
  const known = ASSUMPTION_KEYS.find((each) => each.toLowerCase() === key.toLowerCase());
  const found = known === undefined ? undefined : findAssumption(known);
  if (found !== undefined) return found;
  const { findFact } = await import('../../models/facts/index.ts');
  const fact = findFact(key);
  if (fact !== undefined) {
    throw new UsageError(
      `${fact.id} leaves nothing to choose.`,
      `Read it with: entwin facts ${fact.id}, or list what is open with: entwin assumptions`,
    );
  }
  const { didYouMean } = await import('../../scenarios/schema/did-you-mean.ts');
  const { printable } = await import('../../scenarios/writers/index.ts');
  throw new UsageError(
    `There is no assumption "${printable(key)}".`,
    didYouMean(key, ASSUMPTION_KEYS) ?? 'List them with: entwin assumptions',
  );
}

async function isAsked(id: string): Promise<boolean> {
  const { NOT_READ_YET } = await import('../../models/assumptions.ts');
  return !NOT_READ_YET.has(id);
}

async function document(definition: AssumptionDefinition): Promise<unknown> {
  const { id, statement, factId, alsoFactIds, default: standard, alternatives } = definition;
  const factIds = [...(factId === undefined ? [] : [factId]), ...alsoFactIds];
  const asked = await isAsked(id);
  return { id, question: statement, factIds, default: standard, asked, choices: alternatives };
}

function oneLine(
  { id, default: standard, alternatives }: AssumptionDefinition,
  bold: (text: string) => string,
): string {
  const names = alternatives.map(({ name }) => (name === standard ? `${name} (default)` : name)).join(', ');
  const room = Math.max(20, widthOf(process.stdout) - 29);
  return `${bold(id.padEnd(28))} ${names.length > room ? `${names.slice(0, room - 1)}…` : names}`;
}

async function whole(definition: AssumptionDefinition, bold: (text: string) => string): Promise<string> {
  const { id, statement, factId, alsoFactIds, default: standard, alternatives } = definition;
  const factIds = [...(factId === undefined ? [] : [factId]), ...alsoFactIds];
  return [
    `${bold(id)}  ${statement}`,
    ...alternatives.map(({ name, statement: says, source }) => {
      const origin = source === undefined ? '' : ` (${source})`;
      return `  ${name === standard ? 'default' : 'or     '} ${bold(name)}: ${says}${origin}`;
    }),
    factIds.length === 0
      ? '  about people, not about Microsoft'
      : `  facts: ${factIds.join(', ')}; read them with: entwin facts ${factIds[0]}`,
    `  in a scenario: assumptions: { ${factId ?? id}: ${alternatives.find(({ name }) => name !== standard)!.name} }`,
    ...((await isAsked(id)) ? [] : ['  no run of this version asks it yet']),
  ].join('\n');
}
