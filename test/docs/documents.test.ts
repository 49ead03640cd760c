import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../engine/compile/index.ts';
import { countReachable } from '../../engine/search.ts';
import {
  ASSUMPTIONS,
  type AssumptionDefinition,
  keysOf as keysOfAssumption,
  NOT_READ_YET,
} from '../../models/assumptions.ts';
import { CHECKERS } from '../../models/checkers/index.ts';
import { FACTS_AS_OF, facts, type Readings } from '../../models/facts/index.ts';
import { FAILURE_MODES } from '../../models/failure-modes/index.ts';
import { MACHINES } from '../../models/machines/index.ts';
import { METRICS } from '../../models/metrics.ts';
import { NEED_KEYS } from '../../models/needs.ts';
import { RULE_INFOS } from '../../models/rules/index.ts';
import { QUESTIONS } from '../../scenarios/quote/questions.ts';
import { TERMS } from '../../scenarios/quote/terms.ts';
import { WORKLOAD_ANSWERS } from '../../scenarios/quote/workload-words.ts';
import { generatedSchemas, type JsonSchema } from '../../scenarios/schema/generate.ts';
import { CHECK_FORMATS } from '../../scenarios/writers/check/check-formats.ts';
import { FORMATS } from '../../scenarios/writers/index.ts';
import { sourcesOf } from '../house/sources.ts';
import { anchorsOf, documents, proseOf, ROOT, tableBelow, wordsOf } from './documents.ts';

/*
 * Documents grow old silently. Whatever in them can be held against the code is held against it here: links,
 * paths, ids, tables, keys of files, codes of messages.
 */

const DOCUMENTS = documents();
const textOf = (path: string): string => DOCUMENTS.find((each) => each.path === path)!.text;
const MODEL = textOf('docs/model.md');
const SCENARIO = textOf('docs/scenario.md');

describe.each(DOCUMENTS.map((each) => [each.path, each] as const))('%s', (path, { text }) => {
  const prose = proseOf(text);

  test('links lead somewhere', () => {
    const broken = [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1]!)
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => {
        const [file, anchor] = target.split('#') as [string, string | undefined];
        const to = file === '' ? path : posix.join(posix.dirname(path), file);
        if (!existsSync(join(ROOT, to))) return true;
        return anchor !== undefined && !anchorsOf(readFileSync(join(ROOT, to), 'utf8')).has(anchor);
      });
    expect(broken).toEqual([]);
  });

  test('files and folders of the project exist', () => {
    const rooms = /^(engine|models|scenarios|viz|cli|test|docs|bench)\//;
    const paths = wordsOf(prose).filter((word) => rooms.test(word) && !/[\s*…]/.test(word));
    expect(paths.filter((each) => !existsSync(join(ROOT, each)))).toEqual([]);
  });

  test('facts, rules, metrics and codes exist', () => {
    // The table of facts left out names, of all things, those that are not there; a test of its own holds it.
    expect(unknownIds(text.replace(/\n## Facts left out\n[\s\S]*?(?=\n## )/, ''))).toEqual([]);
  });
});

/** Ids of a text that nothing in the code has. */
function unknownIds(text: string): readonly string[] {
  const rules = new Set(RULE_INFOS.map((rule) => rule.id));
  const metrics = new Set<string>([...METRICS.map((metric) => metric.id), 'blast.tenantsOverTime']);
  const found = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[0]);
  const statistic = /\.(mean|low|high|p5|p50|p95)$/;
  return [
    ...found(/\b(?:GDAP|PIM|B2B|LH)-\w+\b|\bPR\d+\b|\bT\d+b?\b/g).filter((id) => !facts.has(id)),
    ...found(/\bTWIN\.[A-Z0-9]+\.\d+\b/g).filter((id) => !rules.has(id)),
    ...found(
      /(?<![\w./-])(?:blast|access|gdap|license|mfa|objects)\.[a-zA-Z]\w*(?:\.\w+)*(?![\w.-]*\/)/g,
    ).filter((id) => !metrics.has(id.replace(statistic, ''))),
    ...found(/\b(?:SCN|IMP|EXP|QUO|SWP)-[A-Z][A-Z0-9-]*\b/g).filter((code) => !CODES.has(code)),
  ];
}

/** Codes of diagnostics as the sources hold them. */
const CODES = new Set(
  [...sourcesOf(['scenarios']).values()].flatMap((text) =>
    [...text.matchAll(/'((?:SCN|IMP|EXP|QUO|SWP)-[A-Z0-9-]+)'/g)].map((match) => match[1]!),
  ),
);

test('an id that does not exist is noticed', () => {
  expect(
    unknownIds(
      'GDAP-999, TWIN.PIM.099, `blast.tenant`, SCN-NOTHING, T99; GDAP-01, TWIN.PIM.001, `gdap.lapses.p95`',
    ),
  ).toEqual(['GDAP-999', 'T99', 'TWIN.PIM.099', 'blast.tenant', 'SCN-NOTHING']);
});

describe('the tables of the model are those of the code', () => {
  test('machines, and how many configurations each has', () => {
    const rows = tableBelow(MODEL, '## Machines').map((cells) => [wordsOf(cells[0]!)[0], Number(cells[1])]);
    const machines = MACHINES.map(({ id, machine }) => [id, countReachable(compile(machine))]);
    expect(rows.toSorted()).toEqual(machines.toSorted());
  });

  test('metrics and their units', () => {
    const rows = tableBelow(MODEL, '## Metrics').map((cells) => [wordsOf(cells[0]!)[0], cells[1]]);
    expect(rows).toEqual(METRICS.map(({ id, unit }) => [id, unit]));
  });

  test('failure modes and their facts', () => {
    const rows = tableBelow(MODEL, '## Failure modes').map((cells) => [wordsOf(cells[0]!)[0], cells[2]]);
    expect(rows).toEqual(FAILURE_MODES.map(({ id, factIds }) => [id, factIds.join(', ')]));
  });

  test('assumptions, their choices with the default first, their facts, and which are asked', () => {
    const rows = tableBelow(MODEL, '## Assumptions').map((cells) => ({
      id: wordsOf(cells[0]!)[0],
      choices: wordsOf(cells[1]!),
      facts: cells[3],
      asked: cells[4],
    }));
    expect(rows).toEqual(
      ASSUMPTIONS.map((assumption: AssumptionDefinition) => ({
        id: assumption.id,
        choices: assumption.alternatives.map(({ name }) => name),
        facts: keysOfAssumption(assumption).slice(1).join(', '),
        asked: NOT_READ_YET.has(assumption.id) ? 'not yet' : '',
      })),
    );
  });

  test('every fact that is open or read otherwise by the article is an assumption, or stands among those that change nothing, never both', () => {
    const open = [...facts.values()].filter(
      ({ confidence, value }) =>
        confidence === 'U' ||
        confidence === 'I' ||
        (value as Partial<Readings> | null)?.agreement === 'differs',
    );
    const assumed = new Set(ASSUMPTIONS.flatMap(keysOfAssumption));
    const idle = tableBelow(MODEL, '### Open questions that change nothing here').map((cells) => cells[0]!);
    expect(open.map(({ id }) => id).filter((id) => !assumed.has(id) && !idle.includes(id))).toEqual([]);
    expect(idle.filter((id) => assumed.has(id))).toEqual([]);
    const stillOpen = new Set(open.map(({ id }) => id));
    expect(idle.filter((id) => !stillOpen.has(id))).toEqual([]);
  });

  test('rules, their texts, severity and title', () => {
    const rows = [...tableBelow(MODEL, '## Rules'), ...tableBelow(MODEL, '### Waivers')];
    expect(rows).toEqual(
      RULE_INFOS.map(({ id, name, severity, title }) => {
        return [`[\`${id}\`](../models/rules/${name}.md)`, severity, title];
      }),
    );
  });

  test('checkers', () => {
    expect(CHECKERS.filter(({ id }) => !MODEL.includes(`\`${id}\``))).toEqual([]);
  });

  test('the day of the facts', () => {
    expect(MODEL).toContain(FACTS_AS_OF);
    expect(textOf('README.md')).toContain(FACTS_AS_OF);
  });
});

describe('the scenario language names', () => {
  const words = new Set(wordsOf(SCENARIO).flatMap((word) => [word, ...word.split(/[.:\s,{}]+/)]));

  test.each(generatedSchemas().map(({ file, text }) => [file, JSON.parse(text) as JsonSchema] as const))(
    'every key of %s',
    (_, schema) => {
      const keys = keysOf(schema);
      expect(keys.size).toBeGreaterThan(20);
      expect([...keys].filter((key) => !words.has(key))).toEqual([]);
    },
  );

  test('every need, every format and every code', () => {
    const wanted = [...NEED_KEYS, ...[...FORMATS, ...CHECK_FORMATS].map(({ name }) => name), ...CODES];
    expect(wanted.filter((word) => !words.has(word))).toEqual([]);
  });

  test('every question of a quote, and every word that answers one', () => {
    const wanted = [...QUESTIONS.map(({ flag }) => flag), ...WORKLOAD_ANSWERS, ...TERMS];
    expect(wanted.filter((word) => !words.has(word))).toEqual([]);
  });
});

/** All names of properties in a schema. */
function keysOf(schema: JsonSchema): ReadonlySet<string> {
  const keys = new Set<string>();
  const visit = (node: JsonSchema): void => {
    for (const [key, inner] of Object.entries(node.properties ?? {})) {
      keys.add(key);
      visit(inner);
    }
    for (const inner of node.anyOf ?? []) visit(inner);
    if (node.items !== undefined) visit(node.items);
    if (typeof node.additionalProperties === 'object') visit(node.additionalProperties);
  };
  visit(schema);
  return keys;
}
