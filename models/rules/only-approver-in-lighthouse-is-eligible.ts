import type { EstateIndex } from '../estate-index.ts';
import type { LighthouseEligibility } from '../estate-lighthouse.ts';
import { groupMembers } from '../licensing/group-members.ts';
import { liveDelegations, namedDelegations } from './delegations.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const onlyApproverInLighthouseIsEligible = defineRule({
  id: 'TWIN.LH.007',
  name: 'only-approver-in-lighthouse-is-eligible',
  title: 'The only approver of a delegated role may activate it too',
  severity: 'error',
  fix: 'Name a second approver in every entry of the role, best one who is not eligible for it.',
  factIds: ['LH-14'],
  find(index) {
    const isStuck = stuckEntries(index);
    return oneFinding(
      namedDelegations(
        index,
        liveDelegations(index).filter(({ eligible }) => eligible.some(isStuck)),
      ),
      (count) =>
        `In ${several(count, 'delegation')} the only approver of a role is eligible for it too, and nobody can approve their own request.`,
    );
  },
});

/** With two approvers each can ask the other; people count, also those a group brings along. */
function stuckEntries(index: EstateIndex): (entry: LighthouseEligibility) => boolean {
  const membersOf = groupMembers(index.estate);
  return ({ approverAccountIds, principal }) => {
    const approvers = [...new Set(approverAccountIds.filter((id) => index.accounts.has(id)))];
    if (approvers.length !== 1) return false;
    return principal.kind === 'group'
      ? membersOf(principal.id).has(approvers[0]!)
      : principal.id === approvers[0];
  };
}
