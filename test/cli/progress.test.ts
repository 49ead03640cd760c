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
    expect(progressLine(10, 100, 100)).toBe('10 of at most 100 replications');
    expect(progressLine(50, 100, 2000)).toBe('50 of at most 100 replications, at most 2 s left');
    expect(progressLine(10, 400, 60_000)).toContain('at most 39 min left');
    expect(progressLine(0, 0, 1000)).toContain('0 of at most 0');
  });

  it('tells inside a long replication where it is', () => {
    const { written, stream } = fakeTerminal(true);
    createProgress({ stream }).update(1.25, 2, 'dap on 2026-03-01');
    expect(written).toEqual([
      '\r\x1b[K[###############---------] 1 of at most 2 replications (62 %, dap on 2026-03-01)',
    ]);
  });

  it('writes a plain line each half minute where nobody watches, and none about what is short', () => {
    const { written, stream } = fakeTerminal(false);
    let time = 0;
    const progress = createProgress({ stream, now: () => time });
    for (time = 0; time < 70_000; time += 250) progress.update(time / 70_000, 1, 'dap on 2026-03-01');
    expect(written).toEqual([
      '0 of at most 1 replications (42 %, dap on 2026-03-01), at most 40 s left\n',
      '0 of at most 1 replications (85 %, dap on 2026-03-01), at most 11 s left\n',
    ]);
  });
});
