import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { withTable } from '../statistics/document.ts';

/*
 * `npm run exactness` runs the built command line on several versions of Node and with one to eight workers, compares
 * the bytes of the JSON results, and writes what was run into docs/statistics.md; not their hashes, which every new
 * field of a result would make old. Other versions come from the package
 * `node` of npm, so that it needs the network and is no part of the tests.
 */

const VERSIONS = ['20', '22', '24'];
const WORKERS = [1, 2, 3, 4, 5, 6, 7, 8];
const LIBRARY = 'scenarios/library';
/** Eight batches, so that eight workers have one each. */
const MANY = ['scenarios/drills/token-stale-after-activation.yaml', '--replications', '128'] as const;

const folder = mkdtempSync(join(tmpdir(), 'entwin-exactness-'));

function hashOf(node: readonly string[], file: string, ...flags: readonly string[]): string {
  const out = join(folder, 'result.json');
  const [command, ...rest] = [...node, 'dist/cli.js', 'run', file, ...flags, '--out', out];
  try {
    execFileSync(command!, rest, { stdio: 'ignore' });
  } catch (error) {
    // Findings and failed expectations exit with 1, after the result is written.
    if ((error as { status?: number }).status !== 1) throw error;
  }
  const bytes = readFileSync(out);
  rmSync(out);
  return createHash('sha256').update(bytes).digest('hex');
}

function verdictOf(hashes: readonly string[]): string {
  if (new Set(hashes).size === 1) return 'the same';
  process.exitCode = 1;
  return `**different**: ${hashes.map((hash) => hash.slice(0, 12)).join(', ')}`;
}

const nodes = VERSIONS.map((version) => ['npx', '-y', `node@${version}`]);
const names = nodes.map(([command, ...rest]) =>
  execFileSync(command!, [...rest, '--version'])
    .toString()
    .trim(),
);
const rows: string[][] = [];
const add = (what: string, places: string, hashes: readonly string[]): void => {
  rows.push([what, places, verdictOf(hashes)]);
  process.stdout.write(`${rows.at(-1)!.join(': ')}\n`);
};
for (const file of readdirSync(LIBRARY).filter((name) => name.endsWith('.yaml'))) {
  const hashes = nodes.map((node) => hashOf(node, join(LIBRARY, file), '--replications', '4'));
  add(basename(file, '.yaml'), `Node ${names.join(', ')}`, hashes);
}
const byWorkers = WORKERS.map((count) => hashOf([process.execPath], ...MANY, '--workers', String(count)));
add(
  'token-stale-after-activation, 128 replications',
  `${WORKERS[0]} to ${WORKERS.at(-1)} workers`,
  byWorkers,
);
rmSync(folder, { recursive: true });

const DOCUMENT = 'docs/statistics.md';
const table = { name: 'places', head: ['scenario', 'places', 'bytes'], rows };
writeFileSync(DOCUMENT, withTable(readFileSync(DOCUMENT, 'utf8'), table));
