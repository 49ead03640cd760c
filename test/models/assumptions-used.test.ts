import { expect, test } from 'vitest';
import { ASSUMPTIONS } from '../../models/assumptions.ts';
import { sourcesOf } from '../house/sources.ts';

test('every assumption is read somewhere: one that changes nothing would be a lie in every result', () => {
  const code = [...sourcesOf(['models', 'scenarios'])]
    .filter(([file]) => file !== 'models/assumptions.ts')
    .map(([, text]) => text)
    .join('\n');
  const unread = ASSUMPTIONS.map(({ id }) => id).filter(
    (id) => !new RegExp(`assumptions\\.${id}\\b`).test(code),
  );
  expect(unread).toEqual([]);
});
