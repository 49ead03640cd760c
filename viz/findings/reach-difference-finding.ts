import type { Result } from '../../scenarios/result.ts';
import { formatInterval, formatNumber } from '../../scenarios/writers/numbers.ts';
import { comparisonOf } from '../view/best-designs.ts';
import { changeOf, type TenantDifference } from '../view/reach-difference.ts';

/** What a change from one design to another does to whoever falls, as the paired runs say it. */
export function reachDifferenceFinding(
  result: Result,
  beforeId: string,
  afterId: string,
  differences: readonly TenantDifference[],
): string {
  const comparison = comparisonOf(result, 'blast.tenants', beforeId, afterId);
  if (comparison === undefined || comparison.verdict === 'no-real-difference')
    return `No real difference in how many customers fall under ${beforeId} and under ${afterId}`;
  const { mean, low, high } = comparison.difference;
  const [least, most] = [Math.abs(low), Math.abs(high)].sort((one, other) => one - other) as [number, number];
  const size = formatInterval({ mean: Math.abs(mean), low: least, high: most });
  const spares = differences.reduce((sum, { before, after }) => sum + before - after, 0) > 0;
  const all = formatNumber(differences.length);
  const rest = (change: 'less' | 'more', words: string) => {
    const count = differences.filter((each) => changeOf(each) === change).length;
    if (count === 0) return `none falls ${words}`;
    return `${formatNumber(count)} ${count === 1 ? 'falls' : 'fall'} ${words}`;
  };
  return spares
    ? `${afterId} spares ${size} of ${all} customers what happens under ${beforeId}; ${rest('more', 'more often')}`
    : `Under ${afterId} ${size} more of ${all} customers fall than under ${beforeId}; ${rest('less', 'less often')}`;
}
