import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { Estate, RelationshipStatus } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import {
  AZURE_DELEGATION_DELETE_ROLE_NAME,
  EXCHANGE_ADMINISTRATOR,
  GLOBAL_ADMINISTRATOR,
} from '../../../models/facts/index.ts';
import { checkEstate, findingOf, RULES } from '../../../models/rules/index.ts';
import { group, ids, place, policyOf, staff } from '../licensing/estate-of.ts';
import { program, RED_DESIGNS, review, roleOf, subscription } from './red-designs.ts';
import { delegated, delegation, eligibility } from './red-lighthouse.ts';
import { asking, visiting } from './red-visits.ts';
import { assignment, customer, HOME, relationship, sound } from './sound.ts';

const findings = (ruleId: string, estate: Estate) =>
  checkEstate(indexEstate(estate), resolveAssumptions()).filter((found) => found.ruleId === ruleId);

const red = (ruleId: string) => RED_DESIGNS[ruleId]!;
const groupAs = (id: string) => ({ kind: 'group' as const, id });
const inGroup = (id: string) => ({ member: groupAs(id) });
const withDap = (parts: Partial<Estate>) =>
  sound(['acme'], {
    groups: [group('team'), group('seniors'), group('AdminAgents', { wellKnown: 'AdminAgents' })],
    dapLinks: [{ customerId: 'acme', status: 'dap' }],
    ...parts,
  });
const inDynamic = (parts: Partial<Estate>) =>
  sound(['acme'], { groups: [group('team', { membership: 'dynamic' })], policies: [], ...parts });
const noPlan = (parts: Partial<Estate>) => sound(['acme'], { licenses: [], policies: [], ...parts });
const mapped = (status: RelationshipStatus, given: Parameters<typeof assignment>[1] = {}) =>
  sound(['acme'], {
    groups: [group('team', { kind: 'microsoft365' })],
    relationships: [relationship('acme', { status })],
    accessAssignments: [assignment('acme', given)],
  });
const reviewing = (ruleId: string, parts: Parameters<typeof review>[0], more: Partial<Estate> = {}) => ({
  ...red(ruleId),
  ...more,
  reviews: [review(parts)],
});

describe('a rule leaves alone', () => {
  const LEFT_ALONE: readonly (readonly [string, string, Estate])[] = [
    [
      'TWIN.GDAP.002',
      'a request nobody has approved yet',
      sound(['acme'], {
        relationships: [relationship('acme', { status: 'approvalPending' })],
        accessAssignments: [],
      }),
    ],
    [
      'TWIN.GDAP.004',
      'a customer whose DAP is gone',
      sound(['acme'], { dapLinks: [{ customerId: 'acme', status: 'none' }] }),
    ],
    [
      'TWIN.GDAP.005',
      'a customer whose DAP is gone',
      withDap({
        memberships: [place('ann', 'team', 'active'), place('ann', 'AdminAgents', 'active')],
        dapLinks: [{ customerId: 'acme', status: 'none' }],
      }),
    ],
    [
      'TWIN.GDAP.005',
      'an agent who would have to activate DAP first',
      withDap({ memberships: [place('ann', 'team', 'active'), place('ann', 'AdminAgents', 'eligible')] }),
    ],
    ['TWIN.GDAP.006', 'a group of a relationship that has ended', mapped('expired')],
    ['TWIN.GDAP.006', 'a group that is not assigned any more', mapped('active', { status: 'deleted' })],
    ['TWIN.GDAP.006', 'an assignment of no relationship', mapped('active', { relationshipId: 'gone' })],
    [
      'TWIN.GDAP.012',
      'a subscription that Lighthouse delegates',
      { ...red('TWIN.GDAP.012'), lighthouseDelegations: delegated().lighthouseDelegations! },
    ],
    [
      'TWIN.GDAP.012',
      'a customer who has no work in Azure',
      {
        ...red('TWIN.GDAP.012'),
        needs: red('TWIN.GDAP.012').needs.map((need) => ({ ...need, workload: 'entra' })),
      },
    ],
    [
      'TWIN.GDAP.013',
      'readers of a relationship that has ended',
      {
        ...red('TWIN.GDAP.013'),
        relationships: red('TWIN.GDAP.013').relationships.map((each) => ({ ...each, status: 'expired' })),
      },
    ],
    [
      'TWIN.GDAP.013',
      'readers whose assignment is deleted',
      {
        ...red('TWIN.GDAP.013'),
        accessAssignments: red('TWIN.GDAP.013').accessAssignments.map((each) => ({
          ...each,
          status: 'deleted',
        })),
      },
    ],
    [
      'TWIN.GDAP.014',
      'a subscription without an owner of ours',
      { ...red('TWIN.GDAP.014'), azureSubscriptions: [subscription()] },
    ],
    [
      'TWIN.GDAP.014',
      'a customer with whom there never was GDAP',
      { ...red('TWIN.GDAP.014'), relationships: [] },
    ],
    [
      'TWIN.PIM.001',
      'an owner’s activation, which opens no customer (PIM-56)',
      sound(ids('customer', 5), {
        memberships: [
          place('ann', 'team', 'eligible'),
          place('bob', 'team', 'eligible', { access: 'owner' }),
        ],
        policies: [
          policyOf('team'),
          policyOf('team', {
            access: 'owner',
            requires: { ...policyOf('team').requires, authenticationContext: false },
          }),
        ],
      }),
    ],
    [
      'TWIN.PIM.004',
      'a policy of active members',
      sound(['acme'], {
        memberships: [place('ann', 'team', 'active')],
        policies: [policyOf('team', { approverAccountIds: ['cat'] })],
      }),
    ],
    [
      'TWIN.PIM.004',
      'a policy of those whose eligibility is over',
      sound(['acme'], {
        memberships: [place('ann', 'team', 'eligible', { endsAtSeconds: 0 })],
        policies: [policyOf('team', { approverAccountIds: ['cat'] })],
      }),
    ],
    [
      'TWIN.PIM.003',
      'a role that only a program is eligible for: nobody asks',
      {
        ...red('TWIN.PIM.012'),
        rolePolicies: [
          {
            ...policyOf('team', { approverAccountIds: ['gone'] }),
            tenantId: 'home',
            system: 'entra-role',
            role: red('TWIN.PIM.012').roleAssignments![0]!.role,
          },
        ],
      },
    ],
    [
      'TWIN.PIM.006',
      'a dynamic group that PIM has nothing to do with',
      inDynamic({ memberships: [place('ann', 'team', 'active')] }),
    ],
    [
      'TWIN.PIM.009',
      'a group that owns another',
      {
        ...red('TWIN.PIM.009'),
        memberships: [place('seniors', 'team', 'active', { ...inGroup('seniors'), access: 'owner' })],
      },
    ],
    [
      'TWIN.PIM.010',
      'groups of two tenants, each with room',
      {
        ...sound(),
        groups: [
          ...ids('ours', 300).map((id) => group(id)),
          ...ids('theirs', 300).map((id) => group(id, { tenantId: 'acme' })),
        ],
      },
    ],
    [
      'TWIN.PIM.010',
      'groups that carry no role of the directory',
      { ...sound(), groups: ids('group', 501).map((id) => group(id, { roleAssignable: false })) },
    ],
    [
      'TWIN.PIM.012',
      'a person who is eligible',
      { ...red('TWIN.PIM.012'), roleAssignments: [roleOf('ann', { assignment: 'eligible' })] },
    ],
    [
      'TWIN.PIM.013',
      'another role than Global Administrator',
      { ...sound(), roleAssignments: [roleOf('ann', { role: EXCHANGE_ADMINISTRATOR })] },
    ],
    [
      'TWIN.PIM.013',
      'accounts nobody works with',
      { ...sound(), roleAssignments: [roleOf('cat'), roleOf('dan')] },
    ],
    [
      'TWIN.PIM.015',
      'an eligible place with an end',
      noPlan({ memberships: [place('ann', 'team', 'eligible', { endsAtSeconds: DAY_SECONDS })] }),
    ],
    ['TWIN.PIM.015', 'a place without an end', noPlan({ memberships: [place('ann', 'team', 'active')] })],
    [
      'TWIN.PIM.015',
      'a role without an end',
      { ...noPlan({ memberships: [] }), roleAssignments: [roleOf('ann')] },
    ],
    [
      'TWIN.PIM.015',
      'a place in a group that does not exist',
      noPlan({ memberships: [place('ann', 'gone', 'active', { endsAtSeconds: DAY_SECONDS })] }),
    ],
    [
      'TWIN.LIC.001',
      'a tenant where nobody uses PIM',
      noPlan({ memberships: [place('ann', 'team', 'active')] }),
    ],
    [
      'TWIN.LH.007',
      'an account whose approver is somebody else',
      delegated([
        delegation({
          eligible: [eligibility({ principal: { kind: 'account', id: 'ann' }, approverAccountIds: ['cat'] })],
        }),
      ]),
    ],
    [
      'TWIN.LH.010',
      'offers of two names that share nobody',
      delegated([
        delegation(),
        delegation({
          id: 'second',
          name: 'New Azure',
          authorizations: [{ principal: groupAs('others'), role: 'Reader' }],
          eligible: [],
        }),
      ]),
    ],
    [
      'TWIN.LH.011',
      'providers who read, or can only leave (LH-52)',
      {
        ...red('TWIN.LH.011'),
        lighthouseDelegations: [
          delegation({
            authorizations: [
              { principal: groupAs('team'), role: 'Monitoring Reader' },
              { principal: groupAs('team'), role: AZURE_DELEGATION_DELETE_ROLE_NAME },
            ],
            eligible: [],
          }),
        ],
      },
    ],
    [
      'TWIN.API.002',
      'a program that approves by what is only in beta (PIM-39)',
      { ...sound(), automations: [program({ does: 'approveActivation' })] },
    ],
    [
      'TWIN.REV.001',
      'a review of nobody',
      reviewing('TWIN.REV.001', { ifNobodyAnswers: 'remove', autoApply: true, scopeAccountIds: [] }),
    ],
    [
      'TWIN.REV.002',
      'a review of nobody',
      reviewing('TWIN.REV.002', { reviewerAccountIds: ['gone'], scopeAccountIds: [] }),
    ],
    [
      'TWIN.REV.002',
      'one reviewer who has left, where another is there',
      reviewing('TWIN.REV.002', { reviewerAccountIds: ['gone', 'cat'] }),
    ],
    [
      'TWIN.REV.004',
      'a review of guests where everybody from outside is one',
      reviewing('TWIN.REV.004', { kind: 'guests' }, { accounts: sound().accounts }),
    ],
    [
      'TWIN.REV.005',
      'a review of a role without any plan',
      reviewing('TWIN.REV.005', { kind: 'entra-role' }, { licenses: [] }),
    ],
    [
      'TWIN.REV.006',
      'a review that says nothing of its kind',
      reviewing('TWIN.REV.006', { deniedGuests: 'block-then-delete' }),
    ],
    [
      'TWIN.REV.006',
      'a review of a PIM group with somebody to fall back on',
      reviewing('TWIN.REV.006', { kind: 'pim-group', fallbackReviewerAccountIds: ['dan'] }),
    ],
    [
      'TWIN.REV.006',
      'a review of a role as Entra makes it',
      reviewing('TWIN.REV.006', { kind: 'entra-role' }),
    ],
    ['TWIN.REV.007', 'a group that does not exist', reviewing('TWIN.REV.007', { groupId: 'gone' })],
    [
      'TWIN.REV.007',
      'people who are active in the group itself',
      reviewing('TWIN.REV.007', { groupId: 'team' }, { memberships: [place('ann', 'team', 'active')] }),
    ],
    [
      'TWIN.REV.007',
      'a group within another one',
      reviewing(
        'TWIN.REV.007',
        { groupId: 'team' },
        {
          groups: [group('team'), group('seniors')],
          memberships: [place('team', 'seniors', 'active', inGroup('team'))],
        },
      ),
    ],
    [
      'TWIN.REV.007',
      'a group that is only eligible within',
      reviewing(
        'TWIN.REV.007',
        { groupId: 'team' },
        { memberships: [place('staff', 'team', 'eligible', inGroup('staff'))] },
      ),
    ],
    [
      'TWIN.GDAP.010',
      'a policy that keeps no provider out',
      sound(['acme'], { signInPolicies: [asking({ demands: 'mfa' })] }),
    ],
    [
      'TWIN.B2B.003',
      'what a tenant asks of its own people',
      sound(['acme'], { signInPolicies: [asking({ demands: 'strPhish' }, 'home')] }),
    ],
    ['TWIN.SYNC.002', 'people who were invited', visiting({}, { licenses: [] })],
  ];

  test.each(LEFT_ALONE)('%s: %s', (ruleId, _, estate) => {
    expect(findings(ruleId, estate)).toEqual([]);
  });
});

describe('a rule minds', () => {
  const MINDED: readonly (readonly [string, string, Estate])[] = [
    ...(['created', 'approvalPending', 'approved', 'activating', 'active'] as const).map(
      (status) => ['TWIN.GDAP.006', `the group of a relationship that is ${status}`, mapped(status)] as const,
    ),
    ['TWIN.GDAP.006', 'a group whose assignment is on the way', mapped('active', { status: 'pending' })],
    [
      'TWIN.GDAP.005',
      'what precedence takes, whatever stronger GDAP is only eligible',
      withDap({
        memberships: [
          place('ann', 'team', 'active'),
          place('ann', 'AdminAgents', 'active'),
          place('ann', 'seniors', 'eligible'),
        ],
        relationships: [
          relationship('acme', { roles: [EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR], autoExtend: false }),
        ],
        accessAssignments: [
          assignment('acme'),
          assignment('acme', { id: 'second', groupId: 'seniors', roles: [GLOBAL_ADMINISTRATOR] }),
        ],
      }),
    ],
    [
      'TWIN.GDAP.005',
      'what precedence takes from one, where another has only GDAP',
      withDap({
        memberships: [
          place('ann', 'team', 'active'),
          place('ann', 'AdminAgents', 'active'),
          place('bob', 'team', 'active'),
        ],
      }),
    ],
    [
      'TWIN.GDAP.012',
      'a subscription out of reach, also where a former relationship has ended',
      {
        ...red('TWIN.GDAP.012'),
        relationships: [relationship('acme', { id: 'former', status: 'expired' }), relationship('acme')],
      },
    ],
    [
      'TWIN.GDAP.014',
      'an owner where DAP is gone as well',
      { ...red('TWIN.GDAP.014'), dapLinks: [{ customerId: 'acme', status: 'none' }] },
    ],
    [
      'TWIN.PIM.001',
      'a group that another activation, which is approved, leads to (PIM-53)',
      sound(ids('customer', 5), {
        groups: [group('team'), group('seniors')],
        memberships: [
          place('ann', 'seniors', 'eligible'),
          place('seniors', 'team', 'eligible', inGroup('seniors')),
        ],
        policies: [
          policyOf('team', { requires: { ...policyOf('team').requires, authenticationContext: false } }),
          policyOf('seniors', { approverAccountIds: ['cat', 'dan'] }),
        ],
      }),
    ],
    ['TWIN.PIM.006', 'a dynamic group somebody is eligible for, without a policy', inDynamic({})],
    [
      'TWIN.PIM.006',
      'a dynamic group with a policy, for which nobody is eligible',
      inDynamic({
        memberships: [],
        policies: [policyOf('team')],
      }),
    ],
    [
      'TWIN.PIM.014',
      'a tenant with one account, whatever another tenant has',
      {
        ...sound(),
        accounts: [...sound().accounts, { id: 'eve', personId: 'eve', tenantId: 'acme', kind: 'member' }],
        roleAssignments: [roleOf('cat'), roleOf('dan'), roleOf('eve', { tenantId: 'acme' })],
      },
    ],
    [
      'TWIN.PIM.015',
      'a role with an end',
      { ...noPlan({ memberships: [] }), roleAssignments: [roleOf('ann', { endsAtSeconds: DAY_SECONDS })] },
    ],
    [
      'TWIN.PIM.011',
      'a group that has members for good, and owners only after activation',
      {
        ...red('TWIN.PIM.011'),
        memberships: [...red('TWIN.PIM.011').memberships, place('dan', 'team', 'active')],
      },
    ],
    [
      'TWIN.REV.007',
      'a group within, among people who are eligible',
      reviewing(
        'TWIN.REV.007',
        { groupId: 'team' },
        { memberships: [...sound().memberships, place('staff', 'team', 'active', inGroup('staff'))] },
      ),
    ],
    [
      'TWIN.GDAP.010',
      'providers who are kept out, one way of whom would be closed anyway',
      sound(['acme'], {
        signInPolicies: [asking({ blocksServiceProviders: true })],
        relationships: [relationship('acme', { id: 'former', status: 'expired' }), relationship('acme')],
        accessAssignments: [assignment('acme', { id: 'old', relationshipId: 'former' }), assignment('acme')],
      }),
    ],
    [
      'TWIN.LH.007',
      'one entry that is stuck among others',
      delegated([
        delegation({ eligible: [eligibility(), eligibility({ id: 'other', approverAccountIds: ['ann'] })] }),
      ]),
    ],
    [
      'TWIN.LH.007',
      'an account that is its own only approver',
      delegated([
        delegation({
          eligible: [eligibility({ principal: { kind: 'account', id: 'ann' }, approverAccountIds: ['ann'] })],
        }),
      ]),
    ],
  ];

  test.each(MINDED)('%s: %s', (ruleId, _, estate) => {
    expect(findings(ruleId, estate)).toHaveLength(1);
  });

  test.each([{ tier: 'tier1' }, { pods: ['pod'] }])(
    'TWIN.PIM.013: a Global Administrator with a desk (%o), by the person’s name',
    (desk) => {
      const { accounts } = staff(['cat', 'dan']);
      const people = [
        { id: 'cat', name: 'Cat Stevens', ...desk },
        { id: 'dan', name: 'Dan' },
      ];
      const estate = { ...sound(), people, accounts, roleAssignments: [roleOf('cat'), roleOf('dan')] };
      expect(findings('TWIN.PIM.013', estate)[0]?.subjects).toEqual([{ id: 'cat', name: 'Cat Stevens' }]);
    },
  );

  test('TWIN.PIM.013: somebody eligible whom the estate knows no person for, by the account', () => {
    const [finding] = findings('TWIN.PIM.013', { ...red('TWIN.PIM.013'), people: [] });
    expect(finding?.subject).toBe('ann');
  });
});

describe('findings name', () => {
  test('a tenant by its id, where the estate does not know it', () => {
    const estate = sound(['acme'], { dapLinks: [{ customerId: 'gone', status: 'dap' }] });
    expect(findings('TWIN.GDAP.004', estate)[0]?.subject).toBe('gone');
  });

  test.each(['TWIN.GDAP.012', 'TWIN.GDAP.014', 'TWIN.LH.011'])(
    'the customer beside a subscription: %s',
    (ruleId) => {
      const estate = { ...red(ruleId), tenants: [HOME, { ...customer('acme'), name: 'Acme' }] };
      expect(findings(ruleId, estate)[0]?.subjects).toEqual([
        { id: 'azure:acme', name: 'azure:acme (Acme)' },
      ]);
    },
  );

  test('the tenant of a role that ends, where no plan ends it', () => {
    const estate = {
      ...noPlan({ memberships: [] }),
      roleAssignments: [roleOf('ann', { endsAtSeconds: DAY_SECONDS })],
    };
    expect(findings('TWIN.PIM.015', estate)[0]?.subjects).toEqual([{ id: 'home', name: 'Managing' }]);
  });

  test('the customer beside a relationship whose own name does not say it', () => {
    const named = (name: string) =>
      findings(
        'TWIN.GDAP.002',
        sound(['acme'], { relationships: [relationship('acme', { name })], accessAssignments: [] }),
      )[0]?.subjects;
    expect(named('Helpdesk')).toEqual([{ id: 'gdap:acme', name: 'Helpdesk (acme)' }]);
    expect(named('Helpdesk for acme')).toEqual([{ id: 'gdap:acme', name: 'Helpdesk for acme' }]);
  });

  test('the settings of a role by tenant and resource, each resource on its own, and a group that is gone by its id', () => {
    const tooLong = { ...policyOf('gone', { maxActivationSeconds: 2 * DAY_SECONDS }) };
    const ofRole = { ...tooLong, tenantId: 'home', system: 'azure-role' as const, role: 'Contributor' };
    const estate = {
      ...sound(),
      policies: [tooLong],
      rolePolicies: [ofRole, { ...ofRole, scope: 'production' }, { ...ofRole, scope: 'test' }],
    };
    expect(findings('TWIN.PIM.007', estate)[0]?.subjects).toEqual([
      { id: 'home:Contributor', name: 'Contributor (Managing)' },
      { id: 'home:Contributor:production', name: 'Contributor (Managing, production)' },
      { id: 'home:Contributor:test', name: 'Contributor (Managing, test)' },
      { id: 'gone', name: 'gone' },
    ]);
  });

  test('a program by its name, or by its id', () => {
    expect(findings('TWIN.PIM.012', red('TWIN.PIM.012'))[0]?.subject).toBe('Robot');
    expect(findings('TWIN.PIM.012', { ...red('TWIN.PIM.012'), servicePrincipals: [] })[0]?.subject).toBe(
      'robot',
    );
  });

  test('things of one name in the order of their ids', () => {
    const twins = ['b', 'a'].map((id) => ({ ...customer(id), name: 'Twin' }));
    const estate = sound([], {
      tenants: [HOME, ...twins],
      dapLinks: ['b', 'a'].map((customerId) => ({ customerId, status: 'dap' })),
    });
    expect(findings('TWIN.GDAP.004', estate)[0]?.subjects.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('the words of', () => {
  test('TWIN.GDAP.008 count the people who are shadowed, and nobody else', () => {
    const own = (person: string) =>
      ({ id: `${person}@acme`, personId: person, tenantId: 'acme', kind: 'guest' }) as const;
    const shadowed = (...people: readonly string[]) =>
      findings('TWIN.GDAP.008', sound(['acme'], { accounts: [...sound().accounts, ...people.map(own)] }))[0]
        ?.message;
    expect(shadowed('ann')).toMatch(/^1 person cannot use delegated access at 1 customer,/);
    expect(shadowed('ann', 'bob')).toMatch(/^2 people cannot use delegated access at 1 customer,/);
  });

  test('TWIN.PIM.001 count the customers of the widest group', () => {
    const open = { requires: { ...policyOf('team').requires, authenticationContext: false } };
    const customers = ids('customer', 7);
    const estate = sound(customers, {
      groups: [group('team'), group('wide')],
      memberships: [place('ann', 'team', 'eligible'), place('bob', 'wide', 'eligible')],
      policies: [policyOf('team', open), policyOf('wide', open)],
      accessAssignments: [
        ...customers.slice(0, 5).map((id) => assignment(id)),
        ...customers.map((id) => assignment(id, { id: `${id}/wide`, groupId: 'wide' })),
      ],
    });
    expect(findings('TWIN.PIM.001', estate)[0]?.message).toMatch(/^2 groups reach up to 7 customers /);
  });

  test('TWIN.PIM.010 count the groups of the fullest tenant', () => {
    const estate = {
      ...sound(),
      groups: [
        ...ids('ours', 460).map((id) => group(id)),
        ...ids('theirs', 470).map((id) => group(id, { tenantId: 'acme' })),
      ],
    };
    expect(findings('TWIN.PIM.010', estate)[0]?.message).toMatch(/^470 role-assignable groups, /);
    const groups = estate.groups.slice(20);
    expect(findings('TWIN.PIM.010', { ...estate, groups })[0]?.subject).toBe('acme');
  });

  test('TWIN.LIC.001 say once that seats are missing, also where guests use PIM beside the staff', () => {
    const { people, accounts } = staff(['eve'], 'guest');
    const base = sound(['acme'], { licenses: [] });
    const estate = {
      ...base,
      people: [...base.people, ...people],
      accounts: [...base.accounts, ...accounts],
      memberships: [...base.memberships, place('eve', 'team', 'eligible')],
    };
    expect(findings('TWIN.LIC.001', estate).map(({ message }) => message)).toEqual([
      'Managing needs 4 P2 seats and owns no plan with PIM: nothing can be activated there.',
    ]);
  });

  test('TWIN.PIM.003 count groups, roles and delegations, each thing once', () => {
    const role = (name: string) => ({
      ...roleOf('ann', {
        id: name,
        role: name,
        system: 'azure-role',
        scope: 'production',
        assignment: 'eligible',
      }),
    });
    const nobody = { approverAccountIds: ['gone'] };
    const roles = ['Contributor', 'Reader'];
    const estate = {
      ...delegated(
        [
          delegation({
            eligible: [
              eligibility({ id: 'one', ...nobody }),
              eligibility({ id: 'two', role: 'Monitoring Contributor', ...nobody }),
            ],
          }),
        ],
        {
          policies: [policyOf('team', nobody)],
        },
      ),
      roleAssignments: roles.map(role),
      rolePolicies: roles.map((name) => ({
        ...policyOf('team', nobody),
        tenantId: 'home',
        system: 'azure-role' as const,
        role: name,
      })),
    };
    expect(findings('TWIN.PIM.003', estate)[0]?.message).toMatch(/^1 group, 2 roles and 1 delegation /);
    expect(
      findings('TWIN.PIM.003', {
        ...estate,
        policies: [policyOf('team', { approverAccountIds: ['cat', 'dan'] })],
      })[0]?.message,
    ).toMatch(/^2 roles and 1 delegation /);
  });

  test('TWIN.LH.002 give three reasons, and how many more there are', () => {
    const refused = (...roles: readonly string[]) =>
      findings(
        'TWIN.LH.002',
        delegated([delegation({ eligible: roles.map((role) => eligibility({ id: role, role })) })]),
      )[0]?.message;
    const unknown = (role: string) =>
      `${role} is no built-in role the twin knows; custom ones are refused (LH-37)`;
    const said = (...roles: readonly string[]) => refused(...roles)?.split('is deployed: ')[1];
    const three = [unknown('first role'), unknown('other role'), unknown('third role')].join('; ');
    expect(said('First Role', 'Other Role', 'Third Role')).toBe(`${three}.`);
    expect(said('First Role', 'Other Role', 'Third Role', 'Zebra Role')).toBe(`${three}; and 1 more.`);
  });

  test('TWIN.B2B.001 speak of grace only where a tenant that gives it is meant (R18b)', () => {
    const estate = visiting(
      { customers: ['acme', 'beta'], account: { mfaRegistered: false }, access: { mfaTrusted: true } },
      {
        signInPolicies: [
          asking({ registrationPolicy: true, demands: 'mfa' }, 'acme'),
          asking({ registrationPolicy: true }, 'beta'),
        ],
      },
    );
    const rule = RULES.find(({ id }) => id === 'TWIN.B2B.001')!;
    const [found] = rule.find(indexEstate(estate), resolveAssumptions());
    const about = (id: string) =>
      findingOf(
        rule,
        found!,
        found!.subjects.filter((subject) => subject.id === id),
      ).message;
    expect(findingOf(rule, found!).message).toMatch(
      /^2 tenants trust .* the same 2 people .* 2 people can put/,
    );
    expect(about('acme')).toMatch(/Microsoft names no error\.$/);
    expect(about('beta')).toMatch(/2 people can put the registration off for the days of grace first\.$/);
  });
});
