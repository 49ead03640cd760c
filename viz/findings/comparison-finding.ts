import type { Result } from '../../scenarios/result.ts';
import { count } from '../../scenarios/writers/numbers.ts';
import { standingOn } from '../view/best-designs.ts';
import { metricsOf } from '../view/comparison-data.ts';
import { listText, lowerFirst, shortListText } from '../view/words.ts';

/** Which design leads on what, from the Result's own verdicts. */
export function comparisonFinding(result: Result): string {
  const metrics = metricsOf(result);
  const only = result.designs[0];
  if (only !== undefined && result.designs.length === 1) {
    return `${count(metrics.length, 'number')} for ${only.id}, with no other design to compare it with`;
  }
  const leads = new Map<string, string[]>();
  for (const metric of metrics) {
    const { best } = standingOn(result, metric.id);
    if (best.length === 0) continue;
    const names = listText(result.designs.map((design) => design.id).filter((id) => best.includes(id)));
    leads.set(names, [...(leads.get(names) ?? []), lowerFirst(metric.label)]);
  }
  if (leads.size === 0)
    return `No real difference between the designs in any of ${count(metrics.length, 'question')}`;
  const parts = [...leads]
    .slice(0, 2)
    .map(([names, labels], index) =>
      index === 0
        ? `${names} ${names.includes(' and ') ? 'are' : 'is'} best on ${shortListText(labels)}`
        : `${names} on ${shortListText(labels)}`,
    );
  return parts.join('; ');
}
