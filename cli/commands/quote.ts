import { join } from 'node:path';
import type { Command } from 'commander';
import type { SheetOptions } from '../../scenarios/licenses/sheet-of.ts';
import type { PriceBook } from '../../scenarios/prices/price-book.ts';
import type { QuestionKey, QuoteAnswers, WrittenAnswers } from '../../scenarios/quote/index.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { DialogueLeft, type DialogueStreams } from '../dialogue.ts';
import { EXIT } from '../exit-codes.ts';
import { collect } from '../output-options.ts';
import { hasColors, ownName, say, widthOf, writeStdout } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { writeWholeFile } from '../write-files.ts';
import { exactly, readPrices } from './read-prices.ts';

interface SheetFlags {
  readonly prices?: string;
  readonly growth?: boolean;
  readonly allow?: readonly string[];
}

type QuoteOptions = WrittenAnswers & SheetFlags & { readonly out: string };

const EXAMPLES = `Examples:
  entwin quote
  entwin quote --engineers "tier1=12,tier2=6" --approvers 3 --customers 40 \\
    --workloads exchange,azure,entra --owned-p2 20 --term annual
  entwin quote --prices prices.yaml --growth
`;

const DETAILS = `
On a terminal whatever is not told by a flag is asked for; elsewhere all six answers are needed. Writes over what an
earlier quote left in the folder.`;

/** What is written into the folder beside the scenario. */
const SHEETS = ['xlsx', 'html', 'md'] as const;

/** `entwin quote`: from six answers to a scenario and a sheet of licenses. */
export function addQuoteCommand(program: Command): void {
  program
    .command('quote')
    .summary('ask six questions, and write a scenario and its sheet of licenses')
    .description('Makes a scenario of six answers, counts its licenses, and writes both into a folder.')
    .option('--engineers <tiers>', 'head counts by tier, the highest tier last: "tier1=12,tier2=6"')
    .option('--approvers <number>', 'people who approve activations; with 0 nobody has to')
    .option('--customers <number>', 'how many customers they serve')
    .option('--workloads <list>', 'what they administer: exchange, azure, entra, m365, … or needs by name')
    .option('--owned-p2 <seats>', 'seats of Microsoft Entra ID P2 the managing tenant has')
    .option('--term <term>', 'annual, monthly or three-years')
    .option('--design <design>', 'a design to compare; may be given several times', collect)
    .option('--prices <file>', 'a price file in YAML, for the same term: what the seats cost at your prices')
    .option('--growth', 'add seats and cost for 1 to 10,000 customers, and where designs change places')
    .option('--allow <products>', 'buy only these products, by id; several with commas', collect)
    .option('-o, --out <folder>', 'where to write', 'out/quote/')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', DETAILS)
    .action(async (options: QuoteOptions) => {
      process.exitCode = await quote(options);
    });
}

async function quote({ out, prices, growth, allow, ...told }: QuoteOptions): Promise<number> {
  const [{ problemsOf, readAnswers }, { problemText }, { checkPlaces }, { canAsk }, { allowedProducts }] =
    await Promise.all([
      import('../../scenarios/quote/index.ts'),
      import('../problem-text.ts'),
      import('../check-places.ts'),
      import('../dialogue.ts'),
      import('../allowed-products.ts'),
    ]);
  const files = ['scenario.yaml', ...SHEETS.map((ending) => `licenses.${ending}`)];
  checkPlaces(
    files.map((file) => join(out, file)),
    prices ?? '-',
  );
  const allowed = allowedProducts(allow);
  const streams = { input: process.stdin, output: process.stderr };
  // What is wrong in a flag is told before anybody is asked anything.
  const isAsking = prices !== '-' && canAsk(streams, process.env) && problemsOf(told).length === 0;
  if (isAsking && prices !== undefined && (await readPrices(prices, undefined)) === null) return EXIT.usage;
  try {
    const answers = readAnswers(isAsking ? await askedFor(told, streams) : told);
    if (answers.ok) return await writeQuote(answers.value, out, { prices, growth: growth === true, allowed });
    for (const problem of answers.problems) say(problemText(problem, process.stderr));
    return EXIT.usage;
  } catch (error) {
    if (!(error instanceof DialogueLeft)) throw error;
    say('\nStopped. Nothing was written.');
    return EXIT.stopped;
  }
}

/** The answers that were told, and those to the questions that are left. */
async function askedFor(told: WrittenAnswers, streams: DialogueStreams): Promise<WrittenAnswers> {
  const [{ QUESTIONS }, { holdDialogue }, { problemText }] = await Promise.all([
    import('../../scenarios/quote/index.ts'),
    import('../dialogue.ts'),
    import('../problem-text.ts'),
  ]);
  const left = QUESTIONS.filter(({ key }) => told[key] === undefined);
  const answers = await holdDialogue(
    left.map(({ ask, suggested, read }) => ({
      ask,
      suggested,
      complaint: (text) => {
        const answer = read(text);
        return answer.ok ? null : problemText(answer.problem, process.stderr);
      },
    })),
    streams,
  );
  const asked = left.map(({ key }, position): [QuestionKey, string] => [key, answers[position]!]);
  return { ...told, ...Object.fromEntries(asked) };
}

interface SheetWishes {
  readonly prices: string | undefined;
  readonly growth: boolean;
  readonly allowed: SheetOptions['allowed'];
}

/** Writes the scenario and its sheets, and shows the sheet. */
async function writeQuote(answers: QuoteAnswers, out: string, wishes: SheetWishes): Promise<number> {
  const [{ quoteScenario }, { loadScenario }, { hasErrors }, { diagnosticsText }] = await Promise.all([
    import('../../scenarios/quote/index.ts'),
    import('../../scenarios/load/load.ts'),
    import('../../scenarios/load/diagnostic.ts'),
    import('./load-input.ts'),
  ]);
  const file = join(out, 'scenario.yaml');
  const text = quoteScenario(answers);
  // A quote names no other file.
  const { value, diagnostics } = await loadScenario({ file, text, readFile: () => '' });
  if (diagnostics.length > 0) say(diagnosticsText(diagnostics, process.stderr));
  if (value === undefined || hasErrors(diagnostics)) return EXIT.usage;
  const [{ sheetOf }, { SHEET_FORMATS }] = await Promise.all([
    import('../../scenarios/licenses/sheet-of.ts'),
    import('../../scenarios/licenses/sheet-formats.ts'),
  ]);
  const { growth, allowed } = wishes;
  const book = wishes.prices === undefined ? undefined : await pricesFor(answers.term, wishes.prices, value);
  if (book === null) return EXIT.usage;
  const sheet = exactly(() => sheetOf(value, { growth, prices: book, allowed }));
  const formatOf = (name: string) => SHEET_FORMATS.find((format) => format.name === name)!;
  await writeWholeFile(file, text);
  for (const name of SHEETS) {
    await writeWholeFile(join(out, `licenses.${name}`), await formatOf(name).write(sheet, {}));
  }
  await writeStdout(
    await formatOf('text').write(sheet, {
      color: hasColors(process.stdout),
      width: widthOf(process.stdout),
    }),
  );
  for (const path of [file, ...SHEETS.map((name) => join(out, `licenses.${name}`))]) say(`Wrote ${path}`);
  say(`Who needs a seat, and why: ${ownName()} licenses ${file} --who`);
  return EXIT.fine;
}

/** The prices of a file, which has to be for the term that is quoted; null where it has errors, which are told. */
async function pricesFor(
  term: QuoteAnswers['term'],
  file: string,
  scenario: Scenario,
): Promise<PriceBook | null> {
  const book = await readPrices(file, scenario);
  if (book === null || book.term === term) return book;
  throw new UsageError(
    `The prices are for the term ${book.term}, and the quote for ${term}.`,
    `Write term: ${term} into the price file, or quote with --term ${book.term}.`,
  );
}
