import { describe, expect, test } from 'vitest';
import { checkExpectations, evaluateExpectations, type Lookup } from '../../../scenarios/expect/index.ts';
import { cpuStopwatch } from '../../cpu-stopwatch.ts';

const DESIGNS = ['dap', 'gdap-pim', 'gdap-pim + dap', 'gdap-pim no approval'];

const VALUES: Readonly<Record<string, number>> = {
  'blast.tenants mean dap': 40,
  'blast.tenants mean gdap-pim': 3.21987,
  'blast.tenants low gdap-pim': 2,
  'blast.tenants high gdap-pim': 4,
  'blast.tenants p5 gdap-pim': 1,
  'blast.tenants p50 gdap-pim': 3,
  'blast.tenants p95 gdap-pim': 6,
  'license.p2.seats mean gdap-pim': 23,
  'blast.tenants mean gdap-pim + dap': 40,
  'blast.tenants mean gdap-pim no approval': 12,
  'gdap.lapses mean dap': 0,
  'gdap.lapses mean gdap-pim': Number.NaN,
};

const lookup: Lookup = (metric, design, statistic) => VALUES[`${metric} ${statistic} ${design}`];

async function evaluate(formula: string) {
  return (await evaluateExpectations([formula], DESIGNS, lookup))[0]!;
}

async function problem(formula: string) {
  return (await checkExpectations([formula], DESIGNS))[0];
}

describe('a formula that holds', () => {
  test.each([
    ['blast.tenants.mean(gdap-pim) < blast.tenants.mean(dap) / 4', '3.22 < 40 / 4'],
    ['license.p2.seats(gdap-pim) == 23', '23 == 23'],
    ['blast.tenants(gdap-pim) <= 3.21987', '3.22 <= 3.21987'],
    ['blast.tenants.mean("gdap-pim no approval") == 12', '12 == 12'],
    ["blast.tenants.mean('gdap-pim + dap') >= 40", '40 >= 40'],
    ['blast.tenants.mean(gdap-pim+dap) >= 40', '40 >= 40'],
    ['blast.tenants.mean( gdap-pim no approval ) >= 12', '12 >= 12'],
    ['1 < blast.tenants.low(gdap-pim) < blast.tenants.high(gdap-pim) < 5', '1 < 2 < 4 < 5'],
    ['blast.tenants.p5(gdap-pim) < 2 and not (blast.tenants.p95(gdap-pim) < 2)', '1 < 2 and not (6 < 2)'],
    ['blast.tenants.p50(gdap-pim) > 100 or blast.tenants.p50(gdap-pim) != 4', '3 > 100 or 3 != 4'],
    ['max(blast.tenants.mean(dap), 1, 2) - abs(-40) == 0', 'max(40, 1, 2) - abs(-40) == 0'],
    [
      'sqrt(4) ^ 2 * round(1.4) + floor(1.9) - ceil(0.1) == +4',
      'sqrt(4) ^ 2 * round(1.4) + floor(1.9) - ceil(0.1) == +4',
    ],
    ['0.1 + 0.2 == 0.3', '0.1 + 0.2 == 0.3'],
    ['blast.tenants.mean(gdap-pim) / blast.tenants.mean(dap) < 25%', '3.22 / 40 < 25%'],
  ])('%s', async (formula, detail) => {
    expect(await problem(formula)).toBeUndefined();
    expect(await evaluate(formula)).toEqual({ formula, passed: true, detail });
  });
});

describe('a formula that fails says with which numbers', () => {
  test.each([
    ['blast.tenants.mean(dap) < 40', '40 < 40'],
    ['0.1 + 0.2 > 0.3', '0.1 + 0.2 > 0.3'],
    ['blast.tenants.mean(dap) / gdap.lapses.mean(dap) > 1', '40 / 0 > 1, which is not a finite number'],
    ['not (1 / gdap.lapses.mean(dap) > 1)', 'not (1 / 0 > 1), which is not a finite number'],
    ['10 ^ 300 * 10 ^ 300 > 1 or 1 < 2', '10 ^ 300 * 10 ^ 300 > 1 or 1 < 2, which is not a finite number'],
    ['sqrt(0 - 1) < 1', 'sqrt(0 - 1) < 1, which is not a finite number'],
    ['gdap.lapses.mean(gdap-pim) >= 0', 'gdap.lapses.mean(gdap-pim) has no value in this result'],
    ['gdap.renewals.mean(gdap-pim) >= 0', 'gdap.renewals.mean(gdap-pim) has no value in this result'],
  ])('%s', async (formula, detail) => {
    expect(await evaluate(formula)).toEqual({ formula, passed: false, detail });
  });
});

describe('a formula with a mistake is refused before the run, with the place in it', () => {
  test.each([
    ['blast.tenant.mean(dap) < 1', 0, 'SCN-METRIC', 'Did you mean "blast.tenants"?'],
    ['1 > blast.tenants.maen(dap)', 18, 'SCN-STATISTIC', 'Did you mean "mean"?'],
    ['1 > blast.tenants.mean(gdap-pin)', 23, 'SCN-DESIGN', 'Did you mean "gdap-pim"?'],
    ['1 > blast.tenants.mean()', 23, 'SCN-DESIGN', undefined],
    ['blast.tenants.mean(dap)', 0, 'SCN-EXPECT', undefined],
    ['1 + 2', 0, 'SCN-EXPECT', undefined],
    ['blast.tenants.mean(dap) < (1 < 2)', 0, 'SCN-EXPECT', undefined],
    ['1 and 2 < 3', 0, 'SCN-EXPECT', undefined],
    ['blast.tenants.mean(dap) <', 25, 'SCN-EXPECT', undefined],
    ['blast.tenants.mean(dap) < 2 )', 28, 'SCN-EXPECT', undefined],
    ['1 < dap', 4, 'SCN-EXPECT', undefined],
    ['1 < mx(2)', 4, 'SCN-EXPECT', 'Did you mean "max"?'],
    ['max() < 1', 0, 'SCN-EXPECT', undefined],
    ['sqrt(1, 2) < 1', 0, 'SCN-EXPECT', undefined],
    ['2 (3) < 7', 0, 'SCN-EXPECT', 'Write * between them.'],
    ['5 kg < 7', 2, 'SCN-EXPECT', 'Write * between them.'],
    ['1e999 > 1', 0, 'SCN-EXPECT', undefined],
    ['', 0, 'SCN-EXPECT', undefined],
  ])('%s', async (formula, at, code, hint) => {
    expect(await problem(formula)).toMatchObject({ at, code });
    expect((await problem(formula))!.hint).toBe(hint);
    expect((await evaluate(formula)).passed).toBe(false);
  });
});

describe('a formula cannot do anything but compute', () => {
  test.each([
    'a = 1',
    'f(x) = x',
    'import({})',
    'createUnit("x")',
    'evaluate("1")',
    'parse("1")',
    'simplify("1")',
    'derivative("1", "x")',
    'chain(1)',
    'cos.constructor("return 1")()',
    'max.constructor',
    '"a" == "a"',
    'true',
    'null == null',
    'i < 1',
    'pi > 3',
    '[1, 2] == 1',
    '{a: 1} == 1',
    '(1:3) == 1',
    'a[1] == 1',
    '1 < 2; 3 < 4',
    '1 < 2\n3 < 4',
    '1 < 2 ? 3 : 4',
    '5! > 1',
    '7 mod 2 == 1',
    '1 | 2 == 3',
    '2 cm to m < 1',
    '1 xor 2',
    '__proto__ < 1',
    'hasOwnProperty(1) < 1',
    'max(1, min) < 1',
  ])('%s', async (formula) => {
    expect(await problem(formula)).toMatchObject({ code: expect.stringMatching(/^SCN-/) });
  });

  test('nor take long, or run out of stack', async () => {
    const hostile = [
      `${'('.repeat(240)}1${')'.repeat(240)} < 2`,
      `${'-'.repeat(490)}1 < 2`,
      `${'not '.repeat(120)}1 < 2`,
      `${'2^'.repeat(240)}2 < 3`,
      `${'1+'.repeat(240)}1 < 2`,
      `${'1<'.repeat(240)}1`,
      `${'a.b('.repeat(120)}`,
      `${'"'.repeat(499)}`,
      `1 < ${'9'.repeat(490)}`,
      `${'max('.repeat(120)}`,
      `${'x'.repeat(100_000)} < 1`,
      `a.${'a '.repeat(240)}(`,
    ];
    const passed = cpuStopwatch();
    for (const formula of hostile) {
      const found = await problem(formula);
      if (found === undefined) await evaluate(formula);
      else expect(found.code).toMatch(/^SCN-/);
    }
    expect(passed()).toBeLessThan(2_000);
  });
});
