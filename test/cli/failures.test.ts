import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAILURE_AREAS, FAILURE_MODES } from '../../models/failure-modes/index.ts';
import { ROOT } from '../docs/documents.ts';
import { runCli } from './spawn-cli.ts';

const IDS = FAILURE_MODES.map(({ id }) => id);

describe('failures', () => {
  it('lists every one once, by area, and counts those without a message', async () => {
    const { code, stdout } = await runCli(['failures']);
    expect(code).toBe(0);
    const listed = stdout
      .split('\n')
      .flatMap((line) => /^ {2}([a-z0-9-]+)( {2}silent)?$/.exec(line)?.[1] ?? []);
    expect(listed).toEqual(IDS);
    for (const { title } of FAILURE_AREAS) expect(stdout).toContain(title);
    const silent = FAILURE_MODES.filter((mode) => mode.silent).length;
    expect(stdout).toContain(`${IDS.length} failure modes, ${silent} of them silent`);
    expect(stdout.match(/ {2}silent$/gm)).toHaveLength(silent);
  });

  it('lists one area, as a table for a handout too', async () => {
    const { stdout } = await runCli(['failures', '--area', 'Reviews', '--format', 'md']);
    const rows = stdout.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.map((row) => /`([^`]+)`/.exec(row)![1])).toEqual(
      FAILURE_AREAS.find(({ id }) => id === 'reviews')!.modes.map(({ id }) => id),
    );
  });

  it('tells one whole: facts with sources, the rules that find it, and the command that shows it', async () => {
    const { stdout } = await runCli(['failures', 'APPROVAL-timeout']);
    expect(stdout).toMatch(/^approval-timeout {2}Nobody answered the request in time$/m);
    for (const part of ['symptom:', 'cause:', 'fix:', 'prevention:', 'PIM-37:', 'Source:', 'TWIN.PIM.003']) {
      expect(stdout).toContain(part);
    }
    expect(stdout).toContain('No message says why.');
    expect(stdout).toMatch(/see it: +entwin run scenarios\/drills\/approval-timeout\.yaml$/m);
  });

  it('writes one as Markdown and as JSON', async () => {
    const markdown = (await runCli(['failures', 'approval-denied', '-f', 'md'])).stdout;
    expect(markdown).toMatch(/^## The approver said no\n\n`approval-denied`\n/);
    expect(markdown).not.toContain('No message says why.');
    expect(markdown).toContain('$ entwin run scenarios/drills/approval-denied.yaml');
    const { schema, failures } = JSON.parse((await runCli(['failures', 'approval-denied', '--json'])).stdout);
    expect(schema).toBe('entwin.failures/1');
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({ id: 'approval-denied', area: 'pim', silent: false, rules: [] });
    expect(failures[0].facts[0]).toMatchObject({ id: 'PIM-34' });
    expect(failures[0].facts[0].source).not.toBe('');
  });

  it('writes all of them as JSON, with drills that are there', async () => {
    const { failures } = JSON.parse((await runCli(['failures', '--format', 'json'])).stdout);
    expect(failures.map(({ id }: { id: string }) => id)).toEqual(IDS);
    const drills: string[] = failures.map(({ drill }: { drill: { file: string } }) => drill.file);
    expect(drills.filter((file) => existsSync(join(ROOT, file))).length).toBeGreaterThan(40);
  });

  it('says of a name that is none what may have been meant', async () => {
    const { code, stderr } = await runCli(['failures', 'aproval-timeout']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/no failure mode "aproval-timeout"[\s\S]*approval-timeout/);
    const area = await runCli(['failures', '--area', 'lighthous']);
    expect(area.code).toBe(2);
    expect(area.stderr).toMatch(/no area "lighthous"[\s\S]*lighthouse/);
    expect((await runCli(['failures', 'x'])).stderr).toContain('List them with: entwin failures');
  });
});

describe('a drill by hand', () => {
  it('shows the failure in its first design and not in the second', async () => {
    const drill = 'scenarios/drills/approver-is-requester.yaml';
    const { code, stdout } = await runCli(['run', drill], { cwd: ROOT });
    expect(code).toBe(0);
    expect(stdout).toContain('Failure modes seen');
    expect(stdout).toMatch(/passed: shown\.approver-is-requester\(as-is\) >= 1/);
    expect(stdout).toMatch(/passed: shown\.approver-is-requester\(mended\) == 0/);
  });
});
