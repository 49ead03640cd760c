import { Argument, type Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import { writeStdout } from '../terminal.ts';

const NAMES = [
  'scenario',
  'estate',
  'result',
  'sweep',
  'rare',
  'explanation',
  'trace',
  'licenses',
  'prices',
] as const;

/** `entwin schema [scenario|estate|result|sweep|rare|explanation|trace|licenses|prices]`: the JSON Schema of a file, for editors and programs. */
export function addSchemaCommand(program: Command): void {
  program
    .command('schema')
    .summary(
      'print the JSON Schema of a scenario, an estate, a result, the result of a sweep, the answer about a rare event, an explanation, a trace, a sheet of licenses or a price file',
    )
    .description('Prints a JSON Schema (draft 7), for completion in editors and for programs.')
    .addArgument(new Argument('[name]', 'which schema').choices(NAMES).default('scenario'))
    .addHelpText('before', 'Examples:\n  entwin schema > scenario.schema.json\n  entwin schema result\n')
    .action(async (name: (typeof NAMES)[number]) => {
      await writeStdout(`${JSON.stringify(await schemaOf(name), null, 2)}\n`);
      process.exitCode = EXIT.fine;
    });
}

async function schemaOf(name: (typeof NAMES)[number]): Promise<unknown> {
  const { jsonSchemaOf } = await import('../../scenarios/schema/generate.ts');
  switch (name) {
    case 'scenario':
      return jsonSchemaOf((await import('../../scenarios/schema/scenario-schema.ts')).ScenarioFile);
    case 'estate':
      return jsonSchemaOf((await import('../../scenarios/schema/estate-schema.ts')).EstateFile);
    case 'explanation':
      return jsonSchemaOf((await import('../../scenarios/explain/explanation.ts')).Explanation);
    case 'trace':
      return jsonSchemaOf((await import('../../scenarios/trace/trace.ts')).Trace);
    case 'licenses':
      return jsonSchemaOf((await import('../../scenarios/licenses/license-sheet.ts')).LicenseSheet);
    case 'prices':
      return jsonSchemaOf((await import('../../scenarios/prices/prices-schema.ts')).PricesFile);
    case 'sweep':
      return jsonSchemaOf((await import('../../scenarios/sweep/sweep-result.ts')).SweepResult);
    case 'rare':
      return jsonSchemaOf((await import('../../scenarios/rare/rare-result.ts')).RareResult);
    case 'result':
      return jsonSchemaOf((await import('../../scenarios/result.ts')).Result);
  }
}
