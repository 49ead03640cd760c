import { z } from 'zod';
import {
  ASSUMPTION_KEYS,
  type AssumptionDefinition,
  articleChoice,
  findAssumption,
} from '../../models/assumptions.ts';

/** The names a choice may have in a file: those of the choices, and `article` for the article's reading. */
export function choiceNames(definition: AssumptionDefinition): readonly string[] {
  const names = definition.alternatives.map((choice) => choice.name);
  return articleChoice(definition) === undefined ? names : [...new Set([...names, 'article'])];
}

/** One field per assumption, and one per fact that it settles, with the names of the choices. */
const ChosenFile = z.strictObject(
  Object.fromEntries(
    ASSUMPTION_KEYS.map((key) => {
      const definition = findAssumption(key)!;
      return [key, z.enum(choiceNames(definition)).optional().describe(describe(key, definition))];
    }),
  ),
);

/** All of one side, or choices one by one. */
export const AssumptionsFile = z
  .union([z.enum(['microsoft', 'article']), ChosenFile], {
    error: () => 'microsoft, article, or a block of choices such as { mfaRule: article }',
  })
  .describe(
    'Other readings where Microsoft leaves a question open: microsoft (the defaults), article (everything as the article has it), or choices one by one, by name or by fact id.',
  );

export type AssumptionsFile = z.infer<typeof AssumptionsFile>;

function describe(key: string, definition: AssumptionDefinition): string {
  if (key !== definition.id) return `The same as ${definition.id}. ${definition.statement}`;
  const about = definition.alternatives.map(({ name, statement }) => `${name}: ${statement}`).join(' ');
  return `${definition.statement} ${about} Default: ${definition.default}.`;
}
