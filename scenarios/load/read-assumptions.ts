import { articleOverrides, choiceNamed, findAssumption, NOT_READ_YET } from '../../models/assumptions.ts';
import type { AssumptionsFile } from '../schema/assumptions-schema.ts';
import type { Complain } from './complaints.ts';

/**
 * What a file chooses: id of the assumption to name of the choice, however the file calls either. Two answers to the
 * same question, one by name and one by fact, are an error even where they agree: one of them would be overlooked later.
 * `writtenKeys` are the keys in the order of the file.
 */
export function readAssumptions(
  file: AssumptionsFile | undefined,
  writtenKeys: readonly string[],
  complain: Complain,
): Readonly<Record<string, string>> {
  if (file === undefined || file === 'microsoft') return {};
  if (file === 'article') return articleOverrides();
  const chosen = new Map<string, { readonly key: string; readonly name: string }>();
  for (const key of writtenKeys) {
    const definition = findAssumption(key);
    const name = file[key];
    if (definition === undefined || name === undefined) continue;
    const { id } = definition;
    const path = ['assumptions', key];
    const before = chosen.get(id);
    if (before !== undefined) {
      const message = `"${before.key}" and "${key}" answer the same question.`;
      complain('error', 'SCN-DUPLICATE', path, { message, hint: 'Leave one of them out.' }, 'key');
      continue;
    }
    if (NOT_READ_YET.has(id)) {
      const message = `Nothing in this version asks "${key}", so the choice changes nothing.`;
      complain('warning', 'SCN-NO-EFFECT', path, { message }, 'key');
    }
    chosen.set(id, { key, name: choiceNamed(definition, name)!.name });
  }
  return Object.fromEntries([...chosen].map(([id, { name }]) => [id, name]));
}
