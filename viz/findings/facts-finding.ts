import type { CitedFact } from '../../scenarios/result.ts';
import { count, formatNumber } from '../../scenarios/writers/numbers.ts';

/** How many facts stand behind the page, and how many of them Microsoft itself states. */
export function factsFinding(facts: readonly CitedFact[]): string {
  const documented = facts.filter(({ confidence }) => confidence === 'C').length;
  const rest = facts.length - documented;
  const all = `${count(facts.length, 'fact')} cited`;
  if (rest === 0) return `${all}, every one documented by Microsoft`;
  return `${all}, ${formatNumber(documented)} documented by Microsoft, ${formatNumber(rest)} less certain`;
}
