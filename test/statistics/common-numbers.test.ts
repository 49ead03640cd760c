import { describe, expect, test } from 'vitest';
import { commonNumbers, LIVES_THEORY } from './common-numbers.ts';

describe('on common random numbers a difference varies less', () => {
  const [lives, ...machines] = commonNumbers(120);
  const ofTheirOwn = machines.pop()!;

  test('as much less as theory says, where there is one', () => {
    expect(lives!.common / LIVES_THEORY.common).toBeGreaterThan(0.5);
    expect(lives!.common / LIVES_THEORY.common).toBeLessThan(2);
    expect(lives!.independent / LIVES_THEORY.independent).toBeGreaterThan(0.5);
    expect(lives!.independent / LIVES_THEORY.independent).toBeLessThan(2);
  });

  test.each(machines)('$difference', ({ common, independent }) => {
    // Measured over 300 pairs: 4.8, 2.1 and 5.8 times. Streams that designs do not share give one.
    expect(independent / common).toBeGreaterThan(1.5);
  });

  test('and no more where one of them fails for reasons of its own', () => {
    expect(ofTheirOwn.independent / ofTheirOwn.common).toBeGreaterThan(0.7);
  });
});
