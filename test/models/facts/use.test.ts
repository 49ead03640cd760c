import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL_FACTS, facts } from '../../../models/facts/index.ts';
import { inCollection } from '../../collection.ts';
import {
  constantsOfFacts,
  isDifference,
  namesFact,
  settledByDifferences,
  textOfUses,
  wordsOf,
} from './uses.ts';

/** Facts that work under way will use. The list only shrinks: what is used goes from it, what never is goes from the code. */
const AWAITING_USE: ReadonlySet<string> = new Set(
  `B2B-06 B2B-12 B2B-15 B2B-21 B2B-30 B2B-31 B2B-42 B2B-44 B2B-57 B2B-59 B2B-71 B2B-72 B2B-74
    B2B-75 B2B-81 B2B-82 B2B-84 B2B-85 B2B-86 GDAP-105 GDAP-106 GDAP-108 GDAP-11 GDAP-112 GDAP-115
    GDAP-119 GDAP-12 GDAP-120 GDAP-121 GDAP-13 GDAP-130 GDAP-131 GDAP-132 GDAP-133 GDAP-18 GDAP-19
    GDAP-20 GDAP-21 GDAP-22 GDAP-23 GDAP-24 GDAP-26 GDAP-33 GDAP-34 GDAP-35 GDAP-42 GDAP-47 GDAP-49
    GDAP-62 GDAP-64 GDAP-65 GDAP-66 GDAP-67 GDAP-68 GDAP-70 GDAP-75 GDAP-77 GDAP-80 GDAP-81 GDAP-92
    GDAP-94 GDAP-95 GDAP-96 GDAP-98 LH-04 LH-0B LH-0C LH-26 LH-3A LH-41 LH-45 LH-49 LH-4C LH-51
    LH-57 LH-58 LH-5B LH-5E LH-60 LH-61 LH-63 LH-64 LH-67 LH-81 LH-83 LH-84 LH-91 LH-92 LH-93 LH-95
    LH-96 LH-97 PIM-01 PIM-02 PIM-06 PIM-07 PIM-08 PIM-103 PIM-105 PIM-106 PIM-108 PIM-11 PIM-111
    PIM-19 PIM-25 PIM-30 PIM-31 PIM-43 PIM-44 PIM-45 PIM-56 PIM-62 PIM-64 PIM-75 PIM-88 PIM-90 PR2
    PR3`.split(/\s+/),
);

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
  test('by code, by the text of a rule, or by a difference that a command shows', async () => {
    const words = wordsOf(textOfUses());
    const constants = await constantsOfFacts();
    const settled = settledByDifferences(ALL_FACTS);
    const unused = ALL_FACTS.filter(
      (fact) =>
        !isDifference(fact) &&
        !settled.has(fact.id) &&
        !AWAITING_USE.has(fact.id) &&
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

  test('what waits for its use is a fact', () => {
    expect([...AWAITING_USE].filter((id) => !facts.has(id))).toEqual([]);
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
