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
    // IEEE 754 does not fix their last digits, nor does the language. Powers of whole bigints, and of two, are exact.
    what: 'functions whose last digit each engine may choose',
    pattern:
      /\bMath\s*(\.\s*|\[\s*['"`])(log\w*|exp\w*|pow|a?sinh?|a?cosh?|a?tan[2h]?|cbrt|hypot)\b|(?<!\b2|\d+n) \*\*=? |\*\* (?!-?\d+\b(?!\.)|BigInt\()/,
    rooms: ['engine', 'models', 'scenarios', 'cli'],
    // Whole powers of two up to 2^31; and a power somebody wrote into a formula, whose comparisons allow for last digits.
    except: /^(engine\/recorders\/histogram|scenarios\/expect\/evaluate-formula)\.ts$/,
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
  {
    what: 'a module replaced for one test, which others in the same worker would get too',
    pattern: /\bvi\.(?:mock|doMock|resetModules)\(/,
    rooms: ['test'],
  },
  { what: 'HTML made of strings', pattern: /\.innerHTML\b|\binsertAdjacentHTML\b/, rooms: ['viz'] },
  {
    what: 'a network request',
    pattern: /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\(|\bsendBeacon\b/,
    rooms: ['engine', 'models', 'scenarios', 'viz', 'cli'],
    // Keeps the dashboard's own files, from where the dashboard came.
    except: /^viz\/app\/service-worker\.ts$/,
  },
  {
    what: 'a network connection outside the queue of sweeps',
    pattern:
      /['"](?:bullmq|ioredis|undici|(?:node:)?(?:net|tls|dgram|dns|http|https|http2)(?:\/promises)?)['"]/,
    rooms: ['engine', 'models', 'scenarios', 'viz', 'cli'],
    except: /^cli\/queue\//,
  },
  {
    what: 'the queue anywhere but in the two commands that are asked for it',
    pattern: /\bfrom\s+['"][./]*queue\/|import\(\s*['"][./]*queue\//,
    rooms: ['engine', 'models', 'scenarios', 'viz', 'cli'],
    except: /^cli\/(?:queue\/|commands\/(?:sweep|worker)\.ts$)/,
  },
];

const INEXACT = NEVER.find(({ what }) => what.startsWith('functions'))!;

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
      'const v = Math.log10(largest);',
      'new Function("x")',
      "import { Temporal } from 'temporal-polyfill';",
      `vi${'.'}mock('x');`,
      'node.innerHTML = name;',
      "await fetch('x');",
      "import { connect } from 'node:net';",
      "await import('../queue/redis.ts');",
    ];
    expect(NEVER.map(({ pattern }, position) => pattern.test(planted[position]!))).toEqual(
      NEVER.map(() => true),
    );
  });
});

test.each([
  'x ** 2;',
  'half = sigma() ** 2;',
  'const r = 2 ** 0.5;',
  'const r = 2 ** k;',
  'Math.pow(a, b)',
  'Math["exp"](1)',
  'Math.atan2(y, x)',
  'Math.log1p(x)',
])('%s is a function whose last digit each engine may choose', (planted) => {
  expect(INEXACT.pattern.test(planted)).toBe(true);
});

test.each(['2 ** -53;', '2 ** 31)', 'Math.sqrt(x)', 'Math.abs(x)', 'Math.trunc(x)', 'Math.LN2'])(
  '%s is the same everywhere',
  (allowed) => {
    expect(INEXACT.pattern.test(allowed)).toBe(false);
  },
);

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}
