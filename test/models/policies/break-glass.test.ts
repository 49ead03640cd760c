import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type EmergencyAccount,
  type EmergencyPlan,
  emergencyFindings,
  type SignInMethod,
} from '../../../models/policies/break-glass.ts';

const ACCOUNT: EmergencyAccount = {
  id: 'glass-1',
  userPrincipalName: 'glass-1@contoso.onmicrosoft.com',
  isCloudOnly: true,
  globalAdministrator: 'active-permanent',
  method: 'passkey',
  credentialLapses: false,
  everySignInIsWatched: true,
  isTriedRegularly: true,
};
const PLAN: EmergencyPlan = {
  accounts: [ACCOUNT, { ...ACCOUNT, id: 'glass-2' }],
  dailyMethods: ['authenticator'],
  otherPermanentActive: 0,
};

const rulesOf = (parts: Partial<EmergencyPlan>) =>
  emergencyFindings({ ...PLAN, ...parts }).map(({ rule }) => rule);

describe('emergency accounts', () => {
  test('as Microsoft wants them give no finding', () => {
    expect(rulesOf({})).toEqual([]);
  });

  test.each<[Partial<EmergencyAccount>, string[]]>([
    [{ isCloudOnly: false }, ['not-cloud-only']],
    [{ userPrincipalName: 'glass@contoso.com' }, ['own-domain']],
    [{ userPrincipalName: 'GLASS@CONTOSO.ONMICROSOFT.COM' }, []],
    [{ globalAdministrator: 'eligible' }, ['not-active-permanent']],
    [{ globalAdministrator: 'active-time-bound' }, ['not-active-permanent']],
    [{ method: 'certificate' }, []],
    [{ method: 'phone' }, ['weak-method']],
    [{ method: 'authenticator' }, ['weak-method', 'same-method-as-others']],
    [{ method: 'password' }, ['no-mfa', 'weak-method']],
    [{ credentialLapses: true }, ['credential-lapses']],
    [{ everySignInIsWatched: false }, ['unwatched']],
    [{ isTriedRegularly: false }, ['untried']],
  ])('%j: %j', (parts, rules) => {
    const findings = emergencyFindings({ ...PLAN, accounts: [ACCOUNT, { ...ACCOUNT, id: 'odd', ...parts }] });
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
    expect(findings.every(({ accountId }) => accountId === 'odd')).toBe(true);
  });

  test('are two at least, and nobody else is permanently active', () => {
    expect(rulesOf({ accounts: [ACCOUNT] })).toEqual(['too-few']);
    expect(rulesOf({ accounts: [] })).toEqual(['too-few']);
    expect(rulesOf({ otherPermanentActive: 1 })).toEqual(['others-permanently-active']);
  });

  test('give findings of their own: each account adds what it adds alone', () => {
    const accounts = fc.record<EmergencyAccount>({
      id: fc.constantFrom('a', 'b'),
      userPrincipalName: fc.constantFrom('a@contoso.onmicrosoft.com', 'a@contoso.com'),
      isCloudOnly: fc.boolean(),
      globalAdministrator: fc.constantFrom('active-permanent', 'active-time-bound', 'eligible', 'none'),
      method: fc.constantFrom<SignInMethod>('passkey', 'certificate', 'authenticator', 'phone', 'password'),
      credentialLapses: fc.boolean(),
      everySignInIsWatched: fc.boolean(),
      isTriedRegularly: fc.boolean(),
    });
    fc.assert(
      fc.property(accounts, (account) => {
        const alone = rulesOf({ accounts: [account] });
        expect(alone[0]).toBe('too-few');
        expect(rulesOf({ accounts: [account, account] })).toEqual([...alone.slice(1), ...alone.slice(1)]);
      }),
    );
  });
});
