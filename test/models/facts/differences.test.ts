import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ALL_FACTS, facts } from '../../../models/facts/index.ts';
import { inCollection } from '../../collection.ts';

const ROWS = ALL_FACTS.filter(({ unit }) => unit === 'readings') as readonly {
  readonly id: string;
  readonly value: Readonly<Record<string, unknown>> & { readonly settledBy: readonly string[] };
}[];

/** Nothing speaks against Lighthouse and GDAP together, and no fact says so. */
const WITHOUT_DECIDING_FACT = new Set(['S17']);

describe('rows of differences', () => {
  test('each table is there in full', () => {
    const numbered = (prefix: string, last: number) =>
      Array.from({ length: last }, (_, index) => `${prefix}${index + 1}`);
    const expected = [
      ...numbered('PIM-A', 15),
      ...numbered('GDAP-A', 15),
      ...numbered('S', 20),
      ...numbered('X', 8),
      ...numbered('M', 4),
    ];
    expect(ROWS.map(({ id }) => id).sort()).toEqual(expected.sort());
  });

  test.each(ROWS.map((row) => [row.id, row.value] as const))(
    '%s tells two readings apart, and names facts that decide',
    (id, value) => {
      const [first, second] = 'article' in value ? ['article', 'microsoft'] : ['chosen', 'other'];
      expect(value[first!]).toBeDefined();
      expect(value[second!]).toBeDefined();
      expect(value[first!]).not.toEqual(value[second!]);
      expect(value.settledBy.length > 0).toBe(!WITHOUT_DECIDING_FACT.has(id));
      for (const settledBy of value.settledBy) expect(facts.has(settledBy), settledBy).toBe(true);
    },
  );
});

describe.skipIf(!existsSync(inCollection('facts')))('against the collection the facts come from', () => {
  const lines = existsSync(inCollection('facts'))
    ? ['pim.md', 'gdap.md', 'lighthouse.md'].flatMap((file) =>
        readFileSync(inCollection(`facts/${file}`), 'utf8').split('\n'),
      )
    : [];
  const judged = ROWS.filter(({ value }) => 'agreement' in value);

  test.each(judged.map((row) => [row.id, row.value] as const))(
    '%s agrees as much, and names the same first fact',
    (id, { agreement, settledBy }) => {
      const cells = lines.find((line) => line.startsWith(`| ${id} |`))!.split('|');
      expect(cells[3]!.trim().split(' ')[0]).toBe(agreement);
      if (settledBy.length > 0) expect(cells.slice(4).join('|')).toContain(settledBy[0]);
    },
  );
});
