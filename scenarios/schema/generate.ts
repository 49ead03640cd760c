import { z } from 'zod';
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

/** Text of `scenario.schema.json`, which editors use for completion. */
export function scenarioSchemaText(): string {
  return `${JSON.stringify(jsonSchemaOf(ScenarioFile), null, 2)}\n`;
}
