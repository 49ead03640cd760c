import { z } from 'zod';
import { EstateFile } from './estate-schema.ts';
import { ScenarioFile } from './scenario-schema.ts';

/** The parts of a JSON Schema that we read ourselves. */
export interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
}

/** The draft-7 JSON Schema of what a person may write, from a zod schema: the input side, with descriptions. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) as JsonSchema;
}

/** The generated files, which editors use for completion: name beside this folder, and text. */
export function generatedSchemas(): readonly { readonly file: string; readonly text: string }[] {
  return [
    { file: 'scenario.schema.json', text: textOf(ScenarioFile) },
    { file: 'estate.schema.json', text: textOf(EstateFile) },
  ];
}

function textOf(schema: z.ZodType): string {
  return `${JSON.stringify(jsonSchemaOf(schema), null, 2)}\n`;
}
