import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Result } from '../../scenarios/result.ts';
import { AT_ONCE_MILLISECONDS, interrupted } from './interrupted.ts';
import { CLI, folderWith, runCli, SMALL_SCENARIO } from './spawn-cli.ts';

let folder: string;
beforeAll(() => {
  folder = folderWith({
    'small.yaml': SMALL_SCENARIO,
    'failing.yaml': `${SMALL_SCENARIO}expect: ['blast.tenants.mean(gdap-pim) > 4']\n`,
    'holding.yaml': `${SMALL_SCENARIO}expect: ['blast.tenants.mean(gdap-pim) <= 4']\n`,
    // No precision will ever be this fine: it runs until somebody stops it.
    'endless.yaml': SMALL_SCENARIO.replace(
      '{ min: 4, max: 4 }',
      '{ halfWidth: 0.0000001, min: 99999, max: 100000 }',
    ),
    // One replication alone takes minutes.
    'slow.yaml': SMALL_SCENARIO.replace('horizon: 5 days', 'horizon: 7000 days').replace(
      'tier1: 3',
      'tier1: 900',
    ),
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('run', () => {
  it('prints the comparison on stdout and nothing else anywhere', async () => {
    const { code, stdout, stderr } = await runCli(['run', 'small.yaml'], { cwd: folder });
    expect(stdout).toMatch(/^Small office\n5 days from 2026-01-05; 4 replications/);
    expect(stdout).toContain('How many customers can one stolen account reach?');
    expect(stdout).not.toContain('\x1b');
    expect([code, stderr]).toEqual([0, '']);
  });

  it('reads stdin for a dash', async () => {
    const { code, stdout } = await runCli(['run', '-'], { stdin: SMALL_SCENARIO });
    expect(stdout).toMatch(/^Small office\n/);
    expect(code).toBe(0);
  });

  it('writes several formats at once, and says so on stderr', async () => {
    const { code, stdout, stderr } = await runCli(
      ['run', 'small.yaml', '--format', 'json,md', '-f', 'csv', '-f', 'html', '--out', 'deep/out/'],
      { cwd: folder },
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Small office\n/);
    const text = (ending: string) => readFileSync(join(folder, `deep/out/small.${ending}`), 'utf8');
    expect(Result.parse(JSON.parse(text('json'))).scenario.name).toBe('Small office');
    expect(text('md')).toMatch(/^## Small office\n/);
    expect(text('csv')).toMatch(/^\ufeffsection,design,/);
    expect(text('html')).toContain('Small office');
    for (const ending of ['json', 'md', 'csv', 'html'])
      expect(stderr).toContain(`Wrote deep/out/small.${ending}\n`);
    expect(stderr).toMatch(/Then try:\n( {2}node dist\/cli\.js .*\n){3}With --dashboard .*\n$/);
  });

  it('leaves stdout to the one format asked for', async () => {
    const { stdout } = await runCli(['run', 'small.yaml', '--json', '--out', 'only.html'], { cwd: folder });
    expect(Result.parse(JSON.parse(stdout)).replications.count).toBe(4);
    expect(existsSync(join(folder, 'only.html'))).toBe(true);
  });

  it('gives the same bytes with one worker and with two, and other ones for another seed', async () => {
    const bytes = async (...args: string[]) =>
      (await runCli(['run', 'small.yaml', '--json', '--replications', '40', ...args], { cwd: folder }))
        .stdout;
    const one = await bytes('--workers', '1');
    expect(JSON.parse(one).replications.count).toBe(40);
    expect(await bytes('--workers', '2')).toBe(one);
    expect(await bytes('--workers', '2', '--seed', '2')).not.toBe(one);
  });

  it('is 1 when an expectation fails, and 0 when it holds', async () => {
    const failing = await runCli(['run', 'failing.yaml'], { cwd: folder });
    expect(failing.stdout).toContain('FAILED: blast.tenants.mean(gdap-pim) > 4');
    expect(failing.code).toBe(1);
    const holding = await runCli(['run', 'holding.yaml'], { cwd: folder });
    expect(holding.stdout).toContain('passed: blast.tenants.mean(gdap-pim) <= 4');
    expect(holding.code).toBe(0);
  });

  it('refuses a place it cannot write to', async () => {
    const { code, stderr } = await runCli(['run', 'small.yaml', '--out', 'small.yaml/r.html'], {
      cwd: folder,
    });
    expect(stderr).toContain('Cannot write "small.yaml/r.html"');
    expect(code).toBe(2);
  });
});

describe('our own mistake', () => {
  it('is 70, short, and asks for a report with version and seed', async () => {
    // An installation without its report page.
    const broken = folderWith({});
    cpSync(dirname(CLI), join(broken, 'dist'), { recursive: true });
    rmSync(join(broken, 'dist/report-template.html'));
    symlinkSync(join(dirname(CLI), '../node_modules'), join(broken, 'node_modules'));
    writeFileSync(join(broken, 'package.json'), '{"type":"module"}');
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(broken, 'dist/cli.js'), 'run', '-', '--seed', '5', '--out', join(broken, 'r.html')],
      { input: SMALL_SCENARIO, encoding: 'utf8' },
    );
    rmSync(broken, { recursive: true });
    expect(status).toBe(70);
    expect(stderr).toMatch(
      /Entwin made a mistake.*\nPlease report it .*entwin \d.*seed 5, scenario [0-9a-f]{12}\.\n/,
    );
    expect(stderr).not.toContain('    at ');
  });
});

describe('Ctrl-C', () => {
  it('prints what is known so far, and is 3', async () => {
    const { code, stdout, stderr, tookMilliseconds } = await interrupted(
      ['run', 'endless.yaml', '--json'],
      folder,
      4000,
      (ended) => ended.stdout !== '',
    );
    expect(tookMilliseconds).toBeLessThan(AT_ONCE_MILLISECONDS);
    expect(code).toBe(3);
    const { replications } = Result.parse(JSON.parse(stdout));
    expect(replications.stoppedBy).toBe('user');
    expect(replications.count).toBeGreaterThan(0);
    expect(stderr).toBe(`Stopped after ${replications.count} replications; this is what they say.\n`);
  });

  it('before there is anything ends too, with 3', async () => {
    // Soon after the start, when at most the first batch is under way; before Node listens, there is no exit code.
    const { code, stderr } = await interrupted(
      ['run', 'endless.yaml'],
      folder,
      250,
      (ended) => ended.code !== null,
    );
    expect(code).toBe(3);
    expect(stderr).toMatch(/^Stopped /);
  });

  it('inside the first replication tells how far it has come, and is 3', async () => {
    const told =
      /^Stopped with \d+ % of the first replication done, gdap-standing on 20\d\d-\d\d-\d\d; until/;
    const { code, stdout, stderr, tookMilliseconds } = await interrupted(
      ['run', 'slow.yaml'],
      folder,
      3000,
      (ended) => told.test(ended.stderr) && !ended.stderr.includes('2026-01-05'),
    );
    expect(stderr).toMatch(told);
    expect(stderr).not.toContain('2026-01-05');
    expect([code, stdout]).toEqual([3, '']);
    expect(tookMilliseconds).toBeLessThan(AT_ONCE_MILLISECONDS);
  });

  it('says the same of a run that would try other answers', async () => {
    const told = /^Stopped with \d+ % of the first replication done/;
    const { code, stdout, stderr, tookMilliseconds } = await interrupted(
      ['run', 'slow.yaml', '--sweep-assumptions'],
      folder,
      3000,
      (ended) => told.test(ended.stderr),
    );
    expect(stderr).toMatch(told);
    expect([code, stdout]).toEqual([3, '']);
    expect(tookMilliseconds).toBeLessThan(AT_ONCE_MILLISECONDS);
  });
});
