import { describe, expect, test } from 'vitest';
import { checkScenario } from '../../../scenarios/check/check-scenario.ts';
import { loadScenario } from '../../../scenarios/load/load.ts';
import { findingsLike, waiverSnippet } from '../../../viz/view/finding-rows.ts';
import { SAMPLE } from '../views-bench.ts';

const check = async (text: string) =>
  checkScenario(
    await loadScenario({ file: 's.yaml', text, readFile: () => Promise.reject(new Error('none')) }),
    { file: 's.yaml' },
  );
const bare = SAMPLE.replace(/waivers:\n.*\n/, '');

describe('the lines that waive a finding', () => {
  test('waive it, and nothing else, when they are put into the file', async () => {
    const report = await check(bare);
    const { findings } = report;
    expect(findings.length).toBeGreaterThan(3);
    for (const finding of findings) {
      const after = await check(bare + waiverSnippet(finding, report));
      const of = (ruleId: string) => after.findings.filter((each) => each.ruleId === ruleId);
      expect([finding.ruleId, of(finding.ruleId).map(({ waiver }) => waiver !== undefined)]).toEqual([
        finding.ruleId,
        [true],
      ]);
      expect(after.counts.waived).toBe(1);
      expect(after.diagnostics).toEqual([]);
    }
  });

  test('are one more entry where a file has waivers, and none for findings about waivers', async () => {
    const stale = SAMPLE.replace('2030-03-31', '2020-03-31');
    for (const [text, waived] of [
      [SAMPLE, 2],
      [stale, 1],
    ] as const) {
      const report = await check(text);
      const open = report.findings.find(({ waiver }) => waiver === undefined)!;
      const after = await check(text.replace(/(waivers:\n)/, `$1${waiverSnippet(open, report)}`));
      expect([after.diagnostics, after.counts.waived]).toEqual([[], waived]);
    }
    const report = await check(stale);
    const about = report.findings.find(({ ruleId }) => ruleId === 'TWIN.WAIVER.001')!;
    expect(waiverSnippet(about, report)).toBeNull();
  });
});

test('filters take findings by severity, design, and whether somebody accepts them', async () => {
  const report = await check(SAMPLE);
  const like = (severities: readonly ('error' | 'warning' | 'note')[], design: string, waived: boolean) =>
    findingsLike(report, { severities: new Set(severities), design, waived });
  expect(like(['error', 'warning', 'note'], '', true)).toEqual(report.findings);
  expect(like(['error'], '', false).every(({ severity, waiver }) => severity === 'error' && !waiver)).toBe(
    true,
  );
  expect(like(['error'], 'dap', false).map(({ ruleId }) => ruleId)).toEqual(['TWIN.GDAP.004']);
  expect(like([], '', true).every(({ waiver }) => waiver !== undefined)).toBe(true);
});
