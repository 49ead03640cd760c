import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CrossTenantScope,
  canRegisterUnder,
  type ScopeTargets,
  scopeAllows,
  scopeProblems,
} from '../../../models/policies/cross-tenant-scope.ts';

const EVERYBODY: ScopeTargets = { access: 'allowed', targets: 'all' };
const NOBODY: ScopeTargets = { access: 'blocked', targets: 'all' };
const USER = { id: 'u', groupIds: ['g'] };
const MY_SIGN_INS = '19db86c3-b2b9-44cc-b339-36da233a3be2';
const WHERE = { direction: 'inbound', isDefault: false, hasP1: true } as const;

const scope = (usersAndGroups: ScopeTargets, applications: ScopeTargets = EVERYBODY): CrossTenantScope => ({
  usersAndGroups,
  applications,
});

describe('a scope', () => {
  test.each<[string, CrossTenantScope, boolean]>([
    ['allows all', scope(EVERYBODY), true],
    ['blocks all', scope(NOBODY, NOBODY), false],
    ['allows a named user', scope({ access: 'allowed', targets: ['u'] }), true],
    ['allows by group', scope({ access: 'allowed', targets: ['g'] }), true],
    ['allows only those named', scope({ access: 'allowed', targets: ['v'] }), false],
    ['blocks a named group', scope({ access: 'blocked', targets: ['g'] }), false],
    ['blocks only those named', scope({ access: 'blocked', targets: ['v'] }), true],
    ['allows nobody by an empty list', scope({ access: 'allowed', targets: [] }), false],
    ['allows a named application', scope(EVERYBODY, { access: 'allowed', targets: ['app'] }), true],
    ['needs both', scope(EVERYBODY, { access: 'allowed', targets: ['other'] }), false],
  ])('%s', (_, given, expected) => {
    expect(scopeAllows(given, USER, 'app')).toBe(expected);
  });

  test('blocking what another allows turns every answer around', () => {
    const targets = fc.oneof(fc.constant('all' as const), fc.uniqueArray(fc.constantFrom('u', 'g', 'v')));
    fc.assert(
      fc.property(targets, (named) => {
        const allowed = scopeAllows(scope({ access: 'allowed', targets: named }), USER, 'app');
        expect(scopeAllows(scope({ access: 'blocked', targets: named }), USER, 'app')).toBe(!allowed);
      }),
    );
  });

  test('B2B-08: a list of applications without My Sign-ins prevents registration', () => {
    const list = (targets: readonly string[]) => scope(EVERYBODY, { access: 'allowed', targets });
    expect(canRegisterUnder(list(['app']), USER)).toBe(false);
    expect(canRegisterUnder(list(['app', MY_SIGN_INS]), USER)).toBe(true);
    expect(canRegisterUnder(scope(EVERYBODY), USER)).toBe(true);
  });
});

test.each<[string, CrossTenantScope, Partial<Parameters<typeof scopeProblems>[1]>]>([
  ['all-users-blocked-but-not-all-applications', scope(NOBODY), {}],
  [
    'some-users-allowed-but-all-applications-blocked',
    scope({ access: 'allowed', targets: ['u'] }, NOBODY),
    {},
  ],
  ['some-users-allowed-but-all-applications-blocked', scope(EVERYBODY, NOBODY), {}],
  ['inbound-default-names-users', scope({ access: 'allowed', targets: ['u'] }), { isDefault: true }],
  ['targets-need-p1', scope({ access: 'allowed', targets: ['u'] }), { hasP1: false }],
  ['targets-need-p1', scope(EVERYBODY, { access: 'blocked', targets: ['app'] }), { hasP1: false }],
])('B2B-05 refuses: %s', (rule, given, where) => {
  expect(scopeProblems(given, { ...WHERE, ...where })).toEqual([{ rule, factId: 'B2B-05' }]);
});

test('B2B-05 passes what agrees', () => {
  expect(scopeProblems(scope(EVERYBODY), { ...WHERE, hasP1: false, isDefault: true })).toEqual([]);
  expect(scopeProblems(scope(NOBODY, NOBODY), { ...WHERE, hasP1: false })).toEqual([]);
  expect(
    scopeProblems(scope({ access: 'allowed', targets: ['u'] }), {
      ...WHERE,
      direction: 'outbound',
      isDefault: true,
    }),
  ).toEqual([]);
});
