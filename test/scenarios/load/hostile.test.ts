import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../../scenarios/load/diagnostic.ts';
import { cpuStopwatch } from '../../cpu-stopwatch.ts';
import { complaintsAbout, load, OFFICE, places } from './helpers.ts';

/** Loads within a time in which nobody would think of a hang. */
async function loadQuickly(text: string | Uint8Array) {
  const passed = cpuStopwatch();
  const result = await load(text);
  expect(passed()).toBeLessThan(8_000);
  return result;
}

describe('a hostile file ends in a diagnostic', () => {
  const laughs = Array.from({ length: 9 }, (_, level) =>
    level === 0
      ? 'l0: &l0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]'
      : `l${level}: &l${level} [${Array(9)
          .fill(`*l${level - 1}`)
          .join(', ')}]`,
  ).join('\n');

  test.each<[string, string, RegExp]>([
    ['billion laughs', `name: x\n${laughs}\n`, /SCN-TOO-LARGE/],
    ['many aliases', `name: x\na: &a 1\nb: [${'*a, '.repeat(1_000)}]\n`, /SCN-YAML-ALIASES/],
    ['an alias of itself', 'name: &a [*a]\n', /SCN-YAML-ALIASES/],
    ['an alias of nothing', 'name: *nothing\n', /SCN-YAML-ALIASES/],
    ['deep lists', `name: ${'['.repeat(100_000)}`, /SCN-TOO-DEEP/],
    ['deep blocks on one line', '- '.repeat(100_000), /SCN-TOO-DEEP/],
    ['deep keys on one line', '? '.repeat(100_000), /SCN-TOO-DEEP/],
    ['deep objects', '{"a":'.repeat(100_000), /SCN-TOO-DEEP/],
    [
      'deep indentation',
      Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      /SCN-TOO-DEEP/,
    ],
    ['deep after a broken bracket', `a: [\n${'- '.repeat(1_000)}`, /SCN-TOO-DEEP|SCN-YAML/],
    ['too many values', `name: [${'1,'.repeat(1_100_000)}]`, /SCN-TOO-LARGE/],
    ['too long', `name: "${'x'.repeat(4 * 1024 * 1024)}"`, /SCN-TOO-LARGE/],
    ['a long text', `name: "${'x'.repeat(20_000)}"`, /SCN-TOO-LONG/],
    ['a key of every object', 'name: x\n__proto__: { polluted: 1 }\n', /SCN-FORBIDDEN-KEY/],
    ['constructor', 'name: x\nconstructor: { prototype: { polluted: 1 } }\n', /SCN-FORBIDDEN-KEY/],
    ['a quoted key of every object', 'name: x\nsketch: { "\\u005f_proto__": 1 }\n', /SCN-FORBIDDEN-KEY/],
    ['a custom tag', 'name: !!js/function "function () {}"\n', /SCN-YAML-TAG/],
    ['another custom tag', 'name: !secret x\n', /SCN-YAML-TAG/],
    ['old YAML', '%YAML 1.1\n---\nname: yes\n', /SCN-YAML-VERSION/],
    ['the same key twice', 'name: a\nname: b\n', /2:1: error SCN-DUPLICATE-KEY/],
    ['a list as a key', '[a]: b\n', /SCN-YAML-KEY/],
    ['infinity', `${OFFICE}seed: .inf\n`, /9:7: error SCN-NUMBER/],
    ['no number', `${OFFICE}seed: .nan\n`, /9:7: error SCN-NUMBER/],
    ['a number too large for any machine', `${OFFICE}seed: 1e999\n`, /9:7: error SCN-NUMBER/],
    [
      'a number too large for us',
      `${OFFICE}seed: 99999999999999999999\n`,
      /9:7: error SCN-NUMBER|9:7: error SCN-TYPE/,
    ],
    ['a merge key', `${OFFICE}<<: { seed: 1 }\n`, /9:1: error SCN-UNKNOWN-KEY/],
    [
      'many unknown keys',
      Array.from({ length: 50_000 }, (_, index) => `key${index}: 1`).join('\n'),
      /\d+ more of severity/,
    ],
    ['a long unknown key', `${OFFICE}${'k'.repeat(900)}: 1\n`, /SCN-UNKNOWN-KEY/],
    ['a tier named like a method', OFFICE.replace('tier1', 'toString'), /^$/],
    ['a tier that every object has', OFFICE.replace('tier1', '__proto__'), /SCN-FORBIDDEN-KEY/],
    ['a need that every object has', OFFICE.replace('exchange-admin', 'toString'), /SCN-CHOICE/],
  ])('%s', async (_name, text, words) => {
    const { diagnostics, value } = await loadQuickly(text);
    expect(diagnostics.map(formatDiagnostic).join('\n')).toMatch(words);
    expect(value === undefined).toBe(diagnostics.length > 0);
    expect(diagnostics.length).toBeLessThan(200);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('bytes that are no text are told with their place', async () => {
    const bytes = new TextEncoder().encode('name: Office\nseed: ?\n');
    bytes[bytes.length - 2] = 0xff;
    expect(places((await load(bytes)).diagnostics)).toEqual(['2:7 SCN-NOT-UTF8']);
    expect(places((await load(new Uint8Array([0xff, 0xfe, 0x00, 0xd8]))).diagnostics)).toEqual([
      '1:1 SCN-NOT-UTF8',
    ]);
  });
});

describe('what a file says cannot fool a terminal', () => {
  test('control characters are shown, not sent', async () => {
    const text = `${OFFICE}"\\e[31mred\\e[0m\\u202e\\u2028\\n": "\\e]0;owned\\a"\n`;
    const shown = await complaintsAbout(text);
    expect(shown).toContain('\\u{1b}[31mred');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/);
  });

  test('nor can the name of the file, or the line shown', () => {
    const text = formatDiagnostic({
      severity: 'error',
      code: 'SCN-YAML',
      file: 'a\u001b[2Jb.yaml',
      line: 1,
      column: 1,
      message: 'bad\rworse',
    });
    expect(text).toBe('a\\u{1b}[2Jb.yaml:1:1: error SCN-YAML bad\\u{d}worse');
  });

  test('a raw escape in the text is shown in the excerpt', async () => {
    const shown = await complaintsAbout(`${OFFICE}# \u001b[2J\nhorizn: "\u009b2J"\n`);
    expect(shown).not.toContain('\u001b');
    expect(shown).not.toContain('\u009b');
    expect(shown).toContain('\\u{9b}2J');
  });

  test('a reason of the outside world is no exception to this', async () => {
    const shown = await complaintsAbout('name: A\nestate: "x\\e[31m.yaml"\n');
    expect(shown).toMatch(/SCN-FILE/);
    expect(shown).not.toContain('\u001b');
  });
});
