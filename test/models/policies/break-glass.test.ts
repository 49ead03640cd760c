import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type EmergencyAccount,
  type EmergencyPlan,
  emergencyFindings,
  type SignInMethod,
} from '../../../models/policies/break-glass.ts';
import { said } from './said.ts';

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

const saidOf = (parts: Partial<EmergencyPlan>) => said(emergencyFindings({ ...PLAN, ...parts }));

describe('emergency accounts', () => {
  test('as Microsoft wants them give no finding', () => {
    expect(saidOf({})).toEqual([]);
  });

  test.each<[Partial<EmergencyAccount>, string[]]>([
    [{ isCloudOnly: false }, ['danger not-cloud-only PIM-138']],
    [{ userPrincipalName: 'glass@contoso.com' }, ['danger own-domain PIM-138']],
    [{ userPrincipalName: 'GLASS@CONTOSO.ONMICROSOFT.COM' }, []],
    [{ globalAdministrator: 'eligible' }, ['danger not-active-permanent PIM-138']],
    [{ globalAdministrator: 'active-time-bound' }, ['danger not-active-permanent PIM-138']],
    [{ method: 'certificate' }, []],
    [{ method: 'phone' }, ['danger weak-method PIM-138']],
    [{ method: 'authenticator' }, ['danger weak-method PIM-138', 'danger same-method-as-others PIM-138']],
    [{ method: 'password' }, ['danger no-mfa PIM-139', 'danger weak-method PIM-138']],
    [{ credentialLapses: true }, ['danger credential-lapses PIM-138']],
    [{ everySignInIsWatched: false }, ['danger unwatched PIM-138']],
    [{ isTriedRegularly: false }, ['danger untried PIM-138']],
  ])('%j: %j', (parts, rules) => {
    const findings = emergencyFindings({ ...PLAN, accounts: [ACCOUNT, { ...ACCOUNT, id: 'odd', ...parts }] });
    expect(said(findings)).toEqual(rules);
    expect(findings.every(({ accountId }) => accountId === 'odd')).toBe(true);
  });

  test('are two at least, and nobody else is permanently active', () => {
    expect(saidOf({ accounts: [ACCOUNT] })).toEqual(['danger too-few PIM-138']);
    expect(saidOf({ accounts: [] })).toEqual(['danger too-few PIM-138']);
    expect(saidOf({ otherPermanentActive: 1 })).toEqual(['danger others-permanently-active PIM-138']);
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
        const alone = saidOf({ accounts: [account] });
        expect(alone[0]).toBe('danger too-few PIM-138');
        expect(saidOf({ accounts: [account, account] })).toEqual([...alone.slice(1), ...alone.slice(1)]);
      }),
    );
  });
});
