import { emergencyFindingsByTenant } from './emergency-findings.ts';
import { defineRule, oneFinding, several } from './rule.ts';

export const dailyWorkAsStandingGlobalAdministrator = defineRule({
  id: 'TWIN.PIM.013',
  name: 'daily-work-as-standing-global-administrator',
  title: 'Somebody with daily work is Global Administrator for good',
  severity: 'warning',
  fix: 'Make the person eligible, and keep permanent assignments for emergency accounts.',
  factIds: ['PIM-138'],
  find(index) {
    const found = [...emergencyFindingsByTenant(index).values()].flat().flatMap(({ rule, accountId }) => {
      if (rule !== 'permanently-active-with-daily-work' || accountId === undefined) return [];
      const person = index.people.get(index.accounts.get(accountId)?.personId ?? '');
      return [{ id: accountId, name: person?.name ?? accountId }];
    });
    return oneFinding(
      found,
      (count) =>
        `${several(count, 'account')} of people with daily work ${count === 1 ? 'is' : 'are'} Global Administrator without an end and without asking: only emergency accounts should be.`,
    );
  },
});
