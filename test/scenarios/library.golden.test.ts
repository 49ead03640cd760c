import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Result } from '../../scenarios/result.ts';
import { BATCH_SIZE } from '../../scenarios/run/bounds.ts';

/*
 * Every scenario of the library with its golden output: the full text, and the hash of the JSON behind it.
 * `npm run golden` writes them anew; read the difference before committing it.
 */

const ROOT = join(import.meta.dirname, '..', '..');
const LIBRARY = join(ROOT, 'scenarios', 'library');
const UPDATE = process.env.ENTWIN_UPDATE_GOLDEN === '1';
const scenarios = readdirSync(LIBRARY).filter((file) => file.endsWith('.yaml'));
const run = promisify(execFile);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'entwin-golden-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function outputsOf(
  file: string,
  name: string,
  ...flags: string[]
): Promise<{ text: string; json: string }> {
  const [text, json] = [join(folder, `${name}.txt`), join(folder, `${name}.json`)];
  const argv = [
    'dist/cli.js',
    'run',
    join('scenarios', 'library', file),
    '--full',
    ...flags,
    '--out',
    text,
    '--out',
    json,
  ];
  // Findings and failed expectations exit with 1; both are part of the golden text.
  await run(process.execPath, argv, { cwd: ROOT, maxBuffer: 2 ** 26 }).catch((error: { code?: number }) => {
    if (error.code !== 1) throw error;
  });
  return { text: readFileSync(text, 'utf8'), json: readFileSync(json, 'utf8') };
}

describe.each(scenarios)('%s', (file) => {
  const golden = join(LIBRARY, 'golden', `${basename(file, '.yaml')}.txt`);

  test('gives its golden output', async () => {
    const { text, json } = await outputsOf(file, 'golden');
    const seen = `${text.trimEnd()}\n\nSHA-256 of the JSON result: ${createHash('sha256').update(json).digest('hex')}\n`;
    if (UPDATE) writeFileSync(golden, seen);
    expect(seen).toBe(readFileSync(golden, 'utf8'));
    const result = Result.parse(JSON.parse(json));
    expect(result.expectations.filter((expectation) => !expectation.passed)).toEqual([]);
    expect(result.designs.flatMap((design) => design.violations)).toEqual([]);
  });

  test('gives the same bytes with one worker and with two', async () => {
    // One more than a batch, so that the second worker has something to do.
    const flags = ['--replications', String(BATCH_SIZE + 1)];
    const one = await outputsOf(file, 'one', '--workers', '1', ...flags);
    const two = await outputsOf(file, 'two', '--workers', '2', ...flags);
    expect(two).toEqual(one);
  });
});
