import { describe, expect, test } from 'vitest';
import { closest } from '../../../scenarios/schema/did-you-mean.ts';

describe('the word that was meant', () => {
  test.each([
    ['horizn', ['horizon', 'start'], 'horizon'],
    ['Tier2', ['tier1', 'tier2'], 'tier2'],
    ['gdap pim', ['gdap-pim', 'gdap-standing'], 'gdap-pim'],
    ['dpa', ['dap', 'gdap-pim'], 'dap'],
    ['customer-01', ['Customer 001', 'customer-001'], 'customer-001'],
    ['Exchange Admin', ['Exchange Administrator', 'Global Reader'], 'Exchange Administrator'],
  ])('%s', (found, candidates, meant) => {
    expect(closest(found, candidates)).toBe(meant);
  });

  test.each([
    ['x', ['horizon']],
    ['ab', ['cd']],
    ['quite another thing', ['horizon', 'start']],
    ['x'.repeat(10_000), ['x']],
    ['', ['a']],
  ])('%s is near to nothing', (found, candidates) => {
    expect(closest(found, candidates)).toBeUndefined();
  });
});
