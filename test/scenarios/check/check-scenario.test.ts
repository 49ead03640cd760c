import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RULE_INFOS } from '../../../models/rules/index.ts';
import { FAIL_ON, failsCheck } from '../../../scenarios/check/check-report.ts';
import { explainRule } from '../../../scenarios/check/explain-rule.ts';
import { checked, ESTATE, OFFICE, placed } from './checked.ts';

const WAIVER = '{ rule: TWIN.GDAP.004, reason: Leaves, owner: Ann, expires: 2026-03-31 }';

describe('a check of a scenario', () => {
  test('says each thing once, with the designs that have it and the line of the first', async () => {
    const report = await checked(OFFICE);
    expect(placed(report)).toEqual([
      'TWIN.GDAP.004 office.yaml:7:5',
      'TWIN.LIC.001 office.yaml:8:5',
      'TWIN.PIM.002 office.yaml:8:5',
      'TWIN.GDAP.007 office.yaml:8:5',
    ]);
    expect(report.findings[0]!.designs).toEqual(['dap']);
    expect(report.findings[1]!.designs).toEqual(['gdap-pim', 'asked']);
    for (const severity of ['error', 'warning', 'note'] as const) {
      const found = report.findings.filter((finding) => finding.severity === severity);
      expect(report.counts[severity]).toBe(found.length);
    }
    expect(report.designs.map(({ id, line }) => [id, line])).toEqual([
      ['dap', 7],
      ['gdap-pim', 8],
      ['asked', 9],
    ]);
  });

  test('has title, fix, and facts with their sources', async () => {
    const [legacy] = (await checked(OFFICE)).findings;
    expect(legacy).toMatchObject({ severity: 'error', title: 'Legacy DAP is still there' });
    expect(legacy!.fix).not.toBe('');
    expect(legacy!.facts.map(({ id }) => id)).toEqual(['GDAP-91', 'GDAP-97']);
    for (const { source, date, statement } of legacy!.facts)
      expect([source, date, statement]).not.toContain('');
  });

  test('says what is true of each design where they differ', async () => {
    const seats = (await checked(OFFICE)).findings.find(({ ruleId }) => ruleId === 'TWIN.LIC.001');
    expect(seats!.message).toBe(
      'gdap-pim: Contoso needs 3 P2 seats and owns 2: 1 too few. asked: Contoso needs 6 P2 seats and owns 2: 4 too few.',
    );
  });

  test('shows what is waived last, with the place of the waiver', async () => {
    const report = await checked(`${OFFICE}waivers: [${WAIVER}]\n`);
    expect(placed(report).at(-1)).toBe('TWIN.GDAP.004* office.yaml:7:5');
    expect(report.findings.at(-1)!.waiver).toEqual({
      reason: 'Leaves',
      owner: 'Ann',
      expires: '2026-03-31',
      place: { file: 'office.yaml', line: 10, column: 11 },
    });
    expect(report.counts).toMatchObject({ error: 1, waived: 1 });
  });

  test('holds waivers against another day when asked, and points at one that has run out', async () => {
    const report = await checked(`${OFFICE}waivers: [${WAIVER}]\n`, { asOf: '2026-04-01' });
    expect(report.asOf).toBe('2026-04-01');
    expect(placed(report)).toContain('TWIN.GDAP.004 office.yaml:7:5');
    expect(placed(report)).toContain('TWIN.WAIVER.001 office.yaml:10:11');
  });

  test('of a file that cannot be used holds what is wrong with it and nothing else', async () => {
    const report = await checked(OFFICE.replace('designs', 'desings'));
    expect(report).toMatchObject({ readable: false, designs: [], findings: [], name: null });
    expect(report.diagnostics.map(({ code, line }) => `${code} ${line}`)).toContain('SCN-UNKNOWN-KEY 6');
  });
});

describe('a check of an estate', () => {
  test('points at the entry of the first thing by name', async () => {
    expect(placed(await checked(ESTATE))).toEqual(['TWIN.GDAP.004 office.yaml:7:5']);
  });

  test('points into the estate file that a scenario names', async () => {
    const report = await checked('name: Two\nestate: two.yaml\n', { files: { 'two.yaml': ESTATE } });
    expect(placed(report)).toEqual(['TWIN.GDAP.004 two.yaml:7:5']);
  });
});

describe('the fingerprint of a finding', () => {
  const fingerprints = async (text: string) =>
    (await checked(text)).findings.map(({ ruleId, fingerprint }) => `${ruleId} ${fingerprint}`);

  test('differs between findings, and is that of the commit before', async () => {
    const all = await fingerprints(OFFICE);
    expect(new Set(all).size).toBe(all.length);
    // Code scanning knows findings by it: another number here means that everybody's alerts come back.
    expect(all[0]).toMatchInlineSnapshot(
      `"TWIN.GDAP.004 1e43b4ed0bb7e96ce4d83e55b33383ab5359cef5ce8c144adaa79cd38e876e86"`,
    );
  });

  test('stays when lines move, entries change places, and names or words are others', async () => {
    const entries = ESTATE.split('\n').filter((line) => line.startsWith('  - '));
    const others = ESTATE.split('\n').filter((line) => !line.startsWith('  - '));
    const before = await fingerprints(ESTATE);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(entries, { minLength: entries.length }),
        fc.nat(3),
        async (shuffled, lines) => {
          const at = others.indexOf('tenants:') + 1;
          const moved = [...others.slice(0, at), ...shuffled, ...others.slice(at)].join('\n');
          expect(await fingerprints('\n'.repeat(lines) + moved.replace('Acme', 'Zeta'))).toEqual(before);
        },
      ),
      { numRuns: 20 },
    );
    expect(await fingerprints(ESTATE.replace('dap: [t-1, t-2]', 'dap: [t-1]'))).not.toEqual(before);
  });

  test('stays when somebody accepts the finding', async () => {
    const [before] = (await checked(ESTATE)).findings;
    const [after] = (await checked(`${ESTATE}waivers: [${WAIVER}]\n`)).findings;
    expect(after!.waiver).toBeDefined();
    expect(after!.fingerprint).toBe(before!.fingerprint);
  });
});

describe('a check fails', () => {
  const failing = async (text: string) => {
    const report = await checked(text);
    return FAIL_ON.filter((failOn) => failsCheck(report, failOn));
  };
  const GOOD = OFFICE.replace('  - dap\n', '').replace('seats: 2', 'seats: 9');

  test('at the severity it is told and above, never at what is waived', async () => {
    expect(await failing(OFFICE)).toEqual(['error', 'warning', 'note']);
    expect(await failing(GOOD)).toEqual(['warning', 'note']);
    expect(await failing(ESTATE)).toEqual(['error', 'warning', 'note']);
    expect(await failing(`${ESTATE}waivers: [${WAIVER}]\n`)).toEqual([]);
  });

  test('also at warnings about the file', async () => {
    const late = `${ESTATE}relationships:\n  - { id: r, customer: t-1, term: 730 days, activated: 2023-01-01, roles: [] }\n`;
    const report = await checked(late);
    expect(report.diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
    expect(failsCheck({ ...report, findings: [] }, 'warning')).toBe(true);
    expect(failsCheck({ ...report, findings: [] }, 'error')).toBe(false);
  });
});

test('every rule can be explained: what it means, why, how to mend it, and who says so', () => {
  for (const info of RULE_INFOS) {
    const { means, why, fix, facts } = explainRule(info);
    for (const text of [means, why, fix]) expect(text).toMatch(/^[A-Z][^#]*\.$/);
    expect(facts.map(({ id }) => id)).toEqual(info.factIds);
  }
});
