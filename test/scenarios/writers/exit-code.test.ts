import { describe, expect, it } from 'vitest';
import type { Result } from '../../../scenarios/result.ts';
import { exitCodeOf } from '../../../scenarios/writers/exit-code.ts';
import { sampleResult } from './sample-result.ts';

/** The sample without anything that would fail. */
function fine(): Result {
  const result = sampleResult();
  return {
    ...result,
    expectations: result.expectations.filter(({ passed }) => passed),
    designs: result.designs.map((design) => ({
      ...design,
      findings: design.findings.filter(({ severity }) => severity !== 'error'),
    })),
  };
}

describe('exit code of a result', () => {
  it('is 0 with notes and passed expectations', () => expect(exitCodeOf(fine())).toBe(0));

  it('is 1 with one failed expectation', () => {
    const failed = { formula: 'a > b', passed: false, detail: '1 > 2' };
    expect(exitCodeOf({ ...fine(), expectations: [failed] })).toBe(1);
  });

  it('is 0 while one design is free of errors, 1 when none is', () => {
    const result = fine();
    const spoil = (index: number) => {
      result.designs[index]!.findings = [{ ...sampleResult().designs[0]!.findings[0]!, severity: 'error' }];
    };
    spoil(0);
    spoil(2);
    expect(exitCodeOf(result)).toBe(0);
    spoil(1);
    expect(exitCodeOf(result)).toBe(1);
  });

  it('is 1 for the only design with an error, 0 for a result of nothing', () => {
    const result = fine();
    const [dap] = sampleResult().designs;
    expect(exitCodeOf({ ...result, designs: [dap!] })).toBe(1);
    expect(exitCodeOf({ ...result, designs: [] })).toBe(0);
  });

  it('is 1 with one violated checker', () => {
    const result = fine();
    result.designs[1]!.violations.push({ checker: 'x', message: 'y', replication: 0, atSeconds: 1 });
    expect(exitCodeOf(result)).toBe(1);
  });
});
