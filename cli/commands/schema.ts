import { Argument, type Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import { writeStdout } from '../terminal.ts';

const NAMES = ['scenario', 'estate', 'result'] as const;

/** `entwin schema [scenario|estate|result]`: the JSON Schema of a file, for editors and programs. */
export function addSchemaCommand(program: Command): void {
  program
    .command('schema')
    .summary('print the JSON Schema of a scenario, an estate or a result')
    .description('Prints a JSON Schema (draft 7), for completion in editors and for programs.')
    .addArgument(new Argument('[name]', 'which schema').choices(NAMES).default('scenario'))
    .addHelpText('before', 'Examples:\n  entwin schema > scenario.schema.json\n  entwin schema result\n')
    .action(async (name: (typeof NAMES)[number]) => {
      await writeStdout(`${JSON.stringify(await schemaOf(name), null, 2)}\n`);
      process.exitCode = EXIT.fine;
    });
}

async function schemaOf(name: (typeof NAMES)[number]): Promise<unknown> {
  switch (name) {
    case 'scenario': {
      const { ScenarioFile } = await import('../../scenarios/schema/scenario-schema.ts');
      return (await import('../../scenarios/schema/generate.ts')).jsonSchemaOf(ScenarioFile);
    }
    case 'estate': {
      const { EstateFile } = await import('../../scenarios/schema/estate-schema.ts');
      return (await import('../../scenarios/schema/generate.ts')).jsonSchemaOf(EstateFile);
    }
    case 'result': {
      const [{ z }, { Result }] = await Promise.all([import('zod'), import('../../scenarios/result.ts')]);
      return z.toJSONSchema(Result, { target: 'draft-7' });
    }
  }
}
