import { expect, test } from 'vitest';
import { inProcess, replicate } from '../../engine/replications.ts';
import { meanInterval } from '../../engine/statistics/index.ts';
import { erlangC, type QueueOutcome, runQueue } from './mmc-queue.ts';

const queue = { servers: 3, meanGapSeconds: 800, meanServiceSeconds: 1500 };
// The queue forgets its empty start with a time constant of 500 / (1 - sqrt(0.625))^2 = 11,400 s: the
// warm-up is nine of them.
const times = { warmUpSeconds: 100_000, measuredSeconds: 400_000 };
const theory = erlangC(queue.servers, queue.meanGapSeconds, queue.meanServiceSeconds);

test("Erlang's formula itself, against published values", () => {
  // One server: rho^2 / (1 - rho). Two servers at 1.5 Erlang wait with probability 9/14.
  expect(erlangC(1, 2, 1).meanWaiting).toBeCloseTo(0.5, 12);
  expect(erlangC(2, 2, 3).meanWaiting).toBeCloseTo((9 / 14) * 3, 12);
});

test('equal seeds give equal bytes, other seeds do not', () => {
  const run = (seed: number) =>
    JSON.stringify(runQueue({ seed, replication: 0, ...queue, warmUpSeconds: 0, measuredSeconds: 100_000 }));
  expect(run(1)).toBe(run(1));
  expect(run(1)).not.toBe(run(2));
});

test('the outcome at a fixed seed never changes', () => {
  expect(runQueue({ seed: 1, replication: 0, ...queue, ...times })).toMatchInlineSnapshot(`
    {
      "arrivals": 634,
      "events": 1901,
      "meanBusy": 1.785765,
      "meanWaitSeconds": 359.45454545454544,
      "meanWaiting": 0.444825,
    }
  `);
});

test('95 % intervals hold the true value 95 times in 100', async () => {
  const experiments = 160;
  const covered = { meanWaiting: 0, meanBusy: 0, meanWaitSeconds: 0 };
  for (let seed = 0; seed < experiments; seed++) {
    const { results } = await replicate<QueueOutcome>({
      executor: inProcess((replication) => runQueue({ seed, replication, ...queue, ...times })),
      batchSize: 20,
      minimum: 20,
      maximum: 20,
      stop: () => false,
    });
    for (const metric of ['meanWaiting', 'meanBusy', 'meanWaitSeconds'] as const) {
      const { low, high } = meanInterval(results.map((result) => result[metric]));
      if (low! <= theory[metric] && theory[metric] <= high!) covered[metric]++;
    }
  }
  // Of 160 intervals, 152 are expected to hold the value. If each does with probability 0.95, fewer than
  // 142 do with probability 0.0005, and all of them (intervals that are too wide) with 0.0003.
  for (const count of Object.values(covered)) {
    expect(count).toBeGreaterThanOrEqual(142);
    expect(count).toBeLessThan(experiments);
  }
});
