import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nextSteps } from '../../cli/commands/run.ts';
import { findFact } from '../../models/facts/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');

test('what is suggested after a report can be done', () => {
  const whole = nextSteps('out/report.html');
  const scripts = [...whole.matchAll(/npm run (\w+)/g)].map(([, script]) => script!);
  expect(scripts).toEqual(['dashboard', 'build']);
  const known = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
  expect(Object.keys(known.scripts)).toEqual(expect.arrayContaining(scripts));
  const text = whole.replaceAll(/npm run \w+/g, '');
  const paths = [...text.matchAll(/ (?:run|import) (\S+)/g)].map(([, path]) => path!);
  expect(paths).toHaveLength(2);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  const ids = [...text.matchAll(/ facts (\S+)/g)].map(([, id]) => id!);
  expect(ids.map((id) => findFact(id)?.id)).toEqual(ids);
});
