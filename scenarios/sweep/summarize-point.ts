import { scenarioFindings } from '../check/scenario-findings.ts';
import { blueprintsOf } from '../run/blueprints.ts';
import type { Scenario } from '../scenario.ts';
import { comparisonCaveats } from '../summarize/comparison-caveats.ts';
import { comparisonsOf } from '../summarize/comparisons.ts';
import { designLabel } from '../summarize/design-label.ts';
import { expectationsOf } from '../summarize/expectations.ts';
import { metricsOf } from '../summarize/metrics.ts';
import { mostPossible } from '../summarize/most-possible.ts';
import { observedOf } from '../summarize/observed.ts';
import { unservedOf } from '../summarize/unserved.ts';
import type { SweepParameter, SweepPoint } from './sweep.ts';
import type { SweepResult, SweptPoint } from './sweep-result.ts';
import { costDifferences, costLinesAt, costMetrics, costMetricWords } from './swept-costs.ts';
import type { TerseReplication } from './terse.ts';

/** A point, and what its lines of costs are called; no words where nothing is priced. */
export interface Summarized {
  readonly point: SweptPoint;
  readonly costWords: SweepResult['metrics'];
}

/** What the replications of one point say: the same numbers as a run of its scenario alone. */
export async function summarizePoint(
  { position, choices }: SweepPoint,
  parameters: readonly SweepParameter[],
  scenario: Scenario,
  replications: readonly TerseReplication[],
  stoppedBy: SweptPoint['replications']['stoppedBy'],
): Promise<Summarized> {
  const blueprints = blueprintsOf(scenario);
  const findings = scenarioFindings(
    scenario,
    blueprints.map(({ index }) => index),
  );
  const designs = blueprints.map((blueprint, at) => {
    const { choice, index } = blueprint;
    const recordings = replications.map((replication) => replication[at]!);
    const most = mostPossible(scenario, index);
    const costs = [...costLinesAt(scenario, blueprint, recordings)];
    return {
      id: choice.name,
      label: designLabel(choice),
      recordings,
      most,
      costs,
      metrics: metricsOf(recordings, most),
      observed: observedOf(recordings, findings[at]!),
      unserved: unservedOf(index.estate),
      errors: findings[at]!.filter(({ severity, waiver }) => severity === 'error' && waiver === undefined)
        .length,
    };
  });
  const { metric, halfWidth } = scenario.precision;
  const first = designs[0]!.id;
  const caveats = comparisonCaveats(scenario, blueprints, designs);
  const runs = designs.map(({ id, recordings, most, costs }) => ({ name: id, recordings, most, costs }));
  const point: SweptPoint = {
    position,
    values: parameters.map(({ values }, at) => values[choices[at]!]),
    scenario: scenario.hash,
    replications: {
      count: replications.length,
      stoppedBy,
      precision: `95 % interval of ${metric} within ±${halfWidth}`,
    },
    mainMetric: metric,
    designs: designs.map(({ id, label, metrics, costs, errors, recordings }) => ({
      id,
      label,
      metrics: [
        ...metrics.map(({ label: _, question: __, unit: ___, better: ____, ...numbers }) => numbers),
        ...costMetrics(costs),
      ],
      errors,
      violations: recordings.flatMap(({ violations }, replication) =>
        violations.map((violation) => ({ ...violation, replication })),
      ),
    })),
    comparisons: [...comparisonsOf(runs).filter(({ a }) => a === first), ...costDifferences(scenario, runs)],
    ...(caveats.length === 0 ? {} : { caveats: [...caveats] }),
    expectations: await expectationsOf(scenario.expect, designs, scenario.rates),
  };
  return { point, costWords: costMetricWords(designs[0]!.costs) };
}
