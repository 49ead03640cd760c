import { namedRelationships } from './relationships.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const activeWithoutAssignment = defineRule({
  id: 'TWIN.GDAP.002',
  name: 'active-without-assignment',
  title: 'An active relationship lets nobody in',
  severity: 'warning',
  fix: 'Assign roles of the relationship to a security group of the managing tenant, or end the relationship if nobody needs it.',
  factIds: ['GDAP-36'],
  find(index) {
    const found = index.estate.relationships.filter(
      ({ id, status }) =>
        status === 'active' &&
        !index
          .assignmentsOf(id)
          .some((assignment) => assignment.status === 'active' || assignment.status === 'pending'),
    );
    return oneFinding(
      namedRelationships(index, found),
      (count) =>
        `${several(count, 'relationship')} ${count === 1 ? 'is' : 'are'} active, but no group is assigned a role: the approval alone lets nobody in.`,
    );
  },
});
