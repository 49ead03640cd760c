import type { Metric, Summary } from '../../scenarios/result.ts';
import { formatInterval, formatMoney, formatNumber } from '../../scenarios/writers/numbers.ts';

/** Units such as `USD/month` carry minor units of the currency, as all money in a Result does. */
const MONEY = /^[A-Z]{3}\b/;

export function isMoney(unit: string): boolean {
  return MONEY.test(unit);
}

/** The unit as people read it under a question. */
export function unitText(unit: string, currency: string): string {
  return isMoney(unit) ? unit.replace(MONEY, currency).replace('/', ' per ') : unit;
}

/** A metric's mean and 95 % interval as the other writers print them. */
export function metricText(metric: Pick<Metric, 'unit'> & Summary, currency: string): string {
  if (!isMoney(metric.unit)) return formatInterval(metric);
  const { mean, low, high } = metric;
  if (low === mean && high === mean) return formatMoney(mean, currency);
  return `${formatMoney(mean, currency)} (${formatMoney(low, currency)}–${formatMoney(high, currency)})`;
}

/** The spread of single runs, from the 5th to the 95th percentile. */
export function spreadText(summary: Pick<Metric, 'unit'> & Summary, currency: string): string {
  const one = (value: number) => (isMoney(summary.unit) ? formatMoney(value, currency) : formatNumber(value));
  return summary.p5 === summary.p95 ? one(summary.p5) : `${one(summary.p5)} to ${one(summary.p95)}`;
}

/** `3.1 of 40 (2.9–3.3)`: a count of customers out of all. */
export function outOfText(summary: Summary, all: number): string {
  const [mean, interval] = formatInterval(summary).split(' (');
  const total = formatNumber(all);
  return interval === undefined ? `${mean} of ${total}` : `${mean} of ${total} (${interval}`;
}
