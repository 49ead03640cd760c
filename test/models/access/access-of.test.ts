import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accessOf } from '../../../models/access/access-of.ts';
import { type AccessPath, isEffective, type LinkKind } from '../../../models/access/access-path.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import type { TwinState } from '../../../models/access/twin-state.ts';
import type { AccessAssignmentStatus, Estate, RelationshipStatus } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import {
  EXCHANGE_ADMINISTRATOR,
  findFact,
  GLOBAL_ADMINISTRATOR,
  GLOBAL_READER,
  HELPDESK_ADMINISTRATOR,
} from '../../../models/facts/index.ts';
import { inCollection } from '../../collection.ts';
import { estateOf, group, place, policyOf, staff } from '../licensing/estate-of.ts';

/** What the judge says of an account in a customer, in the declared state or one that departs from it. */
function judge(
  estate: Estate,
  accountId: string,
  customerId: string,
  change: Partial<TwinState> = {},
  session?: { readonly mfa: boolean },
): readonly AccessPath[] {
  const state = { ...declaredState(estate), ...change };
  return accessOf(indexEstate(estate), state, accountId, customerId, session ? { session } : {});
}

const effective = (paths: readonly AccessPath[]) => paths.filter(isEffective);

/** Customers c1 with DAP, c2 with both, c3 with GDAP; GDAP gives the group Global Reader only. */
const BOTH_MODELS: Estate = estateOf({
  tenants: [
    { id: 'home', name: 'Managing', role: 'managing' },
    ...['c1', 'c2', 'c3'].map((id) => ({ id, name: id, role: 'customer' as const })),
  ],
  ...staff(['u1', 'u2', 'u3', 'u4']),
  groups: [
    group('AdminAgents', { wellKnown: 'AdminAgents' }),
    group('HelpdeskAgents', { wellKnown: 'HelpdeskAgents' }),
    group('gdap'),
  ],
  memberships: [
    place('u1', 'AdminAgents', 'active'),
    place('u2', 'AdminAgents', 'active'),
    place('u2', 'gdap', 'active'),
    place('u3', 'gdap', 'active'),
    place('u4', 'HelpdeskAgents', 'active'),
  ],
  dapLinks: [
    { customerId: 'c1', status: 'dap' },
    { customerId: 'c2', status: 'dap' },
  ],
  relationships: ['c2', 'c3'].map((customerId) => ({
    id: `gdap:${customerId}`,
    name: `GDAP ${customerId}`,
    customerId,
    status: 'active' as const,
    termSeconds: 1000,
    autoExtend: false,
    roles: [GLOBAL_READER],
    activatedAtSeconds: -10,
    endsAtSeconds: 990,
  })),
  accessAssignments: ['c2', 'c3'].map((customerId) => ({
    id: `assignment:${customerId}`,
    relationshipId: `gdap:${customerId}`,
    groupId: 'gdap',
    roles: [GLOBAL_READER],
    status: 'active' as const,
  })),
});

type Model = 'DAP' | 'GDAP' | 'none';

const TABLE: readonly (readonly [user: string, customer: string, expected: Model])[] = [
  ['u1', 'c1', 'DAP'],
  ['u1', 'c2', 'DAP'],
  ['u1', 'c3', 'none'],
  ['u2', 'c1', 'DAP'],
  ['u2', 'c2', 'GDAP'],
  ['u2', 'c3', 'GDAP'],
  ['u3', 'c1', 'none'],
  ['u3', 'c2', 'GDAP'],
  ['u3', 'c3', 'GDAP'],
];

const ROLES: Readonly<Record<Model, readonly string[]>> = {
  DAP: [GLOBAL_ADMINISTRATOR],
  GDAP: [GLOBAL_READER],
  none: [],
};

describe('DAP and GDAP side by side: Microsoft’s three users and three customers (E1 to E5)', () => {
  test.each(TABLE)('%s in %s has %s', (user, customer, expected) => {
    const paths = effective(judge(BOTH_MODELS, user, customer));
    expect(paths.flatMap((path) => path.roles)).toEqual(ROLES[expected]);
    expect(paths.map((path) => path.model)).toEqual(expected === 'none' ? [] : [expected.toLowerCase()]);
  });

  const GOLDEN = inCollection('golden/dap-gdap-precedence.json');

  test.skipIf(!existsSync(GOLDEN))('the table is the golden one', () => {
    const { cases } = JSON.parse(readFileSync(GOLDEN, 'utf8'));
    expect(TABLE).toEqual(
      cases.map((row: { user: string; customer: string; expected: string }) => [
        row.user,
        row.customer,
        row.expected,
      ]),
    );
  });

  test('a Helpdesk agent is Helpdesk Administrator, where there is DAP (E4)', () => {
    expect(effective(judge(BOTH_MODELS, 'u4', 'c1'))[0]?.roles).toEqual([HELPDESK_ADMINISTRATOR]);
    expect(judge(BOTH_MODELS, 'u4', 'c3')).toEqual([]);
  });

  test('the overridden DAP path says why it gives nothing (E2)', () => {
    const [dap] = judge(BOTH_MODELS, 'u2', 'c2').filter((path) => path.model === 'dap');
    expect([dap?.state, dap?.workload]).toEqual(['lost', 'any']);
    expect(dap?.links.find((link) => link.kind === 'dap')).toMatchObject({ name: 'DAP', factId: 'D1' });
    expect(dap?.links.find((link) => link.kind === 'precedence')).toMatchObject({
      state: 'lost',
      factId: 'E2',
    });
  });

  test('GDAP that is not in effect overrides nothing: once the relationship ends, DAP is back', () => {
    const paths = judge(BOTH_MODELS, 'u2', 'c2', { relationship: () => 'expired' });
    expect(effective(paths).map((path) => path.model)).toEqual(['dap']);
  });
});

/** Ann through `team` to the customer `acme` as Exchange Administrator, and to its Azure through AdminAgents. */
function chain(parts: Partial<Estate> = {}): Estate {
  return estateOf({
    tenants: [
      { id: 'home', name: 'Managing', role: 'managing' },
      { id: 'acme', name: 'Acme', role: 'customer' },
    ],
    ...staff(['ann']),
    groups: [group('team'), group('AdminAgents', { wellKnown: 'AdminAgents' })],
    memberships: [
      place('ann', 'team', 'active'),
      place('team', 'AdminAgents', 'active', { member: { kind: 'group', id: 'team' } }),
    ],
    relationships: [
      {
        id: 'r',
        name: 'GDAP',
        customerId: 'acme',
        status: 'active',
        termSeconds: 1000,
        autoExtend: false,
        roles: [EXCHANGE_ADMINISTRATOR],
        activatedAtSeconds: -10,
        endsAtSeconds: 990,
      },
    ],
    accessAssignments: [
      { id: 'a', relationshipId: 'r', groupId: 'team', roles: [EXCHANGE_ADMINISTRATOR], status: 'active' },
    ],
    azureSubscriptions: [
      { id: 'azure', tenantId: 'acme', agreement: 'csp-azure-plan', ownerGroupId: 'AdminAgents' },
    ],
    ...parts,
  });
}

/** The one GDAP path of Ann. */
function gdapPath(estate: Estate, change: Partial<TwinState> = {}, session?: { readonly mfa: boolean }) {
  const paths = judge(estate, 'ann', 'acme', change, session).filter((path) => path.model === 'gdap');
  expect(paths).toHaveLength(1);
  return paths[0]!;
}

function expectLost(path: AccessPath | undefined, kind: LinkKind, factId: string): void {
  expect(path?.state).toBe('lost');
  const lost = path!.links.filter((link) => link.state === 'lost');
  expect(lost.map((link) => [link.kind, link.factId])).toEqual([[kind, factId]]);
  expect(lost[0]?.why).toBeTruthy();
  expect(findFact(factId)).toBeDefined();
}

describe('the whole chain holds', () => {
  test('and gives the role', () => {
    expect(gdapPath(chain())).toMatchObject({ state: 'standing', roles: [EXCHANGE_ADMINISTRATOR] });
  });

  test('and Azure behind it, nested under AdminAgents (GDAP-101, GDAP-46)', () => {
    const azure = judge(chain(), 'ann', 'acme').find((path) => path.model === 'azure-admin-on-behalf-of');
    expect(azure).toMatchObject({ state: 'standing', roles: ['Owner'], workload: 'azure' });
  });

  test('and is for every workload of Microsoft 365, by the roles it names', () => {
    const { model, workload, links } = gdapPath(
      chain({
        relationships: [{ ...chain().relationships[0]!, roles: [EXCHANGE_ADMINISTRATOR, GLOBAL_READER] }],
        accessAssignments: [
          { ...chain().accessAssignments[0]!, roles: [EXCHANGE_ADMINISTRATOR, GLOBAL_READER] },
        ],
      }),
    );
    expect([model, workload]).toEqual(['gdap', 'any']);
    expect(links.at(-1)).toMatchObject({
      kind: 'role',
      subject: 'a',
      name: 'Exchange Administrator, Global Reader',
    });
  });

  test('and only roles of the relationship count (GDAP-45)', () => {
    const estate = chain();
    const [assignment] = estate.accessAssignments;
    const wide = { ...assignment!, roles: [EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR] };
    expect(gdapPath({ ...estate, accessAssignments: [wide] }).roles).toEqual([EXCHANGE_ADMINISTRATOR]);
    const other = gdapPath({ ...estate, accessAssignments: [{ ...wide, roles: [GLOBAL_ADMINISTRATOR] }] });
    expectLost(other, 'role', 'GDAP-45');
    expect(other.links.at(-1)).toMatchObject({ subject: 'a', name: 'no role' });
  });
});

describe('each link fails with its fact', () => {
  test('a disabled account', () => {
    expectLost(gdapPath(chain(), { accountEnabled: () => false }), 'account', 'B2B-87');
  });

  test('a session without MFA', () => {
    expectLost(gdapPath(chain(), {}, { mfa: false }), 'sign-in', 'GDAP-72');
  });

  test('a guest object of the same person in the customer', () => {
    const { accounts } = staff(['ann']);
    const guest = { id: 'ann@acme', personId: 'ann', tenantId: 'acme', kind: 'guest' as const };
    const estate = chain({ accounts: [...accounts, guest] });
    expectLost(gdapPath(estate), 'guest-object', 'GDAP-50');
    // Before the invitation and after the deletion there is none.
    expect(gdapPath(estate, { presence: () => 'absent' }).state).toBe('standing');
  });

  test('a place that has ended', () => {
    expectLost(
      gdapPath(chain({ memberships: [place('ann', 'team', 'eligible', { endsAtSeconds: 0 })] })),
      'eligibility',
      'PIM-42',
    );
  });

  test('a place that a review nobody answered has taken', () => {
    const estate = chain({ memberships: [place('ann', 'team', 'eligible')] });
    expectLost(gdapPath(estate, { place: () => 'reviewedAway' }), 'eligibility', 'PIM-121');
  });

  test('an eligibility that a lost plan removed', () => {
    const estate = chain({ memberships: [place('ann', 'team', 'eligible')] });
    expectLost(gdapPath(estate, { place: () => 'removed' }), 'eligibility', 'PIM-93');
  });

  test('a deleted group', () => {
    const path = gdapPath(chain({ groups: [] }));
    expectLost(path, 'group', 'GDAP-44');
    expect(path.links.find(({ kind }) => kind === 'group')).toMatchObject({
      subject: '',
      name: 'deleted group',
    });
  });

  test('a Microsoft 365 group', () => {
    const groups = [group('team', { kind: 'microsoft365' })];
    expectLost(gdapPath(chain({ groups })), 'group', 'GDAP-43');
  });

  test.each<AccessAssignmentStatus>(['pending', 'deleting', 'deleted', 'error'])(
    'an access assignment that is %s',
    (status) => {
      expectLost(gdapPath(chain(), { accessAssignment: () => status }), 'access-assignment', 'GDAP-36');
    },
  );

  test.each<readonly [RelationshipStatus, string]>([
    ['created', 'T4'],
    ['approvalPending', 'T5'],
    ['approved', 'GDAP-36'],
    ['activating', 'GDAP-40'],
    ['expiring', 'GDAP-82'],
    ['expired', 'GDAP-84'],
    ['terminationRequested', 'T14'],
    ['terminating', 'T15'],
    ['terminated', 'T16'],
    ['gone', 'T17'],
  ])('a relationship that is %s', (status, factId) => {
    expectLost(gdapPath(chain(), { relationship: () => status }), 'relationship', factId);
  });

  test('no way to sign in to Azure', () => {
    const estate = chain({ relationships: [], accessAssignments: [] });
    expectLost(judge(estate, 'ann', 'acme')[0], 'relationship', 'GDAP-101');
  });

  test('Azure under an enterprise agreement', () => {
    const [subscription] = chain().azureSubscriptions;
    const estate = chain({ azureSubscriptions: [{ ...subscription!, agreement: 'enterprise-agreement' }] });
    const azure = judge(estate, 'ann', 'acme').find((path) => path.workload === 'azure');
    expectLost(azure, 'azure-subscription', 'GDAP-25');
  });
});

describe('PIM on the way', () => {
  const eligible = chain({
    memberships: [place('ann', 'team', 'eligible')],
    policies: [policyOf('team', { approverAccountIds: ['ann'] })],
  });

  test('a place nobody approves is one activation away, another one approval (PIM-27, PIM-34)', () => {
    expect(gdapPath({ ...eligible, policies: [] }).state).toBe('eligible');
    expect(gdapPath(eligible).state).toBe('gated');
  });

  test.each([
    ['pending', 'gated'],
    ['provisioning', 'eligible'],
    ['active', 'active'],
    ['permanent', 'standing'],
  ] as const)('an activation that is %s leaves the path %s', (membership, state) => {
    expect(gdapPath(eligible, { place: () => membership }).state).toBe(state);
  });

  test('the weakest place of nested groups decides', () => {
    const nested = chain({
      groups: [group('team'), group('inner')],
      memberships: [
        place('ann', 'inner', 'active'),
        place('inner', 'team', 'eligible', { member: { kind: 'group', id: 'inner' } }),
      ],
    });
    expect(gdapPath(nested).state).toBe('eligible');
  });

  test('an activation in the managing tenant yields nothing where the relationship has ended (GDAP-87)', () => {
    const path = gdapPath(eligible, { place: () => 'active', relationship: () => 'expired' });
    expectLost(path, 'relationship', 'GDAP-84');
    expect(path.links.find((link) => link.kind === 'activation')?.state).toBe('active');
  });
});

describe('what outlives a relationship', () => {
  test('the owner assignment stays and cannot be reached; a new relationship revives it at once (GDAP-103)', () => {
    const azureWhile = (status: RelationshipStatus) =>
      judge(chain(), 'ann', 'acme', { relationship: () => status }).find((path) => path.workload === 'azure');
    expect(azureWhile('expired')?.state).toBe('lost');
    expect(azureWhile('expired')?.links.find((link) => link.kind === 'owner-assignment')?.state).toBe(
      'standing',
    );
    expect(azureWhile('active')?.state).toBe('standing');
  });

  test('a token until it runs out (B2B-80, GDAP-85)', () => {
    const effectiveAt = (nowSeconds: number) =>
      effective(
        judge(chain(), 'ann', 'acme', {
          relationship: () => 'expired',
          tokenEndsAt: () => 3600,
          nowSeconds,
        }),
      );
    expect(effectiveAt(3599)).toMatchObject([{ model: 'token', state: 'residual', roles: [] }]);
    expect(effectiveAt(3600)).toEqual([]);
  });

  test('no token is shown while access holds anyway', () => {
    const paths = judge(chain(), 'ann', 'acme', { tokenEndsAt: () => 3600 });
    expect(paths.some((path) => path.model === 'token')).toBe(false);
  });
});

describe('a relationship that is gone', () => {
  const goneOf = (parts: Partial<Estate['relationships'][number]>) => {
    const relationships = BOTH_MODELS.relationships.map((each) => ({ ...each, ...parts }));
    return judge({ ...BOTH_MODELS, relationships }, 'u3', 'c3', { relationship: () => 'gone' as const })
      .flatMap(({ links }) => links.filter(({ kind }) => kind === 'relationship'))
      .map(({ factId, state }) => `${factId} ${state}`);
  };

  test('and only what is gone can be such a request', () => {
    const pending = BOTH_MODELS.relationships.map((each) => ({
      ...each,
      activatedAtSeconds: null,
      endsAtSeconds: null,
    }));
    const estate = { ...BOTH_MODELS, relationships: pending };
    const [path] = judge(estate, 'u3', 'c3', { relationship: () => 'approvalPending' });
    expectLost(path, 'relationship', 'T5');
  });

  test('was a request nobody answered only if it never had an end', () => {
    expect(goneOf({ activatedAtSeconds: null, endsAtSeconds: null })).toEqual(['T6 lost']);
    expect(goneOf({ activatedAtSeconds: null, endsAtSeconds: -10 })).not.toContain('T6 lost');
    expect(goneOf({ endsAtSeconds: null })).not.toContain('T6 lost');
    expect(goneOf({})).not.toContain('T6 lost');
  });
});
