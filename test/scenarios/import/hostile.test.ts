import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../scenarios/import/json-text.ts';
import { ESTATE_LIMITS, type YamlLimits } from '../../../scenarios/load/parse-yaml.ts';
import { cpuStopwatch } from '../../cpu-stopwatch.ts';
import { load } from '../load/helpers.ts';
import { assignment, importOf, RELATIONSHIP_ID, relationship, relationshipPage } from './samples.ts';

describe('hostile answers', () => {
  test.each<[string, string]>([
    ['deep lists', '['.repeat(1_000_000)],
    ['deep objects', '{"a":'.repeat(500_000)],
    ['closed deep lists', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['many empty objects', `[${'{},'.repeat(3_000_000)}{}]`],
    ['an endless string', `{"a":"${'\\'.repeat(1_000_001)}`],
    ['many commas', `[${','.repeat(2_000_000)}]`],
    ['many pages in one another', `${'{"value":['.repeat(30)}${']}'.repeat(30)}`],
  ])('%s are refused or left out in time', (_name, text) => {
    const passed = cpuStopwatch();
    const { value, report } = importOf({ 'r.json': text, 'good.json': relationship() });
    expect(passed()).toBeLessThan(15_000);
    expect(value!.estate.relationships).toHaveLength(1);
    expect(report.skipped.length).toBeGreaterThan(0);
  });

  test('twenty thousand relationships, half of them broken, are no problem', () => {
    const many = Array.from({ length: 20_000 }, (_, index) =>
      relationship(
        index % 2 === 0 ? { id: `r${index}` } : { id: `r${index}`, customer: null, duration: 'x' },
      ),
    );
    const passed = cpuStopwatch();
    const { value, report } = importOf({ 'r.json': relationshipPage(many) });
    expect(passed()).toBeLessThan(30_000);
    expect(value!.estate.relationships).toHaveLength(10_000);
    expect(report.skipped).toMatchObject([{ what: 'relationship', count: 10_000 }]);
  });

  test.each<[string, YamlLimits]>([
    ['characters', { ...ESTATE_LIMITS, maxLength: 2_000 }],
    ['values', { ...ESTATE_LIMITS, maxValues: 100 }],
  ])('an estate of more %s than can be read again is told', (_name, limits) => {
    const pages = (count: number) => ({
      'r.json': relationshipPage(
        Array.from({ length: count }, (_, index) => relationship({ id: `r${index}` })),
      ),
    });
    expect(importOf(pages(100), { limits }).text).toMatch(/warning IMP-TOO-LARGE/);
    expect(importOf(pages(100)).text).not.toMatch(/IMP-TOO-LARGE/);
    expect(importOf(pages(1), { limits }).text).not.toMatch(/IMP-TOO-LARGE/);
  });

  test('the same object fifty thousand times is one object', () => {
    const { report } = importOf({ 'r.json': relationshipPage(Array(50_000).fill(relationship())) });
    expect(report).toMatchObject({ relationships: 1, repeated: 49_999 });
  });

  test('keys that every object has harm nobody', () => {
    const text = `{"__proto__":{"id":"x"},"constructor":1,"value":[{"__proto__":{"polluted":1},"id":"a"}]}`;
    importOf({ 'r.json': text });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('names are data: kept as they are, and shown without their control characters', async () => {
    const name = '<img src=x onerror=alert(1)>\u001b[2J\u202e\r\n=cmd';
    const { value, text, estate } = importOf({
      'r.json': relationshipPage([
        relationship({ displayName: name, customer: { tenantId: 'c', displayName: name }, duration: name }),
      ]),
      [`${name}.json`]: assignment(),
    });
    expect(estate!.tenants[1]!.name).toBe(name);
    expect(text).toMatch(/IMP-TERM/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left
    const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;
    expect(text).not.toMatch(unsafe);
    expect(value!.text).not.toMatch(unsafe);
    const loaded = await load(value!.text);
    expect(loaded.value!.source).toEqual({ kind: 'estate', estate });
  });

  test('a name longer than an estate takes is cut', async () => {
    const { estate, value } = importOf({ 'r.json': relationship({ displayName: 'x'.repeat(100_000) }) });
    expect(estate!.relationships[0]!.name.length).toBeLessThanOrEqual(1_000);
    expect((await load(value!.text)).diagnostics).toEqual([]);
  });
});

describe('JSON as people save it', () => {
  test.each<[string, unknown]>([
    ['{"a":1,}', { a: 1 }],
    ['[1,2,\n]', [1, 2]],
    ['{"a":[{"b":",}"},],}', { a: [{ b: ',}' }] }],
    ['{"a":"\\",]"}', { a: '",]' }],
    [`{"${RELATIONSHIP_ID}":null}`, { [RELATIONSHIP_ID]: null }],
  ])('%s', (text, value) => {
    expect(parseJson(text)).toEqual({ ok: true, value });
  });

  test.each<[string, number]>([
    ['{,}', 1],
    ['[1,,2]', 3],
    ['{"a" 1}', 5],
    ['{"a":1 "b":2}', 7],
    ['{"a":01}', 5],
    ['{a:1}', 1],
    ['[1}', 2],
    ['[1', 2],
    ['[1] 2', 4],
    ["{'a':1}", 1],
    ['{"a":\n  nope}', 8],
  ])('%s is refused at its place', (text, at) => {
    expect(parseJson(text)).toMatchObject({ ok: false, at });
  });
});
