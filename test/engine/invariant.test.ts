import { expect, test } from 'vitest';
import { blameRun, InvariantError, invariant, unreachable } from '../../engine/invariant.ts';

test('a broken invariant is an error of our own class', () => {
  expect(() => invariant(true, 'fine')).not.toThrow();
  expect(() => invariant(0, 'zero')).toThrow(new InvariantError('zero'));
  expect(() => unreachable({ kind: 'new' } as never)).toThrow('unhandled case: {"kind":"new"}');
});

test('a crash names the run in which it happened', () => {
  const run = { scenarioHash: 'abc123', seed: 7, replication: 41 };
  const crash = () =>
    blameRun(run, () => {
      throw new TypeError('x is not a function');
    });
  expect(crash).toThrow(InvariantError);
  expect(crash).toThrow('x is not a function (scenario abc123, seed 7, replication 41)');
  expect(blameRun(run, () => 5)).toBe(5);
});
