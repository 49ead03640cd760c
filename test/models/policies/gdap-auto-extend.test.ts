import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInstant } from '../../../engine/calendar.ts';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR } from '../../../models/facts/index.ts';
import { type ExtensionRequest, extensionFindings } from '../../../models/policies/gdap-auto-extend.ts';
import { isTaken } from '../../../models/policies/policy-finding.ts';
import { said } from './said.ts';

const ACTIVE = { status: 'active', roleIds: [EXCHANGE_ADMINISTRATOR] };
const REQUEST: ExtensionRequest = {
  relationships: [ACTIVE],
  by: 'partner',
  through: 'partner-center',
  at: parseInstant('2026-01-05')!,
};

test.each<[string, Partial<ExtensionRequest>, string[]]>([
  ['is switched on and mails nobody', {}, ['note nobody-is-mailed GDAP-10']],
  ['takes 25 at once', { relationships: Array(25).fill(ACTIVE) }, ['note nobody-is-mailed GDAP-10']],
  [
    'does not take 26 at once',
    { relationships: Array(26).fill(ACTIVE) },
    ['refuse too-many-at-once GDAP-22'],
  ],
  [
    'takes 26 one after another',
    { relationships: Array(26).fill(ACTIVE), through: 'api' },
    ['note nobody-is-mailed GDAP-10'],
  ],
  ['is not the customer’s to switch', { by: 'customer' }, ['refuse not-by-the-customer GDAP-12']],
  ['did not exist', { at: parseInstant('2023-10-30')! - 1 }, ['refuse not-yet-there GDAP-13']],
  ['exists since its first day', { at: parseInstant('2023-10-30')! }, ['note nobody-is-mailed GDAP-10']],
  [
    'needs an active relationship',
    { relationships: [ACTIVE, { ...ACTIVE, status: 'created' }] },
    ['refuse not-active GDAP-11 T9'],
  ],
  [
    'needs one without Global Administrator',
    { relationships: [{ ...ACTIVE, roleIds: [GLOBAL_ADMINISTRATOR] }] },
    ['refuse global-administrator GDAP-06'],
  ],
])('extension %s', (_, parts, rules) => {
  expect(said(extensionFindings({ ...REQUEST, ...parts }))).toEqual(rules);
});

test('the one text that lets customers switch it can be chosen', () => {
  expect(isTaken(extensionFindings({ ...REQUEST, by: 'customer' }, true))).toBe(true);
});

test('one bad relationship among good ones stops all of them', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), fc.boolean(), (before, after, isActive) => {
      const bad = isActive
        ? { ...ACTIVE, roleIds: [GLOBAL_ADMINISTRATOR] }
        : { ...ACTIVE, status: 'expired' };
      const relationships = [...Array(before).fill(ACTIVE), bad, ...Array(after).fill(ACTIVE)];
      expect(isTaken(extensionFindings({ ...REQUEST, through: 'api', relationships }))).toBe(false);
    }),
  );
});
