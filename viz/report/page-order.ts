import type { Result } from '../../scenarios/result.ts';

export type FigureKind = 'reach' | 'compare' | 'calendar' | 'licenses' | 'failures';

const USUAL: readonly FigureKind[] = ['reach', 'compare', 'calendar', 'licenses', 'failures'];

/** The figure that shows what a metric is about. */
function figureOf(metricId: string): FigureKind {
  if (metricId.startsWith('blast.')) return 'reach';
  if (metricId.startsWith('gdap.')) return 'calendar';
  if (metricId.startsWith('license.')) return 'licenses';
  if (metricId === 'access.failed') return 'failures';
  return 'compare';
}

/** The order of figures: first what the scenario is about, then the comparison, then the rest. */
export function figureOrder(result: Pick<Result, 'mainMetric'>): readonly FigureKind[] {
  const main = figureOf(result.mainMetric);
  return [...new Set<FigureKind>([main, ...(main === 'reach' ? [] : (['compare'] as const)), ...USUAL])];
}
