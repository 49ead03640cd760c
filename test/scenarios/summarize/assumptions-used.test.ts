import { expect, test } from 'vitest';
import { articleOverrides, NOT_READ_YET } from '../../../models/assumptions.ts';
import { assumptionsUsed } from '../../../scenarios/summarize/assumptions-used.ts';
import { smallScenario } from '../small-scenario.ts';

const used = (assumptions: Readonly<Record<string, string>>) =>
  assumptionsUsed(smallScenario({ assumptions }));

test('a result lists what its scenario can touch, with the answer taken and the others', () => {
  const list = used({ mfaRule: 'article' });
  expect(list.find(({ id }) => id === 'mfaRule')).toMatchObject({
    value: 'article',
    alternatives: ['session-satisfies'],
    factId: 'PIM-27',
    overridden: true,
  });
  expect(list.find(({ id }) => id === 'attackerToken')).toMatchObject({ overridden: false });
});

test('and nothing else, however much the scenario chooses', () => {
  const ids = used(articleOverrides()).map(({ id }) => id);
  expect(ids).toEqual(used({}).map(({ id }) => id));
  expect(ids).not.toContain('pimLossAt');
  expect(ids.filter((id) => NOT_READ_YET.has(id))).toEqual([]);
});
