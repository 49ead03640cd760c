import { expect, test } from 'vitest';
import { breakEvenSentence, breakEvensOf } from '../../../../scenarios/licenses/growth/break-evens.ts';

const sentence = (one: readonly number[], other: readonly number[]) =>
  breakEvenSentence(
    breakEvensOf([
      { id: 'this', costsPerMonthMinor: one },
      { id: 'that', costsPerMonthMinor: other },
    ])[0]!,
  );

test.each([
  [[1, 1], [1, 1], 'this and that cost the same, however many customers there are.'],
  [[1, 1], [2, 3], 'this costs less than that, however many customers there are.'],
  [[3, 3, 3], [1, 2, 4], 'this costs less than that from 3 customers on; that costs less up to 2.'],
  [[2, 2], [1, 4], 'this costs less than that from 2 customers on; that costs less with 1.'],
  [
    [2, 4, 6, 8],
    [4, 4, 4, 4],
    'that costs less than this from 3 customers on; this costs less with 1, they cost the same with 2.',
  ],
  [
    [1, 3, 3, 3],
    [1, 1, 1, 3],
    'this and that cost the same from 4 customers on; they cost the same with 1, that costs less from 2 to 3.',
  ],
  [
    [1, 2, 1, 2, 1, 2],
    [2, 1, 2, 1, 2, 1],
    'that costs less than this from 6 customers on; before that it changes 4 times.',
  ],
])('%j against %j', (one, other, words) => {
  expect(sentence(one, other)).toBe(words);
});

test('each two designs are held against each other once', () => {
  const curves = ['a', 'b', 'c'].map((id, rank) => ({ id, costsPerMonthMinor: [rank] }));
  expect(breakEvensOf(curves).map(({ one, other }) => one + other)).toEqual(['ab', 'ac', 'bc']);
});
