import { expect, test } from 'vitest';
import { importsOf, layerViolations, ROOMS } from './layers.ts';
import { sourcesOf } from './sources.ts';

test('no room imports what the table of rooms does not allow', () => {
  const sources = sourcesOf(Object.keys(ROOMS));
  expect(sources.size).toBeGreaterThan(100);
  expect(layerViolations(sources)).toEqual([]);
});

test.each([
  ['engine/planted.ts', "import type { Estate } from '../models/estate.ts';", 'models/estate.ts'],
  ['engine/planted.ts', "import { z } from 'zod';", 'zod'],
  ['models/planted.ts', "export * from '../scenarios/result.ts';", 'scenarios/result.ts'],
  ['models/planted.ts', "const y = await import('yaml');", 'yaml'],
  ['scenarios/planted.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
  ['scenarios/deep/planted.ts', "import '../../cli/main.ts';", 'cli/main.ts'],
  ['viz/planted.ts', "import { main } from '../cli/main.ts';", 'cli/main.ts'],
  ['cli/commands/planted.ts', "import { Queue } from 'bullmq';", 'bullmq'],
  ['scenarios/sweep/planted.ts', "import { Redis } from 'ioredis';", 'ioredis'],
  ['cli/planted.ts', "import { chart } from '../viz/charts/reach.ts';", 'viz/charts/reach.ts'],
])('finds the planted violation in %s: %s', (file, text, imports) => {
  expect(layerViolations(new Map([[file, text]]))).toEqual([{ file, imports }]);
});

test('reads every form of import, and none in comments', () => {
  const text =
    "import a from 'a';\nimport type { B } from \"b\";\nimport 'c';\nexport { d } from 'd';\nimport('e');\n// import 'f'\n/* from 'g' */";
  expect(importsOf(text)).toEqual(['a', 'b', 'c', 'd', 'e']);
});
