import type { Metric, Result } from '../../scenarios/result.ts';
import { formatInterval } from '../../scenarios/writers/numbers.ts';
import { metricOf, standingOn } from '../view/best-designs.ts';
import { metricsOf } from '../view/comparison-data.ts';
import { unitText } from '../view/format-metric.ts';
import { isolated } from '../view/words.ts';
import { forecastLead } from './forecast-finding.ts';
import { licenseLead } from './license-finding.ts';
import { reachLead } from './reach-finding.ts';

/** Metrics the scenario's expectations ask about come first: they are what it was written for. */
function byInterest(result: Result): readonly Metric[] {
  const asked = result.expectations.map((expectation) => expectation.formula).join(' ');
  const place = (metric: Metric) => {
    const at = asked.indexOf(`${metric.id}.`);
    return at === -1 ? Number.POSITIVE_INFINITY : at;
  };
  const places = new Map(metricsOf(result).map((metric) => [metric, place(metric)]));
  return [...places.keys()]
    .filter((metric) => places.get(metric) !== Number.POSITIVE_INFINITY)
    .sort((a, b) => places.get(a)! - places.get(b)!);
}

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
  const number = `${formatInterval(metric)} ${unitText(metric.unit)}`;
  if (result.designs.length === 1) return `${metric.label}: ${number}`;
  return `${metric.label}: no real difference between the designs, ${number} under ${result.designs[0]!.id}`;
}

/** The one sentence that leads the page: what the scenario was asked, as far as its Result tells. */
export function leadFinding(result: Result): string {
  const forecast = result.designs.find((design) => design.forecast.length > 0);
  if (forecast !== undefined) return forecastLead(forecast);
  const reach = reachLead(result);
  if (reach !== null) return reach;
  const [asked] = byInterest(result);
  if (asked?.id === 'license.p2.seats') return seatsLead(result) ?? metricLead(result, asked);
  if (asked !== undefined) return metricLead(result, asked);
  const metrics = metricsOf(result);
  const telling = metrics.find((metric) => standingOn(result, metric.id).best.length > 0) ?? metrics[0];
  return telling === undefined ? isolated(result.scenario.name) : metricLead(result, telling);
}
