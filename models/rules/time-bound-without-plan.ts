import { hasEnded } from '../licensing/group-members.ts';
import { namedCustomers } from './customers.ts';
import { pimSeatsOwned } from './licenses.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const timeBoundWithoutPlan = defineRule({
  id: 'TWIN.PIM.015',
  name: 'time-bound-without-plan',
  title: 'An end date stands in a tenant without a plan that keeps it',
  severity: 'warning',
  fix: 'Remove the assignments that should end, or buy the plan before they do.',
  factIds: ['PIM-93'],
  find(index) {
    const isTimeBound = (place: { assignment: string; endsAtSeconds: number | null }) =>
      place.assignment === 'active' &&
      place.endsAtSeconds !== null &&
      !hasEnded({ endsAtSeconds: place.endsAtSeconds });
    const tenants = [
      ...index.estate.memberships
        .filter(isTimeBound)
        .flatMap(({ groupId }) => index.groups.get(groupId)?.tenantId ?? []),
      ...(index.estate.roleAssignments ?? []).filter(isTimeBound).map(({ tenantId }) => tenantId),
    ];
    return oneFinding(
      namedCustomers(
        index,
        tenants.filter((tenantId) => pimSeatsOwned(index, tenantId) === 0),
      ),
      (count) =>
        `${several(count, 'tenant')} ${count === 1 ? 'has' : 'have'} active assignments with an end and no plan with PIM: where the plan is gone, they stay for good.`,
    );
  },
});
