import { DAY_SECONDS } from '../../engine/time.ts';
import type { ActId } from '../../models/acts.ts';
import { compareCosts } from '../../scenarios/costs/compare-costs.ts';
import { costsOf } from '../../scenarios/costs/costs-of.ts';
import { ratesTold } from '../../scenarios/costs/rate-inputs.ts';
import type { Rates } from '../../scenarios/costs/rates.ts';
import type { Result } from '../../scenarios/result.ts';
import { LIMITLESS, recordingOf } from '../scenarios/summarize/recording.ts';
import { sampleResult } from './sample-result.ts';

const RATES: Rates = {
  currency: 'EUR',
  minutes: { activation: { low: 1, high: 3 }, approval: { low: 2, high: 5 }, review: { low: 1, high: 2 } },
  hourlyMinor: {
    engineer: { low: 5_500, high: 7_500 },
    approver: { low: 9_000, high: 9_000 },
    reviewer: { low: 7_000, high: 7_000 },
  },
  outageHourMinor: { low: 8_000, high: 20_000 },
};

/** What a design asks of people: activations and answers per run, and hours without us. */
const RUNS: readonly (readonly [number, number, number])[][] = [
  [
    [0, 0, 30],
    [0, 0, 50],
  ],
  [
    [0, 0, 30],
    [0, 0, 50],
  ],
  [
    [800, 100, 30],
    [900, 120, 50],
  ],
  [
    [1_600, 260, 10],
    [1_700, 280, 12],
  ],
];

/** The sample with costs, which come from rates that are ranges where `ranged`. */
export function pricedResult(ranged = true): Result {
  const rates: Rates = ranged ? RATES : { ...RATES, minutes: { approval: { low: 3, high: 3 } } };
  const result = sampleResult();
  const priced = result.designs.map((design, index) => {
    const recordings = RUNS[index]!.map(([activation, approval, hours], replication) => {
      const acts: Record<ActId, number> = { ...recordingOf().acts, activation, approval };
      return recordingOf({ replication, acts, metrics: { 'gdap.outageHours': hours } });
    });
    const costs = costsOf(rates, {
      recordings,
      most: LIMITLESS,
      licenses: design.licenses,
      listCurrency: 'USD',
      startEpochSeconds: 0,
      horizonSeconds: result.scenario.horizonDays * DAY_SECONDS,
    });
    return { design: { ...design, costs }, compared: { name: design.id, recordings, costs } };
  });
  return {
    ...result,
    rates: ratesTold(rates),
    designs: priced.map(({ design }) => design),
    costComparisons: compareCosts(
      rates,
      priced.map(({ compared }) => compared),
    ),
  };
}
