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

const rulesOf = (draft: Partial<RelationshipDraft>, taken: readonly string[] = []) =>
  relationshipCreationProblems({ ...DRAFT, ...draft }, new Set(taken)).map(({ rule }) => rule);

test('T1 passes at both ends of every range', () => {
  expect(rulesOf({})).toEqual([]);
  expect(rulesOf({ termSeconds: DAY_SECONDS, name: 'x' })).toEqual([]);
  expect(rulesOf({ name: 'x'.repeat(50) })).toEqual([]);
});

test.each<[string, Partial<RelationshipDraft>]>([
  ['caller-is-no-admin-agent', { callerIsAdminAgent: false }],
  ['caller-without-mfa', { callerHasDoneMfa: false }],
  ['name-length', { name: '' }],
  ['name-length', { name: 'x'.repeat(51) }],
  ['term-out-of-range', { termSeconds: 0 }],
  ['term-out-of-range', { termSeconds: 731 * DAY_SECONDS }],
  ['no-role', { roles: [] }],
  ['custom-role', { hasCustomRole: true }],
  ['extension-with-global-administrator', { roles: [GLOBAL_ADMINISTRATOR] }],
])('T1 refuses: %s %j', (rule, draft) => {
  expect(rulesOf(draft)).toEqual([rule]);
});

test('T1 refuses a name the partner uses anywhere', () => {
  expect(rulesOf({}, ['Fabrikam, support'])).toEqual(['name-taken']);
});

test('Global Administrator without extension is allowed', () => {
  expect(rulesOf({ roles: [GLOBAL_ADMINISTRATOR], autoExtend: false })).toEqual([]);
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
  ['group-does-not-exist', { group: undefined }],
  ['no-security-group', { group: { ...GROUP, kind: 'microsoft365' } }],
  ['conflict', { assignedGroupIds: new Set(['g']) }],
  ['no-role', { roles: [] }],
  ['role-not-in-relationship', { roles: [GLOBAL_ADMINISTRATOR] }],
])('A1, A2 refuse: %s', (rule, draft) => {
  expect(assignmentCreationProblems({ ...ASSIGNMENT, ...draft }).map((problem) => problem.rule)).toEqual([
    rule,
  ]);
});

test('A1 passes, and a conflict is a 409', () => {
  expect(assignmentCreationProblems(ASSIGNMENT)).toEqual([]);
  const [conflict] = assignmentCreationProblems({ ...ASSIGNMENT, assignedGroupIds: new Set(['g']) });
  expect(conflict).toEqual({ rule: 'conflict', httpStatus: 409, factId: 'A2' });
});
