import { expect, test } from 'vitest';
import type { Result } from '../../../scenarios/result.ts';
import { runScenario } from '../../../scenarios/run/run.ts';
import { smallScenario } from '../small-scenario.ts';

const limited = (count: number) => {
  const scenario = smallScenario();
  return {
    ...scenario,
    precision: { ...scenario.precision, halfWidth: 1e-9, minReplications: 2, maxReplications: count },
  };
};

test('what is known on the way is what a shorter run ends with, and watching changes nothing', async () => {
  const seen: [number, Result][] = [];
  const watched = await runScenario(limited(5), {
    onKnown: async ({ count, soFar }) => {
      if (count > 1) seen.push([count, await soFar()]);
    },
  });
  expect(watched).toEqual(await runScenario(limited(5)));
  expect(seen.map(([count]) => count)).toEqual([2, 3, 4, 5]);
  for (const [count, known] of seen.slice(0, 2)) {
    expect(known.replications).toMatchObject({ count, stoppedBy: 'user' });
    expect(known.designs).toEqual((await runScenario(limited(count))).designs);
  }
});

test('no replication follows an abort on the way', async () => {
  const abort = new AbortController();
  const counts: number[] = [];
  const result = await runScenario(limited(5), {
    signal: abort.signal,
    onKnown: ({ count }) => {
      counts.push(count);
      if (count === 2) abort.abort();
    },
  });
  expect(counts).toEqual([1, 2]);
  expect(result.replications.stoppedBy).toBe('user');
});
