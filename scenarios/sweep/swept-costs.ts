import { parseInstant } from '../../engine/calendar.ts';
import { compareCosts } from '../costs/compare-costs.ts';
import type { CostComparison, CostLine } from '../costs/cost-schema.ts';
import { COST } from '../costs/cost-words.ts';
import { costsOf } from '../costs/costs-of.ts';
import type { Comparison } from '../result.ts';
import type { Blueprint } from '../run/blueprint.ts';
import type { Scenario } from '../scenario.ts';
import { mostPossible } from '../summarize/most-possible.ts';
import { LIST_CURRENCY } from '../summarize/summarize.ts';
import { costTitle, inUnits } from '../writers/outline/costs.ts';
import type { SweepResult, SweptDesign } from './sweep-result.ts';
import type { TerseRecording } from './terse.ts';

/** A design at one point, its runs, and its lines of costs. */
interface Costed {
  readonly name: string;
  readonly recordings: readonly TerseRecording[];
  readonly costs: readonly CostLine[];
}

/** The lines of a design's costs as its own scenario has them; none where nobody gave rates. */
export function costLinesAt(
  scenario: Scenario,
  { licenses, index }: Blueprint,
  recordings: readonly TerseRecording[],
): readonly CostLine[] {
  const { rates, start, horizonSeconds } = scenario;
  if (rates === undefined) return [];
  return costsOf(rates, {
    recordings,
    most: mostPossible(scenario, index),
    licenses,
    listCurrency: LIST_CURRENCY,
    startEpochSeconds: parseInstant(start)!,
    horizonSeconds,
  });
}

/** Lines of costs as metrics, in whole currency: `cost.toil` beside `blast.tenants`. */
export function costMetrics(costs: readonly CostLine[]): SweptDesign['metrics'] {
  return costs.map(({ id, amountMinor }) => ({ id: COST + id, ...inUnits(amountMinor) }));
}

/** What these metrics are called. */
export function costMetricWords(costs: readonly CostLine[]): SweepResult['metrics'] {
  return costs.map((line) => ({
    id: COST + line.id,
    label: `Cost: ${costTitle(line)}`,
    question: `What is the cost over the horizon? ${costTitle(line)}`,
    unit: line.currency,
    better: 'lower',
  }));
}

/** The words of all points, each metric once; where points are priced in several currencies, with all of them. */
export function mergedWords(words: readonly SweepResult['metrics'][]): SweepResult['metrics'] {
  const merged = new Map<string, SweepResult['metrics'][number]>();
  for (const metric of words.flat()) {
    const { unit = metric.unit } = merged.get(metric.id) ?? {};
    const units = unit.split(' or ');
    merged.set(metric.id, {
      ...metric,
      unit: units.includes(metric.unit) ? unit : `${unit} or ${metric.unit}`,
    });
  }
  return [...merged.values()];
}

const VERDICTS: Readonly<Record<CostComparison['verdict'], Comparison['verdict']>> = {
  'a-better': 'a-better',
  'b-better': 'b-better',
  'depends-on-rates': 'differs',
  'no-real-difference': 'no-real-difference',
  'same-in-every-run': 'no-real-difference',
  'same-by-construction': 'no-real-difference',
};

/** Every line of every design against the first one. */
export function costDifferences({ rates }: Scenario, designs: readonly Costed[]): readonly Comparison[] {
  if (rates === undefined) return [];
  return compareCosts(rates, designs)
    .filter(({ a }) => a === designs[0]?.name)
    .map(({ line, a, b, differenceMinor, verdict, words }) => ({
      metric: COST + line,
      a,
      b,
      difference: inUnits(differenceMinor),
      verdict: VERDICTS[verdict],
      words,
    }));
}
