import type { Explanation } from './explanation.ts';

/** True where the answer is yes: now, while a token lasts, after an activation or with an approver; or a seat is needed. */
export function isYes(explanation: Explanation): boolean {
  if (explanation.kind === 'license') return explanation.verdict.needsSeat;
  const { answer } = explanation.verdict;
  return answer !== 'no' && answer !== 'unknown';
}
