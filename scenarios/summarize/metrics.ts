import { METRICS, type MetricDefinition } from '../../models/metrics.ts';
import type { Recording } from '../../models/recorder.ts';
import type { CountedRun } from '../costs/priced-counts.ts';
import type { Metric } from '../result.ts';
import { summaryOf } from './summary.ts';

/** Every metric that at least one replication of the design has, in the order of their definition. */
export function metricsOf(
  recordings: readonly Pick<Recording, 'metrics'>[],
  most: Pick<CountedRun, 'metrics'>,
): Metric[] {
  return METRICS.flatMap((definition): Metric[] => {
    const values = valuesOf(definition, recordings).filter((value) => value !== undefined);
    if (values.length === 0) return [];
    return [{ ...definition, ...summaryOf(values, most.metrics[definition.id]) }];
  });
}

/** One metric's value in each replication; undefined where a run has none, such as a wait nobody had. */
export function valuesOf(
  definition: MetricDefinition,
  recordings: readonly Pick<Recording, 'metrics'>[],
): (number | undefined)[] {
  return recordings.map(
    (recording) => (recording.metrics as Record<string, number | undefined>)[definition.id],
  );
}
