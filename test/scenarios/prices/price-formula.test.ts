import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { decimalOf, fraction, fractionOf, multiply } from '../../../models/money/fraction.ts';
import { createPriceParser, type PriceParser } from '../../../scenarios/prices/price-formula.ts';

let parser: PriceParser;
beforeAll(async () => {
  parser = await createPriceParser();
});

const LIST = { perSeatAndMonth: fraction(10), currency: 'USD' } as const;

function problemOf(text: string, list?: typeof LIST) {
  const reading = parser.price(text, list);
  if (reading.ok) throw new Error(`${text} was read.`);
  return reading.problem;
}

describe('prices', () => {
  test.each([
    ['10 USD/seat/month', '10 USD'],
    ['10USD/seat/month', '10 USD'],
    ['8.10 EUR / seat / month', '8.1 EUR'],
    ['120 EUR/seat/year', '10 EUR'],
    ['100 EUR/year/seat', '8.333333 EUR'],
    ['10 USD/(seat month)', '10 USD'],
    ['120 USD/(12 seats * months)', '10 USD'],
    ['(7 + 3) USD/seat/month', '10 USD'],
    ['4 USD/seat/month + 72 USD/seat/year', '10 USD'],
    ['10 USD/seat/month * 90%', '9 USD'],
    ['10 USD/seat/month - 5%', '9.5 USD'],
    ['list', '10 USD'],
    ['list - 12.5%', '8.75 USD'],
    ['list * 0.85', '8.5 USD'],
    ['list - 1.5 USD/seat/month', '8.5 USD'],
    ['0 USD/seat/month', '0 USD'],
    ['0.000001 USD/seat/month', '0.000001 USD'],
  ])('%s is %s', (text, expected) => {
    const reading = parser.price(text, LIST);
    const shown = reading.ok
      ? `${decimalOf(reading.value.perSeatAndMonth)} ${reading.value.currency}`
      : reading.problem.message;
    expect(shown).toBe(expected);
  });

  test('are exact where a number of the machine is not', () => {
    const reading = parser.price('(0.1 + 0.2) USD/seat/month', undefined);
    expect(reading).toEqual({ ok: true, value: { perSeatAndMonth: fraction(3, 10), currency: 'USD' } });
  });
});

describe('a wrong unit is no price', () => {
  test.each([
    ['10', /a plain number/, /Missing: a currency, \/seat, \/month or \/year/],
    ['10 USD', /unit is USD,/, /Missing: \/seat, \/month or \/year/],
    ['10 USD/month', /unit is USD\/month,/, /Missing: \/seat\./],
    ['10 USD/seat', /unit is USD\/seat,/, /Missing: \/month or \/year/],
    ['10 seat/month', /unit is seat\/month,/, /Missing: a currency/],
    ['10 USD*seat/month', /unit is USD seat\/month,/, undefined],
    ['10 USD/seat/month/month', /USD\/seat\/month\^2/, undefined],
    ['10 USD/seat/month * 12 months', /unit is USD\/seat,/, /month/],
    ['10 USD EUR/seat/month', /USD EUR\/seat\/month/, undefined],
    ['10 USD^2/seat/month', /no arithmetic but/, undefined],
  ])('%s', (text, message, hint) => {
    const problem = problemOf(text);
    expect(problem.message).toMatch(message);
    if (hint === undefined) expect(problem.hint).toBeUndefined();
    else expect(problem.hint).toMatch(hint);
  });

  test('nor is a sum of two currencies', () => {
    expect(problemOf('5 USD/seat/month + 5 EUR/seat/month')).toMatchObject({
      at: 17,
      message: 'USD/seat/month and EUR/seat/month have no common unit.',
    });
  });

  test('whatever else is written around it', () => {
    const units = fc.constantFrom('USD', 'EUR', 'seat', 'month', 'year');
    const part = fc.tuple(fc.constantFrom('*', '/'), units);
    fc.assert(
      fc.property(fc.nat({ max: 1_000 }), fc.array(part, { maxLength: 5 }), (amount, parts) => {
        const powers = new Map<string, number>();
        for (const [sign, unit] of parts) {
          const name = unit === 'year' ? 'month' : unit;
          powers.set(name, (powers.get(name) ?? 0) + (sign === '*' ? 1 : -1));
        }
        const left = [...powers].filter(([, power]) => power !== 0).map(([unit, power]) => `${unit}${power}`);
        const isPrice = ['EUR1,month-1,seat-1', 'USD1,month-1,seat-1'].includes(left.toSorted().join());
        const text = `${amount}${parts.map(([sign, unit]) => ` ${sign} ${unit}`).join('')}`;
        expect(parser.price(text, undefined).ok).toBe(isPrice);
      }),
    );
  });
});

describe('what is refused, and where', () => {
  test.each([
    ['10 USD per seat', 7, /"per" is not known/, /Write \/ for per/],
    ['10 UDS/seat/month', 3, /"UDS"/, /"USD"/],
    ['10 USD/seats/mnth', 13, /"mnth"/, /"month"/],
    ['10 €/seat/month', 3, /"€"/, /Write EUR/],
    ['8,10 EUR/seat/month', 1, /comma/, /8\.10/],
    ['10 USD/seat/month/0', 6, /divides by zero/, undefined],
    ['-1 USD/seat/month', 0, /below zero/, undefined],
    ['10 USD/seat/', 12, /This is no price/, undefined],
    ['', 0, /empty/, undefined],
    ['list', 0, /"list" is not known/, undefined],
    ['12345678901234567 USD/seat/month', 0, /fifteen digits/, undefined],
    ['x = 10 USD', 0, /nothing but numbers/, undefined],
    ['f(x) = x', 0, /nothing but numbers/, undefined],
    ['import("fs")', 0, /nothing but numbers/, undefined],
    ['[1]', 0, /nothing but numbers/, undefined],
    ['"a"', 0, /holds no text/, undefined],
    ['constructor', 0, /"constructor" is not known/, undefined],
    ['USD.constructor', 0, /nothing but numbers/, undefined],
    ['1 ? 2 : 3', 0, /nothing but numbers/, undefined],
    ['10 USD/seat/month - 5', 18, /no common unit/, /exchange rate/],
    [`${'('.repeat(40)}1${')'.repeat(40)}`, 30, /nested too deeply/, undefined],
    [`1${' '.repeat(600)}`, 0, /at most 500/, undefined],
  ])('%s', (text, at, message, hint) => {
    const problem = problemOf(text);
    expect(problem).toMatchObject({ at });
    expect(problem.message).toMatch(message);
    if (hint !== undefined) expect(problem.hint).toMatch(hint);
  });

  test.each([
    ['10% USD/seat/month', 2],
    ['8 USD/seat/month - 5% USD/seat/month', 20],
    ['10 mod 3 * USD/seat/month', 3],
  ])('%s takes a share for a remainder, and the hint shows how shares are written', (text, at) => {
    expect(problemOf(text)).toMatchObject({ at, message: expect.stringMatching(/remainder/) });
  });

  test('the hint for a stray % holds what can be written, with the list price where there is one', () => {
    for (const list of [undefined, LIST]) {
      const reading = parser.price('50 USD/seat/month - 5% list', list);
      const { hint = '', at } = reading.ok ? { at: -1 } : reading.problem;
      expect(at).toBe(21);
      const examples = /^As in (.+), or in (.+)\.$/.exec(hint)!.slice(1);
      for (const example of examples) expect(parser.price(example, list)).toMatchObject({ ok: true });
      expect(examples.every((example) => example.includes('list'))).toBe(list !== undefined);
    }
  });

  test('nothing a person may write throws', () => {
    const pieces = fc.constantFrom(
      ...[
        '1',
        '10',
        '0.5',
        'USD',
        'seat',
        'month',
        '/',
        '*',
        '+',
        '-',
        '(',
        ')',
        '%',
        '^',
        ' ',
        '=',
        '"',
        '[',
        ';',
        'list',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const reading = parser.price(parts.join(''), LIST);
        if (!reading.ok) expect(reading.problem.at).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('rates', () => {
  test('lead from one currency to another', () => {
    expect(parser.rate('0.92 EUR/USD', 'USD', 'EUR')).toEqual({ ok: true, value: fractionOf('0.92') });
    expect(parser.rate('EUR/(1.25 USD)', 'USD', 'EUR')).toEqual({ ok: true, value: fraction(4, 5) });
  });

  test.each(['0.92', '0.92 USD/EUR', '0.92 EUR', '0 EUR/USD', '-1 EUR/USD', '1 EUR/USD/month'])(
    '%s is none from USD to EUR',
    (text) => {
      const reading = parser.rate(text, 'USD', 'EUR');
      expect(reading).toMatchObject({ ok: false, problem: { expected: 'a rate such as 0.92 EUR/USD' } });
    },
  );

  test('are of no use to the currency itself', () => {
    expect(parser.rate('1 EUR/EUR', 'EUR', 'EUR').ok).toBe(false);
  });
});

test('a price a year is a twelfth of it a month', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), (cents) => {
      const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')} EUR/seat`;
      const [month, year] = ['month', 'year'].map((unit) => parser.price(`${text}/${unit}`, undefined));
      if (!month!.ok || !year!.ok) throw new Error(text);
      expect(multiply(year!.value.perSeatAndMonth, fraction(12))).toEqual(month!.value.perSeatAndMonth);
    }),
  );
});
