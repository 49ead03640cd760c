import { describe, expect, test } from 'vitest';
import type { AssumptionSweep, AssumptionTrial } from '../../../scenarios/result.ts';
import { writeCsv } from '../../../scenarios/writers/csv.ts';
import { assumptionSweepSection } from '../../../scenarios/writers/outline/assumption-sweep.ts';
import { sweepFinding } from '../../../scenarios/writers/sweep-words.ts';
import { sampleResult } from './sample-result.ts';

const trial = (change: Partial<AssumptionTrial>): AssumptionTrial => ({
  id: 'mfaRule',
  choice: 'article',
  instead: 'session-satisfies',
  statement: 'MFA is a fresh step.',
  outcome: 'nothing',
  verdicts: [],
  expectations: [],
  numbers: [],
  ...change,
});

const TURNS = trial({
  factId: 'PIM-27',
  outcome: 'verdict',
  verdicts: [
    { metric: 'blast.tenants', a: 'dap', b: 'gdap-pim', from: 'no real difference', to: 'gdap-pim better' },
  ],
  expectations: [{ formula: 'x < 1', from: true, to: false }],
});
const MOVES = trial({
  id: 'p2Price',
  choice: 'before-2026',
  instead: 'current',
  outcome: 'numbers',
  numbers: [{ design: 'gdap-pim', metric: 'license.costPerMonth', unit: 'USD/month', from: 50, to: 45 }],
});
const IDLE = trial({ id: 'gdapNesting', instead: 'counts' });

const SWEEP: AssumptionSweep = {
  complete: true,
  runs: 3,
  tried: [TURNS, MOVES, IDLE],
  notTried: [
    { id: 'pimLossAt', why: 'no license lapses within the horizon' },
    { id: 'activatedAtExpiry', why: 'no license lapses within the horizon' },
  ],
};

const sectionOf = (assumptionSweep: AssumptionSweep, full: boolean) => {
  const section = assumptionSweepSection({ ...sampleResult(), assumptionSweep }, full)!;
  return section.blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map(({ text }) => `- ${text}`);
    if (block.kind === 'paragraph') return [block.phrase.text];
    return block.kind === 'more' ? [`${block.count} more ${block.noun}`] : [];
  });
};

describe('a sweep in words', () => {
  test('says first what turns, then what moves, then what does nothing, and why something was not tried', () => {
    expect(sectionOf(SWEEP, true)).toEqual([
      '1 of 3 other answers turns a verdict.',
      '- mfaRule: article instead of session-satisfies. blast.tenants: gdap-pim better (as it stands: no real difference); x < 1 no longer holds [PIM-27]',
      'Numbers move, and no verdict turns:',
      '- p2Price: before-2026 instead of current. license.costPerMonth of gdap-pim from 50 to 45 USD/month',
      'Nothing changes: gdapNesting: article.',
      'Every answer was tried on the same 40 replications: what happens in fewer than one of 14 runs may not have been among them.',
      'Not tried, since no license lapses within the horizon: pimLossAt, activatedAtExpiry.',
    ]);
    expect(sectionOf(SWEEP, false).at(-1)).toBe('2 more untried question');
  });

  test('keeps an answer with many consequences short', () => {
    const many = trial({ outcome: 'numbers', numbers: Array(5).fill(MOVES.numbers[0]) });
    const [line] = sectionOf({ ...SWEEP, tried: [many] }, false).filter((text) => text.startsWith('- '));
    expect(line).toMatch(/; and 2 more$/);
  });

  test('is not there where nobody asked', () => {
    expect(assumptionSweepSection(sampleResult(), true)).toBeNull();
  });

  test.each([
    [{ tried: [MOVES, IDLE], runs: 2 }, 'None of 2 other answers turns a verdict'],
    [{ tried: [TURNS, TURNS, IDLE], runs: 3 }, '2 of 3 other answers turn a verdict'],
    [
      { tried: [TURNS, IDLE, IDLE, IDLE], runs: 9, complete: false },
      '1 of 4 answers tried so far, of 9, turns a verdict',
    ],
    [{ tried: [], runs: 9, complete: false }, 'No other answer was tried yet'],
    [{ tried: [], runs: 0 }, 'No open question can matter here'],
  ])('its heading counts: %#', (change, words) => {
    expect(sweepFinding({ ...SWEEP, ...change })).toBe(words);
  });

  test('has a row per answer and per untried question in CSV', () => {
    const { output } = writeCsv({ ...sampleResult(), assumptionSweep: SWEEP }, {});
    const lines = String(output).split('\r\n');
    const rows = lines.filter((line) => line.startsWith('assumption-sweep,'));
    expect(rows.map((row) => row.split(',').slice(4, 7))).toEqual([
      ['mfaRule', 'article', 'verdict'],
      ['p2Price', 'before-2026', 'numbers'],
      ['gdapNesting', 'article', 'nothing'],
      ['pimLossAt', '', 'not tried'],
      ['activatedAtExpiry', '', 'not tried'],
    ]);
  });
});
