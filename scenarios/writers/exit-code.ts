import type { Result } from '../result.ts';

/** 1 when the result holds a finding of severity error, a failed expectation or a violated checker; otherwise 0. */
export function exitCodeOf(result: Result): 0 | 1 {
  const broken = result.designs.some(
    (design) =>
      design.violations.length > 0 || design.findings.some((finding) => finding.severity === 'error'),
  );
  return broken || result.expectations.some((expectation) => !expectation.passed) ? 1 : 0;
}
