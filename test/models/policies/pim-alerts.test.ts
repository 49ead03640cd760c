import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR } from '../../../models/facts/index.ts';
import {
  type AlertSettings,
  alertSettingFindings,
  SEEN_ALERT_SETTINGS,
} from '../../../models/policies/pim-alert-settings.ts';
import {
  firedRoleAlerts,
  type RoleInAlerts,
  type TenantInAlerts,
} from '../../../models/policies/pim-alerts.ts';
import { type AzureRoleInAlerts, firedAzureAlerts } from '../../../models/policies/pim-azure-alerts.ts';
import { said } from './said.ts';

const ROLE: RoleInAlerts = {
  accountId: 'ada',
  roleId: EXCHANGE_ADMINISTRATOR,
  madeIn: 'pim',
  requiresMfaOnActivation: true,
  unusedSeconds: 0,
  activationsAtSeconds: [],
};

function tenantOf(
  roles: readonly Partial<RoleInAlerts>[],
  parts: Partial<TenantInAlerts> = {},
): TenantInAlerts {
  const whole = roles.map((role) => ({ ...ROLE, ...role }));
  return {
    hasPimPlan: true,
    roles: whole,
    secondsSinceSignIn: new Map(whole.map(({ accountId }) => [accountId, 0])),
    ...parts,
  };
}

const fired = (tenant: TenantInAlerts, settings = SEEN_ALERT_SETTINGS) =>
  firedRoleAlerts(tenant, settings).map(({ kind, accountIds }) => [kind, accountIds]);

const administrators = (globals: number, others: number) =>
  Array.from({ length: globals + others }, (_, rank) => ({
    accountId: `a${rank}`,
    roleId: rank < globals ? GLOBAL_ADMINISTRATOR : EXCHANGE_ADMINISTRATOR,
  }));

describe('alerts on Entra roles', () => {
  test.each<[string, Partial<RoleInAlerts>, string[]]>([
    ['a quiet tenant', {}, []],
    ['a role unused for 30 days', { unusedSeconds: 30 * DAY_SECONDS }, ['unused-roles']],
    ['a role used a second sooner', { unusedSeconds: 30 * DAY_SECONDS - 1 }, []],
    ['a role never used', { unusedSeconds: null }, ['unused-roles']],
    ['a role without MFA', { requiresMfaOnActivation: false }, ['no-mfa']],
    ['a role made past PIM', { madeIn: 'elsewhere' }, ['outside-pim']],
    ['three activations in ten seconds', { activationsAtSeconds: [20, 10, 15] }, ['frequent-activations']],
    ['three in eleven', { activationsAtSeconds: [21, 10, 15] }, []],
    ['two at once', { activationsAtSeconds: [10, 10] }, []],
  ])('%s', (_, role, kinds) => {
    expect(fired(tenantOf([role])).map(([kind]) => kind)).toEqual(kinds);
  });

  test('a stale account is one nobody signs in with, or nobody ever did', () => {
    const roles = [{ accountId: 'ada' }, { accountId: 'ben' }, { accountId: 'cleo' }];
    const secondsSinceSignIn = new Map([
      ['ada', 30 * DAY_SECONDS],
      ['ben', 29 * DAY_SECONDS],
    ]);
    expect(fired(tenantOf(roles, { secondsSinceSignIn }))).toEqual([['stale-accounts', ['ada', 'cleo']]]);
  });

  test.each([
    [3, 0, true],
    [2, 0, false],
    [3, 27, true],
    [3, 28, false],
  ])('%i Global Administrators beside %i others fire: %s', (globals, others, fires) => {
    expect(fired(tenantOf(administrators(globals, others))).length > 0).toBe(fires);
  });

  test('both severities are told, and a missing license is about nobody', () => {
    expect(firedRoleAlerts(tenantOf([], { hasPimPlan: false }), SEEN_ALERT_SETTINGS)).toEqual([
      {
        kind: 'no-license',
        severityInDocs: 'low',
        severityInGraph: 'high',
        accountIds: [],
        factId: 'PIM-131',
      },
    ]);
  });

  test('come in the order of their ids, each once', () => {
    const everything = {
      unusedSeconds: null,
      requiresMfaOnActivation: false,
      madeIn: 'elsewhere' as const,
      activationsAtSeconds: [1, 1, 1],
    };
    const roles = administrators(3, 0).map((role) => ({ ...role, ...everything }));
    const tenant = tenantOf(roles, { hasPimPlan: false, secondsSinceSignIn: new Map() });
    const alerts = firedRoleAlerts(tenant, SEEN_ALERT_SETTINGS);
    expect(alerts.map(({ factId }) => factId)).toEqual([
      'PIM-129',
      'PIM-130',
      'PIM-131',
      'PIM-132',
      'PIM-133',
      'PIM-134',
      'PIM-135',
    ]);
    expect(alerts.map(({ severityInDocs }) => severityInDocs).join(' ')).toBe(
      'low low low medium high low low',
    );
    expect(alerts.map(({ severityInGraph }) => severityInGraph).join(' ')).toBe(
      'low medium high medium high low medium',
    );
  });

  test('stricter settings silence nothing', () => {
    const roles = fc.array(
      fc.record({
        accountId: fc.constantFrom('a', 'b', 'c', 'd'),
        roleId: fc.constantFrom(GLOBAL_ADMINISTRATOR, EXCHANGE_ADMINISTRATOR),
        unusedSeconds: fc.option(fc.nat(100 * DAY_SECONDS), { nil: null }),
        activationsAtSeconds: fc.array(fc.nat(100), { maxLength: 6 }),
      }),
      { maxLength: 8 },
    );
    const settings = fc.record({
      unusedDays: fc.integer({ min: 1, max: 100 }),
      staleDays: fc.integer({ min: 2, max: 365 }),
      count: fc.integer({ min: 3, max: 10 }),
      percentage: fc.integer({ min: 1, max: 100 }),
    });
    const settingsOf = (
      unusedDays: number,
      staleDays: number,
      count: number,
      percentage: number,
    ): AlertSettings => ({
      unusedDays,
      staleDays,
      globalAdministrators: { count, percentage },
      frequent: { count, windowSeconds: 10 },
    });
    fc.assert(
      fc.property(roles, settings, (parts, { unusedDays, staleDays, count, percentage }) => {
        const tenant = tenantOf(parts);
        const loose = firedRoleAlerts(tenant, settingsOf(unusedDays, staleDays, count, percentage));
        const strict = firedRoleAlerts(
          tenant,
          settingsOf(unusedDays - 1, staleDays - 1, count - 1, percentage - 1),
        );
        const kinds = strict.map(({ kind }) => kind);
        expect(kinds).toEqual(expect.arrayContaining(loose.map(({ kind }) => kind)));
      }),
    );
  });
});

describe('settings of alerts', () => {
  test('seen in the field are within the ranges', () => {
    expect(alertSettingFindings(SEEN_ALERT_SETTINGS)).toEqual([]);
  });

  test.each<[Partial<AlertSettings>, string[]]>([
    [{ unusedDays: 101 }, ['refuse unused-days PIM-129']],
    [{ unusedDays: 0 }, []],
    [{ staleDays: 0 }, ['refuse stale-days PIM-132']],
    [{ staleDays: 365 }, []],
    [
      { globalAdministrators: { count: 1, percentage: 101 } },
      ['refuse global-administrator-count PIM-134', 'refuse global-administrator-percentage PIM-134'],
    ],
    [{ frequent: { count: 101, windowSeconds: 10 } }, ['refuse frequent-count PIM-135']],
  ])('%j: %j', (parts, rules) => {
    expect(said(alertSettingFindings({ ...SEEN_ALERT_SETTINGS, ...parts }))).toEqual(rules);
  });
});

describe('alerts on Azure roles', () => {
  const OWNER: AzureRoleInAlerts = {
    accountId: 'ada',
    roleId: 'owner',
    isOwner: true,
    isPermanent: true,
    madeIn: 'pim',
  };
  const limits = { owners: 1, permanentOwners: 0 };
  const kindsOf = (roles: readonly AzureRoleInAlerts[]) =>
    firedAzureAlerts(roles, limits).map(({ kind }) => kind);

  test.each<[string, AzureRoleInAlerts[], string[]]>([
    ['one owner for a time', [{ ...OWNER, isPermanent: false }], []],
    ['one permanent owner', [OWNER], ['too-many-permanent-owners']],
    [
      'two owners for a time',
      [
        { ...OWNER, isPermanent: false },
        { ...OWNER, accountId: 'ben', isPermanent: false },
      ],
      ['too-many-owners'],
    ],
    [
      'one role twice',
      [
        { ...OWNER, isOwner: false },
        { ...OWNER, isOwner: false },
      ],
      ['duplicate-role'],
    ],
    ['a role made past PIM', [{ ...OWNER, isOwner: false, madeIn: 'elsewhere' }], ['assigned-outside-pim']],
  ])('%s', (_, roles, kinds) => {
    expect(kindsOf(roles)).toEqual(kinds);
  });

  test('say how severe they are', () => {
    const roles: AzureRoleInAlerts[] = [OWNER, OWNER, { ...OWNER, accountId: 'ben', madeIn: 'elsewhere' }];
    expect(firedAzureAlerts(roles, limits).map(({ severityInDocs }) => severityInDocs)).toEqual([
      'medium',
      'medium',
      'medium',
      'high',
    ]);
  });
});
