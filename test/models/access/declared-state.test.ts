import { describe, expect, test } from 'vitest';
import { declaredPresence, declaredState } from '../../../models/access/declared-state.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Account } from '../../../models/estate.ts';
import { GLOBAL_READER } from '../../../models/facts/index.ts';
import { estateOf, place } from '../licensing/estate-of.ts';

const account = (parts: Partial<Account>): Account => ({
  id: 'ann',
  personId: 'ann',
  tenantId: 'acme',
  kind: 'guest',
  ...parts,
});

const ESTATE = estateOf({
  accounts: [
    account({ id: 'registered', mfaRegistered: true }),
    account({ id: 'unregistered', mfaRegistered: false }),
    account({ id: 'waiting', redemption: 'pending' }),
  ],
  relationships: [
    {
      id: 'r',
      name: 'GDAP',
      customerId: 'acme',
      status: 'expiring',
      termSeconds: 1,
      autoExtend: false,
      roles: [GLOBAL_READER],
      activatedAtSeconds: 0,
      endsAtSeconds: 1,
    },
  ],
  accessAssignments: [{ id: 'a', relationshipId: 'r', groupId: 'g', roles: [], status: 'pending' }],
  dapLinks: [{ customerId: 'acme', status: 'dap' }],
  lighthouseDelegations: [
    {
      id: 'lh',
      name: 'Operations',
      customerId: 'acme',
      managingTenantId: 'home',
      subscriptionId: 'sub',
      status: 'offered',
      offer: 'template',
      authorizations: [],
      eligible: [],
    },
  ],
});

describe('an estate as it is declared', () => {
  const state = declaredState(ESTATE);

  test('is at second 0, with the readings that are the default', () => {
    expect(state.nowSeconds).toBe(0);
    expect(state.readings).toEqual(resolveAssumptions());
    const readings = resolveAssumptions({ guestPrincipals: 'refused' });
    expect(declaredState(ESTATE, readings).readings).toBe(readings);
  });

  test('has the states it names, and of what it does not name the last or the first', () => {
    expect([state.relationship('r'), state.relationship('another')]).toEqual(['expiring', 'gone']);
    expect([state.accessAssignment('a'), state.accessAssignment('another')]).toEqual(['pending', 'deleted']);
    expect([state.dap('acme'), state.dap('another')]).toEqual(['dap', 'none']);
    expect([state.delegation('lh'), state.delegation('another')]).toEqual(['offered', 'none']);
    expect(declaredState(estateOf()).delegation('lh')).toBe('none');
  });

  test('has lost, disabled, asked and issued nothing', () => {
    expect(state.grantLost('lh', 'grant')).toBeUndefined();
    expect(state.tokenEndsAt('registered', 'acme')).toBeUndefined();
    expect(state.registrationPrompt('unregistered')).toBe('never');
    expect(state.accountEnabled('registered')).toBe(true);
  });

  test('knows who has registered for MFA, as far as it says', () => {
    const registrations = ['registered', 'unregistered', 'waiting', 'nobody'].map(state.mfaRegistration);
    expect(registrations).toEqual(['registered', 'unregistered', 'unregistered', 'unregistered']);
  });

  test.each([
    ['active', null, 'standing'],
    ['eligible', null, 'eligible'],
    ['active', 1, 'standing'],
    ['eligible', 1, 'eligible'],
    // An end at the start leaves no second of it.
    ['active', 0, 'ended'],
    ['eligible', -1, 'ended'],
  ] as const)('has a place that is %s until %s: %s', (assignment, endsAtSeconds, expected) => {
    expect(state.place('ann', place('ann', 'team', assignment, { endsAtSeconds }))).toBe(expected);
  });
});

describe('the object of an account', () => {
  test.each<[string, Account | undefined, string]>([
    ['is absent where there is no account', undefined, 'absent'],
    ['waits for its invitation to be redeemed', account({ redemption: 'pending' }), 'pending'],
    ['is taken to be redeemed where nothing is said', account({}), 'accepted'],
    ['was redeemed', account({ redemption: 'accepted' }), 'accepted'],
    [
      'of an external member waits too',
      account({ kind: 'external-member', redemption: 'pending' }),
      'pending',
    ],
    ['of a member waits for nothing', account({ kind: 'member', redemption: 'pending' }), 'accepted'],
  ])('%s', (_, of, expected) => {
    expect(declaredPresence(of)).toBe(expected);
  });

  test('is asked for by the account', () => {
    const { presence } = declaredState(ESTATE);
    expect(['waiting', 'registered', 'nobody'].map(presence)).toEqual(['pending', 'accepted', 'absent']);
  });
});
