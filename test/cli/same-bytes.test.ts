import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderWith, runCli, SMALL_SCENARIO } from './spawn-cli.ts';

/** With eight workers some of them run ahead of the batch that stops, and must not count. */
const STOPS_EARLY = SMALL_SCENARIO.replace(
  '{ min: 4, max: 4 }',
  '{ metric: blast.adminTenantHours, halfWidth: 24, min: 32, max: 200 }',
);

let folder: string;
beforeAll(() => {
  folder = folderWith({ 'small.yaml': STOPS_EARLY });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function bytesWith(workers: number): Promise<string> {
  const name = `with-${workers}.json`;
  const { code } = await runCli(['run', 'small.yaml', '--workers', String(workers), '--out', name], {
    cwd: folder,
  });
  expect(code).toBe(0);
  return readFileSync(join(folder, name), 'utf8');
}

test('one worker, two, three and eight give the same bytes, also where the precision decides how many runs', async () => {
  const alone = await bytesWith(1);
  const { count, stoppedBy } = JSON.parse(alone).replications;
  expect(stoppedBy).toBe('precision');
  expect(count).toBeGreaterThan(32);
  expect(count).toBeLessThan(200);
  for (const workers of [2, 3, 8]) expect(await bytesWith(workers)).toBe(alone);
});
