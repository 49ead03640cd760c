import { expect, test } from 'vitest';
import { declaresValues, reachedFrom } from './reach.ts';
import { sourcesOf } from './sources.ts';

const ROOMS = ['engine', 'models', 'scenarios', 'viz', 'cli'];

/** Policies that decide something which no command and no page ever asks. */
function idlePolicies(files: ReadonlyMap<string, string>): string[] {
  const doors = [...files.keys()].filter((file) => /^(?:cli|viz)\//.test(file));
  const reached = reachedFrom(files, doors);
  return [...files]
    .filter(([file, text]) => /^models\/policies\/(?!index\.ts)/.test(file) && declaresValues(text))
    .map(([file]) => file)
    .filter((file) => !reached.has(file));
}

test('every policy is asked on some path from a command or a page', () => {
  expect(idlePolicies(sourcesOf(ROOMS))).toEqual([]);
});

test('a policy that only an index, a type or another idle policy names is found', () => {
  const files = sourcesOf(ROOMS);
  const index = files.get('models/policies/index.ts')!;
  files.set('models/policies/index.ts', `${index}export * from './idle.ts';\n`);
  files.set(
    'models/policies/idle.ts',
    'export type Idle = 1;\nexport function idle(): Idle {\n  return 1;\n}\n',
  );
  files.set(
    'models/policies/asks-idle.ts',
    "import { idle } from './idle.ts';\nexport const asked = idle();\n",
  );
  const main = files.get('cli/main.ts')!;
  files.set('cli/main.ts', `import type { Idle } from '../models/index.ts';\n${main}`);
  expect(idlePolicies(files).sort()).toEqual(['models/policies/asks-idle.ts', 'models/policies/idle.ts']);
  files.set('cli/main.ts', `import { type Idle, idle } from '../models/index.ts';\n${main}`);
  expect(idlePolicies(files)).toEqual(['models/policies/asks-idle.ts']);
});
