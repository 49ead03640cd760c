import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR } from '../../../models/facts/index.ts';
import {
  firedRoleAlerts,
  type RoleInAlerts,
  type TenantInAlerts,
} from '../../../models/policies/pim-alerts.ts';
import { type AzureRoleInAlerts, duplicateRoleAlert } from '../../../models/policies/pim-azure-alerts.ts';

const ROLE: RoleInAlerts = {
  accountId: 'ada',
  roleId: EXCHANGE_ADMINISTRATOR,
  requiresMfaOnActivation: true,
};

function tenantOf(
  roles: readonly Partial<RoleInAlerts>[],
  parts: Partial<TenantInAlerts> = {},
): TenantInAlerts {
  return { hasPimPlan: true, roles: roles.map((role) => ({ ...ROLE, ...role })), ...parts };
}

const administrators = (globals: number, others: number) =>
  Array.from({ length: globals + others }, (_, rank) => ({
    accountId: `a${rank}`,
    roleId: rank < globals ? GLOBAL_ADMINISTRATOR : EXCHANGE_ADMINISTRATOR,
  }));

describe('alerts on Entra roles', () => {
  test('name who can activate without MFA, each once', () => {
    const roles = [{}, { accountId: 'ben', requiresMfaOnActivation: false }];
    expect(firedRoleAlerts(tenantOf([...roles, ...roles]))).toMatchObject([
      { kind: 'no-mfa', accountIds: ['ben'], factId: 'PIM-130' },
    ]);
    expect(firedRoleAlerts(tenantOf([{}]))).toEqual([]);
  });

  test.each([
    [3, 0, true],
    [2, 0, false],
    [3, 27, true],
    [3, 28, false],
  ])('%i Global Administrators beside %i others fire: %s', (globals, others, fires) => {
    expect(firedRoleAlerts(tenantOf(administrators(globals, others))).length > 0).toBe(fires);
  });

  test('both severities are told, and a missing license is about nobody', () => {
    expect(firedRoleAlerts(tenantOf([], { hasPimPlan: false }))).toEqual([
      {
        kind: 'no-license',
        severityInDocs: 'low',
        severityInGraph: 'high',
        accountIds: [],
        factId: 'PIM-131',
      },
    ]);
  });

  test('come in the order of their ids', () => {
    const roles = administrators(3, 0).map((role) => ({ ...role, requiresMfaOnActivation: false }));
    const alerts = firedRoleAlerts(tenantOf(roles, { hasPimPlan: false }));
    expect(alerts.map(({ factId }) => factId)).toEqual(['PIM-130', 'PIM-131', 'PIM-134']);
    expect(alerts.map(({ severityInDocs }) => severityInDocs).join(' ')).toBe('low low low');
    expect(alerts.map(({ severityInGraph }) => severityInGraph).join(' ')).toBe('medium high low');
  });

  test('stricter limits silence nothing', () => {
    const role = fc.record({
      accountId: fc.constantFrom('a', 'b', 'c', 'd'),
      roleId: fc.constantFrom(GLOBAL_ADMINISTRATOR, EXCHANGE_ADMINISTRATOR),
    });
    const limit = (max: number) => fc.integer({ min: 1, max });
    fc.assert(
      fc.property(fc.array(role, { maxLength: 8 }), limit(5), limit(100), (roles, count, percentage) => {
        const loose = firedRoleAlerts(tenantOf(roles), { count, percentage });
        const strict = firedRoleAlerts(tenantOf(roles), { count: count - 1, percentage: percentage - 1 });
        const kinds = strict.map(({ kind }) => kind);
        expect(kinds).toEqual(expect.arrayContaining(loose.map(({ kind }) => kind)));
      }),
    );
  });
});

describe('the alert on Azure roles held twice', () => {
  const OWNER: AzureRoleInAlerts = { accountId: 'ada', role: 'Owner', scope: 'sub-1' };

  test('is about one role on one resource', () => {
    const others = [
      { ...OWNER, accountId: 'ben' },
      { ...OWNER, role: 'Reader' },
      { ...OWNER, scope: 'sub-2' },
    ];
    expect(duplicateRoleAlert([OWNER, ...others])).toBeUndefined();
    expect(duplicateRoleAlert([OWNER, ...others, OWNER, OWNER])).toEqual({
      kind: 'duplicate-role',
      severityInDocs: 'medium',
      severityInGraph: undefined,
      accountIds: ['ada'],
      factId: 'PIM-136',
    });
  });
});
