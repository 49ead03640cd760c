import type { Command } from 'commander';
import type { SheetFormat } from '../../scenarios/licenses/sheet-formats.ts';
import { EXIT } from '../exit-codes.ts';
import { collect } from '../output-options.ts';
import type { OutputOptions } from '../outputs.ts';
import { createProgress, type Progress } from '../progress.ts';
import { say } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { exactly, readPrices } from './read-prices.ts';

interface LicensesOptions extends OutputOptions {
  readonly who?: boolean;
  readonly full?: boolean;
  readonly anonymize?: boolean;
  readonly growth?: boolean;
  readonly allow?: readonly string[];
  readonly prices?: string;
}

const EXAMPLES = `Examples:
  entwin licenses scenario.yaml
  entwin licenses scenario.yaml --who
  entwin licenses scenario.yaml --out out/licenses.xlsx --anonymize
  entwin licenses scenario.yaml --growth --full
  entwin licenses scenario.yaml --allow entra-id-p2,microsoft-365-e5
  entwin licenses scenario.yaml --prices prices.yaml
  entwin licenses estate.yaml --format csv > licenses.csv
`;

/** `entwin licenses <file>`: who needs which license in which tenant and why, in every design. Runs nothing. */
export function addLicensesCommand(program: Command): void {
  program
    .command('licenses')
    .summary('count the licenses each tenant needs, with a reason for every head')
    .description(
      'Builds every design of a scenario, or takes an estate, and counts seats: needed, owned, and by habit. Runs nothing.',
    )
    .argument('<file>', 'a scenario or an estate in YAML; - reads stdin')
    .option('-f, --format <name>', 'text, json, md, csv, xlsx or html; several with commas', collect)
    .option(
      '-o, --out <path>',
      'file to write, its ending tells the format; or a folder for all formats asked for',
      collect,
    )
    .option('--json', 'the same as --format json')
    .option('--who', 'list every head with all causes of its seat')
    .option('--full', 'print everything, not only what fits on a screen')
    .option('--growth', 'add seats and cost for 1 to 10,000 customers, and where designs change places')
    .option('--prices <file>', 'a price file in YAML: what the seats cost at your prices')
    .option('--allow <products>', 'buy only these products, by id; several with commas', collect)
    .option('--anonymize', 'invent the names of people, tenants and groups')
    .addHelpText('before', EXAMPLES)
    .action(async (file: string, options: LicensesOptions) => {
      process.exitCode = await licenses(file, options);
    });
}

async function licenses(file: string, options: LicensesOptions): Promise<number> {
  const progress = createProgress({ stream: process.stderr });
  try {
    return await count(file, options, progress);
  } finally {
    progress.stop();
  }
}

async function count(file: string, options: LicensesOptions, progress: Progress): Promise<number> {
  const [{ outputsFor, pathsOf, writeOutputs }, { checkPlaces }, { SHEET_FORMATS }] = await Promise.all([
    import('../outputs.ts'),
    import('../check-places.ts'),
    import('../../scenarios/licenses/sheet-formats.ts'),
  ]);
  const plan = outputsFor<SheetFormat>(file, options, { all: SHEET_FORMATS, inFolder: 'xlsx' });
  if (options.prices !== undefined) checkPlaces(pathsOf(plan), options.prices);
  if (file === '-' && options.prices === '-')
    throw new UsageError('Only one of the two files can come from stdin.');
  const { allowedProducts } = await import('../allowed-products.ts');
  const allowed = allowedProducts(options.allow);
  const { diagnosticsText, loadInput } = await import('./load-input.ts');
  progress.note(`Reading ${file === '-' ? 'standard input' : file} …`);
  const { scenario, diagnostics } = await loadInput(file);
  progress.stop();
  if (diagnostics.length > 0) say(diagnosticsText(diagnostics, process.stderr));
  const book = options.prices === undefined ? undefined : await readPrices(options.prices, scenario);
  if (scenario === undefined || book === null) return EXIT.usage;
  const { who = false, full = false, growth = false } = options;
  const { sheetOf } = await import('../../scenarios/licenses/sheet-of.ts');
  const { canGrow } = await import('../../scenarios/licenses/growth/growth-of.ts');
  if (growth && !canGrow(scenario)) {
    throw new UsageError('An estate has the customers it has.', '--growth needs a scenario with a sketch.');
  }
  const sheet = exactly(() =>
    sheetOf(scenario, {
      pseudonyms: options.anonymize === true,
      growth,
      prices: book,
      allowed,
      onDesign: (name, rank) =>
        progress.note(`Counting design ${rank + 1} of ${scenario.designs.length}, ${name} …`),
    }),
  );
  progress.stop();
  await writeOutputs(plan, (format, terminal) => format.write(sheet, { who, full, ...terminal }));
  return EXIT.fine;
}
