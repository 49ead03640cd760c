import { expect, test } from 'vitest';
import { isNeed, NEED_KEYS, NEEDS, needDefinition } from '../../models/needs.ts';

test('needs of the catalog are found by their keys, and no others', () => {
  expect(NEED_KEYS.length).toBeGreaterThan(20);
  for (const key of NEED_KEYS) {
    expect(isNeed(key)).toBe(true);
    expect(needDefinition(key)).toBe(NEEDS[key]);
  }
  for (const key of ['toString', 'constructor', '', 'exchange']) {
    expect(isNeed(key)).toBe(false);
    expect(() => needDefinition(key)).toThrow(/catalog of needs has no/);
  }
});
