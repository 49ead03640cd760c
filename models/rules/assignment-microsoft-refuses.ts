import type { AssignmentProblem } from '../policies/access-assignment-creation.ts';
import { judgedAssignments } from './judged-assignments.ts';
import { namedRelationships } from './relationships.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const assignmentMicrosoftRefuses = defineRule({
  id: 'TWIN.GDAP.016',
  name: 'assignment-microsoft-refuses',
  title: 'Microsoft refuses an access assignment of the relationship',
  severity: 'error',
  fix: 'Give each group one assignment in the relationship, with roles the relationship has. More roles need a new relationship.',
  factIds: ['GDAP-45', 'A1', 'A2'],
  find(index) {
    const relationshipsWith = (problem: AssignmentProblem['rule']) =>
      namedRelationships(
        index,
        judgedAssignments(index)
          .filter(({ problems }) => problems.includes(problem))
          .map(({ relationship }) => relationship),
      );
    return [
      ...oneFinding(
        relationshipsWith('role-not-in-relationship'),
        (count) =>
          `${several(count, 'relationship')} ${count === 1 ? 'assigns' : 'assign'} a group roles that the customer has not approved in ${count === 1 ? 'it' : 'them'}: nobody will hold them.`,
      ),
      ...oneFinding(
        relationshipsWith('conflict'),
        (count) =>
          `${several(count, 'relationship')} ${count === 1 ? 'has' : 'have'} two assignments for the same group; Microsoft answers the second with a conflict.`,
      ),
      ...oneFinding(
        relationshipsWith('no-role'),
        (count) =>
          `${several(count, 'relationship')} ${count === 1 ? 'has' : 'have'} an assignment without a role.`,
      ),
    ];
  },
});
