import { describe, expect, test } from 'vitest';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { checkEstate } from '../../../models/rules/index.ts';
import { ids } from '../licensing/estate-of.ts';
import { RED_DESIGNS } from './red-designs.ts';
import { agreement, asking, RED_VISITS, visiting, visitor } from './red-visits.ts';
import { sound } from './sound.ts';

const check = (estate: Estate) => checkEstate(indexEstate(estate), resolveAssumptions());
const findings = (ruleId: string, estate: Estate) => check(estate).filter((found) => found.ruleId === ruleId);

describe('rules on people from outside', () => {
  test('say nothing of guests of whom nothing is demanded, nor of MFA that is trusted', () => {
    expect(check(visiting())).toEqual([]);
    expect(check(visiting({ access: { mfaTrusted: true }, policy: { demands: 'strPhish' } }))).toEqual([]);
  });

  test('leave out who visits nobody: a guest without an account at home', () => {
    const { accounts, ...rest } = visiting({ policy: { demands: 'strPhish' } });
    const strangers = accounts.filter(({ tenantId }) => tenantId === 'acme');
    expect(findings('TWIN.B2B.003', { ...rest, accounts: strangers, memberships: [], policies: [] })).toEqual(
      [],
    );
  });

  test('name the tenants and count the people', () => {
    const estate = visiting({ customers: ['acme', 'beta'], policy: { demands: 'strPhish' } });
    const [finding] = findings('TWIN.B2B.003', estate);
    expect(finding?.subjects.map(({ id }) => id)).toEqual(['acme', 'beta']);
    expect(finding?.message).toMatch(/^2 tenants demand .* which 2 people /);
  });

  test('TWIN.B2B.001 minds the policy also where MFA is not demanded yet, not who is registered', () => {
    const against = (parts: Parameters<typeof visiting>[0]) =>
      findings('TWIN.B2B.001', visiting({ access: { mfaTrusted: true }, ...parts }));
    const policy = { registrationPolicy: true } as const;
    expect(against({ account: { mfaRegistered: false }, policy })).toHaveLength(1);
    expect(against({ policy })).toEqual([]);
    expect(findings('TWIN.B2B.001', visiting({ account: { mfaRegistered: false }, policy }))).toEqual([]);
  });

  test('TWIN.B2B.001 says that no error is named, and speaks of grace only where there is some (R18, R18b)', () => {
    const against = (demands: 'mfa' | 'none') =>
      findings(
        'TWIN.B2B.001',
        visiting({
          access: { mfaTrusted: true },
          account: { mfaRegistered: false },
          policy: { demands, registrationPolicy: true },
        }),
      )[0]?.message;
    expect(against('mfa')).toMatch(/to register: they cannot satisfy both .* Microsoft names no error\.$/);
    expect(against('none')).toMatch(/ 2 people can put the registration off for the days of grace first\.$/);
  });

  test('TWIN.B2B.002 minds custom controls under trust only, and TWIN.B2B.003 strengths without it', () => {
    expect(findings('TWIN.B2B.002', visiting({ policy: { customControl: true } }))).toEqual([]);
    const strength = (demands: 'strMfa' | 'strPwdless') =>
      findings('TWIN.B2B.003', visiting({ policy: { demands } }));
    expect([strength('strMfa').length, strength('strPwdless').length]).toEqual([0, 1]);
  });

  test('TWIN.B2B.004 names the people, each once', () => {
    const [finding] = findings('TWIN.B2B.004', RED_VISITS['TWIN.B2B.004']!);
    expect(finding?.subject).toBe('ann, bob');
    const nothingDemanded = { ...RED_VISITS['TWIN.B2B.004']!, signInPolicies: [] };
    expect(findings('TWIN.B2B.004', nothingDemanded)).toEqual([]);
  });

  test('TWIN.B2B.005 does not mind who is registered, nor a tenant that trusts', () => {
    const policy = { signInRisk: true };
    expect(findings('TWIN.B2B.005', visiting({ policy }))).toEqual([]);
    const account = { mfaRegistered: false };
    expect(findings('TWIN.B2B.005', visiting({ account, policy, access: { mfaTrusted: true } }))).toEqual([]);
  });

  test('TWIN.B2B.006 multiplies people by tenants, and says for a part what is true of it', () => {
    const [finding] = findings('TWIN.B2B.006', RED_VISITS['TWIN.B2B.006']!);
    expect(finding?.message).toBe(
      '40 tenants demand MFA of 2 people and trust none done at home: 80 registrations, each lost with the phone.',
    );
    const trusting = visiting({
      customers: ids('customer', 40),
      access: { mfaTrusted: true },
      policy: { demands: 'mfa' },
    });
    expect(findings('TWIN.B2B.006', trusting)).toEqual([]);
  });

  test.each([
    ['a strength that nobody can register for', { policy: { demands: 'strPhish' } }],
    ['guests are blocked', { policy: { demands: 'mfa', blocksGuests: true } }],
    ['home lets nobody out', { policy: { demands: 'mfa' }, access: { outboundAllowed: false } }],
    [
      'registration is prevented',
      { policy: { demands: 'mfa', registrationPrevented: true }, account: { mfaRegistered: false } },
    ],
  ] as const)('TWIN.B2B.006 counts no registration that nobody can make: %s', (_, parts) => {
    expect(findings('TWIN.B2B.006', visiting(parts))).toEqual([]);
  });

  test('TWIN.B2B.007 names who and where, and does not mind what redeems itself', () => {
    const account = { redemption: 'pending' as const };
    expect(findings('TWIN.B2B.007', visiting({ account }))[0]?.subject).toBe('ann at acme, bob at acme');
    expect(findings('TWIN.B2B.007', visiting({ account, access: { redeemsAutomatically: true } }))).toEqual(
      [],
    );
  });

  test.each([
    ['home lets nobody out', { access: { outboundAllowed: false } }],
    ['a policy blocks', { policy: { blocksGuests: true } }],
    ['a device is demanded and not trusted', { policy: { device: 'compliant' } }],
  ] as const)('TWIN.B2B.008 minds that %s', (_, parts) => {
    expect(findings('TWIN.B2B.008', visiting(parts))).toHaveLength(1);
  });

  test('TWIN.B2B.008 does not mind a device that is trusted', () => {
    const trusted = visiting({ access: { deviceTrusted: true }, policy: { device: 'compliant' } });
    expect(findings('TWIN.B2B.008', trusted)).toEqual([]);
  });

  test('TWIN.B2B.009 does not mind who is registered already', () => {
    const policy = { demands: 'mfa', registrationPrevented: true } as const;
    expect(findings('TWIN.B2B.009', visiting({ policy }))).toEqual([]);
  });

  test('TWIN.GDAP.010 does not mind the policy where no delegation would stand without it', () => {
    const signInPolicies = [asking({ blocksServiceProviders: true })];
    const without = sound(['acme'], { signInPolicies, accessAssignments: [] });
    expect(findings('TWIN.GDAP.010', without)).toEqual([]);
    const [relationship] = sound().relationships;
    const ended = sound(['acme'], {
      signInPolicies,
      relationships: [{ ...relationship!, status: 'expired' }],
    });
    expect(findings('TWIN.GDAP.010', ended)).toEqual([]);
  });

  test('TWIN.SYNC.001 minds what is stated, TWIN.SYNC.003 what nobody has told (B2B-02)', () => {
    const account = { origin: 'synchronized', kind: 'external-member' } as const;
    const found = (estate: Estate) =>
      ['TWIN.SYNC.001', 'TWIN.SYNC.003'].map((id) => findings(id, estate).length);
    expect(found(visiting({ account, access: {} }))).toEqual([1, 0]);
    expect(found(visiting({ account }))).toEqual([0, 1]);
    expect(found(visiting({ account, access: { redeemsAutomatically: true } }))).toEqual([0, 0]);
    expect(found(visiting())).toEqual([0, 0]);
  });

  test('TWIN.SYNC.001 minds neither the invited nor settings on both sides', () => {
    expect(findings('TWIN.SYNC.001', visiting())).toEqual([]);
    const account = { origin: 'synchronized' } as const;
    expect(findings('TWIN.SYNC.001', visiting({ account, access: { redeemsAutomatically: true } }))).toEqual(
      [],
    );
  });

  test('TWIN.SYNC.004 minds a source where the person is from outside, not one the estate does not know', () => {
    const sources = (kind: 'member' | 'guest', origin: 'invited' | 'synchronized', known = true) => {
      const estate = RED_DESIGNS['TWIN.SYNC.004']!;
      const accounts = estate.accounts
        .filter(({ id }) => known || id !== 'eva@acme')
        .map((account) => {
          if (account.id === 'eva@acme') return { ...account, kind };
          return account.id === 'eva@beta' ? { ...account, origin } : account;
        });
      return findings('TWIN.SYNC.004', { ...estate, accounts }).length;
    };
    expect(sources('guest', 'synchronized')).toBe(1);
    expect(sources('member', 'synchronized')).toBe(0);
    expect(sources('guest', 'invited')).toBe(0);
    expect(sources('guest', 'synchronized', false)).toBe(0);
  });

  test('TWIN.SYNC.002 counts people, not accounts', () => {
    const [finding] = findings('TWIN.SYNC.002', RED_VISITS['TWIN.SYNC.002']!);
    expect(finding?.message).toMatch(/: 1 seat of P1 is not accounted for\.$/);
    const base = RED_VISITS['TWIN.SYNC.002']!;
    const accounts = base.accounts.filter(({ id }) => id !== 'bob@acme');
    const twice = [...accounts, visitor('ann', 'beta', { origin: 'synchronized' })];
    const estate = {
      ...base,
      accounts: twice,
      crossTenantAccess: ['acme', 'beta'].map((id) => agreement({ redeemsAutomatically: true }, id)),
    };
    expect(findings('TWIN.SYNC.002', estate)).toEqual([]);
  });
});
