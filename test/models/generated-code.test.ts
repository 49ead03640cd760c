import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emitCode } from '../../engine/compile/index.ts';
import { COMPILED } from '../../models/compiled-machines.ts';

const DIST = join(import.meta.dirname, '../../dist');

test('the built command line runs every machine of the models as code, and the code is that of the present machines', () => {
  const built = readdirSync(DIST)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(DIST, file), 'utf8'))
    .join('\n');
  const missing = Object.values(COMPILED).filter(
    ({ source }) => !built.includes(/\bfingerprint: '\w+'/.exec(emitCode(source))![0].replaceAll("'", '"')),
  );
  expect(missing.map(({ id }) => id)).toEqual([]);
});

test('ids tell the machines apart', () => {
  const ids = Object.values(COMPILED).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
