import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL_FACTS, FACTS_AS_OF, facts, findFact } from '../../../models/facts/index.ts';
import { inCollection } from '../../collection.ts';

const ROOT = join(import.meta.dirname, '../../..');
const ROOMS = ['engine', 'models', 'scenarios', 'cli', 'viz'];
const SHARED = inCollection('facts');

/**
 * Long ids are facts wherever they stand, but for GDAP-001 and its like, which are rules; short ones only in quotes,
 * or where a comment lists them as ids.
 */
const LONG_ID = /\b(?:(?:PIM|GDAP|B2B)-(?:\d{2}|[1-9]\d{2}|A\d{1,2})|LH-\d[0-9A-F])\b/g;
const SHORT_ID = String.raw`(?:T\d+b?|A\d+b?|E[1-5]|D[12]|PR\d+|L[AD]\d+|R\d{2}[a-cg]?|G[24][a-c]?|[XM]\d|S\d{1,2})`;
const QUOTED_SHORT_ID = new RegExp(
  String.raw`factId: '(${SHORT_ID})'|\((${SHORT_ID}(?:, ${SHORT_ID})*)\)`,
  'g',
);

function citedIds(text: string): string[] {
  const short = [...text.matchAll(QUOTED_SHORT_ID)].flatMap((match) => (match[1] ?? match[2])!.split(', '));
  return [...(text.match(LONG_ID) ?? []), ...short];
}

function sourceFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

describe('the registry of facts', () => {
  test('uses no id twice', () => {
    const ids = ALL_FACTS.map((fact) => fact.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(facts.size).toBe(ALL_FACTS.length);
  });

  test.each(ALL_FACTS.map((fact) => [fact.id, fact] as const))('%s says where it comes from', (_, fact) => {
    expect(fact.source).not.toBe('');
    expect(fact.unit).not.toBe('');
    expect(fact.statement).toMatch(/\.$/);
    expect('CXTIU').toContain(fact.confidence);
    expect(fact.date).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(fact.date === FACTS_AS_OF || fact.source.includes(fact.date)).toBe(true);
  });

  test('is no younger than the day it was checked', () => {
    expect(ALL_FACTS.filter((fact) => fact.date > FACTS_AS_OF)).toEqual([]);
  });

  test('finds a fact in any spelling, and none that is not there', () => {
    expect(findFact('gdap-01')?.value).toBe(730 * 86_400);
    expect(findFact('T5B')?.id).toBe('T5b');
    expect(findFact('GDAP-999')).toBeUndefined();
  });

  test('orders ids as people count', () => {
    const ids = ALL_FACTS.map((fact) => fact.id);
    expect(ids.indexOf('T2')).toBeLessThan(ids.indexOf('T10'));
    expect(ids.indexOf('PIM-76')).toBeLessThan(ids.indexOf('PIM-128'));
    expect(ids.indexOf('LH-59')).toBeLessThan(ids.indexOf('LH-5A'));
    expect(ids.indexOf('LH-5F')).toBeLessThan(ids.indexOf('LH-60'));
  });
});

describe('citations', () => {
  test('the search for citations sees both kinds of ids', () => {
    expect(
      citedIds("see GDAP-04, PIM-128 and (T9, T10), factId: 'E2', not T3, A4 paper or rule GDAP-001"),
    ).toEqual(['GDAP-04', 'PIM-128', 'T9', 'T10', 'E2']);
    expect(citedIds('see LH-5A, LH-12 and (LD1, LA15), not LH-5a')).toEqual([
      'LH-5A',
      'LH-12',
      'LD1',
      'LA15',
    ]);
  });

  test('every fact cited in the source exists', () => {
    const unknown = ROOMS.flatMap((room) => sourceFiles(join(ROOT, room))).flatMap((file) =>
      citedIds(readFileSync(file, 'utf8'))
        .filter((id) => !facts.has(id))
        .map((id) => `${file.slice(ROOT.length + 1)}: ${id}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe.skipIf(!existsSync(SHARED))('against the collection the facts come from', () => {
  const rows = existsSync(SHARED) ? readRows() : new Map<string, string>();

  test.each(ALL_FACTS.map((fact) => [fact.id, fact.confidence] as const))(
    '%s is there, as sure',
    (id, letter) => {
      expect(rows.get(id), `${id} in the collection`).toBeDefined();
      expect(rows.get(id)).toContain(letter);
    },
  );

  /** One row may hold several: G4a/b/c. */
  function idsOf(cell: string): string[] {
    const several = /^([A-Z]\d)([a-z](?:\/[a-z])+)$/.exec(cell);
    return several ? several[2]!.split('/').map((letter) => several[1]! + letter) : [cell];
  }

  function readRows(): Map<string, string> {
    const found = new Map<string, string>();
    for (const file of ['gdap.md', 'pim.md', 'lighthouse.md', 'cross-tenant.md']) {
      let header: string[] | undefined;
      for (const line of readFileSync(join(SHARED, file), 'utf8').split('\n')) {
        const cells = line.startsWith('|') ? line.split('|').map((cell) => cell.trim()) : undefined;
        if (cells && header) {
          // Tables of differences and of transitions without that column rest on the rows they name, whatever their letter.
          const letters = header.includes('conf') ? (cells[header.indexOf('conf')] ?? '') : 'CXTIU';
          for (const id of idsOf(cells[1]!)) {
            if (!found.has(id) || header.includes('conf')) found.set(id, letters.replace(/\(.*?\)/g, ''));
          }
        }
        header = cells ? (header ?? cells) : undefined;
      }
    }
    return found;
  }
});
