import { describe, expect, test } from 'vitest';
import { type Carrier, carriersOf, type Wanted } from '../../../models/access/carriers.ts';
import { declaredState } from '../../../models/access/declared-state.ts';
import type { AccessAssignment, Estate, GdapRelationship } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import type { LighthouseDelegation } from '../../../models/estate-lighthouse.ts';
import type { Principal, RoleAssignment } from '../../../models/estate-roles.ts';
import {
  EXCHANGE_ADMINISTRATOR,
  findFact,
  GLOBAL_ADMINISTRATOR,
  GLOBAL_READER,
  HELPDESK_ADMINISTRATOR,
} from '../../../models/facts/index.ts';
import { estateOf, group } from '../licensing/estate-of.ts';

const EXCHANGE = { workload: 'exchange', role: EXCHANGE_ADMINISTRATOR } as const;
const AZURE = { workload: 'azure', role: 'Contributor' } as const;
const MANAGEMENT_GROUP = { workload: 'azure-management-group', role: 'Contributor' } as const;
const ANYTHING = undefined;

/** Ann works for the managing tenant, Carl for the customer Acme; Zoe’s tenant is nobody’s customer. */
function estate(parts: Partial<Estate> = {}): Estate {
  return estateOf({
    tenants: [
      { id: 'home', name: 'Managing', role: 'managing' },
      { id: 'acme', name: 'Acme', role: 'customer' },
      { id: 'other', name: 'Other', role: 'resource' },
    ],
    people: [
      { id: 'ann', name: 'Ann' },
      { id: 'carl', name: 'Carl' },
    ],
    accounts: [
      { id: 'ann@home', personId: 'ann', tenantId: 'home', kind: 'member' },
      { id: 'carl@acme', personId: 'carl', tenantId: 'acme', kind: 'member' },
    ],
    groups: [
      group('team', { name: 'The team' }),
      group('admins', { name: 'Admin agents', wellKnown: 'AdminAgents' }),
      group('help', { name: 'Helpdesk agents', wellKnown: 'HelpdeskAgents' }),
    ],
    ...parts,
  });
}

function carriers(
  parts: Partial<Estate>,
  wanted: Wanted,
  accountId = 'ann@home',
  tenantId = 'acme',
): readonly Carrier[] {
  const whole = estate(parts);
  const found = carriersOf(indexEstate(whole), declaredState(whole), accountId, tenantId, wanted);
  for (const { why, factId } of found) {
    expect(why).toMatch(/\w \w/);
    if (factId !== undefined) expect(findFact(factId)).toBeDefined();
  }
  return found;
}

/** What one model could carry: who holds the role, and the fact behind it. */
function of(model: Carrier['model'], found: readonly Carrier[]) {
  return found.filter((each) => each.model === model).map(({ holder, factId }) => [holder, factId]);
}

function relationship(id: string, roles: readonly string[]): GdapRelationship {
  return {
    id,
    name: `Relationship ${id}`,
    customerId: 'acme',
    status: 'active',
    termSeconds: 1000,
    autoExtend: false,
    roles,
    activatedAtSeconds: 0,
    endsAtSeconds: 1000,
  };
}

function assignment(relationshipId: string, groupId: string, roles: readonly string[]): AccessAssignment {
  return { id: `${relationshipId}/${groupId}`, relationshipId, groupId, roles, status: 'active' };
}

describe('the models that are looked at', () => {
  test.each<[string, Wanted, string, string, readonly string[]]>([
    ['a directory role of a customer', EXCHANGE, 'ann@home', 'acme', ['gdap', 'dap', 'guest']],
    [
      'a role of a customer’s Azure',
      { ...AZURE, role: 'Owner' },
      'ann@home',
      'acme',
      ['azure-admin-on-behalf-of', 'lighthouse', 'guest'],
    ],
    [
      'a role on data in Azure',
      { workload: 'azure-data', role: 'Owner' },
      'ann@home',
      'acme',
      ['azure-admin-on-behalf-of', 'lighthouse', 'guest'],
    ],
    // What the partner owns is the subscription, and nothing above it.
    ['a role on a management group', MANAGEMENT_GROUP, 'ann@home', 'acme', ['lighthouse', 'guest']],
    [
      'anything at a customer',
      ANYTHING,
      'ann@home',
      'acme',
      ['gdap', 'dap', 'azure-admin-on-behalf-of', 'lighthouse', 'guest'],
    ],
    ['anything at a tenant that is no customer', ANYTHING, 'ann@home', 'other', ['guest']],
    ['anything in the tenant of the account', ANYTHING, 'carl@acme', 'acme', ['own']],
    ['anything for an account nobody knows', ANYTHING, 'nobody', 'other', ['guest']],
    ['anything in a tenant nobody knows', ANYTHING, 'ann@home', 'nowhere', ['guest']],
  ])('for %s', (_, wanted, accountId, tenantId, models) => {
    const found = carriers({}, wanted, accountId, tenantId);
    expect(found.map(({ model }) => model)).toEqual(models);
    expect(found.every(({ holder }) => holder === undefined)).toBe(true);
  });
});

describe('GDAP', () => {
  test('without a relationship has nothing to point to', () => {
    expect(of('gdap', carriers({}, EXCHANGE))).toEqual([[undefined, undefined]]);
  });

  test.each([
    [EXCHANGE, [GLOBAL_READER]],
    [ANYTHING, []],
  ])('without the role in any relationship there is no changing it (GDAP-45)', (wanted, roles) => {
    const relationships = [relationship('r', roles)];
    expect(of('gdap', carriers({ relationships }, wanted))).toEqual([[undefined, 'GDAP-45']]);
  });

  test('without an assignment no group has the role (GDAP-36)', () => {
    const relationships = [relationship('r', [EXCHANGE_ADMINISTRATOR, GLOBAL_READER])];
    const accessAssignments = [assignment('r', 'team', [GLOBAL_READER])];
    expect(of('gdap', carriers({ relationships, accessAssignments }, EXCHANGE))).toEqual([
      [undefined, 'GDAP-36'],
    ]);
  });

  test('an assignment gives no role that its relationship lacks (GDAP-45)', () => {
    const relationships = [
      relationship('reads', [GLOBAL_READER]),
      relationship('mails', [EXCHANGE_ADMINISTRATOR]),
    ];
    const accessAssignments = [
      assignment('reads', 'help', [EXCHANGE_ADMINISTRATOR]),
      assignment('mails', 'team', [EXCHANGE_ADMINISTRATOR]),
    ];
    const parts = { relationships, accessAssignments };
    expect(of('gdap', carriers(parts, EXCHANGE))).toEqual([['The team', 'GDAP-43']]);
    expect(of('gdap', carriers(parts, ANYTHING))).toEqual([
      [undefined, 'GDAP-36'],
      ['The team', 'GDAP-43'],
    ]);
  });

  test('each group that has the role is named once for each relationship, a deleted one by its id', () => {
    const relationships = [
      relationship('r', [EXCHANGE_ADMINISTRATOR]),
      relationship('s', [GLOBAL_ADMINISTRATOR]),
    ];
    const accessAssignments = [
      assignment('r', 'team', [EXCHANGE_ADMINISTRATOR]),
      assignment('r', 'team', [EXCHANGE_ADMINISTRATOR]),
      assignment('r', 'gone', [EXCHANGE_ADMINISTRATOR]),
      assignment('s', 'team', [GLOBAL_ADMINISTRATOR]),
    ];
    expect(of('gdap', carriers({ relationships, accessAssignments }, EXCHANGE))).toEqual([
      ['The team', 'GDAP-43'],
      ['gone', 'GDAP-43'],
      ['The team', 'GDAP-43'],
    ]);
  });

  test('the sentence tells whether one role was asked for or any', () => {
    const parts = {
      relationships: [
        relationship('r', [EXCHANGE_ADMINISTRATOR]),
        relationship('s', [EXCHANGE_ADMINISTRATOR]),
      ],
      accessAssignments: [assignment('r', 'team', [EXCHANGE_ADMINISTRATOR])],
    };
    for (const [wanted, said] of [
      [EXCHANGE, ' the role'],
      [ANYTHING, ' a role'],
    ] as const) {
      const whys = carriers(parts, wanted)
        .filter(({ model }) => model === 'gdap')
        .map(({ why }) => why);
      expect(whys).toEqual([expect.stringContaining(said), expect.stringContaining(said)]);
    }
  });
});

describe('legacy DAP', () => {
  const dapLinks = [{ customerId: 'acme', status: 'dap' as const }];

  test.each<[string, Wanted, readonly (readonly [string, string])[]]>([
    [
      'both groups',
      { workload: 'entra', role: HELPDESK_ADMINISTRATOR },
      [
        ['Admin agents', 'E3'],
        ['Helpdesk agents', 'E4'],
      ],
    ],
    ['Admin agents alone', EXCHANGE, [['Admin agents', 'E3']]],
    [
      'both groups, whatever is asked',
      ANYTHING,
      [
        ['Admin agents', 'E3'],
        ['Helpdesk agents', 'E4'],
      ],
    ],
  ])('gives the role to %s (E3, E4)', (_, wanted, holders) => {
    expect(of('dap', carriers({ dapLinks }, wanted))).toEqual(holders);
  });

  test('is named as missing where the customer has it no more', () => {
    const removed = [{ customerId: 'acme', status: 'none' as const }];
    expect(of('dap', carriers({ dapLinks: removed }, EXCHANGE))).toEqual([[undefined, undefined]]);
  });
});

describe('Azure on behalf of the partner', () => {
  const bought = (agreement: 'csp-azure-plan' | 'enterprise-agreement', ownerGroupId: string | null) => ({
    azureSubscriptions: [{ id: 'sub', tenantId: 'acme', agreement, ownerGroupId }],
  });

  test.each<[string, Partial<Estate>, string | undefined, string]>([
    ['nothing was bought through the partner', {}, undefined, 'GDAP-101'],
    ['a group of the partner owns it', bought('csp-azure-plan', 'team'), 'The team', 'GDAP-101'],
    ['that group is deleted', bought('csp-azure-plan', 'gone'), 'gone', 'GDAP-101'],
    ['nobody of the partner owns it', bought('csp-azure-plan', null), undefined, 'GDAP-103'],
    ['an enterprise agreement forbids it', bought('enterprise-agreement', null), undefined, 'GDAP-25'],
  ])('where %s', (_, parts, holder, factId) => {
    expect(of('azure-admin-on-behalf-of', carriers(parts, AZURE))).toEqual([[holder, factId]]);
    expect(of('azure-admin-on-behalf-of', carriers(parts, EXCHANGE))).toEqual([]);
  });
});

describe('Azure Lighthouse', () => {
  const TEAM: Principal = { kind: 'group', id: 'team' };
  const ANN: Principal = { kind: 'account', id: 'ann@home' };

  function delegation(
    standing: readonly (readonly [Principal, string])[],
    eligible: readonly (readonly [Principal, string])[] = [],
  ): LighthouseDelegation {
    return {
      id: 'lh',
      name: 'Operations',
      customerId: 'acme',
      managingTenantId: 'home',
      subscriptionId: 'sub',
      status: 'active',
      offer: 'template',
      authorizations: standing.map(([principal, role]) => ({ principal, role })),
      eligible: eligible.map(([principal, role], rank) => ({
        id: `lh/${rank}`,
        delegationId: 'lh',
        principal,
        role,
        maxActivationSeconds: 3600,
        requiresMfa: true,
        approverAccountIds: [],
        assignment: 'eligible',
        endsAtSeconds: null,
      })),
    };
  }

  test.each<[string, LighthouseDelegation, readonly (string | undefined)[]]>([
    ['the group that has it for good', delegation([[TEAM, 'Contributor']]), ['The team']],
    ['the group that may activate it', delegation([[TEAM, 'Reader']], [[TEAM, 'Contributor']]), ['The team']],
    [
      'whoever has it for good and eligible, once',
      delegation([[ANN, 'Contributor']], [[ANN, 'Contributor']]),
      ['Ann'],
    ],
    ['nobody, where the role is another', delegation([[TEAM, 'Reader']]), [undefined]],
  ])('points to %s (LH-07)', (_, each, holders) => {
    const found = of('lighthouse', carriers({ lighthouseDelegations: [each] }, AZURE));
    expect(found).toEqual(holders.map((holder) => [holder, 'LH-07']));
  });

  test('there is none without a delegation (LH-5A)', () => {
    expect(of('lighthouse', carriers({}, AZURE))).toEqual([[undefined, 'LH-5A']]);
  });

  test('gives nothing on a management group (LH-42)', () => {
    const lighthouseDelegations = [delegation([[TEAM, 'Contributor']])];
    expect(of('lighthouse', carriers({ lighthouseDelegations }, MANAGEMENT_GROUP))).toEqual([
      [undefined, 'LH-07'],
    ]);
  });

  test('User Access Administrator serves nobody through it (LH-32)', () => {
    const role = 'User Access Administrator';
    const lighthouseDelegations = [delegation([[TEAM, role]])];
    const found = carriers({ lighthouseDelegations }, { workload: 'azure', role });
    expect(of('lighthouse', found)).toEqual([[undefined, 'LH-07']]);
  });
});

describe('roles in the tenant itself', () => {
  const CARL: Principal = { kind: 'account', id: 'carl@acme' };
  const given = (
    role: string,
    principal: Principal,
    parts: Partial<RoleAssignment> = {},
  ): RoleAssignment => ({
    id: `${role} of ${principal.id}`,
    tenantId: 'acme',
    system: 'entra-role',
    role,
    scope: '/',
    principal,
    assignment: 'active',
    endsAtSeconds: null,
    ...parts,
  });
  const inAzure = (scope: string) => given('Contributor', CARL, { system: 'azure-role', scope });

  test('take an account there, whatever is given', () => {
    const [carrier] = carriers({ roleAssignments: [given(EXCHANGE_ADMINISTRATOR, CARL)] }, EXCHANGE).slice(
      -1,
    );
    expect(carrier).toEqual({ model: 'guest', why: 'the person has no account in the tenant' });
  });

  const { people, accounts } = estate();
  const withGuest = {
    accounts: [...accounts, { id: 'ann@acme', personId: 'ann', tenantId: 'acme', kind: 'guest' as const }],
  };
  const program = { kind: 'service-principal', id: 'robot' } as const;
  const stranger = { kind: 'account', id: 'stranger' } as const;

  test.each<[string, Wanted, readonly RoleAssignment[], readonly (string | undefined)[]]>([
    ['who holds the role', EXCHANGE, [given(EXCHANGE_ADMINISTRATOR, CARL)], ['Carl']],
    ['who could do everything', EXCHANGE, [given(GLOBAL_ADMINISTRATOR, CARL)], ['Carl']],
    ['nobody where it is another role', EXCHANGE, [given(GLOBAL_READER, CARL)], [undefined]],
    [
      'nobody where it is another tenant',
      EXCHANGE,
      [given(EXCHANGE_ADMINISTRATOR, CARL, { tenantId: 'other' })],
      [undefined],
    ],
    [
      'groups, programs and strangers, each once',
      EXCHANGE,
      [
        given(EXCHANGE_ADMINISTRATOR, { kind: 'group', id: 'team' }),
        given(GLOBAL_ADMINISTRATOR, { kind: 'group', id: 'team' }),
        given(EXCHANGE_ADMINISTRATOR, { kind: 'group', id: 'gone' }),
        given(EXCHANGE_ADMINISTRATOR, program),
        given(EXCHANGE_ADMINISTRATOR, stranger),
      ],
      ['The team', 'gone', 'robot', 'stranger'],
    ],
    ['who holds it on a subscription', AZURE, [inAzure('sub')], ['Carl']],
    ['who holds it on the management group above', AZURE, [inAzure('management-group')], ['Carl']],
    ['who holds it on the management group', MANAGEMENT_GROUP, [inAzure('management-group')], ['Carl']],
    ['nobody of a subscription for the management group', MANAGEMENT_GROUP, [inAzure('sub')], [undefined]],
    ['nobody of the directory for Azure', AZURE, [given('Contributor', CARL)], [undefined]],
    [
      'nobody of Azure for the directory',
      EXCHANGE,
      [given(EXCHANGE_ADMINISTRATOR, CARL, { system: 'azure-role' })],
      [undefined],
    ],
    ['everybody, whatever is asked', ANYTHING, [given(GLOBAL_READER, CARL), inAzure('sub')], ['Carl']],
  ])('point to %s', (_, wanted, roleAssignments, holders) => {
    for (const [model, accountId] of [
      ['own', 'carl@acme'],
      ['guest', 'ann@home'],
    ] as const) {
      const found = carriers({ people, ...withGuest, roleAssignments }, wanted, accountId);
      expect(of(model, found)).toEqual(holders.map((holder) => [holder, undefined]));
    }
  });

  test('the sentence is about the account at home, or about the one the person has there', () => {
    const roleAssignments = [given(EXCHANGE_ADMINISTRATOR, CARL)];
    const why = (accountId: string) =>
      carriers({ ...withGuest, roleAssignments }, EXCHANGE, accountId).at(-1)?.why;
    expect(why('carl@acme')).toMatch(/^the account does not hold it, /);
    expect(why('ann@home')).toMatch(/^the person’s account in the tenant does not hold it, /);
  });
});
