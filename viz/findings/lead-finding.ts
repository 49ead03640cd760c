import type { Metric, Result } from '../../scenarios/result.ts';
import { formatInterval } from '../../scenarios/writers/numbers.ts';
import { metricOf, standingOn } from '../view/best-designs.ts';
import { isZeroEverywhere, metricsOf } from '../view/comparison-data.ts';
import { amountText } from '../view/format-metric.ts';
import { isolated } from '../view/words.ts';
import { forecastLead } from './forecast-finding.ts';
import { licenseLead } from './license-finding.ts';
import { reachLead } from './reach-finding.ts';

function seatsLead(result: Result): string | null {
  const seats = (id: string) => metricOf(result, id, 'license.p2.seats');
  const needing = result.designs.filter((design) => design.licenses.some((row) => row.seatsNeeded > 0));
  const most = needing.sort((a, b) => (seats(b.id)?.mean ?? 0) - (seats(a.id)?.mean ?? 0))[0];
  const metric = most && seats(most.id);
  return most === undefined || metric === undefined
    ? null
    : licenseLead(most.id, formatInterval(metric), most.licenses);
}

/** The difference on one metric in the Result's words, or that there is none. */
function metricLead(result: Result, metric: Metric): string {
  const { best, telling } = standingOn(result, metric.id);
  if (best.length > 0 && telling !== undefined) return `${metric.label}: ${telling.words}`;
  if (result.designs.length === 1) return `${metric.label}: ${amountText(metric)}`;
  const amounts = result.designs.flatMap((design) => {
    const own = metricOf(result, design.id, metric.id);
    return own === undefined ? [] : [amountText(own)];
  });
  const alike = new Set(amounts).size === 1 ? 'every design' : result.designs[0]!.id;
  return `${metric.label}: no real difference between the designs, ${amounts[0]} under ${alike}`;
}

/** The one sentence that leads the page: what the Result says on the metric the scenario is about. */
export function leadFinding(result: Result): string {
  const forecast = result.designs.find((design) => design.forecast.length > 0);
  if (forecast !== undefined) return forecastLead(forecast);
  const metrics = metricsOf(result);
  const main = metrics.find((metric) => metric.id === result.mainMetric);
  if (main?.id === 'blast.tenants') return reachLead(result) ?? metricLead(result, main);
  if (main?.id.startsWith('license.')) return seatsLead(result) ?? metricLead(result, main);
  if (main !== undefined && !isZeroEverywhere(result, main.id)) return metricLead(result, main);
  // No run had the main metric, such as a wait that nobody had, or nothing of it.
  const telling =
    metrics.find((metric) => standingOn(result, metric.id).best.length > 0) ?? main ?? metrics[0];
  return telling === undefined ? isolated(result.scenario.name) : metricLead(result, telling);
}
