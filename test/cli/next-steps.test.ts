import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nextSteps } from '../../cli/commands/run.ts';
import { findFact } from '../../models/facts/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');

test('what is suggested after a report can be done', () => {
  const text = nextSteps('out/report.html', false);
  const paths = [...text.matchAll(/ (?:run|import) (\S+)/g)].map(([, path]) => path!);
  expect(paths).toHaveLength(2);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  const ids = [...text.matchAll(/ facts (\S+)/g)].map(([, id]) => id!);
  expect(ids.map((id) => findFact(id)?.id)).toEqual(ids);
});
