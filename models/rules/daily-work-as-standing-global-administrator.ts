import { GLOBAL_ADMINISTRATOR } from '../facts/index.ts';
import { defineRule, oneFinding, several } from './rule.ts';
import { standingAccounts } from './standing-accounts.ts';

export const dailyWorkAsStandingGlobalAdministrator = defineRule({
  id: 'TWIN.PIM.013',
  name: 'daily-work-as-standing-global-administrator',
  title: 'Somebody with daily work is Global Administrator for good',
  severity: 'warning',
  fix: 'Make the person eligible, and keep permanent assignments for emergency accounts.',
  factIds: ['PIM-138'],
  find(index) {
    const found = standingAccounts(index, GLOBAL_ADMINISTRATOR).flatMap(({ id, personId }) => {
      const person = index.people.get(personId);
      const works = person && (person.tier !== undefined || (person.pods ?? []).length > 0);
      return works || index.eligiblePlacesOf(id).length > 0 ? [{ id, name: person?.name ?? id }] : [];
    });
    return oneFinding(
      found,
      (count) =>
        `${several(count, 'account')} of people with daily work ${count === 1 ? 'is' : 'are'} Global Administrator without an end and without asking: only emergency accounts should be.`,
    );
  },
});
