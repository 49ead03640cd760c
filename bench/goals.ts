import type { Sample } from './sampling/sample.ts';
import type { Spread } from './sampling/spread.ts';

interface Goal {
  /** What is asked, without the bound. */
  readonly text: string;
  /** On which side of the bound the median must lie. */
  readonly must: 'reach' | 'not exceed';
  readonly bound: number;
  /** What stands behind the number. */
  readonly unit: '×' | 'bytes';
}

/** What the benchmarks are to reach. Each has one figure, whose median decides. */
export const GOALS = {
  'code-over-actors': {
    text: 'generated code over XState actors on a correct virtual clock, `lifecycle` at M',
    must: 'reach',
    bound: 300,
    unit: '×',
  },
  'tables-over-actors': {
    text: 'interpreted tables over XState actors, `lifecycle` at M',
    must: 'reach',
    bound: 120,
    unit: '×',
  },
  'code-over-hand-m': {
    text: 'generated code over the hand-written loop, same queue and same sampler, at M',
    must: 'reach',
    bound: 0.6,
    unit: '×',
  },
  'code-over-hand-l': {
    text: 'generated code over the hand-written loop, same queue and same sampler, at L',
    must: 'reach',
    bound: 0.6,
    unit: '×',
  },
  'large-over-middle': {
    text: 'time per event at L over that at M, generated code',
    must: 'not exceed',
    bound: 1.3,
    unit: '×',
  },
  'models-over-actors': {
    text: 'the models, all checkers on, over the same scenario on XState actors',
    must: 'reach',
    bound: 50,
    unit: '×',
  },
  'event-log': {
    text: 'time with the event log on over that with it off, `lifecycle` at M',
    must: 'not exceed',
    bound: 1.3,
    unit: '×',
  },
  'series-and-checkers': {
    text: 'time with series and checkers on over that with both off, `lifecycle` at M',
    must: 'not exceed',
    bound: 1.15,
    unit: '×',
  },
  'two-workers': {
    text: 'two warm workers over one',
    must: 'reach',
    bound: 1.8,
    unit: '×',
  },
  'idle-bytes': {
    text: 'memory per idle entity, heap and array buffers',
    must: 'not exceed',
    bound: 400,
    unit: 'bytes',
  },
  'flat-memory': {
    text: 'memory after five times as many events over that before',
    must: 'not exceed',
    bound: 1.05,
    unit: '×',
  },
} as const satisfies Readonly<Record<string, Goal>>;

export type GoalId = keyof typeof GOALS;

/** A goal with what was measured. */
export interface Judged {
  readonly goal: GoalId;
  readonly spread: Spread;
  readonly isMet: boolean;
  /** What to look into where it was missed. */
  readonly subject: Sample | undefined;
}

/** Holds a figure against its goal; `subject` is the sample whose profile says where the time goes. */
export function judged(goal: GoalId, spread: Spread, subject?: Sample): Judged {
  const { must, bound } = GOALS[goal];
  const isMet = must === 'reach' ? spread.median >= bound : spread.median <= bound;
  return { goal, spread, isMet, subject };
}
