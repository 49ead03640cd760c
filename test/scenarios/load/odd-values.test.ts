import { expect, test } from 'vitest';
import { complaintsAbout, load, OFFICE } from './helpers.ts';

const events = (list: string, more = '') => `${OFFICE}${more}events: [${list}]\n`;
const LAPSE = '{ at: P10D, lapse: { license: p2 } }';

test('a tier without engineers has its own message', async () => {
  const text = events('{ at: P1D, compromise: { who: tier2 } }').replace('tier2: 1', 'tier2: 0');
  const told = await complaintsAbout(text);
  expect(told).toContain('9:40: error SCN-WHO The tier "tier2" has 0 engineers');
});

test.each([
  ['730 days', '', true],
  ['729 days', '', false],
  ['100 days', '  gdap: { term: 100 days }\n', true],
  ['99 days', '  gdap: { term: 100 days }\n', false],
  ['none', '  gdap: { term: 1 day }\n', false],
])('renewal.lead %s with the term "%s" is an error: %s', async (lead, gdap, wrong) => {
  const text = `${OFFICE.replace('designs', `${gdap}designs`)}behavior: { renewal: { lead: ${lead} } }\n`;
  const told = await complaintsAbout(text);
  if (wrong) expect(told).toMatch(/:30: error SCN-RANGE A renewal cannot begin/);
  else expect(told).toBe('');
});

test.each([
  ['{ from: 8, to: 8.2 }', /:42: error SCN-RANGE A working day is shorter than 15 minutes/],
  ['{ from: 8, to: 7 }', /error SCN-RANGE Work ends before it begins/],
  ['{ from: 8, to: 8.25 }', /^$/],
  ['{ from: 8.1, to: 8.35 }', /^$/],
])('workingHours %s', async (hours, expected) => {
  expect(await complaintsAbout(`${OFFICE}behavior: { workingHours: ${hours} }\n`)).toMatch(expected);
});

test.each([
  [
    'a buy before any lapse',
    '{ at: P5D, buy: { license: p2 } }',
    '',
    /9:21: warning SCN-NO-EFFECT .*not lapsed/,
  ],
  [
    'a second lapse',
    `${LAPSE}, { at: P20D, lapse: { license: p2 } }`,
    '',
    /9:60: warning SCN-NO-EFFECT .*already/,
  ],
  [
    'a lapse lost after the horizon',
    '{ at: P61D, lapse: { license: p2 } }',
    '',
    /9:22: warning SCN-NO-EFFECT .*30 days/,
  ],
  ['a lapse lost on the last day', '{ at: P60D, lapse: { license: p2 } }', '', /^$/],
  [
    'a late lapse where PIM is lost at once',
    '{ at: P61D, lapse: { license: p2 } }',
    'assumptions: { pimLossAt: expired }\n',
    /^$/,
  ],
  [
    'a lapse, a buy and a lapse',
    `${LAPSE}, { at: P15D, buy: { license: p2 } }, { at: P20D, lapse: { license: p2 } }`,
    '',
    /^$/,
  ],
])('%s', async (_, list, more, expected) => {
  const { value, diagnostics } = await load(events(list, more));
  expect(value).toBeDefined();
  expect(await complaintsAbout(events(list, more))).toMatch(expected);
  expect(diagnostics.length).toBe(String(expected) === '/^$/' ? 0 : 1);
});

test('the channel decides how long PIM outlives a lapse (PIM-97)', async () => {
  const text = events(LAPSE).replace(
    '    engineers',
    '    p2: { channel: volume-enterprise }\n    engineers',
  );
  expect(await complaintsAbout(text)).toMatch(/SCN-NO-EFFECT PIM works on for 90 days/);
});
