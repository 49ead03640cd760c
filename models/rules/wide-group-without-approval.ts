import { customersBehindGroups, MANY_CUSTOMERS } from './customers-behind-groups.ts';
import { eligibleAccesses } from './eligible-places.ts';
import { defineRule, oneFinding, type Subject, several } from './rule.ts';

export const wideGroupWithoutApproval = defineRule({
  id: 'TWIN.PIM.001',
  name: 'wide-group-without-approval',
  title: 'One activation opens many customers, and nobody is asked',
  severity: 'warning',
  fix: 'Demand approval by two or more people, or an authentication context, for groups that reach many customers; or cut the groups so that each reaches few.',
  factIds: ['PIM-27', 'PIM-34', 'GDAP-48'],
  find(index) {
    const behind = customersBehindGroups(index);
    const widest = (groups: readonly Subject[]) => Math.max(...groups.map(({ id }) => behind.get(id)!.size));
    const found = eligibleAccesses(index).filter(
      ({ id, kind, access, settings }) =>
        kind === 'group' &&
        access === 'member' &&
        settings.approverAccountIds === null &&
        !settings.requires.authenticationContext &&
        (behind.get(id)?.size ?? 0) >= MANY_CUSTOMERS,
    );
    return oneFinding(
      found,
      (count, groups) =>
        `${several(count, 'group')} ${count === 1 ? 'reaches' : 'reach'} up to ${several(widest(groups), 'customer')} and can be activated without approval: whoever steals a session that has done MFA can activate too.`,
    );
  },
});
