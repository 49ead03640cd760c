import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { blueprintsOf } from '../../../scenarios/run/blueprints.ts';
import { runScenario } from '../../../scenarios/run/run.ts';
import { runBatch } from '../../../scenarios/run/run-batch.ts';
import { mostPossible } from '../../../scenarios/summarize/most-possible.ts';
import { tinyEstate } from '../../models/wiring/tiny-estate.ts';
import { smallScenario, smallSketch, THEFT } from '../small-scenario.ts';

const RATES = {
  currency: 'EUR' as const,
  minutes: {},
  hourlyMinor: {},
  outageHourMinor: { low: 100, high: 100 },
};

const SKETCH = smallSketch({ autoExtend: 0 });

/** In most runs a thief reaches every customer; in some a relationship has lapsed before. */
const NEAR_THE_LIMITS = smallScenario(
  {
    designs: (['dap', 'gdap-standing', 'gdap-pim', 'own-pim'] as const).map((kind) => ({
      name: kind,
      kinds: [kind],
      pim: {},
    })),
    events: [THEFT, { ...THEFT, atSeconds: THEFT.atSeconds + DAY_SECONDS, who: 'tier1' }],
    rates: RATES,
  },
  { ...SKETCH, managing: { ...SKETCH.managing, pods: 1 } },
);

describe('what limits the numbers of a run', () => {
  test('is, of programs, every one of them at every customer', () => {
    const { estate, ...index } = indexEstate(tinyEstate({ memberships: [], customers: ['alpha', 'bravo'] }));
    const programs = new Map(['a', 'b', 'c'].map((id) => [id, { id, tenantId: 'home', name: id }]));
    const { metrics } = mostPossible(
      { events: [], horizonSeconds: 2 * HOUR_SECONDS },
      { estate, ...index, programs },
    );
    expect(metrics['access.programHours']).toBe(2 * 3 * 2);
  });

  test('no run has more', () => {
    const blueprints = blueprintsOf(NEAR_THE_LIMITS);
    for (const replication of runBatch(NEAR_THE_LIMITS, 0, 4)) {
      for (const [position, { metrics, incidents }] of replication.entries()) {
        const most = mostPossible(NEAR_THE_LIMITS, blueprints[position]!.index);
        expect(incidents).toBeLessThanOrEqual(most.incidents);
        for (const [id, limit] of Object.entries(most.metrics)) {
          expect(metrics[id as keyof typeof metrics] ?? 0, id).toBeLessThanOrEqual(limit);
        }
      }
    }
  });

  test('hold the intervals of means, of reach over time and of costs', async () => {
    const { designs } = await runScenario(NEAR_THE_LIMITS);
    const blueprints = blueprintsOf(NEAR_THE_LIMITS);
    const atTheLimit = designs.flatMap(({ metrics, reach, costs }, position) => {
      const most = mostPossible(NEAR_THE_LIMITS, blueprints[position]!.index);
      const limited = [
        ...metrics.map((metric) => ({
          ...metric,
          limit: most.metrics[metric.id as keyof typeof most.metrics],
        })),
        ...reach!.series.map((point) => ({ ...point, limit: 8 })),
        ...costs!
          .filter(({ id }) => id === 'outageHour')
          .map(({ quantity }) => ({ ...quantity!, limit: most.metrics['gdap.outageHours'] })),
      ];
      for (const { low, high, limit } of limited) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(limit ?? Infinity);
      }
      return limited.filter(({ mean, high, limit }) => high === limit && mean < limit);
    });
    // Without the limits these would reach beyond.
    expect(atTheLimit.length).toBeGreaterThan(0);
  });
});
