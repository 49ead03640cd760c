import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Executor, inProcess, precisionReached, replicate } from '../../engine/replications.ts';
import { streamsOf } from '../../engine/streams.ts';

const identity = inProcess((replication) => replication);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('how many', () => {
  test('the rule stops at the first complete batch that satisfies it', async () => {
    const asked: number[] = [];
    const stop = (results: readonly number[]) => {
      asked.push(results.length);
      return results.length >= 13;
    };
    expect(await replicate({ executor: identity, batchSize: 5, minimum: 8, maximum: 100, stop })).toEqual({
      results: upTo(15),
      stoppedBy: 'precision',
    });
    expect(asked).toEqual([10, 15]);
  });

  test('the maximum cuts the last batch', async () => {
    const progress: number[] = [];
    const outcome = await replicate({
      executor: identity,
      batchSize: 5,
      minimum: 1,
      maximum: 12,
      stop: () => false,
      onProgress: ({ done }) => progress.push(done),
    });
    expect(outcome).toEqual({ results: upTo(12), stoppedBy: 'limit' });
    expect(progress).toEqual([5, 10, 12]);
  });

  test('whatever the number of workers and whoever is fast, the results are the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 50 }),
        fc.scheduler(),
        async (batchSize, parallel, maximum, enough, scheduler) => {
          const executor: Executor<number> = scheduler.scheduleFunction(async (from, to) =>
            upTo(to).slice(from),
          );
          const stop = (results: readonly number[]) => results.length >= enough;
          const common = { batchSize, minimum: 3, maximum, stop };
          const many = replicate({ ...common, executor, parallel });
          await scheduler.waitFor(many);
          expect(await many).toEqual(
            await replicate({ ...common, executor: async (a, b) => upTo(b).slice(a) }),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('an abort', () => {
  const never: Executor<number> = (from, to) =>
    from < 10 ? Promise.resolve(upTo(to).slice(from)) : new Promise(() => {});

  test('leaves the batches known so far, even while an executor hangs', async () => {
    const controller = new AbortController();
    const outcome = replicate({
      executor: never,
      batchSize: 5,
      minimum: 1,
      maximum: 100,
      stop: () => false,
      parallel: 3,
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 10) setTimeout(() => controller.abort(), 5);
      },
    });
    expect(await outcome).toEqual({ results: upTo(10), stoppedBy: 'user' });
  });

  test('before the start leaves nothing', async () => {
    const options = { executor: identity, batchSize: 5, minimum: 1, maximum: 10, stop: () => false };
    expect(await replicate({ ...options, signal: AbortSignal.abort() })).toEqual({
      results: [],
      stoppedBy: 'user',
    });
  });

  test('reaches the executor, and its rejection is no error then', async () => {
    const controller = new AbortController();
    const executor: Executor<number> = (_from, _to, signal) =>
      new Promise((_resolve, reject) => {
        signal!.addEventListener('abort', () => reject(signal!.reason));
        controller.abort();
      });
    const options = { executor, batchSize: 5, minimum: 1, maximum: 10, stop: () => false };
    expect((await replicate({ ...options, signal: controller.signal })).stoppedBy).toBe('user');
  });

  test('also tells batches that ran ahead when the rule is content', async () => {
    let told = 0;
    const executor: Executor<number> = (from, to, signal) => {
      signal!.addEventListener('abort', () => told++);
      return from === 0 ? Promise.resolve(upTo(to)) : new Promise(() => {});
    };
    await replicate({ executor, batchSize: 2, minimum: 1, maximum: 8, stop: () => true, parallel: 3 });
    expect(told).toBe(3);
  });
});

test('an executor that fails fails everything', async () => {
  const executor: Executor<number> = async (from) => {
    throw new Error(`batch ${from} broke`);
  };
  const options = { executor, batchSize: 2, minimum: 1, maximum: 8, stop: () => false, parallel: 3 };
  await expect(replicate(options)).rejects.toThrow('batch 0 broke');
});

test('an executor that loses a result is our own mistake', async () => {
  const options = { batchSize: 2, minimum: 1, maximum: 8, stop: () => false };
  await expect(replicate({ ...options, executor: async () => [1] })).rejects.toThrow('asked for 2');
});

describe('the precision rule', () => {
  const noisy = (replication: number) => {
    const stream = streamsOf(1, replication).stream('metric', 'noise');
    return { a: 100 + stream.uniform(), b: 10 + 10 * stream.uniform() };
  };

  test('waits for the least certain design', async () => {
    const options = { executor: inProcess(noisy), batchSize: 10, minimum: 10, maximum: 5000 };
    const rule = (metrics: (result: { a: number; b: number }) => number[]) =>
      precisionReached({ metrics, absolute: 0.5 });
    const one = await replicate({ ...options, stop: rule(({ a }) => [a]) });
    const both = await replicate({ ...options, stop: rule(({ a, b }) => [a, b]) });
    expect(one.results.length).toBe(10);
    // Standard deviation 2.9: half the width is 0.5 at about (1.98 * 2.9 / 0.5)^2 = 131.
    expect(both.results.length).toBeGreaterThan(100);
    expect(both.results.length).toBeLessThan(170);
  });

  test('may be relative to the mean', () => {
    const rule = precisionReached<number>({ metrics: (value) => [value], relative: 0.1 });
    expect([rule([]), rule([5]), rule([5, 5]), rule([50, 150]), rule([99, 100, 101])]).toEqual([
      false,
      false,
      true,
      false,
      true,
    ]);
  });
});
