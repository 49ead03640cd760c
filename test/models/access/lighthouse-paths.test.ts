import { describe, expect, test } from 'vitest';
import { accessOf } from '../../../models/access/access-of.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import type { PlaceState, TwinState } from '../../../models/access/twin-state.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Account, Estate } from '../../../models/estate.ts';
import { defaultSignInPolicy } from '../../../models/estate-cross-tenant.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import type { LighthouseAuthorization } from '../../../models/estate-lighthouse.ts';
import type { Principal } from '../../../models/estate-roles.ts';
import { findFact } from '../../../models/facts/index.ts';
import type { DelegationStatus } from '../../../models/machines/lighthouse-delegation.ts';
import { grantOf } from '../../../models/policies/lighthouse-grants.ts';
import { estateOf, group, place } from '../licensing/estate-of.ts';

const TEAM: Principal = { kind: 'group', id: 'team' };
const ANN: Principal = { kind: 'account', id: 'ann' };
const READER: LighthouseAuthorization = { principal: TEAM, role: 'Reader' };
/** A role that does not read everything, as Contributor does. */
const TAGS: LighthouseAuthorization = { principal: TEAM, role: 'Tag Contributor' };
const CONTRIBUTOR: LighthouseAuthorization = { principal: TEAM, role: 'Contributor' };

interface Case {
  readonly standing?: readonly LighthouseAuthorization[];
  readonly eligible?: readonly LighthouseAuthorization[];
  readonly kind?: Account['kind'];
  readonly estate?: Partial<Estate>;
}

/** Ann is in a team of the managing tenant; she may have an account of another tenant too. */
function estate({ standing = [], eligible = [], kind = 'member', estate: parts = {} }: Case): Estate {
  const account = (id: string, personId: string, tenantId: string, of: Account['kind']): Account => ({
    id,
    personId,
    tenantId,
    kind: of,
  });
  return estateOf({
    tenants: [
      { id: 'home', name: 'Managing', role: 'managing' },
      { id: 'away', name: 'Away', role: 'home' },
      { id: 'acme', name: 'Acme', role: 'customer' },
    ],
    people: [{ id: 'ann', name: 'Ann' }],
    accounts: [account('ann', 'ann', 'home', kind), account('ann@away', 'ann', 'away', 'member')],
    groups: [group('team')],
    memberships: [place('ann', 'team', 'active')],
    lighthouseDelegations: [
      {
        id: 'lh',
        name: 'Operations',
        customerId: 'acme',
        managingTenantId: 'home',
        subscriptionId: 'sub',
        status: 'active',
        offer: 'template',
        authorizations: standing,
        eligible: eligible.map(({ principal, role }, rank) => ({
          id: `entry ${rank}`,
          delegationId: 'lh',
          principal,
          role,
          maxActivationSeconds: 3600,
          requiresMfa: true,
          approverAccountIds: [],
          assignment: 'eligible',
          endsAtSeconds: null,
        })),
      },
    ],
    ...parts,
  });
}

function judge(about: Case, change: Partial<TwinState> = {}, from = 'ann', mfa = true) {
  const whole = estate(about);
  const state = { ...declaredState(whole), ...change };
  return accessOf(indexEstate(whole), state, from, 'acme', { session: { mfa } });
}

/** Of each path its roles, its state, and the facts of what is lost. */
function judged(...question: Parameters<typeof judge>) {
  return judge(...question).map(({ roles, state, links }) => {
    const lost = links.filter((link) => link.state === 'lost');
    for (const { factId, why } of lost) {
      expect(findFact(factId ?? '')).toBeDefined();
      expect(why).toMatch(/\w \w/);
    }
    return [...roles, state, ...lost.map(({ factId }) => factId)];
  });
}

describe('the chain of a role that is held for good', () => {
  test('is the account, the way into the group, the authorization and the delegation', () => {
    const [path, ...others] = judge({ standing: [CONTRIBUTOR] });
    expect(others).toEqual([]);
    expect(path).toMatchObject({
      model: 'lighthouse',
      accountId: 'ann',
      holderId: 'ann',
      tenantId: 'acme',
      workload: 'azure',
      roles: ['Contributor'],
      state: 'standing',
    });
    expect(path!.links.map(({ kind, subject, name }) => [kind, subject, name])).toEqual([
      ['account', 'ann', 'ann'],
      ['membership', 'team/ann/active', 'team'],
      ['authorization', 'lh', 'Contributor'],
      ['delegation', 'lh', 'Operations'],
    ]);
    expect(path!.links.slice(2).map(({ state, factId }) => [state, factId])).toEqual([
      ['standing', 'LH-07'],
      ['standing', 'LH-5D'],
    ]);
  });

  test('needs no group where the account itself is authorized', () => {
    const [path] = judge({ standing: [{ principal: ANN, role: 'Contributor' }] });
    expect(path!.links.map(({ kind }) => kind)).toEqual(['account', 'authorization', 'delegation']);
  });

  test.each<[string, Principal]>([
    ['another account', { kind: 'account', id: 'bob' }],
    ['a program, whatever it is called', { kind: 'service-principal', id: 'ann' }],
    ['a group that is not there, whatever it is called', { kind: 'group', id: 'ann' }],
  ])('is not there where %s is authorized', (_, principal) => {
    expect(judge({ standing: [{ principal, role: 'Contributor' }] })).toEqual([]);
  });

  test('holds for each grant by itself', () => {
    expect(judged({ standing: [READER, CONTRIBUTOR] })).toEqual([
      ['Reader', 'standing'],
      ['Contributor', 'standing'],
    ]);
  });
});

describe('an eligible role', () => {
  const ELIGIBLE: Case = { standing: [READER], eligible: [CONTRIBUTOR] };
  const whileIt = (reached: PlaceState): Partial<TwinState> => ({
    place: (_, { id }) => (id.startsWith('entry') ? reached : 'standing'),
  });

  test('of whom holds Reader for good is one activation away, then active', () => {
    expect(judged(ELIGIBLE)).toEqual([
      ['Reader', 'standing'],
      ['Contributor', 'eligible'],
    ]);
    expect(judged(ELIGIBLE, whileIt('active'))[1]).toEqual(['Contributor', 'active']);
    const [, path] = judge(ELIGIBLE);
    expect(path!.links.map(({ kind }) => kind)).toEqual([
      'account',
      'membership',
      'eligibility',
      'activation',
      'delegation',
    ]);
  });

  test('needs the permanent Reader to be activated only, and not while it runs (LH-20)', () => {
    const alone: Case = { eligible: [CONTRIBUTOR] };
    expect(judged(alone)).toEqual([['Contributor', 'lost', 'LH-20']]);
    expect(judge(alone)[0]!.links.find(({ kind }) => kind === 'reader')).toMatchObject({
      subject: 'lh',
      name: 'permanent Reader',
    });
    expect(judged(alone, whileIt('active'))).toEqual([['Contributor', 'active']]);
  });

  test('needs it of the very same principal (LH-21)', () => {
    const standing = [{ principal: ANN, role: 'Reader' }];
    expect(judged({ standing, eligible: [CONTRIBUTOR] })[1]).toEqual(['Contributor', 'lost', 'LH-20']);
  });
});

describe('a delegation', () => {
  const withStatus = (status: DelegationStatus) =>
    judged({ standing: [CONTRIBUTOR] }, { delegation: () => status });

  // `deleting` takes minutes, in which what is deleted still works.
  test.each(['active', 'updateAvailable', 'deleting'] as const)(
    'that is %s gives what it lists',
    (status) => {
      expect(withStatus(status)).toEqual([['Contributor', 'standing']]);
    },
  );

  test.each([
    ['none', 'LH-59'],
    ['offered', 'LH-59'],
    ['provisioning', 'LH-59'],
    ['failed', 'LH-59'],
    ['removed', 'LH-5A'],
  ] as const)('that is %s gives nothing (%s)', (status, factId) => {
    expect(withStatus(status)).toEqual([['Contributor', 'lost', factId]]);
  });

  test.each(['LH-38', 'LH-53', 'LH-55'])('that stands may have lost one grant, by %s', (factId) => {
    const taken = grantOf('team', 'Contributor');
    const grantLost = (id: string, grant: string) => (id === 'lh' && grant === taken ? factId : undefined);
    expect(judged({ standing: [READER, CONTRIBUTOR] }, { grantLost })).toEqual([
      ['Reader', 'standing'],
      ['Contributor', 'lost', factId],
    ]);
  });

  test('without any permanent reader gives nothing, as the article reads it (S4)', () => {
    const readings = resolveAssumptions({ readerNeededBy: 'article' });
    expect(judged({ standing: [TAGS] }, { readings })).toEqual([['Tag Contributor', 'lost', 'S4']]);
    expect(judged({ standing: [TAGS, READER] }, { readings })).toEqual([
      ['Tag Contributor', 'standing'],
      ['Reader', 'standing'],
    ]);
  });
});

describe('somebody with an account of another tenant', () => {
  test('goes through the one in the managing tenant', () => {
    const [path, ...others] = judge({ standing: [CONTRIBUTOR], kind: 'guest' }, {}, 'ann@away');
    expect(others).toEqual([]);
    expect(path).toMatchObject({ accountId: 'ann@away', holderId: 'ann', state: 'standing' });
  });

  test('has what is given to either account', () => {
    const standing = [
      { principal: { kind: 'account', id: 'ann@away' } as const, role: 'Reader' },
      CONTRIBUTOR,
    ];
    expect(judged({ standing, kind: 'guest' }, {}, 'ann@away').map(([role]) => role)).toEqual([
      'Reader',
      'Contributor',
    ]);
    // Asked about the account in the managing tenant, the other one is not looked at.
    expect(judged({ standing, kind: 'guest' }).map(([role]) => role)).toEqual(['Contributor']);
  });
});

describe('a grant that no definition can hold', () => {
  test('is told of groups that are gone and people who are guests only', () => {
    const readings = resolveAssumptions({ guestPrincipals: 'refused' });
    const direct = { standing: [{ principal: ANN, role: 'Contributor' }] };
    expect(judged({ ...direct, kind: 'guest' }, { readings })).toEqual([['Contributor', 'lost', 'LH-24']]);
    expect(judged({ ...direct, kind: 'external-member' }, { readings })[0]?.[1]).toBe('standing');
    expect(judged({ ...direct, kind: 'member' }, { readings })[0]?.[1]).toBe('standing');
    const unknown = { ...direct, estate: { accounts: [] } };
    expect(judged(unknown, { readings })[0]?.[1]).toBe('standing');
    expect(judged({ standing: [CONTRIBUTOR], estate: { groups: [] } })[0]?.[1]).toBe('standing');
  });

  test('is no account for being called as a Microsoft 365 group', () => {
    const groups = [group('ann', { kind: 'microsoft365' })];
    const about = { standing: [{ principal: ANN, role: 'Contributor' }], estate: { groups } };
    expect(judged(about)).toEqual([['Contributor', 'standing']]);
  });
});

describe('a session without MFA, of a partner’s people', () => {
  const dapLinks = [{ customerId: 'other', status: 'dap' as const }];
  const asked = (demands: 'none' | 'mfa', kind: Account['kind']): Case => ({
    standing: [CONTRIBUTOR],
    kind,
    estate: { dapLinks, signInPolicies: [{ ...defaultSignInPolicy('home'), demands }] },
  });

  test('is kept out once, by the sign-in at home (GDAP-72)', () => {
    expect(judged(asked('none', 'member'), {}, 'ann', false)).toEqual([['Contributor', 'lost', 'GDAP-72']]);
    expect(judge(asked('none', 'member'), {}, 'ann', false)[0]!.links[1]).toMatchObject({
      kind: 'sign-in',
      subject: 'ann',
      name: 'sign-in at home',
    });
  });

  test('of a member is asked at home, whatever guests are asked', () => {
    expect(judged(asked('mfa', 'member'), {}, 'ann', false)).toEqual([['Contributor', 'lost', 'GDAP-72']]);
  });

  test('of a guest whom the managing tenant asks itself does it there', () => {
    expect(judged(asked('mfa', 'guest'), {}, 'ann', false)).toEqual([['Contributor', 'standing']]);
    expect(judged(asked('none', 'guest'), {}, 'ann', false)).toEqual([['Contributor', 'lost', 'GDAP-72']]);
  });

  test('of an account nobody knows is asked at home', () => {
    const about = asked('mfa', 'member');
    const standing = [{ principal: ANN, role: 'Contributor' }];
    const unknown = { ...about, standing, estate: { ...about.estate, accounts: [] } };
    expect(judged(unknown, {}, 'ann', false)).toEqual([['Contributor', 'lost', 'GDAP-72']]);
  });
});
