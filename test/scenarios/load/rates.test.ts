import { describe, expect, test } from 'vitest';
import { complaintsAbout, load, OFFICE } from './helpers.ts';

const THEFT = 'events: [{ at: P10D, compromise: { who: tier2 } }]\n';
const RATES = `rates:
  currency: EUR
  minutes: { activation: 2 to 4, approval: 3 }
  hourly: { engineer: { low: 55, high: 75.50 }, approver: "90" }
  outageHour: 120.05
  theft: { incident: 15000, hour: 500 to 800, chance: 2% to 0.1 }
`;

const rates = async (text: string) => (await load(`${OFFICE}${THEFT}${text}`)).value?.rates;
const told = (block: string, start = `${OFFICE}${THEFT}`) => complaintsAbout(`${start}rates:\n  ${block}\n`);

test('rates are read as spans, money as cents', async () => {
  expect(await complaintsAbout(`${OFFICE}${THEFT}${RATES}`)).toBe('');
  expect(await rates(RATES)).toEqual({
    currency: 'EUR',
    minutes: { activation: { low: 2, high: 4 }, approval: { low: 3, high: 3 } },
    hourlyMinor: { engineer: { low: 5_500, high: 7_550 }, approver: { low: 9_000, high: 9_000 } },
    outageHourMinor: { low: 12_005, high: 12_005 },
    theft: {
      incidentMinor: { low: 1_500_000, high: 1_500_000 },
      hourMinor: { low: 50_000, high: 80_000 },
      chance: { low: 0.02, high: 0.1 },
    },
  });
});

test('rates are part of the hash, and a scenario without them keeps the one it had', async () => {
  const hash = async (text: string) => (await load(`${OFFICE}${THEFT}${text}`)).value!.hash;
  const [none, some, others] = [
    await hash(''),
    await hash(RATES),
    await hash(RATES.replace('120.05', '120.06')),
  ];
  expect(new Set([none, some, others]).size).toBe(3);
  expect((await load(OFFICE)).value).not.toHaveProperty('rates');
});

describe('what is wrong is told at its place', () => {
  test.each([
    ['outageHour: 5', /10:1: error SCN-MISSING "currency" is missing here/],
    ['{ currency: JPY }', /error SCN-CHOICE "JPY" is not known here/],
    [
      '{ currency: EUR, outageHour: 1.005 }',
      /11:32: error SCN-QUANTITY "1.005" does not fit here.*\n.*\n.*\n {2}expected: an amount from 0 to 10000, with at most two decimals/,
    ],
    ['{ currency: EUR, outageHour: -1 }', /error SCN-QUANTITY "-1" does not fit here/],
    ['{ currency: EUR, outageHour: 10 EUR }', /error SCN-QUANTITY "10 EUR" does not fit here/],
    ['{ currency: EUR, outageHour: 20 to 10 }', /error SCN-QUANTITY The range begins above its end/],
    ['{ currency: EUR, outageHour: 1 to 2 to 3 }', /error SCN-QUANTITY A range has two ends/],
    ['{ currency: EUR, outageHour: { low: 1 } }', /error SCN-MISSING "high" is missing here/],
    [
      '{ currency: EUR, outageHour: [1, 2] }',
      /error SCN-TYPE .*\n.*\n.*\n {2}expected: an amount .*, or a range/,
    ],
    [
      '{ currency: EUR, outageHours: 1 }',
      /error SCN-UNKNOWN-KEY .*\n.*\n.*\n.*\n {2}hint: Did you mean "outageHour"/,
    ],
    ['{ currency: EUR, theft: { hour: 1, chance: 120% } }', /error SCN-QUANTITY "120%" does not fit here/],
    ['{ currency: EUR, theft: { hour: 1, chance: 5 } }', /error SCN-QUANTITY "5" does not fit here/],
    [
      '{ currency: EUR, minutes: { activation: 3 } }',
      /11:43: error SCN-MISSING These minutes are an engineer’s.*\n.*\n.*\n {2}expected: rates.hourly.engineer/,
    ],
  ])('%s', async (block, expected) => {
    expect(await told(block)).toMatch(expected);
  });

  test('amounts too large for the cent are refused', async () => {
    const huge = OFFICE.replace('count: 4', 'count: 100000').replace(
      'name: Office',
      'name: Office\nhorizon: 20 years',
    );
    expect(await told('{ currency: EUR, outageHour: 10000 }', huge)).toMatch(
      /error SCN-RANGE Over all customers/,
    );
    expect(await told('{ currency: EUR, outageHour: 10000 }')).toBe('');
  });
});

describe('what comes to nothing is warned of', () => {
  test.each([
    [
      '{ currency: EUR, hourly: { engineer: 60 } }',
      THEFT,
      /warning SCN-NO-EFFECT No minutes are given.*\n.*\n.*\n {2}expected: minutes of activation, registration, reregistration/,
    ],
    ['{ currency: EUR, theft: { chance: 5% } }', THEFT, /warning SCN-NO-EFFECT Nothing here has a price/],
    ['{ currency: EUR, theft: { hour: 5 } }', '', /warning SCN-NO-EFFECT Nobody is compromised/],
    ['{ currency: EUR, theft: { hour: 5 } }', THEFT, /^$/],
  ])('%s with "%s"', async (block, events, expected) => {
    expect(await told(block, `${OFFICE}${events}`)).toMatch(expected);
  });
});
