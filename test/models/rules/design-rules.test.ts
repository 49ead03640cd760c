import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, HOUR_SECONDS } from '../../../engine/time.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { AccessAssignment, Estate, GdapRelationship } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR } from '../../../models/facts/index.ts';
import { checkEstate } from '../../../models/rules/index.ts';
import { build } from '../../../scenarios/build.ts';
import type { DesignKind } from '../../../scenarios/scenario.ts';
import { smallScenario, smallSketch } from '../../scenarios/small-scenario.ts';
import { group, ids, place, policyOf } from '../licensing/estate-of.ts';
import { program, RED_DESIGNS, review, roleOf } from './red-designs.ts';
import { assignment, relationship, sound } from './sound.ts';

const DEFAULTS = resolveAssumptions();

function findings(ruleId: string, estate: Estate, assumptions = DEFAULTS) {
  return checkEstate(indexEstate(estate), assumptions).filter((found) => found.ruleId === ruleId);
}

const red = (ruleId: string) => RED_DESIGNS[ruleId]!;

describe('rules on terms and Azure', () => {
  test('TWIN.GDAP.011 takes 1 to 730 days, and looks at drafts only', () => {
    const asking = (days: number, status: 'created' | 'active' = 'created') =>
      findings(
        'TWIN.GDAP.011',
        sound(['acme'], {
          relationships: [relationship('acme', { status, termSeconds: days * DAY_SECONDS })],
        }),
      ).length;
    expect([asking(1), asking(730), asking(731, 'active')]).toEqual([0, 0, 0]);
    expect([asking(0.5), asking(731)]).toEqual([1, 1]);
  });

  test('TWIN.GDAP.012 asks for work in Azure, and for no other way there', () => {
    const estate = red('TWIN.GDAP.012');
    expect(findings('TWIN.GDAP.012', { ...estate, needs: [] })).toEqual([]);
    const bought = estate.azureSubscriptions.map((each) => ({
      ...each,
      agreement: 'csp-azure-plan' as const,
    }));
    expect(findings('TWIN.GDAP.012', { ...estate, azureSubscriptions: bought })).toEqual([]);
  });

  test('TWIN.GDAP.013 does not mind other roles beside the reader, nor customers without PIM', () => {
    const estate = red('TWIN.GDAP.013');
    const [given] = estate.accessAssignments;
    const more = [{ ...given!, roles: [...given!.roles, EXCHANGE_ADMINISTRATOR] }];
    expect(findings('TWIN.GDAP.013', { ...estate, accessAssignments: more })).toEqual([]);
    const ours = estate.licenses.filter(({ tenantId }) => tenantId === 'home');
    expect(findings('TWIN.GDAP.013', { ...estate, licenses: ours })).toEqual([]);
  });

  test('TWIN.GDAP.014 waits until the last relationship and DAP are gone', () => {
    const estate = red('TWIN.GDAP.014');
    const second = relationship('acme', { id: 'other' });
    expect(
      findings('TWIN.GDAP.014', { ...estate, relationships: [...estate.relationships, second] }),
    ).toEqual([]);
    const dapLinks = [{ customerId: 'acme', status: 'dap' as const }];
    expect(findings('TWIN.GDAP.014', { ...estate, dapLinks })).toEqual([]);
  });

  test('TWIN.GDAP.015 minds names of drafts that are taken, empty or too long, and drafts without roles', () => {
    const said = (parts: Partial<GdapRelationship>) =>
      findings('TWIN.GDAP.015', {
        ...sound(['acme', 'beta']),
        relationships: [relationship('acme'), relationship('beta', { status: 'created', ...parts })],
      }).map(({ message, subjects }) => `${subjects.map(({ id }) => id)}: ${message.slice(0, 26)}`);
    expect(said({})).toEqual([]);
    expect(said({ name: 'x'.repeat(50) })).toEqual([]);
    expect(said({ name: 'x'.repeat(51) })).toEqual(['gdap:beta: 1 draft has a name that is']);
    expect(said({ name: '' })).toHaveLength(1);
    expect(said({ name: 'GDAP acme' })).toHaveLength(1);
    expect(said({ name: 'GDAP acme', status: 'approvalPending' })).toEqual([]);
    expect(said({ roles: [] })).toEqual(['gdap:beta: 1 draft asks for no role a']);
  });

  test('TWIN.GDAP.016 holds assignments in force against their relationship', () => {
    const said = (...parts: Partial<AccessAssignment>[]) =>
      findings('TWIN.GDAP.016', {
        ...sound(),
        accessAssignments: parts.map((each, position) => assignment('acme', { id: `${position}`, ...each })),
      }).map(({ message }) => message.replace(/^1 relationship (.*?)[;:.] ?.*$/, '$1'));
    expect(said({})).toEqual([]);
    expect(said({}, { status: 'deleted' })).toEqual([]);
    expect(said({}, { status: 'deleting' })).toEqual(['has two assignments for the same group']);
    expect(said({ roles: [GLOBAL_ADMINISTRATOR] })).toEqual([
      'assigns a group roles that the customer has not approved in it',
    ]);
    expect(said({ roles: [GLOBAL_ADMINISTRATOR], status: 'error' })).toEqual([]);
    expect(said({ roles: [] })).toEqual(['has an assignment without a role']);
    const ended = relationship('acme', { status: 'expired' });
    const twice = { ...red('TWIN.GDAP.016'), relationships: [ended] };
    expect(findings('TWIN.GDAP.016', twice)).toEqual([]);
  });

  test('TWIN.GDAP.003 says how many extensions are switched at once where there are more', () => {
    const ending = (count: number, roles = [EXCHANGE_ADMINISTRATOR]) =>
      findings(
        'TWIN.GDAP.003',
        sound(ids('customer', 26), {
          relationships: ids('customer', count).map((id) =>
            relationship(id, { autoExtend: false, endsAtSeconds: 0, roles }),
          ),
        }),
      )[0]?.message;
    expect(ending(25)).toMatch(/warns of nothing\.$/);
    expect(ending(26)).toMatch(/warns of nothing\. Partner Center switches the extension of 25 /);
    expect(ending(26, [GLOBAL_ADMINISTRATOR])).toMatch(/warns of nothing\.$/);
  });

  test('TWIN.LH.011 does not mind a deny assignment', () => {
    const estate = red('TWIN.LH.011');
    const azureSubscriptions = estate.azureSubscriptions.map((each) => ({
      ...each,
      protection: 'deny-assignment' as const,
    }));
    expect(findings('TWIN.LH.011', { ...estate, azureSubscriptions })).toEqual([]);
  });

  test('TWIN.LH.011 does not mind a provider that only reads there', () => {
    const estate = red('TWIN.LH.011');
    const giving = (role: string) => ({
      ...estate,
      lighthouseDelegations: estate.lighthouseDelegations!.map((each) => ({
        ...each,
        authorizations: each.authorizations.map((authorization) => ({ ...authorization, role })),
        eligible: [],
      })),
    });
    expect(findings('TWIN.LH.011', giving('Contributor'))).toHaveLength(1);
    expect(findings('TWIN.LH.011', giving('Reader'))).toEqual([]);
  });
});

describe('rules on PIM', () => {
  test('TWIN.PIM.007 takes 1 to 24 hours, of roles too', () => {
    const lasting = (hours: number) => {
      const rolePolicy = {
        ...policyOf('team'),
        tenantId: 'home',
        system: 'entra-role' as const,
        role: GLOBAL_ADMINISTRATOR,
        maxActivationSeconds: hours * HOUR_SECONDS,
      };
      return findings('TWIN.PIM.007', { ...sound(), rolePolicies: [rolePolicy] }).map(
        ({ subject }) => subject,
      );
    };
    expect([lasting(1), lasting(24)]).toEqual([[], []]);
    expect([lasting(0.5), lasting(24.5)]).toEqual([
      ['Global Administrator (Managing)'],
      ['Global Administrator (Managing)'],
    ]);
  });

  test('TWIN.PIM.008 minds a context without any policy, and is silent where one is in effect', () => {
    const [policy] = red('TWIN.PIM.008').policies;
    const withPolicies = (contextPolicies: NonNullable<typeof policy>['contextPolicies']) =>
      findings('TWIN.PIM.008', sound(['acme'], { policies: [{ ...policy!, contextPolicies }] })).length;
    expect(withPolicies([])).toBe(1);
    const on = { state: 'on', excludesUser: false, namesRoleToo: false } as const;
    expect(withPolicies([{ ...on, namesRoleToo: true }])).toBe(1);
    expect(withPolicies([on])).toBe(0);
  });

  test('TWIN.PIM.009 lets a group be eligible, and be active where no role can hang on it', () => {
    const estate = red('TWIN.PIM.009');
    const memberships = estate.memberships.map((each) => ({ ...each, assignment: 'eligible' as const }));
    expect(findings('TWIN.PIM.009', { ...estate, memberships })).toEqual([]);
    const groups = [group('team', { roleAssignable: false }), group('seniors')];
    expect(findings('TWIN.PIM.009', { ...estate, groups })).toEqual([]);
  });

  test('TWIN.PIM.010 begins at nine tenths, and says when there are too many', () => {
    const holding = (count: number) =>
      findings('TWIN.PIM.010', { ...sound(), groups: ids('group', count).map((id) => group(id)) })[0]
        ?.message;
    expect(holding(449)).toBeUndefined();
    expect(holding(500)).toBe('500 role-assignable groups, and a tenant has room for 500.');
    expect(holding(501)).toMatch(/not all of them can exist/);
  });

  test('TWIN.PIM.011 is content with one standing owner', () => {
    const estate = red('TWIN.PIM.011');
    const owner = place('dan', 'team', 'active', { access: 'owner' });
    expect(findings('TWIN.PIM.011', { ...estate, memberships: [...estate.memberships, owner] })).toEqual([]);
  });

  test('TWIN.PIM.012 lets a program be active', () => {
    const estate = red('TWIN.PIM.012');
    const roleAssignments = estate.roleAssignments!.map((each) => ({
      ...each,
      assignment: 'active' as const,
    }));
    expect(findings('TWIN.PIM.012', { ...estate, roleAssignments })).toEqual([]);
  });

  test('TWIN.PIM.013 tells emergency accounts from people with work, by what else they are eligible for', () => {
    const [finding] = findings('TWIN.PIM.013', red('TWIN.PIM.013'));
    expect(finding?.subjects).toEqual([{ id: 'ann', name: 'ann' }]);
    const bounded = [roleOf('ann', { endsAtSeconds: DAY_SECONDS }), roleOf('dan')];
    expect(findings('TWIN.PIM.013', { ...sound(), roleAssignments: bounded })).toEqual([]);
  });

  test('TWIN.PIM.014 wants two, and counts neither eligible ones nor other roles', () => {
    const held = (...roleAssignments: Parameters<typeof roleOf>[1][]) =>
      findings('TWIN.PIM.014', {
        ...sound(),
        roleAssignments: roleAssignments.map((parts, at) => roleOf(['cat', 'dan'][at]!, parts)),
      }).length;
    expect(held({}, {})).toBe(0);
    expect([held({}, { assignment: 'eligible' }), held({}, { endsAtSeconds: DAY_SECONDS })]).toEqual([1, 1]);
    expect(held({ role: EXCHANGE_ADMINISTRATOR })).toBe(0);
    const guests = sound().accounts.map((account) => ({ ...account, kind: 'guest' as const }));
    const fromOutside = { ...sound(), accounts: guests, roleAssignments: [roleOf('cat'), roleOf('dan')] };
    expect(findings('TWIN.PIM.014', fromOutside)).toHaveLength(1);
  });

  test('TWIN.PIM.015 does not mind an end where there is a plan, nor one that is over', () => {
    const estate = red('TWIN.PIM.015');
    expect(findings('TWIN.PIM.015', { ...estate, licenses: sound().licenses })).toEqual([]);
    const memberships = [place('ann', 'team', 'active', { endsAtSeconds: 0 })];
    expect(findings('TWIN.PIM.015', { ...estate, memberships })).toEqual([]);
  });
});

describe('TWIN.PIM.016, on the alerts of PIM', () => {
  const eligible = roleOf('ann', { role: EXCHANGE_ADMINISTRATOR, assignment: 'eligible' });
  const settings = (mfa: boolean) => ({
    ...policyOf('team'),
    tenantId: 'home',
    system: 'entra-role' as const,
    role: EXCHANGE_ADMINISTRATOR,
    requires: { ...policyOf('team').requires, mfa, authenticationContext: false },
  });
  const said = (parts: Partial<Estate>) =>
    findings('TWIN.PIM.016', { ...sound(), ...parts }).map(({ message }) =>
      message.replace(/^1 tenant gets an alert about (.*?)[,.].*$/, '$1'),
    );

  test('knows roles without MFA by their settings, and asks nobody who stands in them', () => {
    const noMfa = ['roles that can be activated without MFA'];
    expect(said({ roleAssignments: [eligible], rolePolicies: [settings(false)] })).toEqual(noMfa);
    expect(said({ roleAssignments: [eligible], rolePolicies: [settings(true)] })).toEqual([]);
    const standing = { ...eligible, assignment: 'active' as const };
    expect(said({ roleAssignments: [standing], rolePolicies: [settings(false)] })).toEqual([]);
    const ended = { ...eligible, endsAtSeconds: 0 };
    expect(said({ roleAssignments: [ended], rolePolicies: [settings(false)] })).toEqual([]);
  });

  test('counts Global Administrators in groups, and minds a missing plan only where roles are', () => {
    const throughGroup = roleOf('team', { principal: { kind: 'group', id: 'team' } });
    const many = ['too many Global Administrators'];
    expect(said({ roleAssignments: [throughGroup, roleOf('cat')] })).toEqual(many);
    expect(said({ roleAssignments: [throughGroup] })).toEqual([]);
    expect(said({ licenses: [] })).toEqual([]);
    const rolePolicies = [settings(true)];
    expect(said({ licenses: [], roleAssignments: [eligible], rolePolicies })).toEqual([
      'a missing plan with PIM',
    ]);
  });

  test('is silent where PIM does not run', () => {
    const roleAssignments = [roleOf('ann'), roleOf('bob'), roleOf('cat')];
    expect(said({ roleAssignments })).toHaveLength(1);
    expect(said({ roleAssignments, memberships: [] })).toEqual([]);
  });
});

describe('rules on reviews and programs', () => {
  const reviewed = (ruleId: string, parts: Parameters<typeof review>[0], estate: Partial<Estate> = {}) =>
    findings(ruleId, { ...red(ruleId), reviews: [review(parts)], ...estate }).length;

  test('TWIN.REV.001 wants both: silence that takes access, and nobody who applies it', () => {
    expect(reviewed('TWIN.REV.001', { ifNobodyAnswers: 'remove' })).toBe(0);
    expect(reviewed('TWIN.REV.001', { ifNobodyAnswers: 'recommendation' })).toBe(0);
    expect(reviewed('TWIN.REV.001', { ifNobodyAnswers: 'approve', autoApply: true })).toBe(0);
    const recommended = review({ ifNobodyAnswers: 'recommendation', autoApply: true });
    const [finding] = findings('TWIN.REV.001', { ...red('TWIN.REV.001'), reviews: [recommended] });
    expect(finding?.message).toMatch(/^1 review follows the recommendation /);
  });

  test('TWIN.REV.002 is content with a fallback reviewer, TWIN.REV.003 with one from outside', () => {
    expect(reviewed('TWIN.REV.002', { reviewerAccountIds: [], fallbackReviewerAccountIds: ['dan'] })).toBe(0);
    expect(reviewed('TWIN.REV.003', { reviewerAccountIds: ['ann', 'cat'] })).toBe(0);
    expect(reviewed('TWIN.REV.003', { reviewerAccountIds: [] })).toBe(0);
  });

  test('TWIN.REV.004 looks in the tenant of the review', () => {
    expect(reviewed('TWIN.REV.004', { kind: 'guests', tenantId: 'acme' })).toBe(0);
    expect(reviewed('TWIN.REV.004', { kind: 'group' })).toBe(0);
  });

  test('TWIN.REV.005 is silent with ID Governance, and about roles', () => {
    const licenses = red('TWIN.REV.005').licenses.map((each) => ({ ...each, governance: true as const }));
    expect(findings('TWIN.REV.005', { ...red('TWIN.REV.005'), licenses })).toEqual([]);
    expect(reviewed('TWIN.REV.005', { kind: 'entra-role' })).toBe(0);
  });

  test('TWIN.REV.006 knows overlaps and the fallback reviewer of a PIM group', () => {
    const monthly = (days: number) =>
      reviewed('TWIN.REV.006', {
        kind: 'entra-role',
        frequency: 'monthly',
        durationSeconds: days * DAY_SECONDS,
      });
    expect([monthly(27), monthly(28)]).toEqual([0, 1]);
    expect(reviewed('TWIN.REV.006', { kind: 'pim-group' })).toBe(1);
    expect(reviewed('TWIN.REV.006', { kind: 'guests', deniedGuests: 'block-then-delete' })).toBe(0);
  });

  test('TWIN.REV.007 minds groups within, and no group that is on its own', () => {
    const memberships = [place('staff', 'team', 'active', { member: { kind: 'group', id: 'staff' } })];
    expect(reviewed('TWIN.REV.007', { groupId: 'team' }, { memberships })).toBe(1);
    expect(reviewed('TWIN.REV.007', { groupId: 'team' })).toBe(0);
  });

  test('TWIN.REV.007 minds roles that groups hold in the tenant of the review', () => {
    const ofRole = (parts: Parameters<typeof roleOf>[1], tenantId = 'home') =>
      reviewed(
        'TWIN.REV.007',
        { kind: 'entra-role', role: GLOBAL_ADMINISTRATOR, tenantId },
        { roleAssignments: [roleOf('team', { principal: { kind: 'group', id: 'team' }, ...parts })] },
      );
    expect(ofRole({})).toBe(1);
    expect(ofRole({}, 'acme')).toBe(0);
    expect(ofRole({ role: EXCHANGE_ADMINISTRATOR })).toBe(0);
    expect(ofRole({ principal: { kind: 'account', id: 'ann' } })).toBe(0);
  });

  test('TWIN.API.001 reads the end for groups as the assumption does', () => {
    const estate = { ...sound(), automations: [program({ iteration: 2, provider: 'group' })] };
    expect(findings('TWIN.API.001', estate)).toHaveLength(1);
    const kept = resolveAssumptions({ pimApiGroups: 'api-reference' });
    expect(findings('TWIN.API.001', estate, kept)).toEqual([]);
    expect(findings('TWIN.API.001', { ...sound(), automations: [program()] })).toEqual([]);
  });

  test('TWIN.API.002 lets a user activate, and no program', () => {
    const calling = (parts: Parameters<typeof program>[0]) =>
      findings('TWIN.API.002', { ...sound(), automations: [program(parts)] }).length;
    expect(calling({ does: 'selfActivate' })).toBe(0);
    expect(calling({ does: 'selfActivate', principal: { kind: 'service-principal', id: 'robot' } })).toBe(1);
    expect(calling({ does: 'selfExtend', provider: 'group' })).toBe(1);
    expect(calling({ does: 'adminAssign', provider: 'group' })).toBe(0);
  });
});

describe('TWIN.NEED.001', () => {
  const unservedIn = (kinds: DesignKind[], ...needs: string[]) =>
    findings(
      'TWIN.NEED.001',
      build(smallScenario({}, smallSketch({ needs: needs.map((need) => ({ need, tiers: ['tier2'] })) })), {
        name: 'design',
        kinds,
        pim: {},
      }),
    ).map(({ message }) => message);

  test('says of each role what forbids it, at how many customers', () => {
    expect(unservedIn(['lighthouse-eligible'], 'helpdesk-admin', 'azure-owner')).toEqual([
      '8 customers need Helpdesk Administrator on entra, and nobody gets it in this design: Lighthouse delegates requests to Azure Resource Manager and no others (LH-46).',
      '8 customers need Owner on azure, and nobody gets it in this design: Owner cannot be an eligible role (LH-31).',
    ]);
  });

  test('is silent where one of the parts serves the need', () => {
    expect(unservedIn(['gdap-pim', 'lighthouse-eligible'], 'helpdesk-admin', 'azure-owner')).toEqual([]);
  });
});
