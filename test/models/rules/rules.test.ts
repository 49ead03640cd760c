import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { resolveAssumptions } from '../../../models/assumptions.ts';
import type { AccessAssignment, Estate } from '../../../models/estate.ts';
import { indexEstate } from '../../../models/estate-index.ts';
import {
  EXCHANGE_ADMINISTRATOR,
  findFact,
  GLOBAL_ADMINISTRATOR,
  GLOBAL_READER,
} from '../../../models/facts/index.ts';
import { checkEstate, findingOf, RULE_INFOS, RULES } from '../../../models/rules/index.ts';
import { group, ids, place, policyOf, staff } from '../licensing/estate-of.ts';
import { RED_DESIGNS } from './red-designs.ts';
import { RED_LIGHTHOUSE } from './red-lighthouse.ts';
import { RED_VISITS } from './red-visits.ts';
import { assignment, customer, HOME, relationship, sound } from './sound.ts';

const DEFAULTS = resolveAssumptions();

const check = (estate: Estate, assumptions = DEFAULTS) => checkEstate(indexEstate(estate), assumptions);

/** Findings of one rule. */
function findings(ruleId: string, estate: Estate, assumptions = DEFAULTS) {
  return check(estate, assumptions).filter((finding) => finding.ruleId === ruleId);
}

/** Per rule an estate it minds; everything else about it is sound. */
const RED: Readonly<Record<string, Estate>> = {
  'TWIN.GDAP.001': sound(['acme'], {
    relationships: [
      relationship('acme', { roles: [GLOBAL_ADMINISTRATOR, EXCHANGE_ADMINISTRATOR], autoExtend: false }),
    ],
  }),
  'TWIN.GDAP.002': sound(['acme'], { accessAssignments: [] }),
  'TWIN.GDAP.003': sound(['acme'], {
    relationships: [relationship('acme', { autoExtend: false, endsAtSeconds: 90 * DAY_SECONDS })],
  }),
  'TWIN.GDAP.004': sound(['acme'], { dapLinks: [{ customerId: 'acme', status: 'dap' }] }),
  'TWIN.GDAP.005': sound(['acme'], {
    groups: [group('team'), group('AdminAgents', { wellKnown: 'AdminAgents' })],
    memberships: [place('ann', 'team', 'active'), place('ann', 'AdminAgents', 'active')],
    dapLinks: [{ customerId: 'acme', status: 'dap' }],
  }),
  'TWIN.GDAP.006': sound(['acme'], { groups: [group('team', { kind: 'microsoft365' })] }),
  'TWIN.GDAP.007': sound(['acme'], { groups: [group('team', { roleAssignable: false })] }),
  'TWIN.GDAP.008': sound(['acme'], {
    accounts: [
      ...staff(['ann', 'bob', 'cat', 'dan']).accounts,
      { id: 'ann@acme', personId: 'ann', tenantId: 'acme', kind: 'guest' },
    ],
  }),
  'TWIN.GDAP.009': sound(['acme', 'beta'], {
    relationships: [
      relationship('acme'),
      relationship('beta', {
        status: 'approvalPending',
        createdAtSeconds: -91 * DAY_SECONDS,
        activatedAtSeconds: null,
        endsAtSeconds: null,
      }),
    ],
  }),
  'TWIN.PIM.001': sound(ids('customer', 5), {
    policies: [
      policyOf('team', { requires: { ...policyOf('team').requires, authenticationContext: false } }),
    ],
  }),
  'TWIN.PIM.002': sound(['acme'], {
    policies: [
      policyOf('team', {
        approverAccountIds: ['cat', 'dan'],
        requires: { ...policyOf('team').requires, authenticationContext: false },
      }),
    ],
  }),
  'TWIN.PIM.003': sound(['acme'], { policies: [policyOf('team', { approverAccountIds: [] })] }),
  'TWIN.PIM.004': sound(['acme'], { policies: [policyOf('team', { approverAccountIds: ['cat'] })] }),
  'TWIN.PIM.005': sound(['acme'], { policies: [policyOf('team', { approverAccountIds: ['ann'] })] }),
  'TWIN.PIM.006': sound(['acme'], { groups: [group('team', { membership: 'dynamic' })] }),
  'TWIN.LIC.001': sound(['acme'], {
    licenses: [{ id: 'p2', tenantId: 'home', product: 'entra-id-p2', seats: 3, channel: 'direct-annual' }],
  }),
  'TWIN.LIC.002': sound(['acme'], { licensesUnknown: true }),
  'TWIN.LIC.003': sound(['acme'], {
    licenses: [
      { id: 'p2', tenantId: 'home', product: 'entra-id-p2', seats: 4, channel: 'direct-annual' },
      { id: 'e7', tenantId: 'acme', product: 'microsoft-365-e7', seats: 50, channel: 'direct-annual' },
    ],
  }),
  'TWIN.LIC.004': sound(['acme'], {
    groups: [group('team'), group('helpdesk', { tenantId: 'acme' })],
  }),
  ...RED_DESIGNS,
  ...RED_LIGHTHOUSE,
  ...RED_VISITS,
};

describe('every rule', () => {
  test('is silent about a sound estate', () => {
    expect(check(sound())).toEqual([]);
    expect(check(sound(ids('customer', 8)))).toEqual([]);
  });

  test.each(RULES.map((rule) => [rule.id, rule.name] as const))('%s %s speaks up', (id) => {
    const [finding, ...more] = findings(id, RED[id]!);
    expect(more).toEqual([]);
    expect(finding?.message).toMatch(/\.$/);
    expect(finding?.subject).not.toBe('');
    expect(finding?.factIds.filter((factId) => !findFact(factId))).toEqual([]);
  });

  test('has a text of its own beside it, under the same id, title, severity and facts', () => {
    const folder = join(import.meta.dirname, '../../../models/rules');
    const texts = readdirSync(folder).filter((file) => file.endsWith('.md'));
    expect(texts.sort()).toEqual(RULE_INFOS.map((rule) => `${rule.name}.md`).sort());
    for (const rule of RULE_INFOS) {
      const text = readFileSync(join(folder, `${rule.name}.md`), 'utf8');
      expect(text.split('\n', 1)).toEqual([`# ${rule.id}: ${rule.title}`]);
      expect(text).toContain(`**Severity:** ${rule.severity}`);
      for (const part of ['What it means', 'Why', 'Fix', 'Sources']) expect(text).toContain(`## ${part}`);
      for (const factId of rule.factIds) expect(text).toContain(factId);
    }
  });

  test('has an id and a title nobody else has', () => {
    for (const { id, title } of RULE_INFOS) {
      expect(id).toMatch(/^TWIN\.[A-Z0-9]+\.\d{3}$/);
      expect(title).toMatch(/^[A-Z].*[^.]$/);
    }
    expect(new Set(RULE_INFOS.map((rule) => rule.id)).size).toBe(RULE_INFOS.length);
    expect(new Set(RULE_INFOS.map((rule) => rule.title)).size).toBe(RULE_INFOS.length);
  });

  test('has an estate that it minds and one like it that it does not', () => {
    expect(Object.keys(RED).sort()).toEqual(RULES.map((rule) => rule.id).sort());
    for (const { id } of RULES) expect(findings(id, sound())).toEqual([]);
  });
});

describe('findings', () => {
  test('come errors first', () => {
    const severities = check(
      sound(['acme'], {
        groups: [group('team', { roleAssignable: false })],
        policies: [policyOf('team', { approverAccountIds: ['ann'] })],
      }),
    ).map((finding) => finding.severity);
    expect(severities).toEqual(['error', 'warning', 'note']);
  });

  test('forty customers with the same trouble are one finding with a count and five names', () => {
    const customers = ids('customer', 40);
    const [finding, ...more] = findings(
      'TWIN.GDAP.004',
      sound(customers, { dapLinks: customers.map((customerId) => ({ customerId, status: 'dap' })) }),
    );
    expect(more).toEqual([]);
    expect(finding?.message).toMatch(/^40 customers /);
    expect(finding?.subject).toBe(
      'customer-001, customer-002, customer-003, customer-004, customer-005 and 35 more',
    );
  });

  test('say a name that several bear once, and how many do', () => {
    const [first, second] = ['a', 'b'].map((id) => ({ ...customer(id), name: 'Twin' }));
    const estate = sound(['a', 'b', 'c'], {
      tenants: [HOME, first!, second!, { ...customer('c'), name: 'Zeta' }],
      dapLinks: ['a', 'b', 'c'].map((customerId) => ({ customerId, status: 'dap' })),
    });
    expect(findings('TWIN.GDAP.004', estate)[0]?.subject).toBe('Twin (2 times), Zeta');
  });

  test('name their things by id too, in the order of names', () => {
    const estate = sound(['a', 'b'], {
      tenants: [HOME, { ...customer('a'), name: 'Zeta' }, { ...customer('b'), name: 'Beta' }],
      dapLinks: ['a', 'b'].map((customerId) => ({ customerId, status: 'dap' })),
    });
    expect(findings('TWIN.GDAP.004', estate)[0]?.subjects).toEqual([
      { id: 'b', name: 'Beta' },
      { id: 'a', name: 'Zeta' },
    ]);
  });

  test('say about some of their things what is true of those', () => {
    const soon = (id: string, days: number) =>
      relationship(id, { autoExtend: false, endsAtSeconds: days * DAY_SECONDS });
    const estate = sound(['a', 'b'], { relationships: [soon('a', 3), soon('b', 40)] });
    const rule = RULES.find(({ id }) => id === 'TWIN.GDAP.003')!;
    const [found] = rule.find(indexEstate(estate), DEFAULTS);
    expect(findingOf(rule, found!).message).toMatch(/^2 relationships .* the first in 3 days/);
    const later = found!.subjects.filter(({ id }) => id === 'gdap:b');
    expect(findingOf(rule, found!, later).message).toMatch(/^1 relationship .* the first in 40 days/);
  });

  test('count things, not names: two customers may share a name', () => {
    const estate = sound(['a', 'b'], {
      tenants: [HOME, { ...customer('a'), name: 'Twin' }, { ...customer('b'), name: 'Twin' }],
      dapLinks: [
        { customerId: 'a', status: 'dap' },
        { customerId: 'b', status: 'dap' },
      ],
    });
    expect(findings('TWIN.GDAP.004', estate)[0]?.message).toMatch(/^2 customers /);
  });
});

describe('the edges of rules', () => {
  test('TWIN.GDAP.001 and TWIN.GDAP.003 under the article’s reading: no term is ever extended', () => {
    const article = resolveAssumptions({ gdapTermCap: 'article' });
    const soon = sound(['acme'], { relationships: [relationship('acme', { endsAtSeconds: DAY_SECONDS })] });
    expect(findings('TWIN.GDAP.003', soon)).toEqual([]);
    expect(findings('TWIN.GDAP.003', soon, article)).toHaveLength(1);
    expect(findings('TWIN.GDAP.001', RED['TWIN.GDAP.001']!, article)).toEqual([]);
  });

  test('TWIN.GDAP.003 does not mind an end 90 days and a second away, nor what has ended', () => {
    const parts = { autoExtend: false, endsAtSeconds: 90 * DAY_SECONDS + 1 };
    expect(
      findings('TWIN.GDAP.003', sound(['acme'], { relationships: [relationship('acme', parts)] })),
    ).toEqual([]);
    const ended = relationship('acme', { autoExtend: false, status: 'expired', endsAtSeconds: -1 });
    expect(findings('TWIN.GDAP.003', sound(['acme'], { relationships: [ended] }))).toEqual([]);
  });

  test('TWIN.GDAP.002 minds a deleted assignment, not a pending one', () => {
    const withStatus = (status: AccessAssignment['status']) =>
      sound(['acme'], { accessAssignments: [assignment('acme', { status })] });
    expect(findings('TWIN.GDAP.002', withStatus('deleted'))).toHaveLength(1);
    expect(findings('TWIN.GDAP.002', withStatus('pending'))).toEqual([]);
  });

  test('TWIN.GDAP.005 does not mind GDAP that gives what DAP would, nor GDAP that is only eligible', () => {
    const red = RED['TWIN.GDAP.005']!;
    const roles = [GLOBAL_ADMINISTRATOR, GLOBAL_READER];
    const strong = {
      ...red,
      relationships: [relationship('acme', { roles, autoExtend: false })],
      accessAssignments: [assignment('acme', { roles })],
    };
    expect(findings('TWIN.GDAP.005', strong)).toEqual([]);
    const helpdesk = {
      ...strong,
      groups: [group('team'), group('AdminAgents', { wellKnown: 'HelpdeskAgents' })],
    };
    expect(findings('TWIN.GDAP.005', helpdesk)).toEqual([]);
    const eligible = {
      ...red,
      memberships: [place('ann', 'team', 'eligible'), place('ann', 'AdminAgents', 'active')],
    };
    expect(findings('TWIN.GDAP.005', eligible)).toEqual([]);
  });

  test('TWIN.GDAP.006 names a group that does not exist (GDAP-44)', () => {
    const [finding] = findings('TWIN.GDAP.006', sound(['acme'], { groups: [] }));
    expect(finding).toMatchObject({ subject: 'team' });
  });

  test('TWIN.GDAP.009 reads the draft off the end date where Microsoft’s samples show one (GDAP-16)', () => {
    const pending = (endsAtSeconds: number | null) =>
      sound(['acme'], {
        relationships: [
          relationship('acme', { status: 'approvalPending', activatedAtSeconds: null, endsAtSeconds }),
        ],
      });
    expect(findings('TWIN.GDAP.009', pending(null))).toEqual([]);
    expect(findings('TWIN.GDAP.009', pending(640 * DAY_SECONDS))).toEqual([]);
    expect(findings('TWIN.GDAP.009', pending(639 * DAY_SECONDS))).toHaveLength(1);
  });

  test('TWIN.PIM.001 does not mind four customers, a context, or approval', () => {
    const without = { ...policyOf('team').requires, authenticationContext: false };
    const policies = [policyOf('team', { requires: without })];
    expect(findings('TWIN.PIM.001', sound(ids('customer', 4), { policies }))).toEqual([]);
    const approved = [policyOf('team', { requires: without, approverAccountIds: ['cat', 'dan'] })];
    expect(findings('TWIN.PIM.001', sound(ids('customer', 5), { policies: approved }))).toEqual([]);
    expect(findings('TWIN.PIM.001', sound(ids('customer', 5), { policies: [policyOf('team')] }))).toEqual([]);
  });

  test('TWIN.PIM.001 counts customers the judge says can be reached: an ended relationship is none', () => {
    const red = RED['TWIN.PIM.001']!;
    const [first, ...rest] = red.relationships;
    const estate = { ...red, relationships: [{ ...first!, status: 'expired' as const }, ...rest] };
    expect(findings('TWIN.PIM.001', estate)).toEqual([]);
  });

  test('TWIN.PIM.001 minds a group without any policy', () => {
    expect(findings('TWIN.PIM.001', sound(ids('customer', 5), { policies: [] }))).toHaveLength(1);
  });

  test('TWIN.PIM.002 is off where the MFA rule is taken to prompt afresh', () => {
    const article = resolveAssumptions({ mfaRule: 'article' });
    expect(findings('TWIN.PIM.002', RED['TWIN.PIM.002']!, article)).toEqual([]);
  });

  test('TWIN.PIM.003 minds approvers who do not exist', () => {
    const estate = sound(['acme'], { policies: [policyOf('team', { approverAccountIds: ['gone'] })] });
    expect(findings('TWIN.PIM.003', estate)).toHaveLength(1);
  });

  test('TWIN.PIM.005 minds the sole approver who is eligible through a group (PIM-53), not two who can ask each other', () => {
    const nested = sound(['acme'], {
      groups: [group('team'), group('seniors')],
      memberships: [
        place('bob', 'team', 'eligible'),
        place('ann', 'seniors', 'active'),
        place('seniors', 'team', 'eligible', { member: { kind: 'group', id: 'seniors' } }),
      ],
      policies: [policyOf('team', { approverAccountIds: ['ann'] })],
    });
    expect(findings('TWIN.PIM.005', nested)).toHaveLength(1);
    const two = sound(['acme'], { policies: [policyOf('team', { approverAccountIds: ['ann', 'bob'] })] });
    expect(findings('TWIN.PIM.005', two)).toEqual([]);
  });

  test('TWIN.LIC.001 minds a tenant whose guests use PIM without a plan (PIM-89)', () => {
    const red = RED['TWIN.LIC.001']!;
    const guests = (licenses: Estate['licenses']) => ({
      ...red,
      accounts: red.accounts.map((account) => ({ ...account, kind: 'guest' as const })),
      licenses,
    });
    expect(findings('TWIN.LIC.001', guests([]))[0]?.message).toMatch(/^1 tenant has guests use PIM/);
    expect(findings('TWIN.LIC.001', guests(red.licenses))).toEqual([]);
  });

  test('TWIN.LIC.001 minds one whose external members have their seats at home, and the seats there (PIM-89)', () => {
    const red = RED['TWIN.LIC.001']!;
    const estate = (licenses: Estate['licenses']): Estate => ({
      ...red,
      tenants: [...red.tenants, { id: 'depot', name: 'Depot', role: 'managing' }],
      accounts: red.accounts.flatMap((account) => [
        { ...account, id: `${account.id}@depot`, tenantId: 'depot' },
        { ...account, kind: 'external-member' as const },
      ]),
      licenses,
    });
    const covered = resolveAssumptions({ externalMemberSeats: 'covered-at-home' });
    const said = (licenses: Estate['licenses']) =>
      findings('TWIN.LIC.001', estate(licenses), covered).map(({ message }) => message);
    expect(said([])).toEqual([
      'Depot needs 4 P2 seats and owns 0: 4 too few.',
      '1 tenant has external members use PIM with seats at home and owns no plan with it: the seat is elsewhere, but the plan must be there.',
    ]);
    expect(
      said([...red.licenses, { ...red.licenses[0]!, id: 'depot', tenantId: 'depot', seats: 4 }]),
    ).toEqual([]);
  });

  test('TWIN.LIC.001 and .003 tell seats, the plan and what it stands on apart (PIM-75, PIM-79)', () => {
    const owning = (product: 'microsoft-365-e7' | 'entra-id-p1') =>
      sound(['acme'], {
        licenses: [{ id: 'one', tenantId: 'home', product, seats: 50, channel: 'direct-annual' }],
      });
    const said = (estate: Estate) =>
      ['TWIN.LIC.001', 'TWIN.LIC.003'].map((id) => findings(id, estate).map(({ message }) => message));
    expect(said(owning('entra-id-p1'))).toEqual([
      ['Managing needs 4 P2 seats and owns no plan with PIM: nothing can be activated there.'],
      [],
    ]);
    expect(said(owning('microsoft-365-e7'))).toEqual([
      ['Managing needs 4 P2 seats and owns 0: 4 too few.'],
      [
        '1 tenant owns ID Governance and nothing that is known to hold P1 or P2, which has to be active there: what it does, PIM among it, might not function as expected.',
      ],
    ]);
  });

  test('TWIN.LIC.004 minds P1 that is known to be missing, by itself or inside another product (PIM-81, PIM-82)', () => {
    const red = RED['TWIN.LIC.004']!;
    const said = (parts: Partial<Estate>) =>
      findings('TWIN.LIC.004', { ...red, ...parts }).map(({ message }) => message);
    expect(said({})).toEqual([
      '1 tenant owns nothing that holds P1, and 1 role-assignable group there needs it.',
    ]);
    const [p2] = red.licenses;
    const owning = (product: 'entra-id-p1' | 'entra-id-p2' | 'entra-id-governance') =>
      said({ licenses: [p2!, { ...p2!, id: 'more', tenantId: 'acme', product }] }).length;
    expect([owning('entra-id-p1'), owning('entra-id-p2'), owning('entra-id-governance')]).toEqual([0, 0, 1]);
    expect(said({ licenses: [] })).toEqual([
      '2 tenants own nothing that holds P1, and 2 role-assignable groups there need it.',
    ]);
  });

  test('TWIN.LIC.004 does not mind what nobody has told, nor groups that hold no roles', () => {
    const red = RED['TWIN.LIC.004']!;
    expect(findings('TWIN.LIC.004', { ...red, licensesUnknown: true })).toEqual([]);
    expect(findings('TWIN.LIC.004', { ...red, customerLicensesUnknown: true })).toEqual([]);
    expect(
      findings('TWIN.LIC.004', { ...red, licenses: [], customerLicensesUnknown: true })[0]?.subjects,
    ).toEqual([{ id: 'home', name: 'Managing' }]);
    const plain = red.groups.map((each) => ({ ...each, roleAssignable: false }));
    expect(findings('TWIN.LIC.004', { ...red, groups: plain })).toEqual([]);
  });

  test('TWIN.LIC.001 says how many are missing', () => {
    expect(findings('TWIN.LIC.001', RED['TWIN.LIC.001']!)[0]?.message).toBe(
      'Managing needs 4 P2 seats and owns 3: 1 too few.',
    );
  });
});
