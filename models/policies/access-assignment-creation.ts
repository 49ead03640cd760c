import type { Group } from '../estate.ts';

export interface AssignmentDraft {
  /** Role template ids. */
  readonly roles: readonly string[];
  readonly relationshipRoles: readonly string[];
  /** The group of the partner's tenant; undefined when it does not exist. */
  readonly group: Group | undefined;
  /** Groups that already hold an assignment in this relationship which is not deleted. */
  readonly assignedGroupIds: ReadonlySet<string>;
}

export interface AssignmentProblem {
  readonly rule:
    | 'group-does-not-exist'
    | 'no-security-group'
    | 'conflict'
    | 'no-role'
    | 'role-not-in-relationship';
  readonly httpStatus: 400 | 409;
  readonly factId: string;
}

/**
 * Every reason why this access assignment would be refused (A1, A2), in a fixed order; empty when none. Several roles
 * for one group are no reason, whatever a tool's maintainer says (GDAP-47).
 */
export function assignmentCreationProblems(draft: AssignmentDraft): readonly AssignmentProblem[] {
  const problems: AssignmentProblem[] = [];
  const { group } = draft;
  if (!group) problems.push({ rule: 'group-does-not-exist', httpStatus: 400, factId: 'GDAP-44' });
  else if (group.kind !== 'security') {
    problems.push({ rule: 'no-security-group', httpStatus: 400, factId: 'GDAP-43' });
  }
  if (group && draft.assignedGroupIds.has(group.id)) {
    problems.push({ rule: 'conflict', httpStatus: 409, factId: 'A2' });
  }
  if (draft.roles.length === 0) problems.push({ rule: 'no-role', httpStatus: 400, factId: 'A1' });
  if (draft.roles.some((role) => !draft.relationshipRoles.includes(role))) {
    problems.push({ rule: 'role-not-in-relationship', httpStatus: 400, factId: 'GDAP-45' });
  }
  return problems;
}
