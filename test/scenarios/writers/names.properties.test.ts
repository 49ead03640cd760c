import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../scenarios/result.ts';
import { escapeMarkdown, writeMarkdown } from '../../../scenarios/writers/markdown.ts';
import { printable } from '../../../scenarios/writers/printable.ts';
import { writeText } from '../../../scenarios/writers/text.ts';
import { displayWidth } from '../../../scenarios/writers/wrap.ts';
import { sampleResult } from './sample-result.ts';

/** The sample with `name` wherever a file's own words can stand. */
function named(name: string): Result {
  const result = sampleResult();
  result.scenario.name = name;
  for (const tenant of result.tenants) tenant.name = name;
  const [first] = result.designs;
  first!.id = name;
  first!.reach!.victim = name;
  first!.reach!.examplePath!.links[0]!.name = name;
  first!.calendar[0]!.name = name;
  first!.forecast[0]!.relationshipName = name;
  first!.findings[0]!.subject = name;
  for (const license of result.designs[2]!.licenses) license.tenantName = name;
  result.designs[2]!.licenses[0]!.heads[0]!.name = name;
  result.expectations[0]!.formula = name;
  return result;
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '\x1b',
      '[',
      '2',
      'J',
      ']',
      '8',
      ';',
      '\x07',
      '\u202e',
      '\u200b',
      '\x9b',
      'a',
      ' ',
      '\n',
      '|',
    ),
  }),
  fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '|',
      '\\',
      '`',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '!',
      '#',
      '-',
      '1',
      '.',
      ' ',
      '\n',
      '&',
      'a',
    ),
  }),
);

describe('text for a terminal', () => {
  it.each([
    ['\x1b[2J', '\\u{1b}[2J'],
    ['a\u202eb', 'a\\u{202e}b'],
    ['\x9b31m', '\\u{9b}31m'],
    ['a\r\nb\tc', 'a b c'],
    ['\ud800', '\\u{d800}'],
    ['Søren 東京 ✓ 😀', 'Søren 東京 ✓ 😀'],
  ])('%j prints as %s', (name, expected) => expect(printable(name)).toBe(expected));

  it('holds no control character of a name, at any width', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 200 }), fc.boolean(), (name, width, full) => {
        const output = String(writeText(named(name), { width, full }).output);
        // Written as code points, so that this list shares nothing with the writer's.
        const bad = [...output].filter((character) => {
          const code = character.codePointAt(0)!;
          return (
            (code < 32 && code !== 10) ||
            (code >= 0x7f && code <= 0x9f) ||
            (code >= 0x200b && code <= 0x200f) ||
            (code >= 0x2028 && code <= 0x202e) ||
            (code >= 0x2066 && code <= 0x2069) ||
            (code >= 0xd800 && code <= 0xdfff)
          );
        });
        expect(bad).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('stays within the width', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 24, max: 200 }), fc.boolean(), (name, width, full) => {
        const lines = String(writeText(named(name), { width, full }).output).split('\n');
        for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
      }),
      { numRuns: 150 },
    );
  });

  it('stays within the width with marks of other scripts (shrunk counterexample)', () => {
    const lines = String(writeText(named('\u07a6\u0000'), { width: 44, full: false }).output).split('\n');
    for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(44);
  });

  it('has colors only when asked', () => {
    const escapes = (color: boolean) => String(writeText(sampleResult(), { color }).output).includes('\x1b[');
    expect(escapes(false)).toBe(false);
    expect(escapes(true)).toBe(true);
  });
});

describe('Markdown', () => {
  it.each([
    ['a|b', 'a\\|b'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['[x](javascript:1)', '\\[x\\](javascript:1)'],
    ['1. x', '1\\. x'],
    ['3.2 (2.1–4.3)', '3.2 (2.1–4.3)'],
    ['- x', '\\- x'],
    ['a\n# b', 'a \\# b'],
    ['&lt;', '&amp;lt;'],
    ['\\|', '\\\\\\|'],
    ['https://evil.example', 'https&#58;//evil.example'],
  ])('%j is pasted as %s', (name, expected) => expect(escapeMarkdown(name)).toBe(expected));

  it('no name breaks a table, opens a tag or a link', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const output = String(writeMarkdown(named(name), { full: true }).output);
        expect(output).not.toMatch(/[<>]/);
        const bare = output.replace(/\\[\s\S]/g, '');
        expect(bare).not.toMatch(/[`[\]]/);
        // Rows of one table lie on adjacent lines and must have as many bars as its head.
        let bars = 0;
        for (const line of bare.split('\n')) {
          const own = line.split('|').length - 1;
          if (!line.startsWith('|')) expect(own, line).toBe(0);
          else if (bars > 0) expect(own, line).toBe(bars);
          bars = line.startsWith('|') ? own : 0;
        }
      }),
      { numRuns: 150 },
    );
  });
});
