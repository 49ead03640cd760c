import { expect, test } from 'vitest';
import { ASSUMPTIONS, NOT_READ_YET } from '../../models/assumptions.ts';
import { sourcesOf } from '../house/sources.ts';

/** Assumptions that some code reads by name. */
const READ = (() => {
  const code = [...sourcesOf(['models', 'scenarios'])]
    .filter(([file]) => !file.startsWith('models/assumptions'))
    .map(([, text]) => text)
    .join('\n');
  const reads = (id: string) =>
    new RegExp(
      `(assumptions|readings?|Assumptions\\([^)]*\\))\\.${id}\\b|\\{ ${id} = [^}]*\\}: \\w*Reading\\b`,
    ).test(code);
  return new Set(ASSUMPTIONS.map(({ id }) => id as string).filter(reads));
})();

test('every assumption is read somewhere: one that changes nothing would be a lie in every result', () => {
  const unread = ASSUMPTIONS.map(({ id }) => id).filter((id) => !READ.has(id) && !NOT_READ_YET.has(id));
  expect(unread).toEqual([]);
});

test('one that is read is not called unread', () => {
  expect([...NOT_READ_YET].filter((id) => READ.has(id))).toEqual([]);
});
