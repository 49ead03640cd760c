import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseXml } from '../scenarios/writers/check/parse-xml.ts';
import { SarifLog } from '../scenarios/writers/check/sarif-schema.ts';
import { folderWith, runCli } from './spawn-cli.ts';

const HEAD = `name: Office
sketch:
  managing: { engineers: { tier1: 2 } }
  customers: { count: 2, needs: [exchange-admin] }
  gdap: { autoExtend: 1, endsAfter: 300 days }
`;
const WAIVER = '{ rule: TWIN.GDAP.004, reason: Leaves, owner: Ann, expires: 2026-03-31 }';

let folder: string;
beforeAll(() => {
  folder = folderWith({
    'bad.yaml': `${HEAD}designs: [dap]\n`,
    'good.yaml': `${HEAD}designs: [gdap-standing]\n`,
    'waived.yaml': `${HEAD}designs: [dap]\nwaivers: [${WAIVER}]\n`,
    'broken.yaml': `${HEAD}designs: [dpa]\n`,
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const check = (...args: string[]) => runCli(['check', ...args], { cwd: folder });

describe('the exit code of a check', () => {
  it.each<[string[], number]>([
    [['bad.yaml'], 1],
    [['bad.yaml', '--fail-on', 'never'], 0],
    [['good.yaml'], 0],
    [['good.yaml', '--fail-on', 'warning'], 0],
    [['good.yaml', '--fail-on', 'note'], 1],
    [['waived.yaml', '--fail-on', 'note'], 0],
    [['waived.yaml', '--as-of', '2026-04-01'], 1],
    [['broken.yaml', '--fail-on', 'never'], 2],
  ])('%j: %i', async (args, code) => {
    expect((await check(...args)).code).toBe(code);
  });

  it.each([
    [['bad.yaml', '--fail-on', 'erorr'], /Allowed choices are error, warning, note, never/],
    [['bad.yaml', '--as-of', 'tomorrow'], /"tomorrow" is not a date/],
    [['bad.yaml', '--format', 'srif'], /no format "srif".\nhint: Did you mean "sarif"/],
    [['bad.yaml', '--format', 'json,sarif'], /Only one format can go to stdout/],
    [['bad.yaml', '--out', 'bad.yaml', '--format', 'md'], /is the file that is read/],
  ])('is 2 for %j', async (args, message) => {
    const { code, stdout, stderr } = await check(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});

describe('what a check writes', () => {
  it('is text for people, and says so where nothing counts', async () => {
    const { stdout, stderr } = await check('waived.yaml');
    expect(stdout).toMatch(/^waived\.yaml:6:11: waived error TWIN\.GDAP\.004 /);
    expect(stdout).toMatch(/0 errors, 0 warnings, 0 notes, 1 waived\.\n$/);
    expect(stderr).toBe('');
  });

  it('goes to files by their endings, and whole into a folder', async () => {
    const outs = ['out/a.sarif', 'out/a.xml', 'out/a.md', 'out/a.json'];
    const { code, stderr } = await check('bad.yaml', ...outs.flatMap((out) => ['--out', out]));
    expect([code, stderr]).toEqual([1, outs.map((out) => `Wrote ${out}\n`).join('')]);
    const [sarif, junit, markdown, json] = outs.map((out) => readFileSync(join(folder, out), 'utf8'));
    expect(SarifLog.parse(JSON.parse(sarif!)).runs[0]!.results[0]!.ruleId).toBe('TWIN.GDAP.004');
    expect(parseXml(junit!).attributes.failures).toBe('1');
    expect(markdown).toMatch(/^## Office \(bad\.yaml\)/);
    expect(JSON.parse(json!)).toMatchObject({ schema: 'entwin.check/1', counts: { error: 1 } });
    await check('bad.yaml', '--out', 'there/');
    expect(readFileSync(join(folder, 'there/bad.sarif'), 'utf8')).toBe(sarif);
  });

  it('has relative places in SARIF also for a file named by its whole path', async () => {
    const { stdout } = await check(join(folder, 'bad.yaml'), '--format', 'sarif');
    const [result] = SarifLog.parse(JSON.parse(stdout)).runs[0]!.results;
    expect(result!.locations[0]!.physicalLocation.artifactLocation.uri).toBe('bad.yaml');
  });

  it('tells in every format what is wrong with a file, and on stderr where stdout is for programs', async () => {
    const text = await check('broken.yaml');
    expect([text.stdout.slice(0, 24), text.stderr]).toEqual(['broken.yaml:6:11: error ', '']);
    const json = await check('broken.yaml', '--json');
    expect(JSON.parse(json.stdout).diagnostics[0]).toMatchObject({ code: 'SCN-DESIGN', line: 6 });
    const sarif = await check('broken.yaml', '--format', 'sarif');
    expect(SarifLog.parse(JSON.parse(sarif.stdout)).runs[0]!.invocations[0]!.executionSuccessful).toBe(false);
    const junit = await check('broken.yaml', '--format', 'junit');
    expect(parseXml(junit.stdout).attributes.errors).toBe('1');
    for (const { code, stderr } of [json, sarif, junit]) {
      expect(code).toBe(2);
      expect(stderr).toContain('broken.yaml:6:11: error SCN-DESIGN');
    }
  });

  it('reads stdin', async () => {
    const { code, stdout } = await runCli(['check', '-'], { stdin: `${HEAD}designs: [dap]\n` });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^<stdin>:6:11: error TWIN\.GDAP\.004 /);
  });
});
