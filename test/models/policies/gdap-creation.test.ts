import { expect, test } from 'vitest';
import { DAY_SECONDS } from '../../../engine/time.ts';
import type { Group } from '../../../models/estate.ts';
import { EXCHANGE_ADMINISTRATOR, GLOBAL_ADMINISTRATOR, GLOBAL_READER } from '../../../models/facts/index.ts';
import {
  type AssignmentDraft,
  assignmentCreationProblems,
} from '../../../models/policies/access-assignment-creation.ts';
import {
  type RelationshipDraft,
  relationshipCreationProblems,
} from '../../../models/policies/gdap-creation.ts';

const DRAFT: RelationshipDraft = {
  name: 'Fabrikam, support',
  termSeconds: 730 * DAY_SECONDS,
  roles: [EXCHANGE_ADMINISTRATOR],
  autoExtend: true,
  callerIsAdminAgent: true,
  callerHasDoneMfa: true,
};

const problemsOf = (draft: Partial<RelationshipDraft>, taken: readonly string[] = []) =>
  relationshipCreationProblems({ ...DRAFT, ...draft }, new Set(taken)).map(
    ({ rule, factId }) => `${rule} ${factId}`,
  );

test('T1 passes at both ends of every range', () => {
  expect(problemsOf({})).toEqual([]);
  expect(problemsOf({ termSeconds: DAY_SECONDS, name: 'x' })).toEqual([]);
  expect(problemsOf({ name: 'x'.repeat(50) })).toEqual([]);
});

test.each<[string, Partial<RelationshipDraft>]>([
  ['caller-is-no-admin-agent GDAP-30', { callerIsAdminAgent: false }],
  ['caller-without-mfa GDAP-72', { callerHasDoneMfa: false }],
  ['name-length GDAP-14', { name: '' }],
  ['name-length GDAP-14', { name: 'x'.repeat(51) }],
  ['term-out-of-range GDAP-01', { termSeconds: DAY_SECONDS - 1 }],
  ['term-out-of-range GDAP-01', { termSeconds: 730 * DAY_SECONDS + 1 }],
  ['no-role T1', { roles: [] }],
  ['custom-role GDAP-49', { hasCustomRole: true }],
  ['extension-with-global-administrator GDAP-06', { roles: [GLOBAL_ADMINISTRATOR] }],
])('T1 refuses: %s %j', (problem, draft) => {
  expect(problemsOf(draft)).toEqual([problem]);
});

test('T1 refuses a name the partner uses anywhere', () => {
  expect(problemsOf({}, ['Fabrikam, support'])).toEqual(['name-taken GDAP-14']);
});

test('Global Administrator without extension is allowed', () => {
  expect(problemsOf({ roles: [GLOBAL_ADMINISTRATOR], autoExtend: false })).toEqual([]);
});

const GROUP: Group = {
  id: 'g',
  tenantId: 'partner',
  name: 'Tier 2',
  kind: 'security',
  membership: 'assigned',
  roleAssignable: false,
};
const ASSIGNMENT: AssignmentDraft = {
  roles: [EXCHANGE_ADMINISTRATOR],
  relationshipRoles: [EXCHANGE_ADMINISTRATOR, GLOBAL_READER],
  group: GROUP,
  assignedGroupIds: new Set(),
};

test.each<[string, Partial<AssignmentDraft>]>([
  ['group-does-not-exist 400 GDAP-44', { group: undefined }],
  ['no-security-group 400 GDAP-43', { group: { ...GROUP, kind: 'microsoft365' } }],
  ['conflict 409 A2', { assignedGroupIds: new Set(['g']) }],
  ['no-role 400 A1', { roles: [] }],
  ['role-not-in-relationship 400 GDAP-45', { roles: [GLOBAL_ADMINISTRATOR] }],
])('A1, A2 refuse: %s', (expected, draft) => {
  const problems = assignmentCreationProblems({ ...ASSIGNMENT, ...draft });
  expect(problems.map(({ rule, httpStatus, factId }) => `${rule} ${httpStatus} ${factId}`)).toEqual([
    expected,
  ]);
});

test('A1 passes where nothing stands against it', () => {
  expect(assignmentCreationProblems(ASSIGNMENT)).toEqual([]);
});
