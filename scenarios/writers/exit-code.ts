import type { DesignResult, Result } from '../result.ts';

/**
 * 1 when an expectation failed, a checker was violated, or no design is free of findings of severity error
 * that nobody accepts;
 * otherwise 0. A comparison may hold a bad design on purpose: what counts is that a good one is left.
 */
export function exitCodeOf({ designs, expectations }: Result): 0 | 1 {
  const violated = designs.some(({ violations }) => violations.length > 0);
  const failed = expectations.some(({ passed }) => !passed);
  const faulty = designs.length > 0 && designs.every(hasErrorFinding);
  return violated || failed || faulty ? 1 : 0;
}

function hasErrorFinding({ findings }: DesignResult): boolean {
  return findings.some(({ severity, waiver }) => severity === 'error' && waiver === undefined);
}
