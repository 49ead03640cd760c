import type { CostLine, Result } from '../../scenarios/result.ts';
import { count } from '../../scenarios/writers/numbers.ts';
import { amountWords, costLines, costTitle, isFree } from '../../scenarios/writers/outline/costs.ts';
import { costLineOf, costStandingOn, sharedVerdict } from '../view/cost-standing.ts';

/** What the first telling line costs: where least, and where most, if the paired verdict tells the two apart. */
export function costFinding(result: Result): string | null {
  const lines = costLines(result);
  if (lines.length === 0) return null;
  const days = count(result.scenario.horizonDays, 'day');
  const telling = lines.filter(({ id }) => !isFree(result, id));
  const lead = telling.find(({ id }) => id === 'toil') ?? telling[0];
  if (lead === undefined) return `Nothing that has a rate costs anything in ${days}`;
  const own = result.designs.flatMap((design) => {
    const line = costLineOf(design, lead.id);
    return line === undefined ? [] : [{ design: design.id, line }];
  });
  const byMean = [...own].sort((a, b) => a.line.amountMinor.mean - b.line.amountMinor.mean);
  const [least, most] = [byMean[0]!, byMean.at(-1)!];
  const name = costTitle(lead);
  if (result.designs.length === 1) return `${name}: ${money(most.line)} in ${days}`;
  const { telling: pair } = costStandingOn(result, lead.id);
  if (pair?.verdict === 'a-better' || pair?.verdict === 'b-better') {
    return `${name}: from ${money(least.line)} under ${least.design} to ${money(most.line)} under ${most.design} in ${days}`;
  }
  if (pair?.verdict === 'depends-on-rates') return `${name} in ${days}: ${pair.words}`;
  if (SAME.has(sharedVerdict(result, lead.id))) {
    return `${name}: ${money(least.line)} in ${days}, the same under every design`;
  }
  return pair?.differenceMinor.replications === 1
    ? `${name}: one replication is no verdict on the designs`
    : `${name}: no real difference between the designs in ${days}`;
}

const SAME: ReadonlySet<ReturnType<typeof sharedVerdict>> = new Set([
  'same-in-every-run',
  'same-by-construction',
]);

function money(line: CostLine): string {
  return `${amountWords(line)} ${line.currency}`;
}
