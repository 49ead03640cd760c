import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderWith, runCli, SMALL_SCENARIO } from './spawn-cli.ts';

let folder: string;
beforeAll(() => {
  folder = folderWith({
    'small.yaml': SMALL_SCENARIO,
    'typo.yaml': SMALL_SCENARIO.replace('horizon', 'horizn'),
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const ASK = ['--who', 'tier1-01', '--can', 'exchange-admin', '--in', 'Customer 001'];
const explain = (...args: string[]) => runCli(['explain', 'small.yaml', ...args], { cwd: folder });

describe('entwin explain', () => {
  test('answers with the verdict on stdout and with its exit code', async () => {
    const yes = await explain(...ASK);
    expect([yes.code, yes.stderr]).toEqual([0, '']);
    expect(yes.stdout).toMatch(/^tier1 01 \(tier1-01\) in Customer 001: [\s\S]*?\n\nYes, now\.\n/);
    const after = await explain(...ASK, '--design', 'gdap-pim', '--at', 'P1D');
    expect([after.code, after.stdout]).toEqual([0, expect.stringContaining('Yes, after one activation.')]);
    const no = await explain('--who', 'approver', '--can', 'anything', '--in', 'Customer 001');
    expect(no.code).toBe(2);
    const none = await explain('--who', 'approver-01', '--can', 'anything', '--in', 'Customer 001');
    expect([none.code, none.stdout]).toEqual([1, expect.stringMatching(/\n\nNo: nothing gives/)]);
  });

  test('writes JSON with its version, and Markdown', async () => {
    const json = await explain(...ASK, '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({
      schema: 'entwin.explanation/1',
      kind: 'access',
      verdict: { answer: 'now' },
    });
    const markdown = await explain(...ASK, '--format', 'md');
    expect(markdown.stdout).toMatch(/^## tier1 01 .*\n\n.*\n\n\*\*Yes, now\.\*\*/);
    const schema = await runCli(['schema', 'explanation']);
    expect(JSON.stringify(JSON.parse(schema.stdout))).toContain('entwin.explanation/1');
  });

  test('explains a seat', async () => {
    const { code, stdout } = await explain('--who', 'tier1', '--license', '--design', 'gdap-pim');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/Yes, a seat in Contoso MSP\./)]);
    const none = await explain('--who', 'tier1', '--license', '--design', 'gdap-standing');
    expect([none.code, none.stdout]).toEqual([1, expect.stringMatching(/\n\nNo, not in any of 5 tenants\./)]);
  });

  test('tells every mistake with a code, what was expected and what was probably meant', async () => {
    const wrong = await explain(
      '--who',
      'teir1-01',
      '--can',
      'exchange-admn',
      '--in',
      'Customer',
      '--at',
      'now',
    );
    expect([wrong.code, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toMatch(/error EXP-WHO .*\n {2}expected: .*\n {2}hint: Did you mean "tier1-01"\?/);
    for (const code of ['EXP-ROLE', 'EXP-TENANT', 'EXP-AT']) expect(wrong.stderr).toContain(`error ${code} `);
    expect((await explain('--who', 'tier1')).stderr).toContain('EXP-QUESTION');
    expect((await explain(...ASK, '--design', 'gdap-pm')).stderr).toMatch(
      /EXP-DESIGN[\s\S]*Did you mean "gdap-pim"\?/,
    );
    expect((await explain(...ASK, '--replication', '-1')).code).toBe(2);
    expect((await explain(...ASK, '--session', 'lost')).code).toBe(2);
    const file = await runCli(['explain', 'typo.yaml', ...ASK], { cwd: folder });
    expect([file.code, file.stderr]).toEqual([2, expect.stringContaining('SCN-UNKNOWN-KEY')]);
  });
});
