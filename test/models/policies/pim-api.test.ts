import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../../engine/calendar.ts';
import { PIM_API_ITERATION_3 } from '../../../models/facts/index.ts';
import { judgePimCall, type PimApiProvider, pimApiEnd } from '../../../models/policies/pim-api.ts';
import { type PimApiAction, pimApiActionFindings } from '../../../models/policies/pim-api-action.ts';
import { said } from './said.ts';

const on = (text: string): number => parseInstant(text)!;
const LAST_SECOND = on('2026-10-28') - 1;

describe('a call of PIM’s API', () => {
  test.each([
    ['/beta/privilegedRoles/x', '2021-05-31T23:59:59Z', 1, 'role', 'works'],
    ['/beta/privilegedRoles/x', '2021-06-15', 1, 'role', 'unknown'],
    ['/beta/privilegedRoles', '2021-07-01', 1, 'role', 'error'],
    ['/beta/privilegedAccess/aadRoles/resources', '2026-10-27T23:59:59Z', 2, 'role', 'works'],
    ['/beta/privilegedAccess/aadRoles/resources', '2026-10-28', 2, 'role', 'error'],
    ['/beta/privilegedAccess/azureResources', '2026-10-28', 2, 'azure', 'error'],
    ['/beta/privilegedAccess/aadGroups', '2026-10-28', 2, 'group', 'error'],
    ['/beta/privilegedAccess/other', '2026-10-28', 2, undefined, 'error'],
    ['/v1.0/roleManagement/directory/roleAssignmentScheduleRequests', '2030-01-01', 3, 'role', 'works'],
    ['/v1.0/roleManagement/directory/roleEligibilitySchedules', '2030-01-01', 3, 'role', 'works'],
    [
      "/v1.0/identityGovernance/privilegedAccess/group/assignmentScheduleRequests/filterByCurrentUser(on='principal')",
      '2030-01-01',
      3,
      'group',
      'works',
    ],
    [
      '/subscriptions/7/providers/Microsoft.Authorization/roleEligibilityScheduleRequests/1?api-version=2020-10-01',
      '2030-01-01',
      3,
      'azure',
      'works',
    ],
    ['/v1.0/users', '2030-01-01', undefined, undefined, 'works'],
  ] as const)('%s on %s', (path, day, iteration, provider, outcome) => {
    expect(judgePimCall(path, on(day))).toMatchObject({ iteration, provider, outcome });
  });

  test('says where to move, which is Azure Resource Manager for Azure', () => {
    const { moveTo, factIds } = judgePimCall('/beta/privilegedAccess/azureResources', LAST_SECOND);
    expect(moveTo).toEqual([
      'Microsoft.Authorization/roleAssignmentScheduleRequests',
      'Microsoft.Authorization/roleEligibilityScheduleRequests',
    ]);
    expect(factIds).toEqual(['PIM-113', 'PIM-116', 'PIM-117']);
  });

  test('an ended one may answer with nothing, and groups may go on, as one reads it', () => {
    const groups = '/beta/privilegedAccess/aadGroups';
    expect(judgePimCall(groups, LAST_SECOND + 1, { failure: 'empty' }).outcome).toBe('empty');
    expect(judgePimCall(groups, LAST_SECOND + 1, { groupsEnd: false }).outcome).toBe('works');
    expect(
      judgePimCall('/beta/privilegedAccess/aadRoles', LAST_SECOND + 1, { groupsEnd: false }).outcome,
    ).toBe('error');
  });

  test('approvals of Entra roles are in beta and do not end', () => {
    const verdict = judgePimCall(
      '/beta/roleManagement/directory/roleAssignmentApprovals/1',
      on('2030-01-01'),
    );
    expect(verdict).toMatchObject({ iteration: 3, isBeta: true, outcome: 'works', factIds: ['PIM-39'] });
  });

  test('host, query, capitals and slashes change nothing, and what has ended stays ended', () => {
    const paths = [
      '/beta/privilegedRoles',
      '/beta/privilegedAccess/aadRoles',
      '/v1.0/roleManagement/directory/roleAssignmentScheduleRequests',
      '/v1.0/me',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.integer({ min: on('2020-01-01'), max: on('2035-01-01') }),
        fc.nat(1e8),
        (path, at, later) => {
          const verdict = judgePimCall(path, at);
          expect(judgePimCall(`https://graph.microsoft.com${path.toUpperCase()}/?$top=1`, at)).toEqual(
            verdict,
          );
          if (verdict.outcome === 'error') expect(judgePimCall(path, at + later).outcome).toBe('error');
          expect(verdict.moveTo.length > 0).toBe(verdict.iteration === 1 || verdict.iteration === 2);
          for (const target of verdict.moveTo) {
            expect(judgePimCall(target, at + later)).toMatchObject({ iteration: 3, outcome: 'works' });
          }
        },
      ),
    );
  });
});

describe('an action of PIM’s API', () => {
  const user = (mfaDone: boolean) => ({ kind: 'user', mfaDone }) as const;
  const program = { kind: 'app', mfaDone: false } as const;

  test.each<[PimApiProvider, PimApiAction, Parameters<typeof pimApiActionFindings>[2], string[]]>([
    ['role', 'selfActivate', user(true), []],
    ['role', 'selfActivate', user(false), ['refuse session-without-mfa PIM-32']],
    ['role', 'selfExtend', user(true), []],
    ['group', 'selfExtend', user(true), ['refuse portal-only PIM-04']],
    ['group', 'selfRenew', user(true), ['refuse portal-only PIM-04']],
    ['azure', 'selfRenew', user(false), ['refuse session-without-mfa PIM-32']],
    ['group', 'selfActivate', program, ['refuse no-user PIM-32 PIM-47']],
    ['group', 'adminAssign', program, []],
    ['role', 'adminAssign', user(false), []],
    ['role', 'approveActivation', program, ['note beta-only PIM-39']],
    ['group', 'approveActivation', program, []],
    ['role', 'approveExtension', user(true), ['refuse portal-only PIM-38']],
    ['azure', 'approveRenewal', user(true), ['refuse portal-only PIM-38']],
  ])('%s %s by %j: %j', (provider, action, caller, rules) => {
    expect(said(pimApiActionFindings(provider, action, caller))).toEqual(rules);
  });
});

describe('the verdict on a call', () => {
  const FIRST = ['PIM-112', 'PIM-116'];
  const SECOND = ['PIM-113', 'PIM-116', 'PIM-117'];

  test.each([
    ['/beta/privilegedRoles', '2021-05-31T23:59:59Z', 'works', FIRST],
    ['/beta/privilegedRoles', '2021-06-01', 'unknown', FIRST],
    ['/beta/privilegedRoles', '2021-06-30T23:59:59Z', 'unknown', FIRST],
    ['/beta/privilegedRoles', '2021-07-01', 'error', [...FIRST, 'PIM-115']],
    ['/beta/privilegedAccess/aadRoles', '2026-10-27', 'works', SECOND],
    ['/beta/privilegedAccess/other', '2026-10-28', 'error', [...SECOND, 'PIM-115']],
    ['/beta/privilegedAccess/aadGroups', '2026-10-27', 'works', ['PIM-113', 'PIM-114', 'PIM-116', 'PIM-117']],
    ['/v1.0/roleManagement/directory/roleAssignmentSchedules', '2030-01-01', 'works', ['PIM-116']],
    ['/v1.0/users', '2030-01-01', 'works', []],
  ] as const)('%s on %s cites what it rests on', (path, day, outcome, factIds) => {
    expect(judgePimCall(path, on(day))).toMatchObject({ outcome, factIds });
  });

  test('an answer without data cites the same as an error (PIM-115)', () => {
    const { factIds } = judgePimCall('/beta/privilegedAccess/aadRoles', LAST_SECOND + 1, {
      failure: 'empty',
    });
    expect(factIds).toEqual([...SECOND, 'PIM-115']);
  });

  test.each([
    ['/beta/privilegedRoles', true],
    ['/beta/privilegedAccess/aadRoles', true],
    ['/beta/privilegedAccess/other', true],
    ['/beta/roleManagement/directory/roleAssignmentScheduleRequests', true],
    ['/v1.0/roleManagement/directory/roleAssignmentScheduleRequests', false],
    ['/beta/users', false],
  ])('%s is PIM in beta: %s', (path, isBeta) => {
    expect(judgePimCall(path, LAST_SECOND).isBeta).toBe(isBeta);
  });

  test('moves to the requests of the same provider (PIM-116)', () => {
    const requestsOf = (provider: PimApiProvider) => {
      const { assignment, eligibility } = PIM_API_ITERATION_3.value[provider];
      return [assignment, eligibility];
    };
    const moved = (path: string) => judgePimCall(path, LAST_SECOND).moveTo;
    expect(moved('/beta/privilegedRoles')).toEqual(requestsOf('role'));
    expect(moved('/beta/privilegedAccess/aadRoles')).toEqual(requestsOf('role'));
    expect(moved('/beta/privilegedAccess/aadGroups')).toEqual(requestsOf('group'));
    expect(moved('/beta/privilegedAccess/azureResources')).toEqual(requestsOf('azure'));
    expect(moved('/beta/privilegedAccess/other')).toEqual([]);
  });

  test.each([
    ['//beta//privilegedRoles', undefined],
    ['//beta/privilegedRoles', 1],
    ['/beta/privilegedRoles?$top=1', 1],
    ['/beta/privilegedRoles#all', 1],
    ["/beta/privilegedAccess('aadRoles')", 2],
    ["/beta/roleManagement/directory/roleAssignmentApprovals('7')", 3],
    ['/beta/privilegedRolesOfAnotherKind', undefined],
    ['/v1.0/me/beta/privilegedRoles', undefined],
  ] as const)('%s is of iteration %s', (path, iteration) => {
    expect(judgePimCall(path, LAST_SECOND).iteration).toBe(iteration);
  });

  test('approvals are about roles (PIM-39)', () => {
    const path = '/beta/roleManagement/directory/roleAssignmentApprovals/1';
    expect(judgePimCall(path, LAST_SECOND).provider).toBe('role');
  });
});

test('an iteration ends once for all providers, but for groups as one reads it; the last one has no end', () => {
  const ends = (iteration: 1 | 2 | 3, reading = {}) =>
    (['role', 'azure', 'group'] as const).map((provider) => pimApiEnd(iteration, provider, reading));
  const [first, second] = [on('2021-07-01'), on('2026-10-28')];
  expect(ends(1, { groupsEnd: false })).toEqual([first, first, first]);
  expect(ends(2)).toEqual([second, second, second]);
  expect(ends(2, { groupsEnd: false })).toEqual([second, second, null]);
  expect(ends(3)).toEqual([null, null, null]);
});
