import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL_FACTS, facts } from '../../../models/facts/index.ts';
import { inCollection } from '../../collection.ts';
import { constantsOfFacts, isDifference, namesFact, restedOn, textOfUses, wordsOf } from './uses.ts';

/** Ids and reasons of the table under `Facts left out`. */
const LEFT_OUT: ReadonlyMap<string, string> = new Map(
  readFileSync(join(import.meta.dirname, '../../../docs/model.md'), 'utf8')
    .split('\n## Facts left out\n')[1]!
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => /^\| [A-Z][A-Z0-9]*-?[0-9A-F]+/.test(line))
    .flatMap((line) => {
      const [ids, reason] = line
        .split('|')
        .slice(1, 3)
        .map((cell) => cell.trim()) as [string, string];
      return ids.split(', ').map((id): [string, string] => [id, reason]);
    }),
);

describe('every fact is used', () => {
  test('by code, by the text of a rule, by a difference that a command shows, or by a fact derived from it', async () => {
    const words = wordsOf(textOfUses());
    const constants = await constantsOfFacts();
    const rested = restedOn(ALL_FACTS);
    const unused = ALL_FACTS.filter(
      (fact) =>
        !isDifference(fact) &&
        !rested.has(fact.id) &&
        !namesFact(words, fact.id, constants.get(fact.id) ?? []),
    );
    expect(unused.map(({ id }) => id)).toEqual([]);
  });

  test('the search sees ids and constants as whole words, and nothing else', () => {
    const words = wordsOf("if (PIM_X.value) cite('T5b'); // (PIM-10, LH-5A) or PIM-101x");
    expect(['PIM-10', 'LH-5A', 'T5b'].map((id) => namesFact(words, id, []))).toEqual([true, true, true]);
    expect(namesFact(words, 'PIM-99', ['PIM_X'])).toBe(true);
    const range = wordsOf('LH-58 to\n * LH-5B');
    expect(['LH-57', 'LH-59', 'LH-5A', 'LH-5C'].map((id) => namesFact(range, id, []))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(['PIM-1', 'PIM-101', 'T5', 'LH-5'].map((id) => namesFact(words, id, ['PIM']))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('facts left out', () => {
  test('are not in the code, and each has a reason', () => {
    expect(LEFT_OUT.size).toBeGreaterThan(0);
    expect([...LEFT_OUT.keys()].filter((id) => facts.has(id))).toEqual([]);
    expect([...LEFT_OUT].filter(([, reason]) => !/^[A-Z].{20,}$/.test(reason))).toEqual([]);
  });

  test.skipIf(!existsSync(inCollection('facts')))('and those in the code are all there are', () => {
    const ids = collectedIds();
    expect(ids.length).toBeGreaterThan(600);
    expect(ids.filter((id) => !facts.has(id) && !LEFT_OUT.has(id))).toEqual([]);
    expect([...LEFT_OUT.keys()].filter((id) => !ids.includes(id))).toEqual([]);
  });
});

/** Every id that begins a row of the collection; one row may hold several, as G4a/b/c does. */
function collectedIds(): readonly string[] {
  const found = ['pim.md', 'gdap.md', 'lighthouse.md', 'cross-tenant.md'].flatMap((file) =>
    readFileSync(inCollection(`facts/${file}`), 'utf8')
      .split('\n')
      .map((line) => /^\| ([A-Z][A-Z0-9]*-?A?[0-9A-F]+[a-z]?(?:\/[a-z])*) \|/.exec(line)?.[1])
      .filter((id): id is string => id !== undefined && /\d/.test(id)),
  );
  return [...new Set(found)].flatMap((id) => {
    const [first, ...others] = id.split('/') as [string, ...string[]];
    return [first, ...others.map((letter) => first.slice(0, -1) + letter)];
  });
}
