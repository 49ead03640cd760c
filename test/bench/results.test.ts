import { describe, expect, test } from 'vitest';
import { judged } from '../../bench/goals.ts';
import { SIZES } from '../../bench/lifecycle/sizes.ts';
import { readOptions } from '../../bench/options.ts';
import { readNotes } from '../../bench/report/notes.ts';
import { figure, whole } from '../../bench/report/numbers.ts';
import { largestShares } from '../../bench/report/profile.ts';
import { type Results, resultsText } from '../../bench/report/results.ts';
import { inRounds, spreadOver } from '../../bench/sampling/rounds.ts';
import { spreadOf } from '../../bench/sampling/spread.ts';
import { mustBe } from '../../bench/tasks/lifecycle.ts';

const RESULTS: Results = {
  provenance: {
    commit: '0123456789ab',
    committedOn: '2026-01-05',
    isClean: true,
    processor: 'Some processor',
    cores: 2,
    memoryGibibytes: 8,
    node: 'v20.0.0',
    system: 'linux x64',
  },
  isQuick: false,
  missing: [],
  sections: [
    {
      title: 'A section',
      about: ['What was run.'],
      tables: [{ head: ['what', 'ns'], rows: [['one', '34.5']] }],
      goals: [
        judged('code-over-actors', spreadOf([299, 310, 305])),
        judged('event-log', spreadOf([1.4, 1.48])),
      ],
    },
  ],
  notes: { 'event-log': 'Each line is written twice.', 'code-over-actors': 'Not to be seen.' },
  profiles: { 'event-log': [{ name: 'put', share: 0.251 }] },
};

describe('the results', () => {
  test('have each goal with what was asked and found', () => {
    const text = resultsText(RESULTS);
    expect(text).toContain('| at least 300× | 305× | 302 to 308 | 3 | met |');
    expect(text).toContain('| at most 1.3× | 1.44× | 1.42 to 1.46 | 2 | **missed** |');
  });

  test('say of goals that were missed what stands in the way, and of others nothing', () => {
    const text = resultsText(RESULTS);
    expect(text).toContain('Each line is written twice.\n\n| function | share of its time, start included |');
    expect(text).toContain('| `put` | 25.1 % |');
    expect(text).not.toContain('Not to be seen.');
  });

  test('admit that nobody has looked, that files were changed, that a run was quick, and that it was ended early', () => {
    const { provenance } = RESULTS;
    const text = resultsText({
      ...RESULTS,
      notes: {},
      isQuick: true,
      missing: ['Memory', 'Two workers'],
      provenance: { ...provenance, isClean: false },
    });
    expect(text).toContain('Nobody has looked into this yet.');
    expect(text).toContain('and changes not committed');
    expect(text).toContain('Its figures mean nothing.');
    expect(text).toContain('has not come to its end. Missing: Memory; Two workers.');
    expect(resultsText(RESULTS)).not.toMatch(/not committed|mean nothing|Missing/);
  });
});

test('a goal is decided by the median, on its own side', () => {
  expect(judged('two-workers', spreadOf([1.7, 1.8, 1.9])).isMet).toBe(true);
  expect(judged('two-workers', spreadOf([1.7, 1.79, 1.9])).isMet).toBe(false);
  expect(judged('idle-bytes', spreadOf([400])).isMet).toBe(true);
  expect(judged('idle-bytes', spreadOf([401])).isMet).toBe(false);
});

test('one number out of seven that differs ends the benchmark', () => {
  const { expected } = SIZES.S;
  mustBe(expected, { ...expected }, 'the same');
  expect(() => mustBe(expected, { ...expected, peak: expected.peak + 1 }, 'hand, S')).toThrow(
    'hand, S: found',
  );
});

test('ratios are taken within rounds, and every second round runs backwards', async () => {
  const order: string[] = [];
  const rounds = await inRounds(
    async ({ parameters }) => {
      order.push(String(parameters.name));
      return { milliseconds: order.length };
    },
    {
      slow: { task: 'start', parameters: { name: 'slow' } },
      fast: { task: 'start', parameters: { name: 'fast' } },
    },
    2,
  );
  expect(order).toEqual(['slow', 'fast', 'fast', 'slow']);
  const ratio = spreadOver(rounds, ({ slow, fast }) => slow.milliseconds! / fast.milliseconds!);
  expect(ratio).toEqual(spreadOf([1 / 2, 4 / 3]));
});

test('a profile is read as shares of the time that was worked', () => {
  const frame = (id: number, functionName: string) => ({
    id,
    callFrame: { functionName, url: 'file:///dist/bench.js', lineNumber: 6 },
  });
  const nodes = [frame(1, '(idle)'), frame(2, 'fire'), frame(3, ''), frame(4, 'fire')];
  const shares = largestShares({ nodes, samples: [1, 2, 3, 4, 2], timeDeltas: [900, 10, 30, 40, 20] }, 8);
  expect(shares).toEqual([
    { name: 'fire', share: 0.7 },
    { name: 'a function in bench.js, line 7', share: 0.3 },
  ]);
});

test('notes belong to goals', () => {
  expect(readNotes('# Title\n\nAbout.\n\n## event-log\n\nOne.\nTwo.\n\n## idle-bytes\n\nThree.\n')).toEqual({
    'event-log': 'One.\nTwo.',
    'idle-bytes': 'Three.',
  });
  expect(() => readNotes('## even-log\n\nOne.')).toThrow('"even-log", which is no goal');
});

test('numbers have the digits that count', () => {
  expect([0.415, 9.994, 34.56, 305.4, 46_264_115].map(figure)).toEqual([
    '0.41',
    '9.99',
    '34.6',
    '305',
    '46,264,115',
  ]);
  expect(whole(999.6)).toBe('1,000');
});

test('options are read, and what is unknown is refused', () => {
  expect(readOptions([])).toEqual({ isQuick: false, isProfiled: false, rounds: 5, only: [] });
  expect(readOptions(['--only', 'page', '--rounds', '3'])).toMatchObject({ rounds: 3, only: ['page'] });
  expect(readOptions(['--help'])).toBeUndefined();
  expect(() => readOptions(['--only', 'pages'])).toThrow('no section "pages"');
  expect(() => readOptions(['--rounds', '0'])).toThrow('no number of rounds');
  expect(() => readOptions(['--rouds', '3'])).toThrow();
});
