import type { SweepResult, SweptPoint } from './sweep-result.ts';

/** 1 where a run of some point alone would end with 1; otherwise 0. */
export function sweepExitCode({ points }: SweepResult): 0 | 1 {
  return points.some(hasFailed) ? 1 : 0;
}

/** An expectation failed, a checker was violated, or no design is free of findings of severity error. */
export function hasFailed({ designs, expectations }: SweptPoint): boolean {
  return (
    designs.some(({ violations }) => violations.length > 0) ||
    expectations.some(({ passed }) => !passed) ||
    designs.every(({ errors }) => errors > 0)
  );
}
