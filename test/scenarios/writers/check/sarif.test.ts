import { describe, expect, test } from 'vitest';
import { RULE_INFOS } from '../../../../models/rules/index.ts';
import type { CheckReport } from '../../../../scenarios/check/check-report.ts';
import { fileUri } from '../../../../scenarios/writers/check/file-uri.ts';
import { writeSarif } from '../../../../scenarios/writers/check/sarif.ts';
import { checked, ESTATE, OFFICE } from '../../check/checked.ts';
import { SarifLog } from './sarif-schema.ts';

const sarif = (report: CheckReport) => SarifLog.parse(JSON.parse(writeSarif(report, {}))).runs[0]!;

const WAIVED = `${OFFICE}waivers:
  - { rule: TWIN.GDAP.004, subject: Acme, reason: Leaves, owner: Ann, expires: 2026-03-31 }
`;

describe('a check as SARIF', () => {
  test('names every rule once, with its text, and results lead to them', async () => {
    const { tool, results } = sarif(await checked(OFFICE));
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(RULE_INFOS.map(({ id }) => id));
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
    const legacy = tool.driver.rules.find(({ id }) => id === 'TWIN.GDAP.004')!;
    expect(legacy).toMatchObject({
      name: 'LegacyDapStillThere',
      shortDescription: { text: 'Legacy DAP is still there' },
      defaultConfiguration: { level: 'error' },
    });
    expect(legacy.help.markdown).toContain('## Why');
    expect(legacy.help.text).not.toMatch(/#|`|\*\*/);
  });

  test('has a result per finding, with its place and fingerprint', async () => {
    const report = await checked(OFFICE);
    const { results, invocations } = sarif(report);
    expect(invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
    expect(results.map(({ level }) => level)).toEqual(report.findings.map(({ severity }) => severity));
    expect(results[0]!.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'office.yaml' },
          region: { startLine: 7, startColumn: 5 },
        },
      },
    ]);
    expect(results.map((each) => Object.values(each.partialFingerprints))).toEqual(
      report.findings.map(({ fingerprint }) => [fingerprint]),
    );
  });

  test('suppresses what is waived, says why, and suppresses nothing else', async () => {
    const { results } = sarif(await checked(WAIVED));
    const suppressed = results.filter(({ suppressions }) => suppressions.length > 0);
    expect(suppressed.map(({ ruleId }) => ruleId)).toEqual(['TWIN.GDAP.004']);
    expect(suppressed[0]!.suppressions[0]).toMatchObject({
      kind: 'external',
      justification: 'Accepted by Ann until 2026-03-31: Leaves.',
      location: { physicalLocation: { region: { startLine: 11 } } },
    });
  });

  test('tells of a file that cannot be used as an execution that did not succeed', async () => {
    const { results, invocations } = sarif(await checked(OFFICE.replace('designs', 'desings')));
    expect(results).toEqual([]);
    expect(invocations[0]!.executionSuccessful).toBe(false);
    expect(invocations[0]!.toolExecutionNotifications[0]).toMatchObject({
      descriptor: { id: 'SCN-UNKNOWN-KEY' },
      level: 'error',
      locations: [{ physicalLocation: { region: { startLine: 6, startColumn: 1 } } }],
    });
  });

  test('makes no link and no placeholder of a name', async () => {
    const { results } = sarif(await checked(ESTATE.replace('name: Acme', 'name: "[Acme](http://x) {0}"')));
    expect(results[0]!.message.text).toContain('\\[Acme\\](http://x) {{0}}');
  });
});

test.each([
  ['a.yaml', '/home/ann', 'a.yaml'],
  ['./b/./c d.yaml', '/home/ann', 'b/./c%20d.yaml'],
  ['../a.yaml', '/home/ann', '../a.yaml'],
  ['/home/ann/x/a.yaml', '/home/ann', 'x/a.yaml'],
  ['/home/anna/a.yaml', '/home/ann', 'file:///home/anna/a.yaml'],
  ['C:\\work\\a.yaml', 'C:\\work', 'a.yaml'],
  ['C:\\other\\a.yaml', 'C:\\work', 'file:///C:/other/a.yaml'],
  ['<stdin>', '/home/ann', 'stdin'],
  ['ä#?.yaml', undefined, '%C3%A4%23%3F.yaml'],
])('%s seen from %s is %s', (file, folder, uri) => {
  expect(fileUri(file, folder)).toBe(uri);
});
