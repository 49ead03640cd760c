import { expect, test } from 'vitest';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { checkEstate } from '../../../models/rules/index.ts';
import { registrationsByPerson } from '../../../scenarios/run/registrations.ts';
import { ids, staff } from '../../models/licensing/estate-of.ts';
import { visiting } from '../../models/rules/red-visits.ts';

const MFA = { demands: 'mfa' } as const;
const UNREGISTERED = { mfaRegistered: false };

const counted = (estate: Estate) => Object.fromEntries(registrationsByPerson(indexEstate(estate)));

test('everybody registers in every tenant that asks and trusts nothing of home (B2B-17)', () => {
  const estate = visiting({ customers: ids('customer', 40), account: UNREGISTERED, policy: MFA });
  expect(counted(estate)).toEqual({ ann: 40, bob: 40 });
});

test.each<[string, Parameters<typeof visiting>[0]]>([
  ['MFA of home is trusted', { policy: MFA, access: { mfaTrusted: true } }],
  ['nobody asks', { policy: {} }],
  ['people from outside are blocked', { policy: { ...MFA, blocksGuests: true } }],
  ['home lets nobody out (B2B-04)', { policy: MFA, access: { outboundAllowed: false } }],
  ['the tenant lets nobody in (B2B-04)', { policy: MFA, access: { inboundAllowed: false } }],
  ['a device is demanded that nobody trusts (B2B-16)', { policy: { ...MFA, device: 'compliant' } }],
  ['no method abroad is strong enough (B2B-23)', { policy: { demands: 'strPhish' } }],
  ['registering is prevented (B2B-36)', { policy: { ...MFA, registrationPrevented: true } }],
  [
    'trust and the registration policy cannot both be met (B2B-33)',
    {
      policy: { ...MFA, registrationPolicy: true },
      access: { mfaTrusted: true },
    },
  ],
])('nobody registers where %s', (_, parts) => {
  expect(counted(visiting({ account: UNREGISTERED, ...parts }))).toEqual({ ann: 0, bob: 0 });
});

test('whoever signs in only from risky places is not offered it (B2B-35)', () => {
  const { people } = staff(['ann', 'bob', 'cat', 'dan']);
  const estate = visiting(
    { account: UNREGISTERED, policy: { ...MFA, signInRisk: true } },
    { people: people.map((person) => ({ ...person, riskySignIns: person.id === 'ann' })) },
  );
  expect(counted(estate)).toEqual({ ann: 0, bob: 1 });
});

test('the registration policy asks by itself, and after its grace at every sign-in (B2B-32)', () => {
  expect(counted(visiting({ account: UNREGISTERED, policy: { registrationPolicy: true } }))).toEqual({
    ann: 1,
    bob: 1,
  });
});

test('an invitation nobody has accepted costs its registration as soon as somebody does (B2B-20)', () => {
  const account = { ...UNREGISTERED, redemption: 'pending' } as const;
  expect(counted(visiting({ account, policy: MFA }))).toEqual({ ann: 1, bob: 1 });
});

test('who has no account at home visits nobody', () => {
  const { accounts, ...estate } = visiting({ account: UNREGISTERED, policy: MFA });
  const strangers = { ...estate, accounts: accounts.filter(({ id }) => id !== 'ann') };
  expect(counted(strangers)).toEqual({ bob: 1 });
});

test('the rule about registrations counts the same', () => {
  const estate = visiting(
    { customers: ['acme', 'beta'], account: UNREGISTERED, policy: { registrationPolicy: true } },
    { signInPolicies: [] },
  );
  const policies = visiting({ policy: MFA }).signInPolicies!;
  for (const signInPolicies of [
    policies,
    visiting({ policy: { registrationPolicy: true } }).signInPolicies!,
  ]) {
    const there = { ...estate, signInPolicies };
    const found = checkEstate(indexEstate(there), resolveAssumptions());
    const { message } = found.find(({ ruleId }) => ruleId === 'TWIN.B2B.006')!;
    expect(message).toContain(': 2 registrations,');
    expect(counted(there)).toEqual({ ann: 1, bob: 1 });
  }
});
