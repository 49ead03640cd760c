import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASSUMPTIONS } from '../../models/assumptions.ts';
import { Result } from '../../scenarios/result.ts';
import { interrupted } from './interrupted.ts';
import { folderWith, runCli, SMALL_SCENARIO } from './spawn-cli.ts';

let folder: string;
beforeAll(() => {
  folder = folderWith({
    'small.yaml': SMALL_SCENARIO,
    'long.yaml': SMALL_SCENARIO.replace('{ min: 4, max: 4 }', '{ min: 2000, max: 2000 }'),
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('assumptions', () => {
  it('lists every one, with its choices', async () => {
    const { code, stdout } = await runCli(['assumptions']);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(ASSUMPTIONS.map(({ id }) => id));
    expect(stdout).toMatch(/^mfaRule +session-satisfies \(default\), article$/m);
  });

  it('shows one, found by its fact in any spelling', async () => {
    const { stdout } = await runCli(['assumptions', 'pim-27']);
    expect(stdout).toMatch(/^mfaRule {2}Whether a session/);
    expect(stdout).toContain('or      article: MFA is a fresh step of every activation');
    expect(stdout).toContain('in a scenario: assumptions: { PIM-27: article }');
  });

  it('prints JSON', async () => {
    const { assumptions } = JSON.parse((await runCli(['assumptions', 'X3', '--json'])).stdout);
    expect(assumptions).toHaveLength(1);
    expect(assumptions[0]).toMatchObject({ id: 'gdapRegistrations', default: 'none', asked: true });
    expect(assumptions[0].choices.map(({ name }: { name: string }) => name)).toEqual(['none', 'article']);
  });

  it('says of a settled fact that there is nothing to choose', async () => {
    const { code, stderr } = await runCli(['assumptions', 'GDAP-06']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/GDAP-06 leaves nothing to choose/);
  });
});

describe('run --sweep-assumptions', () => {
  const sweep = ['--sweep-assumptions', '--json', '--replications', '20'];

  it('gives the same bytes with any number of workers', async () => {
    const [one, three] = await Promise.all(
      ['1', '3'].map((workers) =>
        runCli(['run', 'small.yaml', ...sweep, '--workers', workers], { cwd: folder }),
      ),
    );
    expect(three!.stdout).toBe(one!.stdout);
    const { assumptionSweep, replications } = Result.parse(JSON.parse(one!.stdout));
    expect(replications.count).toBe(20);
    expect(assumptionSweep).toMatchObject({ complete: true });
    expect(assumptionSweep!.tried.some(({ outcome }) => outcome === 'numbers')).toBe(true);
  });

  it('stopped by Ctrl-C, tells what is known so far and ends with 3', async () => {
    // Before Node listens, there is no exit code.
    const { code, stderr } = await interrupted(
      ['run', 'long.yaml', '--sweep-assumptions'],
      folder,
      3_000,
      (ended) => ended.code !== null,
    );
    expect(code).toBe(3);
    expect(stderr).toMatch(/Stopped (after|before)/);
  });
});
