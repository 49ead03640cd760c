import { describe, expect, test } from 'vitest';
import { sourcesOf } from './sources.ts';

/** What must never be, as patterns; each with the rooms it concerns and the files that may. */
const NEVER: readonly {
  readonly what: string;
  readonly pattern: RegExp;
  readonly rooms: readonly string[];
  readonly except?: RegExp;
}[] = [
  {
    what: 'a wall clock in a result',
    pattern: /\bDate\.now\b|\bnew Date\(|\bperformance\.now\b/,
    rooms: ['engine', 'models', 'scenarios'],
  },
  {
    what: 'randomness without a seed',
    pattern: /\bMath\.random\b/,
    rooms: ['engine', 'models', 'scenarios'],
  },
  {
    what: 'an order that depends on a locale',
    pattern: /\blocaleCompare\b|\btoLocale\w+\(|\bIntl\./,
    rooms: ['engine', 'models', 'scenarios'],
  },
  {
    what: 'code made at run time',
    pattern: /\beval\(|\bnew Function\b/,
    rooms: ['engine', 'models', 'scenarios', 'viz', 'cli'],
  },
  {
    what: 'Temporal outside its one file',
    pattern: /temporal-polyfill/,
    rooms: ['engine', 'models', 'scenarios', 'viz', 'cli'],
    except: /^engine\/calendar\.ts$/,
  },
  { what: 'HTML made of strings', pattern: /\.innerHTML\b|\binsertAdjacentHTML\b/, rooms: ['viz'] },
  {
    what: 'a network request',
    pattern: /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\(|\bsendBeacon\b/,
    rooms: ['engine', 'models', 'scenarios', 'viz', 'cli'],
  },
];

describe('what must never be', () => {
  for (const { what, pattern, rooms, except } of NEVER) {
    test(what, () => {
      const found = [...sourcesOf(rooms)]
        .filter(([file, text]) => !except?.test(file) && pattern.test(withoutComments(text)))
        .map(([file]) => file);
      expect(found).toEqual([]);
    });
  }

  test('the patterns find what they are for', () => {
    const planted = [
      'const t = Date.now();',
      'const u = Math.random();',
      'names.sort((a, b) => a.localeCompare(b));',
      'new Function("x")',
      "import { Temporal } from 'temporal-polyfill';",
      'node.innerHTML = name;',
      "await fetch('x');",
    ];
    expect(NEVER.map(({ pattern }, position) => pattern.test(planted[position]!))).toEqual(
      NEVER.map(() => true),
    );
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
