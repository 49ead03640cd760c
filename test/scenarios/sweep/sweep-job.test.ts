import { expect, it } from 'vitest';
import { ACTS } from '../../../models/acts.ts';
import { LARGEST_ANSWER_LENGTH, readAnswer } from '../../../scenarios/sweep/sweep-job.ts';
import { sweepOf } from './helpers.ts';

const RECORDING = {
  metrics: { 'blast.tenants': 1 },
  acts: Object.fromEntries(ACTS.map(({ id }) => [id, 0])),
  incidents: 0,
  observations: {},
  violations: [],
};

it('an answer is read for the batch it was asked for, and not where it is too large', async () => {
  const sweep = await sweepOf();
  const answer = (length: number) => JSON.stringify(Array(length).fill([RECORDING, RECORDING]));
  const second = { point: 1, from: 16, to: 20 };
  expect(readAnswer(answer(4), second, sweep)).toEqual({ replications: answer(4) });
  expect(readAnswer(answer(16), second, sweep)).toHaveProperty('problem');
  expect(readAnswer(answer(4), { ...second, from: 0, to: 16 }, sweep)).toHaveProperty('problem');
  expect(readAnswer(' '.repeat(LARGEST_ANSWER_LENGTH) + answer(4), second, sweep)).toEqual({
    problem: 'it is too large',
  });
});
