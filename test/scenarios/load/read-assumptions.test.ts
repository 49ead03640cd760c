import { describe, expect, test } from 'vitest';
import { articleOverrides } from '../../../models/assumptions.ts';
import { load, OFFICE, places } from './helpers.ts';

const assumptionsOf = async (written: string) => {
  const { value, diagnostics } = await load(`${OFFICE}assumptions: ${written}\n`);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return value!.assumptions;
};

describe('assumptions are chosen', () => {
  test('by the id of a fact as well as by name', async () => {
    expect(await assumptionsOf('{ PIM-99: expired, GDAP-73: article, attackerSpeed: at-once }')).toEqual({
      pimLossAt: 'expired',
      gdapRegistrations: 'article',
      attackerSpeed: 'at-once',
    });
  });

  test('and either way the scenario is the same', async () => {
    const byName = await load(`${OFFICE}assumptions: { pimLossAt: expired, mfaRule: article }\n`);
    const byFact = await load(`${OFFICE}assumptions: { PIM-27: article, PIM-99: article }\n`);
    expect(byFact.value!.hash).toBe(byName.value!.hash);
    const other = await load(`${OFFICE}assumptions: { mfaRule: article }\n`);
    expect(other.value!.hash).not.toBe(byName.value!.hash);
  });

  test('all at once, as the article or as Microsoft has them', async () => {
    expect(await assumptionsOf('article')).toEqual(articleOverrides());
    expect(await assumptionsOf('microsoft')).toEqual({});
  });
});

describe('assumptions are refused', () => {
  test('where two keys answer the same question, at the second of them', async () => {
    const block = 'assumptions:\n  PIM-99: expired\n  mfaRule: article\n  pimLossAt: expired\n';
    const { value, diagnostics } = await load(`${OFFICE}${block}`);
    expect(value).toBeUndefined();
    expect(places(diagnostics)).toEqual(['12:3 SCN-DUPLICATE']);
    expect(diagnostics[0]!.message).toMatch(/"PIM-99" and "pimLossAt"/);
  });

  test.each([
    ['an unknown fact', '{ PIM-98: expired }', '9:16 SCN-UNKNOWN-KEY', /PIM-9/],
    ['an unknown choice', '{ LH-66: always-ful }', '9:23 SCN-CHOICE', /"always-full"\?/],
    ['the article where it says nothing', '{ attackerSpeed: article }', '9:31 SCN-CHOICE', undefined],
    ['an unknown side', 'artikle', '9:14 SCN-CHOICE', /"article"\?/],
  ])('%s', async (_, written, place, hint) => {
    const { diagnostics } = await load(`${OFFICE}assumptions: ${written}\n`);
    expect(places(diagnostics)).toEqual([place]);
    if (hint !== undefined) expect(diagnostics[0]!.hint).toMatch(hint);
  });
});

test('a choice that nothing asks yet is said to change nothing', async () => {
  const { value, diagnostics } = await load(`${OFFICE}assumptions: { B2B-45: always-trusted }\n`);
  expect(places(diagnostics)).toEqual(['9:16 SCN-NO-EFFECT']);
  expect(value!.assumptions).toEqual({ gdapDeviceTrust: 'always-trusted' });
});

describe('a choice that cannot matter is told of', () => {
  test('at its place, with the reason, and the scenario runs', async () => {
    const block = 'assumptions:\n  mfaRule: article\n  configuringNeedsSeat: yes\n  LH-66: always-full\n';
    const { value, diagnostics } = await load(`${OFFICE}${block}`);
    expect(value!.assumptions).toMatchObject({ configuringNeedsSeat: 'yes' });
    expect(places(diagnostics)).toEqual(['11:3 SCN-NO-EFFECT', '12:3 SCN-NO-EFFECT']);
    expect(diagnostics.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'note: "configuringNeedsSeat" changes nothing in this scenario: nobody is known to configure PIM.',
      'note: "LH-66" changes nothing in this scenario: nothing is delegated through Azure Lighthouse.',
    ]);
  });

  test('but not where all of one side was taken', async () => {
    expect((await load(`${OFFICE}assumptions: article\n`)).diagnostics).toEqual([]);
  });
});
