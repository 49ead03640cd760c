import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLI, folderWith, runCli, SMALL_SCENARIO } from './spawn-cli.ts';

let folder: string;
beforeAll(() => {
  folder = folderWith({
    'small.yaml': SMALL_SCENARIO,
    'typo.yaml': SMALL_SCENARIO.replace('horizon', 'horizn'),
    'nasty.yaml': `name: x\n"\\e[2Jhorizon": 1\n`,
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('help', () => {
  it('leads with examples, on stdout, and is no error', async () => {
    for (const args of [[], ['--help'], ['help']]) {
      const { code, stdout, stderr } = await runCli(args);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout.startsWith('Examples:\n')).toBe(true);
    }
    for (const command of [
      'run',
      'explain',
      'trace',
      'check',
      'licenses',
      'quote',
      'import',
      'rules',
      'facts',
      'assumptions',
      'schema',
    ]) {
      const { code, stdout } = await runCli([command, '--help']);
      expect(code).toBe(0);
      expect(stdout.startsWith('Examples:\n')).toBe(true);
    }
  });

  it('takes 300 ms of processor time at most', () => {
    const tell =
      'process.on("exit", () => console.error(process.cpuUsage().user + process.cpuUsage().system))';
    const times = Array.from({ length: 5 }, () => {
      const { stderr } = spawnSync(process.execPath, [
        '--import',
        `data:text/javascript,${encodeURIComponent(tell)}`,
        CLI,
        '--help',
      ]);
      return Number(String(stderr)) / 1000;
    });
    expect(Math.min(...times)).toBeGreaterThan(0);
    // The least of five: the others tell more about what else the machine does.
    expect(Math.min(...times)).toBeLessThan(300);
  });

  it('prints the version of the package', async () => {
    const { stdout } = await runCli(['--version']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('bad usage', () => {
  it.each<[string, string[], RegExp]>([
    ['a command', ['rum', 'x'], /unknown command 'rum'\n\(Did you mean run\?\)/],
    ['a flag', ['run', 'x', '--fromat', 'json'], /unknown option '--fromat'\n\(Did you mean --format\?\)/],
    ['a format', ['run', 'x', '--format', 'jsn'], /no format "jsn".\nhint: Did you mean "json"\?/],
    ['a rule', ['rules', 'TWIN.GDPA.004'], /no rule "TWIN.GDPA.004".\nhint: Did you mean "TWIN.GDAP.004"\?/],
    ['an assumption', ['assumptions', 'mfaRul'], /no assumption "mfaRul".\nhint: Did you mean "mfaRule"\?/],
    ['a fact', ['facts', 'GDAP-3'], /no fact "GDAP-3".\nhint: Did you mean "GDAP-03"\?/],
  ])('guesses what %s was meant to be', async (_, args, message) => {
    const { code, stdout, stderr } = await runCli(args);
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, '']);
  });

  it.each<[string, string[], RegExp]>([
    ['no file', ['run'], /missing required argument 'file'/],
    [
      'a file that is not there',
      ['run', 'nowhere.yaml'],
      /Cannot read "nowhere.yaml": there is no such file/,
    ],
    ['a folder for a file', ['check', '.'], /it is a folder/],
    ['half a replication', ['run', 'small.yaml', '--replications', '1.5'], /whole number from 1/],
    ['no workers', ['run', 'small.yaml', '--workers', '0'], /whole number from 1 to 64/],
    ['two formats for stdout', ['run', 'small.yaml', '-f', 'json,csv'], /Only one format can go to stdout/],
    ['an unknown ending', ['run', 'small.yaml', '-o', 'a.docx'], /Cannot tell the format of "a.docx"/],
    ['a filter nothing matches', ['facts', '--filter', 'zebra'], /No fact holds all of these words/],
  ])('refuses %s', async (_, args, message) => {
    const { code, stdout, stderr } = await runCli(args, { cwd: folder });
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, '']);
  });
});

describe('bad input', () => {
  it('is told by run on stderr, with line and column', async () => {
    const { code, stdout, stderr } = await runCli(['run', 'typo.yaml'], { cwd: folder });
    expect(stderr).toMatch(/^typo\.yaml:2:1: error SCN-[A-Z-]+ /);
    expect(stderr).toContain('Did you mean "horizon"?');
    expect([code, stdout]).toEqual([2, '']);
  });

  it('is what check prints on stdout, as text or JSON', async () => {
    const text = await runCli(['check', 'typo.yaml'], { cwd: folder });
    expect(text.stdout).toMatch(/^typo\.yaml:2:1: error /);
    expect([text.code, text.stderr]).toEqual([2, '']);
    const json = await runCli(['check', 'typo.yaml', '--json'], { cwd: folder });
    expect(json.code).toBe(2);
    const { schema, diagnostics } = JSON.parse(json.stdout);
    expect(schema).toBe('entwin.check/1');
    expect(diagnostics[0]).toMatchObject({ file: 'typo.yaml', line: 2, column: 1, severity: 'error' });
  });

  it('cannot send escape sequences to the terminal', async () => {
    const { stdout, stderr } = await runCli(['check', 'nasty.yaml'], { cwd: folder });
    expect(stdout + stderr).not.toContain('\x1b');
    expect(stdout).toContain('\\u{1b}');
  });
});

describe('facts', () => {
  it('prints one with everything needed to doubt it', async () => {
    const { code, stdout } = await runCli(['facts', 'gdap-03']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^GDAP-03 {2}/);
    expect(stdout).toContain('15552000 seconds (180 days)');
    for (const label of ['source:', 'date:', 'confidence:']) expect(stdout).toContain(label);
  });

  it('prints the other readings', async () => {
    expect((await runCli(['facts', 'PIM-103'])).stdout).toContain('or before-2026:');
  });

  it('shows what the article has and what Microsoft has, and what decides', async () => {
    const { code, stdout } = await runCli(['facts', 'pim-a3']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/article: +guests by default\n +Microsoft: +external members by default\n/);
    expect(stdout).toMatch(/agreement: +differs\n +decided by: +PIM-85\n/);
    expect((await runCli(['facts', 'X8'])).stdout).toMatch(/article: +0\n +Microsoft: +900\n/);
    expect((await runCli(['facts', '--filter', 'article locks customer'])).stdout).toContain('S20');
  });

  it('lists those with all of some words', async () => {
    const { stdout } = await runCli(['facts', '--filter', 'EXTEND administrator']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.some((line) => line.startsWith('GDAP-06'))).toBe(true);
    expect(lines.length).toBeLessThan(20);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('prints JSON that holds them whole', async () => {
    const all = JSON.parse((await runCli(['facts', '--json'])).stdout);
    expect(all.schema).toBe('entwin.facts/1');
    expect(all.facts.length).toBeGreaterThan(100);
    const one = JSON.parse((await runCli(['facts', 'GDAP-03', '--json'])).stdout);
    expect(one.facts).toHaveLength(1);
    expect(one.facts[0]).toMatchObject({ id: 'GDAP-03', value: 15552000, unit: 'seconds' });
  });
});

describe('rules', () => {
  it('are listed, one a line', async () => {
    const { code, stdout } = await runCli(['rules']);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(16);
    for (const line of lines) expect(line).toMatch(/^TWIN\.[A-Z0-9]+\.\d{3} +(error|warning|note) +[A-Z]/);
  });

  it('are explained one by one, in capitals or not', async () => {
    const { code, stdout } = await runCli(['rules', 'twin.lic.001']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^TWIN\.LIC\.001 {2}Too few P2 seats where PIM runs\n/);
    for (const label of ['severity:', 'means:', 'why:', 'fix:', 'PIM-76:']) expect(stdout).toContain(label);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('are JSON that holds them whole', async () => {
    const { schema, rules } = JSON.parse((await runCli(['rules', '--json'])).stdout);
    expect(schema).toBe('entwin.rules/1');
    expect(rules.length).toBeGreaterThan(16);
    const one = JSON.parse((await runCli(['rules', 'TWIN.LIC.001', '--json'])).stdout);
    expect(one.rules).toHaveLength(1);
    expect(one.rules[0]).toMatchObject({
      id: 'TWIN.LIC.001',
      severity: 'error',
      facts: [{ id: 'PIM-76' }, { id: 'PIM-84' }, { id: 'PIM-89' }, { id: 'PIM-75' }],
    });
  });
});

describe('schema', () => {
  it.each(['scenario', 'estate', 'result'])('of a %s is draft 7', async (name) => {
    const { code, stdout } = await runCli(['schema', name]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
    });
  });

  it('is that of a scenario when nobody says', async () => {
    expect((await runCli(['schema'])).stdout).toBe((await runCli(['schema', 'scenario'])).stdout);
  });
});

describe('a pipe that closes early', () => {
  it.each(['facts --json', 'run small.yaml --format csv --workers 1'])(
    'is no error: %s | head -1',
    (command) => {
      const { status, stdout, stderr } = spawnSync(
        'bash',
        ['-c', `"${process.execPath}" "${CLI}" ${command} | head -1; exit "\${PIPESTATUS[0]}"`],
        { cwd: folder, encoding: 'utf8' },
      );
      expect(stderr).toBe('');
      expect(stdout.split('\n').length).toBe(2);
      expect([0, 1]).toContain(status);
    },
  );
});
