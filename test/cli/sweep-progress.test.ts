import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Position } from '../../cli/positions.ts';
import { followRun } from '../../cli/run-progress.ts';
import { followSweep } from '../../cli/sweep-progress.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

const DAY_SECONDS = 86_400;
const SCENARIO = {
  start: '2026-01-05T00:00:00Z',
  horizonSeconds: 10 * DAY_SECONDS,
  designs: [{ name: 'dap' }, { name: 'gdap-pim' }],
} as unknown as Scenario;

/** Half of the second design is done, so three quarters of replication 3 after `from`. */
const within = (task: number, from: number): Position => {
  return { task, from, replication: from + 3, design: 1, atSeconds: 5 * DAY_SECONDS };
};

let drawn: [number, number, string | undefined][];
const progress = {
  note: () => undefined,
  update: (done: number, total: number, where?: string) => drawn.push([done, total, where]),
  stop: () => undefined,
};
beforeEach(() => {
  drawn = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what is shown of a sweep', () => {
  it('is what is done, and what threads have done of the batches under way, by point', () => {
    let positions = [within(1, 16), within(0, 32)];
    const follow = followSweep(4, 160, () => positions, progress);
    vi.advanceTimersByTime(250);
    // Of points nobody has spoken of nothing can be said.
    expect(drawn).toEqual([]);
    follow.point(0, SCENARIO);
    follow.point(1, SCENARIO);
    // Batch 16 of point 1 counts already; that of point 0 does not.
    follow.done({ done: 64, maximum: 160, doneOf: (point) => (point === 1 ? 32 : 32) });
    vi.advanceTimersByTime(250);
    expect(drawn.at(-1)).toEqual([67.75, 160, 'point 1 of 4, gdap-pim on 2026-01-10']);
    positions = [];
    vi.advanceTimersByTime(250);
    expect(follow.reached()).toMatchObject({ percent: 75, where: 'point 1 of 4, gdap-pim on 2026-01-10' });
    follow.stop();
  });
});

describe('what is shown of several runs on the same threads', () => {
  it('counts the batches of the run under way behind those of the runs that are over', () => {
    const follow = followRun(SCENARIO, 20, () => [within(0, 0)], progress);
    follow.done(16, 80, 0);
    vi.advanceTimersByTime(250);
    // The batch from 0 is one of those 16.
    expect(drawn.at(-1)).toEqual([16, 80, undefined]);
    follow.done(20, 80, 20);
    vi.advanceTimersByTime(250);
    expect(drawn.at(-1)).toEqual([23.75, 80, 'gdap-pim on 2026-01-10']);
    follow.stop();
  });
});
