import { describe, expect, test } from 'vitest';
import { momentsOf, rareEstimate } from '../../engine/statistics/index.ts';
import { streamsOf } from '../../engine/streams.ts';
import { chanceOf, NO_TILT, sumOfChances, type Tilt, tiltedStreamsOf } from '../../engine/tilt.ts';
import { decisiveDraws, fails, failureOf, type Toy } from './rare-toy.ts';

const RARE: Toy = { people: 4, forgets: 0.0002, late: 0.0001, fate: 0 };
const tiltOf = (toy: Toy): Tilt => ({ draws: decisiveDraws(toy), plainShare: 0.1 });

/** Weights and outcomes of one tilted replication per seed. */
function outcomesOf(toy: Toy, seeds: number) {
  return Array.from({ length: seeds }, (_, seed) => {
    const streams = tiltedStreamsOf(seed, 0, tiltOf(toy));
    const happened = fails(toy, streams);
    return { weight: streams.weight(), happened };
  });
}

/** How many standard errors the mean of the values lies from the truth. */
function distance(values: readonly number[], truth: number): number {
  const { mean, variance, count } = momentsOf(values);
  return Math.abs(mean - truth) / Math.sqrt(variance / count);
}

describe('a tilted estimate', () => {
  const outcomes = outcomesOf(RARE, 16_000);
  const mean = (weigh: (weight: number) => number) =>
    distance(
      outcomes.map(({ weight, happened }) => (happened ? weigh(weight) : 0)),
      failureOf(RARE),
    );

  test('is that of the closed form: about one in a thousand, from 16,000 replications', () => {
    // Further off than 4 standard errors: 6 times in 100,000.
    expect(mean((weight) => weight)).toBeLessThan(4);
    expect(
      momentsOf(outcomes.map(({ weight, happened }) => (happened ? weight : 0))).mean / failureOf(RARE),
    ).toBeCloseTo(1, 1);
  });

  test('would not be, with the likelihood ratio left out, or applied twice', () => {
    expect(mean(() => 1)).toBeGreaterThan(50);
    expect(mean((weight) => weight * weight)).toBeGreaterThan(50);
  });

  test('has weights whose mean is 1, none above one over the share of plain replications', () => {
    const weights = outcomes.map(({ weight }) => weight);
    expect(distance(weights, 1)).toBeLessThan(4);
    expect(Math.max(...weights)).toBeLessThanOrEqual(10);
  });

  test('agrees with plain replications where those see enough, also of what begins in no range', () => {
    const toy: Toy = { people: 3, forgets: 0.03, late: 0.05, fate: 0.02 };
    const plain = Array.from({ length: 4_000 }, (_, seed) => Number(fails(toy, streamsOf(seed, 1))));
    const tilted = outcomesOf(toy, 4_000).map(({ weight, happened }) => (happened ? weight : 0));
    expect(distance(plain, failureOf(toy))).toBeLessThan(4);
    expect(distance(tilted, failureOf(toy))).toBeLessThan(4);
  });

  test('varies so little that plain replications would have to be 1,000 times as many', () => {
    const { variance } = momentsOf(outcomes.map(({ weight, happened }) => (happened ? weight : 0)));
    const probability = failureOf(RARE);
    expect((probability * (1 - probability)) / variance).toBeGreaterThan(1000);
  });

  test('weighs a draw that was never made by its chance', () => {
    const tilt = tiltOf({ ...RARE, people: 2 });
    const streams = tiltedStreamsOf(7, 0, tilt);
    expect(streams.weight()).toBeCloseTo(1, 12);
    const draw = streams.stream('person 0', 'task');
    draw.uniform();
    const rest = sumOfChances(tilt.draws) - chanceOf(tilt.draws[0]!);
    expect(1 / streams.weight()).toBeCloseTo(
      0.1 + (0.9 * (streams.decided() + rest)) / sumOfChances(tilt.draws),
      9,
    );
  });

  test('has intervals that hold the truth 95 times in 100', () => {
    let held = 0;
    const experiments = outcomes.length / 64;
    for (let experiment = 0; experiment < experiments; experiment++) {
      const { low, high } = rareEstimate(outcomes.slice(64 * experiment, 64 * (experiment + 1)), {
        largestWeight: 10,
      });
      if (low <= failureOf(RARE) && failureOf(RARE) <= high) held++;
    }
    // Student's interval of the mean, which is too narrow here, holds it in 225 of 250.
    expect(held).toBeGreaterThan(232);
    expect(held).toBeLessThan(experiments);
  });
});

describe('without a tilt', () => {
  test('the numbers are those of plain streams, and weigh 1', () => {
    const tilted = tiltedStreamsOf(3, 5, NO_TILT);
    const plain = streamsOf(3, 5);
    for (const name of ['a', 'b']) {
      for (let draw = 0; draw < 4; draw++) {
        expect(tilted.stream(name, 'x').uniform()).toBe(plain.stream(name, 'x').uniform());
      }
    }
    expect(tilted.weight()).toBe(1);
  });

  test('a replication of the plain share draws what plain streams draw, whatever the ranges', () => {
    const toy: Toy = { people: 2, forgets: 0.5, late: 0.5, fate: 0.5 };
    const tilted = tiltedStreamsOf(3, 5, { draws: decisiveDraws(toy), plainShare: 1 });
    const plain = streamsOf(3, 5);
    const draw = (streams: typeof plain) =>
      Array.from({ length: 5 }, () => streams.stream('person 1', 'task').uniform());
    expect(draw(tilted)).toEqual(draw(plain));
    expect(tilted.weight()).toBe(1);
  });
});

test('ranges must be ranges, and each draw has one', () => {
  const draw = { entityName: 'a', purpose: 'b', position: 0, low: 0.5, high: 0.6 };
  const open =
    (...draws: (typeof draw)[]) =>
    () =>
      tiltedStreamsOf(1, 0, { draws, plainShare: 0.1 });
  expect(open({ ...draw, high: 0.5 })).toThrow('within 0 to 1');
  expect(open({ ...draw, high: 1.1 })).toThrow('within 0 to 1');
  expect(open(draw, draw)).toThrow('two ranges');
  expect(() => tiltedStreamsOf(1, 0, { draws: [], plainShare: 0 })).toThrow('above 0');
});
