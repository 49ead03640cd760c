import type { Metric, Result } from '../../result.ts';
import { formatInterval, formatNumber } from '../numbers.ts';
import { unseenWords } from '../unseen-words.ts';
import { bestDesigns } from './best-designs.ts';
import { type Block, type Phrase, paragraph, phrase, type Section } from './blocks.ts';
import { mainFirst } from './main-first.ts';

/** Questions down, designs across; the best of each row carries the word. */
export function comparisonSection(result: Result, full: boolean): Section | null {
  const metrics = metricsInOrder(result);
  if (metrics.length === 0) return null;
  const alone = result.designs.length === 1;
  const idle = (id: string) =>
    result.designs.every((design) => (metricOf(design.metrics, id)?.high ?? 0) === 0);
  const zero = full ? [] : metrics.filter(({ id }) => idle(id));
  const rows = metrics
    .filter((metric) => !zero.includes(metric))
    .map((metric) => rowOf(result, metric, full));
  const blocks: Block[] = [];
  if (rows.length > 0) {
    const designs = result.designs.map(({ id }) => ({ title: id, align: 'right' as const }));
    blocks.push({ kind: 'table', columns: [{ title: 'Question' }, ...designs], rows });
  }
  blocks.push({
    kind: 'list',
    items: result.designs.map(({ id, label }) => phrase(`${id}: ${label}`, 'quiet')),
  });
  if (zero.length > 0) {
    const labels = zero.map(({ label }) => label).join(', ');
    blocks.push(paragraph(`Zero${alone ? '' : ' in every design'}: ${labels}.`, 'quiet'));
  }
  const unseen = unseenWords(result);
  if (unseen !== null) blocks.push(paragraph(unseen, 'quiet'));
  return { title: `${alone ? 'Figures' : 'Comparison'}: mean, and its 95 % interval`, blocks };
}

/** Every metric any design has: the one the scenario is about, then the others in the order of first appearance. */
export function metricsInOrder(result: Result): readonly Metric[] {
  const seen = new Map<string, Metric>();
  for (const design of result.designs) {
    for (const metric of design.metrics) if (!seen.has(metric.id)) seen.set(metric.id, metric);
  }
  return mainFirst([...seen.values()], result.mainMetric);
}

function metricOf(metrics: readonly Metric[], id: string): Metric | undefined {
  return metrics.find((metric) => metric.id === id);
}

function rowOf(result: Result, { id, question, unit }: Metric, full: boolean): readonly Phrase[] {
  const best = bestDesigns(result, id);
  const cells = result.designs.map((design) => {
    const metric = metricOf(design.metrics, id);
    if (metric === undefined) return phrase('not measured', 'quiet');
    const { p5, p95 } = metric;
    const spread = full && p5 !== p95 ? `, 9 of 10 runs ${formatNumber(p5)}–${formatNumber(p95)}` : '';
    const value = `${formatInterval(metric)}${spread}`;
    return best.has(design.id) ? phrase(`best ${value}`, 'good') : phrase(value);
  });
  return [phrase(`${question} [${unit}]`), ...cells];
}
