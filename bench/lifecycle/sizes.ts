import type { LifecycleOutcome, LifecycleSize } from './rules.ts';

/** A size with the seven numbers that seed 1 must give. */
export interface CheckedSize extends LifecycleSize {
  readonly expected: LifecycleOutcome;
}

const S = { tenants: 100, engineersPerTenant: 5 };
const M = { tenants: 1000, engineersPerTenant: 10 };
const L = { tenants: 10_000, engineersPerTenant: 10 };

/** One set of the seven numbers, in the order of the rules. */
const numbers = (
  ...[events, activations, refused, denied, activeMinutes, forced, peak]: [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
): LifecycleOutcome => ({ events, activations, refused, denied, activeMinutes, forced, peak });

/**
 * The sizes. The numbers of S and of the two years of M are those of implementations in other languages. Those of M
 * and L come from the three fast implementations here, which share queue and sampler: for these two sizes they prove
 * that all did the same, and no more. The shorter horizons were counted by all five.
 */
export const SIZES = {
  S: { ...S, days: 730, expected: numbers(2_310_874, 695_303, 2485, 10_586, 177_432_786, 71, 217) },
  M: { ...M, days: 146, expected: numbers(9_261_862, 2_789_318, 6208, 42_082, 710_115_343, 123, 3650) },
  L: {
    ...L,
    days: 36,
    expected: numbers(22_835_143, 6_885_271, 9896, 104_854, 1_744_774_529, 324, 35_906),
  },
  'M, two years': {
    ...M,
    days: 730,
    expected: numbers(46_264_115, 13_915_911, 62_669, 211_857, 3_547_417_834, 1482, 3650),
  },
  /** For implementations that take microseconds per event. */
  'S, 80 days': { ...S, days: 80, expected: numbers(253_904, 76_536, 55, 1187, 19_470_643, 2, 207) },
  'M, 4 days': { ...M, days: 4, expected: numbers(252_723, 77_154, 0, 1148, 18_615_225, 0, 3650) },
  /** Small enough for every implementation in a test, and everything in it happens at least once. */
  small: {
    tenants: 37,
    engineersPerTenant: 2,
    days: 20,
    expected: numbers(9422, 2849, 6, 42, 711_135, 1, 39),
  },
} as const satisfies Readonly<Record<string, CheckedSize>>;

export type SizeName = keyof typeof SIZES;
