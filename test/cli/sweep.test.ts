import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SweepResult } from '../../scenarios/sweep/sweep-result.ts';
import { SWEEP } from '../scenarios/sweep/helpers.ts';
import { batchesIn, LONG_SWEEP, sweepThroughKills } from './kills.ts';
import { folderWith, runCli, startCli } from './spawn-cli.ts';

let folder: string;
/** What an undisturbed run of the long sweep prints. */
let undisturbed: string;
beforeAll(async () => {
  folder = folderWith({
    'small.yaml': SWEEP,
    'long.yaml': LONG_SWEEP,
    'plain.yaml': SWEEP.slice(0, SWEEP.indexOf('sweep:')),
    'failing.yaml': `${SWEEP}expect: ['blast.tenants.mean(gdap-standing) < 3']\n`,
    'endless.yaml': SWEEP.replace('min: 16, max: 20', 'min: 90000, max: 100000'),
  });
  undisturbed = (
    await runCli(['sweep', 'long.yaml', '--json', '--workers', '1', '--state', 'long.state'], { cwd: folder })
  ).stdout;
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('sweep', () => {
  it('prints a table of the points on stdout and nothing else anywhere', async () => {
    const { code, stdout, stderr } = await runCli(['sweep', 'small.yaml'], { cwd: folder });
    expect(stdout).toMatch(
      /^Sweep: Small sweep\n4 points of sketch\.customers\.count × behavior\.approverFooled;/,
    );
    expect(stdout).toMatch(/^2 +0 +gdap-pim +0\.7 \(0\.2–1\.2\) +-1\.3 \(-1\.8 to -0\.8\) better$/m);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('writes every format, and takes the options of run', async () => {
    const args = [
      'small.yaml',
      '-f',
      'json,md,csv,text',
      '--out',
      'out/',
      '--replications',
      '2',
      '--seed',
      '2',
    ];
    const { code, stderr } = await runCli(['sweep', ...args], { cwd: folder });
    expect([code, stderr]).toEqual([
      0,
      ['json', 'md', 'csv', 'txt'].map((ending) => `Wrote out/small.${ending}\n`).join(''),
    ]);
    const text = (ending: string) => readFileSync(join(folder, `out/small.${ending}`), 'utf8');
    const result = SweepResult.parse(JSON.parse(text('json')));
    expect([result.seed, ...result.points.map(({ replications }) => replications.count)]).toEqual([
      2, 2, 2, 2, 2,
    ]);
    expect(text('csv')).toMatch(
      /^\ufeffsection,point,sketch\.customers\.count,behavior\.approverFooled,design,/,
    );
    expect(text('md')).toMatch(/^## Sweep: Small sweep\n/);
  });

  it('has exit code 1 where a point fails, and 2 where there is nothing to sweep', async () => {
    const failing = await runCli(['sweep', 'failing.yaml', '--replications', '2'], { cwd: folder });
    expect(failing.stdout).toContain(
      'FAILED at sketch.customers.count: 3, behavior.approverFooled: 0: blast',
    );
    expect(failing.code).toBe(1);
    const plain = await runCli(['sweep', 'plain.yaml'], { cwd: folder });
    expect(plain.stderr).toContain('plain.yaml:1:1: error SCN-MISSING "sweep" is missing here.');
    expect(plain.code).toBe(2);
  });

  it('refuses a state that is the scenario, the result, or of another sweep', async () => {
    const run = (...args: string[]) => runCli(['sweep', 'small.yaml', ...args], { cwd: folder });
    expect((await run('--state', 'small.yaml')).stderr).toContain('is the file that is read');
    expect((await run('--state', 'x.json', '--out', './x.json')).stderr).toContain(
      'the result needs a file of its own',
    );
    expect((await run('--state', 'plain.yaml')).stderr).toContain('plain.yaml:1:1: error SWP-NO-STATE');
    const other = await run('--state', 'long.state');
    expect(other.stderr).toContain('long.state:1:1: error SWP-OTHER-SWEEP');
    expect(other.code).toBe(2);
    expect(readFileSync(join(folder, 'small.yaml'), 'utf8')).toBe(SWEEP);
  });

  it('keeps what is finished on Ctrl-C, says what is known, and refuses a second process meanwhile', async () => {
    const [child, end] = startCli(['sweep', 'endless.yaml', '--state', 'endless.state', '--json'], {
      cwd: folder,
    });
    const state = join(folder, 'endless.state');
    while (batchesIn(state).length < 2) await new Promise((resolve) => setTimeout(resolve, 50));
    const second = await runCli(['sweep', 'endless.yaml', '--state', 'endless.state'], { cwd: folder });
    expect(second.stderr).toContain(`Process ${child.pid} is at work on "endless.state".`);
    expect(second.code).toBe(2);
    child.kill('SIGINT');
    const { code, stdout, stderr } = await end;
    expect(code).toBe(3);
    const result = SweepResult.parse(JSON.parse(stdout));
    expect(result.complete).toBe(false);
    expect(result.points[0]!.replications.stoppedBy).toBe('user');
    expect(stderr).toContain(
      'Stopped after 0 of 4 points; this is what they say. Start it again to go on from endless.state.',
    );
    expect(readdirSync(folder).filter((name) => name.includes('.lock'))).toEqual([]);
  });

  it('killed at any moment goes on, and ends with the bytes of an undisturbed run', async () => {
    const kills = [0, 20, 30].map((afterMilliseconds) => ({ afterMilliseconds, afterBatch: true }));
    const { ended, killedInTheMiddle } = await sweepThroughKills(
      ['sweep', 'long.yaml', '--json', '--workers', '2'],
      join(folder, 'killed.state'),
      folder,
      kills,
    );
    expect(ended.code).toBe(0);
    expect(ended.stdout).toBe(undisturbed);
    expect(batchesIn(join(folder, 'killed.state')).length).toBe(24);
    // A kill that came before or after all the work would show nothing.
    expect(killedInTheMiddle).toBe(3);
  });
});
