import { describe, expect, test } from 'vitest';
import { IMPLEMENTATIONS } from '../../bench/lifecycle/implementations.ts';
import { SIZES, type SizeName } from '../../bench/lifecycle/sizes.ts';

const SEED = 1;
const outcomeOf = (name: keyof typeof IMPLEMENTATIONS, size: SizeName, seed = SEED) => {
  const run = IMPLEMENTATIONS[name](SIZES[size], seed);
  run.run();
  return run.outcome();
};

describe('the workload lifecycle comes out the same, number for number', () => {
  test.each(Object.keys(IMPLEMENTATIONS) as (keyof typeof IMPLEMENTATIONS)[])('%s, small', (name) => {
    expect(outcomeOf(name, 'small')).toEqual(SIZES.small.expected);
  });

  test.each(['code', 'tables', 'hand'] as const)(
    '%s, 100 tenants with 5 engineers over 730 days, as implementations in other languages have it',
    (name) => {
      expect(outcomeOf(name, 'S')).toEqual(SIZES.S.expected);
    },
  );

  test('with another seed the numbers are others', () => {
    expect(outcomeOf('hand', 'small', 2)).not.toEqual(SIZES.small.expected);
  });
});
