import type { CostLine, Result } from '../../scenarios/result.ts';
import { count } from '../../scenarios/writers/numbers.ts';
import { amountWords, costLines, costTitle, isFree } from '../../scenarios/writers/outline/costs.ts';

/** What the first telling line costs: where least, and where most. */
export function costFinding(result: Result): string | null {
  const lines = costLines(result);
  if (lines.length === 0) return null;
  const days = count(result.scenario.horizonDays, 'day');
  const telling = lines.filter(({ id }) => !isFree(result, id));
  const lead = telling.find(({ id }) => id === 'toil') ?? telling[0];
  if (lead === undefined) return `Nothing that has a rate costs anything in ${days}`;
  const own = result.designs.flatMap(({ id, costs = [] }) => {
    const line = costs.find((each) => each.id === lead.id);
    return line === undefined ? [] : [{ design: id, line }];
  });
  const byMean = [...own].sort((a, b) => a.line.amountMinor.mean - b.line.amountMinor.mean);
  const [least, most] = [byMean[0]!, byMean.at(-1)!];
  const name = costTitle(lead);
  if (result.designs.length === 1) return `${name}: ${money(most.line)} in ${days}`;
  if (overlap(least.line, most.line)) return `${name}: no clear difference between the designs in ${days}`;
  return `${name}: from ${money(least.line)} under ${least.design} to ${money(most.line)} under ${most.design} in ${days}`;
}

function overlap(least: CostLine, most: CostLine): boolean {
  return least.amountMinor.high >= most.amountMinor.low;
}

function money(line: CostLine): string {
  return `${amountWords(line)} ${line.currency}`;
}
