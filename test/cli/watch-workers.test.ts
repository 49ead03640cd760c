import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchWorkers } from '../../cli/queue/watch-workers.ts';

describe('whoever watches the workers of a queue', () => {
  let told: number;
  let end: () => void;
  beforeEach(() => {
    told = 0;
    vi.useFakeTimers();
  });
  afterEach(() => {
    end();
    vi.useRealTimers();
  });

  const tell = () => {
    told += 1;
  };
  /** Sees these numbers one after the other, the last of them from then on, and says after each look what has been told. */
  async function toldAfter(...counts: readonly (number | Error)[]): Promise<readonly number[]> {
    let at = 0;
    const seen = async () => {
      const count = counts[at++]!;
      if (count instanceof Error) throw count;
      return count;
    };
    end = watchWorkers(seen, tell, 1_000);
    const after: number[] = [];
    for (const _ of counts) {
      await vi.advanceTimersByTimeAsync(after.length === 0 ? 0 : 1_000);
      after.push(told);
    }
    return after;
  }

  it('tells once when there are none, and again when there were some in between', async () => {
    expect(await toldAfter(0, 0, 0, 0, 2, 0, 0, 0)).toEqual([0, 1, 1, 1, 1, 1, 2, 2]);
  });

  it('tells nothing of a single look without any, as after a restart, nor of one that fails', async () => {
    expect(await toldAfter(2, 0, 1, 0, new Error('gone'), 0, 1)).toEqual(Array(7).fill(0));
  });

  it('looks no second time while a server hangs, and tells nothing once it is ended', async () => {
    const answers: ((count: number) => void)[] = [];
    end = watchWorkers(() => new Promise((resolve) => answers.push(resolve)), tell, 1_000);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(answers).toHaveLength(1);
    answers[0]!(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([answers.length, told]).toEqual([2, 0]);
    end();
    answers[1]!(0);
    await vi.advanceTimersByTimeAsync(20_000);
    expect([answers.length, told]).toEqual([2, 0]);
  });
});
