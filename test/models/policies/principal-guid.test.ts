import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGuid } from '../../../models/policies/lighthouse-definition.ts';
import { principalGuid } from '../../../models/policies/principal-guid.ts';

test('a GUID stays what it is, in small letters', () => {
  const id = 'A3F1C6D2-5B7E-4C19-9A64-2D0F8E7B1C01';
  expect(principalGuid(id)).toBe(id.toLowerCase());
});

test('a name becomes a GUID, the same every time', () => {
  expect(principalGuid('engineer-1')).toBe(principalGuid('engineer-1'));
  fc.assert(fc.property(fc.string(), (name) => isGuid(principalGuid(name))));
});

test('names that differ in a letter, in their order or in their length become different ones', () => {
  const names = ['', 'a', 'b', 'ab', 'ba', 'aa', 'aaa', 'engineer-1', 'engineer-2', 'engineer-12'];
  const guids = names.map(principalGuid);
  expect(new Set(guids).size).toBe(names.length);
  // Four hashes in a row, each from a beginning of its own, so that no part repeats another.
  for (const guid of guids) {
    const digits = guid.replaceAll('-', '');
    expect(new Set([0, 8, 16, 24].map((at) => digits.slice(at, at + 8))).size).toBe(4);
  }
});
