import { expect, test } from 'vitest';
import { COMPILED } from '../../models/compiled-machines.ts';
import { MACHINES } from '../../models/machines/catalog.ts';
import { generatedModule } from '../generated-code.ts';

const kebab = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

test.each(MACHINES.map(({ id, machine }) => [id, machine] as const))(
  '%s is what the generator writes',
  (id, machine) => {
    const { actual, expected } = generatedModule(`models/generated/${kebab(id)}.ts`, `${id}Code`, machine);
    expect(actual).toBe(expected);
  },
);

test('every machine of the models runs as code', () => {
  const asTables = Object.values(COMPILED).filter(({ runsAs }) => runsAs === 'tables');
  expect(asTables.map(({ id }) => id)).toEqual([]);
});
