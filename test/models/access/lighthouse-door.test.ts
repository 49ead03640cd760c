import { describe, expect, test } from 'vitest';
import { accessOf } from '../../../models/access/access-of.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Account, Estate, Group } from '../../../models/estate.ts';
import { defaultCrossTenantAccess, defaultSignInPolicy } from '../../../models/estate-cross-tenant.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import type { Principal } from '../../../models/estate-roles.ts';
import { estateOf, group, place } from '../licensing/estate-of.ts';

const OF_GROUP: Principal = { kind: 'group', id: 'team' };

interface Case {
  /** What Ann has in the managing tenant; as a guest she comes from another one. */
  readonly ann?: Partial<Account>;
  readonly group?: Partial<Group>;
  readonly principal?: Principal;
  readonly role?: string;
  readonly estate?: Partial<Estate>;
}

/** Ann is in a group of the managing tenant, which a delegation of Lighthouse authorizes; there is no partnership. */
function estate({
  ann = {},
  group: parts = {},
  principal = OF_GROUP,
  role = 'Contributor',
  estate = {},
}: Case) {
  const account: Account = { id: 'ann', personId: 'ann', tenantId: 'home', kind: 'member', ...ann };
  const away: Account = { id: 'ann@away', personId: 'ann', tenantId: 'away', kind: 'member' };
  return estateOf({
    tenants: [
      { id: 'home', name: 'Managing', role: 'managing' },
      { id: 'away', name: 'Away', role: 'home' },
      { id: 'acme', name: 'Acme', role: 'customer' },
    ],
    people: [{ id: 'ann', name: 'Ann' }],
    accounts: account.kind === 'member' ? [account] : [account, away],
    groups: [group('team', parts)],
    memberships: principal.kind === 'group' ? [place('ann', 'team', 'active')] : [],
    lighthouseDelegations: [
      {
        id: 'lighthouse',
        name: 'Azure',
        customerId: 'acme',
        managingTenantId: 'home',
        subscriptionId: 'azure:acme',
        status: 'active',
        offer: 'template',
        authorizations: [{ principal, role }],
        eligible: [],
      },
    ],
    ...estate,
  });
}

/** State of the one path, and the facts of the links that are lost. */
function judged(about: Case, from = 'ann', mfa = true, readings = {}) {
  const subject = estate(about);
  const state = declaredState(subject, resolveAssumptions(readings));
  const [path, ...others] = accessOf(indexEstate(subject), state, from, 'acme', { session: { mfa } });
  expect(others).toEqual([]);
  return [path?.state, ...(path?.links ?? []).filter((link) => link.state === 'lost').map((l) => l.factId)];
}

describe('a guest of the managing tenant', () => {
  const guest = { kind: 'guest' } as const;

  test('reaches the customer, asked about either account', () => {
    expect(judged({ ann: guest })).toEqual(['standing']);
    expect(judged({ ann: guest }, 'ann@away')).toEqual(['standing']);
  });

  test.each([
    [
      'is blocked by that tenant’s policy (LH-4A)',
      { signInPolicies: [{ ...defaultSignInPolicy('home'), blocksGuests: true }] },
    ],
    [
      'is not let in (B2B-04)',
      { crossTenantAccess: [{ ...defaultCrossTenantAccess('home', 'away'), inboundAllowed: false }] },
    ],
  ])('%s', (_, estate) => {
    for (const from of ['ann', 'ann@away']) expect(judged({ ann: guest, estate }, from)[0]).toBe('lost');
  });

  test('may have to be taken for no principal, which open question LH-24 decides', () => {
    const about: Case = { ann: guest, principal: { kind: 'account', id: 'ann' } };
    expect(judged(about)).toEqual(['standing']);
    expect(judged(about, 'ann', true, { guestPrincipals: 'refused' })).toEqual(['lost', 'LH-24']);
    expect(judged({ ann: guest }, 'ann', true, { guestPrincipals: 'refused' })).toEqual(['standing']);
  });
});

describe('a session without MFA', () => {
  test('gets in where nothing asks for it', () => {
    expect(judged({}, 'ann', false)).toEqual(['standing']);
  });

  test.each<[string, Partial<Estate>]>([
    [
      'sells Azure',
      {
        azureSubscriptions: [{ id: 's', tenantId: 'acme', agreement: 'csp-azure-plan', ownerGroupId: null }],
      },
    ],
    ['has DAP', { dapLinks: [{ customerId: 'other', status: 'dap' }] }],
  ])('does not where the managing tenant is a partner, which %s (GDAP-72)', (_, estate) => {
    expect(judged({ estate }, 'ann', false)).toEqual(['lost', 'GDAP-72']);
    expect(judged({ estate })).toEqual(['standing']);
  });
});

describe('nothing comes of', () => {
  test('a Microsoft 365 group that is authorized (LH-08)', () => {
    expect(judged({ group: { kind: 'microsoft365' } })).toEqual(['lost', 'LH-08']);
  });

  test('Owner (LH-30)', () => {
    expect(judged({ role: 'Owner' })).toEqual(['lost', 'LH-30']);
  });
});
