import { describe, expect, it } from 'vitest';
import { createProgress, progressLine } from '../../cli/progress.ts';

function fakeTerminal(isTTY: boolean) {
  const written: string[] = [];
  return { written, stream: { isTTY, write: (text: string) => written.push(text) } };
}

describe('progress', () => {
  it('says nothing where nobody watches', () => {
    const { written, stream } = fakeTerminal(false);
    const progress = createProgress({ stream });
    progress.note('Reading');
    progress.update(1, 10);
    progress.stop();
    expect(written).toEqual([]);
  });

  it('draws on a terminal, not more than ten times a second, and wipes its line', () => {
    const { written, stream } = fakeTerminal(true);
    let time = 0;
    const progress = createProgress({ stream, now: () => time });
    for (let done = 0; done < 100; done++) {
      progress.update(done, 1000);
      time += 10;
    }
    expect(written.length).toBe(10);
    progress.stop();
    progress.stop();
    expect(written.slice(10)).toEqual(['\r\x1b[K']);
  });

  it('estimates only when it has seen enough', () => {
    expect(progressLine(10, 100, 100)).toBe('[##----------------------] 10 of at most 100 replications');
    expect(progressLine(50, 100, 2000)).toBe(
      '[############------------] 50 of at most 100 replications, at most 2 s left',
    );
    expect(progressLine(10, 400, 60_000)).toContain('at most 39 min left');
    expect(progressLine(0, 0, 1000)).toContain('0 of at most 0');
  });
});
