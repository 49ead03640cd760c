import type { Command } from 'commander';
import type { RuleInfo } from '../../models/rules/index.ts';
import type { ExplainedRule } from '../../scenarios/check/explain-rule.ts';
import { EXIT } from '../exit-codes.ts';
import { colorsOf, widthOf, writeStdout } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

const LABEL_COLUMNS = 10;

/** `entwin rules [ID]`: what designs are held against, and why. */
export function addRulesCommand(program: Command): void {
  program
    .command('rules')
    .summary('list the rules designs are held against, or explain one')
    .description('Lists every rule, or says what one means, why it matters, how to mend it, and who says so.')
    .argument('[id]', 'id of a rule, such as TWIN.GDAP.004, in capitals or not')
    .option('--json', 'print JSON: always a list of rules, whole')
    .addHelpText('before', 'Examples:\n  entwin rules\n  entwin rules TWIN.GDAP.004\n  entwin rules --json\n')
    .action(async (id: string | undefined, { json }: { readonly json?: boolean }) => {
      await printRules(id, json === true);
      process.exitCode = EXIT.fine;
    });
}

async function printRules(id: string | undefined, json: boolean): Promise<void> {
  const [{ RULE_INFOS }, { explainRule }] = await Promise.all([
    import('../../models/rules/index.ts'),
    import('../../scenarios/check/explain-rule.ts'),
  ]);
  const chosen = id === undefined ? RULE_INFOS : [await find(id, RULE_INFOS)];
  if (json) {
    const document = { schema: 'entwin.rules/1', rules: chosen.map(explainRule) };
    await writeStdout(`${JSON.stringify(document, null, 2)}\n`);
  } else if (id === undefined) await writeStdout(`${chosen.map(oneLine).join('\n')}\n`);
  else await writeStdout(`${await wholeRule(explainRule(chosen[0]!))}\n`);
}

async function find(id: string, rules: readonly RuleInfo[]): Promise<RuleInfo> {
  const rule = rules.find((each) => each.id === id.toUpperCase());
  if (rule !== undefined) return rule;
  const [{ didYouMean }, { printable }] = await Promise.all([
    import('../../scenarios/schema/did-you-mean.ts'),
    import('../../scenarios/writers/printable.ts'),
  ]);
  throw new UsageError(
    `There is no rule "${printable(id)}".`,
    didYouMean(
      id,
      rules.map((each) => each.id),
    ) ?? 'List them with: entwin rules',
  );
}

function oneLine({ id, severity, title }: RuleInfo): string {
  const { bold } = colorsOf(process.stdout);
  return `${bold(id.padEnd(15))}  ${severity.padEnd(7)}  ${title}`;
}

async function wholeRule({ id, title, severity, means, why, fix, facts }: ExplainedRule): Promise<string> {
  const [{ plainText }, { wrap }, { sourceText }] = await Promise.all([
    import('../../scenarios/writers/check/plain-text.ts'),
    import('../../scenarios/writers/wrap.ts'),
    import('../../scenarios/writers/source-text.ts'),
  ]);
  const { bold } = colorsOf(process.stdout);
  const part = (label: string, text: string) => {
    const room = widthOf(process.stdout) - LABEL_COLUMNS - 2;
    return plainText(text)
      .split('\n')
      .flatMap((line) => wrap(line, room))
      .map((line, index) => `  ${(index === 0 ? label : '').padEnd(LABEL_COLUMNS)}${line}`.trimEnd());
  };
  return [
    `${bold(id)}  ${title}`,
    ...part('severity:', severity),
    ...part('means:', means),
    ...part('why:', why),
    ...part('fix:', fix),
    ...facts.flatMap((fact) => part(`${fact.id}:`, `${fact.statement} Source: ${sourceText(fact)}.`)),
  ].join('\n');
}
