import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR } from '../../../models/facts/index.ts';
import { type ExtensionRequest, extensionFindings } from '../../../models/policies/gdap-auto-extend.ts';
import { isTaken } from '../../../models/policies/policy-finding.ts';
import { said } from './said.ts';

const ACTIVE = { status: 'active', roles: [EXCHANGE_ADMINISTRATOR] };
const REQUEST: ExtensionRequest = { relationships: [ACTIVE], through: 'partner-center' };

test.each<[string, Partial<ExtensionRequest>, string[]]>([
  ['is switched on', {}, []],
  ['takes 25 at once', { relationships: Array(25).fill(ACTIVE) }, []],
  [
    'does not take 26 at once',
    { relationships: Array(26).fill(ACTIVE) },
    ['refuse too-many-at-once GDAP-22'],
  ],
  ['takes 26 one after another', { relationships: Array(26).fill(ACTIVE), through: 'api' }, []],
  [
    'needs an active relationship',
    { relationships: [ACTIVE, { ...ACTIVE, status: 'created' }] },
    ['refuse not-active GDAP-11 T9'],
  ],
  [
    'needs one without Global Administrator',
    { relationships: [{ ...ACTIVE, roles: [GLOBAL_ADMINISTRATOR] }] },
    ['refuse global-administrator GDAP-06'],
  ],
])('extension %s', (_, parts, rules) => {
  expect(said(extensionFindings({ ...REQUEST, ...parts }))).toEqual(rules);
});

test('one bad relationship among good ones stops all of them', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), fc.boolean(), (before, after, isActive) => {
      const bad = isActive ? { ...ACTIVE, roles: [GLOBAL_ADMINISTRATOR] } : { ...ACTIVE, status: 'expired' };
      const relationships = [...Array(before).fill(ACTIVE), bad, ...Array(after).fill(ACTIVE)];
      expect(isTaken(extensionFindings({ through: 'api', relationships }))).toBe(false);
    }),
  );
});
