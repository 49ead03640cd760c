import type { Metric, Summary } from '../../scenarios/result.ts';
import { formatInterval, formatNumber } from '../../scenarios/writers/numbers.ts';

/** The unit as people read it under a question: `USD per month`. Metrics of money are in whole currency, not in minor units. */
export function unitText(unit: string): string {
  return unit.replace('/', ' per ');
}

/** Mean with interval and unit, `3,094 (2,105–4,083) customer-hours`; without the unit where the label has said it. */
export function amountText(metric: Metric): string {
  const amount = formatInterval(metric);
  return metric.label.toLowerCase().includes(metric.unit.toLowerCase())
    ? amount
    : `${amount} ${unitText(metric.unit)}`;
}

/** The spread of single runs, from the 5th to the 95th percentile. */
export function spreadText(summary: Summary): string {
  const { p5, p95 } = summary;
  return p5 === p95 ? formatNumber(p5) : `${formatNumber(p5)} to ${formatNumber(p95)}`;
}

/** Mean with interval, and in brackets the range of single runs where there is one. */
export function meanAndSpread(summary: Summary): string {
  const text = formatInterval(summary);
  return summary.p5 === summary.p95 ? text : `${text} [${spreadText(summary)}]`;
}

/** `3.1 of 40 (2.9–3.3)`: a count of customers out of all. */
export function outOfText(summary: Summary, all: number): string {
  const [mean, interval] = formatInterval(summary).split(' (');
  const total = formatNumber(all);
  return interval === undefined ? `${mean} of ${total}` : `${mean} of ${total} (${interval}`;
}
