import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_SECONDS, MINUTE_SECONDS } from '../../../engine/time.ts';
import {
  GLOBAL_ADMINISTRATOR,
  GLOBAL_READER,
  PRIVILEGED_ROLE_ADMINISTRATOR,
} from '../../../models/facts/index.ts';
import type { PimGroupCandidate } from '../../../models/policies/group-onboarding.ts';
import {
  type AssignmentPolicy,
  type AssignmentRequest,
  assignmentFindings,
  DEFAULT_ASSIGNMENT_POLICIES,
} from '../../../models/policies/pim-assignment.ts';
import {
  type HeldAssignment,
  isBeyondRemoval,
  staysPastItsEnd,
} from '../../../models/policies/pim-assignment-end.ts';
import { isTaken } from '../../../models/policies/policy-finding.ts';
import { said } from './said.ts';

const GROUP: PimGroupCandidate = {
  kind: 'security',
  membership: 'assigned',
  roleAssignable: true,
  inRestrictedUnit: false,
};
const REQUEST: AssignmentRequest = {
  target: { provider: 'group', group: GROUP },
  principal: { kind: 'user' },
  kind: 'eligible',
  lengthSeconds: 90 * DAY_SECONDS,
};
const GENEROUS: AssignmentPolicy = {
  permanentEligible: true,
  eligibleSeconds: DAY_SECONDS,
  permanentActive: true,
  activeSeconds: DAY_SECONDS,
};
const entraRole = { provider: 'entra-role', roleKind: 'managed' } as const;
const azureRole = { provider: 'azure-role', roleKind: 'managed' } as const;

const saidOf = (parts: Partial<AssignmentRequest>, policy = GENEROUS) =>
  said(assignmentFindings({ ...REQUEST, ...parts }, policy));

describe('a length', () => {
  test.each([
    [5 * MINUTE_SECONDS, []],
    [5 * MINUTE_SECONDS - 1, ['refuse too-short PIM-17']],
    [365 * DAY_SECONDS, []],
    [365 * DAY_SECONDS + 1, ['refuse too-long PIM-21']],
    [null, ['refuse permanent-not-allowed PIM-21']],
  ])('of %s seconds, eligible for a group nobody has changed: %j', (lengthSeconds, rules) => {
    expect(saidOf({ lengthSeconds }, DEFAULT_ASSIGNMENT_POLICIES.group)).toEqual(rules);
    expect(saidOf({ lengthSeconds, target: azureRole }, DEFAULT_ASSIGNMENT_POLICIES['azure-role'])).toEqual(
      rules,
    );
  });

  test('of active assignments of a group is 180 days at most', () => {
    const policy = DEFAULT_ASSIGNMENT_POLICIES.group;
    expect(saidOf({ kind: 'active', lengthSeconds: 180 * DAY_SECONDS }, policy)).toEqual([]);
    expect(saidOf({ kind: 'active', lengthSeconds: 181 * DAY_SECONDS }, policy)).toEqual([
      'refuse too-long PIM-21',
    ]);
  });

  test('of roles is free, since their policy allows permanent assignments', () => {
    const policy = DEFAULT_ASSIGNMENT_POLICIES['entra-role'];
    for (const kind of ['eligible', 'active'] as const) {
      expect(saidOf({ target: entraRole, kind, lengthSeconds: null }, policy)).toEqual([]);
      expect(saidOf({ target: entraRole, kind, lengthSeconds: 900 * DAY_SECONDS }, policy)).toEqual([]);
    }
  });
});

describe('a principal', () => {
  const service = { kind: 'service-principal' } as const;
  const groupOf = (kind: 'security' | 'microsoft365', roleAssignable: boolean) =>
    ({ kind: 'group', group: { kind, roleAssignable } }) as const;

  test.each([entraRole, azureRole, REQUEST.target])(
    'that is a service principal is never eligible: %j',
    (target) => {
      expect(saidOf({ target, principal: service })).toEqual(['refuse eligible-service-principal PIM-47']);
      expect(saidOf({ target, principal: service, kind: 'active' })).toEqual([]);
      expect(saidOf({ target, principal: service, kind: 'active', lengthSeconds: null })).toEqual([
        'refuse permanent-service-principal PIM-47',
      ]);
    },
  );

  test.each([
    [entraRole, groupOf('security', true), ['note second-step PIM-64']],
    [entraRole, groupOf('microsoft365', true), ['note second-step PIM-64']],
    [entraRole, groupOf('security', false), ['refuse group-not-role-assignable PIM-47 PIM-52']],
    [azureRole, groupOf('security', false), ['note second-step PIM-64']],
    [azureRole, groupOf('microsoft365', false), ['refuse group-not-security PIM-47']],
  ])('that is a group, for %j: %j, %j', (target, principal, rules) => {
    expect(saidOf({ target, principal })).toEqual(rules);
  });

  test.each([
    ['eligible', true, ['note nesting-not-recommended PIM-53']],
    ['eligible', false, ['note nesting-not-recommended PIM-53']],
    ['active', true, ['refuse active-nesting PIM-53']],
    ['active', false, ['note nesting-not-recommended PIM-53']],
  ] as const)(
    'that is a group, %s in a group that is role-assignable (%s): %j',
    (kind, roleAssignable, rules) => {
      const request: AssignmentRequest = {
        ...REQUEST,
        kind,
        target: { provider: 'group', group: { ...GROUP, roleAssignable } },
        principal: groupOf('security', false),
      };
      expect(said(assignmentFindings(request, GENEROUS))).toEqual(rules);
    },
  );

  test('that is a guest reads as a member does, in Entra roles only', () => {
    const guest = { kind: 'user', isGuest: true } as const;
    expect(saidOf({ target: entraRole, principal: guest })).toEqual([
      'note guest-reads-as-member PIM-49 B2B-71',
    ]);
    expect(saidOf({ target: azureRole, principal: guest })).toEqual([]);
    expect(saidOf({ principal: guest })).toEqual([]);
  });

  test('that is an active group has no second step', () => {
    expect(saidOf({ target: entraRole, principal: groupOf('security', true), kind: 'active' })).toEqual([]);
  });
});

describe('a target', () => {
  test.each(['classic-administrator', 'exchange-internal', 'sharepoint-internal'] as const)(
    'that PIM does not know: %s',
    (roleKind) => {
      const target = { provider: 'azure-role', roleKind } as const;
      expect(saidOf({ target })).toEqual(['refuse role-outside-pim PIM-48']);
    },
  );

  test('that PIM does not manage', () => {
    const target = {
      provider: 'group',
      group: { ...GROUP, membership: 'dynamic', inRestrictedUnit: true },
    } as const;
    expect(saidOf({ target })).toEqual([
      'refuse membership-outside-pim PIM-50',
      'refuse restricted-unit PIM-57',
    ]);
  });
});

test('a user is taken exactly when the length is, whatever the provider', () => {
  const lengths = fc.option(fc.integer({ min: 0, max: 800 * DAY_SECONDS }), { nil: null });
  const policies = fc.record<AssignmentPolicy>({
    permanentEligible: fc.boolean(),
    eligibleSeconds: fc.integer({ min: DAY_SECONDS, max: 400 * DAY_SECONDS }),
    permanentActive: fc.boolean(),
    activeSeconds: fc.integer({ min: DAY_SECONDS, max: 400 * DAY_SECONDS }),
  });
  fc.assert(
    fc.property(
      fc.constantFrom<AssignmentRequest['target']>(entraRole, azureRole, REQUEST.target),
      fc.constantFrom('eligible', 'active'),
      lengths,
      policies,
      (target, kind, lengthSeconds, policy) => {
        const free = kind === 'eligible' ? policy.permanentEligible : policy.permanentActive;
        const most = kind === 'eligible' ? policy.eligibleSeconds : policy.activeSeconds;
        const fits = lengthSeconds === null ? free : lengthSeconds >= 300 && (free || lengthSeconds <= most);
        expect(isTaken(assignmentFindings({ ...REQUEST, target, kind, lengthSeconds }, policy))).toBe(fits);
      },
    ),
  );
});

describe('the end of an assignment', () => {
  const LAST: HeldAssignment = {
    kind: 'active',
    entraRoleId: GLOBAL_ADMINISTRATOR,
    others: { active: 0, eligible: 0 },
  };

  test.each<[string, Partial<HeldAssignment>, boolean]>([
    ['the last Global Administrator', {}, true],
    ['the last Privileged Role Administrator', { entraRoleId: PRIVILEGED_ROLE_ADMINISTRATOR }, true],
    ['the last active one beside an eligible one', { others: { active: 0, eligible: 3 } }, true],
    ['one of two', { others: { active: 1, eligible: 0 } }, false],
    ['an eligible one', { kind: 'eligible' }, false],
    ['the last Global Reader', { entraRoleId: GLOBAL_READER }, false],
    ['a role of Azure', { entraRoleId: undefined }, false],
  ])('%s cannot be removed: %j %s', (_, parts, isKept) => {
    expect(isBeyondRemoval({ ...LAST, ...parts })).toBe(isKept);
  });

  test('does not come for the last Global Administrator, eligible or active', () => {
    expect(staysPastItsEnd(LAST)).toBe(true);
    expect(staysPastItsEnd({ ...LAST, others: { active: 0, eligible: 1 } })).toBe(false);
    expect(staysPastItsEnd({ ...LAST, others: { active: 1, eligible: 0 } })).toBe(false);
    expect(staysPastItsEnd({ ...LAST, entraRoleId: PRIVILEGED_ROLE_ADMINISTRATOR })).toBe(false);
  });
});
