import { describe, expect, test } from 'vitest';
import { fraction, fractionOfNumber } from '../../../models/money/fraction.ts';
import { formulaParser } from '../../../scenarios/expect/parse-formula.ts';
import { parseYaml, SCENARIO_LIMITS } from '../../../scenarios/load/parse-yaml.ts';
import { createReporter } from '../../../scenarios/load/reporter.ts';
import { createSource } from '../../../scenarios/load/source.ts';
import { createPriceParser } from '../../../scenarios/prices/price-formula.ts';

function read(text: string) {
  const source = createSource('file.yaml', text);
  const reporter = createReporter(source);
  return { data: parseYaml(source, SCENARIO_LIMITS, reporter)?.data, diagnostics: reporter.list() };
}

describe('a number of a file', () => {
  test.each<[string, RegExp | undefined]>([
    ['0x10', /^Write 16 if/],
    ['0o17', /^Write 15 if/],
    ['010', /^Write 10 if/],
    ['-007', /^Write -7 if/],
    ['1e3', /^Write 1000 if/],
    ['25e-2', /^Write 0.25 if/],
    ['1e308', /^Text goes in quotes/],
    ['!!int "0x10"', /^Write 16 if/],
    ['9007199254740993', undefined],
  ])('is never %s', (written, hint) => {
    const { data, diagnostics } = read(`one: 1\ntwo: ${written}\n`);
    expect(data).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ severity: 'error', code: 'SCN-NUMBER', line: 2 });
    expect(diagnostics[0]!.expected).toBeDefined();
    if (hint === undefined) expect(diagnostics[0]!.hint).toBeUndefined();
    else expect(diagnostics[0]!.hint).toMatch(hint);
  });

  test('nor is such a key', () => {
    expect(read('0x10: 1\n').diagnostics).toMatchObject([{ code: 'SCN-NUMBER', line: 1, column: 1 }]);
  });

  test.each([
    ['16', 16],
    ['-0.25', -0.25],
    ['.5', 0.5],
    ['+7', 7],
    ['0', 0],
    ['0.0000001', 1e-7],
    ['9007199254740991', 9007199254740991],
  ])('may be %s', (written, value) => {
    expect(read(`two: ${written}\n`)).toEqual({ data: { two: value }, diagnostics: [] });
  });

  test('is text in quotes, whatever it looks like', () => {
    expect(read('two: "0x10"\n').data).toEqual({ two: '0x10' });
  });
});

describe('a number of a price', () => {
  test.each<[string, number, RegExp]>([
    ['0x10 USD/seat/month', 0, /0x10 is no plain number/],
    ['2 * 0b11 USD/seat/month', 4, /0b11 is no plain number/],
    ['0o17 USD/seat/month', 0, /0o17 is no plain number/],
    ['010 USD/seat/month', 0, /010 is no plain number/],
    ['1e308 USD/seat/month', 0, /1e308 is no plain number/],
    ['1.5E-3 USD/seat/month', 0, /1\.5E-3 is no plain number/],
    ['2 * 1.234567890123456 USD/seat/month', 4, /has more than fifteen digits/],
  ])('is never as in %s', async (text, at, message) => {
    const reading = (await createPriceParser()).price(text, undefined);
    expect(reading).toMatchObject({ ok: false, problem: { at } });
    if (!reading.ok) {
      expect(reading.problem.message).toMatch(message);
      expect(reading.problem.expected).toBeDefined();
    }
  });

  test.each<[string, bigint, bigint]>([
    ['0.0000001 USD/seat/month', 1n, 10_000_000n],
    ['8.10USD/seat/month', 81n, 10n],
    ['10EUR/seat/month', 10n, 1n],
    ['100000000000000 USD/seat/month', 100_000_000_000_000n, 1n],
  ])('is exact in %s', async (text, above, below) => {
    const reading = (await createPriceParser()).price(text, undefined);
    expect(reading).toMatchObject({ ok: true, value: { perSeatAndMonth: fraction(above, below) } });
  });
});

test('a number of a formula is a plain one, too', async () => {
  const parse = await formulaParser();
  const words = { metrics: ['blast.tenants'], failureModes: [], designs: ['dap'] };
  expect(parse('blast.tenants(dap) < 0x10', words)).toMatchObject({ ok: false, problem: { at: 21 } });
  expect(parse('blast.tenants(dap) < 1e3', words)).toMatchObject({
    ok: false,
    problem: { code: 'SCN-EXPECT', hint: 'Write 1000 if that is meant.' },
  });
  expect(parse('blast.tenants(dap) < 16.5', words).ok).toBe(true);
});

test('a number of the machine is the shortest decimal that stands for it', () => {
  expect(fractionOfNumber(1e-7)).toEqual(fraction(1n, 10_000_000n));
  expect(fractionOfNumber(-2.5e-8)).toEqual(fraction(-25n, 1_000_000_000n));
  expect(fractionOfNumber(1e21)).toEqual(fraction(10n ** 21n));
  expect(fractionOfNumber(0.1)).toEqual(fraction(1n, 10n));
  expect(fractionOfNumber(Number.NaN)).toBeUndefined();
  expect(fractionOfNumber(Number.POSITIVE_INFINITY)).toBeUndefined();
});
