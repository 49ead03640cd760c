import { describe, expect, test } from 'vitest';
import { momentsOf } from '../../engine/statistics/index.ts';
import { streamsOf } from '../../engine/streams.ts';
import { chanceOf, NO_TILT, sumOfChances, tiltedStreamsOf } from '../../engine/tilt.ts';
import { DAY_SECONDS } from '../../engine/time.ts';
import { lapseDraws } from '../../models/lapse-draws.ts';
import { simulate, simulateOn } from '../../models/simulate.ts';
import { type RareLapses, rareLapses } from './rare-lapses.ts';

const RARE: RareLapses = { customers: ['alpha', 'bravo', 'charlie'], forgotten: 0.0003, late: 0.0002 };

function drawsOf(lapses: RareLapses, customerId?: string) {
  const plan = rareLapses(lapses);
  return lapseDraws(plan, plan.horizonSeconds, customerId);
}

/** Weights, and customers without us, of tilted replications. */
function outcomesOf(lapses: RareLapses, seeds: number, plainShare = 0.1, customerId?: string) {
  const plan = rareLapses(lapses);
  const draws = lapseDraws(plan, plan.horizonSeconds, customerId);
  return Array.from({ length: seeds }, (_, seed) => {
    const streams = tiltedStreamsOf(seed, 0, { draws, plainShare });
    const { lapses } = simulateOn(plan, streams);
    return {
      weight: streams.weight(),
      lost: lapses.filter(({ longestOutageSeconds }) => longestOutageSeconds !== null),
      decided: streams.decided(),
    };
  });
}

function distance(values: readonly number[], truth: number): number {
  const { mean, variance, count } = momentsOf(values);
  return Math.abs(mean - truth) / Math.sqrt(variance / count);
}

describe('the draws with which lapses begin', () => {
  test('are two per renewal, with the chance of each', () => {
    const draws = drawsOf(RARE);
    expect(draws.map(({ entityName, position }) => `${entityName} ${position}`)).toEqual([
      'alpha 0',
      'alpha 1',
      'bravo 0',
      'bravo 1',
      'charlie 0',
      'charlie 1',
    ]);
    expect(draws.slice(0, 2).map(chanceOf)).toEqual([0.0003, expect.closeTo(0.0002, 12)]);
    expect(drawsOf(RARE, 'bravo').map(({ entityName }) => entityName)).toEqual(['bravo', 'bravo']);
  });

  test('leave out what extends itself, and what ends later', () => {
    const change = (id: string) =>
      ({ alpha: { autoExtend: true }, bravo: { endsAtSeconds: 61 * DAY_SECONDS } })[id] ?? {};
    expect(new Set(drawsOf({ ...RARE, change }).map(({ entityName }) => entityName))).toEqual(
      new Set(['charlie']),
    );
  });

  test('count the rounds of successors', () => {
    const change = () => ({ termSeconds: 100 * DAY_SECONDS });
    // Asked for on day 20, active on day 21, the successor ends on day 121, its own on day 192.
    const positions = (horizonDays: number) =>
      drawsOf({ ...RARE, customers: ['alpha'], change, horizonDays }).map(({ position }) => position);
    expect(positions(115)).toEqual([0, 1]);
    expect(positions(130)).toEqual([0, 1, 2, 3]);
    expect(positions(200)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('are certain where nobody tracks ends', () => {
    const plan = rareLapses(RARE);
    const renewal = { ...plan.behavior.renewal, leadSeconds: null };
    const draws = lapseDraws({ ...plan, behavior: { ...plan.behavior, renewal } }, plan.horizonSeconds);
    expect(sumOfChances(draws)).toBe(3);
  });

  test('lead to a lapse whenever one is pushed, and to none otherwise', () => {
    const change = () => ({ termSeconds: 100 * DAY_SECONDS });
    for (const { lost, decided } of outcomesOf({ ...RARE, change, horizonDays: 230 }, 60, 0.3)) {
      expect(lost.length > 0).toBe(decided > 0);
    }
  });
});

describe('the probability that a customer loses access by a lapse', () => {
  const horizonDays = 130;
  const change = () => ({ termSeconds: 100 * DAY_SECONDS });
  const lapses: RareLapses = { ...RARE, horizonDays, change };
  /** Two renewals of each customer, each of which must be remembered and consented to in time. */
  const ofOne = 1 - ((1 - RARE.forgotten) * (1 - RARE.late)) ** 2;
  const ofAny = 1 - (1 - ofOne) ** RARE.customers.length;
  const outcomes = outcomesOf(lapses, 600);

  test('is the product over the renewals, estimated without bias', () => {
    const anybody = outcomes.map(({ weight, lost }) => (lost.length > 0 ? weight : 0));
    expect(distance(anybody, ofAny)).toBeLessThan(4);
    const bravo = outcomes.map(({ weight, lost }) =>
      lost.some(({ customerId }) => customerId === 'bravo') ? weight : 0,
    );
    expect(distance(bravo, ofOne)).toBeLessThan(4);
    const customers = outcomes.map(({ weight, lost }) => weight * lost.length);
    expect(distance(customers, RARE.customers.length * ofOne)).toBeLessThan(4);
    // What plain replications would need to be as sure: about 3 in 1,000 are hit by themselves.
    expect((ofAny * (1 - ofAny)) / momentsOf(anybody).variance).toBeGreaterThan(500);
  });

  test('would be found wrong, were the likelihood ratio left out or applied twice', () => {
    const weighed = (weigh: (weight: number) => number) =>
      distance(
        outcomes.map(({ weight, lost }) => (lost.length > 0 ? weigh(weight) : 0)),
        ofAny,
      );
    expect(weighed(() => 1)).toBeGreaterThan(20);
    expect(weighed((weight) => weight ** 2)).toBeGreaterThan(20);
  });

  test('agrees with plain runs where lapses are frequent', () => {
    const frequent: RareLapses = { ...lapses, forgotten: 0.05, late: 0.03 };
    const plan = rareLapses(frequent);
    const truth = 1 - (0.95 * 0.97) ** 6;
    const plain = Array.from({ length: 300 }, (_, seed) =>
      Number(simulateOn(plan, streamsOf(seed, 1)).lapses.length > 0),
    );
    const tilted = outcomesOf(frequent, 300).map(({ weight, lost }) => (lost.length > 0 ? weight : 0));
    expect(distance(plain, truth)).toBeLessThan(4);
    expect(distance(tilted, truth)).toBeLessThan(4);
    expect(momentsOf(tilted).variance).toBeLessThan(momentsOf(plain).variance);
  });
});

test('without a tilt a run is the plain one, byte for byte', () => {
  const plan = rareLapses({ ...RARE, forgotten: 0.4 });
  for (const replication of [0, 1, 2]) {
    const streams = tiltedStreamsOf(5, replication, NO_TILT);
    const { recording, lapses } = simulateOn(plan, streams);
    expect(JSON.stringify(recording)).toBe(JSON.stringify(simulate(plan, 5, replication)));
    expect(lapses.reduce((sum, each) => sum + each.lapses, 0)).toBe(recording.metrics['gdap.lapses']);
    expect(streams.weight()).toBe(1);
  }
});
