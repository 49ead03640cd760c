import type { Result } from '../../scenarios/result.ts';
import { count } from '../../scenarios/writers/numbers.ts';
import { standingOn } from '../view/best-designs.ts';
import { isZeroEverywhere, metricsOf } from '../view/comparison-data.ts';
import { amountText } from '../view/format-metric.ts';
import { listText, lowerFirst, shortListText, upperFirst } from '../view/words.ts';

interface Lead {
  readonly designIds: readonly string[];
  readonly labels: string[];
}

/** Which designs lead on what, in the order of the questions. */
function leadsOf(result: Result): readonly Lead[] {
  const leads = new Map<string, Lead>();
  for (const metric of metricsOf(result)) {
    const { best } = standingOn(result, metric.id);
    if (best.length === 0) continue;
    const key = JSON.stringify(best);
    const lead = leads.get(key) ?? { designIds: best, labels: [] };
    lead.labels.push(lowerFirst(metric.label));
    leads.set(key, lead);
  }
  return [...leads.values()];
}

/**
 * Which design leads on what, from the Result's own verdicts; of a single design, its first numbers. The title names both sides of the trade:
 * after the leader of the first question whoever else leads most, if possible without the first's help.
 */
export function comparisonFinding(result: Result): string {
  const metrics = metricsOf(result);
  const only = result.designs[0];
  if (only !== undefined && result.designs.length === 1) {
    const told = metrics.filter((metric) => !isZeroEverywhere(result, metric.id));
    if (told.length === 0) return `Every number of ${only.id} is zero`;
    return upperFirst(
      told
        .slice(0, 2)
        .map((metric) => `${lowerFirst(metric.label)}: ${amountText(metric)}`)
        .join('; '),
    );
  }
  const leads = leadsOf(result);
  const [first, ...others] = leads;
  if (first === undefined) {
    return `No real difference between the designs in any of ${count(metrics.length, 'question')}`;
  }
  const apart = others.filter((lead) => !lead.designIds.some((id) => first.designIds.includes(id)));
  const [other] = [...(apart.length > 0 ? apart : others)].sort((a, b) => b.labels.length - a.labels.length);
  const verb = first.designIds.length === 1 ? 'is' : 'are';
  const [main] = metrics;
  const even =
    main === undefined || isZeroEverywhere(result, main.id) || standingOn(result, main.id).best.length > 0
      ? ''
      : `No real difference on ${lowerFirst(main.label)}; `;
  const head = `${even}${listText(first.designIds)} ${verb} best on ${shortListText(first.labels)}`;
  return other === undefined
    ? head
    : `${head}; ${listText(other.designIds)} on ${shortListText(other.labels)}`;
}
